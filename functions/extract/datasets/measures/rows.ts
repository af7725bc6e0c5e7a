import type { Block, Structure } from '../../model.ts';
import { commissionAt } from '../../structure/commission.ts';
import { announcedKinds } from './announced-kinds.ts';
import {
  type Context,
  contextOfHeading,
  contextOfLead,
  isAxis,
  kindNamed,
  lastSentence,
  leadsToItems,
  namesAxes,
} from './contexts.ts';
import { decisionsIn } from './decisions.ts';
import { groupsOf, type ItemGroup, type ListItem } from './groups.ts';
import { headingLeadsOf, innermost } from './headings.ts';
import { wordsBetween, wordsOf } from './item-words.ts';
import { ownPlan, planInHeading, planOfLead } from './plans.ts';
import { announcingSentences } from './prose.ts';
import { beginsWithInfinitive, isAct, isFinding } from './wording.ts';

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

export type MeasureType = 'decision' | 'mesure' | 'objectif' | 'action';

/** Words of an item that are read to tell what it is. Unit: characters. */
const READ = 500;
/** Shorter items without a verb are things that a lead-in lists, and no measures. Unit: characters, on average. */
const SHORT_ITEM = 32;

/** What is known of a list before its items are. */
interface Frame {
  readonly text: string;
  readonly structure: Structure;
  readonly headingLeads: ReadonlyMap<number, string>;
  readonly kinds: ReadonlyMap<number, MeasureType>;
}

