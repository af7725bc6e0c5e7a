import { lookup as systemLookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './addresses.ts';

export interface Fetched {
  /** Where it came from after redirects. */
  readonly url: URL;
  /** Lower case, without parameters. */
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** What a fetch may reach. Everything beside `hosts` has a value for the internet; tests give their own. */
export interface Guard {
  /** The only hosts that are asked, exactly. */
  readonly hosts: readonly string[];
  readonly maxBytes: number;
  readonly contentTypes: readonly string[];
  /** All addresses of a host. */
  readonly addressesOf?: (host: string) => Promise<readonly string[]>;
  readonly isAllowedAddress?: (address: string) => boolean;
  /** Further options of the connection. */
  readonly connection?: RequestOptions;
}

const MAX_REDIRECTS = 5;
const TIMEOUT_MS = 30_000;
const AGENT = 'chiffres-publics (open data of French councils)';

/** A page or document that was not fetched: refused by the guard, or not to be had. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
}

/**
 * Fetches one address under a guard against being sent elsewhere (SSRF): https on its own port only, hosts of the list
 * only, checked again at each redirect, and the address that the host has at the moment of connecting must be public.
 * The body is cut off at `maxBytes` while it comes, whatever its length claims to be.
 */
export async function guardedFetch(address: string, guard: Guard, redirects = 0): Promise<Fetched> {
  const url = allowedUrl(address, guard);
  const response = await answerOf(url, guard);
  const status = response.statusCode ?? 0;
  const { location } = response.headers;
  if (status >= 300 && status < 400 && location !== undefined) {
    response.destroy();
    if (redirects >= MAX_REDIRECTS) throw new NotFetched(`${url.href} redirects more than ${MAX_REDIRECTS} times.`);
    return guardedFetch(new URL(location, url).href, guard, redirects + 1);
  }
  try {
    if (status !== 200) throw new NotFetched(`${url.href} answered ${status}.`);
    const contentType = (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (!guard.contentTypes.includes(contentType)) throw new NotFetched(`${url.href} is ${contentType}.`);
    return { url, contentType, bytes: await bytesOf(response, url, guard.maxBytes) };
  } finally {
    response.destroy();
  }
}

function allowedUrl(address: string, { hosts, connection }: Guard): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) throw new NotFetched(`${address} is no address.`);
  if (url.protocol !== 'https:') throw new NotFetched(`${url.href}: only https is fetched.`);
  if (url.username !== '' || url.password !== '') throw new NotFetched(`${url.host}: an address with a user name.`);
  if (url.port !== '' && url.port !== String(connection?.port)) throw new NotFetched(`${url.href}: an unusual port.`);
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0) throw new NotFetched(`${url.href}: an address without a name.`);
  if (!hosts.includes(url.hostname)) throw new NotFetched(`${url.hostname} is not in the list of hosts.`);
  return url;
}

function answerOf(url: URL, guard: Guard): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { 'user-agent': AGENT, 'accept-encoding': 'identity' };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const asked = request(url, { headers, signal, lookup: checkedLookup(guard), ...guard.connection });
    asked.once('response', resolve);
    asked.once('error', (error) => reject(new NotFetched(`${url.href}: ${error.message}`)));
    asked.end();
  });
}

/** The connection asks here for the address that it then uses, so a name cannot change between check and use. */
function checkedLookup({ addressesOf = addressesByDns, isAllowedAddress = isPublicAddress }: Guard): LookupFunction {
  return (host, options, answer) => {
    addressesOf(host).then(
      (addresses) => {
        const refused = addresses.find((address) => !isAllowedAddress(address));
        const [first] = addresses;
        if (first === undefined || refused !== undefined) {
          answer(new Error(`${host} leads to ${refused ?? 'no address'}, which is not on the internet.`), '', 0);
        } else if (options.all === true) {
          answer(
            null,
            addresses.map((address) => ({ address, family: isIP(address) })),
          );
        } else answer(null, first, isIP(first));
      },
      (error: NodeJS.ErrnoException) => answer(error, '', 0),
    );
  };
}

const addressesByDns = async (host: string): Promise<readonly string[]> =>
  (await systemLookup(host, { all: true })).map(({ address }) => address);

async function bytesOf(response: IncomingMessage, url: URL, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const state = { size: 0 };
  try {
    for await (const chunk of response as AsyncIterable<Uint8Array>) {
      state.size += chunk.length;
      if (state.size > maxBytes) throw new NotFetched(`${url.href} has more than ${maxBytes} bytes.`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof NotFetched ? error : new NotFetched(`${url.href}: ${String(error)}`);
  }
  return Buffer.concat(chunks);
}
