import { behindBracket, firstPlacedFrom, type Range } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { isHyphened, kindAt, type Place } from '../../phrase/kind-at.ts';
import { isEmptyRange } from '../../phrase/noun-phrase.ts';
import type { Spot } from '../../phrase/spot.ts';
import type { Kind } from '../../phrase/word-kinds.ts';
import { isMark, rightEndOf, type Zones } from '../../phrase/zones.ts';

/** `les bus | et l'eau`, `45 M€ | contre 40`: here another thing begins. */
export const splits = (place: Place, at: number): boolean => {
  const stem = place.clause.words[at]?.stem ?? '';
  return (SPLITS.has(stem) && !isHyphened(place, at)) || (stem === 'contre' && kindAt(place, at) === 'turn');
};
const SPLITS: ReadonlySet<string> = stems('et mais puis pui ou');

/** To the next mark or figure; a new thing that an `et` adds before the next figure is left to that one. */
export function rightOf({ around, placed }: Spot, place: Place, { right }: Zones): Range {
  const behind = behindAside(place, placed.to);
  if (!isEmptyRange(behind)) return behind;
  if (around.next === null || right.to < around.next.from) return right;
  return beforeJoint(place, right);
}

/** `70 M€ (+ 10 %) | pour l'enfance`, `plus de trois quarts (77 %) | des contrats`, `4 M€ (contre 5 M€ en 2030) | seront dédiés aux collèges`: what a bracket parts from its figure. */
function behindAside(place: Place, open: number): Range {
  const from = behindBracket(place.clause, open);
  const isOf = place.clause.words[from]?.stem === 'des';
  const isTold = from > open && (isOf || BEHIND_ASIDE.has(kindAt(place, from))) && !isMark(place.clause, from);
  if (!isTold) return { from: open, to: open };
  const limit = firstPlacedFrom(place.clause.figures, from)?.from ?? place.clause.words.length;
  const right = { from, to: rightEndOf(place.clause, from, limit) };
  return right.to < limit ? right : beforeJoint(place, right);
}
const BEHIND_ASIDE: ReadonlySet<Kind> = new Set(['preposition', 'participle', 'verb']);

/** As far as no new thing is added before the figure that ends it. */
export function beforeJoint(place: Place, right: Range): Range {
  for (let at = right.to - 1; at >= right.from; at--)
    if (splits(place, at) && !joinsCounted(place, at, right.to)) return { from: right.from, to: at };
  return right;
}

/** `16 maraîchers | et | horticulteurs pour 92 000 €`: both are counted. */
const joinsCounted = (place: Place, at: number, to: number): boolean =>
  to === at + 3 && kindAt(place, at + 1) === 'noun' && place.clause.words[at + 2]?.stem === 'pour';
