/** What is said of those that a share or a count is of: the state that makes the figure. */
import { firstPlacedFrom, indexFrom, type Placed, type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { A, DE, THE_ONE } from '../../function-words.ts';
import { FIGURES, kindAt, type Place } from '../../phrase/kind-at.ts';
import { isEmptyRange, nounPhraseEnd, nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import { isCountOf, isMoney, isShare, type Spot } from '../../phrase/spot.ts';
import { hedgeBefore, isMark, rightEndOf } from '../../phrase/zones.ts';
import { isOfThem } from './again.ts';
import { withListed } from './listed.ts';
import { beforeJoint } from './right-of.ts';

/**
 * `38 % des cours d'eau sont | en bon état`, `54 % du budget est | consacré à l'action sociale`, `42 % des entrants sont
 * des | femmes |`: as it goes on behind the label, with a dash before a noun of its own; empty for none.
 */
export function stateOf(site: Spot, place: Place, base: string): string {
  const state = saidOf(site, place);
  const [head] = base.match(WORD) ?? [];
  // « 30 % financent | la formation | »
  return head !== undefined && state.match(WORDS)?.includes(head) ? '' : state;
}

const WORD = /\p{L}+/u;
const WORDS = /\p{L}+/gu;

const SPENT = /^(?:mandat|depens|encaiss|emprunt|rembours|economis|titr)ee?$/;

/** `48 % | n'ont aucune ressource |`: what is said of a share that nothing names; empty elsewhere. */
export function predicateOf(site: Spot, place: Place): string {
  const verb = isShare(site) ? verbBehind(site, place) : -1;
  return verb >= 0 && verb <= site.placed.to + 1 ? doneBy(place, verb).replace(/^ – /, '') : '';
}

/** `3 millions de m3 sont | puisés dans les lacs |`, `2 M€ ont été | mandatés |`: what becomes of a volume or sum that nothing names; empty elsewhere. */
export function passiveOf(site: Spot, place: Place, done = SPENT): string {
  const { words } = place.clause;
  const verb = isShare(site) || isCountOf(site) ? -1 : verbBehind(site, place);
  const being = verb >= 0 && stemAt(words, verb + 1) === 'ete' ? verb + 1 : verb;
  if (verb < 0 || !BEING.has(stemAt(words, being)) || kindAt(place, being + 1) !== 'participle') return '';
  if (isMoney(site) && !done.test(stemAt(words, being + 1))) return '';
  return writtenPhrase(place, trimmed(place, rangeFrom(place, being + 1)));
}

function saidOf(site: Spot, place: Place): string {
  const { words } = place.clause;
  // « 35 voix | pour », « 4 voix | contre »
  const vote = stemAt(words, site.placed.to + 1);
  if (BALLOT.has(stemAt(words, site.placed.to)) && VOTES.has(vote) && kindAt(place, site.placed.to + 2) !== 'article')
    return ` ${vote}`;
  if (!isShare(site) && !isCountOf(site)) return '';
  // « la végétalisation de | 80 % | des écoles est prévue »
  const { previous } = site.around;
  const isUpper = previous?.to === site.placed.from - 1 && previous.quantity.precision === 'borne_basse';
  const first = isUpper ? previous.from : site.placed.from;
  if (DE.has(stemAt(words, first - 1)) && NOUNS.has(kindAt(place, first - 2))) return '';
  const verb = verbBehind(site, place);
  if (verb < 0) return '';
  // « 100 % des mesures ont été | engagées »
  const being = stemAt(words, verb + 1) === 'ete' ? verb + 1 : verb;
  // « 20 % de l'eau | n'est pas consommée »
  if (DENIES.has(stemAt(words, verb - 1))) return isShare(site) ? doneBy(place, verb) : '';
  // « Parmi elles, 310 | perçoivent l'aide »
  const isWhose = isShare(site) || verb === site.placed.to || isToldOf(site, place, verb);
  if (!BEING.has(stemAt(words, being))) return isWhose ? doneBy(place, verb) : '';
  let from = being + 1;
  while (kindAt(place, from) === 'adverb') from++;
  const range = rangeFrom(place, from);
  if (opensState(place, from)) return ` ${writtenPhrase(place, trimmed(place, range))}`;
  if (!isWhose) return '';
  if (kindAt(place, from) === 'participle')
    return ` ${writtenPhrase(place, withListed(place, beforeNext(place, trimmed(place, range))))}`;
  // « 61 % des installations sont | conformes | »
  if (BARE.has(kindAt(place, from)) && range.to === from + 1) return ` ${writtenPhrase(place, range)}`;
  const noun = ATTRIBUTES.has(stemAt(words, from)) ? nounPhraseIn(place, range) : range;
  return noun === range || isEmptyRange(noun) ? '' : ` – ${writtenPhrase(place, noun)}`;
}

/** `12 % des masses d'eau | risquent de manquer l'échéance |`, `60 % des haies | ont disparu |`: what those do who are counted. */
function doneBy(place: Place, verb: number): string {
  const { words } = place.clause;
  const from = CLITICS.has(stemAt(words, verb - 1)) ? verb - 1 : verb;
  if (LEVELS.test(stemAt(words, verb))) return '';
  const { to } = beforeNext(place, trimmed(place, { from, to: rangeFrom(place, verb).to }));
  return to - from < 2 ? '' : ` – ${writtenPhrase(place, { from, to })}`;
}
const DENIES: ReadonlySet<string> = new Set(['ne', 'n']);
const CLITICS: ReadonlySet<string> = new Set(['ne', 'n', 'se', 's', 'en', 'y']);
/** `12 % du budget | représentent 4 M€`: said of the share, and not of those. */
const LEVELS = /^(?:represent|correspond|equiv|attei|pass|port|progress|augment|baiss|recul|diminu)/;

/** `| 23 481 | habitants bénéficient du RSA`, `Fin 2031, | 540 | personnes sont suivies`; not `52 000 jeunes l'ont demandée`, `112 captages dépassent 50 mg/l`. */
function isToldOf(site: Spot, place: Place, verb: number): boolean {
  const { words, figures } = place.clause;
  const { from } = site.placed;
  const hedge = from - hedgeBefore(place.clause, from);
  const first = THOSE.has(stemAt(words, hedge - 1)) ? hedge - 1 : hedge;
  if (
    (first > 0 && !OPENERS.has(stemAt(words, first - 1)) && !isOfThem(site)) ||
    OBJECTS.has(stemAt(words, verb - 1)) ||
    GERUND.test(stemAt(words, verb))
  )
    return false;
  const { to } = rangeFrom(place, verb);
  const amount = DE.has(stemAt(words, to)) ? to + 1 : to;
  return !figures.some((figure) => figure.from === amount);
}
const THOSE: ReadonlySet<string> = stems('les ces seuls seules');
const OBJECTS: ReadonlySet<string> = stems('l le la les lui leur en y m me nous vous');
const GERUND = /ant$/;
const OPENERS: ReadonlySet<string> = new Set([',', ';', ':', '•', '–']);

/** The verb of those who are counted, no mark, no figure and no date between; -1 for none. */
function verbBehind({ placed: { to } }: Spot, place: Place): number {
  const { words, placed } = place.clause;
  // « 30 % | et le schéma demande »
  if (kindAt(place, to) === 'conjunction') return -1;
  const limit = Math.min(words.length, to + FARTHEST, otherFrom(placed, to)?.from ?? words.length);
  for (let at = to; at < limit && !isMark(place.clause, at); at++) {
    const kind = kindAt(place, at);
    if (kind === 'turn' || (stemAt(words, at) === 'il' && stemAt(words, at + 1) === 'y')) return -1;
    if (kind === 'verb') return at;
  }
  return -1;
}
/** Unit: words. */
const FARTHEST = 14;

/** The next figure or date; ages belong to those who are counted. */
function otherFrom(placed: readonly Placed[], from: number): Placed | undefined {
  let at = indexFrom(placed, from);
  while (isAge(placed[at])) at++;
  return placed[at];
}
const isAge = (one: Placed | undefined): boolean =>
  one?.quantity.kind === 'mention' && one.quantity.reason === 'qualificatif';

const BALLOT: ReadonlySet<string> = stems('voix');
const NOUNS: ReadonlySet<string> = new Set(['noun', 'weak']);
const VOTES: ReadonlySet<string> = new Set(['pour', 'contre']);
const BEING: ReadonlySet<string> = new Set(
  'est sont ete etait etaient sera seront serait seraient reste restent demeure demeurent'.split(' '),
);
const BARE: ReadonlySet<string> = new Set(['noun', 'adjective']);
const ATTRIBUTES: ReadonlySet<string> = new Set(['des', 'une', 'un', 'les']);

/** `| en bon état`, `| à sec`, `| sans diplôme`; not `| en 2031`, `| en hausse` */
function opensState(place: Place, at: number): boolean {
  const stem = stemAt(place.clause.words, at);
  const next = stemAt(place.clause.words, at + 1);
  if (stem === 'a') return next === 'sec';
  if (stem === 'san') return true;
  return stem === 'en' && (GRADES.has(next) || (kindAt(place, at + 1) === 'noun' && !MOVES.has(next)));
}
const GRADES: ReadonlySet<string> = stems('bon mauvais très moyen');
const MOVES: ReadonlySet<string> = stems(
  'hausse baisse recul progression augmentation diminution croissance repli moyenne effet cours revanche outre place',
);

function rangeFrom(place: Place, from: number): Range {
  const { words, placed } = place.clause;
  // « ont | entre 16 et 21 ans », « sont | âgés de moins de 26 ans »
  const isAged = AGED.test(stemAt(words, from));
  const limit = (isAged ? otherFrom(placed, from) : firstPlacedFrom(placed, from))?.from ?? words.length;
  const right = { from, to: rightEndOf(place.clause, from, Math.min(limit, from + LONGEST)) };
  const cut = right.to < limit ? right : beforeJoint(place, right);
  // « ont entre 16 | et 21 ans »
  return isAged && FIGURES.test(stemAt(words, cut.to - 1)) ? right : cut;
}
const AGED = /^(?:ont|avaient|auront|agee?)$/;
/** Unit: words. */
const LONGEST = 9;

/** `dématérialisées | et un travail est en cours`: another subject. */
function beforeNext(place: Place, { from, to }: Range): Range {
  const { words } = place.clause;
  for (let at = from + 1; at < to - 1; at++)
    if (stemAt(words, at) === 'et' && opensOther(stemAt(words, at + 1))) return { from, to: at };
  return { from, to };
}

const opensOther = (stem: string): boolean => THE_ONE.has(stem) || A.has(stem) || SEVERAL.has(stem);
const SEVERAL: ReadonlySet<string> = stems('plusieurs quelques');

/** Without the small words that are left where the stretch is cut. */
function trimmed(place: Place, { from, to }: Range): Range {
  let end = nounPhraseEnd(place, { from: from + 1, to });
  while (end > from + 1 && (SMALL.has(kindAt(place, end - 1)) || TIMES.has(stemAt(place.clause.words, end - 1)))) end--;
  return { from, to: end };
}
/** `recensées | fin 2031` */
const TIMES: ReadonlySet<string> = new Set(['fin', 'debut', 'mi', 'courant']);
const SMALL: ReadonlySet<string> = new Set(['preposition', 'article', 'conjunction', 'turn', 'adverb', 'pronoun']);
