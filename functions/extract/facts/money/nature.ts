import type { BudgetStep, Nature } from '../../model.ts';
import { EITHER_WAY } from '../change/nouns.ts';
import type { Change } from '../change.ts';
import { type Clause, cuesOf, hasCue, hasWordOf, type Range, stemAt } from '../clause.ts';
import { headSays, isAimedColumn, isChangeColumn, isChangeHead } from '../columns.ts';
import { stems } from '../forms.ts';
import { OF } from '../function-words.ts';
import { opensWithAction } from '../nature/announced.ts';
import type { FactSite, Read } from '../site.ts';
import type { Word } from '../words.ts';

const LEVEL: Read<Nature> = { value: 'level', rule: null };

/** An amount is a level; a change that the text speaks of as one; or a saving that is aimed at. */
export function amountNatureOf(site: FactSite, change: Change, step: BudgetStep | null): Read<Nature> {
  const {
    passage: { clause },
    territory: { lead, trail },
  } = site;
  if (change.isChange && (isCreditMove(site) || isMovedBy(site, change, step)))
    return { value: 'level', rule: 'montant:etape' };
  const isOfNoStep = step === null && site.document.step === null;
  if (isOfNoStep && change.rule === WITHDRAWN && hasWordOf(CUT, clause.words, lead))
    return { value: 'change', rule: change.rule };
  if (isOfNoStep && change.rule === TAKEN_AWAY && isTakenFrom(clause.words, trail))
    return { value: 'change', rule: change.rule };
  if (change.isChange && isAddedAsWell(site, change)) return { value: 'level', rule: 'montant:ajout' };
  if (change.isChange && (isBalanceBelow(site, change) || isNegativeCell(site, change)))
    return { value: 'level', rule: 'montant:solde' };
  if (change.isChange) return { value: 'change', rule: change.rule };
  const behind = { from: trail.from, to: Math.min(trail.to, trail.from + BEHIND_REACH) };
  if (isAimed(clause.words, lead) || isAimTold(clause.words, lead) || isAimedColumn(site))
    return { value: 'target', rule: 'montant:objectif' };
  if (opensWithAction(site) && keepsLevel(clause.words, lead.to, behind))
    return { value: 'target', rule: 'montant:niveau-vise' };
  const isFound = FINDS.has(stemAt(clause.words, lead.to - 1));
  if (!isFound && !hasCue(clause, 'aim', lead)) return LEVEL;
  const isSaving = namesSaving(clause.words, behind) || namesSaving(clause.words, lead);
  return isSaving ? { value: 'target', rule: 'montant:objectif-d-economie' } : LEVEL;
}

/** `Décision modificative n° 2 : | + 4,5 M€ en CP`: what a step adds or withdraws; not `- 3 M€ par rapport au BP`, `45 M€ (+ 3 M€)`, `hausse du gaz : + 3 M€`. */
function isMovedBy({ passage, placed, territory }: FactSite, { rule }: Change, step: BudgetStep | null): boolean {
  if (rule !== 'variation:signe' || passage.kind === 'row' || territory.bracketed) return false;
  const { clause } = passage;
  if (hasCue(clause, 'change', territory.lead) || hasWordOf(EITHER_WAY, clause.words, territory.lead)) return false;
  return (
    (step === 'décision modificative' || step === 'budget supplémentaire') &&
    stemAt(clause.words, placed.from - 1) !== 'soit' &&
    !isSetAgainst(clause, territory.trail)
  );
}

/** `12,4 M€ soit | + 9,3 M€ de fonds européens`: what comes in addition. */
const isAddedAsWell = ({ passage: { clause }, placed }: FactSite, { rule, isDecrease }: Change): boolean =>
  rule === 'variation:signe' &&
  !isDecrease &&
  stemAt(clause.words, placed.from - 1) === 'soit' &&
  OF.has(stemAt(clause.words, placed.to)) &&
  GIVEN.has(stemAt(clause.words, placed.to + 1));
const GIVEN = stems('fonds subventions crédits aides');

/** `La dotation est amputée de | 1,9 M€`, where no step of a budget takes it back. */
const WITHDRAWN = 'variation:retrait-devant';
/** `| 2,5 M€ sont retirés du budget de la culture`; not `6 M€ de crédits sont retirés`. */
const TAKEN_AWAY = 'variation:retrait-derriere';
const isTakenFrom = (words: readonly Word[], { from, to }: Range): boolean => {
  const taken = words.findIndex(({ stem }, at) => at >= from && at < to && stem === 'retire');
  return taken >= 0 && OF.has(stemAt(words, taken + 1)) && !hasWordOf(CREDITS, words, { from: 0, to });
};
const CREDITS = stems('crédit crédits AP AE CP chapitre article inscription');
const CUT = stems('amputé amputée amputés amputées minoré minorée minorés minorées');

/** `Diminution de crédits : article 615, | - 3 400 €`, `Augmentation sur crédits ouverts`: what an amending decision moves. */
const isCreditMove = ({ passage: { clause } }: FactSite): boolean =>
  MOVES.has(stemAt(clause.words, 0)) && stemAt(clause.words, 2) === 'credit';
const MOVES = stems('diminution augmentation réduction majoration');

/** `Le résultat de l'exercice 2030 se résume ainsi :` above `En investissement : | - 529 000 €` */
const isBalanceBelow = ({ passage, passages, placed, territory }: FactSite, { rule }: Change): boolean =>
  rule === 'variation:signe' &&
  stemAt(passage.clause.words, placed.from - 1) === ':' &&
  !hasCue(passage.clause, 'change', territory.lead) &&
  [...passages.leadsOf(passage).map(({ clause }) => clause), ...passages.headingsOf(passage).slice(0, 1)].some(
    (above) => cuesOf(above, 'balance').length > 0 && cuesOf(above, 'change').length === 0,
  );

