import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SOURCE = readFileSync('infra/edge/latest.js', 'utf8');
const IMPORT = "import cf from 'cloudfront';";

interface Request {
  uri: string;
}
type Handler = (event: { request: Request }) => Promise<Request>;

/** The function as CloudFront runs it, over a key-value store with these values. */
function edgeFunction(values: ReadonlyMap<string, string>): Handler {
  const get = async (key: string): Promise<string> => {
    const value = values.get(key);
    if (value === undefined) throw new Error('KeyNotFound');
    return value;
  };
  return new Function('cf', `${SOURCE.replace(IMPORT, '')}; return handler;`)({ kvs: () => ({ get }) }) as Handler;
}

const addressOf = async (uri: string, values: ReadonlyMap<string, string>): Promise<string> =>
  (await edgeFunction(values)({ request: { uri } })).uri;

const CURRENT = new Map([['latest', 'r-0007-0123456789ab']]);

describe('an address of latest/ at the edge', () => {
  it('is the file of the same name in the current release', async () => {
    expect(await addressOf('/latest/budget.csv', CURRENT)).toBe('/releases/r-0007-0123456789ab/budget.csv');
  });

  it('is changed at its first folder only', async () => {
    expect(await addressOf('/latest/a/latest/b.csv', CURRENT)).toBe('/releases/r-0007-0123456789ab/a/latest/b.csv');
    expect(await addressOf('/documents/latest/x.csv', CURRENT)).toBe('/documents/latest/x.csv');
  });

  it('is left alone before the first release', async () => {
    expect(await addressOf('/latest/budget.csv', new Map())).toBe('/latest/budget.csv');
  });

  it('fits what CloudFront takes: one import, 10 KB', () => {
    expect(SOURCE.match(/^import .*$/gm)).toEqual([IMPORT]);
    expect(Buffer.byteLength(SOURCE)).toBeLessThan(10_240);
  });
});
