import type { Block, Heading, Quantity, Span, Structure, Table, TableRow } from '../model.ts';
import { type Clause, clauseOf } from './clause.ts';
import { labelClause } from './labels.ts';

/** What a figure is quoted with and read from first: a sentence, a heading, a caption or one row of a table. */
export interface Passage extends Span {
  readonly kind: 'sentence' | 'heading' | 'caption' | 'row';
  /** Index among the passages of the document. */
  readonly index: number;
  /** Index of the block. */
  readonly block: number;
  readonly clause: Clause;
  /** Of a row; null elsewhere. */
  readonly table: Table | null;
  readonly row: TableRow | null;
}

/** The passages of a document in text order, and what stands around each. */
export interface Passages {
  readonly text: string;
  readonly structure: Structure;
  readonly all: readonly Passage[];
  /** Passages of one block, in order. */
  inBlock(block: number): readonly Passage[];
  /** The last passage of each block that introduces this one, the nearest first: lead-in, outer item. */
  leadsOf(passage: Passage): readonly Passage[];
  /** Headings above, innermost first, as clauses. */
  headingsOf(passage: Passage): readonly Clause[];
  /** What stands right above a table: titles, and a sentence that announces it (`les aides suivantes`). */
  introductionsOf(passage: Passage): readonly Clause[];
  /** The nearest row above that has words only (`Dépenses d'investissement`), inside the same table; null for none. */
  partOf(passage: Passage): Clause | null;
  /** The label of a row; for a part (`dont lycées`) also that of the row it is a part of. */
  labelsOf(passage: Passage): readonly Clause[];
  /** A column header or a caption, whose words the table holds as such. */
  labelled(words: string): Clause;
}

export function passagesOf(text: string, structure: Structure, quantities: readonly Quantity[]): Passages {
  const all = spansOf(structure).map((span, index): Passage => {
    const { start, end, kind, block, table, row } = span;
    const clause = clauseOf(text, span, within(quantities, start, end));
    return { start, end, kind, block, index, clause, table, row };
  });
  const byBlock = byBlockOf(all, structure.blocks.length);
  const inBlock = (block: number): readonly Passage[] => byBlock[block] ?? NO_PASSAGES;
  const leads = new Array<readonly Passage[] | undefined>(structure.blocks.length);
  const clauseAt = kept((start: number, { end }: Span) =>
    clauseOf(text, { start, end }, within(quantities, start, end)),
  );
  const headingClauses = kept((path: readonly Heading[]) =>
    path.toReversed().map((heading) => clauseAt(heading.start, heading)),
  );
  const introductions = kept((table: Table) =>
    blocksAbove(structure.blocks, table).flatMap((block) => introducing(structure.blocks[block]?.kind, inBlock(block))),
  );
  const parts = kept((table: Table) => partsIn(structure.blocks, table));
  const wholes = wholeRowsOf(text, structure.tables);
  const labelled = kept((words: string) => labelClause(words));
  return {
    text,
    structure,
    all,
    inBlock,
    leadsOf: ({ block }) => {
      leads[block] ??= leadBlocksOf(structure.blocks, block).flatMap((lead) => inBlock(lead).slice(-1));
      return leads[block];
    },
    headingsOf: ({ block }) => headingClauses(structure.blocks[block]?.path ?? NO_HEADINGS, null),
    introductionsOf: ({ table }) => (table === null ? [] : introductions(table, null)),
    partOf: ({ table, block }) => {
      const part = table === null ? undefined : parts(table, null).get(block);
      return part === undefined ? null : (inBlock(part).at(-1)?.clause ?? null);
    },
    labelsOf: ({ row }) => {
      if (row === null) return [];
      const whole = wholes.get(row);
      return [row, ...(whole ? [whole] : [])].map(({ label }) => clauseAt(label.start, label));
    },
    labelled: (words) => labelled(words, null),
  };
}

const NO_HEADINGS: readonly Heading[] = [];
const NO_PASSAGES: readonly Passage[] = [];

function byBlockOf(all: readonly Passage[], blocks: number): readonly (readonly Passage[] | undefined)[] {
  const byBlock = new Array<Passage[] | undefined>(blocks);
  for (const passage of all) {
    const others = byBlock[passage.block];
    if (others) others.push(passage);
    else byBlock[passage.block] = [passage];
  }
  return byBlock;
}

