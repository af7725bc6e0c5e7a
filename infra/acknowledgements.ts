import { type Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { INBOX_PREFIX, QUARANTINE_PREFIX, RECEIPTS_PREFIX } from '../functions/handlers/keys.ts';
import { EXTRACTED_PREFIXES, PUBLISHED_PREFIXES } from './prefixes.ts';

/** A finding of the checks that is accepted, with the reason. A test fails when one is no longer found. */
export interface Acknowledgement {
  /** Path of the construct below the stack. */
  readonly path: string;
  /** The finding, as the checks name it. */
  readonly id: string;
  readonly reason: string;
}

const FUNCTIONS = ['DocumentReceived', 'ExtractionStored', 'Reconcile', 'Discover'];
const QUEUES = ['Documents', 'Publish', 'Reconcile', 'Discover'];

const everyFunction = (id: string, reason: string): Acknowledgement[] =>
  FUNCTIONS.map((path) => ({ path, id, reason }));

const TRACING = 'X-Ray has no resources to name; the statement allows sending traces and nothing else.';
const PREFIX = 'The keys under a prefix are not known beforehand; the prefix is the narrowest that holds them.';

export function acknowledgementsOf(stack: Stack): readonly Acknowledgement[] {
  const underPrefixes = (role: string, bucket: string, prefixes: readonly string[]): Acknowledgement[] =>
    prefixes
      .filter((prefix) => prefix.endsWith('/'))
      .map((prefix) => ({
        path: `${role}Role`,
        id: `AwsSolutions::AwsSolutions-IAM5[Resource::<${logicalIdOf(stack, bucket)}.Arn>/${prefix}*]`,
        reason: PREFIX,
      }));
  return [
    ...everyFunction(
      'Serverless::Serverless-LambdaDLQ',
      'It is called by its queue only, and the queue has a dead-letter queue; a target of its own serves other calls.',
    ),
    ...everyFunction(
      'Serverless::Serverless-LambdaEventSourceMappingDestination',
      'Destinations are for streams; of a queue, the messages that fail go to its dead-letter queue.',
    ),
    ...[...QUEUES, 'Undelivered'].map((name) => ({
      path: `${name}DeadQueue`,
      id: 'Serverless::Serverless-SQSRedrivePolicy',
      reason: 'It is a dead-letter queue itself, with an alarm.',
    })),
    {
      path: 'UndeliveredDeadQueue',
      id: 'AwsSolutions::AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue of rules and schedules, with an alarm.',
    },
    ...FUNCTIONS.map((name) => ({
      path: `${name}Role`,
      id: 'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
      reason: TRACING,
    })),
    {
      path: 'BackfillRole',
      id: 'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
      reason: `${TRACING} The same holds for the delivery of Step Functions' logs.`,
    },
    ...['/*', ':*'].map((runs) => ({
      path: 'BackfillPolicy',
      id: `AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:<${logicalIdOf(stack, 'Backfill')}.Name>${runs}]`,
      reason: 'Runs have names that only AWS knows; these are the runs of this one machine.',
    })),
    ...underPrefixes('DocumentReceived', 'Inbox', [INBOX_PREFIX, QUARANTINE_PREFIX, RECEIPTS_PREFIX]),
    ...underPrefixes('DocumentReceived', 'Published', EXTRACTED_PREFIXES),
    ...underPrefixes('ExtractionStored', 'Published', [...EXTRACTED_PREFIXES, ...PUBLISHED_PREFIXES]),
    ...underPrefixes('Discover', 'Inbox', [INBOX_PREFIX]),
    ...distribution(stack),
  ];
}

function distribution(stack: Stack): Acknowledgement[] {
  const findings: readonly (readonly [string, string])[] = [
    ['AwsSolutions::AwsSolutions-CFR1', 'Open data is for readers of all countries.'],
    [
      'AwsSolutions::AwsSolutions-CFR2',
      'Files that never change behind GET and HEAD: there is no form, session or query for a firewall to guard, and it would cost more than all the rest.',
    ],
    ...(hasOwnCertificate(stack)
      ? []
      : ([
          [
            'AwsSolutions::AwsSolutions-CFR4',
            "CloudFront's own name comes with its own certificate, whose policy cannot be set; with domainName it is TLS 1.2 of 2021.",
          ],
        ] as const)),
  ];
  return [
    ...findings.map(([id, reason]) => ({ path: 'Distribution', id, reason })),
    {
      path: 'Distribution/Origin1',
      id: 'Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      reason: 'The default root object is set, and the list of the bucket is public anyway: it is the index.',
    },
  ];
}

export function acknowledge(stack: Stack): void {
  for (const { path, id, reason } of acknowledgementsOf(stack)) {
    Validations.of(constructAt(stack, path)).acknowledge({ id, reason });
  }
}

const constructAt = (stack: Stack, path: string): IConstruct =>
  path.split('/').reduce<IConstruct>((at, name) => at.node.findChild(name), stack);

const logicalIdOf = (stack: Stack, path: string): string => {
  const resource = constructAt(stack, path).node.defaultChild;
  return stack.getLogicalId(resource as Parameters<Stack['getLogicalId']>[0]);
};

const hasOwnCertificate = (stack: Stack): boolean => stack.node.tryFindChild('Certificate') !== undefined;
