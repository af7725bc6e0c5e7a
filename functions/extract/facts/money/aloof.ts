import { type Clause, hasCue, type Range, stemsIn } from '../clause.ts';
import { headStems, isOpenEndedColumn } from '../columns.ts';
import type { FactSite, TimeRead } from '../site.ts';
import type { Link } from '../territory.ts';

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

/** What is known of an amount before its step is looked for. */
export interface AmountSigns {
  readonly time: TimeRead;
  readonly isChange: boolean;
  readonly payer: string | null;
  readonly hasCredit: boolean;
}

/** For each figure of a passage why it stands aside, null where it does not; a part stands as its whole does. */
export function aloofIn(sites: readonly FactSite[], signs: readonly AmountSigns[]): readonly (Aloof | null)[] {
  const shared = new Set(
    sites.flatMap(({ territory }, at) => (signs[at]?.payer && territory.whole !== null ? [territory.whole] : [])),
  );
  const result: (Aloof | null)[] = [];
  sites.forEach((site, index) => {
    const isMoney = site.placed.quantity.unit === 'euros';
    const own = isMoney ? (aloofOf(site, signs[index] as AmountSigns) ?? (shared.has(index) ? 'projet' : null)) : null;
    const { link, whole, before } = site.territory;
    const isUpperEnd = site.placed.quantity.precision === 'borne_haute';
    const model = whole ?? (link === 'to' || link === 'restated' || isUpperEnd ? before : null);
    const taken = model === null ? null : (result[model] ?? null);
    const isFormerCost = own === 'comparaison' && before !== null && result[before] === 'projet';
    result.push(isFormerCost ? 'projet' : (own ?? (taken !== null && NOT_TAKEN[link]?.has(taken) ? null : taken)));
  });
  return result;
}

/** What a figure does not take from the one before: the sum of many prices is none, a part of a change is an amount. */
const NOT_TAKEN: Readonly<Partial<Record<Link, ReadonlySet<Aloof>>>> = {
  restated: new Set<Aloof>(['prix', 'variation', 'comparaison']),
  part: new Set<Aloof>(['variation', 'comparaison']),
  and: new Set<Aloof>(['variation', 'comparaison']),
};

function aloofOf(site: FactSite, { time, isChange, payer, hasCredit }: AmountSigns): Aloof | null {
  const { territory } = site;
  const { clause } = site.passage;
  const own = { from: territory.lead.from, to: territory.trail.to };
  if (isPrice(site)) return 'prix';
  if (isStock(site)) return 'encours';
  if (isOpenEndedColumn(site)) return 'pluriannuel';
  if (time.value.from !== null || time.value.due !== null || time.value.yearly) return 'pluriannuel';
  if (!hasCredit && (spansYears(site) || hasStem(site, own, MULTI_YEAR))) return 'pluriannuel';
  if (isProject(site)) return 'projet';
  if (payer !== null) return 'autre-payeur';
  if (territory.link === 'against') return 'comparaison';
  if (site.document.step !== 'compte administratif' && hasCue(clause, 'past', own)) return 'passe';
  if (isQuoted(site)) return 'citation';
  if (hasStem(site, wordsBefore(site), NATIONAL) || isTurnover(site)) return 'contexte';
  return isChange || (!hasCredit && hasCue(clause, 'change', sinceColon(site))) ? 'variation' : null;
}

const hasStem = ({ passage: { clause } }: FactSite, range: Range, stems: ReadonlySet<string>): boolean => {
  for (let at = Math.max(0, range.from); at < range.to; at++) if (stems.has(clause.words[at]?.stem ?? '')) return true;
  return false;
};

/** Below this many euros an amount is a price, a rate or a grant to one person. */
const SMALLEST_BUDGET_LINE = 2000;
/** Below this many euros a range is one of prices or of aids (`des aides de 15 000 à 70 000 euros`). */
const LARGEST_AID_RANGE = 500_000;
/** Below this many euros a ceiling is that of an aid to one (`un prêt jusqu'à 25 000 €`). */
const LARGEST_CEILING = 100_000;
/** Words on either side of a figure in which a price says what it is for. */
const PRICE_REACH = 7;

function isPrice({ passage: { clause }, placed, cell, territory: { lead, trail } }: FactSite): boolean {
  const { value, precision } = placed.quantity;
  // A nought in a table is a line of it like the others.
  if (Math.abs(value) < SMALLEST_BUDGET_LINE && (value !== 0 || cell === null)) return true;
  if (precision.startsWith('borne') && Math.abs(value) < LARGEST_AID_RANGE) return true;
  if (precision === 'moins_de' && Math.abs(value) < LARGEST_CEILING) return true;
  const behind = { from: trail.from, to: Math.min(trail.to, trail.from + PRICE_REACH) };
  const before = { from: Math.max(lead.from, lead.to - PRICE_REACH), to: lead.to };
  if (Math.abs(value) < LARGEST_CEILING && (isAverage(clause, behind) || isAverage(clause, before))) return true;
  return hasCue(clause, 'price', behind, 'unitaire') || hasCue(clause, 'price', before, 'tarif');
}

/** `en moyenne`: of a small sum to one. */
const isAverage = (clause: Clause, range: Range): boolean => stemsIn(clause, range).includes('moyenne');

const STOCKS = new Set(['encour', 'dette', 'tresorerie', 'roulement', 'stock']);
const FLOWS_OF_DEBT = new Set(
  'interet charge remboursement annuite service capital emprunt administration hor'.split(' '),
);

/** `l'encours de la dette`, no interest and no repayment; a colon ends what the words before it are about. */
function isStock(site: FactSite): boolean {
  const own = [...headStems(site), ...stemsIn(site.passage.clause, sinceColon(site))];
  return own.some((stem) => STOCKS.has(stem)) && !own.some((stem) => FLOWS_OF_DEBT.has(stem));
}

