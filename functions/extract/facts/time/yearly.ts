/** What is so much each year. */
import { type Clause, cuesOf, cuesWithin, type Range, stemAt } from '../clause.ts';
import type { FactSite } from '../site.ts';

/** Words between a figure and `par an`, at most: `45 millions d'euros par an`. */
const YEARLY_REACH = 4;

/** `22 euros par habitant et par an` */
const EACH_HEAD = new Set('habitant eleve agent personne apprenti foyer place logement usager enfant'.split(' '));

/**
 * `par an` right behind the figure or `budget annuel de` before it; so are its parts, and what it is compared with. Null
 * where nothing is said of any.
 */
export function yearlyIn(sites: readonly FactSite[]): readonly boolean[] | null {
  const clause = sites[0]?.passage.clause;
  if (clause === undefined || cuesOf(clause, 'yearly').length === 0) return null;
  const yearly: boolean[] = [];
  sites.forEach((site, index) => {
    const { lead, trail, link, whole, before } = site.territory;
    const model =
      whole ?? (link === 'against' || link === 'to' || isNext(clause, lead, sites[index - 1]) ? before : null);
    const perHead = EACH_HEAD.has(stemAt(clause.words, trail.from + 1)) ? 2 : 0;
    const behind = { from: trail.from, to: Math.min(trail.to, trail.from + YEARLY_REACH + perHead) };
    const isSaid =
      isYearly(clause, behind) ||
      (isYearly(clause, lead) && !isOfFormer(clause, lead, site, sites[index - 1])) ||
      isEachYear(clause, trail);
    yearly.push(isSaid || (model !== null && (yearly[model] ?? false)));
  });
  // `de 1 020 à 5 965 euros par an`: what is said behind the upper end holds for both.
  sites.forEach(({ placed }, at) => {
    if (placed.quantity.precision === 'borne_basse' && isUpperEnd(sites[at + 1])) yearly[at] = yearly[at + 1] ?? false;
  });
  return yearly;
}

/** `budget annuel`; not `programmation pluri-annuelle`, `le compte rendu annuel` */
const isYearly = (clause: Clause, range: Range): boolean =>
  cuesWithin(clause, 'yearly', range).some(({ from }) => {
    const before = stemAt(clause.words, from - 1);
    return !before.startsWith('pluri') && !REPORTS.has(before);
  });
const REPORTS = new Set('rendu rapport bilan debat reunion assemblee conference congre'.split(' '));

/** `planter 300 km de haies par an, à raison de | 4,50 € par mètre`: of the figure before the comma, which measures something else. */
function isOfFormer({ words }: Clause, lead: Range, { placed }: FactSite, former: FactSite | undefined): boolean {
  if (former === undefined || former.placed.quantity.unit === placed.quantity.unit) return false;
  for (let at = lead.to - 1; at > lead.from; at--)
    if (stemAt(words, at) === ',' && stemAt(words, at - 1) === 'an') return stemAt(words, at - 2) === 'par';
  return false;
}

const isUpperEnd = (site: FactSite | undefined): boolean => site?.placed.quantity.precision === 'borne_haute';

/** Words between a figure and `chaque année` at the end of what is said of it, at most. */
const EACH_YEAR_REACH = 8;

/** `180 M€ de crédits sont annulés chaque année`, `600 000 € de frais de chauffage par an` */
function isEachYear({ words }: Clause, { from, to }: Range): boolean {
  for (let at = from; at + 1 < to && at <= from + EACH_YEAR_REACH; at++) {
    const { stem } = words[at] as { readonly stem: string };
    if (stem === ',' || stem === ';' || stem === '(' || stem === ':') return false;
    const next = words[at + 1]?.stem;
    if ((stem === 'chaque' && next === 'annee') || (stem === 'par' && next === 'an')) return true;
  }
  return false;
}
const EACH_YEAR_PRICE = /€(?: (?:HT|TTC))? ?\/ ?an(?!\p{L})/iu;

/** `Part fixe, € HT/an`, `Coût annuel (k€)`: the row or the column says that it is so much a year. */
export function isYearlyCell({ passages, passage, cell, placed }: FactSite): boolean {
  if (placed.quantity.unit !== 'euros') return false;
  const isSaid = (clause: Clause, words: string): boolean =>
    cuesOf(clause, 'yearly').length > 0 || EACH_YEAR_PRICE.test(words);
  return (
    passages.labelsOf(passage).some((label) => isSaid(label, passages.text.slice(label.start, label.end))) ||
    (cell?.header ?? []).some((head) => isSaid(passages.labelled(head), head))
  );
}

/** `dotés annuellement de 5 M€ et de 3 M€`; not `40 M€ de ponts, soit 2 M€ par an, et | 60 M€ de routes`. */
const isNext = (clause: Clause, lead: Range, former: FactSite | undefined): boolean =>
  isBare(clause, lead) && stemAt(clause.words, (former?.placed.from ?? 0) - 1) !== 'soit';

/** Nothing but a joint before the figure. */
function isBare({ words }: Clause, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) if (!BARE.has(stemAt(words, at))) return false;
  return to > from;
}
const BARE = new Set(['et', 'de', ',']);
