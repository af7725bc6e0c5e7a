/**
 * How much is lost when a document comes as a web page, a word processor's file or a PDF:
 * `npm run score:renditions [FILE.ann…] [-- -v --keep FOLDER]`.
 *
 * Each annotated document is set in every layout, read and extracted, and scored by value beside its text. `-v` tells
 * what each layout has wrong that the text has not; `--keep` writes every rendition and the text read from it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { extract } from '../../../functions/extract/extract.ts';
import type { RowDataset } from '../../../functions/extract/model.ts';
import { readDocument } from '../../../functions/read/read.ts';
import { launched } from '../../portal/browser/browser.ts';
import { type AnnotatedDocument, annotatedDocumentIn } from '../annotated.ts';
import { tallyByValue, type ValueTally } from './by-value.ts';
import { wordFile } from './docx.ts';
import { printedPage, webPage } from './html.ts';
import { layoutOf } from './layout.ts';
import { exportedPdfs, hasChromium, hasOffice, missingPrograms, printedPdf } from './pdf.ts';

const FOLDER = fileURLToPath(new URL('../../../fixtures/annotated/', import.meta.url));
const ORDER: readonly RowDataset[] = ['budget', 'training', 'water', 'indicators', 'measures'];
/** Loss of F1 against the text that is told apart. */
const TOLERANCE = 0.02;

interface Source {
  readonly name: string;
  readonly document: AnnotatedDocument;
}

/** A document in one layout. */
interface Rendition {
  readonly source: Source;
  readonly layout: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

interface Scored extends Rendition {
  readonly text: string;
  readonly tallies: Readonly<Record<RowDataset, ValueTally>>;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { verbose: { type: 'boolean', short: 'v', default: false }, keep: { type: 'string' } },
  });
  for (const line of missingPrograms()) console.error(`Not rendered: ${line}`);
  const files = positionals.length > 0 ? positionals : annotatedFiles();
  const sources = files.map(
    (file): Source => ({
      name: basename(file, '.ann'),
      document: annotatedDocumentIn(readFileSync(file, 'utf8')),
    }),
  );
  const scored: Scored[] = [];
  for (const rendition of await renditionsOf(sources)) scored.push(await scoredRendition(rendition));
  if (values.keep !== undefined) keep(scored, values.keep);
  report(scored, values.verbose);
}

const annotatedFiles = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ann'))
    .sort()
    .map((name) => join(FOLDER, name));

async function renditionsOf(sources: readonly Source[]): Promise<readonly Rendition[]> {
  const laid = sources.map((source) => ({ source, parts: layoutOf(source.document) }));
  const words = laid.map(({ parts }) => wordFile(parts));
  const plain = laid.flatMap(({ source, parts }, index): readonly Rendition[] => [
    { source, layout: 'text', extension: 'txt', bytes: new TextEncoder().encode(source.document.text) },
    { source, layout: 'html', extension: 'html', bytes: webPage(parts) },
    { source, layout: 'docx', extension: 'docx', bytes: words[index] ?? new Uint8Array() },
  ]);
  const printed = hasChromium() ? await printedRenditions(laid) : [];
  const exported = hasOffice()
    ? [true, false].flatMap((tagged) =>
        exportedPdfs(words, tagged).map(
          (bytes, index): Rendition => ({
            source: sources[index]!,
            layout: `office-${tagged ? 'tagged' : 'plain'}`,
            extension: 'pdf',
            bytes,
          }),
        ),
      )
    : [];
  return [...plain, ...printed, ...exported];
}

async function printedRenditions(
  laid: readonly { readonly source: Source; readonly parts: ReturnType<typeof layoutOf> }[],
): Promise<readonly Rendition[]> {
  const browser = await launched();
  const renditions: Rendition[] = [];
  for (const { source, parts } of laid) {
    for (const tagged of [true, false]) {
      for (const columns of [1, 2]) {
        const bytes = await printedPdf(browser, printedPage(parts, columns), tagged);
        renditions.push({ source, layout: `print-${tagged ? 'tagged' : 'plain'}-${columns}`, extension: 'pdf', bytes });
      }
    }
  }
  await browser.close();
  return renditions;
}