/** The words before a figure, from the last colon on unless that stands right before the figure. */
function sinceColon({ passage: { clause }, territory: { lead } }: FactSite): Range {
  for (let at = lead.to - 2; at >= lead.from; at--)
    if (clause.words[at]?.stem === ':') return { from: at + 1, to: lead.to };
  return lead;
}

const MULTI_YEAR = new Set(
  'pluriannuel pluriannuelle mandature mandat triennal triennale quinquennal depui'.split(' '),
);
/** Words between a figure and `sur 8 ans`, at most. */
const SPAN_REACH = 4;

/** `1,15 Md€ sur 8 ans`, `1 M€ réparti sur deux exercices` */
function spansYears({ passage: { clause }, territory: { trail } }: FactSite): boolean {
  const behind = stemsIn(clause, { from: trail.from, to: Math.min(trail.to, trail.from + SPAN_REACH + 3) });
  const at = behind.indexOf('sur');
  if (at < 0 || at > SPAN_REACH) return false;
  return behind.slice(at + 1).some((stem) => stem === 'ans' || stem === 'annee' || stem === 'exercice');
}

const COSTS = new Set('cout coutera couteront couterait dote dotee'.split(' '));
const FUTURES = new Set('devait devrait devra doit va allait pourrait'.split(' '));
const WHOLES = new Set('total totale global globale initial initiale dediee dedie'.split(' '));
const SUMS = new Set('cout enveloppe montant budget fond projet programme'.split(' '));
const SUM_REACH = 8;

/** The whole cost of a project, the endowment of a fund or a plan. */
function isProject(site: FactSite): boolean {
  const {
    passage: { clause },
    territory: { lead },
  } = site;
  if (isBill(site)) return true;
  const before = stemsIn(clause, { from: Math.max(lead.from, lead.to - SUM_REACH), to: lead.to });
  if (before.some((stem, at) => COSTS.has(stem) || (stem === 'couter' && FUTURES.has(before[at - 1] ?? ''))))
    return true;
  if (isValued(before) || before.slice(-4).join(' ') === 'sur un total de') return true;
  const sum = before.findLastIndex((stem) => SUMS.has(stem));
  if (sum < 0) return false;
  const rest = before.slice(sum + 1);
  const isOf = before[sum] === 'projet' && rest.every((stem) => stem === 'de' || stem === 'd');
  return isOf || rest.some((stem) => WHOLES.has(stem)) || rest.slice(0, 2).join(' ') === 'de ce';
}

const TAXED = new Set(['ttc', 'ht']);

/** `18,3 M€ TTC`, or below `(montants TTC)`: the bill of works, whatever year pays it. */
function isBill({ passages, passage, placed }: FactSite): boolean {
  if (TAXED.has(passage.clause.words[placed.to - 1]?.stem ?? '')) return true;
  const [heading] = passages.headingsOf(passage);
  return heading?.words.some(({ stem }) => TAXED.has(stem)) === true;
}

const WORKS = new Set('operation projet chantier ouvrage travaux'.split(' '));
const LINES = new Set('depense credit charge recette'.split(' '));
const VALUED = new Set('evalue evaluee estime estimee chiffre chiffree'.split(' '));

/** `l'opération étant évaluée à`, `la rocade, chiffrée à`, `festival, budget prévisionnel` */
function isValued(before: readonly string[]): boolean {
  if (before.at(-2) === 'budget' && before.at(-1) === 'previsionnel') return true;
  if (!VALUED.has(before.at(-2) ?? '') || before.at(-1) !== 'a' || before.some((stem) => LINES.has(stem))) return false;
  return (
    before.at(-3) === ',' || before.at(-2)?.startsWith('chiffre') === true || before.some((stem) => WORKS.has(stem))
  );
}

/** Words before a figure that are looked at, at most: more are no sentence that a person reads. */
const LOOK_BACK = 80;
const wordsBefore = ({ placed }: FactSite): Range => ({ from: Math.max(0, placed.from - LOOK_BACK), to: placed.from });

/** How far before a sentence its quotation may open. Unit: UTF-16 units. */
const QUOTE_REACH = 3000;

/** A quotation that opened in a sentence before, in the same paragraph. */
function isInQuotation({ passages: { text, structure }, passage }: FactSite): boolean {
  const from = Math.max(structure.blocks[passage.block]?.start ?? 0, passage.start - QUOTE_REACH);
  const before = text.slice(from, passage.start);
  return before.lastIndexOf('«') > before.lastIndexOf('»');
}

function isQuoted(site: FactSite): boolean {
  if (isInQuotation(site)) return true;
  const before = stemsIn(site.passage.clause, wordsBefore(site));
  const open = before.findLastIndex((stem) => stem === '«' || stem === '»');
  if (before[open] !== '«') return false;
  return before.length - open > QUOTED_NAME || SPEAKERS.has(before[open + 1] ?? '');
}

const SPEAKERS = new Set('je j nous notre on'.split(' '));
/** A quoted name is not longer than so many words: `le fonds « Artisans des villages » de 2 M€`. */
const QUOTED_NAME = 6;

/** `3,9 Md€ | de chiffre d'affaires`, `1,4 Md€ | de CA`: what companies sell for. */
function isTurnover({ passage: { clause }, placed: { to } }: FactSite): boolean {
  const [of, what, further] = stemsIn(clause, { from: to, to: to + 3 });
  return (of === 'de' || of === 'd') && (what === 'ca' || (what === 'chiffre' && further === 'd'));
}

const NATIONAL = new Set(['gouvernement', 'national', 'nationale', 'parlement']);
