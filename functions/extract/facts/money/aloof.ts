import { cuesWithin, hasCue, hasWordOf, oncePerClause, type Range, stemAt } from '../clause.ts';
import { isCostColumn, isOpenEndedColumn } from '../columns.ts';
import { stems } from '../forms.ts';
import { A, DE } from '../function-words.ts';
import { type FactSite, oncePerPassage, type TimeRead } from '../site.ts';
import { isNamedWithYear } from '../subject/topic/plan-columns.ts';
import type { Link } from '../territory.ts';
import { isOfOtherVote } from '../time/votes.ts';
import type { Word } from '../words.ts';
import { hasImperfect, isBelowResult, isClosed } from './past.ts';
import { isOfPlanOverYears, spansYears } from './plan-years.ts';
import { isStock } from './stock.ts';

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
  | 'annee-pleine';

/** What is known of an amount before its step is looked for. */
export interface AmountSigns {
  readonly time: TimeRead;
  readonly payer: string | null;
  readonly hasCredit: boolean;
  readonly hasSection: boolean;
}

/** For each figure of a passage why it stands aside, null where it does not; a part stands as its whole does. */
export function aloofIn(sites: readonly FactSite[], signs: readonly AmountSigns[]): readonly (Aloof | null)[] {
  const shared = new Set<number>();
  sites.forEach((site, at) => {
    const { whole } = site.territory;
    // « 10,2 M€ en fonctionnement, dont 2,6 M€ remboursés par le CNC » is a line of the vote
    if (isMoneySite(site) && signs[at]?.payer && whole !== null && signs[whole]?.hasSection !== true) shared.add(whole);
  });
  const result: (Aloof | null)[] = [];
  const cost = signs.some(({ payer }) => payer !== null) ? sites.findIndex(isMoneySite) : -1;
  sites.forEach((site, index) => {
    const isMoney = site.placed.quantity.unit === 'euros';
    const own = isMoney
      ? (aloofOf(site, signs[index] as AmountSigns) ??
        (shared.has(index) ||
        (index > cost && result[cost] === 'projet' && isShareOf(site, signs[index] as AmountSigns))
          ? 'projet'
          : isFormerLevel(site, sites[index + 1])
            ? 'comparaison'
            : null))
      : null;
    const { link, whole, before } = site.territory;
    const isUpperEnd = site.placed.quantity.precision === 'borne_haute';
    const isSame = link === 'to' || link === 'restated' || isUpperEnd;
    const model = whole ?? (isSame ? before : result[index - 1] === 'encours' && isWhatItIs(site) ? index - 1 : null);
    const given = model === null ? null : (result[model] ?? null);
    // « De 10 000 à 50 000 euros : 5 M€ d'AP »: credits are no price.
    const isOwnCredit =
      signs[index]?.hasCredit === true && (given === 'prix' || (given === 'projet' && link === 'part'));
    const taken = isOwnCredit ? null : given;
    const compared = own === 'comparaison' && before !== null ? result[before] : null;
    const former = compared === 'projet' || compared === 'encours' ? compared : null;
    result.push(former ?? own ?? (taken !== null && NOT_TAKEN[link]?.has(taken) ? null : taken));
  });
  return result;
}

/** `L'encours atteindra 1,1 Md€ en 2032 ; il est de | 1 042 M€ cette année`: of the stock that the pronoun stands for. */
const isWhatItIs = ({ passage: { clause }, placed: { from } }: FactSite): boolean =>
  stemAt(clause.words, from - 1) === 'de' &&
  IS.has(stemAt(clause.words, from - 2)) &&
  IT.has(stemAt(clause.words, from - 3));
const IS = stems('est était sera');
const IT = new Set(['il', 'elle']);

const isMoneySite = ({ placed }: FactSite): boolean => placed.quantity.unit === 'euros';

/** `Son coût, 318 M€, est payé par l'État (46 M€) et la Région (| 28 M€)`: the issuer's own share of a cost that others share. */
const isShareOf = ({ passage: { clause }, territory: { lead } }: FactSite, { time }: AmountSigns): boolean =>
  time.value.at === null && cuesWithin(clause, 'payer', lead).length > 0;