async function scoredRendition(rendition: Rendition): Promise<Scored> {
  const { source, identity } = await readDocument(rendition.bytes, `${rendition.source.name}.${rendition.extension}`);
  const { rows } = extract(source, identity);
  const { facts } = rendition.source.document;
  const tallies = Object.fromEntries(ORDER.map((dataset) => [dataset, tallyByValue(dataset, facts, rows)]));
  return { ...rendition, text: source.text, tallies: tallies as Scored['tallies'] };
}

function keep(scored: readonly Scored[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { source, layout, extension, bytes, text } of scored) {
    writeFileSync(join(folder, `${source.name}.${layout}.${extension}`), bytes);
    if (extension !== 'txt') writeFileSync(join(folder, `${source.name}.${layout}.txt`), text);
  }
}

function report(scored: readonly Scored[], verbose: boolean): void {
  const layouts = [...new Set(scored.map(({ layout }) => layout))];
  for (const name of new Set(scored.map(({ source }) => source.name))) {
    const own = scored.filter(({ source }) => source.name === name);
    const text = own.find(({ layout }) => layout === 'text')!;
    const lines = own.map((one) => line(one.layout, one.tallies, text.tallies));
    const news = own.flatMap((one) => (verbose ? newMisses(one, text) : []));
    console.log([`\n${name}`, ...lines, ...news].join('\n'));
  }
  console.log(`\nall documents (F1 by value; * loses more than ${TOLERANCE} against the text)`);
  const sums = layouts.map((layout) => sumOf(scored.filter((one) => one.layout === layout)));
  for (const [index, layout] of layouts.entries()) console.log(line(layout, sums[index]!, sums[0]!));
}

function line(layout: string, tallies: Scored['tallies'], text: Scored['tallies']): string {
  const scores = ORDER.map((dataset) => {
    const [own, reference] = [f1(tallies[dataset]), f1(text[dataset])];
    return `${dataset} ${own.toFixed(3)}${reference - own > TOLERANCE ? '*' : ' '}`;
  });
  const all = ORDER.map((dataset) => tallies[dataset]);
  const right = all.reduce((sum, one) => sum + one.attributesRight, 0);
  const attributes = all.reduce((sum, one) => sum + one.attributes, 0);
  return `${layout.padEnd(14)} ${scores.join(' ')} attributes ${(right / Math.max(1, attributes)).toFixed(3)}`;
}

/** Of no fact and no row: nothing to lose. */
function f1({ annotated, right, extra }: ValueTally): number {
  return annotated + right + extra === 0 ? 1 : (2 * right) / (annotated + right + extra);
}

/** What a layout has wrong that the text has not. */
function newMisses(one: Scored, text: Scored): readonly string[] {
  return ORDER.flatMap((dataset) => {
    const known = [...text.tallies[dataset].misses];
    return one.tallies[dataset].misses.flatMap((miss) => {
      const at = known.indexOf(miss);
      if (at >= 0) known.splice(at, 1);
      return at >= 0 ? [] : [`  ${one.layout} ${miss}`];
    });
  });
}

function sumOf(scored: readonly Scored[]): Scored['tallies'] {
  const sum = (dataset: RowDataset, key: 'annotated' | 'right' | 'extra' | 'attributesRight' | 'attributes'): number =>
    scored.reduce((total, { tallies }) => total + tallies[dataset][key], 0);
  return Object.fromEntries(
    ORDER.map((dataset) => [
      dataset,
      {
        annotated: sum(dataset, 'annotated'),
        right: sum(dataset, 'right'),
        extra: sum(dataset, 'extra'),
        attributesRight: sum(dataset, 'attributesRight'),
        attributes: sum(dataset, 'attributes'),
        misses: [],
      },
    ]),
  ) as unknown as Scored['tallies'];
}

await main();
