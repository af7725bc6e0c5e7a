import type { Block } from '../../model.ts';
import { foldedSpace } from '../../positions.ts';
import { type Document, type Rule, termsWithin } from '../document.ts';
import type { Finding } from '../finding.ts';
import { countInFrench } from '../wording.ts';
import { plainWords } from '../words.ts';
import { type AnnouncedNumber, announcedIn } from './announced-number.ts';

/** A number of items is announced, and a list of them follows. */
export const listedItems: Rule = {
  name: 'enumeration:liste',
  example: 'Le plan se décline en trois axes : / - former ; / - loger ; / - relier.',
  findings: (document: Document): readonly Finding[] =>
    document.structure.blocks.flatMap((block, index) => {
      if (!opensList(document.structure.blocks, index)) return [];
      const sentence = foldedSpace(document.text.slice(Math.max(block.start, block.end - LONGEST), block.end));
      const announced = announcedIn(sentence);
      if (announced === null) return [];
      const listed = listedAfter(document, block, index, announced);
      return listed === null ? [] : findingsFor(document, block, announced, listed);
    }),
};

/** A list or headings follow, over running lines. */
function opensList(blocks: readonly Block[], index: number): boolean {
  const kind = blocks[index]?.kind;
  if (kind !== 'paragraph' && kind !== 'item' && kind !== 'heading') return false;
  const next = blocks[index + 1]?.kind === 'furniture' ? blocks[index + 2] : blocks[index + 1];
  return next?.kind === 'item' || next?.kind === 'heading';
}

/** End of a block in which the number is looked for. Unit: UTF-16 units. */
const LONGEST = 300;
/** Lists longer or shorter by more are other lists. */
const NEAR = 2;
const LEAST = 2;
/** Blocks after the announcement among which numbered heads are looked for. */
const REACH = 400;

interface Listed {
  readonly count: number;
  /** The list may hold more or less than the announced items. */
  readonly isSure: boolean;
}

function listedAfter(document: Document, block: Block, index: number, announced: AnnouncedNumber): Listed | null {
  const { blocks } = document.structure;
  const children = countChildren(blocks, index);
  if (children === announced.count) return { count: children, isSure: true };
  const numbered = numberedHeads(document, block, index, announced);
  if (numbered >= LEAST) return { count: numbered, isSure: announced.opensList || numbered === announced.count };
  if (children >= LEAST) return { count: children, isSure: announced.opensList };
  const heads = headsBelow(blocks, block, index);
  return heads >= LEAST && announced.opensList ? { count: heads, isSure: true } : null;
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

/** `Axe 1`, `Mesure 2`: heads or items numbered with the announced word, up to the end of the chapter. */
function numberedHeads(document: Document, from: Block, index: number, { head }: AnnouncedNumber): number {
  const { blocks } = document.structure;
  const state = { last: 0 };
  const word = plainWords(head);
  for (let at = index + 1; at < Math.min(blocks.length, index + REACH); at += 1) {
    const block = blocks[at] as Block;
    if (block.kind === 'heading' && from.path.length > 0 && block.level <= (from.path.at(-1)?.level ?? 0)) break;
    if (block.kind !== 'heading' && block.kind !== 'item') continue;
    const [first, number] = plainWords(document.text.slice(block.start, Math.min(block.end, block.start + 60))).split(
      ' ',
    );
    if (first?.replace(/s$/, '') === word && Number(number) === state.last + 1) state.last += 1;
  }
  return state.last;
}

/** Headings of one level right after the announcement, up to the next of an outer level. */
function headsBelow(blocks: readonly Block[], from: Block, index: number): number {
  const first = blocks[index + 1];
  const outer = from.kind === 'heading' ? from.level : (from.path.at(-1)?.level ?? 0);
  if (first === undefined || first.kind !== 'heading' || first.level <= outer) return 0;
  const state = { count: 0 };
  for (let at = index + 1; at < Math.min(blocks.length, index + REACH); at += 1) {
    const block = blocks[at] as Block;
    if (block.kind !== 'heading') continue;
    if (block.level < first.level) break;
    if (block.level === first.level) state.count += 1;
  }
  return state.count;
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
