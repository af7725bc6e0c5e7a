import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { App, Stack } from 'aws-cdk-lib';
import { PublicationStack } from './stack.ts';

/** The page that shows the diagram between these two lines. */
const PAGE = fileURLToPath(new URL('../docs/cloud.md', import.meta.url));
const BEGIN = '<!-- made by `npm run diagram` -->\n';
const END = '<!-- end -->';

interface Resource {
  readonly Type: string;
  readonly Properties?: unknown;
}
type Resources = Readonly<Record<string, Resource>>;

/** How a node is drawn in Mermaid, by the kind of its resource. What is not here is left out: roles, logs, alarms. */
const SHAPES: Readonly<Record<string, readonly [open: string, close: string]>> = {
  'AWS::S3::Bucket': ['[(', ')]'],
  'AWS::SQS::Queue': ['>', ']'],
  'AWS::Lambda::Function': ['[', ']'],
  'AWS::Scheduler::Schedule': ['([', '])'],
  'AWS::StepFunctions::StateMachine': ['[[', ']]'],
  'AWS::CloudFront::Distribution': ['{{', '}}'],
  'AWS::CloudFront::KeyValueStore': ['[/', '/]'],
};

/** Queues for dead messages have no arrow of their own interest; the logs' bucket neither. */
const LEFT_OUT = /Dead|^Logs/;

/** The stack as a Mermaid flow chart, drawn from the template: what is deployed is what is shown. */
export function diagramOf(resources: Resources): string {
  const shown = Object.entries(resources).filter(([id, { Type }]) => Type in SHAPES && !LEFT_OUT.test(id));
  const isShown = new Set(shown.map(([id]) => id));
  const nodes = shown.map(([id, { Type }]) => `  ${id}${SHAPES[Type]?.join(`"${titleOf(id)}"`)}`);
  const edges = arrowsOf(resources).filter(({ from, to }) => isShown.has(from) && isShown.has(to));
  const lines = edges.map(({ from, to, label }) => `  ${from} -->${label === '' ? '' : `|"${label}"|`} ${to}`);
  return ['```mermaid', 'flowchart TD', ...nodes, ...[...new Set(lines)], '```', ''].join('\n');
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

function arrowsOf(resources: Resources): readonly Arrow[] {
  return Object.entries(resources).flatMap(([id, { Type, Properties }]): Arrow[] => {
    switch (Type) {
      case 'AWS::Events::Rule': {
        const [bucket = ''] = referencesIn(at(Properties, 'EventPattern'));
        const [queue = ''] = referencesIn(at(Properties, 'Targets', 0, 'Arn'));
        const prefix = at(Properties, 'EventPattern', 'detail', 'object', 'key', 0, 'prefix');
        return [{ from: bucket, to: queue, label: `new in ${prefix}` }];
      }
      case 'AWS::Lambda::EventSourceMapping': {
        const [[queue = ''], [handler = '']] = ['EventSourceArn', 'FunctionName'].map((name) =>
          referencesIn(at(Properties, name)),
        ) as [string[], string[]];
        return [{ from: queue, to: handler, label: `batches of ${at(Properties, 'BatchSize')}` }];
      }
      case 'AWS::Scheduler::Schedule':
        return referencesIn(at(Properties, 'Target', 'Arn')).map((to) => ({ from: id, to, label: 'every day' }));
      case 'AWS::CloudFront::Distribution':
        return [...new Set(referencesIn(at(Properties, 'DistributionConfig', 'Origins')))].map((from) => ({
          from,
          to: id,
          label: 'read by',
        }));
      case 'AWS::IAM::Policy':
        return writesOf(resources, Properties);
      default:
        return [];
    }
  });
}

const WRITES: Readonly<Record<string, string>> = {
  's3:PutObject': 'writes',
  'sqs:SendMessage': 'sends',
  'cloudfront-keyvaluestore:PutKey': 'moves latest/',
};

const WRITERS = ['AWS::Lambda::Function', 'AWS::StepFunctions::StateMachine'];

/** What whoever has this policy may write to. */
function writesOf(resources: Resources, policy: unknown): Arrow[] {
  const [role = ''] = referencesIn(at(policy, 'Roles'));
  const holders = Object.entries(resources)
    .filter(([, { Type, Properties }]) => WRITERS.includes(Type) && referencesIn(Properties).includes(role))
    .map(([id]) => id);
  const statements = at(policy, 'PolicyDocument', 'Statement') as readonly unknown[];
  return statements.flatMap((statement) =>
    [at(statement, 'Action')].flat().flatMap((action) => {
      const label = WRITES[String(action)];
      if (label === undefined) return [];
      return referencesIn(at(statement, 'Resource')).flatMap((to) => holders.map((from) => ({ from, to, label })));
    }),
  );
}

/** `DocumentReceived21022543` is called `Document received`. */
function titleOf(id: string): string {
  const words = id.replace(/[0-9A-F]{8}$/, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return words.slice(0, 1) + words.slice(1).toLowerCase();
}

const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Record<string | number, unknown> | undefined)?.[name], value);

function referencesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const ref = at(value, 'Ref');
  const attribute = at(value, 'Fn::GetAtt', 0);
  return [ref, attribute].filter((id) => typeof id === 'string').concat(Object.values(value).flatMap(referencesIn));
}

/** The page with the diagram of today's stack. */
export function pageWith(page: string, resources: Resources): string {
  const [before = '', rest = ''] = page.split(BEGIN);
  return `${before}${BEGIN}${diagramOf(resources)}${END}${rest.split(END)[1] ?? ''}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { context } = JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8')) as {
    context: Record<string, unknown>;
  };
  // Without bundles: only resources and what connects them are drawn.
  const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });
  const stack = new PublicationStack(app, 'ChiffresPublics');
  const template = app.synth().getStackByName(Stack.of(stack).stackName).template as { Resources: Resources };
  writeFileSync(PAGE, pageWith(readFileSync(PAGE, 'utf8'), template.Resources));
}
