import {
  CloudFrontKeyValueStoreClient,
  DescribeKeyValueStoreCommand,
  GetKeyCommand,
  PutKeyCommand,
} from '@aws-sdk/client-cloudfront-keyvaluestore';
// Signs for all regions at once, as the key-value store of CloudFront asks; registers itself with the SDK.
import '@aws-sdk/signature-v4a';

/** The key under which infra/edge/latest.js finds the id of the current release. */
const KEY = 'latest';
/** Tries when another run has changed the store in between. */
const TRIES = 10;

/**
 * Makes `latest/` of the portal the current release of the bucket. The store's entity tag is read before the bucket: of
 * two runs at one moment the one with the older answer fails to write and asks again, so an older release never stays.
 * @param currentRelease reads the id of the current release from the bucket
 * @returns true when the value was changed
 */
export async function moveLatestTo(storeArn: string, currentRelease: () => Promise<string | null>): Promise<boolean> {
  const client = new CloudFrontKeyValueStoreClient({ region: 'us-east-1', maxAttempts: 8 });
  for (let tries = 1; ; tries += 1) {
    const { ETag } = await client.send(new DescribeKeyValueStoreCommand({ KvsARN: storeArn }));
    const release = await currentRelease();
    if (release === null || release === (await valueIn(client, storeArn))) return false;
    try {
      await client.send(new PutKeyCommand({ KvsARN: storeArn, Key: KEY, Value: release, IfMatch: ETag }));
      return true;
    } catch (error) {
      if (!isNamed(error, 'ConflictException') || tries >= TRIES) throw error;
    }
  }
}

async function valueIn(client: CloudFrontKeyValueStoreClient, storeArn: string): Promise<string | null> {
  try {
    return (await client.send(new GetKeyCommand({ KvsARN: storeArn, Key: KEY }))).Value ?? null;
  } catch (error) {
    if (isNamed(error, 'ResourceNotFoundException')) return null;
    throw error;
  }
}

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;
