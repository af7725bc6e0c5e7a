import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Signed } from './signature.ts';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** The request was carried out, the answer is lost on its way. */
  readonly lost?: boolean;
}

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** A server on a free port of this machine. An error of the server itself is a 500 that says so. */
export async function listening(answerTo: (request: Signed) => Answer | Promise<Answer>): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    bodyOf(incoming)
      .then((body) =>
        answerTo({ method: incoming.method ?? '', url: incoming.url ?? '', headers: incoming.headers, body }),
      )
      .catch((error: unknown): Answer => ({ status: 500, body: `the test server failed: ${String(error)}` }))
      .then((answer) => send(outgoing, incoming.method === 'HEAD', answer));
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(outgoing: ServerResponse, isHead: boolean, { status, headers = {}, body = '', lost }: Answer): void {
  if (lost === true) {
    outgoing.destroy();
    return;
  }
  const bytes = Buffer.from(body);
  outgoing.writeHead(status, { 'content-length': String(bytes.length), ...headers });
  outgoing.end(isHead ? undefined : bytes);
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
