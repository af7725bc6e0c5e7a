import type { Figure, Unit } from '../model.ts';
import { isInTurn } from './anchors.ts';
import {
  type Clause,
  cuesOf,
  cuesWithin,
  firstPlacedFrom,
  hasCue,
  hasWordOf,
  type Placed,
  type Range,
  stemAt,
  stemsIn,
} from './clause.ts';
import { headSays, isChangeColumn } from './columns.ts';
import { stems } from './forms.ts';
import type { FactSite } from './site.ts';
import { isFiniteVerb, isVerb } from './subject/verbs.ts';

/** Whether a figure is a change of another one, and in which direction. */
export interface Change {
  readonly isChange: boolean;
  readonly isDecrease: boolean;
  readonly rule: string | null;
}

const NONE: Change = { isChange: false, isDecrease: false, rule: null };
type Direction = 'hausse' | 'baisse';
/** What is added to credits or taken from them: an amount in euros, a change in percent. */
type Move = 'retrait' | 'renfort';
/** What a rate gains or loses in points; of roads and houses it is works: `l'amélioration de 12 km`. */
type Turn = 'mieux' | 'pire';

/** For each figure of a passage: the written sign, then the words right behind it, then those before it. */
export function changesIn(sites: readonly FactSite[]): readonly Change[] {
  const changes: Change[] = [];
  const lastOf = new Map<Unit, number>();
  /** The last one that a verb tells, and no sign. */
  let verbal = -1;
  sites.forEach((site, index) => {
    const own = changeOf(site, sites[index + 1]);
    const { before } = site.territory;
    const model = before === null ? null : (changes[before] ?? null);
    const other = sites[before ?? 0];
    const isTaken = own === NONE && model?.isChange === true && (isAlike(site, other) || isRateOf(site, other));
    const alike = lastOf.get(site.placed.quantity.unit) ?? index;
    lastOf.set(site.placed.quantity.unit, index);
    const previous = changes[alike];
    const isRepeated =
      own === NONE &&
      previous?.isChange === true &&
      (isElliptic(site, sites[alike]) ||
        isListed(site, sites[alike], sites[index + 1]) ||
        isAgainst(site, sites[alike]));
    const isNext = own === NONE && isForNext(site, sites[verbal]);
    const repeated = isNext ? changes[verbal] : isRepeated ? previous : undefined;
    if (site.placed.quantity.sign === null && (own.isChange || isNext)) verbal = index;
    const isAdded = own === NONE && model?.isChange === true && isMoreOf(site);
    changes.push(
      isTaken || isAdded
        ? { ...model, rule: 'variation:suite' }
        : repeated !== undefined
          ? { ...repeated, rule: SAME_VERB }
          : own,
    );
  });
  // « entre 10 et 40 % d'eau en moins », « baissent de 15 à 20 % » : what is told of one end holds for both
  sites.forEach(({ placed }, index) => {
    if (placed.quantity.precision !== 'borne_basse') return;
    const [lower = NONE, upper] = changes.slice(index, index + 2);
    if (lower === NONE && upper?.isChange) changes[index] = upper;
    if (upper === NONE && lower.isChange) changes[index + 1] = lower;
  });
  return changes;
}

/** `a grimpé de 8 %, soit | 1 787 inscrits supplémentaires` */
const isMoreOf = ({ passage: { clause }, placed, territory }: FactSite): boolean =>
  territory.link === 'restated' &&
  placed.quantity.unit === 'nombre' &&
  hasWordOf(ADDED, clause.words, { from: placed.to, to: placed.to + ADDED_REACH });
const ADDED = stems('supplémentaires supplémentaire');
/** Words of `demandeurs d'emploi supplémentaires`, at most. */
const ADDED_REACH = 4;

const SAME_VERB = 'variation:meme-verbe';
const DEFINITE = stems('le la les l celle celui celles ceux');
const JOINTS = new Set([',', 'et', ';']);
/** Words of `, celles de personnel de`, at most. */
const ELLIPSIS = 9;

