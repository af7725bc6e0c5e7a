import type { Nature } from '../../model.ts';
import type { Change } from '../change.ts';
import { hasCue, stemsIn } from '../clause.ts';
import { opensWithAction } from '../nature/announced.ts';
import type { FactSite, Read } from '../site.ts';

const LEVEL: Read<Nature> = { value: 'level', rule: null };

/** An amount is a level; a change that the text speaks of as one; or a saving that is aimed at. */
export function amountNatureOf(site: FactSite, change: Change): Read<Nature> {
  const {
    passage: { clause },
    territory: { lead, trail },
  } = site;
  if (change.isChange) return { value: 'change', rule: change.rule };
  const behind = stemsIn(clause, { from: trail.from, to: Math.min(trail.to, trail.from + 3) });
  const before = stemsIn(clause, lead);
  if (isAimed(before)) return { value: 'target', rule: 'montant:objectif' };
  if (opensWithAction(site) && keepsLevel(stemsIn(clause, { from: 0, to: lead.to }), behind))
    return { value: 'target', rule: 'montant:niveau-vise' };
  const isSaving = [...behind, ...before].includes('economie');
  return isSaving && hasCue(clause, 'aim', lead) ? { value: 'target', rule: 'montant:objectif-d-economie' } : LEVEL;
}

/** Verbs of an aim that is a level, and the levels of a budget that are aimed at. */
const KEEPS = new Set(
  'preserver maintenir conserver degager garantir contenir limiter stabiliser plafonner atteindre ramener'.split(' '),
);
const LEVELS = new Set(
  'epargne autofinancement encour dette endettement emprunt investissement charge depense masse fiscalite'.split(' '),
);
/** Words of an item in which its verb stands, at most; words from there to the level. */
const KEEP_REACH = 3;
const LEVEL_REACH = 10;

/** `- préserver une épargne brute d'au moins 90 M€`, `contenir l'encours à 40 M€` */
function keepsLevel(before: readonly string[], behind: readonly string[]): boolean {
  const verb = before.slice(0, KEEP_REACH).findIndex((stem) => KEEPS.has(stem));
  if (verb < 0) return false;
  const rest = before.slice(verb + 1);
  const named = rest.length === 0 ? behind : rest;
  return rest.length <= LEVEL_REACH && named.some((stem) => LEVELS.has(stem)) && !rest.some((stem) => ENDS.has(stem));
}

const AIMS = new Set('vise visent viser visera ambitionne ambitionnent'.split(' '));
/** Words between `vise` and the amount, at most. */
const AIM_REACH = 8;
const ENDS = new Set(', ; : ( et qui dont pour avec sur'.split(' '));

/** `vise une épargne brute d'au moins 20 M€` */
function isAimed(before: readonly string[]): boolean {
  const aim = before.findLastIndex((stem) => AIMS.has(stem));
  const between = before.slice(aim + 1);
  return aim >= 0 && between.length <= AIM_REACH && !between.some((stem) => ENDS.has(stem));
}
