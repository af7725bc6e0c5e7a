/** Sums that are told as changes by the word that announces them: `Les hausses sont : | 5,1 M€ pour les routes`, `une coupe de | 80 M€`. */
import { type Clause, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { isVerb } from '../phrase/verbs.ts';
import type { FactSite } from '../site.ts';
import { CHANGE_NOUNS, type Direction, NEARLY } from './nouns.ts';

/** `Les principales hausses sont : | 5,1 M€ pour les solidarités, | 1,8 M€ pour les routes`; not `Les principales hausses : les routes (18 M€)`. */
export function changeAnnounced({ passages, passage, placed: { from, to, quantity } }: FactSite): Direction | null {
  const { clause } = passage;
  if (quantity.unit !== 'euros' || !FOR.has(stemAt(clause.words, to))) return null;
  const own = announcedIn(clause, from);
  if (own !== null || from > 0) return own;
  const lead = passages.leadsOf(passage)[0]?.clause;
  return lead === undefined ? null : announcedIn(lead, lead.words.length);
}
const FOR = stems('pour sur au aux');

function announcedIn({ words }: Clause, before: number): Direction | null {
  let noun = 0;
  while (OPENS.has(stemAt(words, noun))) noun++;
  const told = CHANGE_NOUNS.get(stemAt(words, noun));
  if (noun === 0 || told === undefined) return null;
  for (let at = noun + 1; at < Math.min(before, noun + COLON_REACH); at++) {
    if (stemAt(words, at) === ':') return words.slice(at + 1, before).some(isVerb) ? null : told;
    if (STOPS.has(stemAt(words, at))) return null;
  }
  return null;
}
const OPENS = stems('les ces principales plus fortes importantes grandes');
const STOPS = stems('; . ( , qui et');
/** Words of `de dépenses de fonctionnement sont les suivantes :`, at most. */
const COLON_REACH = 10;

/** `une coupe de | 80 M€`, `des coupes budgétaires de près de | 80 M€`; not `la Coupe du monde, de 12 M€` */
export function isCut({ words }: Clause, { from }: Range): boolean {
  let at = from - 1;
  while (at > from - HEDGED && (NEARLY.has(stemAt(words, at)) || stemAt(words, at) === 'de')) at--;
  if (at === from - 1 || stemAt(words, at + 1) !== 'de') return false;
  if (CUT_BY.has(stemAt(words, at))) at--;
  return stemAt(words, at) === 'coupe' && CUTS.has(stemAt(words, at - 1));
}
/** Words of `de près de`, and one more. */
const HEDGED = 4;
const CUT_BY = stems('budgétaire budgétaires nette sèche franche sombre sombres');
const CUTS = stems('une des la les cette ces');
