import { join } from 'node:path';
import type { FunctionConfig } from '../lambda/function.ts';
import type { Synthesized } from '../stack/synthesized.ts';
import { at, listAt, type Named, prop, referencesIn, resourcesOf, type Template } from '../stack/template.ts';

/** A function of the template as it is deployed, and the queue that calls it. */
export interface DeployedFunction {
  readonly logicalId: string;
  readonly config: FunctionConfig;
  readonly role: string;
  readonly queue: string;
  readonly batchSize: number;
  readonly maxReceiveCount: number;
  readonly deadLetterQueue: string;
}

/** Handler, timeout, memory, environment and code of every function, as the template has them. */
export function deployedFunctions(
  { template, folder }: Synthesized,
  endpoints: Readonly<Record<string, string>>,
): readonly DeployedFunction[] {
  return resourcesOf(template, 'AWS::Lambda::EventSourceMapping').map((mapping) => {
    const logicalId = referencesIn(prop(mapping, 'FunctionName'))[0] ?? '';
    const queue = referencesIn(prop(mapping, 'EventSourceArn'))[0] ?? '';
    const redrive = at(template.Resources[queue]?.Properties, 'RedrivePolicy');
    const one: Named = [logicalId, template.Resources[logicalId] ?? { Type: '' }];
    return {
      logicalId,
      config: {
        name: logicalId,
        code: join(folder, `asset.${String(prop(one, 'Code', 'S3Key')).replace('.zip', '')}`),
        handler: String(prop(one, 'Handler')),
        memoryMb: Number(prop(one, 'MemorySize')),
        timeoutMs: Number(prop(one, 'Timeout')) * 1000,
        environment: { ...endpoints, ...environmentOf(one, template, endpoints) },
      },
      role: referencesIn(prop(one, 'Role'))[0] ?? '',
      queue,
      batchSize: Number(prop(mapping, 'BatchSize')),
      maxReceiveCount: Number(at(redrive, 'maxReceiveCount')),
      deadLetterQueue: referencesIn(at(redrive, 'deadLetterTargetArn'))[0] ?? '',
    };
  });
}

/** The values that deployment would fill in: a bucket's name is its logical id in lower case, a queue is at the server. */
function environmentOf(
  one: Named,
  template: Template,
  endpoints: Readonly<Record<string, string>>,
): Record<string, string> {
  const variables = prop(one, 'Environment', 'Variables') as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      const [id = ''] = referencesIn(value);
      if (typeof value === 'string') return [name, value];
      const type = template.Resources[id]?.Type;
      if (type === 'AWS::S3::Bucket') return [name, bucketNameOf(id)];
      if (type === 'AWS::SQS::Queue') return [name, `${endpoints.AWS_ENDPOINT_URL_SQS}/123456789012/${id}`];
      return [name, `arn:aws:cloudfront::123456789012:key-value-store/${id}`];
    }),
  );
}

export const bucketNameOf = (logicalId: string): string => logicalId.toLowerCase();

/** One rule of EventBridge: which objects it passes to which queue. */
export interface Route {
  readonly bucket: string;
  readonly prefix: string;
  readonly queue: string;
}

export const routesOf = (template: Template): readonly Route[] =>
  resourcesOf(template, 'AWS::Events::Rule').map((rule) => {
    const detail = prop(rule, 'EventPattern', 'detail');
    return {
      bucket: bucketNameOf(referencesIn(at(detail, 'bucket'))[0] ?? ''),
      prefix: String(at(detail, 'object', 'key', 0, 'prefix')),
      queue: referencesIn(at(listAt(rule[1].Properties, 'Targets')[0], 'Arn'))[0] ?? '',
    };
  });
