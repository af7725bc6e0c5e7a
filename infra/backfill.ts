import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { INBOX_PREFIX } from '../functions/handlers/keys.ts';

/** Messages of one call to SQS, which takes ten. */
const BATCH = 10;
/** Batches at once: some thousand documents a second, which is more than the functions take. */
const CONCURRENCY = 40;

/** One entry a listed object; the same shape as the event of a new object. */
const ENTRIES = `{% [$map($states.input.Items, function($item, $index) {
  { "Id": $string($index), "MessageBody": $string({ "detail": { "object": { "key": $item.Key } } }) }
})] %}`;

/**
 * Lists all of `inbox/` and enqueues every document: for millions, where the daily check would not end in time. What is
 * there already costs a read and writes nothing, so it can be started at any time.
 */
export function backfillIn(scope: Construct, inbox: s3.Bucket, documents: sqs.Queue): stepfunctions.StateMachine {
  const role = new iam.Role(scope, 'BackfillRole', { assumedBy: new iam.ServicePrincipal('states.amazonaws.com') });
  const machine = new stepfunctions.StateMachine(scope, 'Backfill', {
    comment: 'Enqueues every document of inbox/.',
    role,
    timeout: Duration.days(2),
    tracingEnabled: true,
    logs: {
      level: stepfunctions.LogLevel.ALL,
      destination: new logs.LogGroup(scope, 'BackfillLogs', {
        retention: logs.RetentionDays.THREE_MONTHS,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    },
    definitionBody: stepfunctions.DefinitionBody.fromString(
      Stack.of(scope).toJsonString(definitionOf(inbox.bucketName, documents.queueUrl)),
    ),
  });
  // A policy of its own: the machine starts runs of itself, and its own role cannot name it before it is there.
  new iam.Policy(scope, 'BackfillPolicy', {
    roles: [role],
    statements: [
      new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: [inbox.bucketArn] }),
      new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: [documents.queueArn] }),
      new iam.PolicyStatement({ actions: ['states:StartExecution'], resources: [machine.stateMachineArn] }),
      // A distributed map looks after the runs that it started, and ends them when it is ended.
      new iam.PolicyStatement({
        actions: ['states:DescribeExecution', 'states:StopExecution'],
        resources: [':*', '/*'].map((runs) => executionsOf(machine, runs)),
      }),
    ],
  });
  return machine;
}

const executionsOf = (machine: stepfunctions.StateMachine, runs: string): string =>
  Stack.of(machine).formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${machine.stateMachineName}${runs}`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

function definitionOf(bucket: string, queueUrl: string): object {
  return {
    QueryLanguage: 'JSONata',
    StartAt: 'EveryDocument',
    States: {
      EveryDocument: {
        Type: 'Map',
        End: true,
        MaxConcurrency: CONCURRENCY,
        ItemReader: {
          Resource: 'arn:aws:states:::s3:listObjectsV2',
          Arguments: { Bucket: bucket, Prefix: INBOX_PREFIX },
        },
        ItemBatcher: { MaxItemsPerBatch: BATCH },
        ItemProcessor: {
          // A hundred thousand express runs cost cents, standard ones dollars.
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
          StartAt: 'Enqueue',
          States: {
            Enqueue: {
              Type: 'Task',
              Resource: 'arn:aws:states:::aws-sdk:sqs:sendMessageBatch',
              Arguments: { QueueUrl: queueUrl, Entries: ENTRIES },
              // SQS can take some of a batch and refuse others without an error; sending all again is harmless.
              Retry: [
                {
                  ErrorEquals: ['States.ALL'],
                  IntervalSeconds: 2,
                  MaxAttempts: 6,
                  BackoffRate: 2,
                  JitterStrategy: 'FULL',
                },
              ],
              Next: 'AllTaken',
              Output: "{% { 'refused': $count($states.result.Failed), 'Items': $states.input.Items } %}",
            },
            AllTaken: {
              Type: 'Choice',
              Choices: [{ Condition: '{% $states.input.refused = 0 %}', Next: 'Done' }],
              Default: 'Again',
            },
            Again: { Type: 'Wait', Seconds: 5, Next: 'Enqueue' },
            Done: { Type: 'Succeed' },
          },
        },
      },
    },
  };
}

export const failuresOf = (machine: stepfunctions.StateMachine): cloudwatch.Metric =>
  machine.metricFailed({ period: Duration.minutes(5), statistic: 'Sum' });
