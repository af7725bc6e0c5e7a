import { readFileSync } from 'node:fs';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STACK, type Synthesized, synthesized } from '../cloud/stack/synthesized.ts';
import { resourcesOf } from '../cloud/stack/template.ts';
import { localTree } from '../cloud/world/local-tree.ts';
import { type Account, accountAt, deployed, eventually } from './deployment.ts';
import { arnOf, DIFFERENCES, type Names, redrive, withEnvironment } from './differences.ts';

const SEED = readFileSync('fixtures/pays-de-la-loire-2017-06-session/source.txt');
const readable = (name: string): Uint8Array => readFileSync(`fixtures/formats/readable/${name}`);
const sentence = (index: number): Uint8Array =>
  new TextEncoder().encode(`La Région consacre ${index},5 M€ à la rénovation des lycées en 2024.\n`);

const account: Account = accountAt(process.env.E2E_MINISTACK ?? '');
const s3 = new S3Client(account.s3);
const made: { stack: Synthesized | null; names: Names; outputs: Readonly<Record<string, string>> } = {
  stack: null,
  names: new Map(),
  outputs: {},
};
const template = () => (made.stack as Synthesized).template;
const inbox = (): string => made.outputs.InboxBucket ?? '';
const published = (): string => made.outputs.PublishedBucket ?? '';

const TYPES = {
  function: 'AWS::Lambda::Function',
  queue: 'AWS::SQS::Queue',
  rule: 'AWS::Events::Rule',
  schedule: 'AWS::Scheduler::Schedule',
  'key-value store': 'AWS::CloudFront::KeyValueStore',
} as const;

/** What the deployed resource of this kind is called whose id in the stack begins so. */
function nameOf(kind: keyof typeof TYPES, start: string): string {
  const [id = ''] = resourcesOf(template(), TYPES[kind]).find(([one]) => one.startsWith(start)) ?? [];
  return made.names.get(id)?.split('|').at(-1) ?? '';
}

const put = (Key: string, Body: Uint8Array) => s3.send(new PutObjectCommand({ Bucket: inbox(), Key, Body }));

async function textAt(Bucket: string, Key: string): Promise<string | null> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return (await Body?.transformToString('latin1')) ?? '';
  } catch (error) {
    if ((error as Error).name === 'NoSuchKey') return null;
    throw error;
  }
}

async function keysIn(Bucket: string, Prefix: string): Promise<readonly string[]> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix }));
  return Contents.map(({ Key }) => Key ?? '');
}

/** The current release, once it holds this many documents and is what `latest/` and the pointer at the edge name. */
const releaseOf = (documents: number): Promise<string> =>
  eventually(`a release of ${documents} documents`, async () => {
    const index = JSON.parse((await textAt(published(), 'index.json')) ?? 'null') as {
      release: string;
      documents: number;
    } | null;
    if (index?.documents !== documents) return null;
    const shown = JSON.parse((await textAt(published(), 'latest/release.json')) ?? '{}') as { id?: string };
    if (shown.id !== index.release) return null;
    return (await pointerAtTheEdge()) === index.release ? index.release : null;
  });

async function pointerAtTheEdge(): Promise<string | null> {
  const arn = `arn:aws:cloudfront::000000000000:key-value-store/${nameOf('key-value store', '')}`;
  const answer = await fetch(
    `${account.environment.AWS_ENDPOINT_URL}/key-value-stores/${encodeURIComponent(arn)}/keys/latest`,
  );
  return answer.ok ? ((await answer.json()) as { Value: string }).Value : null;
}

const waitingIn = async (QueueUrl: string): Promise<number> => {
  const { Attributes } = await account.call<{ Attributes: Record<string, string> }>('sqs', 'get_queue_attributes', {
    QueueUrl,
    AttributeNames: ['ApproximateNumberOfMessages'],
  });
  return Number(Attributes.ApproximateNumberOfMessages);
};

/** Puts documents whose events get lost on the way. */
async function putSilently(documents: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const Name = nameOf('rule', 'DocumentCreated');
  await account.call('events', 'disable_rule', { Name });
  for (const [key, bytes] of Object.entries(documents)) await put(key, bytes);
  await account.call('events', 'enable_rule', { Name });
}

beforeAll(async () => {
  made.stack = await synthesized();
  made.outputs = await deployed(account, made.stack.folder);
  const { StackResources } = await account.call<{
    StackResources: { LogicalResourceId: string; PhysicalResourceId: string; ResourceStatus: string }[];
  }>('cloudformation', 'describe_stack_resources', { StackName: STACK });
  made.names = new Map(
    StackResources.map(({ LogicalResourceId, PhysicalResourceId }) => [LogicalResourceId, PhysicalResourceId]),
  );
  for (const [, apply] of Object.entries(DIFFERENCES)) await apply(account, template(), made.names);
});

