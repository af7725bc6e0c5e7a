import type { Figure } from '../../model.ts';
import { stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { OF } from '../function-words.ts';
import type { Passage, Passages } from '../passages.ts';
import type { FactSite } from '../site.ts';
import type { Word } from '../words.ts';
import type { Evidence } from './evidence.ts';

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

/** `s'articule autour de | 3 axes`, `se décline en | 7 mesures`, `réparties en | 7 grands volets` */
export function isLaidOut({ unit, site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  if (unit !== 'nombre') return false;
  const noun = words[placed.to]?.stem === 'grand' ? placed.to + 1 : placed.to;
  if (!AXES.has(words[noun]?.stem ?? '')) return false;
  const last = words[placed.from - 1]?.stem;
  return (
    (last === 'de' && words[placed.from - 2]?.stem === 'autour') ||
    (last === 'en' && LAID_OUT.test(words[placed.from - 2]?.stem ?? ''))
  );
}
const AXES: ReadonlySet<string> = stems(
  'axes volets piliers mesures engagements priorités orientations chapitres thèmes',
);
const LAID_OUT = /^(?:declin|reparti|structur|organis|articul|rang|decoup)/;

/** `(plus de | la moitié du plan avec 54 M€)`, `(| un quart du budget soit 21 M€)`: the sum of which it is a part, and what it makes. */
export function isShareInBracket({ passage: { clause }, placed: { from, to }, around: { next } }: FactSite): boolean {
  const { words } = clause;
  let open = from - 1;
  while (HEDGES.has(words[open]?.stem ?? '')) open--;
  if (words[open]?.stem !== '(' || !OF.has(words[to]?.stem ?? '')) return false;
  return (
    next?.quantity.unit === 'euros' &&
    next.from - to <= SUM_REACH &&
    words.slice(to, next.from).some(({ stem }) => MAKES.has(stem))
  );
}
const HEDGES: ReadonlySet<string> = stems('plus près moins de d un peu environ presque');
const MAKES: ReadonlySet<string> = stems('soit avec');
/** Words of `du plan pluriannuel d'investissement avec`, at most. */
const SUM_REACH = 7;

/** `verse 26 000 €, soit | 20 % d'un investissement de 130 000 €`: a part of what it costs. */
export function isPartOfCost({ passage: { clause }, placed: { from, to }, around: { previous } }: FactSite): boolean {
  const { words } = clause;
  if (previous?.quantity.unit !== 'euros' || words[from - 1]?.stem !== 'soit' || !OF.has(words[to]?.stem ?? ''))
    return false;
  return words.slice(to + 1, to + COST_REACH).some(({ stem }) => COSTS.has(stem));
}
const COSTS: ReadonlySet<string> = stems('investissement coût travaux ressources projet montant facture prix');
/** Words of `d'un investissement`. */
const COST_REACH = 3;

/** `Un lycéen sur quatre | est interne`, `trois agents sur dix | sont à temps partiel`: how they are; not `un foyer sur dix est raccordé`. */
export function isOneOfSoMany({
  passages: { text },
  passage: { clause },
  placed: { quantity, to },
}: FactSite): boolean {
  if (!OUT_OF.test(text.slice(quantity.start, quantity.end)) || !ARE.has(clause.words[to]?.stem ?? '')) return false;
  return !SERVED.test(clause.words[to + 1]?.stem ?? '');
}
const OUT_OF = /^\p{L}+(?:\s\S+)*\ssur\s\p{L}+$/iu;
const ARE: ReadonlySet<string> = stems('est sont était étaient');
const SERVED = /^(?:raccord|desserv|eligible|equip|couvert|rompu|ni$|en$|pa$|a$|de)/;

/** `Sur | 1 870 agents, 1 310 sont dans les lycées, soit | 70 %`: what two counts of the sentence make when divided. */
export function isQuotient({ passage: { clause }, placed: { quantity, from: at }, index }: FactSite): boolean {
  if (clause.words[at - 1]?.stem !== 'soit') return false;
  const before = clause.figures.slice(Math.max(0, index - OPERANDS), index);
  const whole = before.find(({ from }) => isBehindOn(clause.words, from))?.quantity;
  if (whole?.unit !== 'nombre') return false;
  return before.some(
    ({ quantity: { unit, value } }) =>
      unit === 'nombre' && value < whole.value && isRatio(value, whole.value, quantity.value),
  );
}
const isBehindOn = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - ON_REACH), at).some(({ stem }) => stem === 'sur');
/** Words of `sur les`. */
const ON_REACH = 2;
/** Figures before a share among which part and whole are looked for. */
export const OPERANDS = 3;

/** Whether a share, in percent, is what two numbers make when divided. */
export const isRatio = (part: number, whole: number, share: number): boolean =>
  Math.abs((part / whole) * WHOLE - share) <= HALF;
/** A share is rounded to a whole number at most. Unit: percent. */
const HALF = 0.5;

/** `La part du bio dans les achats est passée de | 38 à 44 %` */
export const isPartMoved = ({ passage: { clause }, placed: { from } }: FactSite): boolean =>
  stemAt(clause.words, from - 1) === 'de' &&
  stemAt(clause.words, from - 2).startsWith('passe') &&
  clause.words
    .slice(Math.max(0, from - PART_REACH), from - 2)
    .some(({ stem }, at, words) => stem === 'part' && words[at - 1]?.stem === 'la');
/** Words of `La part de l'investissement dans la dépense est passée de`, and some more. */
const PART_REACH = 16;

/** `| 77 % des contrats ont été conclus dans de petites entreprises`: where, with whom or by whom a part of them was; not `92 % des crédits ont été consommés`. */
export function isPartDoneThere({ passage: { clause }, placed: { to } }: FactSite): boolean {
  const { words } = clause;
  if (stemAt(words, to) !== 'des') return false;
  for (let at = to + 2; at < to + DONE_REACH; at++) {
    if (STOPS.has(stemAt(words, at))) return false;
    if (stemAt(words, at) === 'ont' && stemAt(words, at + 1) === 'ete')
      return DONE_THERE.test(stemAt(words, at + 2)) && THERE.has(stemAt(words, at + 3));
  }
  return false;
}
/** Words of `des contrats d'apprentissage signés cette année`, at most. */
const DONE_REACH = 9;
const STOPS = new Set([',', ';', ':', '(', ')', 'et', 'qui', 'que', 'dont']);
const DONE_THERE = /^(?:conclu|signe|servi|realise|accueilli|forme|recrute|vendu|achete|effectue)e?$/;
const THERE = new Set(['dan', 'chez', 'par', 'avec', 'sur', 'au', 'hor']);