/** `les charges augmentent de 4 %, celles des 31 ports | de 2 %`: the verb is that of the figure of its kind before. */
function isElliptic({ passage: { clause }, placed }: FactSite, before: FactSite | undefined): boolean {
  if (before === undefined || before.passage.clause !== clause) return false;
  if (placed.from - before.placed.to > ELLIPSIS) return false;
  // « un budget en hausse de 50 M€ et la dette de 300 M€ en baisse » : a level with a change of its own
  if (stemAt(clause.words, placed.to) === 'en' && CHANGE_NOUNS.has(stemAt(clause.words, placed.to + 1))) return false;
  const between = stemsIn(clause, { from: before.placed.to, to: placed.from });
  const own = between.slice(between.findIndex((stem) => !JOINTS.has(stem)));
  if (between[0] === 'voire') return between.length === 1 || (between.length === 2 && between[1] === 'de');
  const isJoined = JOINTS.has(between[0] ?? '');
  const isOf = own.at(-1) === 'de' || own.at(-1) === 'd';
  return isJoined && isOf && DEFINITE.has(own[0] ?? '') && own.length > 2 && !own.some(isFiniteVerb);
}

/** `augmente de 1 % pour les jeunes (+ 2 % sur un mois), | de 1,5 % pour les autres`, `une baisse de 84 M€ pour les communes, | de 47 M€ pour les régions` */
function isForNext(
  { passage: { clause }, placed: { from, to, quantity } }: FactSite,
  model: FactSite | undefined,
): boolean {
  const { words } = clause;
  const { unit } = quantity;
  if (model?.passage.clause !== clause || model.placed.quantity.unit !== unit) return false;
  if (unit !== 'pourcent' && (unit !== 'euros' || stemAt(words, to) !== 'pour')) return false;
  const before = model.placed;
  const joint = stemAt(words, from - 2);
  if (stemAt(words, from - 1) !== 'de' || (joint !== ',' && joint !== 'et')) return false;
  if (stemAt(words, before.to) !== 'pour' || stemAt(words, before.from - 1) !== 'de' || from - before.to > FOR_REACH)
    return false;
  return !words.slice(before.to, from).some(isVerb);
}
/** Words of `pour les moins de 25 ans`, and of a bracket with two changes, at most. */
const FOR_REACH = 40;

/** `un recul de 34 % au phare, | de 19 % au fort`, `une hausse de 2 % (et | de 10 % depuis 2028)`; not `, de 12 % à 9 %` */
function isListed({ passage: { clause }, placed }: FactSite, before: FactSite | undefined, next: FactSite | undefined) {
  if (before?.passage.clause !== clause || !PARTS.has(placed.quantity.unit) || next?.territory.link === 'to')
    return false;
  const { words } = clause;
  if (stemAt(words, placed.from - 1) !== 'de' || !JOINTS.has(stemAt(words, placed.from - 2))) return false;
  // « recule de 4 %, de 8 % des actifs à 7 % »
  if (next?.placed.quantity.unit === placed.quantity.unit && words[next.placed.from - 1]?.isPreposition === true)
    return false;
  const between = words.slice(before.placed.to, placed.from);
  return between.length <= LISTED_REACH && !between.some(isVerb);
}
/** Words of `au musée communal de la Dentelle, de`, at most. */
const LISTED_REACH = 14;

/** `augmente de 0,7 % par an, contre | 0,9 % entre 2021 et 2026`; not `contre 12 % des femmes` */
const isAgainst = ({ passage: { clause }, placed, territory }: FactSite, before: FactSite | undefined): boolean =>
  territory.link === 'against' &&
  placed.quantity.unit === 'pourcent' &&
  before?.passage.clause === clause &&
  (!OF.has(stemAt(clause.words, placed.to)) || /^\d/.test(stemAt(clause.words, placed.to + 1)));

