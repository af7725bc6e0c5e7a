import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export interface Buckets {
  /** `inbox/` documents as they come, `quarantine/` why one was refused, `receipts/` which object that was. */
  readonly inbox: s3.Bucket;
  /** The published tree and `manifests/`; private, read by CloudFront alone. */
  readonly published: s3.Bucket;
  /** Access logs of the buckets and of CloudFront. */
  readonly logs: s3.Bucket;
}

/** Old versions are the way back after a wrong write; after this they cost money and help nobody. */
const OLD_VERSIONS_KEPT = Duration.days(90);
const LOGS_KEPT = Duration.days(365);
const ABORTED_UPLOADS_KEPT = Duration.days(3);

export function bucketsIn(scope: Construct): Buckets {
  const logs = privateBucket(scope, 'Logs', { objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_PREFERRED }, [
    { id: 'expired-logs', expiration: LOGS_KEPT },
  ]);
  const inbox = privateBucket(scope, 'Inbox', { serverAccessLogsBucket: logs, serverAccessLogsPrefix: 'inbox/' });
  const published = privateBucket(scope, 'Published', {
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'published/',
    // A bucket of open data: browsers of other sites may read it, nobody may write.
    cors: [
      {
        allowedMethods: [s3.HttpMethods.GET, s3.HttpMethods.HEAD],
        allowedOrigins: ['*'],
        allowedHeaders: ['*'],
        exposedHeaders: ['ETag', 'Content-Length', 'Last-Modified'],
        maxAge: 86_400,
      },
    ],
  });
  sendEventsOf(inbox);
  sendEventsOf(published);
  return { inbox, published, logs };
}

function privateBucket(
  scope: Construct,
  id: string,
  props: s3.BucketProps,
  rules: readonly s3.LifecycleRule[] = [],
): s3.Bucket {
  return new s3.Bucket(scope, id, {
    ...props,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    encryption: s3.BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      { id: 'old-versions', noncurrentVersionExpiration: OLD_VERSIONS_KEPT, expiredObjectDeleteMarker: true },
      { id: 'aborted-uploads', abortIncompleteMultipartUploadAfter: ABORTED_UPLOADS_KEPT },
      ...rules,
    ],
  });
}

/** Through the L1 property: the L2 one adds a custom resource, a function of its own in the account. */
function sendEventsOf(bucket: s3.Bucket): void {
  const resource = bucket.node.defaultChild as s3.CfnBucket;
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}
