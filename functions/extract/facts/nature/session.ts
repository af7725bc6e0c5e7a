/** What sessions and meetings did, and who was given what they paid: so many there were, whatever the sentence goes on about. */
import { hasWordOf, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { Evidence } from './evidence.ts';
import { isPerfectAt, verbBefore } from './happened.ts';
import { isAhead } from './when.ts';

export const isOfSession = (e: Evidence): boolean =>
  e.unit === 'nombre' && e.time.due === null && !isAhead(e) && (isPassed(e) || isHeldBefore(e) || isGiven(e));

/** `La commission a approuvé | 212 dossiers` */
function isPassed({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  if (!FILES.has(stemAt(words, placed.to))) return false;
  const verb = verbBefore(words, placed.from);
  return PASSED.test(stemAt(words, verb)) && isPerfectAt(words, verb);
}
const FILES: ReadonlySet<string> = stems('dossiers délibérations rapports demandes candidatures conventions avis vœux');
const PASSED = /^(?:approuv|adopt|vot|examin|valid|retenu$|instrui)/;

/** `Élaboré après | 23 réunions publiques`, `au fil de | 14 réunions` */
function isHeldBefore({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  if (!MEETINGS.has(stemAt(words, placed.to))) return false;
  const before = stemAt(words, placed.from - 1);
  return before === 'apre' || (before === 'de' && COURSES.has(stemAt(words, placed.from - 2)));
}
const MEETINGS: ReadonlySet<string> = stems('réunions ateliers rencontres consultations auditions entretiens');
const COURSES: ReadonlySet<string> = stems('fil terme issue cours');

/** `avait versé 67,4 M€ d'aides à quelque | 11 300 entreprises` */
function isGiven({ site: { passage, placed, around } }: Evidence): boolean {
  const { words } = passage.clause;
  const sum = around.previous;
  if (sum?.quantity.unit !== 'euros' || placed.from - sum.to > GIFT_REACH) return false;
  let to = placed.from - 1;
  while (to > sum.to && HEDGES.has(stemAt(words, to))) to--;
  if (stemAt(words, to) !== 'a' || hasWordOf(TURNS, words, { from: sum.to, to })) return false;
  const verb = verbBefore(words, sum.from);
  return GAVE.test(stemAt(words, verb)) && isPerfectAt(words, verb);
}
const GAVE = /^(?:attribue|apporte|verse|accorde|distribue|octroye)$/;
const HEDGES: ReadonlySet<string> = stems('quelque près de plus environ');
const TURNS: ReadonlySet<string> = stems(', ; : ( ) et soit contre pour dont');
/** Words of `d'aides d'urgence à quelque`, at most. */
const GIFT_REACH = 9;
