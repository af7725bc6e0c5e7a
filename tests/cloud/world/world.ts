import { clientEnvironment } from '../aws/client.ts';
import { type KeyValueStoreServer, keyValueStoreServer } from '../aws/key-value-store.ts';
import { type Call, type CreatedObject, type S3Server, s3Server } from '../aws/s3.ts';
import { type Message, type SqsServer, sqsEvent, sqsServer } from '../aws/sqs.ts';
import { type FunctionConfig, type RunningFunction, runningFunction } from '../lambda/function.ts';
import type { Synthesized } from '../stack/synthesized.ts';
import { listAt } from '../stack/template.ts';
import { bucketNameOf, type DeployedFunction, deployedFunctions, routesOf } from './functions.ts';
import { refusedCalls } from './policies.ts';

/** The deployed stack on this machine: its own template and bundles, and servers that speak the real protocols. */
export interface World {
  readonly s3: S3Server;
  readonly sqs: SqsServer;
  readonly store: KeyValueStoreServer;
  readonly inbox: string;
  readonly published: string;
  /** Puts a document into the inbox, as a publisher does. */
  put(key: string, bytes: Uint8Array): void;
  /** Writes an object into the public bucket, as an operator does. */
  note(key: string, bytes: Uint8Array): void;
  /** Lets the queues run until none has a message left; a batch that fails comes again, up to its dead-letter queue. */
  settle(): Promise<void>;
  /** The same for one function alone; what it causes waits. */
  settleOnly(functionName: string): Promise<void>;
  /** Sends every dead message back to the queue it came from, as an operator does. */
  redrive(): void;
  /** Lets the queues run with all functions at once, as in the cloud; their requests are then not told apart by role. */
  rush(): Promise<void>;
  /** Remembers buckets and pointer as they are. @returns brings them back to that */
  remembered(): () => void;
  /** Hands one message to a function's queue, as the schedule does. */
  send(functionName: string, body: string): void;
  /** Messages that wait for a function, in the order in which it will get them. */
  messagesOf(functionName: string): Message[];
  functionNamed(name: string): RunningFunction;
  /** All processes' worth of one function: as many as the world was made with. */
  functionsNamed(name: string): readonly RunningFunction[];
  /** Deploys other code of one function: its processes end, the next event meets the new code. */
  deploy(functionName: string, folder: string): Promise<void>;
  deadMessages(): readonly Message[];
  /** Why calls of functions failed as a whole. */
  readonly failures: readonly string[];
  /** Requests that the roles of the template would not have allowed. */
  refusedByPolicies(): readonly string[];
  stop(): Promise<void>;
}

interface Worker {
  readonly deployed: DeployedFunction;
  running: readonly RunningFunction[];
  readonly calls: Call[];
}

/** @param concurrency processes of each function that is called at once */
export async function world(stack: Synthesized, concurrency = 1): Promise<World> {
  const [s3, sqs, store] = await Promise.all([s3Server(), sqsServer(), keyValueStoreServer()]);
  const endpoints = clientEnvironment({ s3: s3.url, sqs: sqs.url, store: store.url });
  const bucketOf = (name: string): string =>
    bucketNameOf(Object.keys(stack.template.Resources).find((id) => id.startsWith(name)) ?? '');
  const [inbox, published] = [bucketOf('Inbox'), bucketOf('Published')];
  s3.bucket(inbox);
  s3.bucket(published);
  const routes = routesOf(stack.template);
  s3.onCreated = (object) => {
    for (const route of routes) {
      if (route.bucket === object.bucket && object.key.startsWith(route.prefix)) {
        sqs.send(route.queue, JSON.stringify(eventOf(object)));
      }
    }
  };
  const workers: readonly Worker[] = await Promise.all(
    deployedFunctions(stack, endpoints).map(async (deployed) => ({
      deployed,
      running: await started(deployed.config, concurrency),
      calls: [],
    })),
  );
  const failures: string[] = [];
  const named = (name: string): Worker => {
    const worker = workers.find(({ deployed }) => deployed.logicalId.startsWith(name));
    if (worker === undefined) throw new Error(`The template has no function ${name}.`);
    return worker;
  };
  return {
    s3,
    sqs,
    store,
    inbox,
    published,
    put: (key, bytes) => putInto(s3, inbox, key, bytes),
    note: (key, bytes) => putInto(s3, published, key, bytes),
    settle: () => settled(workers, sqs, s3, failures),
    settleOnly: (name) => settled([named(name)], sqs, s3, failures),
    redrive: () => {
      for (const { deployed } of workers) {
        for (const { body } of sqs.queue(deployed.deadLetterQueue).splice(0)) sqs.send(deployed.queue, body);
      }
    },
    rush: () => rushed(workers, sqs, failures),
    remembered: () => {
      const back = [s3.bucket(inbox).remembered(), s3.bucket(published).remembered()];
      const values = new Map(store.values);
      return () => {
        for (const one of back) one();
        store.values.clear();
        for (const [key, value] of values) store.values.set(key, value);
      };
    },
    failures,
    send: (name, body) => sqs.send(named(name).deployed.queue, body),
    messagesOf: (name) => sqs.queue(named(name).deployed.queue),
    functionNamed: (name) => named(name).running[0] as RunningFunction,
    functionsNamed: (name) => named(name).running,
    deploy: async (name, code) => {
      const worker = named(name);
      await Promise.all(worker.running.map((one) => one.stop()));
      worker.running = await started({ ...worker.deployed.config, code }, concurrency);
    },
    deadMessages: () => workers.flatMap(({ deployed }) => sqs.queue(deployed.deadLetterQueue)),
    refusedByPolicies: () => [
      ...new Set(workers.flatMap(({ deployed, calls }) => refusedCalls(stack.template, deployed.role, calls))),
    ],
    stop: async () => {
      await Promise.all(workers.flatMap(({ running }) => running.map((one) => one.stop())));
      await Promise.all([s3.close(), sqs.close(), store.close()]);
    },
  };
}

