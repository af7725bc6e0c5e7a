import type { Block } from '../../model.ts';
import { foldedSpace } from '../../positions.ts';
import { type Document, type Rule, termsWithin } from '../document.ts';
import type { Finding } from '../finding.ts';
import { countInFrench } from '../wording.ts';
import { plainWords } from '../words.ts';
import { type AnnouncedNumber, announcedIn, lastStop } from './announced-number.ts';

/** A number of items is announced, and a list of them follows. */
export const listedItems: Rule = {
  name: 'enumeration:liste',
  example: 'Le plan se décline en trois axes : / - former ; / - loger ; / - relier.',
  findings: (document: Document): readonly Finding[] => {
    const { blocks } = document.structure;
    const found: Finding[] = [];
    let heads: readonly NumberedHead[] | null = null;
    for (let index = 0; index < blocks.length; index += 1) {
      if (!mayOpenList(blocks, index)) continue;
      const hasOwn = hasOwnList(blocks, index);
      if (!hasOwn && heads !== null && !opensRun(blocks, heads, index)) continue;
      const block = blocks[index] as Block;
      const words = announcingWords(document.text, block);
      const opening = OPENING.exec(
        document.text.slice(block.start, Math.min(block.end, block.start + LONGEST_OPENING)),
      );
      const first = firstSentence(document.text, block);
      if (words === null && opening === null && first === null) continue;
      heads ??= numberedHeadsOf(document);
      const isFollowed = words !== null && (hasOwn || opensRun(blocks, heads, index));
      const own = isFollowed ? announcedIn(foldedSpace(words)) : null;
      const announced =
        own ?? (opening !== null && isRightAbove(document, heads, index) ? announcedIn(opening[0]) : null);
      const second = own === null || words === null ? null : secondIn(foldedSpace(words), own);
      const told = announced !== null || first === null ? null : numberedIn(document, heads, index, first);
      for (const one of [announced, second, told]) {
        const listed = one === null ? null : listedAfter(document, heads, index, one);
        if (one !== null && listed !== null && !isLettered(document.text, block, one.head))
          found.push(...findingsFor(document, block, one, listed));
      }
    }
    return found;
  },
};

/** `Le plan réunit douze mesures. Il coûte 45 M€.` over `Mesure 1` and `Mesure 2`: the numbers below tell that these are meant. */
function numberedIn(
  document: Document,
  heads: readonly NumberedHead[],
  index: number,
  sentence: string,
): AnnouncedNumber | null {
  const told = announcedIn(foldedSpace(sentence));
  return told !== null && runOfNumbers(document, heads, index, told.head) >= SURE_RUN
    ? { ...told, opensList: true }
    : null;
}

/** The first of several sentences of a paragraph, where it may tell a number; null for none. */
function firstSentence(text: string, { kind, start, end }: Block): string | null {
  if (kind !== 'paragraph') return null;
  const opening = text.slice(start, Math.min(end, start + LONGEST));
  const sentence = opening.slice(0, Math.max(0, opening.indexOf('. ')));
  return ANY_NUMBER.test(sentence) ? sentence : null;
}

/** `Trois orientations et | neuf mesures` */
function secondIn(words: string, first: AnnouncedNumber): AnnouncedNumber | null {
  const behind = words.slice(first.at + 1);
  const joint = AND.exec(behind);
  const second = joint === null ? null : announcedIn(behind.slice(joint[0].length - 1));
  return second === null || second.head === first.head ? null : second;
}
const AND = /^\S+ \S+ et /u;

/** The end of a block that may announce a number. No stop parts one from the end, but the last sign may be one. */
function announcingWords(text: string, { start, end }: Block): string | null {
  const words = text.slice(Math.max(start, end - LONGEST), end);
  return ANY_NUMBER.test(words.slice(lastStop(words, words.trimEnd().length - 2) + 1)) ? words : null;
}

/** `Sept mesures, | 64 M€ sur la période : …` right above `Mesure 1` */
const OPENING = /^(?:\p{L}+|\d{1,2}) \p{L}+(?=[ ,:])/u;
/** Unit: UTF-16 units. */
const LONGEST_OPENING = 40;

/** An item or a heading follows, over running lines, or it heads a chapter: a cheap look before the words. */
function mayOpenList(blocks: readonly Block[], index: number): boolean {
  const kind = blocks[index]?.kind;
  if (kind !== 'paragraph' && kind !== 'item' && kind !== 'heading') return false;
  const next = behind(blocks, index)?.kind;
  return next === 'item' || next === 'heading' || (kind === 'heading' && next === 'paragraph');
}

