import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { describedError, log } from './telemetry.ts';

/**
 * Handles the messages of a batch one after the other and reports those that failed, so that only they come again.
 * @param reserveMs time that one message may need: with less left, the rest goes back to the queue untouched
 */
export async function failuresOf(
  { Records }: SQSEvent,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
  reserveMs: number,
  handle: (record: SQSRecord) => Promise<void>,
): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  for (const record of Records) {
    try {
      if (context.getRemainingTimeInMillis() < reserveMs) throw new Error('No time left in this call.');
      await handle(record);
    } catch (error) {
      failed.push(record.messageId);
      log('error', 'The message failed and will come again.', {
        messageId: record.messageId,
        receiveCount: record.attributes.ApproximateReceiveCount,
        error: describedError(error),
      });
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}