function changeOf(site: FactSite, next: FactSite | undefined): Change {
  const { passage, placed, territory } = site;
  const { sign } = placed.quantity;
  if (sign !== null)
    return { isChange: !isMoved(site) && !isBalance(site), isDecrease: sign === '-', rule: 'variation:signe' };
  if (passage.kind === 'row') return isChangeColumn(site) && !isMoved(site) ? ofColumn(placed.quantity.value) : NONE;
  if (isDashed(site) || isMinus(site)) return changed('baisse', 'tiret');
  const { clause } = passage;
  const { from } = territory.trail;
  const named = changeNamedBehind(clause, placed);
  if (named !== null) return changed(named, 'derriere');
  // « 16,1 % de plus que les 35 500 de 2021 » : what it is compared with begins at `que`
  const end = THAN.has(stemAt(clause.words, territory.trail.to)) ? territory.trail.to + 1 : territory.trail.to;
  const behind = { from, to: Math.min(end, from + COMPARED_REACH) };
  const more = cuesWithin(clause, 'more', behind).filter(
    ({ from: cue, to }) =>
      (to <= from + BEHIND_REACH ||
        isCompared(clause, to) ||
        (isOfNoun(clause, from, to) &&
          (placed.quantity.unit === 'pourcent' ||
            // « 3,2 M€ de crédits en plus » are an amount
            (placed.quantity.unit === 'euros' && stemAt(clause.words, from + 1) !== 'credit')))) &&
      !isLimit(clause, to) &&
      !IN_WORDS.has(stemAt(clause.words, cue - 1)),
  );
  if (more.length > 0) return changed(more.some(({ value }) => value === 'baisse') ? 'baisse' : 'hausse', 'derriere');
  if (placed.quantity.unit === 'euros' && isWithdrawn(clause, placed, behind.from))
    return changed('retrait', 'derriere');
  if (isFirstOfTwo(next) || isOfWage(site)) return NONE;
  const { unit } = placed.quantity;
  const bracketed = unit === 'pourcent' ? changeBeforeBracket(clause, placed) : null;
  if (bracketed !== null) return changed(bracketed, 'parenthese');
  const titled = PARTS.has(unit) ? changeInTitle(clause, placed.from) : null;
  if (titled !== null) return changed(titled, 'intitule');
  if (unit === 'euros' && isEvolution(clause, placed.from)) return changed('hausse', 'devant');
  const direction = directionBefore(clause, territory.lead, unit);
  if (direction === null || (unit === 'nombre' && isOfCounted(site)) || isYearlyLoss(site) || isLeak(site)) return NONE;
  if (isSumFor(site)) return NONE;
  switch (direction) {
    case 'renfort':
      return unit === 'euros' ? NONE : changed('hausse', 'devant');
    case 'retrait':
      return changed(unit === 'euros' ? 'retrait' : 'baisse', 'devant');
    case 'mieux':
      return unit === 'points' ? changed('hausse', 'devant') : NONE;
    case 'pire':
      return unit === 'points' || unit === 'euros' ? changed('baisse', 'devant') : NONE;
    default:
      return changed(direction, 'devant');
  }
}

/** `soit une évolution de | 15 M€`, `une évolution à hauteur de | 3 M€`: upwards, where no sign is written. */
function isEvolution({ words }: Clause, figure: number): boolean {
  if (stemAt(words, figure - 1) !== 'de') return false;
  const noun = stemAt(words, figure - 2) === 'hauteur' ? figure - 4 : figure - 2;
  return stemAt(words, noun) === 'evolution' && stemAt(words, noun - 1) === 'une';
}

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

/** `0 % | de hausse de la taxe`, `11,1 M€ | de baisse de dotations`; not `12 M€ | de baisse de cotisations`, which are what it costs. */
function changeNamedBehind({ words }: Clause, { to, quantity: { unit } }: Placed<Figure>): Direction | null {
  const of = stemAt(words, to);
  if (of !== 'de' && of !== 'd') return null;
  if (!NAMED_BEHIND.has(unit) && (unit !== 'euros' || (OF.has(stemAt(words, to + 2)) && !isOfBudget(words, to + 3))))
    return null;
  return CHANGE_NOUNS.get(stemAt(words, to + 1)) ?? null;
}
const isOfBudget = (words: Clause['words'], at: number): boolean =>
  OF_BUDGET.has(stemAt(words, ARTICLES.has(stemAt(words, at)) ? at + 1 : at));
