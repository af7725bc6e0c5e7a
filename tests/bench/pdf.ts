import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../../functions/read/read.ts';
import { atMost, type Measured } from './goals.ts';
import { laidOutPages } from './press-kit-pdf.ts';
import { medians } from './rounds.ts';

const PAGES = 50;
const MOST_MEMORY = 300;

/** A press kit of 50 pages through our reader and through `pdftotext -layout`, process start included for neither. */
export async function pdfToText(): Promise<readonly Measured[]> {
  const bytes = laidOutPages(PAGES);
  const memory = await memoryGrowth(bytes);
  const measuredMemory: Measured = {
    ...atMost('PDF de 50 pages, mémoire', 'Mo', MOST_MEMORY, 200),
    measured: memory,
    detail: 'mémoire résidente du processus après lecture',
  };
  if (spawnSync('pdftotext', ['-v']).error !== undefined) {
    console.error('pdftotext is not installed (apt-get install poppler-utils): the PDF ratio is not measured.');
    return [measuredMemory];
  }
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'kit.pdf');
  writeFileSync(file, bytes);
  const peer = (): Buffer => execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 1 << 28 });
  const start = (): Buffer => execFileSync('pdftotext', ['-l', '0', file, '-']);
  const times = await medians({ peer, start, ours: () => readDocument(bytes, 'kit.pdf') }, { warmUp: 3, rounds: 11 });
  const ours = await readDocument(readFileSync(file), 'kit.pdf');
  const digits = (text: string): string => text.replace(/\D+/g, '');
  const isSame = sorted(digits(ours.source.text)) === sorted(digits(peer().toString('utf8')));
  const peerTime = Math.max(times.peer - times.start, 0.1);
  return [
    {
      ...atMost('PDF → texte', '× pdftotext -layout', 6, 4.5),
      measured: times.ours / peerTime,
      detail: `${(times.ours / PAGES).toFixed(2)} ms par page contre ${(peerTime / PAGES).toFixed(2)} ; chiffres ${isSame ? 'identiques' : 'DIFFÉRENTS'}`,
    },
    measuredMemory,
  ];
}

const sorted = (digits: string): string => [...digits].sort().join('');

/** Of a process of its own: reads the document and tells its resident memory. Unit: megabytes. */
async function memoryGrowth(bytes: Uint8Array): Promise<number> {
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'kit.pdf');
  writeFileSync(file, bytes);
  const script = new URL('read-once.ts', import.meta.url).pathname;
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', script, file], { encoding: 'utf8' });
  return Number(stdout.trim());
}
