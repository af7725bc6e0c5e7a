import type { Span } from '../../model.ts';
import type { Split } from './splits.ts';

/** Combinations of open rows that are tried against a total. */
const MAX_COMBINATIONS = 4000;
const TOTAL = /^(?:sous-)?(?:total|totaux|ensemble)(?![a-zà-öø-ÿœ])/i;
const PART_OF = /^[-–—•·*>\s]*dont(?![a-zà-öø-ÿœ])/i;

/** For rows that can be parted in several ways, each told by its label, the only ways whose columns add up to the total row below. */
export function splitsThatAddUp(
  text: string,
  labels: readonly Span[],
  ways: readonly (readonly Split[])[],
  count: number,
): ReadonlyMap<number, Split> {
  const total = labels.findIndex(({ start, end }) => TOTAL.test(text.slice(start, end)));
  const parts = [...labels.keys()].filter((at) => at < total && !isPart(text, labels[at]));
  const options = [...parts, total].map((at) => ways[at] ?? []);
  const combinations = options.reduce((product, one) => product * one.length, 1);
  if (total < 2 || combinations < 2 || combinations > MAX_COMBINATIONS) return new Map();
  const fitting = combinationsOf(options).filter((splits) => addUp(splits, count));
  const [only, other] = fitting;
  if (only === undefined || other !== undefined) return new Map();
  return new Map([...parts, total].flatMap((at, index) => (only[index] === undefined ? [] : [[at, only[index]]])));
}

const isPart = (text: string, label: Span | undefined): boolean =>
  label !== undefined && PART_OF.test(text.slice(label.start, label.end));

function combinationsOf(options: readonly (readonly Split[])[]): readonly (readonly Split[])[] {
  return options.reduce<readonly (readonly Split[])[]>(
    (found, splits) => found.flatMap((one) => splits.map((split) => [...one, split])),
    [[]],
  );
}

function addUp(splits: readonly Split[], count: number): boolean {
  const total = splits.at(-1);
  const parts = splits.slice(0, -1);
  return Array.from({ length: count }).every((_, column) => {
    const cells = parts.flatMap((split) => split[column] ?? []);
    const sum = cells.reduce((all, cell) => all + (cell.value ?? 0), 0);
    const slack = [...cells, total?.[column]].reduce((all, cell) => all + 0.5 * 10 ** -(cell?.decimals ?? 0), 0);
    return Math.abs((total?.[column]?.value ?? 0) - sum) <= slack + 1e-6;
  });
}
