import {
  at,
  changed,
  forEach,
  type Invariant,
  listAt,
  listOf,
  type MutableTemplate,
  prop,
  propertiesOf,
  queueOf,
  referencesIn,
  resourcesOf,
  statementsOf,
  without,
} from './invariants.ts';
import type { Named, Template } from './template.ts';

const FUNCTION = 'AWS::Lambda::Function';
const MAPPING = 'AWS::Lambda::EventSourceMapping';
const QUEUE = 'AWS::SQS::Queue';
const ROLE = 'AWS::IAM::Role';
const POLICY = 'AWS::IAM::Policy';

/** Services whose actions AWS lets nobody narrow to a resource: traces, and the delivery of Step Functions' logs. */
const WITHOUT_RESOURCE =
  /^(?:xray:|logs:[A-Za-z]*(?:LogDelivery|LogDeliveries|ResourcePolicy|ResourcePolicies|LogGroups)$)/;

const isDeadLetterQueue = (id: string): boolean => id.includes('Dead');

export const COMPUTE: readonly Invariant[] = [
  {
    name: 'no custom resource, and no function that CDK brings along',
    findings: ({ Resources }) =>
      Object.entries(Resources)
        .filter(([, { Type }]) => Type.startsWith('Custom::') || Type === 'AWS::CloudFormation::CustomResource')
        .map(([id]) => id),
    breakings: [
      ({ Resources }) => {
        Resources.Helper = { Type: 'Custom::S3BucketNotifications', Properties: {} };
      },
    ],
  },
  forEach(
    FUNCTION,
    'nodejs24.x on arm64, with memory and timeout said',
    (one) =>
      prop(one, 'Runtime') === 'nodejs24.x' &&
      String(prop(one, 'Architectures')) === 'arm64' &&
      Number(prop(one, 'MemorySize')) > 0 &&
      Number(prop(one, 'Timeout')) > 3,
    (properties) => without(properties, 'MemorySize'),
    (properties) => without(properties, 'Timeout'),
    (properties) => without(properties, 'Architectures'),
    (properties) => changed(properties, 'nodejs20.x', 'Runtime'),
  ),
  forEach(
    FUNCTION,
    'JSON logs in a group of its own with a retention, traces on',
    (one, template) => {
      const group = referencesIn(prop(one, 'LoggingConfig', 'LogGroup'))[0] ?? '';
      const others = resourcesOf(template, FUNCTION).filter(
        (other) => other[0] !== one[0] && referencesIn(prop(other, 'LoggingConfig')).includes(group),
      );
      return (
        prop(one, 'LoggingConfig', 'LogFormat') === 'JSON' &&
        Number(at(propertiesOf(template, group), 'RetentionInDays')) > 0 &&
        prop(one, 'TracingConfig', 'Mode') === 'Active' &&
        others.length === 0
      );
    },
    (properties) => without(properties, 'LoggingConfig', 'LogGroup'),
    (properties) => changed(properties, 'Text', 'LoggingConfig', 'LogFormat'),
    (properties) => without(properties, 'TracingConfig'),
    (properties, template) => {
      const other = Object.values(template.Resources).findLast(({ Type }) => Type === FUNCTION);
      if (other !== undefined) other.Properties.LoggingConfig = properties.LoggingConfig;
    },
    (_, template) => {
      for (const { Type, Properties } of Object.values(template.Resources)) {
        if (Type === 'AWS::Logs::LogGroup') delete Properties.RetentionInDays;
      }
    },
  ),
  forEach(
    FUNCTION,
    'a role of its own',
    (one, template) =>
      resourcesOf(template, FUNCTION).filter((other) => queueOf(prop(other, 'Role')) === queueOf(prop(one, 'Role')))
        .length === 1,
    (properties, template) => {
      const other = Object.values(template.Resources).findLast(({ Type }) => Type === FUNCTION);
      if (other !== undefined) other.Properties.Role = properties.Role;
    },
  ),
  forEach(
    FUNCTION,
    'no reserved concurrency: it throttles messages into the dead-letter queue',
    (one) => prop(one, 'ReservedConcurrentExecutions') === undefined,
    (properties) => Object.assign(properties, { ReservedConcurrentExecutions: 1 }),
  ),
  forEach(
    ROLE,
    'no managed policy',
    (role) => prop(role, 'ManagedPolicyArns') === undefined,
    (properties) => Object.assign(properties, { ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] }),
  ),
  forEach(
    POLICY,
    'no action with a star; every resource only where AWS has nothing narrower',
    (policy) =>
      statementsOf(policy).every((statement) => {
        const actions = listOf(at(statement, 'Action')).map(String);
        const anything = listOf(at(statement, 'Resource')).includes('*');
        return (
          !actions.some((action) => action.includes('*')) &&
          (!anything || actions.every((action) => WITHOUT_RESOURCE.test(action)))
        );
      }),
    (properties) => {
      const statements = at(properties, 'PolicyDocument', 'Statement') as unknown[];
      statements.push({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' });
    },
    (properties) => {
      const statements = at(properties, 'PolicyDocument', 'Statement') as unknown[];
      statements.push({ Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::bucket/key' });
    },
  ),
  {
    name: 'a function cannot write under the prefix that triggers it',
    findings: (template) =>
      resourcesOf(template, FUNCTION).flatMap((one) => {
        const triggers = triggersOf(one, template);
        return writesOf(one, template)
          .filter((write) => triggers.some((trigger) => write.includes(trigger)))
          .map((write) => `${one[0]} may write ${write}`);
      }),
    breakings: [
      (template: MutableTemplate) => {
        const bucket = Object.keys(template.Resources).find((id) => id.startsWith('Inbox')) ?? '';
        const policy = Object.entries(template.Resources).find(([id]) => id.startsWith('DocumentReceivedRoleDefault'));
        const statements = at(policy?.[1].Properties, 'PolicyDocument', 'Statement') as unknown[];
        const Resource = { 'Fn::Join': ['', [{ 'Fn::GetAtt': [bucket, 'Arn'] }, '/inbox/*']] };
        statements.push({ Effect: 'Allow', Action: 's3:PutObject', Resource });
      },
    ],
  },
  forEach(
    MAPPING,
    'reports failures message by message and caps the calls at once',
    (mapping) =>
      String(prop(mapping, 'FunctionResponseTypes')) === 'ReportBatchItemFailures' &&
      Number(prop(mapping, 'ScalingConfig', 'MaximumConcurrency')) >= 2,
    (properties) => without(properties, 'FunctionResponseTypes'),
    (properties) => without(properties, 'ScalingConfig'),
  ),
  forEach(
    MAPPING,
    'the queue waits six timeouts and the window, and dead-letters after five tries or more',
    (mapping, template) => {
      const queue = propertiesOf(template, queueOf(prop(mapping, 'EventSourceArn')));
      const timeout = Number(at(propertiesOf(template, queueOf(prop(mapping, 'FunctionName'))), 'Timeout'));
      const window = Number(prop(mapping, 'MaximumBatchingWindowInSeconds') ?? 0);
      return (
        Number(at(queue, 'VisibilityTimeout')) >= 6 * timeout + window &&
        Number(at(queue, 'RedrivePolicy', 'maxReceiveCount')) >= 5
      );
    },
    (properties, { Resources }) => {
      const queue = Resources[queueOf(properties.EventSourceArn)];
      if (queue !== undefined) queue.Properties.VisibilityTimeout = 30;
    },
    (properties, { Resources }) => {
      const queue = Resources[queueOf(properties.EventSourceArn)];
      if (queue !== undefined) changed(queue.Properties, 3, 'RedrivePolicy', 'maxReceiveCount');
    },
  ),
  forEach(
    QUEUE,
    'is encrypted, and is or has a dead-letter queue',
    (queue) =>
      prop(queue, 'SqsManagedSseEnabled') === true &&
      (isDeadLetterQueue(queue[0]) || isDeadLetterQueue(queueOf(prop(queue, 'RedrivePolicy', 'deadLetterTargetArn')))),
    (properties) => without(properties, 'SqsManagedSseEnabled'),
    (_, { Resources }) => {
      for (const { Type, Properties } of Object.values(Resources)) if (Type === QUEUE) delete Properties.RedrivePolicy;
    },
  ),
];

/** Prefixes whose objects reach the function, as `<bucket>/<prefix>`. */
function triggersOf(one: Named, template: Template): readonly string[] {
  const queues = resourcesOf(template, MAPPING)
    .filter((mapping) => queueOf(prop(mapping, 'FunctionName')) === one[0])
    .map((mapping) => queueOf(prop(mapping, 'EventSourceArn')));
  return resourcesOf(template, 'AWS::Events::Rule')
    .filter((rule) =>
      listAt(rule[1].Properties, 'Targets').some((target) => queues.includes(queueOf(at(target, 'Arn')))),
    )
    .map((rule) => {
      const detail = prop(rule, 'EventPattern', 'detail');
      return `${queueOf(at(detail, 'bucket'))}/${String(at(detail, 'object', 'key', 0, 'prefix'))}`;
    });
}

/** What the function's role may put, as `<bucket>/<prefix>*`. */
function writesOf(one: Named, template: Template): readonly string[] {
  const role = queueOf(prop(one, 'Role'));
  return resourcesOf(template, POLICY)
    .filter((policy) => referencesIn(prop(policy, 'Roles')).includes(role))
    .flatMap(statementsOf)
    .filter((statement) => listOf(at(statement, 'Action')).includes('s3:PutObject'))
    .flatMap((statement) => listOf(at(statement, 'Resource')))
    .map((resource) => `${queueOf(resource)}${String(listAt(resource, 'Fn::Join', 1).at(-1) ?? '')}`);
}
