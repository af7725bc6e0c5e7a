import { publish } from '../../functions/pipeline.ts';
import { fileAt, md5Of } from '../../functions/publish/files.ts';
import { jsonOf } from '../../functions/publish/json.ts';
import { type Manifest, manifestOf, writtenManifest } from '../../functions/publish/manifest.ts';
import { datasetNamed, ROW_DATASETS } from '../../functions/publish/rows.ts';
import type { Store } from '../../functions/store/store.ts';
import { type MemoryStore, memoryStore } from './memory-store.ts';
import { bytesOf, syntheticExtraction, type Wanted } from './synthetic.ts';

/** What publishing one more document costs where so many are there. */
export interface Growth {
  readonly documents: number;
  /** Files written and copied, a document added. */
  readonly puts: number;
  /** Bytes written and copied, a document added. */
  readonly bytes: number;
  /** Files read, a document added. */
  readonly reads: number;
  /** Time of a release, a document added. */
  readonly milliseconds: number;
  /** Writes of a run that changes nothing. */
  readonly unchangedPuts: number;
}

export interface GrowthOptions {
  /** Rows of `budget` of each document; one of every other dataset comes with them. */
  readonly amounts: number;
  /** Documents added one by one, of which the cost is the mean: parts fill and divide at times. */
  readonly additions: number;
  /** Documents a year: the dates of ten thousand span ten years of a thousand each. */
  readonly aYear: number;
}

export const GROWTH_OPTIONS: GrowthOptions = { amounts: 20, additions: 30, aYear: 1000 };

/** A corpus of a size, with what one more document costs there. */
export interface Grown extends Growth {
  readonly store: MemoryStore;
}

/** Publishes corpora of the given sizes, each grown from the one before, and adds documents one by one to each. */
export async function growthOf(sizes: readonly number[], options?: GrowthOptions): Promise<readonly Growth[]> {
  const results: Growth[] = [];
  for await (const grown of grownCorpora(sizes, options)) results.push(grown);
  return results;
}

/** @param sizes ascending numbers of documents */
export async function* grownCorpora(
  sizes: readonly number[],
  options: GrowthOptions = GROWTH_OPTIONS,
): AsyncIterable<Grown> {
  const store = memoryStore();
  const state = { count: 0 };
  const add = async (): Promise<void> => {
    await storedRows(store, {
      name: `document ${state.count}`,
      amounts: options.amounts,
      date: dateOf(state.count, options.aYear),
    });
    state.count += 1;
  };
  for (const size of sizes) {
    while (state.count < size) await add();
    await publish(store);
    const cost = await costOf(store, options.additions, add);
    store.writes.length = 0;
    await publish(store);
    yield { documents: size, ...cost, unchangedPuts: store.writes.length, store };
  }
}

async function costOf(
  store: MemoryStore,
  additions: number,
  add: () => Promise<void>,
): Promise<Omit<Growth, 'documents' | 'unchangedPuts'>> {
  const sum = { puts: 0, bytes: 0, reads: 0, milliseconds: 0 };
  for (const _ of Array(additions).keys()) {
    await add();
    store.writes.length = 0;
    store.reads.length = 0;
    const started = performance.now();
    await publish(store);
    sum.milliseconds += performance.now() - started;
    sum.puts += store.writes.length;
    sum.bytes += store.writes.reduce((total, { bytes }) => total + bytes, 0);
    sum.reads += store.reads.length;
  }
  return {
    puts: sum.puts / additions,
    bytes: sum.bytes / additions,
    reads: sum.reads / additions,
    milliseconds: sum.milliseconds / additions,
  };
}

const DAY_MS = 86_400_000;

/** Documents come in the order of their dates, so many a year. */
function dateOf(index: number, aYear: number): string {
  const days = Math.floor((index * 365) / aYear);
  return new Date(Date.UTC(2010, 0, 1) + days * DAY_MS).toISOString().slice(0, '2010-01-01'.length);
}

/** As much of a document as a release reads: its rows and its manifest. */
export async function storedRows(store: Store, wanted: Wanted): Promise<Manifest> {
  const extraction = syntheticExtraction(wanted);
  const folder = `documents/${extraction.document.document_id}`;
  const files = ROW_DATASETS.map((name) =>
    fileAt(`${folder}/${name}.json`, jsonOf(datasetNamed(name).columns, extraction.rows[name])),
  );
  for (const file of files) await store.write(file.key, file.bytes, { ...file, onlyIf: null });
  return writtenManifest(store, manifestOf(extraction, files, md5Of(bytesOf(wanted.name))), false);
}