/** `passe de | 48 200 € à 51 700 €`: how it was before the vote. */
const isFormerLevel = ({ placed }: FactSite, next: FactSite | undefined): boolean =>
  next?.territory.link === 'to' &&
  next.placed.quantity.unit === 'euros' &&
  !placed.quantity.precision.startsWith('borne');

/** What a figure does not take from the one before: the sum of many prices is none, a part of a change is an amount. */
const NOT_TAKEN: Readonly<Partial<Record<Link, ReadonlySet<Aloof>>>> = {
  restated: new Set<Aloof>(['prix', 'comparaison']),
  part: new Set<Aloof>(['comparaison']),
  and: new Set<Aloof>(['comparaison']),
  to: new Set<Aloof>(['comparaison']),
};

function aloofOf(site: FactSite, { time, payer, hasCredit }: AmountSigns): Aloof | null {
  const { territory } = site;
  const { clause } = site.passage;
  const own = { from: territory.lead.from, to: territory.trail.to };
  const isStocked = isStock(site, overCount(site));
  if (site.cell !== null && isStocked) return 'encours';
  if (isPrice(site)) return 'prix';
  if (isStocked) return 'encours';
  if (isOpenEndedColumn(site) || isNamedWithYear(site)) return 'pluriannuel';
  if (time.value.from !== null || time.value.due !== null || time.value.yearly) return 'pluriannuel';
  if (!hasCredit && (hasCue(clause, 'many-years', own) || spansYears(site))) return 'pluriannuel';
  if (!hasCredit && time.value.at === null && isOfPlanOverYears(site)) return 'pluriannuel';
  if ((!hasCredit && isProject(site)) || isCostColumn(site)) return 'projet';
  if (site.document.step !== 'orientations budgétaires' && isOfFullYear(site)) return 'annee-pleine';
  if (payer !== null) return 'autre-payeur';
  if (territory.link === 'against' || isAfterAverage(site)) return 'comparaison';
  if (site.document.step !== 'compte administratif' && (hasCue(clause, 'past', own) || hasImperfect(site)))
    return 'passe';
  if (site.document.step === 'budget primitif' && (isClosed(clause, territory.lead) || isBelowResult(site)))
    return 'passe';
  if (isOfOtherVote(clause, own, site.document.fiscalYear)) return 'passe';
  if (isQuoted(site) || hasWordOf(OPPOSED, clause.words, territory.lead)) return 'citation';
  return isOfState(site) || isBehindCountry(site) || isOfCountry(site) || isTurnover(site) ? 'contexte' : null;
}

/** `passant d'une moyenne de 20 M€ avant 2010 à | 35 M€ aujourd'hui` */
const isAfterAverage = ({ passage: { clause }, placed: { from }, around: { previous } }: FactSite): boolean =>
  previous !== null &&
  stemAt(clause.words, from - 1) === 'a' &&
  stemAt(clause.words, previous.from - 2) === 'moyenne' &&
  stemAt(clause.words, previous.from - 3) === 'une';

/** `l'opposition réclamait | 6 M€` */
const OPPOSED = new Set(['opposition']);

/** `Le plan de relance prévoit | 100 milliards d'euros`: no council's budget is that large. */
const isOfState = ({ placed }: FactSite): boolean => Math.abs(placed.quantity.value) >= SMALLEST_OF_STATE;
const SMALLEST_OF_STATE = 20_000_000_000;

/** `le Gouvernement a retenu | 5 Md€`; not `20 M€ pour les routes nationales et | 17 M€ pour les ports`. */
const isBehindCountry = ({ passage: { clause }, placed: { from } }: FactSite): boolean =>
  cuesWithin(clause, 'national', { from: from - LOOK_BACK, to: from }).some(
    (cue) => !NAMED_NATIONAL.has(stemAt(clause.words, cue.from - 1)),
  );
const NAMED_NATIONAL = stems('route routes parc parcs musée musées scène scènes éducation police conservatoire forêt');

/** Words between a figure and `au plan national`, at most. */
const NATIONAL_REACH = 3;

