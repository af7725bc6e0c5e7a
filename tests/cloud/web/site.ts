import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Guard } from '../../../functions/handlers/guarded-fetch.ts';

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

export interface Site {
  readonly port: number;
  /** Paths that were asked for. */
  readonly asked: string[];
  /** Names lead to this site, whose address counts as public. */
  readonly network: Partial<Guard>;
  close(): void;
}

export interface Resource {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A council's site on this machine, with a certificate of the tests. */
export async function site(resourceAt: (path: string, port: number) => Resource | undefined): Promise<Site> {
  const asked: string[] = [];
  const server: Server = createServer({ key: file('key.pem'), cert: file('certificate.pem') }, (request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    const { port } = server.address() as AddressInfo;
    const { status = 200, headers = {}, body = '' } = resourceAt(request.url ?? '', port) ?? { status: 404 };
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    network: {
      addressesOf: () => Promise.resolve(['127.0.0.1']),
      isAllowedAddress: (address) => address === '127.0.0.1',
      connection: { ca: file('certificate.pem'), port },
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
