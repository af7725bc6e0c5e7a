/**
 * One document's published rows against its annotation: which rows are right, which are missing, which are too many,
 * and how many of the attributes of the right ones agree.
 *
 * A row of figures is right when its span overlaps an annotated one and its value is equal; a measure, when the two
 * spans share at least half of what they cover together. Facts marked `disputed` count neither way.
 */
import { DATASETS } from '../../functions/extract/datasets/registry.ts';
import type { Row, RowDataset } from '../../functions/extract/model.ts';
import type { AnnotatedFact } from './annotated.ts';
import {
  agrees,
  cellText,
  columnOf,
  comparedAttributes,
  equalNumbers,
  numberIn,
  unlabelled,
  VALUE_COLUMN,
} from './compare.ts';

export type Rows = Readonly<Record<RowDataset, readonly Row[]>>;

export interface Tally {
  readonly annotated: number;
  readonly rows: number;
  readonly right: number;
  /** Rows that no fact explains, disputed facts included. */
  readonly extra: number;
}

export interface AttributeTally {
  readonly right: number;
  /** The cell says something else. */
  readonly wrong: number;
  /** The cell is empty, or holds nothing of what was wanted. */
  readonly missing: number;
}

export interface Measurement {
  readonly datasets: Readonly<Record<RowDataset, Tally>>;
  /** By `dataset.attribute`. */
  readonly attributes: Readonly<Record<string, AttributeTally>>;
  /** Annotated values that stand in some dataset, the right one or another. */
  readonly valuesFound: { readonly found: number; readonly annotated: number };
  /** Numerals that are no figure, and how many of them a row holds nevertheless. */
  readonly traps: { readonly taken: number; readonly annotated: number };
  /** Labels that say themselves what the annotation wants of them, not only the sentence or the heading. */
  readonly labels: { readonly held: number; readonly annotated: number };
  /** One line for each miss, extra row, attribute that differs and trap taken. */
  readonly misses: readonly string[];
}

type FigureDataset = keyof typeof VALUE_COLUMN;
const FIGURES = Object.keys(VALUE_COLUMN) as readonly FigureDataset[];

const COLUMNS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  DATASETS.map(({ name, columns }) => [name, new Set(columns.map((column) => column.name))]),
);

/** Share of what two spans cover together from which they are the same measure. */
const SAME_MEASURE = 0.5;

export function measurementOf(facts: readonly AnnotatedFact[], rows: Rows): Measurement {
  const results = [...FIGURES.map((dataset) => figuresOf(dataset, facts, rows)), measuresOf(facts, rows)];
  const traps = trapsIn(facts, rows);
  const lookups = FIGURES.flatMap((dataset) => valuesOf(dataset, facts, rows));
  return {
    datasets: Object.fromEntries(results.map(({ dataset, tally }) => [dataset, tally])) as Measurement['datasets'],
    attributes: Object.assign({}, ...results.map(({ attributes }) => attributes)),
    valuesFound: { found: lookups.filter(Boolean).length, annotated: lookups.length },
    traps: { taken: traps.length, annotated: facts.filter(({ dataset }) => dataset === 'none').length },
    labels: {
      held: results.reduce((total, { labels }) => total + labels.held, 0),
      annotated: results.reduce((total, { labels }) => total + labels.annotated, 0),
    },
    misses: [...results.flatMap(({ misses }) => misses), ...traps],
  };
}

interface DatasetResult {
  readonly dataset: RowDataset;
  readonly tally: Tally;
  readonly attributes: Readonly<Record<string, AttributeTally>>;
  readonly labels: Measurement['labels'];
  readonly misses: readonly string[];
}