/** `550 M€ | au plan national`; not `au plan national de formation`. */
function isOfCountry({ passage: { clause }, placed: { to } }: FactSite): boolean {
  const [said] = cuesWithin(clause, 'national', { from: to, to: to + NATIONAL_REACH });
  return said?.value === 'étendue' && !stemAt(clause.words, said.to).startsWith('d');
}

/** `2,3 M€ | en année pleine`: what a year will cost once it is all there. */
const isOfFullYear = ({ passage: { clause }, placed: { to } }: FactSite): boolean =>
  stemAt(clause.words, to) === 'en' &&
  stemAt(clause.words, to + 1) === 'annee' &&
  stemAt(clause.words, to + 2) === 'pleine';

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
  const isSmall = Math.abs(value) < LARGEST_CEILING;
  if (isSmall && (isAverage(clause.words, behind) || isAverage(clause.words, before))) return true;
  if (isSmall && isCostOfOne(clause.words, placed.from)) return true;
  if (isSmall && cell !== null && UNIT_HEAD.test(cell.header?.at(-1) ?? '')) return true;
  if (stemAt(clause.words, placed.to) === 'piece' || isForEach(clause.words, placed.from)) return true;
  if (ARTICLES.has(stemAt(clause.words, placed.to)) && EACH.has(stemAt(clause.words, placed.to + 1))) return true;
  return hasCue(clause, 'price', behind, 'unitaire') || hasCue(clause, 'price', before, 'tarif');
}

/** `14 maisons de santé, chacune recevant | 200 000 €` */
const isForEach = (words: readonly Word[], from: number): boolean =>
  OF_EACH.has(stemAt(words, from - 2)) && /ant$/.test(stemAt(words, from - 1));
const OF_EACH = new Set(['chacun', 'chacune']);

/** `Une année de formation revient à | 7 300 € pour une infirmière et à | 6 150 € pour une aide-soignante` */
function isCostOfOne(words: readonly Word[], from: number): boolean {
  if (stemAt(words, from - 1) !== 'a') return false;
  for (let at = from - 2; at >= from - COST_REACH; at--) if (COMES_TO.test(stemAt(words, at))) return true;
  return false;
}
/** Unit: words. */
const COST_REACH = 10;
const COMES_TO = /^reviend?(?:t|nent|ra|rait)?$/;

