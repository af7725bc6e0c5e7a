/** Prices that a council voted for a year, in the lines below the sentence or the title that says so. */
import type { Found } from '../anchors.ts';
import { type Clause, hasWordOf, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { Passage, Passages } from '../passages.ts';
import { isVerb } from '../phrase/verbs.ts';
import type { FactSite } from '../site.ts';
import { whensIn } from './dates.ts';
import { TARIFFS } from './headings.ts';
import type { When } from './when.ts';

/** `- Cinquantenaire : | 400 €` below `Le conseil a voté les tarifs communaux pour l'année 2031.`, or below `TARIFS`, `MUNICIPAUX 2031` on two lines. */
export function ofTariffs({ passages, passage, placed }: FactSite): Found<When> | null {
  if (placed.quantity.unit !== 'euros' || Math.abs(placed.quantity.value) > LARGEST_PRICE) return null;
  const year = yearsOf(passages).get(passage);
  return year === undefined ? null : { value: { kind: 'at', date: year }, place: 'lead-in' };
}
/** Unit: euros. */
const LARGEST_PRICE = 5000;

const known = new WeakMap<Passages, ReadonlyMap<Passage, string>>();

function yearsOf(passages: Passages): ReadonlyMap<Passage, string> {
  const found = known.get(passages) ?? yearsIn(passages);
  known.set(passages, found);
  return found;
}

/** For each line of a tariff its year: until a sentence of another matter, or a title with a year of its own. */
function yearsIn({ all, structure }: Passages): ReadonlyMap<Passage, string> {
  const years = new Map<Passage, string>();
  let year: string | null = null;
  all.forEach((passage, at) => {
    const { clause } = passage;
    const own = yearVoted(clause) ?? yearOfTwoLines(clause, all[at - 1]?.clause);
    if (own !== null) year = own;
    else if (year !== null && endsTariff(passage, structure)) year = null;
    else if (year !== null) years.set(passage, year);
  });
  return years;
}

function endsTariff({ kind, clause, block }: Passage, { blocks }: Passages['structure']): boolean {
  if (kind === 'heading') return whensIn(clause).length > 0 || clause.words.some(({ stem }) => OTHER_MATTER.has(stem));
  return blocks[block]?.kind !== 'item' && clause.words.some(isVerb);
}
/** `SUBVENTIONS AUX ASSOCIATIONS`, `FRAIS DE MISSION` */
const OTHER_MATTER: ReadonlySet<string> = stems(
  'subvention frais budget travaux investissement dépense recette emprunt dette aide personnel indemnité question',
);

/** `a voté les | tarifs communaux pour l'année 2031` */
function yearVoted(clause: Clause): string | null {
  const { words, figures } = clause;
  const tariff = words.findIndex(({ stem }) => stem === 'tarif');
  if (tariff < 1 || figures.length > 0 || !words.slice(0, tariff).some(({ stem }) => VOTES.test(stem))) return null;
  const whens = whensIn(clause).filter(({ from }) => from > tariff && from <= tariff + TARIFF_REACH);
  return whens.length === 1 ? dateOf(whens[0]?.value) : null;
}
const VOTES = /^(?:adopt|vot|fix|approuv|arret|revis|decid)(?:e|er|ent|ee|era)?$/;
/** Words of `tarifs municipaux suivants pour l'année`, and some more. */
const TARIFF_REACH = 9;

/** `TARIFS` above `MUNICIPAUX 2031` */
function yearOfTwoLines(clause: Clause, above: Clause | undefined): string | null {
  const { words } = clause;
  if (above === undefined || words.length > 3 || above.words.length > 3) return null;
  if (!hasWordOf(TARIFFS, above.words, { from: 0, to: 1 })) return null;
  const [when, ...others] = whensIn(clause);
  const isLast = when !== undefined && others.length === 0 && when.to === words.length && stemAt(words, 0) !== 'en';
  return isLast ? dateOf(when.value) : null;
}

const dateOf = (when: When | undefined): string | null =>
  when?.kind === 'at' && /^20\d\d$/.test(when.date) ? when.date : null;