function figuresOf(dataset: FigureDataset, facts: readonly AnnotatedFact[], rows: Rows): DatasetResult {
  const candidates = firmFacts(dataset, facts).flatMap((fact, factIndex) =>
    rows[dataset].flatMap((row, rowIndex) =>
      overlap(fact, row) > 0 && sameValue(dataset, fact, row)
        ? [{ factIndex, rowIndex, likeness: likeness(dataset, fact, row) }]
        : [],
    ),
  );
  candidates.sort((a, b) => b.likeness - a.likeness || a.factIndex - b.factIndex || a.rowIndex - b.rowIndex);
  const rowOfFact = new Map<number, number>();
  const taken = new Set<number>();
  for (const { factIndex, rowIndex } of candidates) {
    if (rowOfFact.has(factIndex) || taken.has(rowIndex)) continue;
    rowOfFact.set(factIndex, rowIndex);
    taken.add(rowIndex);
  }
  return resultOf(dataset, facts, rows[dataset], rowOfFact);
}

function measuresOf(facts: readonly AnnotatedFact[], rows: Rows): DatasetResult {
  const rowOfFact = new Map<number, number>();
  const taken = new Set<number>();
  for (const [factIndex, fact] of firmFacts('measures', facts).entries()) {
    const shares = rows.measures.map((row, rowIndex) => (taken.has(rowIndex) ? 0 : sharedPart(fact, row)));
    const best = shares.reduce((most, share, index) => (share > (shares[most] ?? 0) ? index : most), 0);
    if ((shares[best] ?? 0) < SAME_MEASURE) continue;
    rowOfFact.set(factIndex, best);
    taken.add(best);
  }
  return resultOf('measures', facts, rows.measures, rowOfFact);
}

/** @param rowOfFact index of the matched row by index of the firm fact */
function resultOf(
  dataset: RowDataset,
  facts: readonly AnnotatedFact[],
  rows: readonly Row[],
  rowOfFact: ReadonlyMap<number, number>,
): DatasetResult {
  const firm = firmFacts(dataset, facts);
  const attributes: Record<string, AttributeTally> = {};
  const misses = firm.flatMap((fact, index) => {
    const row = rows[rowOfFact.get(index) ?? -1];
    if (row !== undefined) return attributeMisses(dataset, fact, row, attributes);
    return [`MISS ${dataset} ${fact.debut} ${quoted(fact.text, 70)} ${JSON.stringify(fact.attributes)}`];
  });
  const found = firm.flatMap((fact, index) => {
    const row = rows[rowOfFact.get(index) ?? -1];
    return row === undefined ? [] : [{ fact, row, wanted: unlabelled(row, fact.attributes) }];
  });
  const bare = found.filter(({ wanted }) => wanted !== null);
  const matched = new Set(rowOfFact.values());
  const disputed = facts.filter((fact) => fact.dataset === dataset && isDisputed(fact));
  const extra = rows.filter((row, index) => !matched.has(index) && !disputed.some((fact) => overlap(fact, row) > 0));
  return {
    dataset,
    tally: { annotated: firm.length, rows: rows.length, right: rowOfFact.size, extra: extra.length },
    attributes,
    labels: { held: found.length - bare.length, annotated: found.length },
    misses: [
      ...misses,
      ...bare.map(
        ({ fact, row, wanted }) =>
          `LABEL ${dataset} ${fact.debut} wanted ${quoted(wanted ?? '', 60)} got ${quoted(labelIn(row, dataset), 70)}`,
      ),
      ...extra.map((row) => extraLine(dataset, row)),
    ],
  };
}

function attributeMisses(
  dataset: RowDataset,
  fact: AnnotatedFact,
  row: Row,
  tallies: Record<string, AttributeTally>,
): readonly string[] {
  const columns = COLUMNS[dataset]!;
  return comparedAttributes(fact.attributes).flatMap(([name, wanted]) => {
    const key = `${dataset}.${name}`;
    const tally = tallies[key] ?? { right: 0, wrong: 0, missing: 0 };
    const got = cellText(row, columnOf(name, columns));
    const kind = agrees(row, name, wanted, columns) ? 'right' : got === '' ? 'missing' : 'wrong';
    tallies[key] = { ...tally, [kind]: tally[kind] + 1 };
    if (kind === 'right') return [];
    return [
      `ATTRIBUTE ${key} ${fact.debut} ${quoted(fact.text, 40)} wanted ${quoted(wanted, 60)} got ${quoted(got, 60)}`,
    ];
  });
}

