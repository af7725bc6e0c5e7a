import type { Figure } from '../../model.ts';
import { type Anchor, remembered } from '../anchors.ts';
import {
  type Clause,
  cuesOf,
  cuesWithin,
  figureEndingAt,
  firstPlacedFrom,
  hasWordOf,
  indexFrom,
  type Placed,
  type Range,
  stemAt,
} from '../clause.ts';
import { stems } from '../forms.ts';
import { isFuture } from '../subject/verbs.ts';
import type { Word } from '../words.ts';
import { isOfMaking } from './making.ts';
import { MONTHS, partOfYearEndedBy } from './within-year.ts';

/** What a date or a word of time says of a figure. */
export type When =
  /** The point of the figure itself: `en 2024`, `au 31 décembre 2024`. */
  | { readonly kind: 'at'; readonly date: string }
  | { readonly kind: 'period'; readonly from: string; readonly to: string }
  /** `d'ici 2030`, `avant fin 2027` */
  | { readonly kind: 'due'; readonly date: string }
  /** `cette année` is 0, `l'an dernier` is -1, counted from the document's year. */
  | { readonly kind: 'relative'; readonly years: number }
  /** The year before that of the figure it is compared with, else before the document's. */
  | { readonly kind: 'previous' }
  /** `un an plus tôt` is -1, `la même année` 0, counted from the figure before. */
  | { readonly kind: 'earlier'; readonly years: number };

export const sameWhen = (one: When, other: When): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Dates, periods, deadlines and words of time in a clause; what a change is measured from (`depuis 2016`) is none. */
export const whensIn = remembered((clause: Clause): readonly Anchor<When>[] => {
  const dated = datedIn(clause).filter((date) => !endsStart(clause, date));
  const spoken = spokenIn(clause);
  if (spoken.length === 0) return dated;
  return [...dated, ...spoken].sort((one, other) => one.from - other.from);
});

/** `débutera en | mars 2024 | et durera 18 mois`: when a work begins, and no date of what is told behind it. */
export const endsStart = ({ words }: Clause, { from, to }: Range): boolean =>
  stemAt(words, to) === 'et' &&
  isFuture(stemAt(words, to + 1)) &&
  words.slice(Math.max(0, from - START_REACH), from).some(({ stem }) => STARTS.test(stem));
const STARTS = /^(?:debut|commenc|demarr|achev|termin)[ei]?r(?:a|ont)$|^(?:lance|livre|acheve|termine)e?$/;
/** Words of `débutera au début de`, at most. */
const START_REACH = 4;

function datedIn(clause: Clause): readonly Anchor<When>[] {
  const { words, placed } = clause;
  const anchors: Anchor<When>[] = [];
  for (let index = 0; index < placed.length; index++) {
    const place = placed[index] as Placed;
    const date = isoOf(place);
    if (date === null) continue;
    if (isInOpening(clause, place)) continue;
    const next = placed[index + 1];
    const until = next ? endOfPeriod(words, place, next) : null;
    if (until !== null && next) {
      index++;
      anchors.push({ from: place.from, to: next.to, value: { kind: 'period', from: date, to: until } });
      continue;
    }
    const part = partOfYearEndedBy(words, placed[index - 1], place, date);
    if (part?.kind === 'unsure') continue;
    if (part !== null) {
      const value: When =
        part.kind === 'year' ? { kind: 'at', date: part.year } : { kind: 'period', from: part.begin, to: date };
      anchors.push({ from: part.from, to: place.to, value });
      continue;
    }
    const last = lastOfYears(clause, index);
    if (last > index) {
      index = last;
      const end = placed[last] as Placed;
      anchors.push({ from: place.from, to: end.to, value: { kind: 'period', from: date, to: isoOf(end) ?? date } });
      continue;
    }
    const isAside =
      isComparedWith(clause, place.from) ||
      isOfVote(clause, place, date) ||
      isOfMaking(clause, place) ||
      isOfDelivery(clause, place) ||
      isOfEnd(clause, place);
    const value = isAside ? null : whenOf(clause, place, date);
    if (value) anchors.push({ from: place.from, to: place.to, value });
    else if (isLed(words, place.from, ASIDE, ASIDE_FILLERS) || isBaseOf(words, place.from)) {
      const bracket = bracketBehind(clause, place.to, isBesideBracket(words, place.from));
      if (bracket !== null) anchors.push({ from: bracket, to: bracket + 1, value: { kind: 'at', date } });
    }
  }
  return anchors;
}

