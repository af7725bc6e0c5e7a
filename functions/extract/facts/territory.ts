import type { Figure, Unit } from '../model.ts';
import { type Clause, oncePerClause, type Placed, type Range } from './clause.ts';
import { stems } from './forms.ts';
import { THE_ONE } from './function-words.ts';
import { isFiniteVerb } from './phrase/verbs.ts';
import type { Word } from './words.ts';

/**
 * How a figure stands to the one before it: a part of it (`dont`), set against it (`contre`, `au lieu de`), the same in
 * other words (`soit`), the second end of `de … à`, beside it (`et`, a comma), or on its own.
 */
export type Link = 'part' | 'against' | 'restated' | 'to' | 'and' | 'apart';

/** The stretch of a sentence that is about one figure. */
export interface Territory {
  /** Words before the figure that belong to it. */
  readonly lead: Range;
  /** Words behind it that belong to it. */
  readonly trail: Range;
  readonly link: Link;
  /** Index of the figure it is a part of; null for none. */
  readonly whole: number | null;
  /** Index of the figure before it that the link is to; null for the first. */
  readonly before: number | null;
  /** In brackets that open after the figure before (`598 M€ (571 M€ en 2022)`). */
  readonly bracketed: boolean;
}

/** The gap between two figures is cut where the sentence turns to the second one. */
export const territoriesOf = oncePerClause(({ words, figures }): readonly Territory[] => {
  const labelsFirst = labelsLead(words, figures);
  const outOfFirst = isOutOf(words, figures);
  const result: Territory[] = [];
  let before: number | null = null;
  figures.forEach((figure, index) => {
    if (isAdverb(words, figure)) {
      result.push(asideAt(figure));
      return;
    }
    const last: Territory | null = before === null ? null : (result[before] as Territory);
    const gap = { from: before === null ? 0 : (figures[before] as Placed).to, to: figure.from };
    const isComplement = before !== null && COMPLEMENTS.has(stemBefore(words, (figures[before] as Placed).from));
    const isVerbOf = before !== null && opensWithVerb(words, figures[before] as Placed<Figure>);
    const cut = last === null ? 0 : isVerbOf ? gap.from : cutOf(words, gap, labelsFirst, isComplement);
    if (last !== null && before !== null) result[before] = withTrailTo(last, cut);
    const alike = isAlike(figures, before, figure);
    const { link, whole } = linkOf(words, gap, cut, before, last, outOfFirst, alike && passesFrom(words, gap), alike);
    const open = link === 'restated' ? openingOf(words, gap, cut) : -1;
    // « 5 M€ en 2022 contre 4 M€ en 2021, soit 25 % », « , dont 1 M€ » : of the first
    // « 5 M€ (contre 4 M€ en 2021, dont 1 M€) » : of the second, as the bracket goes on
    const isInBracket = last?.bracketed === true && link === 'part' && lastClosing(words, gap.from, gap.to) < 0;
    const isOfFirst = last?.link === 'against' && (link === 'part' || link === 'restated') && !isInBracket;
    result.push({
      lead: { from: cut, to: figure.from },
      trail: { from: figure.to, to: words.length },
      link,
      whole: isOfFirst && link === 'part' ? last.before : whole,
      before: open > 0 ? lastBefore(figures, open, before) : isOfFirst ? last.before : before,
      bracketed: last !== null && opensBracket(words, gap),
    });
    before = index;
  });
  return result;
});

/** `315 M€ | (dont 66 pour les 21 rames), soit`: where the bracket opens that closes before the turn; -1 for none. */
function openingOf(words: readonly Word[], { from }: Range, cut: number): number {
  const closing = lastClosing(words, from, cut);
  if (closing < 0) return -1;
  for (let at = closing - 1; at >= Math.max(0, closing - LONGEST_BRACKET); at--) if (words[at]?.stem === '(') return at;
  return -1;
}
/** Unit: words. */
const LONGEST_BRACKET = 24;

/** The figure in front of a place; `index` where none of the last few is. */
function lastBefore(figures: Clause['figures'], at: number, index: number | null): number | null {
  for (let back = index ?? 0; back >= 0 && (index ?? 0) - back < MOST_BRACKETED; back--)
    if ((figures[back]?.to ?? at + 1) <= at) return back;
  return index;
}
/** Figures of such a bracket, at most. */
const MOST_BRACKETED = 5;

const withTrailTo = ({ lead, trail: { from }, link, whole, before, bracketed }: Territory, to: number): Territory => ({
  lead,
  trail: { from, to },
  link,
  whole,
  before,
  bracketed,
});

