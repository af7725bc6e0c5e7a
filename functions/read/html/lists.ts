import type { HtmlElement } from './tree.ts';

/** What a list writes in front of an item: `•`, or the number or letter that a browser would show. */
export function markerOf(list: HtmlElement, items: readonly HtmlElement[], item: HtmlElement): string {
  if (list.tag !== 'ol') return '•';
  const count = numberOf(list, items, item);
  switch (list.attributes.type) {
    case 'a':
      return `${letterOf(count)})`;
    case 'A':
      return `${letterOf(count).toUpperCase()})`;
    case 'i':
      return `${romanOf(count).toLowerCase()}.`;
    case 'I':
      return `${romanOf(count)}.`;
    default:
      return `${count}.`;
  }
}

function numberOf(list: HtmlElement, items: readonly HtmlElement[], item: HtmlElement): number {
  const at = items.indexOf(item);
  const step = list.attributes.reversed === undefined ? 1 : -1;
  const first = integerOf(list.attributes.start) ?? (step === 1 ? 1 : items.length);
  const counted = items.slice(0, at + 1);
  const set = counted.findLastIndex((one) => integerOf(one.attributes.value) !== null);
  if (set < 0) return first + step * at;
  return (integerOf(counted[set]?.attributes.value) ?? first) + step * (at - set);
}

function integerOf(text: string | undefined): number | null {
  return text !== undefined && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : null;
}

/** 1 is a, 27 is aa. */
function letterOf(count: number): string {
  if (count < 1) return String(count);
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return count > 26 ? letterOf(Math.floor((count - 1) / 26)) + letter : letter;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function romanOf(count: number): string {
  if (count < 1 || count > 399) return String(count);
  const [value, sign] = ROMAN.find(([one]) => one <= count) ?? [1, 'I'];
  return sign + (count > value ? romanOf(count - value) : '');
}
