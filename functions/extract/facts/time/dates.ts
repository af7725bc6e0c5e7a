import { type Anchor, remembered } from '../anchors.ts';
import { type Clause, hasWordOf, indexFrom, type Placed, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { Word } from '../words.ts';
import { isAgainstStep, isBaseOf, isComparedWith, isOfPrices, isOverBase } from './bases.ts';
import {
  endsStart,
  isInOpening,
  isOfBuilt,
  isOfDelivery,
  isOfEnd,
  isOfEvent,
  isOfMeeting,
  isOfRise,
  isOfWorksAside,
  isOpenEnded,
  isOpenUntil,
  isSaidThen,
  wasThen,
} from './events.ts';
import { ASIDE, ASIDE_FILLERS, bracketBehind, DUE_FILLERS, isBesideBracket, isLed } from './led.ts';
import { isOfMaking } from './making.ts';
import { isOfPlanDrawnUp } from './plans.ts';
import { spokenIn } from './spoken.ts';
import { endOfPeriod, lastOfYears } from './two-years.ts';
import { isOfResult, isOfSource, isOfVote } from './votes.ts';
import { isoOf, type When } from './when.ts';
import { partOfYearEndedBy } from './within-year.ts';

/** Dates, periods, deadlines and words of time in a clause; what a change is measured from (`depuis 2016`) is none. */
export const whensIn = remembered((clause: Clause): readonly Anchor<When>[] => {
  const dated = datedIn(clause).filter((date) => !endsStart(clause, date));
  const spoken = spokenIn(clause);
  if (spoken.length === 0) return dated;
  return [...dated, ...spoken].sort((one, other) => one.from - other.from);
});

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
      const begin = date.split('/')[0] ?? date;
      anchors.push({ from: place.from, to: end.to, value: { kind: 'period', from: begin, to: isoOf(end) ?? date } });
      continue;
    }
    const isAside =
      isComparedWith(clause, place.from) ||
      isOfVote(clause, place, date) ||
      isOfMaking(clause, place) ||
      isOfDelivery(clause, place) ||
      isOfWorksAside(clause, place) ||
      isOfRise(clause, place) ||
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

const DUE = new Set(['ici', 'horizon', 'avant', 'tard', 'echeance', 'jusqu']);

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
  if (
    isOfSize(clause, place) ||
    isUpToNow(words, place) ||
    isUpToMonth(words, place.to) ||
    isOfMeeting(words, place.from)
  )
    return null;
  if (isOfSource(words, place) || isOfEvent(words, place.from) || isOfResult(words, place.from)) return null;
  const [from = date, to] = date.split('/');
  // « CPER 2021-2027 : crédits par thématique » heads what is of these years
  const isHead = place.from === 1 && stemAt(words, place.to) === ':';
  if (to !== undefined && !isHead && NAMED_BY_PERIOD.has(stemAt(words, place.from - 1))) return null;
  if (to !== undefined) return isOfPlanDrawnUp(words, place.from) ? null : { kind: 'period', from, to };
  if (date.length > 4 && !isPoint(words, place) && !isMeasuredThen(clause, place)) return null;
  return { kind: 'at', date };
}

/** `les communes de moins de 1 000 habitants au | 1er janvier 2017`: when they had that size. */
function isOfSize({ words, placed }: Clause, { from }: Placed): boolean {
  const size = placed[indexFrom(placed, from) - 1]?.quantity;
  return (
    stemAt(words, from - 1) === 'au' &&
    SIZED_IN.has(stemAt(words, from - 2)) &&
    size?.kind === 'mention' &&
    size.reason === 'qualificatif'
  );
}
const SIZED_IN = stems('habitants salariés agents élèves');

/** `entre | 2021 et aujourd'hui`, `de | 2021 à ce jour`: from then on, and no year of the sum. */
const isUpToNow = (words: readonly Word[], { from, to }: Placed): boolean =>
  NOW.has(stemAt(words, to + 1)) &&
  ((stemAt(words, from - 1) === 'entre' && stemAt(words, to) === 'et') ||
    (stemAt(words, from - 1) === 'de' && stemAt(words, to) === 'a'));
const NOW = new Set(['aujourd', 'ce', 'maintenant']);

/** `de janvier 2031 | jusqu'au mois de novembre de cette même année, passant de 7 à 6 %`: when it began, and none of the levels' own. */
const isUpToMonth = (words: readonly Word[], to: number): boolean => stemAt(words, to) === 'jusqu';

/** Years in which plans of today have their deadlines. */
const OLDEST_DEADLINE = '2000';
const LONG_AGO = stems('avant après');

/** `Durant l'année scolaire | 2023-2024`, `Durant la saison | 2021-2022`: when it was; elsewhere it names pupils and timetables. */
const isDuringSchoolYear = (words: readonly Word[], year: number): boolean =>
  (stemAt(words, year - 1) === 'saison' ||
    (stemAt(words, year - 1) === 'scolaire' && stemAt(words, year - 2) === 'annee')) &&
  [2, 3, 4, 5].some((back) => DURING.has(stemAt(words, year - back)));
const DURING = stems('durant pendant cour cours pour lors sur');

/** Words of a quoted name before its years, at most. */
const NAME_REACH = 6;

/** `l'AP « Routes 2022-2027 »`: years that close a quoted name. */
function isInName(words: readonly Word[], { from, to }: Placed): boolean {
  if (stemAt(words, to) !== '»') return false;
  for (let at = from - 1; at >= Math.max(0, from - NAME_REACH); at--) if (stemAt(words, at) === '«') return true;
  return false;
}

/** `au 31 décembre 2024`, `en juin 2025`, `à fin juin 2025`, `début mars 2025`; a day on which something was decided is no point of a figure. */
const isPoint = (words: readonly Word[], { from, to }: Placed): boolean =>
  POINT_LEADS.has(stemAt(words, from - 1)) ||
  isFirstDayOfTariff(words, from) ||
  // « est tombé le 12 août 2022 à | 0,48 m³/s »
  (stemAt(words, from - 1) === 'le' && stemAt(words, to) === 'a' && /^\d/.test(stemAt(words, to + 1))) ||
  (stemAt(words, from - 1) === '(' && stemAt(words, to) === ')') ||
  // « en août 2030 (730) ou août 2029 (| 820) »
  (JOINTS.has(stemAt(words, from - 1)) && stemAt(words, from - 2) === ')' && stemAt(words, to) === '(');
const JOINTS = new Set(['ou', 'et']);
/** `les tarifs suivants à compter du | 1er janvier 2030` */
const isFirstDayOfTariff = (words: readonly Word[], from: number): boolean =>
  stemAt(words, from - 1) === 'du' &&
  FROM_THEN.has(stemAt(words, from - 2)) &&
  hasWordOf(TARIFF, words, { from: from - TARIFF_REACH, to: from });
const TARIFF = stems('tarif');
const FROM_THEN = stems('compter partir');
/** Words of `tarifs suivants applicables à compter du`, at most. */
const TARIFF_REACH = 8;
const POINT_LEADS = new Set(['au', 'en', 'fin', 'debut', 'mi', 'courant', 'a', 'de', 'des']);

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
