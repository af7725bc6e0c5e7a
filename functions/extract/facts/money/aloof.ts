import { cuesWithin, hasCue, type Range, stemsIn } from '../clause.ts';
import type { FactSite, TimeRead } from '../site.ts';

/** Why an amount is none of the year's vote, so that the document's own step and year say nothing of it. */
export type Aloof =
  | 'prix'
  | 'encours'
  | 'projet'
  | 'pluriannuel'
  | 'passe'
  | 'comparaison'
  | 'autre-payeur'
  | 'citation'
  | 'contexte'
  | 'variation';

/** Below this many euros an amount is a price, a rate or a grant to one person. */
const SMALLEST_BUDGET_LINE = 2000;

export function aloofOf(
  site: FactSite,
  { value: time }: TimeRead,
  isChange: boolean,
  payer: string | null,
): Aloof | null {
  const {
    passage: { clause },
    territory,
    placed,
  } = site;
  const own = { from: territory.lead.from, to: territory.trail.to };
  if (isPrice(site, own)) return 'prix';
  if (isStock(site)) return 'encours';
  if (time.from !== null || time.due !== null || time.yearly || spansYears(site)) return 'pluriannuel';
  if (hasStem(site, own, MULTI_YEAR)) return 'pluriannuel';
  if (isProject(site)) return 'projet';
  if (payer !== null) return 'autre-payeur';
  if (territory.link === 'against') return 'comparaison';
  if (hasCue(clause, 'past', own)) return 'passe';
  if (isQuoted(site)) return 'citation';
  if (hasStem(site, { from: 0, to: placed.from }, NATIONAL)) return 'contexte';
  return isChange ? 'variation' : null;
}

const hasStem = ({ passage: { clause } }: FactSite, range: Range, stems: ReadonlySet<string>): boolean => {
  for (let at = Math.max(0, range.from); at < range.to; at++) if (stems.has(clause.words[at]?.stem ?? '')) return true;
  return false;
};

/** Words on either side of a figure in which a price says what it is for. */
const PRICE_REACH = 7;

function isPrice({ passage: { clause }, placed, territory: { lead, trail } }: FactSite, own: Range): boolean {
  if (Math.abs(placed.quantity.value) < SMALLEST_BUDGET_LINE) return true;
  const behind = { from: trail.from, to: Math.min(own.to, trail.from + PRICE_REACH) };
  const before = { from: Math.max(lead.from, lead.to - PRICE_REACH), to: lead.to };
  return hasCue(clause, 'price', behind) || hasCue(clause, 'price', before, 'tarif');
}

const STOCKS = new Set(['encour', 'dette', 'tresorerie', 'roulement']);
const FLOWS_OF_DEBT = new Set([
  'interet',
  'charge',
  'remboursement',
  'annuite',
  'service',
  'capital',
  'emprunt',
  'administration',
]);

/** `l'encours de la dette`, no interest and no repayment. */
function isStock(site: FactSite): boolean {
  const { lead, whole } = site.territory;
  const before = whole === null ? lead : { from: 0, to: lead.to };
  return hasStem(site, before, STOCKS) && !hasStem(site, before, FLOWS_OF_DEBT);
}

const MULTI_YEAR = new Set([
  'pluriannuel',
  'pluriannuelle',
  'mandature',
  'mandat',
  'triennal',
  'triennale',
  'quinquennal',
]);

/** `1,15 Md€ sur 8 ans`, `1 M€ réparti sur deux exercices` */
function spansYears({ passage: { clause }, index, territory: { trail } }: FactSite): boolean {
  const next = clause.figures[index + 1];
  if (next?.quantity.unit === 'annees') {
    const between = stemsIn(clause, { from: trail.from, to: next.from });
    return between.includes('sur') || between.includes('en');
  }
  return stemsIn(clause, trail).some(
    (stem, at, all) => stem === 'sur' && all.slice(at + 1, at + 4).includes('exercice'),
  );
}

const COSTS = new Set([
  'cout',
  'coute',
  'coutera',
  'couteront',
  'couterait',
  'opération',
  'dote',
  'dotee',
  'convention',
]);
const WHOLES = new Set(['total', 'totale', 'global', 'globale', 'initial', 'initiale', 'dediee', 'dedie', 'ensemble']);
const SUMS = new Set(['cout', 'enveloppe', 'montant', 'budget', 'fond', 'projet', 'programme']);

/** The whole cost of a project, the endowment of a fund or a plan. */
function isProject(site: FactSite): boolean {
  const {
    passage: { clause },
    territory: { lead },
  } = site;
  const before = stemsIn(clause, { from: Math.max(lead.from, lead.to - 8), to: lead.to });
  if (before.some((stem) => COSTS.has(stem))) return true;
  const sum = before.findLastIndex((stem) => SUMS.has(stem));
  if (sum < 0) return false;
  const rest = before.slice(sum + 1);
  return (
    rest.some((stem) => WHOLES.has(stem)) ||
    (before[sum] === 'projet' && rest.every((stem) => stem === 'de' || stem === 'd')) ||
    rest.slice(0, 2).join(' ') === 'de ce'
  );
}

function isQuoted({ passage: { clause }, placed }: FactSite): boolean {
  let open = false;
  for (let at = 0; at < placed.from; at++) {
    const stem = clause.words[at]?.stem;
    if (stem === '«') open = true;
    else if (stem === '»') open = false;
  }
  return open && cuesWithin(clause, 'credit', { from: 0, to: clause.words.length }).length === 0;
}

const NATIONAL = new Set(['gouvernement', 'national', 'nationale', 'parlement']);