/** All measures that a document announces as items of their own, in text order. */
export function measureItems(text: string, structure: Structure): readonly MeasureItem[] {
  const groups = groupsOf(text, structure);
  const frame: Frame = {
    text,
    structure,
    headingLeads: headingLeadsOf(text, structure),
    kinds: announcedKinds(text, structure, groups),
  };
  const found: MeasureItem[] = [];
  const taken = new Set<number>();
  for (const group of groups) found.push(...measuresOfGroup(frame, group, taken));
  found.push(
    ...announcingSentences(text, structure, frame.headingLeads).map((span) => sentenceMeasure(frame, span, 'sentence')),
  );
  found.push(...decisionsIn(text, structure).map((span) => sentenceMeasure(frame, span, 'decides')));
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** @param taken blocks whose items are inside a measure, to which the blocks of this group are added */
function measuresOfGroup(frame: Frame, group: ItemGroup, taken: Set<number>): readonly MeasureItem[] {
  const { structure, text } = frame;
  const first = group.items[0];
  const block = first === undefined ? undefined : structure.blocks[first.block];
  if (first === undefined || block === undefined) return [];
  if (group.lead !== null && taken.has(group.lead)) {
    for (const item of group.items) taken.add(item.block);
    return [];
  }
  const lead = group.lead === null ? null : wordsOf(text, structure, group.lead);
  const { context, rule } = contextOf(frame, block, first.block, lead);
  const words = group.items.map((item) => wordsBetween(text, structure, item.block, item.start, item.end, READ));
  const chosen = group.items.filter((item, index) => !opensInnerList(item, words[index] ?? ''));
  const isIn = isAnnounced(context, words);
  return chosen.flatMap((item) => {
    const own = words[group.items.indexOf(item)] ?? '';
    if (!isIn || (isFinding(own) && context !== 'voted')) return [];
    taken.add(item.block);
    return [itemMeasure(frame, item, own, lead, context, rule)];
  });

  function opensInnerList(item: ListItem, own: string): boolean {
    if (item.inner.length === 0 || context === 'voted') return false;
    const head = wordsOf(text, structure, item.block);
    return isAxis(text.slice(structure.blocks[item.block]?.start, item.start + 20)) || leadsToItems(head) || own === '';
  }
}

interface Framed {
  readonly context: Context | 'plan';
  readonly rule: string;
}

/** The lead-in speaks first, then the heading right above, then what leads in the headings, then a plan far above. */
function contextOf(frame: Frame, block: Block, index: number, lead: string | null): Framed {
  if (commissionAt(frame.structure, index).name !== null) return { context: 'voted', rule: 'commission' };
  const byLead = lead === null ? 'neutral' : contextOfLead(lead);
  if (byLead !== 'neutral') return { context: byLead, rule: 'lead' };
  const heading = innermost(block.path);
  const byHeading = heading === null ? 'neutral' : contextOfHeading(heading.title);
  if (byHeading !== 'neutral') return { context: byHeading, rule: 'heading' };
  const headingLead = block.path
    .map((above) => frame.headingLeads.get(above.start))
    .findLast((words) => words !== undefined);
  const byHeadings = headingLead === undefined ? 'neutral' : contextOfLead(headingLead);
  if (byHeadings === 'figures') return { context: 'figures', rule: 'headings' };
  if (block.path.some((above) => isAxis(above.title) || planInHeading(above.title) !== null))
    return { context: 'plan', rule: 'plan' };
  return { context: 'neutral', rule: 'wording' };
}

function isAnnounced(context: Context | 'plan', words: readonly string[]): boolean {
  if (context === 'voted') return true;
  if (context === 'figures') return false;
  const acts = words.filter((own) => isAct(own) && !isFinding(own)).length;
  if (context === 'neutral') return acts * 2 >= words.length && acts > 0;
  const isShort = words.reduce((sum, own) => sum + own.length, 0) / words.length < SHORT_ITEM;
  return acts > 0 || !isShort;
}

function itemMeasure(
  frame: Frame,
  item: ListItem,
  words: string,
  lead: string | null,
  context: Context | 'plan',
  rule: string,
): MeasureItem {
  const { text, structure, headingLeads, kinds } = frame;
  const block = structure.blocks[item.block];
  const path = block?.path ?? [];
  const commission = commissionAt(structure, item.block);
  const own = ownPlan(words);
  const heading = innermost(path)?.title ?? '';
  const plan = own === null ? planOfPlace(frame, path, lead) : own.plan;
  return {
    start: item.start,
    end: item.end,
    libelle: libelleOf(words),
    description: wordsBetween(text, structure, item.block, item.start, item.end),
    plan: context === 'voted' && own === null && commission.name !== null ? null : plan,
    axe: axisOf(path, headingLeads, text, structure, block),
    numero: own?.numero ?? numberOf(text, block),
    type: typeOf(context, text, block, lead, heading) ?? kinds.get(item.block) ?? null,
    commissionNumber: commission.number,
    commission: commission.name,
    rule: `measures:${rule}`,
  };
}

function typeOf(
  context: Context | 'plan',
  text: string,
  block: Block | undefined,
  lead: string | null,
  heading: string,
): MeasureType | null {
  if (context === 'voted') return 'decision';
  const marker = block?.marker == null ? null : kindNamed(text.slice(block.marker.start, block.marker.end));
  return marker ?? (lead === null ? null : kindNamed(lastSentence(lead))) ?? kindNamed(heading);
}

function planOfPlace(frame: Frame, path: Block['path'], lead: string | null): string | null {
  const named = path.map((above) => planInHeading(above.title)).findLast((plan) => plan !== null);
  return named ?? planOfLead(frame.text, lead, innermost(path)?.title ?? null);
}

/** The axis of a plan: a heading or item that says so, or one of a row of headings that are led in as axes. */
function axisOf(
  path: Block['path'],
  headingLeads: ReadonlyMap<number, string>,
  text: string,
  structure: Structure,
  block: Block | undefined,
): string | null {
  const parent = block?.parent == null ? undefined : structure.blocks[block.parent];
  if (parent?.kind === 'item') {
    const words = text
      .slice(parent.start, parent.end)
      .replace(/\s+/g, ' ')
      .replace(/^[^\p{L}]+/u, '');
    if (isAxis(words)) return words.replace(/\s*:$/, '');
  }
  const named = path.findLast((above) => isAxis(above.title));
  if (named !== undefined) return named.title;
  const inner = innermost(path);
  const lead = inner === null ? undefined : headingLeads.get(inner.start);
  return inner !== null && lead !== undefined && namesAxes(lead) ? inner.title : null;
}

/** `1` of `1.`, `B` of `B)`, `3` of `● Mesure 3 :`; a bullet has none. */
function numberOf(text: string, block: Block | undefined): string | null {
  if (block?.marker == null) return null;
  const marker = text.slice(block.marker.start, block.marker.end).trim();
  return /(?:^|[^\p{L}\d])(\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-Za-z])\W{1,3}$/u.exec(marker)?.[1] ?? null;
}

/** The first sentence or title of an item, without the point or comma that parts it from the next item. */
function libelleOf(words: string): string {
  const first = words.split(/(?<=\p{L}{2}[.!?…]|[)»\d][.!?…]) (?=[\p{Lu}«\d>-])/u)[0] ?? words;
  return first.replace(/\s*[;,.:]+$/, '').trim();
}

function sentenceMeasure(
  frame: Frame,
  span: { readonly start: number; readonly end: number; readonly block: number },
  rule: 'sentence' | 'decides',
): MeasureItem {
  const { text, structure, headingLeads } = frame;
  const block = structure.blocks[span.block];
  const words = wordsBetween(text, structure, span.block, span.start, span.end);
  const commission = commissionAt(structure, span.block);
  const path = block?.path ?? [];
  return {
    start: span.start,
    end: span.end,
    libelle: libelleOf(words),
    description: words,
    plan: rule === 'decides' ? null : planOfPlace(frame, path, null),
    axe: axisOf(path, headingLeads, text, structure, undefined),
    numero: null,
    type: rule === 'decides' ? 'decision' : null,
    commissionNumber: commission.number,
    commission: commission.name,
    rule: `measures:${rule}`,
  };
}