/** Words of a year between a step and a bracket, at most. */
const BRACKET_REACH = 2;

/** `plus forte en 2008 (+ 7 %) qu'en | 2007 (+ 1 %)` */
const isBesideBracket = (words: readonly Word[], year: number): boolean =>
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
/** `par rapport à 2023 (| + 1,9 %)`: how it has changed since then. */
const isSigned = ({ words }: Clause, { from }: Placed<Figure>): boolean => SIGNS.has(stemAt(words, from));
const SIGNS = new Set(['+', '-', '–', '−']);
const YEAR = /^(?:19|20)\d\d$/;
const NOUN = /^\p{L}{4,}$/u;
const JOINTS = new Set([';', ',']);

const isoOf = ({ quantity }: Placed): string | null => (quantity.kind === 'mention' ? quantity.iso : null);

/** `entre 2019 et 2024`, `de 2019 à 2024`, `du 12 au 15 juillet 2023`, `les années 2019 à 2024`: two dates that are one period. */
function endOfPeriod(words: readonly Word[], first: Placed, second: Placed): string | null {
  const date = isoOf(second);
  if (date === null || date.includes('/')) return null;
  if (isBetweenSteps(words, first, second)) return date;
  if (second.from - first.to > 2) return null;
  const joint = stemAt(words, first.to);
  const lead = stemAt(words, first.from - 1);
  const spans =
    (joint === 'et' && lead === 'entre') ||
    (joint === 'a' && (lead === 'de' || lead === 'd')) ||
    (joint === 'au' && lead === 'du');
  return spans || (joint === 'a' && (lead === 'periode' || lead === 'annee')) ? date : null;
}

/** `entre le BP | 2022 et le BP 2023` */
function isBetweenSteps(words: readonly Word[], { from, to }: Placed, second: Placed): boolean {
  if (stemAt(words, to) !== 'et' || second.from - to > STEP_WORDS + 1) return false;
  for (let at = to + 1; at < second.from; at++) if (!NAMES_STEP.has(stemAt(words, at))) return false;
  let lead = from - 1;
  while (from - lead <= STEP_WORDS && NAMES_STEP.has(stemAt(words, lead))) lead--;
  return lead < from - 1 && stemAt(words, lead) === 'entre';
}
const NAMES_STEP = stems('le les bp ca cfu bs dm budget primitif compte administratif financier unique');
/** Words of `le compte financier unique`, at most. */
const STEP_WORDS = 4;

/** The last of years that are listed and run on, as the index of its place; the first one's where they are none. */
function lastOfYears(clause: Clause, first: number): number {
  const { words, placed } = clause;
  const { from } = placed[first] as Placed;
  const isJoint =
    isInTwoYears(clause, first) || LISTED_YEARS.has(stemAt(words, from - (stemAt(words, from - 1) === 'de' ? 2 : 1)));
  let last = first;
  for (let at = first + 1; isJoint && at < placed.length; at++) {
    const [before, year] = [placed[last] as Placed, placed[at] as Placed];
    const joint = stemAt(words, before.to);
    // « en 2024 et en 2025 »
    const isAgain = year.from === before.to + 2 && stemAt(words, year.from - 1) === 'en';
    if ((year.from !== before.to + 1 && !isAgain) || !YEAR_JOINTS.has(joint)) break;
    if (Number(isoOf(year)) !== Number(isoOf(before)) + 1) break;
    last = at;
    if (joint !== ',') return hasWordOf(EACH_OF_THEM, words, { from: year.to, to: words.length }) ? first : last;
  }
  return first;
}

const YEAR_JOINTS = new Set([',', 'et', 'pui']);

/** `en | 2020 et 2021, 38,4 M€`, `alloué pour 2020 et 2021`: in both; not `en 2020 et 2021, 12 puis 15 M€`, a figure for each. */
function isInTwoYears({ words, placed, figures }: Clause, first: number): boolean {
  const [{ from }, second] = [placed[first] as Placed, placed[first + 1]];
  if (!IN_THEM.has(stemAt(words, from - 1)) || second === undefined) return false;
  const behind = indexFrom(figures, second.to);
  return figures.slice(Math.max(0, behind - FIGURES_NEAR), behind + FIGURES_NEAR).every((figure, at, near) => {
    const next = near[at + 1];
    return next === undefined || next.from - figure.to > LONGEST_PAIR || !PAIRS.has(stemAt(words, next.from - 1));
  });
}
const IN_THEM = new Set(['en', 'pour']);
/** Figures on either side of two years that may be a pair, one for each. */
const FIGURES_NEAR = 2;
const PAIRS = stems('et puis à de');
/** Words of ` places puis `, at most. */
const LONGEST_PAIR = 3;