/** `Coût moyen d'une place (€)` */
const UNIT_HEAD =
  /^(?:co[ûu]t|prix|tarif|montant)s? (?:moyens?|unitaires?|horaires?|journaliers?|par|d['’]une?)(?!\p{L})/iu;

/** `4 391 € | la place`, `12 € | l'une` */
const ARTICLES = new Set(['la', 'le', 'l']);
const EACH = stems(`
  place prise parcours heure kilometre logement unite une un piece tonne licence lit m m2 m²
`);

/** `en moyenne`: of a small sum to one. */
const isAverage = (words: readonly Word[], range: Range): boolean => hasWordOf(AVERAGES, words, range);
const AVERAGES = new Set(['moyenne']);

/** The words before a figure, from the last colon on unless that stands right before the figure. */
function sinceColon({ passage: { clause }, territory: { lead } }: FactSite): Range {
  for (let at = lead.to - 2; at >= lead.from; at--)
    if (stemAt(clause.words, at) === ':') return { from: at + 1, to: lead.to };
  return lead;
}

/** `Dette des | deux budgets : 7,8 M€`: a number in words in front of an amount only counts what is owed. */
function overCount(site: FactSite): Range {
  const own = sinceColon(site);
  const { previous } = site.around;
  const isCount = previous?.quantity.unit === 'nombre' && previous.quantity.words;
  if (!isCount || own.from !== site.territory.lead.from) return own;
  return { from: Math.max(0, previous.from - COUNT_REACH), to: own.to };
}
const COUNT_REACH = 3;

const COSTS = new Set('cout coutera couteront couterait dote dotee'.split(' '));
const FUTURES = new Set('devait devrait devra doit va allait pourrait'.split(' '));
const WHOLES = new Set('total totale global globale initial initiale dediee dedie'.split(' '));
const SUMS = new Set('cout enveloppe montant budget fond projet programme operation chantier'.split(' '));
const WORK_NOUNS = new Set('projet operation chantier'.split(' '));
const SUM_REACH = 8;

/** The whole cost of a project, the endowment of a fund or a plan. */
function isProject(site: FactSite): boolean {
  const {
    passage: { clause },
    territory: { lead },
  } = site;
  if (isBill(site) || isOfDelivered(site) || isCostInShares(site)) return true;
  const { words } = clause;
  const range = { from: Math.max(lead.from, lead.to - SUM_REACH), to: lead.to };
  let sum = -1;
  for (let at = range.from; at < range.to; at++) {
    const stem = stemAt(words, at);
    const isCost = COSTS.has(stem) || (stem === 'couter' && at > range.from && FUTURES.has(stemAt(words, at - 1)));
    if (isCost) return true;
    if (SUMS.has(stem)) sum = at;
  }
  if (isValued(words, range) || isOutOfTotal(words, range)) return true;
  if (isBudgetOfLead(site)) return false;
  return sum >= 0 && isWholeSum(words, { from: sum, to: range.to });
}

/** `Les chiffres clés du budget 2031 : | Budget global : 412 M€`: the budget that is told of, and no cost of works. */
const isBudgetOfLead = ({ passages, passage, placed: { from } }: FactSite): boolean =>
  stemAt(passage.clause.words, 0) === 'budget' &&
  stemAt(passage.clause.words, from - 1) === ':' &&
  from === LABEL_WORDS &&
  passages
    .leadsOf(passage)
    .some(({ clause: { words } }) =>
      words.some(({ stem }, at) => stem === 'budget' && YEAR.test(stemAt(words, at + 1))),
    );
/** Words of `Budget global :`. */
const LABEL_WORDS = 3;
const YEAR = /^20\d\d$/;

/** `7,25 M€, soit 25 % d'une opération de | 29 M€`, `de travaux estimés à | 2,4 M€`: what others pay for too; not `30 % d'un budget de | 40 M€`. */
function isCostInShares({ passage: { clause }, placed: { from }, around: { previous } }: FactSite): boolean {
  const { words } = clause;
  if (previous?.quantity.unit !== 'pourcent' || stemAt(words, previous.from - 1) !== 'soit') return false;
  const of = previous.to;
  const noun = stemAt(words, of) === 'd' && A.has(stemAt(words, of + 1)) ? of + 2 : of + 1;
  const isNear = noun < from && from - noun <= SHARED_COST_REACH && DE.has(stemAt(words, of));
  return isNear && (noun === of + 2 ? !OWN_SUMS.has(stemAt(words, noun)) : stemAt(words, noun) === 'travau');
}
const OWN_SUMS = stems('budget total enveloppe recette produit section dette fonds montant crédit ensemble');
/** Words of `programme de travaux estimé à`, at most. */
const SHARED_COST_REACH = 6;

/** `Lycée de Beaulieu : 47,6 M€, ouverture en 2031`, `un collège à 21 M€, livré en 2031`: works that are named with the day on which they are there. */
const isOfDelivered = ({ passage: { clause }, placed: { to } }: FactSite): boolean =>
  stemAt(clause.words, to) === ',' &&
  (DELIVERED.has(stemAt(clause.words, to + 1)) ||
    (stemAt(clause.words, to + 1) === 'mise' && stemAt(clause.words, to + 3) === 'service'));
const DELIVERED = new Set('ouverture livraison inauguration achevement livre livree acheve achevee'.split(' '));

/** `sur un total de` */
const isOutOfTotal = (words: readonly Word[], { from, to }: Range): boolean =>
  to - from >= OUT_OF_TOTAL.length &&
  OUT_OF_TOTAL.every((stem, at) => stemAt(words, to - OUT_OF_TOTAL.length + at) === stem);
const OUT_OF_TOTAL = ['sur', 'un', 'total', 'de'];

/** `projet de`, `opération de`, `budget global de`, `enveloppe de ce`: from the noun to the figure. */
function isWholeSum(words: readonly Word[], { from, to }: Range): boolean {
  let isOf = WORK_NOUNS.has(stemAt(words, from));
  for (let at = from + 1; at < to; at++) {
    const stem = stemAt(words, at);
    if (WHOLES.has(stem)) return true;
    if (stem !== 'de' && stem !== 'd') isOf = false;
  }
  return isOf || (to - from > 2 && stemAt(words, from + 1) === 'de' && stemAt(words, from + 2) === 'ce');
}

const TAXED = new Set(['ttc', 'ht']);

/** `Les ventes d'eau sont estimées à 1,6 M€ HT`: what comes in is no bill. */
const SALES = new Set('vente recette produit redevance loyer cession'.split(' '));

/** `18,3 M€ TTC`, or below `(montants TTC)`: the bill of works, whatever year pays it. */
function isBill({ passages, passage, placed, territory: { lead } }: FactSite): boolean {
  if (hasWordOf(SALES, passage.clause.words, lead)) return false;
  if (TAXED.has(stemAt(passage.clause.words, placed.to - 1))) return true;
  const [heading] = passages.headingsOf(passage);
  return heading !== undefined && isTaxed(heading);
}

const isTaxed = oncePerClause(({ words }) => words.some(({ stem }) => TAXED.has(stem)));

const WORKS = new Set('operation projet chantier ouvrage travau'.split(' '));
const LINES = new Set('depense credit charge recette'.split(' '));
const VALUED = new Set('evalue evaluee estime estimee chiffre chiffree'.split(' '));

/** `l'opération étant évaluée à`, `la rocade, chiffrée à`, `festival, budget prévisionnel` */
function isValued(words: readonly Word[], { from, to }: Range): boolean {
  if (to - from < 2) return false;
  const last = stemAt(words, to - 1);
  const verb = stemAt(words, to - 2);
  if (verb === 'budget' && last === 'previsionnel') return true;
  if (last !== 'a' || !VALUED.has(verb)) return false;
  let isOfWorks = verb.startsWith('chiffre') || (to - from > 2 && stemAt(words, to - 3) === ',');
  for (let at = from; at < to; at++) {
    const stem = stemAt(words, at);
    if (LINES.has(stem)) return false;
    if (WORKS.has(stem)) isOfWorks = true;
  }
  return isOfWorks;
}

/** Words before a figure that are looked at, at most: more are no sentence that a person reads. */
const LOOK_BACK = 80;

/** How far before a sentence its quotation may open. Unit: UTF-16 units. */
const QUOTE_REACH = 3000;

/** A quotation that opened in a sentence before, in the same paragraph. */
const isInQuotation = oncePerPassage(({ passages: { text, structure }, passage }: FactSite): boolean => {
  const from = Math.max(structure.blocks[passage.block]?.start ?? 0, passage.start - QUOTE_REACH);
  const before = text.slice(from, passage.start);
  return before.lastIndexOf('«') > before.lastIndexOf('»');
});

function isQuoted(site: FactSite): boolean {
  if (isInQuotation(site)) return true;
  const { words } = site.passage.clause;
  const { from } = site.placed;
  for (let at = from - 1; at >= 0 && at >= from - LOOK_BACK; at--) {
    const stem = stemAt(words, at);
    if (stem === '»') return false;
    if (stem === '«') return from - at > QUOTED_NAME || SPEAKERS.has(stemAt(words, at + 1));
  }
  return false;
}

const SPEAKERS = new Set('je j nou notre on'.split(' '));
/** A quoted name is not longer than so many words: `le fonds « Artisans des villages » de 2 M€`. */
const QUOTED_NAME = 6;

/** `3,9 Md€ | de chiffre d'affaires`, `1,4 Md€ | de CA`: what companies sell for. */
function isTurnover({ passage: { clause }, placed: { to } }: FactSite): boolean {
  const of = stemAt(clause.words, to);
  if (of !== 'de' && of !== 'd') return false;
  const what = stemAt(clause.words, to + 1);
  return what === 'ca' || (what === 'chiffre' && stemAt(clause.words, to + 2) === 'd');
}
