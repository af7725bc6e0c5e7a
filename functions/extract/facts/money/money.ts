import type { Block, MoneyFact, Nature } from '../../model.ts';
import {
  type AnchorKind,
  type Finds,
  type Found,
  foundInSentence,
  isOwn,
  NO_FINDS,
  ruleOf,
  saidBy,
} from '../anchors.ts';
import type { Change } from '../change.ts';
import { type Clause, hasCue, hasWordOf, oncePerClause, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { DE, OF } from '../function-words.ts';
import { wholesIn } from '../partitions.ts';
import {
  type Context,
  type FactSite,
  nearestSaid,
  oncePerPassage,
  type Place,
  type Read,
  sharedContextsOf,
  type TimeRead,
} from '../site.ts';
import { type Aloof, aloofIn } from './aloof.ts';
import { budgetOf } from './budget.ts';
import { CREDIT, type Credits } from './credits.ts';
import { FLOW, type Flow } from './flow.ts';
import { amountNatureOf } from './nature.ts';
import { payersIn } from './payer.ts';
import { ISSUER } from './payer-name.ts';
import { isNews, SECTION, type Section } from './section.ts';
import { hasPurpose, isSpentOn } from './spending.ts';
import { beyondStep, STEP, type StepSaid } from './steps.ts';
import { type Column, columnOf, isSaidByHeads, isSumOfTotals, labelledFlow, totalOfSteps } from './table.ts';
import { isThreshold } from './threshold.ts';
import { isInVotedList, isOfCommission } from './vote.ts';

export interface AmountRead {
  readonly value: MoneyFact;
  readonly nature: Read<Nature>;
  readonly rules: readonly (string | null)[];
}

/** What a sentence or table says of each amount of money as a line of the budget; null for figures that are no money. */
export function moneyIn(
  sites: readonly FactSite[],
  times: readonly TimeRead[],
  changes: readonly Change[],
): readonly (AmountRead | null)[] {
  if (!sites.some(isMoney)) return sites.map(() => null);
  const isRow = sites[0]?.passage.kind === 'row';
  const own = <T>(kind: AnchorKind<T>): Finds<T> => (isRow ? NO_FINDS : foundInSentence(sites, kind));
  const steps = ofWholes(sites, totalsReached(sites, own(STEP)), (_, whole) => whole);
  const credits = ofWholes(sites, own(CREDIT), (own, whole) => own ?? (whole?.value.length === 1 ? whole : null));
  const sections = own(SECTION).map((found, index) => ofWholeOnly(found, sites[index]));
  const flows = ofGivenNext(
    sites,
    ofReceipts(
      sites,
      ofWholes(sites, ofBothSections(sites, own(FLOW), sections), (own, whole) => whole ?? own),
    ),
  );
  const payers = payersIn(sites);
  const signs = sites.map((_, index) => ({
    time: times[index] as TimeRead,
    payer: isPaidIn(payers[index], flows[index]) ? null : (payers[index]?.value ?? null),
    hasCredit: isOwn(credits[index]?.place ?? 'heading'),
    hasSection: isOwn(sections[index]?.place ?? 'heading'),
  }));
  const aloof = aloofIn(sites, signs);
  const { clause } = (sites[0] as FactSite).passage;
  const isSpent =
    !isRow &&
    (flows.some((flow) => flow?.value === 'dépense') ||
      INVESTED.test((sites[0] as FactSite).passages.text.slice(clause.start, clause.end)));
  return sites.map((site, index) => {
    if (!isMoney(site)) return null;
    return amountOf(site, times[index] as TimeRead, changes[index] as Change, {
      step: steps[index] ?? null,
      credit: ofCouncil(credits[index] ?? null, payers[index]?.rule ?? null),
      section: sections[index] ?? null,
      flow: flows[index] ?? null,
      payer: payers[index] as Read<string | null>,
      aloof: aloof[index] ?? null,
      isSpent,
    });
  });
}

/** `le montant des investissements` */
const INVESTED = /(?<!\p{L}|recettes? d['’]|recettes? des )investissements(?!\p{L})/iu;

/** `Recettes` above `La charge non compensée est de 107 M€, en hausse de | 20 M€`: a heading tells nothing of what is spent. */
const flowAbove = (site: FactSite, isSpent: boolean): Found<Flow> | null => {
  const found = flowAround(site);
  return found?.place === 'heading' && found.value === 'recette' && isSpent ? null : found;
};

/** Where the step of an amount before is taken over. */
const LENT: ReadonlySet<Place> = new Set(['carried', 'whole', 'compared', 'sentence']);

/** `recettes nouvelles : | 2,6 M€ de pénalités versées par l'exploitant`: what another pays is the council's, as a grant is. */
const isPaidIn = (payer: Read<string | null> | undefined, flow: Found<Flow> | null | undefined): boolean =>
  payer?.rule === 'financeur:don' || flow?.value === 'recette';

/** `ouvre 31,8 M€ d'AP, qui s'ajoutent aux 62,5 M€ du BP : | 18,6 M€ pour un collège, | 13,2 M€ pour l'eau`: parts of the first. */
function ofWholes<T>(
  sites: readonly FactSite[],
  finds: Finds<T>,
  choose: (own: Found<T> | null, whole: Found<T> | null) => Found<T> | null,
): Finds<T> {
  const [first] = sites;
  const wholes = first === undefined ? null : wholesIn(first.passage.clause);
  return finds.map((found, at) => {
    const whole = wholes?.get(at);
    return whole === undefined ? found : choose(found, finds[whole] ?? null);
  });
}

/** `porte le budget de 702 à 723 M€`: only the second is the budget after the step. */
function totalsReached(sites: readonly FactSite[], steps: Finds<StepSaid>): Finds<StepSaid> {
  const isStart = (index: number): boolean =>
    steps[index]?.value.step === 'budget total' && sites[index + 1]?.territory.link === 'to';
  return steps.map((found, index) => (isStart(index) ? null : isStart(index - 1) ? (steps[index - 1] ?? null) : found));
}

/** `961 M€ toutes sections confondues, dont 300 M€ de personnel`: a part of the whole is not of both sections. */
const ofWholeOnly = (found: Found<Section> | null, site: FactSite | undefined): Found<Section> | null =>
  found !== null && !isOwn(found.place) && (found.value === 'total' || isOtherBalance(site, found.place))
    ? null
    : found;

/** `Le déficit d'investissement de 2,3 M€ est couvert par l'excédent de | 4,1 M€`: a balance of its own. */
const isOtherBalance = (site: FactSite | undefined, place: Place): boolean =>
  place === 'carried' && site !== undefined && hasCue(site.passage.clause, 'balance', site.around.left);

/** `2,4 M€ d'AP, aux côtés de SNCF (1,2 M€)`: another body's share is none of the council's credits. */
const ofCouncil = (credit: Found<Credits> | null, payerRule: string | null): Found<Credits> | null =>
  credit !== null && payerRule === 'financeur:partage' && credit.place !== 'behind' ? null : credit;

/** `72 M€ de dépenses, | 28 M€ en fonctionnement et | 44 M€ en investissement`: the sections in turn, of one direction. */
function ofBothSections(sites: readonly FactSite[], flows: Finds<Flow>, sections: Finds<Section>): Finds<Flow> {
  const taken: (Found<Flow> | null)[] = [];
  flows.forEach((found, index) => {
    const beside = sites[index - 1];
    const before = beside !== undefined && isMoney(beside) ? (taken[index - 1] ?? null) : null;
    const isInTurn = isOwn(sections[index]?.place ?? 'heading') && before !== null && before.value !== 'solde';
    taken.push(found ?? (isInTurn ? before : null));
  });
  return taken;
}

/** `27 M€ iront aux rivières, | 8,6 M€ aux réseaux et 6,2 M€ à l'eau`: the verb is told once of all that it gives. */
function ofGivenNext(sites: readonly FactSite[], flows: Finds<Flow>): Finds<Flow> {
  const taken: (Found<Flow> | null)[] = [];
  flows.forEach((found, index) => {
    const before = taken[index - 1] ?? null;
    taken.push(
      found ?? (before?.value === 'dépense' && isGivenNext(sites, index) ? { ...before, place: 'shared' } : null),
    );
  });
  return taken;
}

function isGivenNext(sites: readonly FactSite[], index: number): boolean {
  const [before, site] = [sites[index - 1], sites[index] as FactSite];
  const { words } = site.passage.clause;
  return (
    before !== undefined &&
    isMoney(before) &&
    isMoney(site) &&
    JOINTS.has(stemAt(words, site.placed.from - 1)) &&
    GIVEN_TO.has(stemAt(words, site.placed.to))
  );
}
const JOINTS = new Set([',', 'et']);
const GIVEN_TO = stems('à au aux pour');

/** `Les recettes atteignent 12 M€, dont | 3 M€ de subventions`: a part of what is received. */
const ofReceipts = (sites: readonly FactSite[], flows: Finds<Flow>): Finds<Flow> =>
  flows.map((found, index) => {
    const { territory, passage, placed } = sites[index] as FactSite;
    const { words } = passage.clause;
    // « une dotation de 78 M€ (sur la base d'un coût moyen de | 3 000 €) », « dont 3 M€ reversés aux communes »
    const isPart =
      territory.link === 'part' &&
      (isPaidBy(words, placed.to) ||
        (DE.has(stemAt(words, placed.to)) && !OUTLAY.test(stemAt(words, placed.to + 1)))) &&
      !hasWordOf(COSTS, words, { from: placed.from - 3, to: placed.from });
    const received = isPart && found?.value === 'dépense' ? flows[territory.whole ?? -1] : null;
    return received?.value === 'recette' && received.place === 'before' ? received : found;
  });
/** `dont 3 M€ | versés par l'État`; not `versés aux communes` */
const isPaidBy = (words: Clause['words'], at: number): boolean =>
  PAID.test(stemAt(words, at)) && stemAt(words, at + 1) === 'par';
const PAID = /^(?:verse|apporte|finance|paye)e?$/;
const COSTS = stems('coût prix tarif');
/** `dont 3 M€ de | reversements` */
const OUTLAY = /^(?:depense|charge|(?:re)?vers|rembours|paie|travau$|achat)/;

const isMoney = ({ placed }: FactSite): boolean => placed.quantity.unit === 'euros';

/** What the amount's own sentence says of it. */
interface Said {
  readonly step: Found<StepSaid> | null;
  readonly credit: Found<Credits> | null;
  readonly section: Found<Section> | null;
  readonly flow: Found<Flow> | null;
  readonly payer: Read<string | null>;
  readonly aloof: Aloof | null;
  /** Another amount of the sentence is spent, or it speaks of investments. */
  readonly isSpent: boolean;
}

function amountOf(site: FactSite, time: TimeRead, change: Change, said: Said): AmountRead {
  const column = columnOf(site, said.credit ?? creditAround(site), said.section ?? sectionAround(site));
  const flow = financing(site, said.flow) ?? said.flow ?? labelledFlow(site) ?? flowAbove(site, said.isSpent);
  const named = isWholeCostBehind(said) ? null : (said.step ?? stepAround(site));
  const beyond = named !== null && LENT.has(named.place) ? beyondStep(site) : null;
  const aloof = beyond === 'reached' ? 'comparaison' : said.aloof;
  const budget = budgetOf(site, time, beyond === null ? named : null, aloof, column.credit !== null);
  return {
    value: {
      fiscalYear: budget.year,
      step: budget.step,
      credits: column.credit?.value ?? [],
      section:
        (said.aloof === 'encours' && column.credit === null && column.section?.place !== 'cell') ||
        isRunOutOfProgramme(column)
          ? null
          : (column.section?.value ?? null),
      flow: flowOf(site, flow, column.credit, said),
      payer: said.payer.value,
    },
    nature: amountNatureOf(site, change, budget.step),
    rules: [
      budget.rule,
      ruleOf('credit', column.credit),
      ruleOf('section', column.section),
      ruleOf('sens', flow),
      said.payer.rule,
    ],
  };
}

/** `3 M€ au BS, portant le montant total de l'opération à | 13 M€`: the step is that of the amount before. */
const isWholeCostBehind = ({ step, aloof }: Said): boolean =>
  aloof === 'projet' && step?.place === 'carried' && step.value.step !== 'budget total';

/** `une AP de 2 M€ pour les travaux liés à l'exploitation des routes`: a programme is of investments, whatever it is for. */
const isRunOutOfProgramme = ({ credit, section }: Column): boolean =>
  section?.value === 'fonctionnement' && credit?.value.length === 1 && credit.value[0] === 'AP';

const isNearer = ({ place }: Context): boolean => place !== 'heading' && place !== 'announcement';

/** The nearest label, caption, lead-in or heading that says one thing. */
const around = <T>(kind: AnchorKind<T>, holds: (context: Context) => boolean = () => true) =>
  nearestSaid((context): Found<T> | null => {
    const value = holds(context) ? saidBy(context.clause, kind) : null;
    return value === null ? null : { value, place: context.place };
  });

const nearestCredit = around(CREDIT, (context) => isNearer(context) || isLegend(context.clause));
/** `Dix actions (entre parenthèses : crédits de paiement)`: a heading that tells what brackets hold. */
const isLegend = oncePerClause(({ words }: Clause) => words.some(({ stem }) => stem === 'parenthese'));

function creditAround(site: FactSite): Found<Credits> | null {
  const found = nearestCredit(site);
  const isBracketed = stemAt(site.passage.clause.words, site.placed.from - 1) === '(';
  if (found?.place === 'caption' && isHeadOfOther(site, found.value)) return null;
  return found?.place === 'heading' && !isBracketed ? null : found;
}

/** `Coût total CP 2023 Livraison`, the line of heads that is taken for a caption: `CP` is said of its own column. */
function isHeadOfOther({ passages, passage, cell }: FactSite, credits: Credits): boolean {
  const own = cell?.header?.at(-1) ?? '';
  const heads = passage.row?.cells.map(({ header }) => header?.at(-1) ?? '') ?? [];
  const line = passages.introductionsOf(passage).find((clause) => saidBy(clause, CREDIT) !== null);
  const words =
    line === undefined ? '' : passages.text.slice(line.start, Math.min(line.end, line.start + LONGEST_HEADS));
  if (own === '' || !heads.every((head) => words.includes(head))) return false;
  const creditOf = (head: string): string | undefined => saidBy(passages.labelled(head), CREDIT)?.join();
  return (
    creditOf(own) === undefined && heads.some((head) => creditOf(head) === credits.join() && !/total/iu.test(head))
  );
}
/** Of a line of heads. Unit: UTF-16 units. */
const LONGEST_HEADS = 300;

/**
 * `Le Département augmente ses investissements`: news that a heading tells is no section of what stands below; nor is that
 * of one amount among others in the sentence before.
 */
const nearestSection = around(SECTION, ({ place, clause }) =>
  place === 'heading' ? !isNews(clause) && !tellsRate(clause) : place !== 'sentence' || clause.figures.length < 2,
);

/** `TOTAL` below `Total investissement`: what stands above the rows of one section is not said of the sum of totals. */
function sectionAround(site: FactSite): Found<Section> | null {
  const found = nearestSection(site);
  if (found?.place === 'heading' && (isBehindOtherTable(site) || isSaved(site, found.value))) return null;
  return found?.place === 'caption' && isSumOfTotals(site) ? null : found;
}

/** `L'épargne brute s'établit à | 22 M€` below `38 M€ d'investissement`: what running costs leave over. */
const isSaved = ({ passage: { clause }, territory: { lead } }: FactSite, section: Section): boolean =>
  section === 'investissement' && hasWordOf(SAVINGS, clause.words, lead);
const SAVINGS = stems('épargne');

/**
 * Below `Investissement`, where `Fonctionnement` stands above, a table of the spending `par politique` is of both, and so
 * is what stands behind it.
 */
const isBehindOtherTable = oncePerPassage(({ passages: { structure, text }, passage: { block } }): boolean => {
  const heading = structure.blocks[block]?.path.at(-1);
  if (heading === undefined || !ONE_SECTION.test(heading.title)) return false;
  for (let at = block; at > block - TABLE_REACH && (structure.blocks[at]?.start ?? 0) > heading.start; at--) {
    const { kind, start, end } = structure.blocks[at] as Block;
    const words = kind === 'caption' ? text.slice(start, end) : '';
    if (BY_POLICY.test(words)) return !NAMES_SECTION.test(words);
  }
  return false;
});
const ONE_SECTION = /^(?:section (?:de |d['’]))?investissement$/iu;
const BY_POLICY = /(?<!\p{L})par (?:politique|mission|fonction|chapitre|secteur|compétence|commission)s?(?!\p{L})/iu;
const NAMES_SECTION = /fonctionnement|investissement|équipement/iu;
/** Blocks back to the title of a table, at most. */
const TABLE_REACH = 40;

/** `Les solidarités : 286 M€ (62 % des dépenses de fonctionnement)`: a heading's rate is of a sum that is not its chapter's. */
const tellsRate = ({ figures, words }: Clause): boolean =>
  figures.some(
    ({ quantity, to }) =>
      quantity.unit === 'pourcent' &&
      OF.has(stemAt(words, to)) &&
      (SUMS.has(stemAt(words, to + 1)) || SUMS.has(stemAt(words, to + 2))),
  );
const SUMS = new Set('depense recette charge budget credit fonctionnement investissement rrf drf rri dri'.split(' '));

const flowAround = around(FLOW, ({ place, clause }) => place !== 'heading' || !(tellsRate(clause) || isSlogan(clause)));
/** `COVOITURER, ÇA RAPPORTE`, `QUI PAIE ?`: a title that boasts or asks tells nothing of the amounts below it. */
const isSlogan = ({ words }: Clause): boolean =>
  words.some(
    ({ stem }, at) =>
      stem === 'rapporte' || stem === 'rapportent' || (stem === 'paie' && stemAt(words, at - 1) === 'qui'),
  );
/** `Comment le financer ?`, `D'où vient l'argent ?` */
const FINANCING = /^comment .{0,60}financ|d['’]o[ùu] vien(?:nen)?t/iu;
const asksForReceipts = oncePerPassage(({ passages: { structure }, passage: { block, table } }) => {
  const own = structure.blocks[block];
  return (
    FINANCING.test(table?.caption ?? '') ||
    (FINANCING.test(own?.path.at(-1)?.title ?? '') &&
      !(own?.kind === 'paragraph' && isBehindList(structure.blocks, block)))
  );
});
/** A paragraph behind the list that answers a question goes on with something else. */
const isBehindList = (blocks: readonly Block[], block: number): boolean => {
  const path = blocks[block]?.path;
  for (let at = block - 1; at >= 0 && blocks[at]?.path.at(-1)?.start === path?.at(-1)?.start; at--)
    if (blocks[at]?.kind === 'item') return true;
  return false;
};
const RECEIPTS_REACH = 4;

/** `Recettes d'exploitation | Participation pour le financement des réseaux : 95 000`: an entry of a list of receipts. */
const isEntryOfReceipts = (site: FactSite): boolean => {
  if (stemAt(site.passage.clause.words, site.placed.from - 1) !== ':') return false;
  const above = sharedContextsOf(site).find(
    ({ place }) => place === 'caption' || place === 'lead-in' || place === 'heading',
  );
  const words = above?.clause.words.slice(0, RECEIPTS_REACH) ?? [];
  return words.some(({ stem }) => stem === 'recette') && !words.some(({ stem }) => stem === 'depense');
};
const NOT_RECEIVED = new Set('charge remboursement verse versee emprunt epargne autofinancement'.split(' '));

/** `Dépenses 2023 (M€)` above a table, or above its labels */
const isOfSpending = ({ passages: { text }, passage: { table } }: FactSite): boolean =>
  table !== null &&
  (SPENDINGS.test(table.caption) || SPENDINGS.test(text.slice(table.start, table.start + LONGEST_HEAD)));
const SPENDINGS = /(?<!\p{L})dépenses(?!\p{L})/iu;
/** Unit: characters. */
const LONGEST_HEAD = 30;

/** `Votre Région dépensera` */
const SPENT = /^depens/;

/** `Subventions | 11,3 M€` below `Comment le financer ?`: what is received, but for loans and what is called spending. */
const financing = (site: FactSite, own: Found<Flow> | null): Found<Flow> | null =>
  own?.value !== 'solde' &&
  (asksForReceipts(site) || isEntryOfReceipts(site)) &&
  !isOfSpending(site) &&
  !site.passage.clause.words.some(({ stem }) => NOT_RECEIVED.has(stem) || SPENT.test(stem))
    ? { value: 'recette', place: 'heading' }
    : opensWithReceipts(site.passage.clause)
      ? { value: 'recette', place: 'before' }
      : null;

/** `En recettes, l'État versera | 8 M€ ; le FEDER ajoute | 650 k€` */
const opensWithReceipts = ({ words }: Clause): boolean =>
  stemAt(words, 0) === 'en' && stemAt(words, 1) === 'recette' && stemAt(words, 2) === ',';

const nearestStep = around(STEP, isNearer);

/** Where it is the line of heads that names a step, it is said of one column, and not of this one. */
function stepAround(site: FactSite): Found<StepSaid> | null {
  const found = totalOfSteps(site) ?? nearestStep(site);
  return found?.place === 'caption' && isSaidByHeads(site) ? null : found;
}

/** `| 10 M€ d'économies`: neither spent nor received; not `12 M€ : économie`, `12 M€ d'économie sociale`. */
const isSaving = ({ passage: { clause }, placed: { to } }: FactSite): boolean =>
  stemAt(clause.words, to) === 'd' &&
  stemAt(clause.words, to + 1) === 'economie' &&
  !FIELD_OF_ECONOMY.has(stemAt(clause.words, to + 2));
const FIELD_OF_ECONOMY = new Set(['sociale', 'circulaire', 'solidaire', 'verte', 'locale']);

const RECEIVED = new Set(['financeur:don', 'financeur:versement']);

/**
 * Credits are spent, whatever is said behind them (`compensés par une recette`), but not in a row of receipts; so is what
 * a commission decides.
 */
function flowOf(
  site: FactSite,
  flow: Found<Flow> | null,
  credit: Found<Credits> | null,
  said: Said,
): MoneyFact['flow'] {
  if (isThreshold(site)) return null;
  if (credit && flow?.place !== 'before' && !(flow?.place === 'row' && flow.value === 'recette')) return 'dépense';
  if (flow?.value === 'recette' || RECEIVED.has(said.payer.rule ?? '')) return 'recette';
  if (credit) return 'dépense';
  if (isSaving(site) || (said.aloof === 'contexte' && flow?.place !== 'before')) return null;
  if (flow?.value === 'solde' || said.aloof === 'encours' || said.payer.value !== null) return null;
  if (flow) return flow.value;
  return said.payer === ISSUER ||
    (said.aloof === null && (isOfCommission(site) || isInVotedList(site) || hasPurpose(site))) ||
    isSpentOn(site)
    ? 'dépense'
    : null;
}
