import type { MoneyFact } from '../../model.ts';
import { type Anchor, type AnchorKind, isInTurn, remembered } from '../anchors.ts';
import { type Clause, cuesOf, hasWordOf, type Range, stemAt } from '../clause.ts';
import { MONTHS } from '../function-words.ts';
import type { Word } from '../words.ts';

export type Credits = MoneyFact['credits'];
type Credit = Credits[number];

/** Words between a figure and its credits, at most: `0,05 M€ de CP`, `12 M€ nouveaux de crédits de paiement`. */
const REACH = 7;
/** The same in a sentence with one amount: `179 M€ de crédits … ont été votés, en autorisation de programme`. */
const REACH_ALONE = 20;

const creditsIn = remembered((clause: Clause): readonly Anchor<Credits>[] => {
  const isOneEach = isInTurn(clause);
  const anchors: Anchor<Credits>[] = [];
  for (const { from, to, value } of cuesOf(clause, 'credit')) {
    if (!isCredit(clause.words, from, to)) continue;
    const last = anchors.at(-1);
    const credit = value as Credit;
    if (isOneEach && credit === 'AP/AE') anchors.push(...eachOf(clause.words, from, to));
    else if (last && !isOneEach && isJoined(clause.words, last.to, from))
      anchors[anchors.length - 1] = { from: last.from, to, value: together(last.value, credit) };
    else anchors.push({ from, to, value: [credit] });
  }
  return anchors;
});

export const CREDIT: AnchorKind<Credits> = {
  anchorsIn: creditsIn,
  same: (one, other) => one.join() === other.join(),
  reach: REACH,
  reachAlone: REACH_ALONE,
  carries: () => false,
  ofSubject: true,
  opensList: opensCredits,
};

/** `les autorisations de programme et d'engagement atteignent respectivement`: both credits, in their order. */
function eachOf(words: readonly Word[], from: number, to: number): readonly Anchor<Credits>[] {
  let joint = from + 1;
  while (joint < to && !JOINTS.has(stemAt(words, joint))) joint++;
  if (joint >= to) return [{ from, to, value: ['AP/AE'] }];
  const isProgrammeFirst = hasWordOf(PROGRAMMES, words, { from, to: joint });
  return [
    { from, to: joint, value: [isProgrammeFirst ? 'AP' : 'AE'] },
    { from: joint + 1, to, value: [isProgrammeFirst ? 'AE' : 'AP'] },
  ];
}
const PROGRAMMES = new Set(['programme', 'ap']);

/** `en AP et en AE`, `les autorisations pluriannuelles, AE et AP confondues` is one sum over both; `en AE comme en CP` is two rows. */
function together(one: Credits, other: Credit): Credits {
  if (one.includes(other) || (one.includes('AP/AE') && other !== 'CP')) return one;
  const both = [...one, other];
  return both.every((credit) => credit === 'AP' || credit === 'AE') ? ['AP/AE'] : both;
}

const JOINTS = new Set(['et', 'comme', 'ou', '&', '+', '/', ',']);
const JOINT_WORDS = new Set('en de d les des l autant equivalent que'.split(' '));
const JOINT_AT_MOST = 3;

/** `AE et CP`, `en AE comme en CP`, `en AP et autant en CP`: one thing is said with both. */
function isJoined(words: readonly Word[], from: number, to: number): boolean {
  if (to <= from || to - from > JOINT_AT_MOST) return false;
  for (let at = from + 1; at < to; at++) if (!JOINT_WORDS.has(stemAt(words, at))) return false;
  return JOINTS.has(stemAt(words, from));
}

/** Words behind which each acronym is another thing: `la prochaine CP`, `appel à projets (AP)`, `agence de l'eau (AE)`. */
const OTHER_THINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  cp: new Set('la une cette prochaine chaque derniere permanente'.split(' ')),
  ap: new Set(['projet', 'pleniere', 'precedent']),
  ae: new Set(['eau']),
};

const OTHER_THINGS_NAMED = new Set(['agence', 'appel', 'commission']);

/** An acronym that is the standing committee, a call for projects or an agency is no credit. */
function isCredit(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from] as Word;
  if (!first.capitals || to - from > 1) return true;
  const before = stemAt(words, from - 1);
  const lead = before === '(' || before === '«' ? stemAt(words, from - 2) : before;
  if (OTHER_THINGS[first.stem]?.has(lead)) return false;
  const next = stemAt(words, to);
  // « L'AE (agence de l'eau) »
  if (next === '(' && OTHER_THINGS_NAMED.has(stemAt(words, to + 1))) return false;
  if (next === '«') return endsInYears(words, to);
  return next !== '-' && !isSitting(words, to);
}

const YEAR = /^(?:19|20)\d\d$/;
/** Words of a quoted name, at most. */
const NAME_REACH = 10;

/** `l'AP « Voirie 2020-2026 »`: an authorisation is named with its years, a call for projects without. */
function endsInYears(words: readonly Word[], open: number): boolean {
  for (let at = open + 1; at <= open + NAME_REACH; at++)
    if (words[at]?.stem === '»') return YEAR.test(words[at - 1]?.stem ?? '');
  return false;
}

const COLON = new Set([':']);
const LISTS = /^(?:repart|ventil|decompos|declin)/;
/** Words between credits and the colon of the list that they open, at most. */
const LIST_REACH = 8;

/** `les crédits de paiement 2024 se répartissent ainsi : mobilités, 5 M€ ; lycées, 3 M€`; `En CP, 5 M€ vont à …` */
function opensCredits({ words }: Clause, { from, to }: Range): boolean {
  if (from <= 4 && stemAt(words, 0) === 'en' && stemAt(words, to) === ',') return true;
  // « Échéancier des CP : 2023 : 1 M€ ; 2024 : 3 M€ »
  if (stemAt(words, to) === ':' && YEAR.test(stemAt(words, to + 1)) && stemAt(words, to + 2) === ':') return true;
  // « se décline en CP : 3 M€ en 2031 et 4 M€ en 2032 »
  if (
    stemAt(words, to) === ':' &&
    words.slice(Math.max(0, from - LIST_REACH), from).some(({ stem }) => LISTS.test(stem))
  )
    return true;
  const behind = { from: to, to: to + LIST_REACH };
  return hasWordOf(COLON, words, behind) && words.slice(behind.from, behind.to).some(({ stem }) => LISTS.test(stem));
}

const DATES = new Set(['du', 'de', 'le']);

/** Words of `13 juillet` and of `jeudi 13 juillet`, at most. */
const MONTH_REACH = 3;

/** `CP du 13 juillet`, `CP de juin`: a sitting. */
function isSitting(words: readonly Word[], at: number): boolean {
  return DATES.has(stemAt(words, at)) && hasWordOf(MONTHS, words, { from: at + 1, to: at + 1 + MONTH_REACH });
}