/** Items of its own or inner headings follow. */
const hasOwnList = (blocks: readonly Block[], index: number): boolean =>
  behind(blocks, index)?.parent === index ||
  firstBelow(blocks, index) !== null ||
  isTitleOfItems(blocks, index) ||
  isTitleOverLead(blocks, index);

/** `NOS 6 PRIORITÉS` right above an item. */
const isTitleOfItems = (blocks: readonly Block[], index: number): boolean =>
  blocks[index]?.kind === 'heading' && behind(blocks, index)?.kind === 'item';

/** `NOS 12 ENGAGEMENTS` over a sentence and the items that it leads to. */
const isTitleOverLead = (blocks: readonly Block[], index: number): boolean =>
  blocks[index]?.kind === 'heading' && blocks[index + 1]?.kind === 'paragraph' && blocks[index + 2]?.kind === 'item';

/** The next block that is no running line. */
const behind = (blocks: readonly Block[], index: number): Block | undefined =>
  blocks[index + 1]?.kind === 'furniture' ? blocks[index + 2] : blocks[index + 1];

/** A cheap look before the exact one. */
const ANY_NUMBER = /(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|ze|vingt|\d)\s/i;

/** End of a block in which the number is looked for. Unit: UTF-16 units. */
const LONGEST = 300;
/** Lists longer or shorter by more are other lists. */
const NEAR = 2;
const LEAST = 2;
/** `Objectif 1` to `Objectif 3` right below `Nos 4 objectifs` are these. */
const SURE_RUN = 3;
/** Heads after the announcement that are looked at. */
const REACH = 100;
/** Blocks after it that may stand below such heads. */
const FARTHEST = 300;

interface Listed {
  readonly count: number;
  /** The list may hold more or less than the announced items. */
  readonly isSure: boolean;
}

function listedAfter(
  document: Document,
  numberedHeads: readonly NumberedHead[],
  index: number,
  announced: AnnouncedNumber,
): Listed | null {
  const { blocks } = document.structure;
  const children = countChildren(blocks, index);
  if (children === announced.count) return { count: children, isSure: true };
  const numbered = runOfNumbers(document, numberedHeads, index, announced.head);
  const isRun =
    numbered >= SURE_RUN &&
    (blocks[index]?.kind === 'heading' ||
      isRightAbove(document, numberedHeads, index) ||
      isBelowOwnTitle(document, numberedHeads, index, announced.head));
  if (numbered >= LEAST)
    return { count: numbered, isSure: announced.opensList || isRun || numbered === announced.count };
  if (children >= LEAST) return { count: children, isSure: announced.opensList };
  if (isTitleOfItems(blocks, index)) return itemsBelow(document, index, announced);
  const counted = countedBelow(document, index);
  if (counted >= SURE_RUN) return { count: counted, isSure: true };
  const heads = headsBelow(document, index, announced.count);
  if (heads < LEAST) return null;
  const isSure = announced.opensList || (announced.head === 'question' && areQuestions(document, index));
  return isSure ? { count: heads, isSure } : null;
}

/** `Un plan en dix mesures`, a title, and below its inner titles or its lead-in items counted on from `1.`; 0 where they are not. */
function countedBelow({ text, structure: { blocks } }: Document, index: number): number {
  const { kind, level } = blocks[index] as Block;
  if (kind !== 'heading') return 0;
  let [count, isBelowInner] = [0, isTitleOverLead(blocks, index)];
  for (let at = index + 1; at < Math.min(blocks.length, index + FARTHEST); at += 1) {
    const block = blocks[at] as Block;
    if (block.kind === 'heading' && block.level <= level) break;
    isBelowInner ||= block.kind === 'heading';
    if (!isBelowInner || block.kind !== 'item' || block.parent !== null || block.marker === null) continue;
    const [, ordinal] = COUNTED.exec(text.slice(block.marker.start, block.marker.end)) ?? [];
    if (ordinal === undefined) continue;
    if (Number(ordinal) !== count + 1) return 0;
    count += 1;
  }
  return count;
}
const COUNTED = /^(\d{1,2})[.)]\s*$/;

/** Each title of the level below asks. */
function areQuestions({ text, structure: { blocks } }: Document, index: number): boolean {
  const level = firstBelow(blocks, index)?.level ?? 0;
  for (let at = index + 1; at < Math.min(blocks.length, index + FARTHEST); at += 1) {
    const block = blocks[at] as Block;
    if (block.kind !== 'heading' || block.level > level) continue;
    if (block.level < level) break;
    if (text[block.end - 1] !== '?') return false;
  }
  return true;
}