const labelIn = (row: Row, dataset: RowDataset): string =>
  cellText(row, dataset === 'budget' || dataset === 'measures' ? 'libelle' : 'indicateur');

function extraLine(dataset: RowDataset, row: Row): string {
  const value = cellText(row, 'valeur_texte');
  const label = labelIn(row, dataset);
  return `EXTRA ${dataset} ${cellText(row, 'debut')} ${quoted(value, 40)} ${quoted(label, 70)}`;
}

/** Trap lines, one for each numeral that is no figure and stands in a row. */
function trapsIn(facts: readonly AnnotatedFact[], rows: Rows): readonly string[] {
  return facts.flatMap((fact) => {
    if (fact.dataset !== 'none') return [];
    const holder = FIGURES.find((dataset) => rows[dataset].some((row) => overlap(fact, row) > 0));
    return holder === undefined
      ? []
      : [`TRAP ${holder} ${fact.debut} ${quoted(fact.text, 30)} is ${fact.attributes.reason ?? 'no figure'}`];
  });
}

/** For each firm fact with a value, whether a row of any dataset holds this value at its place. */
function valuesOf(dataset: FigureDataset, facts: readonly AnnotatedFact[], rows: Rows): readonly boolean[] {
  return firmFacts(dataset, facts).flatMap((fact) => {
    const value = numberIn(fact.attributes[VALUE_COLUMN[dataset]]);
    if (value === null) return [];
    return [
      FIGURES.some((other) =>
        rows[other].some((row) => overlap(fact, row) > 0 && holdsValue(row, VALUE_COLUMN[other], value)),
      ),
    ];
  });
}

function sameValue(dataset: FigureDataset, fact: AnnotatedFact, row: Row): boolean {
  const wanted = fact.attributes[VALUE_COLUMN[dataset]];
  if (wanted === undefined || wanted === '?') return true;
  const value = numberIn(wanted);
  const unit = fact.attributes.unite ?? '?';
  return (
    value !== null &&
    holdsValue(row, VALUE_COLUMN[dataset], value) &&
    (dataset === 'budget' || unit === '?' || unit === cellText(row, 'unite'))
  );
}

function holdsValue(row: Row, column: string, value: number): boolean {
  const held = numberIn(cellText(row, column));
  return held !== null && equalNumbers(value, held);
}

/** How many attributes agree: decides which of several rows with one span and value belongs to which fact. */
function likeness(dataset: FigureDataset, { attributes }: AnnotatedFact, row: Row): number {
  return comparedAttributes(attributes).filter(([name, wanted]) => agrees(row, name, wanted, COLUMNS[dataset]!)).length;
}

function firmFacts(dataset: RowDataset, facts: readonly AnnotatedFact[]): readonly AnnotatedFact[] {
  return facts.filter((fact) => fact.dataset === dataset && !isDisputed(fact));
}

function isDisputed({ attributes }: AnnotatedFact): boolean {
  return (attributes.disputed ?? '') !== '';
}

/** Code points that both spans cover. */
function overlap({ debut, fin }: AnnotatedFact, row: Row): number {
  return Math.max(0, Math.min(fin, Number(row.fin)) - Math.max(debut, Number(row.debut)));
}

function sharedPart(fact: AnnotatedFact, row: Row): number {
  const together = Math.max(fact.fin, Number(row.fin)) - Math.min(fact.debut, Number(row.debut));
  return together === 0 ? 0 : overlap(fact, row) / together;
}

function quoted(text: string, length: number): string {
  return JSON.stringify(text.length > length ? `${text.slice(0, length)}…` : text);
}
