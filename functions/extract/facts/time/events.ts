/** Years of what happened, began, ended or was said: they date no figure. */
import { type Clause, hasWordOf, indexFrom, type Placed, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { MONTHS, THE } from '../function-words.ts';
import { isFuture } from '../phrase/verbs.ts';
import type { Word } from '../words.ts';
import { DUE_FILLERS, isLed } from './led.ts';

/** `débutera en | mars 2024 | et durera 18 mois`: when a work begins, and no date of what is told behind it. */
export const endsStart = ({ words }: Clause, { from, to }: Range): boolean =>
  stemAt(words, to) === 'et' &&
  isFuture(stemAt(words, to + 1)) &&
  words.slice(Math.max(0, from - START_REACH), from).some(({ stem }) => STARTS.test(stem));
const STARTS = /^(?:debut|commenc|demarr|achev|termin)[ei]?r(?:a|ont)$|^(?:lance|livre|acheve|termine)e?$/;

/** Words of `débutera au début de`, at most. */
const START_REACH = 4;

/** `Comité syndical du 12 mars | 2031` as the caption of a table: the day of a meeting; not `Situation au 31 décembre | 2030`. */
export const isOfMeeting = (words: readonly Word[], year: number): boolean =>
  DAY_LEADS.has(stemAt(words, year - DAY_WORDS)) &&
  MONTHS.has(stemAt(words, year - 1)) &&
  DAY.test(stemAt(words, year - 2));
const DAY_LEADS = stems('du le lundi mardi mercredi jeudi vendredi samedi dimanche');
const DAY = /^\d\d?$/;

/** Words of `le 12 mars`. */
const DAY_WORDS = 3;

/** `une exposition ouverte jusqu'au | 12 mars 2032`, `proroger jusqu'en 2033 le délai`: how long it lasts, and no date that something is due by. */
export function isOpenUntil(words: readonly Word[], from: number): boolean {
  let at = from - 1;
  while (at > from - OPEN_REACH && DUE_FILLERS.has(stemAt(words, at))) at--;
  return stemAt(words, at) === 'jusqu' && OPEN.has(stemAt(words, at - 1));
}
const OPEN = stems(
  'ouvert ouverte visible présenté présentée exposé exposée accessible valable proroger prorogé prorogée',
);

/** Words of `jusqu'à la fin de l'`, at most. */
const OPEN_REACH = 6;

/** `les bâtiments construits avant | 1975`: how old they are. */
export const isOfBuilt = (words: readonly Word[], year: number): boolean =>
  stemAt(words, year - 1) === 'avant' && BUILT.test(stemAt(words, year - 2));
const BUILT = /^(?:construit|bati|edifie|pose|installe|ne$|nee$)e?$/;

/** `reconstruit après l'incendie de 2020`, `depuis les lois de décentralisation de 1982`: when it happened, not when it is paid. */
export const isOfEvent = (words: readonly Word[], year: number): boolean =>
  stemAt(words, year - 1) === 'de' && (EVENTS.has(stemAt(words, year - 2)) || isOfLaw(words, year - 2));

/** `les lois de décentralisation | de 1982`, `l'acte II | de 2004` */
function isOfLaw(words: readonly Word[], end: number): boolean {
  for (let at = end; at > end - LAW_REACH; at--) {
    if (LAWS.has(stemAt(words, at))) return true;
    if (!/^\p{L}+$/u.test(stemAt(words, at))) return false;
  }
  return false;
}
const LAWS = stems('loi lois acte décret ordonnance');
/** Words of `lois de décentralisation`, and one more. */
const LAW_REACH = 4;
const EVENTS = new Set('incendie inondation tempete seisme crise election reforme'.split(' '));
const OPENS_ASIDE = stems('après comme suite face depuis dans');
const CONTINUES = stems('continuité prolongement lignée');
const PLANNED = stems('prévu prévue annoncé annoncée promis promise convenu');

/** `Après une année | 2023 difficile, 500 M€`, `Comme en 2023, 3 M€`: what came before, told ahead of a comma, with no figure of its own. */
export function isInOpening({ words, figures }: Clause, { from, to }: Placed): boolean {
  const first = stemAt(words, 0);
  if (!OPENS_ASIDE.has(first)) return false;
  // « Comme prévu en 2023, 500 apprentis »
  if (first === 'comme' && PLANNED.has(stemAt(words, 1))) return false;
  if (first === 'dan' && !hasWordOf(CONTINUES, words, { from: 1, to: from })) return false;
  // « Depuis la première convention, en 2021, 340 jeunes »
  const opens =
    first === 'depui' && stemAt(words, from - 1) === 'en' && stemAt(words, from - 2) === ',' ? from - 2 : from;
  if (hasWordOf(COMMA, words, { from: 1, to: opens })) return false;
  // « Depuis sa création en 2009 le programme »
  if (first === 'depui' && THE.has(stemAt(words, to)) && (figures[0]?.from ?? 0) > to) return true;
  const comma = words.findIndex(({ stem }, at) => at >= to && stem === ',');
  // « Après la sécheresse de 2022, où 1 350 km … »
  const isApart = comma >= 0 && comma - to < OPENING_REACH && stemAt(words, comma + 1) !== 'ou';
  return isApart && (figures[0]?.from ?? 0) > comma;
}
const COMMA = new Set([',']);

/** Words between the year of such an opening and its comma, at most. */
const OPENING_REACH = 8;
const DELIVERIES = stems('ouverture livraison inauguration achèvement réception');
const DELIVERY_FILLERS = stems('en prévue : fin début courant été printemps automne');

/** Words between `livraison` and its year, at most. */
const DELIVERY_REACH = 3;

/** `coût 18 M€ – livraison | 2025`, `22 M€ (ouverture 2026)`: when it opens is no year of what it costs. */
export function isOfDelivery({ words, figures }: Clause, { from }: Placed): boolean {
  let noun = from - 1;
  while (noun > from - 1 - DELIVERY_REACH && DELIVERY_FILLERS.has(stemAt(words, noun))) noun--;
  if (!DELIVERIES.has(stemAt(words, noun))) return false;
  const before = figures[indexFrom(figures, noun) - 1];
  // « Autorisation de programme : 22 M€ (ouverture 2023) »
  if (stemAt(words, noun) === 'ouverture' && hasWordOf(OPENED_CREDITS, words, { from: 0, to: noun })) return false;
  return before?.quantity.unit === 'euros' && before.to < noun && OPENS_DELIVERY.has(stemAt(words, noun - 1));
}
const OPENED_CREDITS = stems('autorisation AP AE');
const OPENS_DELIVERY = new Set(['(', '-', '–', ',', ';', ':']);

/** `14 M€ pour le collège, qui sera livré en | 2025`, `une tranche de 31 M€ achevée en 2019`: when works are there is no year of what they cost. */
export function isOfEnd({ words, figures }: Clause, { from }: Placed): boolean {
  let verb = from - 1;
  while (verb > from - END_REACH && END_FILLERS.has(stemAt(words, verb))) verb--;
  if (!ENDED.has(stemAt(words, verb)) && !isPutInService(words, verb)) return false;
  const cost = figures[indexFrom(figures, verb) - 1];
  return cost?.quantity.unit === 'euros' && cost.to <= verb;
}
const ENDED = stems(`
  livré livrée livrés livrées achevé achevée achevés achevées terminé terminée inauguré inaugurée achèvera achèveront
  ouvrira ouvriront livraison
`);
const END_FILLERS = stems('en fin début à la rentrée septembre courant');

/** Words of `livré à la rentrée`, at most. */
const END_REACH = 5;

/** `mise en service | en 2031` */
const isPutInService = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at) === 'service' && stemAt(words, at - 1) === 'en' && stemAt(words, at - 2).startsWith('mis');
/** `Le collège, dont la livraison est prévue en | 2027, coûtera 12 M€`: when works begin and end is told aside; `La saison, qui s'est ouverte en 2030, a réuni 12 000 spectateurs` then. */
export function isOfWorksAside({ words, figures }: Clause, { from, to }: Placed): boolean {
  let end = to;
  while (end < to + ASIDE_REACH && stemAt(words, end) !== ',') end++;
  let opens = from - 1;
  while (opens > from - ASIDE_REACH && stemAt(words, opens) !== ',') opens--;
  const isRelative = stemAt(words, opens) === ',' && RELATIVES.has(stemAt(words, opens + 1));
  const told = figures[indexFrom(figures, opens)];
  const aside = words.slice(Math.max(0, opens), from);
  return (
    isRelative &&
    stemAt(words, end) === ',' &&
    (told?.from ?? end) >= end &&
    (told?.quantity.unit === 'euros' || aside.some(({ stem }) => COMING.test(stem) || isFuture(stem))) &&
    aside.some(({ stem }) => OF_WORKS.test(stem))
  );
}
/** Words of `, qui débuteront en 2026 pour s'achever en`, and some more. */
const ASIDE_REACH = 14;
const RELATIVES = new Set(['qui', 'dont']);
const OF_WORKS = /^(?:debut(?!$)|commenc|demarr|achev|termin|livr|inaugur|ouvr|ouvert|lanc)/;
const COMING = /^(?:prevue?|programmee?|attendue?)$/;
const WAS = new Set('etait etaient avait avaient fut furent'.split(' '));

