import type { Call, Operation } from '../aws/s3.ts';
import { at, listAt, prop, referencesIn, resourcesOf, type Template } from '../stack/template.ts';
import { bucketNameOf } from './functions.ts';

/** What IAM asks for each request of S3. */
const ACTIONS: Readonly<Partial<Record<Operation, string>>> = {
  PutObject: 's3:PutObject',
  CopyObject: 's3:PutObject',
  GetObject: 's3:GetObject',
  HeadObject: 's3:GetObject',
  DeleteObject: 's3:DeleteObject',
  ListObjectsV2: 's3:ListBucket',
};

/** Says whether a role of the template allows an action on a resource, `*` being the only wildcard. */
export function allows(template: Template, role: string, action: string, resource: string): boolean {
  return resourcesOf(template, 'AWS::IAM::Policy')
    .filter((policy) => referencesIn(prop(policy, 'Roles')).includes(role))
    .flatMap((policy) => listAt(prop(policy, 'PolicyDocument'), 'Statement'))
    .some(
      (statement) =>
        at(statement, 'Effect') === 'Allow' &&
        asList(at(statement, 'Action')).includes(action) &&
        asList(at(statement, 'Resource')).some((pattern) => matches(resourceName(pattern), resource)),
    );
}

/** Requests of S3 that the role does not allow, as AWS would refuse them. */
export function refusedCalls(template: Template, role: string, calls: readonly Call[]): readonly string[] {
  // A run asks for the same again and again; each is judged once.
  const needs = new Map(calls.flatMap(needsOf).map((need) => [`${need.action} ${need.resource}`, need]));
  return [...needs.values()]
    .filter(({ action, resource }) => !allows(template, role, action, resource))
    .map(({ action, resource }) => `${role}: ${action} on ${resource}`);
}

function needsOf({ operation, bucket, key, versionId, source }: Call): { action: string; resource: string }[] {
  const action = operation === 'GetObject' && versionId !== null ? 's3:GetObjectVersion' : ACTIONS[operation];
  if (action === undefined) return [{ action: operation, resource: bucket }];
  return [
    { action, resource: key === '' ? bucket : `${bucket}/${key}` },
    ...(source === null ? [] : [{ action: 's3:GetObject', resource: source }]),
  ];
}

/** A resource of a statement without the part that deployment fills in: `inbox/inbox/*`. */
function resourceName(pattern: unknown): string {
  if (typeof pattern === 'string') return pattern;
  const [id = ''] = referencesIn(pattern);
  return `${bucketNameOf(id)}${String(listAt(pattern, 'Fn::Join', 1).at(-1) ?? '')}`.replace('[object Object]', '');
}

const matches = (pattern: string, resource: string): boolean =>
  pattern.endsWith('*') ? resource.startsWith(pattern.slice(0, -1)) : resource === pattern;

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
