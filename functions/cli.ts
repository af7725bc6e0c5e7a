import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ingest } from './pipeline.ts';
import { folderStore } from './store/folder.ts';

const args = process.argv.slice(3);
const out = args.includes('--out') ? (args[args.indexOf('--out') + 1] ?? 'out') : 'out';
const files = args.filter((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--out');
const store = folderStore(out);
for (const file of files.length > 0 ? files : ['fixtures/pays-de-la-loire-2017-06-session/source.txt']) {
  const { manifest, status } = await ingest(store, { bytes: await readFile(file), fileName: basename(file) });
  console.log(`${out}/documents/${manifest.document_id} ${status} ${JSON.stringify(manifest.lignes)}`);
}