const DURATIONS: ReadonlySet<Unit> = new Set(['annees', 'mois', 'semaines', 'jours']);
const ADVERB_LEADS = new Set(['en', 'sur', 'depui', 'an', 'ici']);
const ADVERB_TAILS = new Set(['plu', 'auparavant', 'avant', 'apre']);
const SHIFTS = new Set(['tot', 'tard']);

/** `en deux ans`, `d'ici 8 ans`, `un an plus tôt`: says something of other figures and parts none of them. */
function isAdverb(words: readonly Word[], { quantity, from, to }: Placed<Figure>): boolean {
  if (!DURATIONS.has(quantity.unit)) return false;
  const after = words[to]?.stem ?? '';
  if (ADVERB_TAILS.has(after) && (after !== 'plu' || SHIFTS.has(words[to + 1]?.stem ?? ''))) return true;
  return ADVERB_LEADS.has(words[from - 1]?.stem ?? '');
}

const asideAt = ({ from, to }: Placed): Territory => ({
  lead: { from, to: from },
  trail: { from: to, to },
  link: 'apart',
  whole: null,
  before: null,
  bracketed: false,
});

/** `Sur 36 M€ d'AP, la ville A recevra 13 M€, la ville B 8`, `Des 14 M€ d'AP, 6 iront à …`: all that follows is part of the first. */
function isOutOf(words: readonly Word[], figures: Clause['figures']): boolean {
  const [first, second] = figures;
  if (first === undefined || second === undefined || first.from > 3) return false;
  if (words.slice(0, first.from).some(({ stem }) => stem === 'sur')) return true;
  return first.from === 1 && words[0]?.stem === 'des' && second.quantity.unit === first.quantity.unit;
}

const HARD = new Set([';', '.', '!', '?', '•', '→', '|', '/', ')', '»', '►', '●', '⦁']);
/** `48 € HT/an`, `1,65 €/m3`, `549 €/hab.`: for each of these. */
const PER = new Set(
  'an moi jour j m m3 m2 hab habitant eleve km ha tonne t kg kwh mwh enfant foyer logement repa place personne'.split(
    ' ',
  ),
);
const JOINTS = new Set(
  'et ou pui mai dont soit contre quand tandi alor apre comme lieu rappel face portant ramenant passant , – — :'.split(
    ' ',
  ),
);
/** Weak joints and how many words before the figure they may stand: `en 2015 à 1 121,7`, `sur un coût total de 2 Md€`. */
const WEAK: ReadonlyMap<string, number> = new Map([
  ['a', 2],
  ['au', 2],
  ['aux', 2],
  ['dan', 2],
  ['sur', 5],
  ['pour', 5],
  ['avec', 5],
  ['que', 5],
]);
/** Without any turn the words next to the first figure are its own, at most so many. */
const OWN_WORDS = 5;

function strengthAt(words: readonly Word[], at: number, to: number): number {
  const { stem } = words[at] as Word;
  if (HARD.has(stem)) return stem === '/' && PER.has(words[at + 1]?.stem ?? '') ? 0 : 4;
  if (stem === '(' || stem === '«') return 3;
  if (stem === '-' && isSetApart(words, at)) return 2;
  if (stem === 'en' && MOVED.has(words[at + 1]?.stem ?? '')) return 2;
  if (JOINTS.has(stem))
    return isTakenUp(words, at) ||
      joinsAlike(words, at) ||
      opensCircumstance(words, at, to) ||
      isDatedTogether(words, at, to)
      ? 0
      : 2;
  const reach = WEAK.get(stem);
  return reach !== undefined && at >= to - reach ? 1 : 0;
}

/** `146 M€ | : c'est le budget de 2032, en hausse de 2 %`: what opened the sentence is said of the figure. */
export const isTakenUp = (words: readonly Word[], colon: number): boolean =>
  words[colon]?.stem === ':' &&
  words[colon + 1]?.stem === 'c' &&
  words[colon + 2]?.stem === 'est' &&
  THE_ONE.has(words[colon + 3]?.stem ?? '');

/** `150 M€ |, comme prévu, | sont consacrés aux routes`: behind what commas set apart before a verb; the word itself for none. */
export function behindAside(words: readonly Word[], comma: number): number {
  if (words[comma]?.stem !== ',' || !OPENS_ASIDE.has(words[comma + 1]?.stem ?? '')) return comma;
  for (let at = comma + 2; at <= comma + ASIDE_REACH; at++) {
    const { stem = '' } = words[at] ?? {};
    if (stem === ',') return IS.has(words[at + 1]?.stem ?? '') ? at + 1 : comma;
    if (JOINTS.has(stem) || HARD.has(stem)) return comma;
  }
  return comma;
}
const OPENS_ASIDE = stems('comme conformément bien notamment');
/** Words of `, comme l'an passé,`, and some more. */
const ASIDE_REACH = 7;
const IS = stems('est sont sera seront');

