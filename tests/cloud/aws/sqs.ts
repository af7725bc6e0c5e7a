import { randomUUID } from 'node:crypto';
import type { SQSEvent } from 'aws-lambda';
import { type Answer, type Listening, listening } from './http.ts';
import { md5 } from './objects.ts';
import { REGION, refusalOf } from './signature.ts';

export interface Message {
  readonly id: string;
  readonly body: string;
  receiveCount: number;
}

/** Queues in memory, as SQS keeps them: at least once, in no order that counts. */
export interface SqsServer extends Listening {
  /** Messages that wait, by name of the queue. */
  queue(name: string): Message[];
  send(name: string, body: string): void;
  readonly calls: { readonly operation: string; readonly queue: string }[];
}

export async function sqsServer(): Promise<SqsServer> {
  const queues = new Map<string, Message[]>();
  const calls: { operation: string; queue: string }[] = [];
  const queue = (name: string): Message[] => {
    const there = queues.get(name) ?? [];
    queues.set(name, there);
    return there;
  };
  const send = (name: string, body: string): void => {
    queue(name).push({ id: randomUUID(), body, receiveCount: 0 });
  };
  const server = await listening((request): Answer => {
    if (refusalOf(request, 'sqs', Date.now()) !== null) return { status: 403, body: '{}' };
    const operation = String(request.headers['x-amz-target']).replace('AmazonSQS.', '');
    if (operation !== 'SendMessageBatch') return { status: 501, body: '{}' };
    const { QueueUrl, Entries } = JSON.parse(request.body.toString()) as {
      QueueUrl: string;
      Entries: { Id: string; MessageBody: string }[];
    };
    const name = QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1);
    calls.push({ operation: 'SendMessage', queue: name });
    if (Entries.length > 10 || Entries.length === 0) return { status: 400, body: '{}' };
    for (const { MessageBody } of Entries) send(name, MessageBody);
    return {
      status: 200,
      headers: { 'content-type': 'application/x-amz-json-1.0' },
      body: JSON.stringify({
        Successful: Entries.map(({ Id, MessageBody }) => ({
          Id,
          MessageId: randomUUID(),
          MD5OfMessageBody: md5(Buffer.from(MessageBody)),
        })),
        Failed: [],
      }),
    };
  });
  return { ...server, queue, send, calls };
}

/** The event with which Lambda hands messages of a queue to a function. */
export const sqsEvent = (queue: string, messages: readonly Message[]): SQSEvent => ({
  Records: messages.map(({ id, body, receiveCount }) => ({
    messageId: id,
    receiptHandle: id,
    body,
    attributes: {
      ApproximateReceiveCount: String(receiveCount),
      SentTimestamp: '0',
      SenderId: 'AIDAEXAMPLE',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:${REGION}:123456789012:${queue}`,
    awsRegion: REGION,
  })),
});
