import { Stack } from 'aws-cdk-lib';
import * as athena from 'aws-cdk-lib/aws-athena';
import * as glue from 'aws-cdk-lib/aws-glue';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { DATASETS } from '../functions/extract/datasets/registry.ts';

/** The most that one query may read: 10 GB, which is five cents. A query beyond it is ended. */
const SCAN_LIMIT_BYTES = 10_000_000_000;

/**
 * SQL over all releases: one table a dataset over `releases/`, one workgroup with a limit. A query names the files it
 * wants (`WHERE "$path" LIKE '%/budget.csv'`), and Athena reads no others. Every column is a string in CSV; cast it.
 */
export function analyticsIn(scope: Construct, published: s3.Bucket): void {
  const catalogId = Stack.of(scope).account;
  const database = new glue.CfnDatabase(scope, 'Releases', {
    catalogId,
    databaseInput: { description: 'Every release, as published' },
  });
  for (const dataset of DATASETS) {
    new glue.CfnTable(scope, `Table${dataset.name}`, {
      catalogId,
      databaseName: database.ref,
      tableInput: {
        name: dataset.name,
        description: dataset.title,
        tableType: 'EXTERNAL_TABLE',
        parameters: { classification: 'csv', 'skip.header.line.count': '1', EXTERNAL: 'TRUE' },
        storageDescriptor: {
          location: `s3://${published.bucketName}/releases/`,
          columns: dataset.columns.map(({ name, title }) => ({ name, type: 'string', comment: title.slice(0, 250) })),
          inputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
          outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
          serdeInfo: {
            serializationLibrary: 'org.apache.hadoop.hive.serde2.OpenCSVSerde',
            parameters: { separatorChar: ',', quoteChar: '"' },
          },
        },
      },
    });
  }
  new athena.CfnWorkGroup(scope, 'Analysts', {
    name: `${Stack.of(scope).stackName}-analysts`,
    description: 'SQL over all releases',
    recursiveDeleteOption: true,
    workGroupConfiguration: {
      enforceWorkGroupConfiguration: true,
      publishCloudWatchMetricsEnabled: true,
      bytesScannedCutoffPerQuery: SCAN_LIMIT_BYTES,
      engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
      managedQueryResultsConfiguration: { enabled: true },
    },
  });
}
