import { Duration } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** A queue with the dead-letter queue of its own, so that redrive sends each message back where it came from. */
export interface WorkQueue {
  readonly queue: sqs.Queue;
  readonly dead: sqs.Queue;
  /** Longest time a batch waits to fill up. */
  readonly window: Duration;
  /** Time limit of the function that reads it. */
  readonly timeout: Duration;
}

/** Tries before a message counts as dead: a fault of the platform rarely outlives them. */
const MAX_RECEIVE_COUNT = 5;

/** AWS asks for six times the function's timeout, and the window, before a message shows up again. */
const VISIBILITY_FACTOR = 6;

export function workQueue(scope: Construct, id: string, timeout: Duration, window: Duration): WorkQueue {
  const dead = deadLetterQueue(scope, `${id}DeadQueue`);
  const queue = new sqs.Queue(scope, `${id}Queue`, {
    encryption: sqs.QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    visibilityTimeout: Duration.seconds(VISIBILITY_FACTOR * timeout.toSeconds() + window.toSeconds()),
    deadLetterQueue: { queue: dead, maxReceiveCount: MAX_RECEIVE_COUNT },
  });
  return { queue, dead, window, timeout };
}

export function deadLetterQueue(scope: Construct, id: string): sqs.Queue {
  return new sqs.Queue(scope, id, {
    encryption: sqs.QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
}
