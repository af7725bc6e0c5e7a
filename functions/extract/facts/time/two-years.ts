/** Two years that make a period, or one year each. */
import { type Clause, hasWordOf, indexFrom, type Placed, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { Word } from '../words.ts';
import { isoOf } from './when.ts';

/** `entre 2019 et 2024`, `de 2019 à 2024`, `du 12 au 15 juillet 2023`, `de fin mars 2023 à juin 2024`, `les années 2019 à 2024`: two dates that are one period. */
export function endOfPeriod(words: readonly Word[], first: Placed, second: Placed): string | null {
  const date = isoOf(second);
  if (date === null || date.includes('/')) return null;
  if (isBetweenSteps(words, first, second)) return date;
  const joint = stemAt(words, first.to);
  if (second.from - first.to > 2 && !(joint === 'a' && isSeason(words, first.to + 1, second.from))) return null;
  const lead = stemAt(words, first.from - (PARTS_OF_MONTH.has(stemAt(words, first.from - 1)) ? 2 : 1));
  const spans =
    (joint === 'et' && lead === 'entre') ||
    (joint === 'a' && (lead === 'de' || lead === 'd')) ||
    (joint === 'au' && lead === 'du');
  return spans || (joint === 'a' && SPANS.has(lead)) ? date : null;
}

/** `de novembre 2024 à | l'été | 2025` */
const isSeason = (words: readonly Word[], from: number, to: number): boolean =>
  to - from === 2 && stemAt(words, from) === 'l' && SEASONS.has(stemAt(words, from + 1));
const SEASONS = stems('été automne hiver');
const PARTS_OF_MONTH = stems('fin début mi');
const SPANS = stems('période année exercice');

/** `entre le BP | 2022 et le BP 2023` */
function isBetweenSteps(words: readonly Word[], { from, to }: Placed, second: Placed): boolean {
  if (stemAt(words, to) !== 'et' || second.from - to > STEP_WORDS + 1) return false;
  for (let at = to + 1; at < second.from; at++) if (!NAMES_STEP.has(stemAt(words, at))) return false;
  let lead = from - 1;
  while (from - lead <= STEP_WORDS && NAMES_STEP.has(stemAt(words, lead))) lead--;
  return lead < from - 1 && stemAt(words, lead) === 'entre';
}

export const NAMES_STEP = stems('le les bp ca cfu bs dm budget primitif compte administratif financier unique');

/** Words of `le compte financier unique`, at most. */
export const STEP_WORDS = 4;

/** The last of years that are listed and run on, as the index of its place; the first one's where they are none. */
export function lastOfYears(clause: Clause, first: number): number {
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
    if (Number(isoOf(year)) !== lastYearOf(before) + 1) break;
    last = at;
    if (joint !== ',') return hasWordOf(EACH_OF_THEM, words, { from: 0, to: words.length }) ? first : last;
  }
  return first;
}
/** Of `2031-2032`, too. */
const lastYearOf = (place: Placed): number => Number(isoOf(place)?.split('/').at(-1));
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
const LISTED_YEARS = stems('années rentrées exercices période sur AP AE CP');
const EACH_OF_THEM = stems('respectivement');
