import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { INBOX_PREFIX, QUARANTINE_PREFIX, RECEIPTS_PREFIX } from '../functions/handlers/keys.ts';
import { MANIFESTS } from '../functions/publish/manifest.ts';
import { alarmsIn, type Watched } from './alarms.ts';
import { analyticsIn } from './analytics.ts';
import { backfillIn, failuresOf } from './backfill.ts';
import { type Buckets, bucketsIn } from './buckets.ts';
import { dashboardIn } from './dashboard.ts';
import { type Edge, edgeIn } from './edge.ts';
import { allowed, allowedToList, handlerIn, NO_WINDOW } from './handler.ts';
import { EXTRACTED_PREFIXES, PUBLISHED_PREFIXES, SHOWN_PREFIX } from './prefixes.ts';
import { deadLetterQueue, workQueue } from './queues.ts';
import { type Settings, settingsOf } from './settings.ts';
import { everyDay, onCreated } from './triggers.ts';

const READ = ['s3:GetObject'];
const WRITE = ['s3:PutObject'];

/** inbox → document-received → documents/ and manifests/ → extraction-stored → releases/ and latest/ → CloudFront. */
export class PublicationStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps = {}) {
    super(scope, id, { description: "Figures of councils' documents as open data", ...props });
    const settings = settingsOf(this.node);
    const buckets = bucketsIn(this);
    const edge = edgeIn(this, buckets.published, buckets.logs, settings);
    const queues = {
      Documents: workQueue(this, 'Documents', Duration.seconds(300), NO_WINDOW),
      Publish: workQueue(this, 'Publish', Duration.seconds(300), Duration.seconds(30)),
      Reconcile: workQueue(this, 'Reconcile', Duration.seconds(900), NO_WINDOW),
      Discover: workQueue(this, 'Discover', Duration.seconds(300), NO_WINDOW),
    };
    const undelivered = deadLetterQueue(this, 'UndeliveredDeadQueue');
    const functions = functionsIn(this, buckets, edge, queues, settings);
    onCreated(this, 'DocumentCreated', buckets.inbox, INBOX_PREFIX, queues.Documents.queue, undelivered);
    onCreated(this, 'ManifestCreated', buckets.published, MANIFESTS, queues.Publish.queue, undelivered);
    everyDay(this, 'DailyDiscover', 6, 30, queues.Discover.queue, undelivered);
    everyDay(this, 'DailyReconcile', 7, 30, queues.Reconcile.queue, undelivered);
    const backfill = backfillIn(this, buckets.inbox, queues.Documents.queue);
    const watched: Watched = {
      functions,
      queues,
      undelivered,
      backfillsFailed: failuresOf(backfill),
      email: settings.alarmEmail,
    };
    alarmsIn(this, watched);
    dashboardIn(this, watched);
    analyticsIn(this, buckets.published);
    // What docs/runbook.md names in its commands.
    new CfnOutput(this, 'InboxBucket', { value: buckets.inbox.bucketName });
    new CfnOutput(this, 'PublishedBucket', { value: buckets.published.bucketName });
    new CfnOutput(this, 'Portal', { value: `https://${edge.distribution.distributionDomainName}/` });
    new CfnOutput(this, 'BackfillMachine', { value: backfill.stateMachineArn });
    new CfnOutput(this, 'ReconcileQueueUrl', { value: queues.Reconcile.queue.queueUrl });
    new CfnOutput(this, 'DiscoverQueueUrl', { value: queues.Discover.queue.queueUrl });
    new CfnOutput(this, 'CurrentReleaseStore', { value: edge.current.keyValueStoreArn });
    new CfnOutput(this, 'PublishingFunction', { value: functions.ExtractionStored.functionName });
  }
}

type Queues = Readonly<Record<'Documents' | 'Publish' | 'Reconcile' | 'Discover', ReturnType<typeof workQueue>>>;

function functionsIn(scope: Construct, buckets: Buckets, edge: Edge, queues: Queues, settings: Settings) {
  const { inbox, published } = buckets;
  const environment = { INBOX_BUCKET: inbox.bucketName, PUBLISHED_BUCKET: published.bucketName };
  const common = { environment, readsDocuments: false, batchSize: 10, concurrency: 2, memoryMb: 512 };
  return {
    DocumentReceived: handlerIn(scope, 'DocumentReceived', {
      ...common,
      file: 'document-received',
      description: 'Reads, extracts and stores each document that comes into the inbox.',
      readsDocuments: true,
      // One whole processor, and more than a PDF may take by the reader's own bounds beside the program itself.
      memoryMb: 1769,
      // V8 collects sooner (docs/performance.md).
      environment: { ...environment, NODE_OPTIONS: '--max-semi-space-size=4' },
      concurrency: 20,
      source: queues.Documents,
      statements: [
        allowed([...READ, 's3:GetObjectVersion'], inbox.bucketArn, [INBOX_PREFIX]),
        allowed([...READ, ...WRITE], inbox.bucketArn, [QUARANTINE_PREFIX, RECEIPTS_PREFIX]),
        allowed([...READ, ...WRITE], published.bucketArn, EXTRACTED_PREFIXES),
        allowedToList(inbox.bucketArn),
        allowedToList(published.bucketArn),
      ],
    }),
    ExtractionStored: handlerIn(scope, 'ExtractionStored', {
      ...common,
      file: 'extraction-stored',
      description: 'Makes one release of all stored documents and moves latest/ to it.',
      memoryMb: 2048,
      // Each message says the same: publish. One run answers as many as there are.
      batchSize: 1000,
      source: queues.Publish,
      environment: { ...environment, CURRENT_RELEASE_STORE: edge.current.keyValueStoreArn },
      statements: [
        allowed(READ, published.bucketArn, EXTRACTED_PREFIXES),
        allowed([...READ, ...WRITE], published.bucketArn, PUBLISHED_PREFIXES),
        allowed(['s3:DeleteObject'], published.bucketArn, [SHOWN_PREFIX]),
        allowedToList(published.bucketArn),
        new iam.PolicyStatement({
          actions: ['DescribeKeyValueStore', 'GetKey', 'PutKey'].map((name) => `cloudfront-keyvaluestore:${name}`),
          resources: [edge.current.keyValueStoreArn],
        }),
      ],
    }),
    Reconcile: handlerIn(scope, 'Reconcile', {
      ...common,
      file: 'reconcile',
      description: 'Enqueues each document of the inbox that was not extracted by the current version.',
      memoryMb: 1024,
      batchSize: 1,
      source: queues.Reconcile,
      environment: {
        ...environment,
        DOCUMENTS_QUEUE_URL: queues.Documents.queue.queueUrl,
        PUBLISH_QUEUE_URL: queues.Publish.queue.queueUrl,
      },
      statements: [
        allowedToList(inbox.bucketArn),
        allowedToList(published.bucketArn),
        new iam.PolicyStatement({
          actions: ['sqs:SendMessage'],
          resources: [queues.Documents.queue.queueArn, queues.Publish.queue.queueArn],
        }),
      ],
    }),
    Discover: handlerIn(scope, 'Discover', {
      ...common,
      file: 'discover',
      description: 'Looks for new documents on the configured pages and puts them into the inbox.',
      batchSize: 1,
      source: queues.Discover,
      environment: { ...environment, SOURCES: JSON.stringify(settings.sources) },
      statements: [allowed(WRITE, inbox.bucketArn, [INBOX_PREFIX])],
    }),
  };
}