function countChildren(blocks: readonly Block[], index: number): number {
  const state = { count: 0 };
  for (let at = index + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind === 'furniture') continue;
    if (block === undefined || block.kind !== 'item' || (block.parent ?? -1) < index) break;
    if (block.parent === index) state.count += 1;
  }
  return state.count;
}

/** `Il compte sept mesures.` right above `Mesure 1`, or above a title and `Mesure 1` */
function isRightAbove(
  { text, structure: { blocks } }: Document,
  heads: readonly NumberedHead[],
  index: number,
): boolean {
  const first = heads[firstAfter(heads, index)];
  const next = behind(blocks, index);
  const isUnderTitle =
    next?.kind === 'heading' &&
    blocks[(first?.block ?? 0) - 1] === next &&
    !speaksOfEarlier(text, blocks[index] as Block);
  return first?.number === 1 && (isUnderTitle || blocks[first.block] === next);
}

/** `huit recommandations`, and a chapter `RECOMMANDATIONS` that begins with the first of them. */
function isBelowOwnTitle(
  { text, structure }: Document,
  heads: readonly NumberedHead[],
  index: number,
  noun: string,
): boolean {
  if (speaksOfEarlier(text, structure.blocks[index] as Block)) return false;
  const from = firstAfter(heads, index);
  const first = heads.slice(from, from + REACH).find(({ word }) => singular(word) === singular(noun));
  const title = first === undefined ? undefined : structure.blocks[first.block - 1];
  return (
    first?.number === 1 &&
    title?.kind === 'heading' &&
    singular(text.slice(title.start, title.end).trim()) === singular(noun)
  );
}

