import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';

/** Messages that one call to SQS takes. */
const BATCH = 10;
/** Tries for messages of a batch that SQS refused while it took others. */
const TRIES = 5;

export interface Sender {
  /** Sends each of the messages, ten a call and all calls at once. Throws when SQS keeps refusing some. */
  send(bodies: readonly string[]): Promise<void>;
}

export function senderTo(queueUrl: string): Sender {
  const client = new SQSClient({ maxAttempts: 8 });
  return {
    send: async (bodies) => {
      const batches = Array.from({ length: Math.ceil(bodies.length / BATCH) }, (_, index) =>
        bodies.slice(index * BATCH, (index + 1) * BATCH),
      );
      await Promise.all(batches.map((batch) => sendBatch(client, queueUrl, batch, TRIES)));
    },
  };
}

async function sendBatch(client: SQSClient, queueUrl: string, bodies: readonly string[], tries: number): Promise<void> {
  const entries = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }));
  if (Failed.length === 0) return;
  if (tries <= 1) throw new Error(`SQS refused ${Failed.length} messages: ${Failed[0]?.Message ?? Failed[0]?.Code}`);
  await sendBatch(
    client,
    queueUrl,
    Failed.map(({ Id }) => bodies[Number(Id)] ?? ''),
    tries - 1,
  );
}
