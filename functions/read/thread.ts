import { parentPort } from 'node:worker_threads';
import { docxText } from './docx/docx.ts';
import { htmlText } from './html/html.ts';
import { pdfText } from './pdf/pdf.ts';
import type { RichAnswer, RichKind, RichRequest, RichText } from './rich.ts';
import { UnreadableInput } from './unreadable.ts';

/**
 * The thread in which rich formats are read (`isolated.ts` starts and stops it). A bundle for the cloud builds this
 * file to `thread.mjs` beside the handler; the packages behind each format are loaded when it is first met.
 */

const READERS: Readonly<Record<RichKind, (bytes: Uint8Array) => Promise<RichText>>> = {
  pdf: pdfText,
  html: htmlText,
  docx: docxText,
};

async function answerTo(request: RichRequest): Promise<RichAnswer> {
  try {
    return { type: 'read', read: await READERS[request.kind](request.bytes) };
  } catch (error) {
    if (error instanceof UnreadableInput) {
      return { type: 'refused', code: error.code, reason: error.reason, remedy: error.remedy };
    }
    return { type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', async (request: RichRequest) => {
  parentPort?.postMessage(await answerTo(request));
});
