import type { Block, Structure } from '../../model.ts';
import { presentsDecisions } from './contexts.ts';
import { closesSeries } from './wording.ts';

/** A list item with all that belongs to it. */
export interface ListItem {
  /** Index of its block. */
  readonly block: number;
  /** Indexes of the items inside it, of the next level only. */
  readonly inner: readonly number[];
  /** From its first word to the end of what is inside it. Unit: UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Items of one list, in text order. */
export interface ItemGroup {
  readonly items: readonly ListItem[];
  /** Index of the block that leads in: the parent, or the paragraph right above; null for none. */
  readonly lead: number | null;
  /** Index of the lead-in of several lists, where the own one only parts them (`Sport :`), or of the item that leads in; null for none. */
  readonly above: number | null;
}

/** `Ces dotations permettront …` after an item goes on with it. */
const GOES_ON =
  /^(?:ces?|cette|cet|ils?|elles?|celui-ci|celle-ci|cela|dans ce cadre|à ce titre|a ce titre|avec)(?!\p{L})/iu;

/** `Ces actions s'ajoutent aux aides …` below the last item speaks of them all, unless it names them itself. */
const OF_ALL =
  /^(?:(?:avec|grâce à|toutes?) )?ces (?:\p{L}+ )?(action|mesure|décision|engagement|objectif|opération|investissement|dispositif|projet|aide|crédit)s(?!\p{L})/iu;

/** The lists of a structure, those inside items too. */
export function groupsOf(text: string, structure: Structure): readonly ItemGroup[] {
  const { blocks } = structure;
  const shown = blocks.flatMap((block, index) => (block.kind === 'furniture' ? [] : [index]));
  const innerOf = new Map<number, number[]>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'item' || block.parent === null || !isItem(blocks, block.parent)) continue;
    const known = innerOf.get(block.parent);
    if (known === undefined) innerOf.set(block.parent, [index]);
    else known.push(index);
  }
  const groups: ItemGroup[] = [];
  const outer = outerLists(text, blocks, shown, innerOf);
  for (const { lead, above, members } of outer)
    groups.push({ lead, above, items: members.map((member) => itemOf(text, blocks, innerOf, member)) });
  for (const [lead, members] of innerOf) {
    groups.push({
      lead,
      above: blocks[lead]?.parent ?? null,
      items: members.map((block) => itemOf(text, blocks, innerOf, { block, end: blocks[block]?.end ?? 0 })),
    });
  }
  return groups;
}

const isItem = (blocks: readonly Block[], index: number | null): boolean => blocks[index ?? -1]?.kind === 'item';

/** A top item and the end of the paragraphs that go on with it. */
interface Member {
  readonly block: number;
  readonly end: number;
}

interface OuterList {
  readonly lead: number | null;
  readonly above: number | null;
  readonly members: Member[];
}

/** `La Région investit :` above `Sport :` and its items, and above `Culture :` behind them where they end on a comma or semicolon. */
function leadOfSeveral(
  text: string,
  blocks: readonly Block[],
  last: OuterList | undefined,
  lead: number | null,
  aboveLead: number | undefined,
): number | null {
  const [own, before] = [blocks[lead ?? -1], blocks[aboveLead ?? -1]];
  if (own === undefined || before === undefined || own.end - own.start > LONGEST_PART) return null;
  const sign = text.charAt(before.end - 1);
  if (before.kind === 'paragraph') {
    const leads = sign === ':' || presentsDecisions(text.slice(before.start, before.end).replace(/\s+/g, ' '));
    return leads && aboveLead !== undefined ? aboveLead : null;
  }
  const isNext = before.kind === 'item' && last !== undefined && last.members.at(-1)?.block === aboveLead;
  return isNext && (sign === ',' || sign === ';') ? (last.above ?? last.lead) : null;
}
/** Unit: characters. */
const LONGEST_PART = 70;

function outerLists(
  text: string,
  blocks: readonly Block[],
  shown: readonly number[],
  innerOf: ReadonlyMap<number, readonly number[]>,
): readonly OuterList[] {
  const lists: OuterList[] = [];
  const places = new Map(shown.map((block, place) => [block, place]));
  const state: { open: OuterList | null } = { open: null };
  for (const [place, index] of shown.entries()) {
    const block = blocks[index];
    if (block === undefined) continue;
    if (block.kind === 'item') {
      if (isItem(blocks, block.parent)) continue;
      const isNew = state.open === null || (block.parent !== null && block.parent !== state.open.lead);
      if (isNew) {
        const above = shown[place - 1];
        const lead = block.parent ?? (above !== undefined && blocks[above]?.kind === 'paragraph' ? above : null);
        const aboveLead = lead === null ? undefined : shown[(places.get(lead) ?? 0) - 1];
        state.open = { lead, above: leadOfSeveral(text, blocks, lists.at(-1), lead, aboveLead), members: [] };
        lists.push(state.open);
      }
      state.open?.members.push({ block: index, end: block.end });
    } else if (state.open !== null && !extended(text, blocks, shown, place, state.open.members, innerOf)) {
      state.open = null;
    }
  }
  return lists;
}