const OF_BUDGET = stems('dotation dotations DGF recette recettes dépense dépenses charges masse');
const NAMED_BEHIND: ReadonlySet<Unit> = new Set(['pourcent', 'points']);
const CHANGE_NOUNS: ReadonlyMap<string, Direction> = new Map([
  ['hausse', 'hausse'],
  ['augmentation', 'hausse'],
  ['progression', 'hausse'],
  ['baisse', 'baisse'],
  ['diminution', 'baisse'],
  ['recul', 'baisse'],
  ['reduction', 'baisse'],
  ['repli', 'baisse'],
  ['chute', 'baisse'],
]);

/** `la baisse de la consommation d'énergie (| 30 %)`: nothing but the rate in the bracket; not `la baisse du taux (12 %)`. */
function changeBeforeBracket({ words }: Clause, { from, to }: Range): Direction | null {
  if (stemAt(words, from - 1) !== '(' || stemAt(words, to) !== ')') return null;
  for (let at = from - 2; at >= from - 1 - BRACKET_REACH; at--) {
    const stem = stemAt(words, at);
    const change = CHANGE_NOUNS.get(stem);
    if (change !== undefined)
      return ARTICLES.has(stemAt(words, at - 1)) && OF.has(stemAt(words, at + 1)) ? change : null;
    if (RATES.has(stem) || isFiniteVerb(stem) || !/^\p{L}/u.test(stem)) return null;
  }
  return null;
}
/** Words between the change and its bracket, at most. */
const BRACKET_REACH = 9;
const RATES = stems('taux part proportion pourcentage ratio indice et');

/** `Hausse sur un an : | 4,2 %`, `Progression annuelle : | 12 %`; not `Baisse de la TVA : 5,5 %` */
function changeInTitle({ words }: Clause, at: number): Direction | null {
  if (stemAt(words, at - 1) !== ':' || at > TITLE_REACH) return null;
  for (let word = 1; word < at - 1; word++) if (!SPANS.test(stemAt(words, word))) return null;
  return CHANGE_NOUNS.get(stemAt(words, 0)) ?? (EITHER_WAY.has(stemAt(words, 0)) ? 'hausse' : null);
}
/** Words of `Progression moyenne sur les cinq dernières années :`, at most. */
const TITLE_REACH = 9;
const SPANS =
  /^(?:sur|en|depui|par|rapport|a|au|l|la|le|les|un|une|deux|troi|quatre|cinq|six|dix|an|annee|annuelle?|moyenne?|moi|dernier|derniere|\d+)$/;
export const EITHER_WAY = stems('évolution variation croissance');

/** Words between credits and what becomes of them, at most: `6 M€ de crédits de paiement sont retirés`. */
const WITHDRAWN_REACH = 7;
const WITHDRAWN = new Set(['retire', 'desinscrit']);
const TAKES_BACK = stems('retirer retire retirent retirant désinscrire');
const FROM_CREDITS = stems('crédits dépenses AP AE CP autorisations chapitre inscription');
const PASSIVE = new Set(['sont', 'est', 'ete', 'seront', 'sera']);

function isWithdrawn({ words }: Clause, { from: start }: Range, from: number): boolean {
  // « retirer | 40 000 € de crédits », « retirer | 25 000 € du chapitre 022 »
  if (TAKES_BACK.has(stemAt(words, start - 1)) && FROM_CREDITS.has(stemAt(words, from + 1))) return true;
  if (WITHDRAWN.has(stemAt(words, from))) return true;
  for (let at = from; at <= from + WITHDRAWN_REACH; at++)
    if (PASSIVE.has(stemAt(words, at))) return WITHDRAWN.has(stemAt(words, at + 1));
  return false;
}

