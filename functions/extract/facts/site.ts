import type { DocumentFacts, FactTime, Figure, TableCell } from '../model.ts';
import { type Clause, oncePerClause, type Placed, type Surroundings, surroundingsOf } from './clause.ts';
import { accountTitlesOf } from './money/account-lines.ts';
import { aimAbove, captionAbove, sentenceBefore } from './neighbours.ts';
import type { Passage, Passages } from './passages.ts';
import { runInTitleOf } from './phrase/run-in.ts';
import { type Territory, territoriesOf } from './territory.ts';

/** A figure where it stands: what every reader of attributes is asked about. */
export interface FactSite {
  readonly passages: Passages;
  readonly passage: Passage;
  readonly placed: Placed<Figure>;
  /** Index among the figures of the passage's clause. */
  readonly index: number;
  readonly around: Surroundings;
  readonly territory: Territory;
  /** The table cell it stands in; null elsewhere. */
  readonly cell: TableCell | null;
  readonly document: DocumentFacts;
}

/** An attribute with the name of the rule that settled it; the value null where the text leaves it open. */
export interface Read<T> {
  readonly value: T;
  readonly rule: string | null;
}

/** Where something is said, seen from the figure. */
export type Place =
  | 'behind'
  | 'before'
  | 'whole'
  | 'compared'
  | 'carried'
  | 'shared'
  | 'in-order'
  | 'cell'
  | 'row'
  | 'caption'
  | 'announcement'
  | 'sentence'
  | 'lead-in'
  | 'heading';

/** When a figure holds. */
export interface TimeRead extends Read<FactTime> {
  /** Where it is said; null where nothing is. */
  readonly place: Place | null;
}

/** The figures of one passage, in order. */
export function sitesIn(passages: Passages, passage: Passage, document: DocumentFacts): readonly FactSite[] {
  const { clause, row } = passage;
  if (clause.figures.length === 0) return [];
  const territories = territoriesOf(clause);
  return clause.figures.map((placed, index) => {
    const { start, end } = placed.quantity;
    const cell = row === null ? null : cellAround(row.cells, start, end);
    const around = surroundingsOf(clause, index);
    return { passages, passage, placed, index, around, territory: territories[index] as Territory, cell, document };
  });
}

/** The cell that holds a span, by bisection. */
function cellAround(cells: readonly TableCell[], start: number, end: number): TableCell | null {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle] as TableCell).end < end) low = middle + 1;
    else high = middle;
  }
  const cell = cells[low];
  return cell !== undefined && cell.start <= start && end <= cell.end ? cell : null;
}

/** Clauses that speak of a figure without holding it, the nearest first. */
export interface Context {
  readonly place: 'cell' | 'row' | 'caption' | 'announcement' | 'sentence' | 'lead-in' | 'heading';
  readonly clause: Clause;
}

/** What the figures of a passage have in common is read once for all of them. */
export function oncePerPassage<T>(read: (site: FactSite) => T): (site: FactSite) => T {
  const once = oncePerClause((_, site: FactSite) => read(site));
  return (site) => once(site.passage.clause, site);
}

/** Row label and caption of a cell; lead-ins of an item; the headings above, innermost first. */
export const sharedContextsOf = oncePerPassage(contextsAround);

/** The first context that says something: of the cell's own heads, then of those that its row or sentence shares. */
export function nearestSaid<T>(read: (context: Context) => T | null): (site: FactSite) => T | null {
  const shared = oncePerPassage((site) => firstSaid(withSentences(site), read));
  return (site) => saidByHead(site, read) ?? shared(site);
}

function saidByHead<T>({ passages, cell }: FactSite, read: (context: Context) => T | null): T | null {
  const header = cell?.header ?? NO_HEADER;
  for (let level = header.length - 1; level >= 0; level--) {
    const said = read({ place: 'cell', clause: passages.labelled(header[level] as string) });
    if (said !== null) return said;
  }
  return null;
}

const NO_HEADER: readonly string[] = [];

/** The contexts of a passage and, where it or its lead-in goes on with a sentence, that sentence: nearer than a heading. */
const withSentences = oncePerPassage((site): readonly Context[] => {
  const { passages, passage } = site;
  const shared = sharedContextsOf(site);
  const own = sentenceBefore(passages, passage);
  const ofLeads: Context[] = [];
  for (const lead of passages.leadsOf(passage)) {
    const clause = lead.clause.words.at(-1)?.stem === ':' ? sentenceBefore(passages, lead) : null;
    if (clause !== null) ofLeads.push({ place: 'sentence', clause });
  }
  if (own === null && ofLeads.length === 0) return shared;
  const headings = shared.findIndex(({ place }) => place === 'heading');
  const near = headings < 0 ? shared : shared.slice(0, headings);
  const first: readonly Context[] = own === null ? [] : [{ place: 'sentence', clause: own }];
  return [...first, ...near, ...ofLeads, ...shared.slice(near.length)];
});

function firstSaid<T>(contexts: readonly Context[], read: (context: Context) => T | null): T | null {
  for (const context of contexts) {
    const said = read(context);
    if (said !== null) return said;
  }
  return null;
}

function contextsAround({ passages, passage }: FactSite): readonly Context[] {
  const contexts: Context[] = [];
  if (passage.row !== null && passage.table !== null) {
    for (const clause of passages.labelsOf(passage)) contexts.push({ place: 'row', clause });
    const part = passages.partOf(passage);
    if (part !== null) contexts.push({ place: 'caption', clause: part });
    const { caption } = passage.table;
    if (caption !== '') contexts.push({ place: 'caption', clause: passages.labelled(caption) });
    for (const clause of passages.introductionsOf(passage)) contexts.push({ place: placeAbove(clause), clause });
  } else {
    const caption = captionAbove(passages, passage);
    if (caption !== null) contexts.push({ place: 'caption', clause: caption });
    for (const { clause } of passages.leadsOf(passage)) contexts.push({ place: 'lead-in', clause });
    for (const clause of accountTitlesOf(passages, passage)) contexts.push({ place: 'lead-in', clause });
    const aim = aimAbove(passages, passage);
    if (aim !== null) contexts.push({ place: 'lead-in', clause: aim });
    const title = runInTitleOf(passages, passage);
    if (title !== null && title.start < passage.start) contexts.push({ place: 'caption', clause: title });
  }
  for (const clause of passages.headingsOf(passage)) contexts.push({ place: 'heading', clause });
  return contexts;
}

/** Words of a title, at most: what is longer is a sentence that announces the table and speaks of other things too. */
const LONGEST_TITLE = 16;
const placeAbove = ({ words }: Clause): 'caption' | 'announcement' =>
  words.length > LONGEST_TITLE ? 'announcement' : 'caption';
