import { publish } from '../../functions/pipeline.ts';
import { type Growth, grownCorpora } from '../publish/growth.ts';
import { type MemoryStore, memoryStore } from '../publish/memory-store.ts';
import { atMost, type Measured } from './goals.ts';
import { growthExponent } from './rounds.ts';

/** Documents of a few rows: what is measured is how the cost grows, not how much one document has. */
const OPTIONS = { amounts: 1, additions: 20, aYear: 1000 } as const;
/** From 100 on, `latest/` is full and the tree has parts. */
const SIZES = [10, 100, 1_000, 10_000, 100_000] as const;

/** What a harvester reads to know what there is, and what the first page of the portal loads. */
const FIRST_READ = [
  'index.json',
  'versions.json',
  'datapackage.json',
  'catalog.jsonld',
  'feed.xml',
  'index.html',
  'style.css',
  'portal.js',
];

/** A corpus of a size: what one more document costs, a release from nothing, and what is read first. */
interface Corpus extends Growth {
  readonly rebuildMs: number;
  readonly rebuildPuts: number;
  readonly firstReadBytes: number;
}

/** What publishing costs where few and where many documents are there, over a store in memory that counts. */
export async function publication(): Promise<readonly Measured[]> {
  const corpora: Corpus[] = [];
  for await (const { store, ...growth } of grownCorpora(SIZES, OPTIONS)) {
    corpora.push({ ...growth, ...(await rebuilt(store)), firstReadBytes: firstReadOf(store) });
  }
  const parted = corpora.filter(({ documents }) => documents >= 100);
  const toTenThousand = parted.filter(({ documents }) => documents <= 10_000);
  return [
    change('octets écrits par document ajouté, 100 → 10 000', toTenThousand, corpora, ({ bytes }) => bytes),
    change('fichiers écrits par document ajouté, 100 → 10 000', toTenThousand, corpora, ({ puts }) => puts),
    change('octets écrits par document ajouté, 100 → 100 000', parted, corpora, ({ bytes }) => bytes),
    {
      ...atMost('fichiers lus par document ajouté', 'fichiers', null, null),
      measured: Math.max(...parted.map(({ reads }) => reads)),
      detail: told(corpora, ({ reads }) => reads),
    },
    {
      ...atMost('durée d’une diffusion par document ajouté', 'ms', null, null),
      measured: corpora.at(-1)?.milliseconds ?? Number.NaN,
      detail: told(corpora, ({ milliseconds }) => milliseconds),
    },
    {
      ...atMost('tout reconstruire, 100 → 100 000', 'exposant', 1.1, 1.03),
      measured: growthExponent(parted.map(({ documents, rebuildMs }) => [documents, rebuildMs])),
      detail: `${told(corpora, ({ rebuildMs }) => rebuildMs)} ms ; ${told(corpora, ({ rebuildPuts }) => rebuildPuts)} fichiers`,
    },
    {
      ...atMost('écritures d’un passage sans changement', 'fichiers', 0, 0),
      measured: Math.max(...corpora.map(({ unchangedPuts }) => unchangedPuts)),
      detail: `sur ${SIZES.join(', ')} documents`,
    },
    change('octets qu’un portail lit d’abord, 100 → 100 000', parted, corpora, ({ firstReadBytes }) => firstReadBytes),
  ];
}

/** All that documents left is there, nothing that a release made. */
async function rebuilt(store: MemoryStore): Promise<Pick<Corpus, 'rebuildMs' | 'rebuildPuts'>> {
  const empty = memoryStore();
  for (const [key, bytes] of store.files) {
    if (key.startsWith('documents/') || key.startsWith('manifests/')) empty.files.set(key, bytes);
  }
  const started = performance.now();
  await publish(empty);
  return { rebuildMs: performance.now() - started, rebuildPuts: empty.writes.length };
}

const firstReadOf = (store: MemoryStore): number =>
  FIRST_READ.reduce((sum, key) => sum + (store.files.get(key)?.length ?? Number.NaN), 0);

/** How far the cost of the largest corpora is from that of the first. */
function change(
  name: string,
  compared: readonly Corpus[],
  all: readonly Corpus[],
  costOf: (one: Corpus) => number,
): Measured {
  const costs = compared.map(costOf);
  const first = costs[0] ?? Number.NaN;
  return {
    ...atMost(name, 'écart relatif', 0.1, 0.05),
    measured: Math.max(...costs.map((cost) => Math.abs(cost / first - 1))),
    detail: told(all, costOf),
  };
}

const told = (corpora: readonly Corpus[], costOf: (one: Corpus) => number): string =>
  corpora.map((one) => `${one.documents} : ${Math.round(costOf(one))}`).join(', ');