/** `Atténuations⇥- 92 415` below `BP 2031`: less than nothing, where neither the row nor the column tells a change. */
const isNegativeCell = (site: FactSite, { rule, isDecrease }: Change): boolean =>
  rule === 'variation:signe' &&
  isDecrease &&
  OF_A_YEAR.test(site.cell?.header?.at(-1) ?? '') &&
  !isChangeColumn(site) &&
  !isChangeHead(nameOfRow(site)) &&
  !headSays(site, 'change') &&
  !ADJUSTS.test(site.cell?.header?.at(-1) ?? '') &&
  cuesOf(site.passage.clause, 'change').length === 0;

/** `BP 2031 – ajustement`, `2031 DM1` */
const ADJUSTS = /ajustement|(?<!\p{L})DM(?!\p{L})|décisions? modificative/iu;
const OF_A_YEAR = /^(?:BP|BT|CA|CFU|budget|compte)?[^\d/]{0,12}(?:19|20)\d\d(?!\s?\/)/iu;
const nameOfRow = ({ passages: { text }, passage: { row } }: FactSite): string =>
  row === null ? '' : text.slice(row.label.start, row.label.end);

const isSetAgainst = ({ words }: Clause, { from, to }: Range): boolean => {
  for (let at = from; at < to; at++)
    if (stemAt(words, at) === 'par' && stemAt(words, at + 1) === 'rapport') return true;
  return false;
};

/** `Les services sont invités à dégager | 6,5 M€ d'économies` */
const FINDS = new Set(['degager', 'trouver', 'realiser']);

/** `| 12 M€ d'économies`; a `certificat d'économies d'énergie` is sold. */
function namesSaving(words: readonly Word[], { from, to }: Range): boolean {
  for (let at = from; at < to; at++)
    if (stemAt(words, at) === 'economie') return stemAt(words, at - 2) !== 'certificat';
  return false;
}
/** Words behind an amount that tell what it is. */
const BEHIND_REACH = 3;

/** Verbs of an aim that is a level, and the levels of a budget that are aimed at. */
const KEEPS = new Set(
  'preserver maintenir conserver degager garantir contenir limiter stabiliser plafonner atteindre ramener revenir retrouver reconstituer'.split(
    ' ',
  ),
);
const LEVELS = new Set(
  'epargne autofinancement encour dette endettement emprunt investissement charge depense masse fiscalite'.split(' '),
);
/** Words of an item in which its verb stands, at most; words from there to the level. */
const KEEP_REACH = 3;
const LEVEL_REACH = 10;

/** `- préserver une épargne brute d'au moins 90 M€`, `contenir l'encours à 40 M€` */
function keepsLevel(words: readonly Word[], figure: number, behind: Range): boolean {
  let verb = 0;
  while (verb < KEEP_REACH && verb < figure && !KEEPS.has(stemAt(words, verb))) verb++;
  if (verb === KEEP_REACH || verb >= figure) return false;
  const rest = { from: verb + 1, to: figure };
  const length = rest.to - rest.from;
  if (length > LEVEL_REACH || hasWordOf(ENDS, words, rest)) return false;
  return hasWordOf(LEVELS, words, length === 0 ? behind : rest);
}

/** `objectif d'épargne brute : au moins | 150 M€` */
const isAimTold = (words: readonly Word[], { from, to }: Range): boolean =>
  from === 0 &&
  ((stemAt(words, 0) === 'objectif' && hasWordOf(COLON, words, { from: 1, to })) || isAimOf(words, { from, to }));

/** `L'objectif est de ramener la dette à | 1,1 Md€`, `L'objectif d'ici 2031 est de lever | 12 M€`, `L'objectif, c'est d'atteindre | 1 Md€` */
function isAimOf(words: readonly Word[], { from, to }: Range): boolean {
  const aim = stemAt(words, from) === 'objectif' ? from : from + 1;
  if (stemAt(words, aim) !== 'objectif') return false;
  let is = aim + 1;
  while (is < aim + IS_REACH && stemAt(words, is) !== 'est') is++;
  const verb = stemAt(words, is + 2);
  if (stemAt(words, is) !== 'est' || !(KEEPS.has(verb) || RAISES.has(verb))) return false;
  return to - is < AIM_WORDS && !hasWordOf(ENDS, words, { from: is + 3, to });
}
/** Words between `objectif` and `est`, at most: `de ce nouvel appel à projets, c'`. */
const IS_REACH = 9;
const RAISES = stems('capter lever collecter mobiliser réunir');
/** Words of `objectif est de ramener l'encours de la dette à`, at most. */
const AIM_WORDS = 12;
const COLON = new Set([':']);

const AIMS = new Set('vise visent viser visera vison ambitionne ambitionnent'.split(' '));
/** Words between `vise` and the amount, at most. */
const AIM_REACH = 8;
const ENDS = new Set(', ; : ( et qui dont pour avec sur'.split(' '));

/** `vise une épargne brute d'au moins 20 M€` */
function isAimed(words: readonly Word[], { from, to }: Range): boolean {
  for (let at = to - 1; at >= from && at >= to - 1 - AIM_REACH; at--) {
    const stem = stemAt(words, at);
    if (AIMS.has(stem)) return true;
    if (ENDS.has(stem)) return false;
  }
  return false;
}
