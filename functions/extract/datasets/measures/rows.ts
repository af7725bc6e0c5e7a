import type { Structure } from '../../model.ts';
import { announcedKinds } from './announced-kinds.ts';
import { isAxis, kindNamed, leadsToItems } from './contexts.ts';
import { type Decision, decisionsIn } from './decisions.ts';
import { groupsOf, type ItemGroup, type ListItem } from './groups.ts';
import { headingLeadsOf } from './headings.ts';
import { wordsBetween, wordsOf } from './item-words.ts';
import { frameAt, type ListFrame, type MeasureType, type Source } from './list-frame.ts';
import { ownPlan } from './plans.ts';
import { announcingSentences, type Span } from './prose.ts';
import { outerTitle, type TitledMeasure, titledMeasures } from './titled.ts';
import { isAct, isFinding } from './wording.ts';
import { firstSentence } from './words.ts';

/** A measure before it has an id, a sum and its budget rows. Null is absent. Spans in UTF-16 units. */
export interface MeasureItem {
  /** From the first word after the marker to the end of the whole item, what is nested in it included. */
  readonly start: number;
  readonly end: number;
  readonly libelle: string;
  readonly description: string;
  readonly plan: string | null;
  readonly axe: string | null;
  readonly numero: string | null;
  readonly type: MeasureType | null;
  readonly commissionNumber: number | null;
  readonly commission: string | null;
  /** The rule that found it, for `explain`. */
  readonly rule: string;
}

/** Words of an item that are read to tell what it is. Unit: characters. */
const READ = 500;
/** Shorter items without a verb are things that a lead-in lists, and no measures. Unit: characters, on average. */
const SHORT_ITEM = 32;

/** All measures that a document announces as items of their own, in text order. */
export function measureItems(text: string, structure: Structure): readonly MeasureItem[] {
  const source: Source = { text, structure, headingLeads: headingLeadsOf(text, structure) };
  const groups = groupsOf(text, structure);
  const kinds = announcedKinds(text, structure, groups);
  const titled = titledMeasures(text, structure);
  const inside = new Set(titled.flatMap(({ block, last }) => range(block, last)));
  const taken = new Set<number>();
  const found = [
    ...titled.map((one) => titledMeasure(source, one)),
    ...groups
      .filter((group) => !inside.has(group.items[0]?.block ?? -1))
      .flatMap((group) => measuresOfGroup(source, kinds, group, taken)),
    ...announcingSentences(source)
      .filter(({ block }) => !inside.has(block))
      .map((span) => sentenceMeasure(source, span, 'sentence')),
    ...decisionsIn(text, structure)
      .filter(({ block }) => !inside.has(block) && !taken.has(block))
      .map((span) => sentenceMeasure(source, span, 'decides')),
  ];
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => first + place);

function titledMeasure(source: Source, { block, title, start, end, numero, kind }: TitledMeasure): MeasureItem {
  const { text, structure } = source;
  const frame = frameAt(source, block, null);
  return {
    start,
    end,
    libelle: libelleOf(title),
    description: wordsBetween(text, structure, block, start, end),
    plan: frame.plan,
    axe: frame.axe ?? outerTitle(structure.blocks[block]?.path ?? []),
    numero,
    type: kind,
    commissionNumber: frame.commission.number,
    commission: frame.commission.name,
    rule: 'measures:title',
  };
}

/** @param taken items that are measures or inside one, to which those of this group are added */
function measuresOfGroup(
  source: Source,
  kinds: ReadonlyMap<number, MeasureType>,
  group: ItemGroup,
  taken: Set<number>,
): readonly MeasureItem[] {
  const { structure, text } = source;
  const first = group.items[0];
  if (first === undefined) return [];
  if (group.lead !== null && taken.has(group.lead)) {
    for (const item of group.items) taken.add(item.block);
    return [];
  }
  const lead = group.lead === null ? null : wordsOf(text, structure, group.lead);
  const frame = frameAt(source, first.block, lead);
  if (frame.context === 'figures') return [];
  const read = group.items.map((item) => wordsBetween(text, structure, item.block, item.start, item.end, READ));
  if (
    !isAnnounced(
      frame,
      read.map((words) => words.toLowerCase()),
    )
  )
    return [];
  return group.items.flatMap((item, index) => {
    const words = read[index] ?? '';
    if (frame.context !== 'voted' && (isFinding(words.toLowerCase()) || opensList(source, item))) return [];
    taken.add(item.block);
    return [itemMeasure(source, item, words, frame, kinds)];
  });
}

function isAnnounced({ context }: ListFrame, read: readonly string[]): boolean {
  if (context === 'voted') return true;
  const acts = read.filter((words) => isAct(words) && !isFinding(words)).length;
  if (context === 'neutral') return acts * 2 >= read.length && acts > 0;
  const isShort = read.reduce((sum, words) => sum + words.length, 0) / read.length < SHORT_ITEM;
  return acts > 0 || !isShort;
}

/** Whether the measures are the items inside this one: an axis, or `… se traduit par :`. */
function opensList({ text, structure }: Source, item: ListItem): boolean {
  if (item.inner.length === 0) return false;
  const start = structure.blocks[item.block]?.start ?? item.start;
  return isAxis(text.slice(start, item.start + 20)) || leadsToItems(wordsOf(text, structure, item.block));
}

function itemMeasure(
  { text, structure }: Source,
  item: ListItem,
  words: string,
  frame: ListFrame,
  kinds: ReadonlyMap<number, MeasureType>,
): MeasureItem {
  const block = structure.blocks[item.block];
  const own = ownPlan(words);
  const marker = block?.marker == null ? '' : text.slice(block.marker.start, block.marker.end);
  const isDecision = frame.context === 'voted';
  return {
    start: item.start,
    end: item.end,
    libelle: libelleOf(words),
    description: wordsBetween(text, structure, item.block, item.start, item.end),
    plan: own === null ? frame.plan : own.plan,
    axe: frame.axe,
    numero: own?.numero ?? numberIn(marker),
    type: isDecision ? 'decision' : (kindNamed(marker) ?? frame.type ?? kinds.get(item.block) ?? null),
    commissionNumber: frame.commission.number,
    commission: frame.commission.name,
    rule: `measures:${frame.rule}`,
  };
}

/** `1` of `1.`, `B` of `B)`, `3` of `● Mesure 3 :`; a bullet has none, `o` neither. */
function numberIn(marker: string): string | null {
  return (
    /(?:^|[^\p{L}\d])(\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-Za-z])[^\p{L}\d]{1,3}$/u.exec(marker.trim())?.[1] ?? null
  );
}

/** The first sentence or title of an item, without the point or comma that parts it from the next item. */
function libelleOf(words: string): string {
  const first = firstSentence(words);
  const state = { end: first.length };
  while (state.end > 0 && ' ;,.:'.includes(first.charAt(state.end - 1))) state.end -= 1;
  return first.slice(0, state.end);
}

function sentenceMeasure(source: Source, span: Span | Decision, rule: 'sentence' | 'decides'): MeasureItem {
  const { text, structure } = source;
  const words = wordsBetween(text, structure, span.block, span.start, span.end);
  const frame = frameAt(source, span.block, null);
  return {
    start: span.start,
    end: span.end,
    libelle: libelleOf(words),
    description: words,
    plan: rule === 'decides' ? null : frame.plan,
    axe: frame.axe,
    numero: 'numero' in span ? span.numero : null,
    type: rule === 'decides' ? 'decision' : null,
    commissionNumber: frame.commission.number,
    commission: frame.commission.name,
    rule: `measures:${rule}`,
  };
}
