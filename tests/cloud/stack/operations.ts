import {
  at,
  changed,
  forEach,
  type Invariant,
  listAt,
  prop,
  queueOf,
  referencesIn,
  resourcesOf,
  without,
} from './invariants.ts';
import type { Template } from './template.ts';

const ALARM = 'AWS::CloudWatch::Alarm';

const alarmsOn = (template: Template, metric: string): readonly string[] =>
  resourcesOf(template, ALARM)
    .filter((alarm) => prop(alarm, 'MetricName') === metric && listAt(alarm[1].Properties, 'AlarmActions').length > 0)
    .flatMap((alarm) => [...referencesIn(prop(alarm, 'Dimensions')), metric]);

const removeAlarmsOn = (
  resources: Record<string, { Type: string; Properties: Record<string, unknown> }>,
  metric: string,
): void => {
  for (const [id, { Type, Properties }] of Object.entries(resources)) {
    if (Type === ALARM && Properties.MetricName === metric) delete resources[id];
  }
};

const hasMetricAlarm = (metric: string, why: string): Invariant => ({
  name: `alarm: ${why}`,
  findings: (template) => (alarmsOn(template, metric).includes(metric) ? [] : [`no alarm on ${metric}`]),
  breakings: [({ Resources }) => removeAlarmsOn(Resources, metric)],
});

export const OPERATIONS: readonly Invariant[] = [
  {
    name: 'every dead-letter queue has an alarm with an action',
    findings: (template) => {
      const watched = alarmsOn(template, 'ApproximateNumberOfMessagesVisible');
      return resourcesOf(template, 'AWS::SQS::Queue')
        .map(([id]) => id)
        .filter((id) => id.includes('Dead') && !watched.includes(id));
    },
    breakings: [
      ({ Resources }) => {
        const alarm = Object.values(Resources).find(
          ({ Type, Properties }) => Type === ALARM && Properties.MetricName === 'ApproximateNumberOfMessagesVisible',
        );
        if (alarm !== undefined) delete alarm.Properties.AlarmActions;
      },
    ],
  },
  {
    name: 'every work queue has an alarm on the age of its messages',
    findings: (template) => {
      const watched = alarmsOn(template, 'ApproximateAgeOfOldestMessage');
      return resourcesOf(template, 'AWS::Lambda::EventSourceMapping')
        .map((mapping) => queueOf(prop(mapping, 'EventSourceArn')))
        .filter((id) => !watched.includes(id));
    },
    breakings: [({ Resources }) => removeAlarmsOn(Resources, 'ApproximateAgeOfOldestMessage')],
  },
  {
    name: 'every function has an alarm on its errors',
    findings: (template) => {
      const watched = alarmsOn(template, 'Errors');
      return resourcesOf(template, 'AWS::Lambda::Function')
        .map(([id]) => id)
        .filter((id) => !watched.includes(id));
    },
    breakings: [({ Resources }) => removeAlarmsOn(Resources, 'Errors')],
  },
  hasMetricAlarm('DocumentsQuarantined', 'a document was refused'),
  hasMetricAlarm('ReconcileRuns', 'the daily check did not run'),
  forEach(
    ALARM,
    'only the missed daily check rises for want of data',
    (alarm) => (prop(alarm, 'TreatMissingData') === 'breaching') === (prop(alarm, 'MetricName') === 'ReconcileRuns'),
    (properties) => Object.assign(properties, { TreatMissingData: 'breaching', MetricName: 'Errors' }),
  ),
  forEach(
    'AWS::Events::Rule',
    'every target is tried again and has a dead-letter queue',
    (rule) =>
      listAt(rule[1].Properties, 'Targets').every(
        (target) =>
          Number(at(target, 'RetryPolicy', 'MaximumRetryAttempts')) > 0 &&
          queueOf(at(target, 'DeadLetterConfig')).includes('Dead'),
      ),
    (properties) => without(properties, 'Targets', '0', 'DeadLetterConfig'),
    (properties) => without(properties, 'Targets', '0', 'RetryPolicy'),
  ),
  forEach(
    'AWS::Scheduler::Schedule',
    'Paris time, a flexible window, tried again, with a dead-letter queue',
    (schedule) =>
      prop(schedule, 'ScheduleExpressionTimezone') === 'Europe/Paris' &&
      prop(schedule, 'FlexibleTimeWindow', 'Mode') === 'FLEXIBLE' &&
      Number(prop(schedule, 'Target', 'RetryPolicy', 'MaximumRetryAttempts')) > 0 &&
      queueOf(prop(schedule, 'Target', 'DeadLetterConfig')).includes('Dead'),
    (properties) => without(properties, 'Target', 'RetryPolicy'),
    (properties) => without(properties, 'Target', 'DeadLetterConfig'),
    (properties) => without(properties, 'ScheduleExpressionTimezone'),
    (properties) => changed(properties, 'OFF', 'FlexibleTimeWindow', 'Mode'),
  ),
  forEach(
    'AWS::Athena::WorkGroup',
    'a query is ended beyond a limit that nobody can lift',
    (group) =>
      Number(prop(group, 'WorkGroupConfiguration', 'BytesScannedCutoffPerQuery')) > 0 &&
      prop(group, 'WorkGroupConfiguration', 'EnforceWorkGroupConfiguration') === true,
    (properties) => without(properties, 'WorkGroupConfiguration', 'BytesScannedCutoffPerQuery'),
    (properties) => changed(properties, false, 'WorkGroupConfiguration', 'EnforceWorkGroupConfiguration'),
  ),
  forEach(
    'AWS::Logs::LogGroup',
    'logs are not kept for ever',
    (group) => Number(prop(group, 'RetentionInDays')) > 0,
    (properties) => without(properties, 'RetentionInDays'),
  ),
  {
    name: 'no account, region or address of a machine is written in',
    findings: (template) =>
      [
        /\b\d{12}\b/,
        /\b(?:eu|us|ap|sa|ca|me|af)-(?:north|south|east|west|central)[a-z]*-\d\b/,
        /\/(?:home|root|Users)\//,
      ]
        .filter((pattern) => pattern.test(JSON.stringify(template.Resources)))
        .map(String),
    breakings: ['123456789012', 'eu-west-3', '/home/me/project'].map((written) => ({ Resources }) => {
      const [first] = Object.values(Resources);
      if (first !== undefined) first.Properties.Name = written;
    }),
  },
];
