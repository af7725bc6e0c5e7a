import { type Clause, stemsIn } from '../clause.ts';
import { opensWithAction } from '../nature/announced.ts';
import type { FactSite } from '../site.ts';

/** Verbs of an action that brings money in, keeps it or owes it. */
const NO_SPENDING = new Set(
  (
    'economiser degager reduire diminuer baisser percevoir recouvrer encaisser emprunter vendre ceder preserver maintenir ' +
    'contenir limiter stabiliser conserver desendetter plafonner recevoir obtenir collecter mobiliser'
  ).split(' '),
);
/** Words of an item in which its verb stands, at most. */
const VERB_REACH = 4;

/** What is done will have cost so much: `- refaire 3 km de rues : 1 250 k€`, `42 km seront renouvelés pour 11,7 M€`. */
export function isSpentOn(site: FactSite): boolean {
  const { clause } = site.passage;
  if (site.passage.kind === 'row') return false;
  if (opensWithAction(site)) {
    const opening = stemsIn(clause, { from: 0, to: VERB_REACH });
    return !opening.some((stem) => NO_SPENDING.has(stem));
  }
  return isDoneFor(clause, site.territory.lead.from, site.placed.from);
}

/** Works in the future passive: `seront renouvelées`, `sera construit`. */
const WORKS =
  /^(?:renouvel|refai|renov|constru|reconstru|amenag|reamenag|rehabilit|remplac|cree|realis|plant|restaur|modernis|equipe|acqui|achet|install|entreten|repar|requalifi|etendu|agrandi|deploy|effac|transform)/;
const FUTURES = new Set('sera seront'.split(' '));
/** Words between the verb and the amount, at most. */
const WORKS_REACH = 14;

function isDoneFor(clause: Clause, from: number, figure: number): boolean {
  if (clause.words[figure - 1]?.stem !== 'pour') return false;
  const before = stemsIn(clause, { from: Math.max(from - WORKS_REACH, figure - WORKS_REACH), to: figure });
  const verb = before.findLastIndex((stem) => FUTURES.has(stem));
  return verb >= 0 && WORKS.test(before[verb + 1] ?? '') && !before.slice(verb).includes(';');
}
