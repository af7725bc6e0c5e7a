/** Words that lead to a year, and brackets beside it. */
import type { Figure } from '../../model.ts';
import { type Clause, firstPlacedFrom, type Placed, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { QUE } from '../function-words.ts';
import type { Word } from '../words.ts';

/** Words of a year between a step and a bracket, at most. */
const BRACKET_REACH = 2;

/** `plus forte en 2008 (+ 7 %) qu'en | 2007 (+ 1 %)` */
export const isBesideBracket = (words: readonly Word[], year: number): boolean =>
  stemAt(words, year - 1) === 'en' && stemAt(words, year - 2) === 'qu' && stemAt(words, year - 3) === ')';

/**
 * `0,9 M€ de plus qu'au BP 2023 (26,6 M€ ; + 3,5 %)`, `que fin 2023 (3 420 apprentis)`: the bracket that holds one figure
 * and its rate at most; null for none.
 * @param ofRates that the bracket may hold a change
 */
export function bracketBehind(clause: Clause, from: number, ofRates = false): number | null {
  let at = from;
  while (at < from + BRACKET_REACH && YEAR.test(stemAt(clause.words, at))) at++;
  const closing = BRACKETS.get(stemAt(clause.words, at));
  if (closing === undefined) return null;
  const figure = firstPlacedFrom(clause.figures, at + 1);
  if (figure?.from !== at + 1 || (!ofRates && isSigned(clause, figure))) return null;
  const rate = JOINTS.has(stemAt(clause.words, figure.to)) ? firstPlacedFrom(clause.figures, figure.to) : undefined;
  let end = rate?.from === figure.to + 1 && rate.quantity.unit === 'pourcent' ? rate.to : figure.to;
  if (NOUN.test(stemAt(clause.words, end))) end++;
  return stemAt(clause.words, end) === closing ? at : null;
}
const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
]);

/** Words behind which a year is what something is measured from, or belongs to no figure. */
export const ASIDE = new Set(
  'anterieur anterieure posterieur posterieure depui que qu vs rapport relativement comparativement compare saison scolaire universitaire hydrologique base niveau'.split(
    ' ',
  ),
);

export const ASIDE_FILLERS = stems(`
  en a au aux de la le l celui celle celles ceux fin annee exercice du bp ca budget primitif compte administratif
  vote des realisation realise resultat tau observe observee constate constatee enregistre enregistree trimestre
  mois sur période rentrée septembre effectif nombre montant chiffre valeur d activité fréquentation trafic production
  semestre e er premier deuxieme second troisieme quatrieme 1 2 3 4 t1 t2 t3 t4
`);
const FILLERS_AT_MOST = 5;

/** A lead word in front, with nothing but fillers between: `par rapport au BP 2024`; not `rappelons qu'en 2024`. */
export function isLed(
  words: readonly Word[],
  from: number,
  leads: ReadonlySet<string>,
  fillers: ReadonlySet<string>,
): boolean {
  let at = from - 1;
  while (at >= 0 && from - at <= FILLERS_AT_MOST && fillers.has(stemAt(words, at))) {
    if (leads.has(stemAt(words, at))) return true;
    at--;
  }
  const lead = stemAt(words, at);
  // « les transports scolaires en 2024 » has its year
  if (NAMES_YEARS.has(lead) && at < from - 1) return false;
  // « Rapport d'activité 2031 : » is of that year
  if (lead === 'rapport' && at === 0 && stemAt(words, at + 1) === 'd') return false;
  return leads.has(lead) && !(QUE.has(lead) && SAYS.test(stemAt(words, at - 1)));
}
/** `l'année scolaire | 2023-2024` */
const NAMES_YEARS = stems('saison scolaire universitaire hydrologique');

/** `par rapport à 2023 (| + 1,9 %)`: how it has changed since then. */
const isSigned = ({ words }: Clause, { from }: Placed<Figure>): boolean => SIGNS.has(stemAt(words, from));
export const SIGNS = new Set(['+', '-', '–', '−']);
const YEAR = /^(?:19|20)\d\d$/;
const NOUN = /^\p{L}{4,}$/u;
const JOINTS = new Set([';', ',']);
export const DUE_FILLERS = new Set('fin la le de a au en d l mi debut - printemp ete automne hiver'.split(' '));

/** Of what is said to be so, behind `que`. */
const SAYS =
  /^(?:(?:rappel|soulign|precis|indiqu|estim|annonc|constat|observ|affirm|confirm|signal|ajout|expliqu|declar|assur)\p{L}*|not(?:e|er|on|ent|ez)|prevoi\p{L}+|montr\p{L}+|savoir|sait)$/u;