/** `AP | 2021 et 2022`, `pour les années | 2021 et 2022`, `aux rentrées de | 2022, 2023 et 2024`, `Sur | 2021 et 2022` */
const LISTED_YEARS = stems('années rentrées exercices sur AP AE CP');
const EACH_OF_THEM = stems('respectivement');

const DUE = new Set(['ici', 'horizon', 'avant', 'tard', 'echeance', 'jusqu']);
const DUE_FILLERS = new Set('fin la le de a au en d l mi debut - printemp ete automne hiver'.split(' '));
/** `d'ici la | fin du contrat | (` */
const ENDS = new Set('contrat mandat programme plan periode'.split(' '));
const ENDS_AT_MOST = 3;

/** `d'ici la fin du contrat (| 2029)` */
function isEndOf(words: readonly Word[], year: number): boolean {
  const end = stemAt(words, year - 1) === '(' ? year - 2 : year - 1;
  if (!ENDS.has(stemAt(words, end)) || stemAt(words, end - 1) !== 'du' || stemAt(words, end - 2) !== 'fin')
    return false;
  return [1, ENDS_AT_MOST - 1].some((back) => DUE.has(stemAt(words, end - 2 - back)));
}
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

/** Plans that a period names (`SDAGE 2022-2027`): it is that of the plan, no date of a figure. */
const NAMED_BY_PERIOD = new Set(['sdage', 'sage', 'pdm', 'cper', 'pgri', 'pcaet', 'plu']);

function whenOf(clause: Clause, place: Placed, date: string): When | null {
  const { words } = clause;
  if (wasThen(words, place) || isOpenUntil(words, place.from) || isOfBuilt(words, place.from)) return null;
  // « 40 % du réseau fut posé avant 1970 »
  if (date < OLDEST_DEADLINE && LONG_AGO.has(stemAt(words, place.from - 1))) return null;
  if (isLed(words, place.from, DUE, DUE_FILLERS) || isEndOf(words, place.from))
    return { kind: 'due', date: date.split('/').at(-1) as string };
  if (isDuringSchoolYear(words, place.from))
    return { kind: 'period', from: date.split('/')[0] ?? date, to: date.split('/').at(-1) ?? date };
  if (isLed(words, place.from, ASIDE, ASIDE_FILLERS) || isAgainstStep(words, place.from)) return null;
  if (isBaseOf(words, place.from) || isOverBase(words, place.from) || isOfPrices(words, place.from)) return null;
  if (isSaidThen(words, place.from) || isInName(words, place) || isOpenEnded(words, place.to)) return null;
  if (isUpToNow(words, place) || isOfMeeting(words, place.from)) return null;
  if (isOfSource(words, place) || isOfEvent(words, place.from) || isOfResult(words, place.from)) return null;
  const [from = date, to] = date.split('/');
  // « CPER 2021-2027 : crédits par thématique » heads what is of these years
  const isHead = place.from === 1 && stemAt(words, place.to) === ':';
  if (to !== undefined && !isHead && NAMED_BY_PERIOD.has(stemAt(words, place.from - 1))) return null;
  if (to !== undefined) return { kind: 'period', from, to };
  if (date.length > 4 && !isPoint(words, place) && !isMeasuredThen(clause, place)) return null;
  return { kind: 'at', date };
}

/** `entre | 2021 et aujourd'hui`, `de | 2021 à ce jour`: from then on, and no year of the sum. */
const isUpToNow = (words: readonly Word[], { from, to }: Placed): boolean =>
  NOW.has(stemAt(words, to + 1)) &&
  ((stemAt(words, from - 1) === 'entre' && stemAt(words, to) === 'et') ||
    (stemAt(words, from - 1) === 'de' && stemAt(words, to) === 'a'));
const NOW = new Set(['aujourd', 'ce', 'maintenant']);

