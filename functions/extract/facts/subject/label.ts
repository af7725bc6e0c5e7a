import { foldedSpace } from '../../positions.ts';
import { type Clause, type Range, surroundingsOf } from '../clause.ts';
import { previousOf } from './chapters.ts';
import { isCreditOnly, pointsBack, withoutEdges } from './edges.ts';
import { isTerritoryOf } from './perimeter.ts';
import type { Spot } from './spot.ts';
import { titleOfTable } from './table-title.ts';
import { topicCuesOf } from './topic-cues.ts';
import { firstVerb, phraseEnd } from './verbs.ts';
import { type Zones, zonesOf } from './zones.ts';

/** A label of more letters is a sentence. */
const LONGEST = 140;
/** How many figures back a label is taken over from (`45 110 entrées …, soit 3 % …, dont 9,2 %`). */
const MOST_CARRIED = 3;

/**
 * What a figure measures or pays, in the document's words without the figure: the words after it (`19 850 | entrées en
 * formation`), else the words before it (`taux d'abandon : | 14 %`), else the label of the figure before it, the
 * lead-in, the heading, and the sentence itself when nothing else is there. Never empty.
 */
export function labelOf(site: Spot): string {
  const { passages, passage } = site;
  const label =
    (passage.row === null ? ownLabel(site, MOST_CARRIED) : rowLabel(site)) ||
    leadLabel(site) ||
    antecedentLabel(site) ||
    openingLabel(site) ||
    headingLabel(site);
  return label || shortened(foldedSpace(passages.text.slice(passage.start, passage.end)).replace(OPENING_SIGNS, ''));
}

const OPENING_SIGNS = /^[^\p{L}\p{N}]+/u;

function ownLabel(site: Spot, carried: number): string {
  const { clause } = site.passage;
  const zones = zonesOf(site);
  const headed = clause.words[site.placed.to]?.stem === ':' ? afterColon(site) : '';
  if (headed !== '' && site.placed.quantity.kind === 'mention') return headed;
  const before = phraseOf(site, subjectIn(clause, zones));
  if (zones.link !== null && before !== '') return before;
  const after = phraseOf(site, { from: zones.right.from, to: phraseEnd(clause, zones.right) });
  const leans = LEANING.has(clause.words[zones.right.from]?.stem ?? '') || isCreditOnly(clause, zones.right);
  if (after !== '' && !leans) return after;
  const base = before || carriedLabel(site, carried);
  return shortened([base, after].filter((part) => part !== '').join(' – '));
}

/** `mars 2026 : | carte des nappes`. */
function afterColon(site: Spot): string {
  const { words } = site.passage.clause;
  return phraseOf(site, { from: site.placed.to + 1, to: Math.min(words.length, site.placed.to + HEADED_WORDS) });
}

/** Unit: words. */
const HEADED_WORDS = 16;

/** `14,2 M€ en investissement`: the words after say where, not what. */
const LEANING: ReadonlySet<string> = new Set(['en', 'sur', 'dan', 'chez', 'par', 'au', 'ver', 'a', 'depui', 'avec']);

/** Before the verb of the words before: `Le taux d'abandon | est de 14 %`. */
function subjectIn(clause: Clause, { left }: Zones): Range {
  return { from: left.from, to: firstVerb(clause, left) };
}

/** The words of a range without what says nothing at its ends; empty where they only point back. */
function phraseOf({ passages, passage: { clause } }: Spot, range: Range): string {
  const bare = withoutEdges(clause, range);
  const first = clause.words[bare.from];
  const last = clause.words[bare.to - 1];
  if (first === undefined || last === undefined || bare.to <= bare.from || pointsBack(clause, bare)) return '';
  return shortened(foldedSpace(passages.text.slice(first.start, last.end)));
}

/** The label of the figure before in the sentence. */
function carriedLabel(site: Spot, carried: number): string {
  const index = site.index - 1;
  const placed = site.passage.clause.figures[index];
  if (carried === 0 || placed === undefined) return '';
  return ownLabel({ ...site, placed, index, around: surroundingsOf(site.passage.clause, index) }, carried - 1);
}

/** A row label that does not say what is counted: a year, a total, nothing. */
const SILENT_LABEL = /^(?:(?:19|20)\d{2}|(?:total|ensemble|bassin)(?!\p{L}).*|)$/iu;

/** `Épargne brute – 2025`: the label of the row and the head of the column; with the title where the label is silent. */
function rowLabel({ passages, passage, cell }: Spot): string {
  const { row, table } = passage;
  const label = row === null ? '' : foldedSpace(passages.text.slice(row.label.start, row.label.end));
  const title = table === null ? '' : titleOfTable(passages, table);
  const isSilent = SILENT_LABEL.test(label) || isTerritoryOf(label, title);
  const parts = [isSilent ? title : '', label, ...(cell?.header ?? [])].map((part) => part.replace(OPENING_SIGNS, ''));
  return shortened(parts.filter((part) => part !== '').join(' – '));
}

const leadLabel = ({ passages, passage }: Spot): string => {
  const lead = passages.leadsOf(passage)[0];
  return lead === undefined
    ? ''
    : shortened(foldedSpace(passages.text.slice(lead.start, lead.end)).replace(OPENING_SIGNS, ''));
};

/** `Elle y consacrera 64 M€`: what the sentence before spoke of. */
function antecedentLabel({ passages, passage }: Spot): string {
  const before = previousOf(passages, passage);
  if (before === null) return '';
  const cue = topicCuesOf(passages.text, before.clause).findLast(
    ({ kind, strength }) => kind !== 'other' && strength > 1,
  );
  const first = before.clause.words[cue?.from ?? -1];
  const last = before.clause.words[(cue?.to ?? 0) - 1];
  return first === undefined || last === undefined ? '' : foldedSpace(passages.text.slice(first.start, last.end));
}

/** `Le service civique … 0,7 M€ en AE`: the subject of the sentence that opens the paragraph or item. */
function openingLabel(site: Spot): string {
  const first = site.passages.inBlock(site.passage.block)[0];
  if (first === undefined || first === site.passage || first.kind !== 'sentence') return '';
  const range = { from: 0, to: firstVerb(first.clause, { from: 0, to: first.clause.words.length }) };
  const subject = phraseOf({ ...site, passage: first }, range);
  if (subject.includes(' ')) return subject;
  return shortened(foldedSpace(site.passages.text.slice(first.start, first.end)).replace(OPENING_SIGNS, ''));
}

const headingLabel = ({ passages, passage }: Spot): string =>
  shortened(passages.structure.blocks[passage.block]?.path.at(-1)?.title.replace(OPENING_SIGNS, '') ?? '');

/** Cut before the word that would make it too long. */
function shortened(label: string): string {
  if (label.length <= LONGEST) return label;
  const cut = label.lastIndexOf(' ', LONGEST);
  return `${label.slice(0, cut > 0 ? cut : LONGEST)}…`;
}