/** Words before a count that tell whose quality changes: `réduire la vulnérabilité de`. */
const QUALITY_REACH = 5;
const SINGULAR = new Set(['la', 'le', 'l']);
/** What grows and shrinks by so many. */
const COUNTED =
  /^(?:nombre|effectif|parc|flotte|population|capacite|stock|volume|offre|frequentation|cheptel|accueil|production|total|quota|liste)/;

/** `Réduire la vulnérabilité de | 90 habitations`: they are what has it. `Réduire le parc de | 12 véhicules` is a change. */
function isOfCounted({ passage: { clause }, placed }: FactSite): boolean {
  const { words } = clause;
  const of = stemAt(words, placed.from - 1);
  if ((of !== 'de' && of !== 'd') || !/^\p{L}/u.test(stemAt(words, placed.to))) return false;
  for (let at = placed.from - 2; at > placed.from - QUALITY_REACH; at--) {
    if (!SINGULAR.has(stemAt(words, at))) continue;
    return INFINITIVE.test(stemAt(words, at - 1)) && !COUNTED.test(stemAt(words, at + 1));
  }
  return false;
}
const INFINITIVE = /^\p{L}{3,}(?:er|ir|re)$/u;

/** Credits that a step takes back are an amount below zero, no change: `la CVAE est minorée de 1,9 M€`. */
const changed = (direction: Direction | 'retrait', place: string): Change => ({
  isChange: direction !== 'retrait',
  isDecrease: direction !== 'hausse',
  rule: `variation:${direction}-${place}`,
});

/** `38 % de moins | de 26 ans`, `1 118 communes de moins | de 3 500 habitants`: how old or large, no change. */
const isLimit = ({ words, placed }: Clause, at: number): boolean =>
  (stemAt(words, at) === 'de' || stemAt(words, at) === 'd') && firstPlacedFrom(placed, at + 1)?.from === at + 1;

/** `Évol.` over `4,3 %`: a change, whether a sign is written or not. */
const ofColumn = (value: number): Change => ({ isChange: true, isDecrease: value < 0, rule: 'variation:colonne' });

/** Words behind a figure in which it is set against another year, at most. */
const AGAINST_REACH = 12;

/** `- 9 M€ de recettes par rapport à 2024` on a line of its own: the dash that looks like a bullet is a minus. */
function isDashed({ passages: { text }, passage: { clause }, placed, territory: { trail } }: FactSite): boolean {
  const { start } = placed.quantity;
  const dash = text[start - 1] === ' ' ? start - 2 : start - 1;
  if (!DASHES.has(text[dash] ?? '') || (dash > 0 && text[dash - 1] !== '\n')) return false;
  const behind = stemsIn(clause, { from: trail.from, to: Math.min(trail.to, trail.from + AGAINST_REACH) });
  return behind.some((stem, at) => stem === 'par' && behind[at + 1] === 'rapport');
}

const DASHES = new Set(['-', '–', '−']);