/** What was made for a key once is not made again. */
function kept<K, A, V>(make: (key: K, argument: A) => V): (key: K, argument: A) => V {
  const known = new Map<K, V>();
  return (key, argument) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key, argument);
    known.set(key, made);
    return made;
  };
}

/** Blocks above a table that are looked at, at most. */
const MOST_ABOVE = 3;

/** Captions right above a table, nearest first, and the paragraph above them. */
function blocksAbove(blocks: readonly Block[], { rows }: Table): readonly number[] {
  const found: number[] = [];
  let at = (rows[0]?.block ?? 0) - 1;
  while (at >= 0 && found.length < MOST_ABOVE) {
    const kind = blocks[at]?.kind;
    if (kind !== 'caption' && kind !== 'paragraph' && kind !== 'furniture') break;
    if (kind !== 'furniture') found.push(at);
    if (kind === 'paragraph') break;
    at--;
  }
  return found;
}

/** By block of a row, the block of the words that part the table above it. */
function partsIn(blocks: readonly Block[], { rows }: Table): ReadonlyMap<number, number> {
  const parts = new Map<number, number>();
  let part: number | null = null;
  for (let at = rows[0]?.block ?? 0; at <= (rows.at(-1)?.block ?? -1); at++) {
    if (blocks[at]?.kind === 'caption') part = at;
    else if (part !== null) parts.set(at, part);
  }
  return parts;
}

const ANNOUNCES = new Set('suivant suivante tableau dessou apre voici detail'.split(' '));

/** A caption is about the table below it; of a paragraph only the last sentence, and only where it announces one. */
function introducing(kind: Block['kind'] | undefined, passages: readonly Passage[]): readonly Clause[] {
  const last = passages.at(-1)?.clause;
  if (last === undefined) return [];
  const isAnnounced = last.words.at(-1)?.stem === ':' || last.words.some(({ stem }) => ANNOUNCES.has(stem));
  return kind === 'caption' || isAnnounced ? [last] : [];
}

const PART_LABEL = /^\W{0,4}dont(?!\p{L})/iu;

/** For each row whose label begins with `dont`, the row above that it is a part of. */
function wholeRowsOf(text: string, tables: readonly Table[]): ReadonlyMap<TableRow, TableRow> {
  const wholes = new Map<TableRow, TableRow>();
  for (const { rows } of tables) {
    let whole: TableRow | null = null;
    for (const row of rows) {
      if (!PART_LABEL.test(text.slice(row.label.start, row.label.end))) whole = row;
      else if (whole !== null) wholes.set(row, whole);
    }
  }
  return wholes;
}

/** Deepest nesting of lists that is followed upwards. */
const MOST_LEADS = 8;

function leadBlocksOf(blocks: readonly Block[], block: number): readonly number[] {
  const leads: number[] = [];
  let at = blocks[block]?.parent ?? null;
  while (at !== null && leads.length < MOST_LEADS) {
    leads.push(at);
    at = blocks[at]?.parent ?? null;
  }
  return leads;
}

type PassageSpan = Omit<Passage, 'clause' | 'index'>;

function spansOf({ blocks, sentences, tables }: Structure): readonly PassageSpan[] {
  const rows = new Map<number, PassageSpan[]>();
  for (const table of tables)
    for (const row of table.rows) {
      const span: PassageSpan = { start: row.start, end: row.end, kind: 'row', block: row.block, table, row };
      const others = rows.get(row.block);
      if (others) others.push(span);
      else rows.set(row.block, [span]);
    }
  const taken = new Set<number>();
  const spans: PassageSpan[] = [];
  for (const { start, end, block } of sentences) {
    const own = rows.get(block);
    if (own === undefined) {
      const kind = blocks[block]?.kind;
      const isTitle = kind === 'heading' || kind === 'caption';
      spans.push({ start, end, kind: isTitle ? kind : 'sentence', block, table: null, row: null });
    } else if (!taken.has(block)) {
      taken.add(block);
      for (const row of own) spans.push(row);
    }
  }
  return spans;
}

const NO_QUANTITIES: readonly Quantity[] = [];

/** The quantities inside a span, by bisection. */
function within(quantities: readonly Quantity[], start: number, end: number): readonly Quantity[] {
  const from = firstAtOrAfter(quantities, start);
  let to = from;
  while (to < quantities.length && (quantities[to] as Quantity).start < end) to++;
  return from === to ? NO_QUANTITIES : quantities.slice(from, to);
}

function firstAtOrAfter(quantities: readonly Quantity[], start: number): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle] as Quantity).end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