function putInto(s3: S3Server, bucket: string, key: string, bytes: Uint8Array): void {
  const result = s3.bucket(bucket).put(key, Buffer.from(bytes), {}, { ifMatch: null, ifNoneMatch: null });
  if (result.type === 'written') s3.onCreated({ bucket, key, version: result.version });
}

const started = (config: FunctionConfig, concurrency: number): Promise<readonly RunningFunction[]> =>
  Promise.all(Array.from({ length: concurrency }, () => runningFunction(config)));

/** One function after the other, so that each request of S3 is known to be that function's. */
async function settled(workers: readonly Worker[], sqs: SqsServer, s3: S3Server, failures: string[]): Promise<void> {
  for (let busy = true; busy; ) {
    busy = false;
    for (const worker of workers) {
      if (sqs.queue(worker.deployed.queue).length === 0) continue;
      busy = true;
      const before = s3.calls.length;
      await Promise.all(worker.running.map((running) => drained(running, worker, sqs, failures)));
      worker.calls.push(...s3.calls.slice(before));
    }
  }
}

async function rushed(workers: readonly Worker[], sqs: SqsServer, failures: string[]): Promise<void> {
  const isWaiting = ({ deployed }: Worker): boolean => sqs.queue(deployed.queue).length > 0;
  while (workers.some(isWaiting)) {
    await Promise.all(
      workers.flatMap((worker) => worker.running.map((running) => drained(running, worker, sqs, failures))),
    );
  }
}

async function drained(
  running: RunningFunction,
  { deployed, running: { length: processes } }: Worker,
  sqs: SqsServer,
  failures: string[],
): Promise<void> {
  const queue = sqs.queue(deployed.queue);
  while (queue.length > 0) {
    // Lambda's pollers share what waits.
    const batch = queue.splice(0, Math.min(deployed.batchSize, Math.ceil(queue.length / processes)));
    for (const message of batch) message.receiveCount += 1;
    const outcome = await running.invoke(sqsEvent(deployed.queue, batch));
    if (outcome.type === 'failed') failures.push(`${deployed.logicalId}: ${outcome.error}`);
    const failed =
      outcome.type === 'failed'
        ? batch.map(({ id }) => id)
        : listAt(outcome.value, 'batchItemFailures').map(
            (failure) => (failure as { itemIdentifier: string }).itemIdentifier,
          );
    for (const message of batch.filter(({ id }) => failed.includes(id))) {
      const isDead = message.receiveCount >= deployed.maxReceiveCount;
      sqs.queue(isDead ? deployed.deadLetterQueue : deployed.queue).push(message);
    }
  }
}

/** What EventBridge sends for a new object. Keys stand as they are. */
const eventOf = ({ bucket, key, version }: CreatedObject): object => ({
  version: '0',
  id: `${version.id}`,
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: '123456789012',
  time: '2026-01-01T00:00:00Z',
  region: 'eu-west-3',
  resources: [`arn:aws:s3:::${bucket}`],
  detail: {
    version: '0',
    bucket: { name: bucket },
    object: {
      key,
      size: version.bytes.length,
      etag: version.etag,
      'version-id': version.id,
      sequencer: version.sequence.toString(16).padStart(18, '0'),
    },
    'request-id': 'EXAMPLE',
    requester: '123456789012',
    'source-ip-address': '192.0.2.1',
    reason: 'PutObject',
  },
});