/** `Fiche 4a`, `Fiche 4b`: nobody says how many they are. */
const isLettered = (text: string, { end }: Block, noun: string): boolean =>
  text
    .slice(end, end + LETTERED_REACH)
    .toLowerCase()
    .split(noun)
    .some((behind) => /^s? ?\d{1,2}[a-z](?![\p{L}'’])/u.test(behind));
/** Unit: characters. */
const LETTERED_REACH = 4000;

/** What was announced by another text. */
const EARLIER = /précéden|avai(?:t|ent)\s|dernier|ancien/iu;

const speaksOfEarlier = (text: string, { start, end }: Block): boolean =>
  EARLIER.test(text.slice(Math.max(start, end - LONGEST), end));

/** `NOS 6 PRIORITÉS`, a title that begins with the number, above items of one kind up to the next title. */
function itemsBelow({ text, structure }: Document, index: number, announced: AnnouncedNumber): Listed | null {
  const { blocks } = structure;
  const signs: (string | null)[] = [];
  let isOver = false;
  for (let at = index + 1; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    if (block.kind === 'furniture') continue;
    if (block.kind === 'heading') break;
    if (block.kind !== 'item') {
      const opening = text.slice(block.start, Math.min(block.end, block.start + NOTE_REACH));
      if (!isOver && !NOTE.test(opening) && !CONTACT.test(text.slice(block.start, block.end))) return null;
      isOver = true;
    } else if (CONTACT.test(text.slice(block.start, block.end))) return null;
    else if (isOver) return null;
    else if (block.parent === null) signs.push(bulletOf(text, block));
  }
  const isOfOneKind = signs.every((sign) => sign === signs[0]);
  return isOfOneKind && signs.length >= SURE_RUN ? { count: signs.length, isSure: announced.opensTitle } : null;
}

/** A note or a contact may stand below a list; a sentence may go on with it. */
const NOTE = /^\s?(?:À propos|\(\d\)|\*|\d\s|¹|²|Sources?\s?:|Note|NB)/u;
/** Unit: characters. */
const NOTE_REACH = 12;
const CONTACT = /t[ée]l(?:éphone|\.)?\s?:|courriel|contact|@/iu;

/** A heading or an item that is numbered with a word: `Axe 1`, `Mesure 2`. */
interface NumberedHead {
  readonly block: number;
  /** As it is written. */
  readonly word: string;
  readonly number: number;
}

const ANY_DIGIT = /\d/;
const NUMBERED = /^\W*(\p{L}{3,})(?: n[°º])? ?(\d{1,2})(?!\d)/u;

function numberedHeadsOf({ text, structure }: Document): readonly NumberedHead[] {
  const { blocks } = structure;
  const heads: NumberedHead[] = [];
  for (let block = 0; block < blocks.length; block += 1) {
    const { kind, start, end } = blocks[block] as Block;
    if (kind !== 'heading' && kind !== 'item') continue;
    const words = text.slice(start, Math.min(end, start + 40));
    const match = ANY_DIGIT.test(words) ? NUMBERED.exec(words) : null;
    if (match !== null) heads.push({ block, word: match[1] ?? '', number: Number(match[2]) });
  }
  return heads;
}

const singular = (word: string): string => plainWords(word).replace(/s$/, '');

/** How far the numbers run that follow the announcement, up to the end of its chapter. */
function runOfNumbers(document: Document, heads: readonly NumberedHead[], index: number, head: string): number {
  const word = singular(head);
  let last = 0;
  for (const { word: own, number } of headsInChapter(document.structure.blocks, heads, index))
    if (number === last + 1 && singular(own) === word) last = number;
  return last;
}

/** A run of numbered heads follows. */
function opensRun(blocks: readonly Block[], heads: readonly NumberedHead[], index: number): boolean {
  for (const { number } of headsInChapter(blocks, heads, index)) if (number === 1) return true;
  return false;
}

/** The next numbered heads, up to the end of the chapter. */
function* headsInChapter(
  blocks: readonly Block[],
  heads: readonly NumberedHead[],
  index: number,
): Generator<NumberedHead> {
  const outer = blocks[index]?.path.at(-1)?.level ?? 0;
  const from = firstAfter(heads, index);
  for (let at = from; at < Math.min(heads.length, from + REACH); at += 1) {
    const head = heads[at] as NumberedHead;
    const block = blocks[head.block];
    if (block?.kind === 'heading' && outer > 0 && block.level <= outer) return;
    yield head;
  }
}

function firstAfter(heads: readonly NumberedHead[], index: number): number {
  const range = { low: 0, high: heads.length };
  while (range.low < range.high) {
    const middle = (range.low + range.high) >> 1;
    if ((heads[middle] as NumberedHead).block <= index) range.low = middle + 1;
    else range.high = middle;
  }
  return range.low;
}

/**
 * Headings of one level right after the announcement, up to the next of an outer level. One of a row of bulleted titles
 * may have been read as an item: where the headings alone are not as many as announced, the same bullet tells it.
 */
function headsBelow({ text, structure }: Document, index: number, announced: number): number {
  const { blocks } = structure;
  const first = firstBelow(blocks, index);
  if (first === null) return 0;
  const bullet = bulletOf(text, first);
  const state = { count: 0, items: 0 };
  for (let at = index + 1; at < Math.min(blocks.length, index + FARTHEST); at += 1) {
    const block = blocks[at] as Block;
    if (bullet !== null && block.kind === 'item' && bulletOf(text, block) === bullet) state.items += 1;
    if (block.kind !== 'heading') continue;
    if (block.level < first.level) break;
    if (block.level === first.level) state.count += 1;
  }
  return state.count === announced ? state.count : state.count + state.items;
}

/** The heading right behind a block and inside its chapter; null for none. */
function firstBelow(blocks: readonly Block[], index: number): Block | null {
  const [from, first] = [blocks[index], blocks[index + 1]];
  if (first?.kind !== 'heading') return null;
  const outer = from?.kind === 'heading' ? from.level : (from?.path.at(-1)?.level ?? 0);
  return first.level > outer ? first : null;
}

/** The sign in front of a block; null for none, and for a number or a letter. */
function bulletOf(text: string, { marker }: Block): string | null {
  const sign = marker === null ? '' : text.slice(marker.start, marker.end).trim();
  return sign === '' || /[\p{L}\d]/u.test(sign) ? null : sign;
}

function findingsFor(document: Document, block: Block, announced: AnnouncedNumber, listed: Listed): readonly Finding[] {
  const { count, noun } = announced;
  const isEqual = listed.count === count;
  if (!isEqual && (Math.abs(listed.count - count) > NEAR || !listed.isSure)) return [];
  const row = termsWithin(document.terms, block).find(({ value }) => value === count)?.row;
  return [
    {
      type: 'enumeration',
      constat: isEqual
        ? `Le document annonce ${countInFrench(count)} ${noun} et en énumère bien ${countInFrench(listed.count)}.`
        : `Le document annonce ${countInFrench(count)} ${noun} et en énumère ${countInFrench(listed.count)}.`,
      lignes: row == null ? [] : [row],
      annonce: count,
      calcule: listed.count,
      unite: 'nombre',
      tolerance: 0,
      verdict: isEqual ? 'conforme' : 'ecart',
      start: block.start,
      end: block.end,
    },
  ];
}
