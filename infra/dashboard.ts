import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { metricOf, type Watched } from './alarms.ts';

/** What went through, what was refused, what waits, how long it took. */
export function dashboardIn(scope: Construct, { functions, queues }: Watched): void {
  const dashboard = new cloudwatch.Dashboard(scope, 'Dashboard', { defaultInterval: Duration.days(7) });
  dashboard.addWidgets(
    graph('Documents', [
      metricOf('DocumentsPublished'),
      metricOf('DocumentsUnchanged'),
      metricOf('DocumentsQuarantined'),
      metricOf('DocumentsFailed'),
    ]),
    graph('Rows', [metricOf('RowsPublished'), metricOf('RowsRejected')]),
    graph('Releases', [metricOf('ReleasesPublished'), metricOf('ReconcileRuns'), metricOf('DocumentsEnqueued')]),
  );
  dashboard.addWidgets(
    graph(
      'Waiting messages',
      Object.values(queues).map(({ queue }) => queue.metricApproximateNumberOfMessagesVisible()),
    ),
    graph(
      'Dead messages',
      Object.values(queues).map(({ dead }) => dead.metricApproximateNumberOfMessagesVisible()),
    ),
    graph(
      'Duration of the functions',
      Object.values(functions).map((handler) => handler.metricDuration({ statistic: 'p95' })),
    ),
  );
}

const graph = (title: string, left: cloudwatch.IMetric[]): cloudwatch.GraphWidget =>
  new cloudwatch.GraphWidget({ title, left, width: 8, height: 6 });
