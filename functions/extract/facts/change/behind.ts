import type { Figure } from '../../model.ts';
import { type Clause, cuesWithin, firstPlacedFrom, type Placed, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { MONTHS, OF, QUE } from '../function-words.ts';
import type { FactSite } from '../site.ts';
import { ARTICLES, CHANGE_NOUNS, type Direction, PARTS } from './nouns.ts';

/** What the words behind a figure tell: `0 % de hausse`, `16 % de bénéficiaires en plus`, `6 M€ de crédits sont retirés`. */
export function changeBehind({
  passage: { clause },
  placed,
  territory: { trail },
}: FactSite): Direction | 'retrait' | null {
  const { words } = clause;
  const { unit } = placed.quantity;
  const { from } = trail;
  const named = changeNamedBehind(clause, placed) ?? (unit === 'euros' ? changeComparedBehind(clause, placed) : null);
  if (named !== null) return named;
  // « 16,1 % de plus que les 35 500 de 2021 » : what it is compared with begins at `que`
  const end = QUE.has(stemAt(words, trail.to)) ? trail.to + 1 : trail.to;
  const more = cuesWithin(clause, 'more', { from, to: Math.min(end, from + COMPARED_REACH) }).filter(
    ({ from: cue, to }) =>
      (to <= from + BEHIND_REACH ||
        isCompared(clause, to) ||
        (isOfNoun(clause, from, to) &&
          (unit === 'pourcent' ||
            // « 3,2 M€ de crédits en plus » are an amount
            (unit === 'euros' && stemAt(words, from + 1) !== 'credit')))) &&
      !isLimit(clause, to) &&
      !(unit === 'euros' && GO.has(stemAt(words, to))) &&
      !IN_WORDS.has(stemAt(words, cue - 1)),
  );
  if (more.length > 0) return more.some(({ value }) => value === 'baisse') ? 'baisse' : 'hausse';
  return unit === 'euros' && isWithdrawn(clause, placed, from) ? 'retrait' : null;
}

/** `0 % | de hausse de la taxe`, `11,1 M€ | de baisse de dotations`; not `12 M€ | de baisse de cotisations`, which are what it costs. */
function changeNamedBehind({ words }: Clause, { to, quantity: { unit } }: Placed<Figure>): Direction | null {
  const of = stemAt(words, to);
  if (of !== 'de' && of !== 'd') return null;
  if (!PARTS.has(unit) && (unit !== 'euros' || (OF.has(stemAt(words, to + 2)) && !isOfBudget(words, to + 3))))
    return null;
  return CHANGE_NOUNS.get(stemAt(words, to + 1)) ?? null;
}

/** `se situe 12,3 M€ | plus bas`, `18,2 M€ | supplémentaires par rapport à 2021`; not `18,2 M€ supplémentaires pour les ports`. */
function changeComparedBehind({ words }: Clause, { to }: Placed<Figure>): Direction | null {
  const stem = stemAt(words, to);
  if (stem === 'supplementaire') return isThan(words, to + 1) ? 'hausse' : null;
  if (stem === 'plu') return HIGHER_OR_LOWER.get(stemAt(words, to + 1)) ?? null;
  return null;
}
const HIGHER_OR_LOWER: ReadonlyMap<string, Direction> = new Map([
  ['bas', 'baisse'],
  ['basse', 'baisse'],
  ['faible', 'baisse'],
  ['haut', 'hausse'],
  ['haute', 'hausse'],
  ['eleve', 'hausse'],
  ['elevee', 'hausse'],
]);

/** `(plus | 80 000 €)`, `, plus | 1 M€ par rapport à 2018`, `: moins | 36 M€`; not `12 M€, plus 1 M€ d'études`, `moins 3 M€ de subventions`. */
export function changeInWord({ words }: Clause, { from, to }: Range, isPart: boolean): Direction | null {
  const told = IN_A_WORD.get(stemAt(words, from - 1));
  if (told === undefined) return null;
  const opening = stemAt(words, from - 2);
  if (!OPENINGS.has(opening)) return null;
  // « 12 M€, plus 4 M€ sur trois ans pour les gymnases »
  const isFurther = told === 'hausse' && opening === ',' && SPANS.has(stemAt(words, to)) && !isThan(words, to + 2);
  if (isFurther) return null;
  if (isSetAgainst(words, to)) return told;
  const next = stemAt(words, to);
  const isClosed =
    opening === '(' ? next === ')' : opening === ':' && (isPart || told === 'baisse') && ENDINGS.has(next);
  return isClosed ? told : null;
}
const IN_A_WORD: ReadonlyMap<string, Direction> = new Map([
  ['plu', 'hausse'],
  ['moin', 'baisse'],
]);
const OPENINGS = new Set(['(', ',', ':', ';', '«', '“', '']);
const ENDINGS = new Set(['', '.', ';', ',']);

/** `par rapport à 2018`, `depuis 2011`, `entre janvier et mai`, `en deux ans`, `en 2009 par rapport à 2007`; not `en 2025` */
function isSetAgainst(words: Clause['words'], at: number): boolean {
  const [stem, next] = [stemAt(words, at), stemAt(words, at + 1)];
  if (SPANS.has(stem)) return TIMES.has(stemAt(words, at + 2)) || isThan(words, at + 2);
  return stem === 'depui' || (stem === 'entre' && (YEAR.test(next) || MONTHS.has(next))) || isThan(words, at);
}
const SPANS = new Set(['en', 'sur']);
const isThan = (words: Clause['words'], at: number): boolean =>
  stemAt(words, at) === 'par' && stemAt(words, at + 1) === 'rapport';
const TIMES = stems('an ans année années mois trimestre trimestres');
const YEAR = /^(?:19|20)\d\d$/;

const isOfBudget = (words: Clause['words'], at: number): boolean =>
  OF_BUDGET.has(stemAt(words, ARTICLES.has(stemAt(words, at)) ? at + 1 : at));
const OF_BUDGET = stems('dotation dotations DGF recette recettes dépense dépenses charges masse');
/** Words between credits and what becomes of them, at most: `6 M€ de crédits de paiement sont retirés`. */
const WITHDRAWN_REACH = 7;
const WITHDRAWN = new Set(['retire', 'desinscrit']);
const TAKES_BACK = stems('retirer retire retirent retirant désinscrire');
const FROM_CREDITS = stems('crédits dépenses AP AE CP autorisations chapitre inscription');
const PASSIVE = new Set(['sont', 'est', 'ete', 'seront', 'sera']);

function isWithdrawn({ words }: Clause, { from: start }: Range, from: number): boolean {
  // « retirer | 40 000 € de crédits », « retirer | 25 000 € du chapitre 022 »
  if (TAKES_BACK.has(stemAt(words, start - 1)) && FROM_CREDITS.has(stemAt(words, from + 1))) return true;
  if (WITHDRAWN.has(stemAt(words, from))) return true;
  for (let at = from; at <= from + WITHDRAWN_REACH; at++)
    if (PASSIVE.has(stemAt(words, at))) return WITHDRAWN.has(stemAt(words, at + 1));
  return false;
}

/** `38 % de moins | de 26 ans`, `1 118 communes de moins | de 3 500 habitants`: how old or large, no change. */
const isLimit = ({ words, placed }: Clause, at: number): boolean =>
  (stemAt(words, at) === 'de' || stemAt(words, at) === 'd') && firstPlacedFrom(placed, at + 1)?.from === at + 1;

/** `310 000 € de plus | vont à l'entretien`: credits that are added. */
const GO = stems('va vont ira iront');
/** `19 tués en 2024, | cinq de moins qu'en 2023`: so many fewer is said of the number in words. */
const IN_WORDS = stems('un une deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt');

/** Words behind a figure in which `de plus` ends, at most. */
const BEHIND_REACH = 3;
/** The same where it is compared: `15 % | de stagiaires de la formation professionnelle de plus qu'en 2030`. */
const COMPARED_REACH = 9;
/** `16 % | de bénéficiaires en plus`, `17 % | d'énergie consommée en moins`; not `3 % de frais en plus des loyers`. */
const isOfNoun = ({ words }: Clause, from: number, to: number): boolean =>
  OF.has(stemAt(words, from)) &&
  (to === from + NOUN_REACH ||
    (to === from + NOUN_REACH + 1 && PARTICIPLE.test(stemAt(words, from + 2))) ||
    // « 9,4 M€ de droits de mutation en moins »
    (to === from + NOUN_REACH + 2 && OF.has(stemAt(words, from + 2)))) &&
  !OF.has(stemAt(words, to));
/** Words of `de bénéficiaires en plus`. */
const NOUN_REACH = 4;
const PARTICIPLE = /^\p{L}{3,}(?:ee?|ie?|ue?)$/u;

const isCompared = ({ words }: Clause, to: number): boolean =>
  QUE.has(stemAt(words, to)) || QUE.has(stemAt(words, to - 1)) || isThan(words, to);
