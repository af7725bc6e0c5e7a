import type { Figure } from '../../model.ts';
import type { Passage, Passages } from '../passages.ts';
import type { FactSite } from '../site.ts';
import type { Word } from '../words.ts';

/** Fewer parts may add up to a whole by chance. */
const LEAST_PARTS = 3;
const WHOLE = 100;
/** How far the sum of rounded parts may be from the whole, in percent. */
const ROUNDING = 1;

const known = new WeakMap<Passages, ReadonlySet<Figure>>();

/** The percentages beside the others of a table or a list make a whole together: `26 %`, `45 %`, `29 %`. */
export function isPartOfWhole({ passages, placed }: FactSite): boolean {
  const parts = known.get(passages) ?? partsIn(passages);
  known.set(passages, parts);
  return parts.has(placed.quantity);
}

function partsIn(passages: Passages): ReadonlySet<Figure> {
  const { tables } = passages.structure;
  const rows = tables.map((table) => table.rows.map(({ block }) => passages.inBlock(block)));
  const sentences = passages.all.filter(({ kind }) => kind === 'sentence').map(sharesListed);
  return new Set(
    [...[...rows, ...listsIn(passages)].map((lines) => lines.map(sharesIn)), ...sentences].flatMap(wholeOf),
  );
}

/** The items of each list, and the lines that stand under one heading. */
function listsIn(passages: Passages): readonly (readonly (readonly Passage[])[])[] {
  const lists = new Map<string, (readonly Passage[])[]>();
  for (const passage of passages.all) {
    const block = passages.structure.blocks[passage.block];
    if (block === undefined || passage.kind !== 'sentence') continue;
    const heading = block.path.at(-1)?.start ?? '';
    const key = block.kind === 'item' ? `${heading} ${block.parent ?? ''} ${block.level}` : `${heading}`;
    const lines = lists.get(key);
    if (lines === undefined) lists.set(key, [[passage]]);
    else lines.push([passage]);
  }
  return [...lists.values()];
}

/** The percentages of a row; of a sentence those at its end, in brackets or behind a colon, behind what they are a part of. */
function sharesIn(line: readonly Passage[]): readonly Figure[] {
  return line.flatMap(({ kind, clause: { figures, words } }) =>
    figures.flatMap(({ quantity, from, to }) => {
      if (quantity.unit !== 'pourcent' || quantity.sign !== null) return [];
      const isLast = words[from - 1]?.stem === '(' && words[to]?.stem === ')' && words.length - to <= BRACKET_AND_STOP;
      // « bâtiment : 22 % »
      const isEntry = words[from - 1]?.stem === ':' && words.length - to <= 1;
      return kind === 'row' || isLast || isEntry ? [quantity] : [];
    }),
  );
}

const BRACKET_AND_STOP = 2;

/** `82 % taux fixe | 11 % Livret A | 7 % variable`, other figures beside them. */
function sharesListed({ clause: { figures } }: Passage): readonly (readonly Figure[])[] {
  const shares = figures.filter(({ quantity }) => quantity.unit === 'pourcent');
  const isList = shares.length >= LEAST_PARTS && shares.every(({ quantity }) => quantity.sign === null);
  return isList ? shares.map(({ quantity }) => [quantity]) : [];
}

/** One percentage a line, which add up; that of the total stands among them. */
function wholeOf(lines: readonly (readonly Figure[])[]): readonly Figure[] {
  const told = lines.filter((figures) => figures.length > 0);
  if (told.some(({ length }) => length > 1)) return [];
  const figures = told.flat();
  const parts = figures.filter(({ value }) => value !== WHOLE);
  const sum = parts.reduce((total, { value }) => total + value, 0);
  return parts.length >= LEAST_PARTS && Math.abs(sum - WHOLE) <= ROUNDING ? figures : [];
}

/** `Sur | 1 870 agents, 1 310 sont dans les lycées, soit | 70 %`: what two counts of the sentence make when divided. */
export function isQuotient({ passage: { clause }, placed: { quantity, from: at }, index }: FactSite): boolean {
  if (clause.words[at - 1]?.stem !== 'soit') return false;
  const before = clause.figures.slice(Math.max(0, index - OPERANDS), index);
  const whole = before.find(({ from }) => isBehindOn(clause.words, from))?.quantity;
  if (whole?.unit !== 'nombre') return false;
  return before.some(
    ({ quantity: { unit, value } }) =>
      unit === 'nombre' && value < whole.value && Math.abs((value / whole.value) * WHOLE - quantity.value) <= HALF,
  );
}
const isBehindOn = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - ON_REACH), at).some(({ stem }) => stem === 'sur');
/** Words of `sur les`. */
const ON_REACH = 2;
/** Figures before a share among which part and whole are looked for. */
const OPERANDS = 3;
/** A share is rounded to a whole number at most. Unit: percent. */
const HALF = 0.5;
