/** Who pays, in a list of bodies each before its amount. */
import { type Clause, cuesOf, cuesWithin, type Range, stemAt } from '../clause.ts';
import type { FactSite, Read } from '../site.ts';
import { NOBODY, named } from './payer-name.ts';
import { isReceiver, OPENERS } from './payer-words.ts';

/**
 * `Financement : Agence : 14 M€ (46 %) ; Région : 3 M€`, `L'agence apporte 14 M€, soit 46 % ; la Région 3 M€`: nothing but
 * the body stands before its amount.
 */
export function listedPayer(
  site: FactSite,
  sites: readonly FactSite[],
  payers: readonly Read<string | null>[],
  index: number,
): Read<string | null> | null {
  const { clause } = site.passage;
  if (!isAmount(site.placed) || cuesOf(clause, 'payer').length < 2) return null;
  const first = stemAt(clause.words, 0);
  const isFunding = FUNDING.test(first) || FUNDS.has(first) || stemAt(clause.words, 2) === 'financement';
  const isBehindAmount = sites.slice(Math.max(0, index - 2), index).some(({ placed }) => isAmount(placed));
  const isNext = isBehindAmount && payers.slice(Math.max(0, index - LISTED), index).some(({ value }) => value !== null);
  if (!isFunding && !isNext) return null;
  const { lead } = site.territory;
  const body = cuesWithin(clause, 'payer', lead)[0];
  if (body === undefined) return isFunding && !FUNDS.has(first) ? NOBODY : null;
  if (isReceiver(clause.words, body.from)) return null;
  return isBare(clause, { from: body.to, to: lead.to }) &&
    (isFunding || isBare(clause, { from: lead.from, to: body.from }))
    ? named(site, body, first === 'subvention' ? 'financeur:don' : 'financeur:liste')
    : null;
}

const isAmount = ({ quantity }: FactSite['placed']): boolean => quantity.unit === 'euros';

/** Nothing but joints, and what brackets hold. */
function isBare({ words }: Clause, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    const stem = stemAt(words, at);
    if (!OPENERS.has(stem) && !SETS_OFF.has(stem) && !FUNDING.test(stem)) return false;
    if (stem !== '(') continue;
    let close = at + 1;
    while (close < to && stemAt(words, close) !== ')') close++;
    if (close < to) at = close;
  }
  return true;
}

/** Figures back to a payer of the list, at most: the issuer may stand between. */
const LISTED = 4;

const FUNDING = /^(?:financement|financeur|cofinanceur)s?$/;

/** `Aides notifiées : 8 M€ (État 2 M€, Région 3 M€)`; of a budget `Subventions : 11 M€ (État 3 M€, …)` are received. */
const FUNDS = new Set(['aide', 'subvention']);

const SETS_OFF = new Set([':', '(', ')', '–', '-', '·']);
