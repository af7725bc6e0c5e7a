import { Duration, TimeZone } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as scheduler from 'aws-cdk-lib/aws-scheduler';
import { SqsSendMessage } from 'aws-cdk-lib/aws-scheduler-targets';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** A target that cannot be reached is tried again this often and this long, then the event goes to `undelivered`. */
const RETRY_ATTEMPTS = 100;
const MAX_EVENT_AGE = Duration.hours(24);

const PARIS = TimeZone.EUROPE_PARIS;

/** Sends one message for each object created under a prefix. EventBridge gives keys as they are, not URL-encoded. */
export function onCreated(
  scope: Construct,
  id: string,
  bucket: s3.Bucket,
  prefix: string,
  queue: sqs.Queue,
  undelivered: sqs.Queue,
): void {
  new events.Rule(scope, id, {
    description: `Objects created under ${prefix}`,
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [bucket.bucketName] }, object: { key: [{ prefix }] } },
    },
    targets: [
      new targets.SqsQueue(queue, {
        deadLetterQueue: undelivered,
        retryAttempts: RETRY_ATTEMPTS,
        maxEventAge: MAX_EVENT_AGE,
      }),
    ],
  });
}

/**
 * Sends one message each day at this hour of Paris, summer and winter alike.
 * @param minutes the flexible window in which AWS may choose the moment
 */
export function everyDay(
  scope: Construct,
  id: string,
  hour: number,
  minutes: number,
  queue: sqs.Queue,
  undelivered: sqs.Queue,
): void {
  new scheduler.Schedule(scope, id, {
    description: `Every day at ${hour} o'clock in Paris`,
    schedule: scheduler.ScheduleExpression.cron({ minute: '0', hour: String(hour), timeZone: PARIS }),
    timeWindow: scheduler.TimeWindow.flexible(Duration.minutes(minutes)),
    target: new SqsSendMessage(queue, {
      input: scheduler.ScheduleTargetInput.fromObject({ schedule: id }),
      deadLetterQueue: undelivered,
      retryAttempts: RETRY_ATTEMPTS,
      maxEventAge: MAX_EVENT_AGE,
    }),
  });
}
