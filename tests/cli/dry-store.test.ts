import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dryStore } from '../../functions/cli/dry-store.ts';
import { folderStore } from '../../functions/store/folder.ts';
import { storeSuite } from '../store/store-suite.ts';
import { temporaryFolder } from './world.ts';

storeSuite('what a dry run writes to', async () => dryStore(folderStore(join(temporaryFolder(), 'out'))));

it('a dry run sees what is there, and changes nothing of it', async () => {
  const out = join(temporaryFolder(), 'out');
  const options = { contentType: 'text/plain', cacheControl: '', onlyIf: null } as const;
  const real = folderStore(out);
  await real.write('a', Buffer.from('1'), options);
  const store = dryStore(real);
  expect(await store.write('a', Buffer.from('1'), options)).toBe('unchanged');
  expect(await store.write('a', Buffer.from('2'), options)).toBe('written');
  expect(await store.write('b', Buffer.from('3'), options)).toBe('written');
  await store.remove('a');
  expect(await store.read('a')).toBeNull();
  expect(Buffer.from((await real.read('a'))?.bytes ?? []).toString()).toBe('1');
  expect(existsSync(join(out, 'b'))).toBe(false);
});
