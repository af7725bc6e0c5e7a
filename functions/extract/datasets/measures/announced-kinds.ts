import type { Structure } from '../../model.ts';
import { kindNamed, type MeasureKind } from './contexts.ts';
import type { ItemGroup } from './groups.ts';
import { namesAxis } from './list-frame.ts';

/** How much of a chapter's beginning is read for the number of its measures. Unit: characters. */
const READ = 8000;
const NUMBERS = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize',
  'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf', 'vingt', 'vingt et un', 'vingt-deux', 'vingt-trois',
  'vingt-quatre', 'vingt-cinq']; // biome-ignore format: a list of words

/**
 * What items under axes are, where their chapter says their number: below `4 axes, 25 objectifs` the 25 items of the
 * axes are objectives. By index of the block.
 */
export function announcedKinds(
  text: string,
  structure: Structure,
  groups: readonly ItemGroup[],
): ReadonlyMap<number, MeasureKind> {
  const chapters = new Map<number, { readonly items: number[]; firstAxis: number }>();
  for (const group of groups) {
    const block = structure.blocks[group.items[0]?.block ?? -1];
    const axis = block?.path.findIndex(namesAxis) ?? -1;
    if (block === undefined || axis < 0 || block.parent !== null) continue;
    const start = block.path[axis - 1]?.start ?? 0;
    const chapter = chapters.get(start) ?? { items: [], firstAxis: block.path[axis]?.start ?? 0 };
    chapter.items.push(...group.items.map((item) => item.block));
    chapters.set(start, chapter);
  }
  const kinds = new Map<number, MeasureKind>();
  for (const [start, chapter] of chapters) {
    const announced = text.slice(Math.max(start, chapter.firstAxis - READ), chapter.firstAxis);
    const kind = kindOfNumber(announced, chapter.items.length);
    if (kind !== null) for (const item of chapter.items) kinds.set(item, kind);
  }
  return kinds;
}

function kindOfNumber(words: string, count: number): MeasureKind | null {
  for (const { 0: found, index } of words.matchAll(COUNTED)) {
    const [, number = ''] = NUMBER_BEFORE.exec(words.slice(Math.max(0, index - LONGEST_NUMBER), index)) ?? [];
    const word = number.toLowerCase().replace(/\s+/g, ' ').replace('une', 'un');
    if (number === `${count}` || word === NUMBERS[count - 1]) return kindNamed(found);
  }
  return null;
}
const COUNTED = /(?<=\s)(?:objectifs|mesures|actions)(?!\p{L})/giu;
/** `| 25 | objectifs`, `| vingt et une | mesures` */
const NUMBER_BEFORE = /(?<![\p{L}\d-])(\d{1,3}|(?:vingt\s+et\s+)?[\p{L}-]{2,13})\s+$/iu;
/** Unit: characters. */
const LONGEST_NUMBER = 40;
