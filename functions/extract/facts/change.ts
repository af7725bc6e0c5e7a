import type { Unit } from '../model.ts';
import { isForNext, isInOtherUnit, isToldAgain, isToldWith } from './change/again.ts';
import { changeInTitle, directionBefore, isEvolution } from './change/before.ts';
import { changeBehind, changeInWord } from './change/behind.ts';
import { changeBeforeBracket } from './change/bracketed.ts';
import { isBalance, isLevel, isMoved } from './change/levels.ts';
import { changeAnnounced, isCut } from './change/listed.ts';
import { type Direction, PARTS } from './change/nouns.ts';
import { changeAroundRelative, changeOfAnother, changeOfPronoun, changeOverOtherTime } from './change/pronoun.ts';
import { type Clause, cuesWithin, hasWordOf, stemAt, stemsIn } from './clause.ts';
import { isChangeColumn } from './columns.ts';
import { stems } from './forms.ts';
import type { FactSite } from './site.ts';

/** Whether a figure is a change of another one, and in which direction. */
export interface Change {
  readonly isChange: boolean;
  readonly isDecrease: boolean;
  readonly rule: string | null;
}

const NONE: Change = { isChange: false, isDecrease: false, rule: null };

/** For each figure of a passage: the written sign, then the words right behind it, then those before it. */
export function changesIn(sites: readonly FactSite[]): readonly Change[] {
  const changes: Change[] = [];
  const lastOf = new Map<Unit, number>();
  /** The last one that a verb tells, and no sign. */
  let verbal = -1;
  sites.forEach((site, index) => {
    const { unit, sign } = site.placed.quantity;
    const next = sites[index + 1];
    const alike = outsideBracket(sites, lastOf.get(unit) ?? index, site);
    lastOf.set(unit, index);
    let change = changeOf(site, next, sites[alike]);
    if (change === NONE) {
      const before = outsideBracket(sites, site.territory.before ?? index, site);
      const former = sites[index - 1]?.placed.quantity.unit === 'annees' ? index - 2 : index - 1;
      const again = isForNext(site, sites[verbal]) ? verbal : isToldAgain(site, sites[alike], next) ? alike : index;
      if (changes[before]?.isChange && isToldWith(site, sites[before]))
        change = { ...changes[before], rule: 'variation:suite' };
      else if (changes[former]?.isChange && isInOtherUnit(site, sites[former]))
        change = { ...changes[former], rule: 'variation:suite' };
      else if (changes[again]?.isChange) change = { ...changes[again], rule: 'variation:meme-verbe' };
    }
    if (sign === null && change.isChange) verbal = index;
    changes.push(change);
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

/** `de 2 % pour les uns (- 1 % sur un an) et | de 3 % pour les autres`: no change told aside, but the one before its bracket. */
function outsideBracket(sites: readonly FactSite[], before: number, { passage: { clause }, placed }: FactSite): number {
  const aside = sites[before];
  if (aside?.passage.clause !== clause || !aside.territory.bracketed || aside.placed.quantity.sign === null)
    return before;
  const isClosed = hasWordOf(CLOSINGS, clause.words, { from: aside.placed.to, to: placed.from });
  const outer = aside.territory.before;
  return isClosed && outer !== null && sites[outer]?.placed.quantity.unit === placed.quantity.unit ? outer : before;
}
const CLOSINGS = new Set([')']);

/** `La nappe est à | moins 4 mètres`: a level. */
const isDepth = ({ passages: { text }, placed: { quantity } }: FactSite): boolean =>
  quantity.unit === 'metres' && text.startsWith('moins', quantity.start);

/** @param alike the figure before in the same unit, itself for none */
function changeOf(site: FactSite, next: FactSite | undefined, alike: FactSite | undefined): Change {
  const { passage, placed, territory } = site;
  const { sign, unit, value } = placed.quantity;
  if (sign !== null && !isDepth(site))
    return { isChange: !isMoved(site) && !isBalance(site), isDecrease: sign === '-', rule: 'variation:signe' };
  if (passage.kind === 'row') return isChangeColumn(site) && !isMoved(site) ? ofColumn(value) : NONE;
  if (isDashed(site) || isMinus(site, alike)) return changed('baisse', 'tiret');
  const isPart = PARTS.has(unit);
  const worded = isPart || unit === 'euros' ? changeInWord(passage.clause, placed, isPart) : null;
  if (worded !== null) return changed(worded, 'mot');
  const behind = changeBehind(site);
  if (behind !== null) return changed(behind, 'derriere');
  if (isFirstOfTwo(site, next)) return NONE;
  const { clause } = passage;
  const bracketed = changeBeforeBracket(site, alike);
  if (bracketed !== null) return changed(bracketed, 'parenthese');
  const titled = isPart ? changeInTitle(clause, placed.from) : null;
  if (titled !== null) return changed(titled, 'intitule');
  if (unit === 'euros' && isEvolution(clause, placed.from)) return changed('hausse', 'devant');
  if (unit === 'euros' && isCut(clause, placed)) return changed('baisse', 'devant');
  const announced = changeAnnounced(site);
  if (announced !== null) return changed(announced, 'liste');
  const before =
    directionBefore(clause, territory.lead, unit) ??
    changeOfPronoun(site) ??
    changeAroundRelative(site) ??
    changeOverOtherTime(site) ??
    changeOfAnother(site);
  if (before === null || isLevel(site)) return NONE;
  switch (before) {
    case 'renfort':
      return unit === 'euros' ? NONE : changed('hausse', 'devant');
    case 'retrait':
      return changed(unit === 'euros' ? 'retrait' : 'baisse', 'devant');
    case 'mieux':
      return unit === 'points' ? changed('hausse', 'devant') : NONE;
    case 'pire':
      return unit === 'points' || unit === 'euros' ? changed('baisse', 'devant') : NONE;
    default:
      return changed(before, 'devant');
  }
}

/** Credits that a step takes back are an amount below zero, no change: `la CVAE est minorée de 1,9 M€`. */
const changed = (direction: Direction | 'retrait', place: string): Change => ({
  isChange: direction !== 'retrait',
  isDecrease: direction !== 'hausse',
  rule: `variation:${direction}-${place}`,
});

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

/**
 * `la baisse des concours de l'État, - | 141 000 € cette année`, `la dette recule, - | 17 M€ depuis 2031`,
 * `- 0,4 % en 2031, - | 0,7 % en 2032`: a minus behind the comma; `L'emploi affiche - | 3 %`.
 */
function isMinus({ passages: { text }, passage: { clause }, placed, territory: { lead } }: FactSite, alike?: FactSite) {
  const { start, unit } = placed.quantity;
  if (!DASHES.has(text[start - 1] ?? '') && !DASHES.has(text[start - 2] ?? '')) return false;
  const { words } = clause;
  if (PARTS.has(unit) && SHOWS.has(stemAt(words, placed.from - (DASHES.has(stemAt(words, placed.from - 1)) ? 2 : 1))))
    return true;
  if (!/(?:,\s|[“"«]\s?)[-–−]\s?$/u.test(text.slice(Math.max(0, start - 4), start))) return false;
  return (
    (unit === 'pourcent' && alike?.passage.clause === clause && alike.placed.quantity.sign !== null) ||
    SINCE.has(stemAt(words, placed.to)) ||
    cuesWithin(clause, 'change', { from: Math.max(lead.from, placed.from - MINUS_REACH), to: placed.from }).length > 0
  );
}
const SINCE = new Set(['depui']);
const SHOWS = stems('affiche affichent enregistre enregistrent');
/** Words of `baisse des concours financiers de l'État, -`, at most. */
const MINUS_REACH = 12;

/** `reculerait de 98 à 81 millions`: two levels; not `de 15 à 20 %`, `entre 15 et 20 M€`, the ends of a range, `recule de 3 M€ en 2031, à 81 M€`. */
const isFirstOfTwo = ({ passage: { clause }, placed }: FactSite, next: FactSite | undefined): boolean =>
  stemAt(clause.words, placed.from - 1) !== 'entre' &&
  next?.territory.link === 'to' &&
  stemAt(next.passage.clause.words, next.placed.from - 2) !== ',' &&
  (next.placed.quantity.precision !== 'borne_haute' || isEarned(clause, placed.from));

/** `Un apprenti gagne de | 415 à 1 200 €` */
const isEarned = (clause: Clause, at: number): boolean =>
  cuesWithin(clause, 'change', { from: Math.max(0, at - EARNED_REACH), to: at }).some(({ value }) => value === 'gain');
/** Words of `gagne en moyenne de`, at most. */
const EARNED_REACH = 4;