/** `jusqu'en 2011, étaient dissociés`: how it was up to then. */
export const wasThen = (words: readonly Word[], { from, to }: Placed): boolean =>
  (WAS.has(stemAt(words, to)) || WAS.has(stemAt(words, to + 1))) && isLed(words, from, JUSQU, DUE_FILLERS);
const JUSQU = new Set(['jusqu']);
const ONWARDS = /^(?:suivant|suiv$|\+|plu$|ulterieur|apre$|au$)/;

/** `2026 et suivantes`, `2026 et au-delà`: no year of its own. */
export const isOpenEnded = (words: readonly Word[], to: number): boolean =>
  stemAt(words, to) === 'et' &&
  ONWARDS.test(stemAt(words, to + 1)) &&
  (stemAt(words, to + 1) !== 'au' || stemAt(words, to + 2).startsWith('dela'));

/** `Les prix augmenteront en | 2024 | pour financer 48 M€ de travaux`, `du fait de`: when a price changes is no year of what it pays. */
export const isOfRise = ({ words, figures }: Clause, { from, to }: Placed): boolean =>
  isForThat(words, to) &&
  (figures[0]?.from ?? 0) > to &&
  words.slice(Math.max(0, from - RISE_REACH), from).some(({ stem }) => RISES.test(stem));
const isForThat = (words: readonly Word[], at: number): boolean =>
  FOR_THAT.has(stemAt(words, at)) || CAUSES.has(stemAt(words, at + 1));
const FOR_THAT = new Set(['pour', 'afin']);
/** `du fait`, `en raison`, `à cause` */
const CAUSES = stems('fait raison cause');
const RISES = /^(?:augment|cout(?:er|era|eront|ent)$|evolu|baiss|rencheri|major(?:e|ent|er|era|eront|ee)$|progress)/;
/** Words of `augmenteront à nouveau à compter du`, at most. */
const RISE_REACH = 6;
const SAID = new Set('annonce annoncee promi promise'.split(' '));

/** `420 M€ annoncés en 2021`: the year of the announcement. */
export const isSaidThen = (words: readonly Word[], from: number): boolean =>
  stemAt(words, from - 1) === 'en' && SAID.has(stemAt(words, from - 2));