/** `Comité syndical du 12 mars | 2031` as the caption of a table: the day of a meeting; not `Situation au 31 décembre | 2030`. */
const isOfMeeting = (words: readonly Word[], year: number): boolean =>
  DAY_LEADS.has(stemAt(words, year - DAY_WORDS)) &&
  MONTHS.includes(stemAt(words, year - 1)) &&
  DAY.test(stemAt(words, year - 2));
const DAY_LEADS = stems('du le lundi mardi mercredi jeudi vendredi samedi dimanche');
const DAY = /^\d\d?$/;
/** Words of `le 12 mars`. */
const DAY_WORDS = 3;

/** Years in which plans of today have their deadlines. */
const OLDEST_DEADLINE = '2000';
const LONG_AGO = stems('avant après');

/** `Durant l'année scolaire | 2023-2024`, `Durant la saison | 2021-2022`: when it was; elsewhere it names pupils and timetables. */
const isDuringSchoolYear = (words: readonly Word[], year: number): boolean =>
  (stemAt(words, year - 1) === 'saison' ||
    (stemAt(words, year - 1) === 'scolaire' && stemAt(words, year - 2) === 'annee')) &&
  [2, 3, 4, 5].some((back) => DURING.has(stemAt(words, year - back)));
const DURING = stems('durant pendant cour cours pour lors');

/** `+ 2,7 % / BP 2025`: what a change is measured from. */
const isAgainstStep = (words: readonly Word[], year: number): boolean =>
  STEPS.has(stemAt(words, year - 1)) && stemAt(words, year - 2) === '/';
const STEPS = new Set(['bp', 'ca', 'cfu']);

const TIMES: ReadonlySet<string> = stems('double triple');
const THAT: ReadonlySet<string> = stems('celui celle ceux celles');
/** `sur | celui de`, `sans commune mesure avec | celles de`, `inférieures à | celles de` */
const isCompared = (words: readonly Word[], joint: number): boolean =>
  COMPARES_WITH.has(stemAt(words, joint)) || (stemAt(words, joint) === 'a' && COMPARES.test(stemAt(words, joint - 1)));
const COMPARES_WITH: ReadonlySet<string> = stems('avec sur');
const CHANGES: ReadonlySet<string> = stems('hausse baisse recul repli retrait progression augmentation diminution');
/** `+ 3,4 % / 2017`, `- 2 % sur 2016`, `en recul sur 2016`, `supérieure à celle de 2016`: what the change is measured from. */
function isBaseOf(words: readonly Word[], year: number): boolean {
  const joint = stemAt(words, year - 1);
  // « le double de 2018 »
  if (joint === 'de' && TIMES.has(stemAt(words, year - 2))) return true;
  // « progresse de 13,7 M€ sur celui de 2021 »
  if (joint === 'de' && THAT.has(stemAt(words, year - 2)) && isCompared(words, year - 3)) return true;
  if (joint === 'sur' && CHANGES.has(stemAt(words, year - 2))) return true;
  if (stemAt(words, year - 2) !== '%' || (joint !== '/' && joint !== 'sur')) return false;
  let at = year - 3;
  while (/^[\d,.]+$/.test(stemAt(words, at))) at--;
  return joint === '/' || SIGNS.has(stemAt(words, at));
}

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

/** `en hausse de 10 % par rapport au produit de la taxe | 2009`: what it is set against. */
function isOverBase(words: readonly Word[], year: number): boolean {
  for (let at = year - 1; at >= year - BASE_REACH; at--) {
    const stem = stemAt(words, at);
    if (stem === 'rapport') return stemAt(words, at - 1) === 'par';
    if (stem === 'en' || SENTENCE_TURNS.has(stem) || FIGURES.test(stem)) return false;
  }
  return false;
}
const FIGURES = /^\d/;
/** Words of `rapport au produit de la taxe sur le foncier`, at most. */
const BASE_REACH = 9;

/** `430 M€ aux conditions économiques de | janvier 2017`, `12 M€ en euros constants | 2015`: the prices it is told in. */
const isOfPrices = (words: readonly Word[], year: number): boolean => {
  const at = stemAt(words, year - 1) === 'de' ? year - 2 : year - 1;
  // « coût actualisé au 27 avril 2031 »
  if (stemAt(words, at) === 'au' || stemAt(words, at) === 'en') return UPDATED.test(stemAt(words, at - 1));
  return stemAt(words, at) === 'valeur'
    ? stemAt(words, at - 1) !== 'la'
    : (stemAt(words, at) === 'economique' && stemAt(words, at - 1) === 'condition') ||
        (stemAt(words, at) === 'constant' && stemAt(words, at - 1) === 'euro');
};

