import { type Clause, cuesOf, cuesWithin, hasCue, hasWordOf, stemAt } from '../clause.ts';
import { headSays, isChangeColumn } from '../columns.ts';
import { stems } from '../forms.ts';
import { THE_ONE } from '../function-words.ts';
import { isVerb } from '../phrase/verbs.ts';
import type { FactSite } from '../site.ts';
import { EITHER_WAY } from './nouns.ts';

/** Whether a figure behind a word of change is a level all the same: what is lost each year, or what a sum is for. */
export const isLevel = (site: FactSite): boolean =>
  isOfCounted(site) || isYearlyLoss(site) || isLeak(site) || isOfWage(site) || isSumFor(site) || isVotedAtFirst(site);

/** `augmenter l'autorisation de programme de | 30 M€ initialement votés`: what it was before. */
const isVotedAtFirst = ({ passage: { clause }, placed: { to, quantity } }: FactSite): boolean =>
  quantity.unit === 'euros' &&
  stemAt(clause.words, to) === 'initialement' &&
  AT_FIRST.test(stemAt(clause.words, to + 1));
const AT_FIRST = /^(?:vote|prevu|inscrit|programme|ouvert|alloue|annonce)e?$/;

/** `Les aides consacrées à la réduction des pollutions, de | 18 M€,`: what a sum is for falls, not the sum. */
const isSumFor = ({ passage: { clause }, placed: { from, quantity }, territory: { lead } }: FactSite): boolean =>
  quantity.unit === 'euros' &&
  stemAt(clause.words, from - 1) === 'de' &&
  stemAt(clause.words, from - 2) === ',' &&
  hasWordOf(GIVEN_FOR, clause.words, { from: lead.from, to: from });
const GIVEN_FOR = stems('consacré consacrée consacrés consacrées destiné destinée destinés destinées dédié dédiée');

/** `les réseaux perdent encore | 53 Mm³ par an`, `perd chaque année | 3,1 Mm³`: so much they lose each year, and no less than before. */
function isYearlyLoss({ passage: { clause }, placed: { from, to, quantity } }: FactSite): boolean {
  const isYear = (one: number): boolean =>
    (stemAt(clause.words, one) === 'par' && stemAt(clause.words, one + 1) === 'an') ||
    (stemAt(clause.words, one) === 'chaque' && stemAt(clause.words, one + 1) === 'annee');
  return quantity.unit === 'm3' && (isYear(to) || isYear(from - 2));
}

/** `Un apprenti gagne | 43 % du SMIC`: what is earned, and no more than before. */
const isOfWage = ({ passage: { clause }, placed: { to, quantity } }: FactSite): boolean =>
  quantity.unit === 'pourcent' && stemAt(clause.words, to) === 'du' && stemAt(clause.words, to + 1) === 'smic';

/** `le réseau perd en moyenne | 29 % de l'eau qu'il transporte`: what leaks, whether more or less than before. */
function isLeak({ passage: { clause }, placed: { from, to, quantity } }: FactSite): boolean {
  if (quantity.unit !== 'pourcent' || (stemAt(clause.words, to) !== 'de' && stemAt(clause.words, to) !== 'des'))
    return false;
  return (
    cuesWithin(clause, 'change', { from: from - LEAK_REACH, to: from }).some(({ value }) => value === 'perte') &&
    clause.words.slice(to, to + LEAK_REACH).some(({ stem }) => LEAKED.has(stem))
  );
}
/** `de l'eau`, `des volumes`, `de ce qu'ils transportent` */
const LEAKED = stems('eau volume volumes transporte transportent distribue distribuent');
/** Unit: words. */
const LEAK_REACH = 5;

/** Words before a count that tell whose quality changes: `réduire la vulnérabilité de`. */
const QUALITY_REACH = 5;
/** What grows and shrinks by so many. */
const COUNTED =
  /^(?:nombre|effectif|parc|flotte|population|capacite|stock|volume|offre|frequentation|cheptel|accueil|production|total|quota|liste)/;

/** `Réduire la vulnérabilité de | 90 habitations`: they are what has it. `Réduire le parc de | 12 véhicules` is a change. */
function isOfCounted({ passage: { clause }, placed }: FactSite): boolean {
  const { words } = clause;
  if (placed.quantity.unit !== 'nombre') return false;
  const of = stemAt(words, placed.from - 1);
  if ((of !== 'de' && of !== 'd') || !/^\p{L}/u.test(stemAt(words, placed.to))) return false;
  for (let at = placed.from - 2; at > placed.from - QUALITY_REACH; at--) {
    if (!THE_ONE.has(stemAt(words, at))) continue;
    return INFINITIVE.test(stemAt(words, at - 1)) && !COUNTED.test(stemAt(words, at + 1));
  }
  return false;
}
const INFINITIVE = /^\p{L}{3,}(?:er|ir|re)$/u;

/** Words between a balance and its amount, at most: `un résultat d'investissement de - 187 770 €`. */
const BALANCE_REACH = 8;

