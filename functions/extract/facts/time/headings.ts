/** Which headings tell the year of what stands under them. */
import { type Clause, hasWordOf } from '../clause.ts';
import { stems } from '../forms.ts';
import { isFuture, isVerb } from '../phrase/verbs.ts';
import { whensIn } from './dates.ts';
import type { When } from './when.ts';

/** `Nos 9 objectifs pour 2024`, `Nos 6 engagements pour 2024`: what stands under it is aimed at for that year. */
export const isAim = ({ words }: Clause, value: When | null): value is When =>
  value?.kind === 'at' && words.some(({ stem }) => AIMS.has(stem));
const AIMS = new Set(['objectif', 'cible', 'engagement', 'priorite', 'nouveaute']);

const REVIEWS = new Set(['bilan', 'realisation', 'resultat', 'administratif', 'cfu']);

/** `Bilan 2024 : …`, `Rapport d'activité 2024`, `Retour sur l'activité 2024`, `L'année 2022 en chiffres`, `2023 en bref`: what stands under it is of that year; a budget is ahead. */
export const isReview = ({ words }: Clause, value: When | null): value is When =>
  value?.kind === 'at' &&
  (words.some(
    ({ stem }, at) =>
      REVIEWS.has(stem) ||
      (stem === 'activite' && words[at - 1]?.stem === 'd' && words[at - 2]?.stem === 'rapport') ||
      (at === 0 && stem === 'retour' && words[1]?.stem === 'sur') ||
      (stem === 'en' && isShort(words, at + 1)),
  ) ||
    isOfData(words, value.date));

/** `Les principales données du service en 2031`, `Chiffres clés 2031` */
const isOfData = (words: Clause['words'], year: string): boolean =>
  words.slice(0, DATA_REACH).some(({ stem }) => DATA.has(stem)) &&
  words.at(-1)?.stem === year &&
  !words.some(({ stem }) => stem === 'budget');
const DATA = stems('données chiffres repères indicateurs');
/** Words of `Les principales données`. */
const DATA_REACH = 3;

/** `en chiffres`, `en bref`, `en un coup d'œil` */
const isShort = (words: Clause['words'], at: number): boolean =>
  words[at]?.stem === 'chiffre' ||
  words[at + 1]?.stem === 'chiffre' ||
  ((words[at]?.stem === 'bref' || (words[at]?.stem === 'un' && words[at + 1]?.stem === 'coup')) &&
    !words.some(({ stem }) => stem === 'budget'));

/** `Tarifs TTC 2023`, `TARIFS DES SALLES 2023 :`: what stands under it is the price of that year. */
export const isTariff = ({ words }: Clause, value: When | null): value is When =>
  value?.kind === 'at' &&
  TARIFFS.has(words[0]?.stem ?? '') &&
  words.at(words.at(-1)?.stem === ':' ? -2 : -1)?.stem === value.date;
export const TARIFFS = stems('tarif prix');

/** `2024 : moins de TVA, davantage de chantiers` */
export const opensWithYear = ({ words }: Clause, value: When | null): value is When =>
  value?.kind === 'at' && words[0]?.stem === value.date && words[1]?.stem === ':';

/** `Ce que la Région fera en 2023`, `Ce qui démarre en 2026`: what stands under it is for that year. */
export const isAhead = ({ words }: Clause, value: When | null): value is When =>
  value?.kind === 'at' &&
  (asksAhead(words) || (words[0]?.stem === 'ce' && words.some(({ stem }) => isFuture(stem) || STARTS.has(stem))));

/** `Où seront les places en 2022 ?` */
export const asksAhead = (words: Clause['words']): boolean =>
  words.at(-1)?.stem === '?' && words.some(({ stem }) => isFuture(stem));
const STARTS = new Set(['demarre', 'commence', 'ouvre', 'arrive', 'attend']);

/** `Et aussi en 2021`, `Le service en 2023, dernière année de délégation` */
export const isInYear = ({ words }: Clause, value: When | null): value is When & { readonly kind: 'at' } => {
  if (value?.kind !== 'at') return false;
  const comma = words.findIndex(({ stem }) => stem === ',');
  const end = comma < 0 ? words.length : comma;
  return (
    end <= SHORT &&
    words[end - 1]?.stem === value.date &&
    words[end - 2]?.stem === 'en' &&
    !words.some(({ stem }) => stem === 'budget')
  );
};
/** Unit: words. */
const SHORT = 5;

/** `12 000 ha de haies d'ici 2035`, `La Ville vise la neutralité carbone d'ici 2050`: the date is of what the title itself aims at; not of `D'ici 2035, 9 objectifs`, `Ce que nous ferons d'ici 2035`. */
export const isTargetItself = (clause: Clause): boolean =>
  clause.figures.some(
    ({ quantity, from, to }) => quantity.unit !== 'nombre' || !hasWordOf(LISTED, clause.words, { from, to: to + 2 }),
  ) ||
  (!ASKS.has(clause.words[0]?.stem ?? '') &&
    clause.words.some((word, at) => at > 0 && isVerb(word) && hasDueBehind(clause, at)));
const LISTED = stems('objectif engagement cible mesure action priorité ambition chantier défi proposition projet');
const ASKS = stems('ce où comment que quoi quel quelle');

const hasDueBehind = (clause: Clause, verb: number): boolean =>
  whensIn(clause).some(({ from, value }) => from > verb && value.kind === 'due');

/** `Axe A – Rendre leur espace aux rivières`: a part of a list that the heading above it dates. */
export const isAxis = ({ words }: Clause): boolean =>
  AXES.has(words[0]?.stem ?? '') && !words.some(({ stem }) => YEAR.test(stem));
const AXES = new Set(['axe', 'volet', 'pilier', 'ambition', 'defi', 'orientation', 'priorite', 'levier']);
const YEAR = /^(?:19|20)\d\d$/;