/** `771 M€ | en hausse de 50 M€` */
const MOVED = new Set('hausse baisse augmentation diminution progression recul repli retrait'.split(' '));

/** `AE : 3 M€ - CP : 2 M€`: a dash with a space on either side. */
const isSetApart = (words: readonly Word[], at: number): boolean => {
  const { start, end } = words[at] as Word;
  return (words[at - 1]?.end ?? start) < start && (words[at + 1]?.start ?? end) > end;
};

/** `en AE et en CP`, `46 seuils et barrages`: one thing is said with both. */
const joinsAlike = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.capitals === true
    ? words[at + 1]?.capitals === true || words[at + 2]?.capitals === true
    : words[at]?.stem === 'et' && isPlural(words[at - 1]) && isPlural(words[at + 1]);

/** `12 M€ à la culture et au sport en 2026, dont 4 M€`: the year and the turn behind it come after both; not `12 M€ aux clubs et en 2026, 4 M€`, `12 M€ à la culture et rénove le musée en 2026, puis 4 M€` */
function isDatedTogether(words: readonly Word[], at: number, to: number): boolean {
  const joined = words[at + 1];
  if (words[at]?.stem !== 'et' || !(joined?.isPreposition || JOINED.has(joined?.stem ?? ''))) return false;
  for (let year = at + 2; year < Math.min(to - 1, at + DATED_REACH); year++) {
    const { stem } = words[year] as Word;
    const next = words[year + 1]?.stem ?? '';
    if (isFiniteVerb(stem) || (JOINTS.has(stem) && !YEAR.test(next))) return false;
    // « sur la période 2021-2024 », « entre 2021 et 2024 »
    if (!YEAR.test(stem) || YEAR.test(words[year + 2]?.stem ?? '')) continue;
    return (
      (next === '(' || JOINTS.has(next)) &&
      words.slice(at + 1, year).some((word) => !TIME_WORDS.has(word.stem) && !YEAR.test(word.stem))
    );
  }
  return false;
}
/** Words that open a second complement: `à la culture et | au sport`; a verb opens another sentence. */
const JOINED = stems('au aux la le les l de du des d un une en dans pour sur son sa ses leur leurs notre nos');
/** Words from `et` to the year behind what it joins, at most. */
const DATED_REACH = 14;
const YEAR = /^(?:19|20)\d\d$/;
const TIME_WORDS = stems(`
  en sur la le les l de d du au a aux pour ici dès fin début cours titre année exercice période horizon BP CA CFU BS DM
  budget primitif supplémentaire compte administratif financier unique celui celle rentrée cette puis environ près plus -
`);

const LEAST_LETTERS = 4;
const isPlural = (word: Word | undefined): boolean =>
  word !== undefined && word.stem.length >= LEAST_LETTERS && word.end - word.start > word.stem.length;

const CIRCUMSTANCES = new Set(['en', 'sur', 'pour', 'au', 'selon']);
/** Words of a circumstance between commas, at most: `, selon la programmation 2024-2030,`. */
const CIRCUMSTANCE_WORDS = 8;

/** `10 M€, selon le plan 2024-2030, dont 3 M€`; `inscrits en 2024 après DM, 5 M€`; `à l'état des lieux de 2019`: the sentence has not turned yet. */
function opensCircumstance(words: readonly Word[], at: number, to: number): boolean {
  if (words[at]?.stem === 'lieu') return words[at - 1]?.stem !== 'au';
  if (words[at]?.stem === 'apre') return words[at + 1]?.capitals === true;
  if (words[at]?.stem === ',' && words[at + 1]?.stem === 'toute' && words[at + 2]?.stem === 'section') return true;
  if (words[at]?.stem !== ',' || !CIRCUMSTANCES.has(words[at + 1]?.stem ?? '')) return false;
  for (let next = at + 2; next < to - 1 && next <= at + CIRCUMSTANCE_WORDS; next++)
    if (JOINTS.has(words[next]?.stem ?? '')) return true;
  return false;
}

const COMPLEMENTS = new Set(['aux', 'des', 'de', 'd']);