/** `La section reste en négatif (| - 674 200 €)`, `est déficitaire (| - 2,3 M€)` */
const BELOW_ZERO = stems('négatif négative déficitaire');

/** A balance below zero is a level, no change; so is one with its sign below the title `Résultat`, or a loss in brackets. */
export function isBalance(site: FactSite): boolean {
  const { passage, passages, placed, territory } = site;
  const { unit, sign, start } = placed.quantity;
  if (unit !== 'euros' || isChangeColumn(site)) return false;
  if (passage.kind !== 'row') {
    if (sign === '-' && isOfThat(passage.clause, placed.from)) return true;
    const range = { from: Math.max(territory.lead.from, placed.from - BALANCE_REACH), to: placed.from };
    const isSaid = hasCue(passage.clause, 'balance', range) || hasWordOf(BELOW_ZERO, passage.clause.words, range);
    return (
      sign === '-' && ((isSaid && !hasCue(passage.clause, 'change', range)) || isResultOf(passage.clause, placed.from))
    );
  }
  if (passages.text[start] === '(') return true;
  const caption = passages.labelled(passage.table?.caption ?? '');
  const labels = passages.labelsOf(passage);
  const isBelowTitle =
    cuesOf(caption, 'balance').length > 0 &&
    cuesOf(caption, 'change').length === 0 &&
    // « Variation des charges » below « Résultat »
    !labels.some(({ words }) => EITHER_WAY.has(stemAt(words, 0)));
  const isNamed = labels.some((label) => cuesOf(label, 'balance').length > 0);
  return isBelowTitle || isNamed || headSays(site, 'balance');
}

/** `l'épargne de – 2 M€ sur les | – 3 M€ attendus` */
const isOfThat = ({ words }: Clause, from: number): boolean =>
  stemAt(words, from - 2) === 'sur' && stemAt(words, from - 1) === 'les';

/** `en diminution, avec un résultat de | - 481 888 €`; not `une baisse du résultat de - 481 888 €` */
const isResultOf = ({ words }: Clause, from: number): boolean =>
  RESULTS.has(stemAt(words, from - 2)) && stemAt(words, from - 3) === 'un' && stemAt(words, from - 1) === 'de';
const RESULTS = stems('résultat solde déficit');

/** Credits that a step adds or withdraws are amounts, whatever their sign: a column `DM`, or `AE` in a table or chapter of it, with -4,5. */
export function isMoved(site: FactSite): boolean {
  const { cell, passage, passages, placed } = site;
  if (placed.quantity.unit !== 'euros') return false;
  if (cell !== null) {
    const heads = (cell.header ?? []).map((words) => passages.labelled(words));
    const caption = passages.labelled(passage.table?.caption ?? '');
    const isCredit = [...heads, caption].some(namesCredits) && !isChangeColumn(site);
    const isListed = heads.length === 0 && !isChangeColumn(site);
    return (
      heads.some(isMove) ||
      ((isCredit || isListed) && [caption, ...passages.headingsOf(passage).slice(0, 1)].some(isMove))
    );
  }
  if (hasCue(passage.clause, 'adjustment', { from: Math.max(0, placed.from - MOVE_REACH), to: placed.from }))
    return true;
  const leads = passages.leadsOf(passage).map(({ clause }) => clause);
  if (leads.some((lead) => cuesOf(lead, 'adjustment').length > 0)) return true;
  // « Décision modificative n° 1 » above « Voirie : | - 118 000 € », not above « Évolution des recettes : | + 3 M€ »
  const isSum =
    stemAt(passage.clause.words, placed.from - 1) === ':' && !EITHER_WAY.has(stemAt(passage.clause.words, 0));
  return (isSum || isLine(passage.clause)) && [...leads, ...passages.headingsOf(passage).slice(0, 1)].some(isMove);
}

/** `Chapitre 011 Charges générales | + 15 000 €`: a name and its sum, and nothing of a change. */
const isLine = (clause: Clause): boolean =>
  clause.figures.length === 1 &&
  clause.figures[0]?.to === clause.words.length &&
  clause.words.length <= LINE_WORDS &&
  cuesOf(clause, 'change').length === 0 &&
  !clause.words.some((word) => isVerb(word) || EITHER_WAY.has(word.stem));
/** Words of `Chapitre 67 Charges exceptionnelles diverses de gestion + 15 000 €`, at most. */
const LINE_WORDS = 14;

/** `AE`, `Dépenses`, `Fonctionnement` */
const namesCredits = (words: Clause): boolean =>
  (['credit', 'flow', 'section'] as const).some((kind) => cuesOf(words, kind).length > 0);

/** Words between `ajustement` and the amount, at most. */
const MOVE_REACH = 20;

const MOVES: ReadonlySet<string> = new Set(['décision modificative', 'budget supplémentaire']);
const isMove = (clause: Clause): boolean => cuesOf(clause, 'step').some(({ value }) => MOVES.has(value));