/** Adds a paragraph to the last item of a list where it goes on with it; false where it ends the list. */
function extended(
  text: string,
  blocks: readonly Block[],
  shown: readonly number[],
  place: number,
  members: Member[],
  innerOf: ReadonlyMap<number, readonly number[]>,
): boolean {
  const block = blocks[shown[place] ?? -1];
  const last = members.at(-1);
  if (block?.kind !== 'paragraph' || last === undefined) return false;
  const item = blocks[last.block];
  const words = text.slice(block.start, block.start + 60);
  const next = nextBlock(blocks, shown, place);
  const hasSibling = next?.kind === 'item' && item !== undefined && sameStyle(text, item, next);
  const isNear = !BLANK_LINE.test(text.slice(lastEnd(blocks, innerOf, last), block.start));
  const isTitle = isOpen(text, item) && members.slice(0, -1).every((member) => !isOpen(text, blocks[member.block]));
  // `3. Geler les tarifs.`, `Les engagements de la SNCF :`, `1. Être à l'heure.`
  const leadsOn = next?.parent !== null && next?.parent === shown[place];
  const isInside = hasSibling && !leadsOn && (isNumber(text, item) || GOES_ON.test(words));
  const others = members.slice(0, -1);
  // One bulleted item with its text tells nothing of the last one, a numbered one does.
  const isSeries = others.length > 1 || (item !== undefined && isNumber(text, item));
  // `- des aides,`, `Sport :`, `- un prêt.`
  const isPart = leadsOn && item !== undefined && /[,;]$/.test(text.slice(item.start, item.end));
  const isDetail =
    isNear && !isPart && (isTitle || (isSeries && haveText(blocks, others)) || goesOn(text, item, words));
  // « • Lycée des Pins : » above « Subvention de 120 000 € pour les toits. »
  const isNamed =
    isNear && !leadsOn && item?.end === lastEnd(blocks, innerOf, last) && text.charAt(item.end - 1) === ':';
  const isText = !leadsOn && item?.end === last.end && !closesSeries(words) && haveTextApart(text, blocks, others);
  if (!isInside && !isDetail && !isNamed && !isText) return false;
  members[members.length - 1] = { block: last.block, end: block.end };
  return true;
}

/** Whether a paragraph goes on with the item above, and not with the whole list. */
function goesOn(text: string, item: Block | undefined, words: string): boolean {
  const all = OF_ALL.exec(words)?.[1]?.toLowerCase();
  const isOfAll = all !== undefined && !text.slice(item?.start, item?.end).toLowerCase().includes(all);
  return GOES_ON.test(words) && !isOfAll;
}

/** Whether each of some items has a paragraph of its own: so has the last one. */
const haveText = (blocks: readonly Block[], members: readonly Member[]): boolean =>
  members.length > 0 && members.every(({ block, end }) => end > (blocks[block]?.end ?? end));

/** `1. Planter.`, a blank line and a paragraph, each time: so has the last one. */
const haveTextApart = (text: string, blocks: readonly Block[], members: readonly Member[]): boolean =>
  haveText(blocks, members) &&
  members.every(({ block }) => {
    const item = blocks[block];
    return item !== undefined && isNumber(text, item) && BLANK_LINE.test(text.slice(item.end, item.end + 8));
  });
const BLANK_LINE = /\n[ \t]*\r?\n/;

/** Whether an item ends without a sign: a title with its text below, or one of many short items. */
const isOpen = (text: string, item: Block | undefined): boolean =>
  item !== undefined && !/[.!?;:…»)]$/.test(text.slice(Math.max(item.start, item.end - 2), item.end));

function nextBlock(blocks: readonly Block[], shown: readonly number[], place: number): Block | undefined {
  return blocks[shown[place + 1] ?? -1];
}

function lastEnd(blocks: readonly Block[], innerOf: ReadonlyMap<number, readonly number[]>, member: Member): number {
  return Math.max(member.end, blocks[deepest(innerOf, member.block)]?.end ?? 0);
}

function deepest(innerOf: ReadonlyMap<number, readonly number[]>, block: number): number {
  const last = innerOf.get(block)?.at(-1);
  return last === undefined ? block : deepest(innerOf, last);
}

/** Between a marker and the first word. */
const BLANKS = /\s{0,40}/y;

function itemOf(
  text: string,
  blocks: readonly Block[],
  innerOf: ReadonlyMap<number, readonly number[]>,
  member: Member,
): ListItem {
  const block = blocks[member.block];
  const from = block?.marker?.end ?? block?.start ?? 0;
  BLANKS.lastIndex = from;
  BLANKS.test(text);
  return {
    block: member.block,
    inner: innerOf.get(member.block) ?? [],
    start: BLANKS.lastIndex,
    end: lastEnd(blocks, innerOf, member),
  };
}

const markerText = (text: string, block: Block): string =>
  block.marker === null ? '' : text.slice(block.marker.start, block.marker.end).trim();

const isNumber = (text: string, block: Block): boolean =>
  /[\p{L}\d](?:[.)/°:–-]?|\s[/:])$/u.test(markerText(text, block)) && markerText(text, block) !== 'o';

const sameStyle = (text: string, one: Block, other: Block): boolean =>
  markerText(text, one).replace(/\d+|[a-zA-Z]/g, '#') === markerText(text, other).replace(/\d+|[a-zA-Z]/g, '#');