/**
 * The first of the strongest turns; a colon or bracket right before the figure only where there is no other.
 * @param isComplement `les aides aux 124 festivals | baissent de 15 %`: without any turn the verb is not of the figure
 */
function cutOf(words: readonly Word[], { from, to }: Range, labelsFirst: boolean, isComplement: boolean): number {
  let best = 0;
  let cut = labelsFirst ? from : Math.min(to, from + OWN_WORDS);
  let depth = 0;
  const closing = lastClosing(words, from, to);
  for (let at = behindAside(words, from); at < to; at++) {
    const { stem } = words[at] as Word;
    if (stem === '(' && at < closing) depth++;
    else if (depth > 0 && stem === ')') depth--;
    else if (depth === 0) {
      const isLast = at === to - 1 && (stem === ':' || stem === '(');
      const strength = isLast ? 1.5 : strengthAt(words, at, to);
      if (strength > best) {
        best = strength;
        cut = at;
      }
    }
  }
  // « Les deux plans ont permis | une baisse des nitrates de 40 % »
  if (best === 0 && !labelsFirst) cut = changeIn(words, from, Math.max(cut, partOfYearFrom(words, from, to)));
  return best === 0 && !labelsFirst && isComplement ? Math.min(cut, verbIn(words, from, to)) : cut;
}

/** `5 opérations | prévues pour le premier semestre 2032 nécessiteront`: where the part of a year ends; 0 for none. */
function partOfYearFrom(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + DATED_REACH); at++) {
    const { stem } = words[at] as Word;
    if (isFiniteVerb(stem)) return 0;
    if (YEAR.test(stem) && PARTS_OF_YEAR.has(stemBefore(words, at))) return at + 1;
  }
  return 0;
}
const PARTS_OF_YEAR = stems('semestre trimestre année exercice');

const CHANGES = /^(?:baisse|hausse|diminution|reduction|augmentation|recul|chute)$/;

/** The article of a change that stands behind a verb, else the end. */
function changeIn(words: readonly Word[], from: number, to: number): number {
  for (let at = from + 2; at < to; at++)
    if (CHANGES.test(words[at]?.stem ?? '') && /^(?:une?|la|l)$/.test(stemBefore(words, at))) return at - 1;
  return to;
}
/** `Les dépenses, d'un montant de 147 M€ | progressent de 3 %`, `s'élèvent à 43 M€ | accusent une baisse de 4 %`: said of what has that sum. */
const opensWithVerb = (words: readonly Word[], { quantity, from, to }: Placed<Figure>): boolean =>
  quantity.unit === 'euros' && SUMS_UP.has(stemBefore(words, from)) && MOVES.test(words[to]?.stem ?? '');
const SUMS_UP = new Set(['de', 'd', 'a']);
const MOVES = /^(?:progresse|augmente|diminue|recule|baisse|chute|accuse|affiche|bondisse|grimpe|croisse)n?t?$/;

