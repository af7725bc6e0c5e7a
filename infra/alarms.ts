import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sns from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { METRIC_NAMESPACE, type MetricName } from '../functions/handlers/telemetry.ts';
import type { WorkQueue } from './queues.ts';

/** A message older than this waits for something that does not come. */
const OLDEST_MESSAGE = Duration.hours(1);

export interface Watched {
  readonly functions: Readonly<Record<string, lambda.Function>>;
  readonly queues: Readonly<Record<string, WorkQueue>>;
  readonly undelivered: sqs.Queue;
  readonly backfillsFailed: cloudwatch.Metric;
  readonly email: string | null;
}

/** Every alarm tells the one topic, when it rises and when it is over. */
export function alarmsIn(scope: Construct, watched: Watched): sns.Topic {
  const group = new Construct(scope, 'Alarms');
  const topic = new sns.Topic(group, 'Topic', { enforceSSL: true, displayName: 'Chiffres publics' });
  if (watched.email !== null) topic.addSubscription(new EmailSubscription(watched.email));
  const alarm = alarmMaker(group, topic);
  for (const [name, { queue, dead }] of Object.entries(watched.queues)) {
    alarm(`${name}Dead`, 'Messages failed five times: see the runbook, Redrive.', messagesIn(dead));
    alarm(`${name}Old`, 'A message has waited for an hour.', ageOf(queue), OLDEST_MESSAGE.toSeconds());
  }
  alarm('UndeliveredDead', 'EventBridge or the Scheduler could not reach a queue.', messagesIn(watched.undelivered));
  for (const [name, handler] of Object.entries(watched.functions)) {
    alarm(`${name}Errors`, 'The function failed: see its log.', handler.metricErrors(FIVE_MINUTES_SUM));
    alarm(`${name}Throttles`, 'The account has no concurrency left for it.', handler.metricThrottles(FIVE_MINUTES_SUM));
  }
  alarm('Quarantined', 'A document was refused: the reason is under quarantine/.', metricOf('DocumentsQuarantined'));
  alarm('RowsRejected', 'Rows failed their schema: see rejets in quality.json.', metricOf('RowsRejected'));
  alarm('SourceFailed', 'A source page could not be read.', metricOf('SourcesFailed'));
  alarm('BackfillFailed', 'A backfill did not finish.', watched.backfillsFailed);
  missedReconcile(group, topic);
  return topic;
}

const FIVE_MINUTES_SUM = { period: Duration.minutes(5), statistic: 'Sum' } as const;

type AlarmMaker = (id: string, description: string, metric: cloudwatch.IMetric, above?: number) => void;

function alarmMaker(scope: Construct, topic: sns.Topic): AlarmMaker {
  return (id, alarmDescription, metric, above = 0) => {
    const alarm = new cloudwatch.Alarm(scope, id, {
      alarmDescription,
      metric,
      threshold: above,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
  };
}

/** No run in a day is the alarm; the absence of data is what it looks for. */
function missedReconcile(scope: Construct, topic: sns.Topic): void {
  const alarm = new cloudwatch.Alarm(scope, 'ReconcileMissed', {
    alarmDescription: 'The daily check for lost events has not run.',
    metric: metricOf('ReconcileRuns', Duration.days(1)),
    threshold: 1,
    comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: cloudwatch.TreatMissingData.BREACHING,
  });
  alarm.addAlarmAction(new SnsAction(topic));
  alarm.addOkAction(new SnsAction(topic));
}

const messagesIn = (queue: sqs.Queue): cloudwatch.Metric =>
  queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' });

const ageOf = (queue: sqs.Queue): cloudwatch.Metric =>
  queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' });

/** One of the metrics that the handlers write. */
export function metricOf(metricName: MetricName, period = Duration.minutes(5)): cloudwatch.Metric {
  return new cloudwatch.Metric({ namespace: METRIC_NAMESPACE, metricName, period, statistic: 'Sum' });
}