/** `la baisse des concours de l'État, - | 141 000 € cette année`, `la dette recule, - | 17 M€ depuis 2031`: a minus behind the comma. */
function isMinus({ passages: { text }, passage: { clause }, placed, territory: { lead } }: FactSite): boolean {
  if (!/[,“"«]\s[-–−]\s?$/u.test(text.slice(Math.max(0, placed.quantity.start - 4), placed.quantity.start)))
    return false;
  const { words } = clause;
  return (
    SINCE.has(stemAt(words, placed.to)) ||
    cuesWithin(clause, 'change', { from: Math.max(lead.from, placed.from - MINUS_REACH), to: placed.from }).length > 0
  );
}
const SINCE = new Set(['depui']);
/** Words of `baisse des concours financiers de l'État, -`, at most. */
const MINUS_REACH = 12;

/** Words between a balance and its amount, at most: `un résultat d'investissement de - 187 770 €`. */
const BALANCE_REACH = 8;

/** `La section reste en négatif (| - 674 200 €)`, `est déficitaire (| - 2,3 M€)` */
const BELOW_ZERO = stems('négatif négative déficitaire');

/** A balance below zero is a level, no change; so is one with its sign below the title `Résultat`, or a loss in brackets. */
function isBalance(site: FactSite): boolean {
  const { passage, passages, placed, territory } = site;
  const { unit, sign, start } = placed.quantity;
  if (unit !== 'euros' || isChangeColumn(site)) return false;
  if (passage.kind !== 'row') {
    const range = { from: Math.max(territory.lead.from, placed.from - BALANCE_REACH), to: placed.from };
    const isSaid = hasCue(passage.clause, 'balance', range) || hasWordOf(BELOW_ZERO, passage.clause.words, range);
    return sign === '-' && isSaid && !hasCue(passage.clause, 'change', range);
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

/** `19 tués en 2024, | cinq de moins qu'en 2023`: so many fewer is said of the number in words. */
const IN_WORDS = stems('un une deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt');

/** Words behind a figure in which `de plus` ends, at most. */
const BEHIND_REACH = 3;
/** The same where it is compared: `15 % | de stages de plus qu'en 2030`. */
const COMPARED_REACH = 7;
const THAN = new Set(['que', 'qu']);
const OF = new Set(['de', 'd', 'du', 'des']);

/** `16 % | de bénéficiaires en plus`, `17 % | d'énergie consommée en moins`; not `3 % de frais en plus des loyers`. */
const isOfNoun = ({ words }: Clause, from: number, to: number): boolean =>
  OF.has(stemAt(words, from)) &&
  (to === from + NOUN_REACH ||
    (to === from + NOUN_REACH + 1 && PARTICIPLE.test(stemAt(words, from + 2))) ||
    // « 9,4 M€ de droits de mutation en moins »
    (to === from + NOUN_REACH + 2 && OF.has(stemAt(words, from + 2)))) &&
  !OF.has(stemAt(words, to));
/** Words of `de bénéficiaires en plus`. */
const NOUN_REACH = 4;
const PARTICIPLE = /^\p{L}{3,}(?:ee?|ie?|ue?)$/u;

const isCompared = ({ words }: Clause, to: number): boolean =>
  THAN.has(stemAt(words, to)) || THAN.has(stemAt(words, to - 1));

/** Credits that a step adds or withdraws are amounts, whatever their sign: a column `DM`, or `AE` in a table or chapter of it, with -4,5. */
function isMoved(site: FactSite): boolean {
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
  return isSum && [...leads, ...passages.headingsOf(passage).slice(0, 1)].some(isMove);
}

/** `AE`, `Dépenses`, `Fonctionnement` */
const namesCredits = (words: Clause): boolean =>
  (['credit', 'flow', 'section'] as const).some((kind) => cuesOf(words, kind).length > 0);

/** Words between `ajustement` and the amount, at most. */
const MOVE_REACH = 20;

const MOVES: ReadonlySet<string> = new Set(['décision modificative', 'budget supplémentaire']);
const isMove = (clause: Clause): boolean => cuesOf(clause, 'step').some(({ value }) => MOVES.has(value));

/** `reculerait de 98 à 81 millions`: two levels; `de 15 à 20 %`, where the rates are the ends of a range, is none. */
const isFirstOfTwo = (next: FactSite | undefined): boolean =>
  next?.territory.link === 'to' &&
  !(next.placed.quantity.precision === 'borne_haute' && next.placed.quantity.unit !== 'euros');

/**
 * `la baisse de 3,9 M€ par rapport à 2016 et 25,7 M€ par rapport à 2015`, `de 10 % en 2025 et de 20 % en 2030`,
 * `augmentent respectivement de 5 % et 11 %`
 */
function isAlike({ passage: { clause }, placed, territory }: FactSite, before: FactSite | undefined): boolean {
  const { link, lead, trail } = territory;
  if (link !== 'and') return false;
  const { words } = clause;
  const isOfToo = stemAt(words, placed.from - 1) === 'de' && stemAt(words, placed.from - 2) === 'et';
  const isInOrder = isInTurn(clause) && lead.to - lead.from <= 1;
  return (
    ((isOfToo || isInOrder) && before?.placed.quantity.unit === placed.quantity.unit) ||
    (lead.to - lead.from <= 2 && stemAt(words, trail.from + 1) === 'rapport')
  );
}

/** `une baisse de 11,4 M€ (7,2 %)`: nothing but the rate in the brackets. */
function isRateOf({ passage: { clause }, placed, territory }: FactSite, before: FactSite | undefined): boolean {
  if (placed.quantity.unit !== 'pourcent' || before?.placed.quantity.unit === 'pourcent') return false;
  const { from, to } = placed;
  const isClosed = clause.words[to]?.stem === ')' && before?.placed.to === from - 1;
  return territory.bracketed && isClosed && clause.words[from - 1]?.stem === '(';
}

/** Words between `baisse` and the figure, at most: `la baisse des dépenses de fonctionnement de 3,9 M€`. */
const BEFORE_REACH = 14;
/** Words that end what a change is of, so that the figure is something else. */
const ENDS = new Set(
  (
    ', ; : ( ) « un une pour a au aux atteindre etablir representer represente par et avec qui que passant passe ' +
    'passer passent passera passee'
  ).split(' '),
);
const HEDGES = new Set('pre environ quelque plu moin l ordre de d au encore seulement ainsi donc ( soit'.split(' '));

/** `en hausse de 17 M€`, `la baisse des dépenses de 3,9 M€`, `gagne 1,6 point`: the figure is the object of the change. */
function directionBefore(clause: Clause, lead: Range, unit: Unit): Direction | Move | Turn | null {
  const cue = cuesWithin(clause, 'change', lead).at(-1);
  if (!cue || lead.to - cue.to > BEFORE_REACH || isSuperlative(clause, cue.from)) return null;
  if (isMadeUpFor(clause, cue.from) || isOfBasin(clause, cue.from)) return null;
  if (unit === 'euros' && isInScheme(clause, cue.from)) return null;
  const isPart = PARTS.has(unit);
  const behind = withoutALittle(
    clause.words.slice(cue.to, lead.to).map(({ stem }) => stem),
    isPart,
  );
  // `n'augmentent que de 0,9 %`, `la hausse n'est plus que de 1,9 %`
  const only = behind.lastIndexOf('que');
  const told = only >= 0 && (behind[only + 1] === 'de' || behind[only + 1] === 'd') ? behind.slice(only + 1) : behind;
  const between = asObject(told, isSubject(clause, cue.from));
  if (between.some((stem, at) => ENDS.has(stem) && !(HEDGES.has(stem) && at >= between.length - 4))) return null;
  if (cue.value === 'gain' || cue.value === 'perte') {
    const isDirect = between.every((stem) => HEDGES.has(stem)) && !isMeasured(clause, cue.from);
    return isDirect ? (cue.value === 'gain' ? 'hausse' : 'baisse') : null;
  }
  const last = between.findLastIndex((stem) => stem === 'de' || stem === 'd');
  const isObject = last >= 0 && between.slice(last + 1).every((stem) => HEDGES.has(stem));
  if (!isObject && (between.length > 0 || cue.to - cue.from < 2)) return null;
  return AS_SAID.find((said) => said === cue.value) ?? 'baisse';
}

/** `au tarif le | plus faible de 1,20 €`; not `est plus faible de 12 %`. */
const isSuperlative = ({ words }: Clause, at: number): boolean =>
  stemAt(words, at) === 'plu' && SUPERLATIVE.has(stemAt(words, at - 1));
const SUPERLATIVE = stems('le la les');

/** `compense la | perte de recettes à hauteur de 12 M€`: what is paid for it. */
const isMadeUpFor = ({ words }: Clause, at: number): boolean =>
  stemAt(words, at) === 'perte' &&
  words.slice(Math.max(0, at - MADE_UP_REACH), at).some(({ stem }) => MADE_UP.test(stem));
const MADE_UP = /^compens/;
/** Words of `compensation de la`, and one more. */
const MADE_UP_REACH = 4;

/** `un bassin d'| écrêtement de 12 000 m³`, `l'écrêtement des crues`: what it is for; not `l'écrêtement de la dotation` */
const isOfBasin = ({ words }: Clause, at: number): boolean =>
  stemAt(words, at) === 'ecretement' && (stemAt(words, at - 1) === 'd' || stemAt(words, at + 2) === 'crue');

/** `Le plan de | réduction des déchets est doté de 22 M€`, `la prime à la | baisse des consommations`: what a sum is for; not `la stratégie de réduction de 40 %`. */
function isInScheme({ words }: Clause, at: number): boolean {
  if (!CHANGE_NOUNS.has(stemAt(words, at))) return false;
  let before = at - 1;
  while (at - before <= 3 && TO_PURPOSE.has(stemAt(words, before))) before--;
  return SCHEMES.has(stemAt(words, before)) && !SPENT.has(stemAt(words, at + 2));
}
const TO_PURPOSE = stems('de d à la l');
const SCHEMES = stems('plan programme aide fonds prime dispositif contrat bonus stratégie pacte');
/** `plan de réduction des | dépenses` */
const SPENT = stems('dépenses charges dette coûts effectifs postes');

/** `La baisse des AP, | de 15 M€`, `une hausse des recettes | à hauteur de 10 M€`, `La baisse des recettes | atteint 11 M€` */
function asObject(words: readonly string[], isSubject: boolean): readonly string[] {
  const told = words.join(' ');
  const end = isSubject ? (REACHES.exec(told) ?? OF_IT.exec(told)) : OF_IT.exec(told);
  return end === null ? words : [...told.slice(0, end.index).split(' ').filter(Boolean), 'de'];
}
const OF_IT = /(?:^| )(?:, de(?: (?:plu|pre) de| l ordre de)?|a hauteur de|(?:superieur|inferieur)e?s? a)$/;
const REACHES =
  /(?:^| )(?:atteint|atteignent|atteindra|(?:doit|devra|devrait) atteindre|represente|representera|depasse|avoisine|(?:est|sera) fixee? a|(?:s )?(?:est )?(?:elev|etabl|chiffr|estim|evalu)\p{L}{1,5} a)$/u;

/** `| La baisse des recettes`: a noun with its article. */
const isSubject = ({ words }: Clause, at: number): boolean =>
  CHANGE_NOUNS.has(stemAt(words, at)) && ARTICLES.has(stemAt(words, at - 1));
const ARTICLES = stems('la une cette leur sa l notre');

/** `d'un peu plus de 5 %` is `de plus de 5 %`, `perd en moyenne 0,5 %` is `perd 0,5 %`. */
const withoutALittle = (stems: readonly string[], isPart: boolean): readonly string[] => {
  const said = stems.filter(
    (stem, at) => !isAside(stem, stems[at + 1], isPart) && !isAside(stems[at - 1], stem, isPart),
  );
  return ASIDES.some((aside) => aside === said.join(' ')) ? [] : said;
};
/** `perd de son côté 1,1 M€`, `perdent chaque année 2,1 %` */
const ASIDES = ['de son cote', 'de leur cote', 'chaque annee', 'a son tour', 'a elle seule', 'a lui seul'];
const isAside = (one: string | undefined, next: string | undefined, isPart: boolean): boolean =>
  (one === 'un' && next === 'peu') || (isPart && one === 'en' && next === 'moyenne');
/** `perd en moyenne | 40 km`: so long is each. */
const PARTS: ReadonlySet<Unit> = new Set(['pourcent', 'points']);

const MEASURES = new Set(['indice', 'tau', 'niveau', 'volume']);
/** Words of `indice linéaire de | pertes de 1,9`. */
const MEASURE_REACH = 3;

/** A measure of what is lost is a level: `un indice linéaire de pertes de 1,9`. */
const isMeasured = ({ words }: Clause, from: number): boolean =>
  stemAt(words, from - 1) === 'de' && hasWordOf(MEASURES, words, { from: from - MEASURE_REACH, to: from - 1 });

const AS_SAID = ['hausse', 'retrait', 'renfort', 'mieux', 'pire'] as const;
