import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** What an asset folder packs to, without the archive's own list of files. Unit: bytes. */
export const archiveBytes = (folder: string): number =>
  readdirSync(folder)
    .map((name) => deflateRawSync(readFileSync(join(folder, name))).length)
    .reduce((sum, size) => sum + size, 0);