describe('the real template, deployed by cdk', () => {
  it('has every resource', () => {
    expect([...made.names.keys()].sort()).toEqual(Object.keys(template().Resources).sort());
  });

  it('redrives from each work queue to its own dead-letter queue after five tries', async () => {
    for (const name of ['Documents', 'Publish', 'Reconcile', 'Discover']) {
      const { Attributes } = await account.call<{ Attributes: Record<string, string> }>('sqs', 'get_queue_attributes', {
        QueueUrl: nameOf('queue', `${name}Queue`),
        AttributeNames: ['RedrivePolicy'],
      });
      expect(JSON.parse(Attributes.RedrivePolicy ?? '{}')).toEqual({
        deadLetterTargetArn: await arnOf(account, nameOf('queue', `${name}DeadQueue`)),
        maxReceiveCount: 5,
      });
    }
  });

  it('publishes a document put into the inbox, the same bytes as a local run', async () => {
    await put("inbox/sous dossier/a b+é 100 % l'été.txt", SEED);
    const release = await releaseOf(1);
    const local = await localTree([{ bytes: SEED, fileName: "a b+é 100 % l'été.txt" }]);
    expect(await keysIn(published(), 'manifests/')).toHaveLength(1);
    for (const [key, content] of Object.entries(local)) expect(await textAt(published(), key), key).toBe(content);
    expect(local[`releases/${release}/release.json`]).toBeDefined();
  });

  it('publishes PDF, HTML and DOCX, puts poison aside, and takes a document twice as one', async () => {
    await put('inbox/tagged.pdf', readable('tagged.pdf'));
    await put('inbox/article.html', readable('article.html'));
    await put('inbox/report.docx', readable('report.docx'));
    await put('inbox/empty.txt', new Uint8Array());
    await put('inbox/again.txt', SEED);
    await releaseOf(4);
    const [note = ''] = await eventually('the note in quarantine/', async () => {
      const notes = await keysIn(inbox(), 'quarantine/');
      return notes.length > 0 ? notes : null;
    });
    expect(JSON.parse((await textAt(inbox(), note)) ?? '{}')).toMatchObject({ key: 'inbox/empty.txt', code: 'vide' });
    expect(await keysIn(published(), 'manifests/')).toHaveLength(4);
  });

  it('keeps a document whose function fails, and publishes it after redrive', async () => {
    const [queue, dead] = [nameOf('queue', 'DocumentsQueue'), nameOf('queue', 'DocumentsDeadQueue')];
    // Five tries at the real half hour each would take the morning.
    await account.call('sqs', 'set_queue_attributes', { QueueUrl: queue, Attributes: { VisibilityTimeout: '1' } });
    const handler = nameOf('function', 'DocumentReceived');
    const before = await withEnvironment(account, handler, { PUBLISHED_BUCKET: 'a-bucket-that-is-not-there' });
    await put('inbox/redriven.txt', sentence(1));
    await eventually('a dead message', async () => ((await waitingIn(dead)) === 1 ? true : null));
    expect(await keysIn(published(), 'manifests/')).toHaveLength(4);
    await withEnvironment(account, handler, before);
    await account.call('sqs', 'set_queue_attributes', { QueueUrl: queue, Attributes: { VisibilityTimeout: '1800' } });
    await redrive(account, dead, queue);
    await releaseOf(5);
    expect(await waitingIn(dead)).toBe(0);
  }, 300_000);

  it('finds documents whose events were lost when the schedule fires', async () => {
    await putSilently({ 'inbox/lost.txt': sentence(2) });
    const Name = nameOf('schedule', 'DailyReconcile');
    const schedule = await account.call<Record<string, unknown>>('scheduler', 'get_schedule', { Name });
    const soon = { ScheduleExpression: 'rate(1 minute)', FlexibleTimeWindow: { Mode: 'OFF' } };
    await account.call('scheduler', 'update_schedule', { Name, Target: schedule.Target, ...soon });
    await releaseOf(6);
    const { ScheduleExpression, ScheduleExpressionTimezone, FlexibleTimeWindow, Target } = schedule;
    const daily = { ScheduleExpression, ScheduleExpressionTimezone, FlexibleTimeWindow };
    await account.call('scheduler', 'update_schedule', { Name, Target, ...daily });
  }, 200_000);

  it('enqueues the whole inbox by a backfill', async () => {
    await putSilently(
      Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`inbox/b ${index}+é.txt`, sentence(10 + index)])),
    );
    const { executionArn } = await account.call<{ executionArn: string }>('stepfunctions', 'start_execution', {
      stateMachineArn: made.outputs.BackfillMachine,
    });
    const status = await eventually('the end of the backfill', async () => {
      const execution = await account.call<{ status: string; cause?: string }>('stepfunctions', 'describe_execution', {
        executionArn,
      });
      return execution.status === 'RUNNING' ? null : `${execution.status} ${execution.cause ?? ''}`.trim();
    });
    expect(status).toBe('SUCCEEDED');
    await releaseOf(18);
  }, 300_000);

  it('has one table a dataset for SQL', async () => {
    const { DatabaseList } = await account.call<{ DatabaseList: { Name: string }[] }>('glue', 'get_databases', {});
    const { TableList } = await account.call<{ TableList: { Name: string }[] }>('glue', 'get_tables', {
      DatabaseName: DatabaseList[0]?.Name,
    });
    expect(TableList.map(({ Name }) => Name).sort()).toEqual(
      ['budget', 'documents', 'indicators', 'measures', 'training', 'water'].sort(),
    );
  });
});

describe('destroyed', () => {
  it('the stack is gone and the data stay', async () => {
    await account.cdk((made.stack as Synthesized).folder, 'destroy', '--force');
    const { Stacks } = await account
      .call<{ Stacks: { StackStatus: string }[] }>('cloudformation', 'describe_stacks', {})
      .then(({ Stacks: all }) => ({ Stacks: all.filter((one) => JSON.stringify(one).includes(`"${STACK}"`)) }));
    expect(Stacks.filter(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE')).toEqual([]);
    expect((await keysIn(published(), 'documents/')).length).toBeGreaterThan(10);
  });
});

afterAll(() => s3.destroy());