function verbIn(words: readonly Word[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (isFiniteVerb(words[at]?.stem ?? '')) return at;
  return to;
}

function lastClosing(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (words[at]?.stem === ')') return at;
  return -1;
}

/** `Lycées 12 M€ Routes 8 M€`: labels stand before their figures. */
function labelsLead(words: readonly Word[], figures: Clause['figures']): boolean {
  return (figures[0]?.from ?? 0) > 0 && figures[figures.length - 1]?.to === words.length;
}

const PART = new Set(['dont', 'parmi', 'compri']);
const AGAINST = new Set(['contre', 'rappel', 'lieu', 'quand', 'face', 'apre', 'etait', 'etaient']);
const BESIDE = new Set([',', 'et', 'ou', 'pui', 'de', 'd', 'a', 'au', 'aux', 'en', 'le', 'la', 'les', 'l']);

function linkOf(
  words: readonly Word[],
  gap: Range,
  cut: number,
  before: number | null,
  last: Territory | null,
  outOfFirst: boolean,
  isPassage: boolean,
  alike: boolean,
): Pick<Territory, 'link' | 'whole'> {
  if (before === null) return { link: 'apart', whole: null };
  const link = linkIn(
    words.slice(cut, gap.to).map(({ stem }) => stem),
    words.slice(gap.from, cut),
    alike,
  );
  if (link === 'part') return { link, whole: before };
  if (
    (isPassage || (alike && isHedgedEnd(words, gap))) &&
    link === 'apart' &&
    stemBefore(words, unhedged(words, gap.to)) === 'a'
  )
    return { link: 'to', whole: null };
  if (outOfFirst && (alike || link !== 'restated')) return { link: 'part', whole: 0 };
  return { link, whole: link === 'and' ? (last?.whole ?? null) : null };
}

/** `84 % | à au moins 90 %`, `en 2030 | à plus de 90 %` */
const isHedgedEnd = (words: readonly Word[], { from, to }: Range): boolean => {
  const end = unhedged(words, to);
  return end < to && words.slice(from, end - 1).every(({ stem }) => BETWEEN_ENDS.test(stem));
};

const stemBefore = (words: readonly Word[], at: number): string => words[at - 1]?.stem ?? '';

/** `à | près de 590 000 €`: in front of what says how precise it is. */
function unhedged(words: readonly Word[], at: number): number {
  if (stemBefore(words, at) === 'environ' || stemBefore(words, at) === 'quelque') return at - 1;
  // « de 84 % à au moins 90 % »
  if (stemBefore(words, at) === 'moin' && stemBefore(words, at - 1) === 'au') return at - 2;
  return HEDGES.has(stemBefore(words, at - 1)) && stemBefore(words, at) === 'de' ? at - 2 : at;
}
const HEDGES = new Set(['pre', 'plu', 'moin']);

const PASSING = /^pass(?:e|ent|er|ant|ee|era|eront|ait|aient)$/;
/** Words between two levels, at most: `30 % | des nappes en bon état, à | 45 %`. */
const LEVELS_APART = 12;
/** Words before the first level in which the verb stands: `passer d'environ | 30 %`. */
const PASSING_REACH = 5;

const isHardTurn = (words: readonly Word[], at: number): boolean => {
  const { stem } = words[at] as Word;
  return HARD.has(stem) && stem !== '»' && (stem !== '/' || !PER.has(words[at + 1]?.stem ?? ''));
};

/** `passe de 21 % de trajets à vélo à | 26 %`: the words between the two levels say of what they are. */
function passesFrom(words: readonly Word[], { from, to }: Range): boolean {
  if (to - from > LEVELS_APART || words.slice(from, to).some((_, at) => isHardTurn(words, from + at))) return false;
  let at = from - 1;
  while (at > from - PASSING_REACH && words[at]?.stem !== 'de' && words[at]?.stem !== 'd') at--;
  return PASSING.test(stemBefore(words, at));
}

const isAlike = (figures: Clause['figures'], before: number | null, { quantity }: Placed<Figure>): boolean =>
  before !== null && figures[before]?.quantity.unit === quantity.unit;

/** Words between the two ends of `de 12 M€ en 2013 à 13 M€ en 2015`. */
const BETWEEN_ENDS = /^(?:\d+|en|fin|au|environ|pre|bp|ca|bs|dm|[(),])$/;

/** `41,2 % (2024 : 40,9 %)`, `598 M€ (BP 2023 : 571 M€)`: nothing but another year. */
const YEAR_OF_BRACKET = /^(?:(?:19|20)\d{2}|:|en|bp|ca)$/;

/**
 * @param turn the words from the turn to the figure
 * @param own the words between the figure before and the turn
 * @param alike both figures have one unit
 */
function linkIn(turn: readonly string[], own: readonly Word[], alike: boolean): Link {
  if (turn.some((stem) => PART.has(stem))) return 'part';
  if (turn.some((stem) => AGAINST.has(stem))) return 'against';
  if (turn.includes('soit')) return 'restated';
  if (alike && turn.length > 1 && turn[0] === '(' && turn.slice(1).every((stem) => YEAR_OF_BRACKET.test(stem)))
    return 'against';
  if (alike && (turn[0] === ':' || (turn[0] === '(' && turn.length > 1))) return 'part';
  const isEnd = turn.length <= 2 && (turn[turn.length - 1] === 'a' || turn[0] === 'a');
  // « reculent de 185 000 €, à 5,02 M€ » : a change, then the level it leads to
  if (isEnd && turn[0] === ',' && own.length === 0) return 'apart';
  if (isEnd) return alike && own.every(({ stem }) => BETWEEN_ENDS.test(stem)) ? 'to' : 'apart';
  if (turn[0] === ';' || turn[0] === '.') return 'apart';
  if (turn[0] === ',' || turn[0] === 'et' || turn[0] === 'pui' || turn[0] === 'ou') return 'and';
  return turn.length > 0 && turn.every((stem) => BESIDE.has(stem)) ? 'and' : 'apart';
}

function opensBracket(words: readonly Word[], { from, to }: Range): boolean {
  for (let at = to - 1; at >= from; at--) {
    const stem = words[at]?.stem;
    if (stem === ')') return false;
    if (stem === '(') return true;
  }
  return false;
}
