/**
 * How well the extraction reads annotated documents: `npm run score [FILE.ann…] [-- -v]`.
 *
 * Without files, all of fixtures/annotated. `-v` lists every miss, extra row, differing attribute and trap taken.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract } from '../../functions/extract/extract.ts';
import type { RowDataset } from '../../functions/extract/model.ts';
import { readDocument } from '../../functions/read/read.ts';
import { annotatedDocumentIn, unmarkedNumerals } from './annotated.ts';
import { type AttributeTally, type Measurement, measurementOf, type Tally } from './measurement.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/annotated/', import.meta.url));
const ORDER: readonly RowDataset[] = ['budget', 'training', 'water', 'indicators', 'measures'];

async function main(args: readonly string[]): Promise<void> {
  const verbose = args.includes('-v');
  const named = args.filter((arg) => !arg.startsWith('-'));
  const files = named.length > 0 ? named : annotatedFiles();
  const measurements: Measurement[] = [];
  for (const file of files) {
    const measurement = await measurementOfFile(file);
    measurements.push(measurement);
    console.log([`\n${basename(file)}`, ...(verbose ? measurement.misses : []), ...report(measurement)].join('\n'));
  }
  if (measurements.length > 1)
    console.log([`\nall ${measurements.length} documents`, ...report(sum(measurements))].join('\n'));
}

function annotatedFiles(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ann'))
    .sort()
    .map((name) => join(FOLDER, name));
}

async function measurementOfFile(file: string): Promise<Measurement> {
  const annotated = annotatedDocumentIn(readFileSync(file, 'utf8'));
  const unmarked = unmarkedNumerals(annotated);
  if (annotated.errors.length > 0) throw new Error(`${file}: ${annotated.errors.join('; ')}`);
  if (unmarked.length > 0) console.error(`${file}: not annotated: ${unmarked.slice(0, 5).join(' | ')}`);
  const name = `${basename(file, '.ann')}.txt`;
  const { source, identity } = await readDocument(new TextEncoder().encode(annotated.text), name);
  if (source.text !== annotated.text) throw new Error(`${file}: the reader changed the text, positions would differ`);
  return measurementOf(annotated.facts, extract(source, identity).rows);
}

function report({ datasets, attributes, valuesFound, traps, labels }: Measurement): readonly string[] {
  const total = Object.values(attributes).reduce(addedAttributes, { right: 0, wrong: 0, missing: 0 });
  return [
    ...ORDER.map((dataset) => tallyLine(dataset, datasets[dataset])),
    `attributes  ${Object.entries(attributes)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { right, wrong, missing }]) => `${name} ${right}/${right + wrong + missing}`)
      .join(' · ')}`,
    `attributes  right ${share(total.right, total.right + total.wrong + total.missing)} · wrong ${total.wrong} · missing ${total.missing}`,
    `values in any dataset ${share(valuesFound.found, valuesFound.annotated)} · traps taken ${traps.taken}/${traps.annotated}`,
    `labels in their own words ${share(labels.held, labels.annotated)}`,
  ];
}

function tallyLine(dataset: string, { annotated, rows, right, extra }: Tally): string {
  const precision = right + extra === 0 ? 0 : right / (right + extra);
  const recall = annotated === 0 ? 1 : right / annotated;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const counts = `gold ${String(annotated).padStart(4)} rows ${String(rows).padStart(4)}`;
  return `${dataset.padEnd(11)} ${counts} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
}

function share(part: number, whole: number): string {
  return `${part}/${whole} = ${(part / Math.max(1, whole)).toFixed(3)}`;
}

/** All documents as if they were one: each figure weighs the same. */
function sum(measurements: readonly Measurement[]): Measurement {
  const none: Tally = { annotated: 0, rows: 0, right: 0, extra: 0 };
  return {
    datasets: Object.fromEntries(
      ORDER.map((name) => [name, measurements.map(({ datasets }) => datasets[name]).reduce(addedTallies, none)]),
    ) as Measurement['datasets'],
    attributes: summedAttributes(measurements),
    valuesFound: {
      found: measurements.reduce((total, { valuesFound }) => total + valuesFound.found, 0),
      annotated: measurements.reduce((total, { valuesFound }) => total + valuesFound.annotated, 0),
    },
    traps: {
      taken: measurements.reduce((total, { traps }) => total + traps.taken, 0),
      annotated: measurements.reduce((total, { traps }) => total + traps.annotated, 0),
    },
    labels: {
      held: measurements.reduce((total, { labels }) => total + labels.held, 0),
      annotated: measurements.reduce((total, { labels }) => total + labels.annotated, 0),
    },
    misses: [],
  };
}

function addedTallies(a: Tally, b: Tally): Tally {
  return {
    annotated: a.annotated + b.annotated,
    rows: a.rows + b.rows,
    right: a.right + b.right,
    extra: a.extra + b.extra,
  };
}

function summedAttributes(measurements: readonly Measurement[]): Measurement['attributes'] {
  const sums: Record<string, AttributeTally> = {};
  for (const [name, tally] of measurements.flatMap(({ attributes }) => Object.entries(attributes))) {
    const before = sums[name];
    sums[name] = before === undefined ? tally : addedAttributes(before, tally);
  }
  return sums;
}

function addedAttributes(a: AttributeTally, b: AttributeTally): AttributeTally {
  return { right: a.right + b.right, wrong: a.wrong + b.wrong, missing: a.missing + b.missing };
}

await main(process.argv.slice(2));
