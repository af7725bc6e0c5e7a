import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../../functions/read/read.ts';
import { atMost, type Measured } from './goals.ts';
import { laidOutPages } from './press-kit-pdf.ts';
import { medians } from './rounds.ts';

const PAGES = 50;
const MOST_MEMORY = 300;
const MUCH = { maxBuffer: 1 << 28 } as const;

/**
 * A press kit of 50 pages through our reader and through `pdftotext -layout`. What one page takes is taken away from
 * both: a process starts for the one, a thread for the other.
 */
export async function pdfToText(): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await measuredIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measuredIn(folder: string): Promise<readonly Measured[]> {
  const filed = (name: string, pages: number): string => {
    const file = join(folder, name);
    writeFileSync(file, laidOutPages(pages));
    return file;
  };
  const [all, first] = [filed('kit.pdf', PAGES), filed('page.pdf', 1)];
  const memory = memoryOf(all);
  const measuredMemory: Measured = {
    ...atMost('PDF de 50 pages, mémoire', 'Mo', MOST_MEMORY, 200),
    measured: memory,
    detail: 'mémoire résidente du processus après lecture',
  };
  if (spawnSync('pdftotext', ['-v']).error !== undefined) {
    console.error('pdftotext is not installed (apt-get install poppler-utils): the PDF ratio is not measured.');
    return [measuredMemory];
  }
  const peer = (file: string): string => execFileSync('pdftotext', ['-layout', file, '-'], MUCH).toString('utf8');
  const ours = async (file: string): Promise<string> => (await readDocument(readFileSync(file), 'kit.pdf')).source.text;
  const times = await medians(
    { peer: () => peer(all), peerStart: () => peer(first), ours: () => ours(all), oursStart: () => ours(first) },
    { warmUp: 3, rounds: 11 },
  );
  const peerPage = (times.peer - times.peerStart) / (PAGES - 1);
  const page = (times.ours - times.oursStart) / (PAGES - 1);
  const isSame = sortedDigits(await ours(all)) === sortedDigits(peer(all));
  return [
    {
      ...atMost('PDF → texte', '× pdftotext -layout', 6, 4.5),
      measured: page / peerPage,
      detail: `${page.toFixed(2)} ms par page contre ${peerPage.toFixed(2)} ; chiffres ${isSame ? 'identiques' : 'DIFFÉRENTS'}`,
    },
    measuredMemory,
  ];
}

const sortedDigits = (text: string): string => [...text.replace(/\D+/g, '')].sort().join('');

/** Of a process of its own: reads the document and tells its resident memory. Unit: megabytes. */
function memoryOf(file: string): number {
  const script = new URL('read-once.ts', import.meta.url).pathname;
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', script, file], { encoding: 'utf8' });
  return Number(stdout.trim());
}
