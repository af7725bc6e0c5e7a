/** A period or a deadline that closes a sentence is said of all its figures. */
import type { Finds } from '../anchors.ts';
import { type Clause, hasCue, hasWordOf, type Range, stemAt } from '../clause.ts';
import { isFiniteVerb, isVerb } from '../phrase/verbs.ts';
import type { FactSite } from '../site.ts';
import { whensIn } from './dates.ts';
import { sameWhen, type When } from './when.ts';

/** `3,9 M€, dont 2,1 M€ pour la santé, sur la période 2018-2020`: a period that closes the sentence is said of all. */
export function withClosingPeriod(sites: readonly FactSite[], found: Finds<When>): Finds<When> {
  const last = sites.at(-1);
  if (!last || last.territory.bracketed || found.some((one) => one !== null && one.place !== 'behind')) return found;
  const closing = whensIn(last.passage.clause).findLast(({ from }) => from >= last.territory.trail.from);
  // « lancer 1 000 projets de réutilisation de l'eau, d'ici 2027. »
  if (closing?.value.kind === 'due' && sites.length === 1 && closesSentence(last.passage.clause, closing))
    return [{ value: closing.value, place: 'behind' }];
  if (closing?.value.kind === 'period' && isOfOtherClause(last, closing)) return found;
  // « 606 M€, en progression de 49 M€ entre 2021 et 2022 » : how long the change took
  if (closing?.value.kind !== 'period' || hasCue(last.passage.clause, 'change', last.territory.lead)) return found;
  const { value } = closing;
  const isSaid = found.every((one) => one === null || sameWhen(one.value, value));
  const first = isSaid ? firstOfLastClause(sites) : 0;
  return isSaid ? found.map((one, index) => (index < first ? one : { value, place: 'behind' })) : found;
}

/** `Le premier fonds a soutenu 460 projets, le second a engagé | 30 M€ sur la période 2019-2020`: behind a comma a verb of its own. */
function firstOfLastClause(sites: readonly FactSite[]): number {
  for (let index = sites.length - 1; index > 0; index--) {
    const { passage, placed } = sites[index] as FactSite;
    const { words } = passage.clause;
    let isVerbal = false;
    for (let at = placed.from - 1; at >= (sites[index - 1] as FactSite).placed.to; at--) {
      const stem = stemAt(words, at);
      if (isVerbal && (stem === ',' || stem === ';')) return words.slice(0, at).some(isVerb) ? index : 0;
      if (isVerb(words[at])) isVerbal = true;
    }
  }
  return 0;
}

/**
 * `restauré grâce à 16 M€, le président a dévoilé la stratégie | 2031-2036`: years of a name, in what is told next;
 * `5 Md€, dont 1,7 Md€ à utiliser | pour 2021-2022`: those of the part alone.
 */
function isOfOtherClause({ passage: { clause }, placed, territory: { whole } }: FactSite, period: Range): boolean {
  const { words } = clause;
  if (whole !== null && PART_LEADS.has(stemAt(words, period.from - 1)) && period.from - placed.to < PART_REACH)
    return !hasWordOf(COMMA, words, { from: placed.to, to: period.from });
  if (PERIOD_LEADS.has(stemAt(words, period.from - 1))) return false;
  const comma = words.findIndex(({ stem }, at) => at >= placed.to && at < period.from && stem === ',');
  return comma >= 0 && words.slice(comma, period.from).some(({ stem }) => isFiniteVerb(stem));
}
const PART_LEADS = new Set(['pour', 'en']);

/** Words of `à utiliser pour`, and one more. */
const PART_REACH = 5;
const COMMA = new Set([',']);

const PERIOD_LEADS = new Set('sur periode en pour de entre annee ( exercice'.split(' '));

/** `, d'ici | 2027`, `, d'ici fin | 2027`: behind a comma, and nothing behind it. */
function closesSentence({ words }: Clause, { from, to }: Range): boolean {
  if (to < words.length - 1) return false;
  for (let at = from - 1; at > from - DUE_WORDS; at--)
    if (stemAt(words, at) === ',') return stemAt(words, at + 1) === 'd';
  return false;
}

/** Words of `, d'ici à la fin`, at most. */
const DUE_WORDS = 7;