const UPDATED = /^(?:actualise|reevalue|revise)e?$/;

/** `les bâtiments construits avant | 1975`: how old they are. */
const isOfBuilt = (words: readonly Word[], year: number): boolean =>
  stemAt(words, year - 1) === 'avant' && BUILT.test(stemAt(words, year - 2));
const BUILT = /^(?:construit|bati|edifie|pose|installe|ne$|nee$)e?$/;

/** `reconstruit après l'incendie de 2020`: when it happened, not when it is paid. */
const isOfEvent = (words: readonly Word[], year: number): boolean =>
  stemAt(words, year - 1) === 'de' && EVENTS.has(stemAt(words, year - 2));
const EVENTS = new Set('incendie inondation tempete seisme crise election reforme'.split(' '));

const OPENS_ASIDE = stems('après comme suite face depuis dans');
const CONTINUES = stems('continuité prolongement lignée');
const PLANNED = stems('prévu prévue annoncé annoncée promis promise convenu');

/** `Après une année | 2023 difficile, 500 M€`, `Comme en 2023, 3 M€`: what came before, told ahead of a comma, with no figure of its own. */
function isInOpening({ words, figures }: Clause, { from, to }: Placed): boolean {
  const first = stemAt(words, 0);
  if (!OPENS_ASIDE.has(first)) return false;
  // « Comme prévu en 2023, 500 apprentis »
  if (first === 'comme' && PLANNED.has(stemAt(words, 1))) return false;
  if (first === 'dan' && !hasWordOf(CONTINUES, words, { from: 1, to: from })) return false;
  if (hasWordOf(COMMA, words, { from: 1, to: from })) return false;
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
function isOfDelivery({ words, figures }: Clause, { from }: Placed): boolean {
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
function isOfEnd({ words, figures }: Clause, { from }: Placed): boolean {
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

const WAS = new Set('etait etaient avait avaient fut furent'.split(' '));

/** `jusqu'en 2011, étaient dissociés`: how it was up to then. */
const wasThen = (words: readonly Word[], { from, to }: Placed): boolean =>
  (WAS.has(stemAt(words, to)) || WAS.has(stemAt(words, to + 1))) && isLed(words, from, JUSQU, DUE_FILLERS);
const JUSQU = new Set(['jusqu']);

const ONWARDS = /^(?:suivant|suiv$|\+|plu$|ulterieur|apre$|au$)/;

/** `2026 et suivantes`, `2026 et au-delà`: no year of its own. */
const isOpenEnded = (words: readonly Word[], to: number): boolean =>
  stemAt(words, to) === 'et' &&
  ONWARDS.test(stemAt(words, to + 1)) &&
  (stemAt(words, to + 1) !== 'au' || stemAt(words, to + 2).startsWith('dela'));

const SAID = new Set('annonce annoncee promi promise'.split(' '));

/** `420 M€ annoncés en 2021`: the year of the announcement. */
const isSaidThen = (words: readonly Word[], from: number): boolean =>
  stemAt(words, from - 1) === 'en' && SAID.has(stemAt(words, from - 2));

const VOTED = new Set('vote votee adopte adoptee approuve approuvee decide decidee'.split(' '));
const OF_OTHERS = new Set(['du', 'des', 'de', 'd', 'la', 'l']);

/**
 * `3 % | des dépenses votées en novembre 2030`, `40 % des objectifs du plan adopté en 2029`: a month, or the year of a
 * plan, in which something was voted that the figure is a part of; what is itself counted then (`14 aides votées en
 * juin 2031`) has that time.
 */
function isOfVote(clause: Clause, { from }: Placed, date: string): boolean {
  const { words, figures } = clause;
  if (stemAt(words, from - 1) !== 'en' || !VOTED.has(stemAt(words, from - 2))) return false;
  if (date.length === 4 && stemAt(words, from - 2).startsWith('vote')) return false;
  const figure = figures[indexFrom(figures, from) - 1];
  if (figure === undefined) return true;
  return figure.quantity.unit !== 'nombre' || hasWordOf(OF_OTHERS, words, { from: figure.to, to: from });
}

/** An amount of a vote of another year than that of the document: `les 13 M€ votés en décembre 2030`. */
export function isOfOtherVote(clause: Clause, { from, to }: Range, fiscalYear: number | null): boolean {
  const { placed } = clause;
  for (let at = indexFrom(placed, from); at < placed.length && (placed[at] as Placed).to <= to; at++) {
    const place = placed[at] as Placed;
    const date = isoOf(place);
    if (date !== null && Number(date.slice(0, 4)) !== fiscalYear && isOfVote(clause, place, date)) return true;
  }
  return false;
}

const BALANCES = new Set('excedent resultat reliquat solde cloture'.split(' '));
const ENABLES = /^(?:perm(?:et|i)|financ|autoris|aliment|abond)/;
/** Words between a balance and its year, at most: `l'excédent reporté de l'exercice 2022`. */
const BALANCE_REACH = 5;
/** Words between `grâce à` and the year, at most. */
const THANKS_REACH = 9;

/** `l'excédent de 2022 permet de consacrer 27 M€`, `grâce au résultat 2022, 27 M€`: the year of what it is paid from. */
function isOfSource(words: readonly Word[], { from, to }: Placed): boolean {
  const isBalance = hasWordOf(BALANCES, words, { from: from - BALANCE_REACH, to: from });
  if (!isBalance) return false;
  if (ENABLES.test(stemAt(words, to))) return true;
  return stemAt(words, to) === ',' && hasWordOf(THANKS, words, { from: from - THANKS_REACH, to: from });
}
const THANKS = new Set(['grace']);

/** `Reprise du résultat 2023`, `l'excédent de 2021 repris`: the year that closed with it, not the one that gets it. */
function isOfResult(words: readonly Word[], year: number): boolean {
  const result = stemAt(words, year - 1) === 'de' ? year - 2 : year - 1;
  return (
    RESULTS.has(stemAt(words, result)) && hasWordOf(TAKEN_OVER, words, { from: result - RESULT_REACH, to: result })
  );
}
const RESULTS: ReadonlySet<string> = stems('résultat excédent solde');
const TAKEN_OVER: ReadonlySet<string> = stems(
  'reprise prise affectation report intégration inscrit inscrire reprend reprendre affecte affecter intègre intégrer',
);
const RESULT_REACH = 4;

const COMPARES = /^(?:depass|excede$|superieur|inferieur)/;
/** Words between a comparison and the year of what is compared with, at most. */
const COMPARED_REACH = 16;

/** `dépasse de 324 M€ les investissements de 2020`, `supérieur de 3 % à celui de 2020`: the year that it is measured from. */
function isComparedWith(clause: Clause, year: number): boolean {
  const { words } = clause;
  return cuesWithin(clause, 'change', { from: year - COMPARED_REACH, to: year }).some(
    ({ from, to }) =>
      (COMPARES.test(stemAt(words, from)) || isOverStep(clause, year)) &&
      !hasWordOf(SENTENCE_TURNS, words, { from: to, to: year }),
  );
}
/** `en hausse de 4 M€ sur le BP | 2022`; not `pèse sur le budget primitif 2023` */
function isOverStep(clause: Clause, year: number): boolean {
  const { words } = clause;
  let at = year - 1;
  while (year - at <= STEP_WORDS && NAMES_STEP.has(stemAt(words, at))) at--;
  return at < year - 2 && stemAt(words, at) === 'sur' && figureEndingAt(clause, at) !== null;
}
const SENTENCE_TURNS = stems(', ; : . ( et qui mais');

/** Words of a quoted name before its years, at most. */
const NAME_REACH = 6;

/** `l'AP « Routes 2022-2027 »`: years that close a quoted name. */
function isInName(words: readonly Word[], { from, to }: Placed): boolean {
  if (stemAt(words, to) !== '»') return false;
  for (let at = from - 1; at >= Math.max(0, from - NAME_REACH); at--) if (stemAt(words, at) === '«') return true;
  return false;
}

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
  return leads.has(lead) && !(THAN.has(lead) && SAYS.test(stemAt(words, at - 1)));
}
const THAN = new Set(['que', 'qu']);
/** Of what is said to be so, behind `que`. */
const SAYS =
  /^(?:(?:rappel|soulign|precis|indiqu|estim|annonc|constat|observ|affirm|confirm|signal|ajout|expliqu|declar|assur)\p{L}*|not(?:e|er|on|ent|ez)|prevoi\p{L}+|montr\p{L}+|savoir|sait)$/u;

/** `au 31 décembre 2024`, `en juin 2025`, `à fin juin 2025`; a day on which something was decided is no point of a figure. */
const isPoint = (words: readonly Word[], { from, to }: Placed): boolean =>
  POINT_LEADS.has(stemAt(words, from - 1)) ||
  // « est tombé le 12 août 2022 à | 0,48 m³/s »
  (stemAt(words, from - 1) === 'le' && stemAt(words, to) === 'a' && /^\d/.test(stemAt(words, to + 1))) ||
  (stemAt(words, from - 1) === '(' && stemAt(words, to) === ')');
const POINT_LEADS = new Set(['au', 'en', 'fin', 'courant', 'a', 'de', 'des']);

/** `Le 24 août 2021, | la Dauzance ne débitait plus que 3,1 m³/s`: what is measured on a day that opens the sentence. */
function isMeasuredThen({ words, figures }: Clause, { from, to }: Placed): boolean {
  if (from > 1 || stemAt(words, from - 1) !== 'le' || stemAt(words, to) !== ',') return false;
  return (
    COUNTED.has(stemAt(words, to + 3)) ||
    COUNTED.has(stemAt(words, to + 4)) ||
    // « Le 1er septembre 2022, 240 apprentis ont rejoint le CFA »
    (figures[0]?.from === to + 1 && figures[0].quantity.unit === 'nombre') ||
    MEASURED_UNITS.has(figures[0]?.quantity.unit ?? '')
  );
}
/** `Le 31 décembre 2020, la | Haute-Brenne comptait` */
const COUNTED: ReadonlySet<string> = new Set([
  'comptait',
  'comptaient',
  'recensait',
  'etaient',
  'accueillait',
  'employait',
]);
const MEASURED_UNITS: ReadonlySet<string> = new Set(['m3_par_s', 'mg_par_l', 'ug_par_l']);

const SAME = 'la même année';

/** What words of time stand for, by their value in the lexicon. */
const SPOKEN: Readonly<Record<string, When>> = {
  'cette année': { kind: 'relative', years: 0 },
  "l'an dernier": { kind: 'relative', years: -1 },
  "l'an prochain": { kind: 'relative', years: 1 },
  "l'année précédente": { kind: 'previous' },
  'un an avant': { kind: 'earlier', years: -1 },
  [SAME]: { kind: 'earlier', years: 0 },
};

/** `sur la base de 60 % | de l'aide de l'année précédente`: the year of the base. */
function isOfBase({ words, figures }: Clause, at: number): boolean {
  const figure = figures[indexFrom(figures, at) - 1];
  return figure?.quantity.unit === 'pourcent' && stemAt(words, figure.from - 2) === 'base';
}

/** `En reprenant le résultat | de l'exercice précédent, l'excédent atteint 3 M€`: what is added to the year's own. */
const isTakenOver = (words: readonly Word[], from: number, to: number): boolean =>
  stemAt(words, to) === ',' &&
  !/^\d/.test(stemAt(words, to + 1)) &&
  hasWordOf(BALANCES, words, { from: from - BALANCE_REACH, to: from }) &&
  hasWordOf(ADDED, words, { from: from - THANKS_REACH, to: from });
const ADDED = stems('reprenant compte intégrant ajoutant incluant cumulant avec');

const isPlural = (word: Word | undefined): boolean => word !== undefined && word.end - word.start > word.stem.length;

const THAT_YEAR = new Set(['-la', 'la', '-']);

function spokenIn(clause: Clause): readonly Anchor<When>[] {
  const anchors: Anchor<When>[] = [];
  for (const { from, to, value } of cuesOf(clause, 'moment')) {
    const when = SPOKEN[value];
    // « La même année, 920 … » : of the sentence before
    if (value === SAME && (clause.figures[0]?.from ?? from) >= from) continue;
    // « Cette année-là, 23 communes … » : of the sentence before, too
    if (value === 'cette année' && THAT_YEAR.has(stemAt(clause.words, to))) continue;
    // « le rythme des années précédentes »
    if (isPlural(clause.words[to - 1])) continue;
    const isAside =
      isLed(clause.words, from, ASIDE, ASIDE_FILLERS) || isOfBase(clause, from) || isTakenOver(clause.words, from, to);
    if (when !== undefined && !isAside) anchors.push({ from, to, value: when });
  }
  return anchors;
}
