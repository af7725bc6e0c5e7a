/** Who pays, in a list of bodies each before its amount. */
import { foldedSpace } from '../../positions.ts';
import { isInTurn } from '../anchors.ts';
import { type Clause, cuesOf, cuesWithin, hasWordOf, indexFrom, type Range, stemAt } from '../clause.ts';
import { DASHES, PARTITIVE, THE } from '../function-words.ts';
import { type FactSite, oncePerPassage, type Read } from '../site.ts';
import type { Word } from '../words.ts';
import { NOBODY, named, nameEnd } from './payer-name.ts';
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
  const bodies = isAmount(site.placed) ? cuesOf(clause, 'payer').length : 0;
  const source = bodies === 0 ? null : sourceOfItem(site);
  if (source !== null) return source;
  const inBracket = bodies === 0 ? null : sourceInBracket(site);
  if (inBracket !== null || bodies < 2) return inBracket;
  const noun = isArticle(stemAt(clause.words, 0)) ? 1 : 0;
  const isGiven = noun > 0 && areGiven(clause.words, noun);
  const first = isGiven ? '' : stemAt(clause.words, noun);
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

/** `L'État et la Région engagent respectivement 60 M€ et | 45 M€`: the first body pays the first sum, the second the next. */
export function respectivePayer(site: FactSite): Read<string | null> | null {
  const { clause } = site.passage;
  if (!isAmount(site.placed) || !isInTurn(clause)) return null;
  const bodies = cuesOf(clause, 'payer');
  if (bodies.length < 2) return null;
  const at = clause.words.findIndex(({ stem }) => stem === 'respectivement');
  const sums = at < 0 ? [] : clause.figures.filter((figure) => figure.from > at && isAmount(figure));
  const nth = sums.findIndex(({ from }) => from === site.placed.from);
  const [first, second, third] = bodies.filter(({ to }) => to <= at);
  if (nth < 0 || sums.length !== 2 || first === undefined || second === undefined || third !== undefined) return null;
  const between = clause.words.slice(first.to, second.from);
  const isPair = between[0]?.stem === 'et' && between.slice(1).every(({ stem }) => THE.has(stem));
  if (!isPair || isReceiver(clause.words, first.from) || isReceiver(clause.words, second.from)) return null;
  const isNear = stemAt(clause.words, sums[0]?.to ?? 0) === 'et' && at - second.to <= RESPECTIVE_REACH;
  return isNear ? named(site, nth === 0 ? first : second, 'financeur:liste') : null;
}
/** Words of `ont déjà engagé`, at most. */
const RESPECTIVE_REACH = 5;

/** `Les subventions | versées aux clubs`, `Les aides aux communes` */
const areGiven = (words: readonly Word[], noun: number): boolean =>
  words.slice(noun + 1, noun + 1 + GIVEN_REACH).some(({ stem }) => GIVEN.test(stem));
const GIVEN = /^(?:vers|accord|attribu|octro|allou|aux?$|a$)/;
const GIVEN_REACH = 3;

/** `État, | au titre du Pacte`, `Région, | sur ses ressources propres`; not `État, | Région`. */
const ASIDES = new Set(['au', 'par', 'via', 'sur', 'avec', 'dan', 'appele', 'appelee']);

const isArticle = (stem: string): boolean => THE.has(stem) || stem === 'des';

/**
 * `Les subventions d'investissement prévues | - de l'État : 318 000 €`: an item that names nothing but who gives what its
 * lead-in or heading calls a grant. Without `de` the words above must say that it is received.
 */
function sourceOfItem(site: FactSite): Read<string | null> | null {
  const { passage, passages, territory } = site;
  const { words } = passage.clause;
  if (passage.kind !== 'sentence') return null;
  if (stemAt(words, territory.lead.to - 1) === ',') return payerOfEntry(site);
  const [body] = cuesWithin(passage.clause, 'payer', territory.lead);
  if (body === undefined || body.from > MOST_OPENING || stemAt(words, territory.lead.to - 1) !== ':') return null;
  const opening = words.slice(0, body.from).map(({ stem }) => stem);
  if (!opening.every((stem) => PARTITIVE.has(stem) || THE.has(stem))) return null;
  const end = nameEnd(passages.text, words, body.to);
  // « État, au titre du Pacte : 62 M€ », « Union européenne, par le FSE+ : 17 M€ »
  if (stemAt(words, end) === ',' && ASIDES.has(stemAt(words, end + 1)) && asksWhoPays(site)) {
    const fund = stemAt(words, end + 1) === 'par' ? cuesWithin(passage.clause, 'payer', territory.lead)[1] : undefined;
    return named(site, fund ?? body, 'financeur:liste');
  }
  if (!isBare(passage.clause, { from: end, to: territory.lead.to })) return null;
  if (asksWhoPays(site)) return named(site, body, 'financeur:liste');
  const above = passages.leadsOf(passage)[0]?.clause ?? passages.headingsOf(passage)[0];
  const noun = above?.words.slice(0, MOST_BEFORE_NOUN).findIndex(({ stem }) => GRANTS.has(stem)) ?? -1;
  if (above === undefined || noun < 0 || areGiven(above.words, noun)) return null;
  const isReceived = opening.some((stem) => PARTITIVE.has(stem)) || above.words.some(({ stem }) => RECEIVED.test(stem));
  return isReceived ? named(site, body, 'financeur:don') : null;
}

/**
 * `– l'agence de l'eau, | 58 M€ ;`, `– les communes, syndicats et autres, | 21 M€ ;`: in a list below `Qui paie ?`, or half of
 * whose entries open with a body, each names who pays.
 */
function payerOfEntry(site: FactSite): Read<string | null> | null {
  const { passage, passages, territory } = site;
  const { words, figures } = passage.clause;
  if (figures[0]?.from !== site.placed.from || !isInListOfPayers(site)) return null;
  const [body] = cuesOf(passage.clause, 'payer');
  if (body !== undefined && opensWithBody(words, body) && stemAt(words, nameEnd(passages.text, words, body.to)) === ',')
    return named(site, body, 'financeur:liste');
  const start = words.findIndex(({ stem }) => !THE.has(stem) && !COUNTS.test(stem));
  const last = words[territory.lead.to - 2];
  const first = words[start];
  if (first === undefined || last === undefined || last.start < first.start) return null;
  return { value: foldedSpace(passages.text.slice(first.start, last.end)), rule: 'financeur:liste' };
}

const opensWithBody = (words: readonly Word[], { from }: Range): boolean =>
  from <= MOST_OPENING && words.slice(0, from).every(({ stem }) => THE.has(stem) || COUNTS.test(stem));
const COUNTS = /^(?:deux|trois|quatre|cinq|six)$/;

const isInListOfPayers = oncePerPassage(({ passages, passage }: FactSite): boolean => {
  const { blocks } = passages.structure;
  const isItem = (at: number): boolean =>
    blocks[at]?.kind === 'item' && blocks[at]?.parent === blocks[passage.block]?.parent;
  if (!isItem(passage.block)) return false;
  let [first, last] = [passage.block, passage.block];
  while (passage.block - first < LONGEST_LIST && isItem(first - 1)) first--;
  while (last - passage.block < LONGEST_LIST && isItem(last + 1)) last++;
  const entries = Array.from({ length: last - first + 1 }, (_, at) => passages.inBlock(first + at)[0]?.clause);
  const ofBodies = entries.filter((clause) => {
    const body = clause === undefined ? undefined : cuesOf(clause, 'payer')[0];
    return (
      clause !== undefined && body !== undefined && opensWithBody(clause.words, body) && clause.figures.some(isMoney)
    );
  });
  return entries.length >= LEAST_ENTRIES && ofBodies.length * 2 > entries.length && ofBodies.length > 1;
});
const isMoney = ({ quantity }: Clause['figures'][number]): boolean => quantity.unit === 'euros';
const LEAST_ENTRIES = 3;
/** Entries of such a list on either side, at most. */
const LONGEST_LIST = 12;

/** Below `QUI PAIE ?`, `Plan de financement`, and in the list of `Les financements :`. */
export function asksWhoPays({ passages, passage }: FactSite): boolean {
  const lead = passages.leadsOf(passage)[0];
  const [opening] = passages.inBlock(passage.block);
  return (
    WHO_PAYS.test(passages.structure.blocks[passage.block]?.path.at(-1)?.title ?? '') ||
    (opening !== undefined && ASKED.test(passages.text.slice(opening.start, opening.end))) ||
    (lead !== undefined &&
      (FUNDINGS.test(passages.text.slice(lead.start, lead.end)) ||
        SHARED.test(passages.text.slice(Math.max(lead.start, lead.end - SHARED_REACH), lead.end))))
  );
}
const FUNDINGS =
  /^(?:(?:l[ea]s?|leurs|ses|nos) )?(?:(?:participations?|contributions?|plan de financement|financements?)(?: \p{L}+){0,4} (?:est|sont)(?: \p{L}+){0,3}|(?:participations?|contributions?|coûts?|plan de financement|financements?)(?: \p{L}+){0,4} se réparti(?:t|ssent)(?: \p{L}+){0,3}|financements?|(?:co-?)?financeurs|sources de financement|plan de financement|co-?financements?|partenaires financiers|origine des (?:recettes|financements))\s?:\s*$/iu;
/** Longest announcement of what several bring in. Unit: characters. */
const SHARED_REACH = 160;
/** `Les partenaires y consacreront 212 M€ :`, `Le projet est ainsi financé :` */
const SHARED =
  /(?<!\p{L})(?:(?:partenaires|signataires|financeurs|co-?financeurs|contributeurs)(?: \p{L}+)? (?:y )?(?:consacr|apport|financ|mobilis|invest|vers|engag|contribu|participe)\p{L}+[^.:]{0,60}|(?:financée?s?|pris en charge) (?:ainsi|comme suit|par)|ainsi financée?s?)\s?:\s*$/iu;
/** `QUI FINANCE ? Agence de l'eau : 6,3 M€.` in one paragraph. */
const ASKED = /^qui (?:paie|finance|paye)\s?\?$/iu;
const WHO_PAYS = /(?<!\p{L})(?:qui (?:paie|finance|paye)|financeurs|plan de financement|tour de table)(?!\p{L})/iu;

/** `(subventions attendues : | CAF 410 000 €, État 270 000 €)` */
function sourceInBracket(site: FactSite): Read<string | null> | null {
  const { words } = site.passage.clause;
  const { from } = site.placed;
  let open = from - 1;
  while (open >= 0 && from - open < BRACKET_REACH && !BRACKETS.has(stemAt(words, open))) open--;
  if (stemAt(words, open) !== '(') return null;
  const noun = isArticle(stemAt(words, open + 1)) ? open + 2 : open + 1;
  if (!GRANTS.has(stemAt(words, noun)) || areGiven(words, noun))
    return opensWithGrants(words) ? null : sharerInBracket(site, open);
  let start = from - 1;
  while (start > noun && !LIST_MARKS.has(stemAt(words, start))) start--;
  const body = cuesWithin(site.passage.clause, 'payer', { from: start, to: from }).at(-1);
  if (body === undefined || !isBare(site.passage.clause, { from: body.to, to: from })) return null;
  return named(site, body, 'financeur:don');
}
/** `Les subventions inscrites concernent la piscine (DSIL : | 540 000 €)`: the clause tells how they are given. */
const opensWithGrants = (words: readonly Word[]): boolean =>
  GRANTS.has(stemAt(words, isArticle(stemAt(words, 0)) ? 1 : 0));

/** `Dette garantie : 7,9 M€ (État 2,0 M€, …)`: whose it is, and nobody pays. */
const OWED = new Set(['dette', 'encour', 'garantie']);

/** `12 M€ (État : | 5 M€, Département : | 7 M€)`, `(548 M€ État/557 M€ Région)`: nothing but who pays which part. */
function sharerInBracket(site: FactSite, open: number): Read<string | null> | null {
  const { clause } = site.passage;
  if (hasWordOf(OWED, clause.words, { from: open - BRACKET_REACH, to: open })) return null;
  const parts = partsOfBracket(clause, open);
  // « (Région : 4 M€, État : 5 M€, commune : 3 M€) » : two known bodies, and no part without its sum
  const known = parts.filter((part) => isShareOfBody(site.passages.text, clause, part)).length;
  if (known < 2 || !parts.every((part) => isOneSum(clause, part))) return null;
  const own = parts.find((part) => part.from <= site.placed.from && site.placed.from < part.to);
  const body = own === undefined ? undefined : cuesWithin(clause, 'payer', own)[0];
  return body === undefined ? null : named(site, body, 'financeur:liste');
}

/** What commas, slashes and dashes part in a bracket; nothing where it is long. */
function partsOfBracket({ words, figures }: Clause, open: number): readonly Range[] {
  const parts: Range[] = [];
  let from = open + 1;
  for (let at = from; at < open + BRACKET_REACH; at++) {
    const stem = stemAt(words, at);
    const end = figures[indexFrom(figures, at) - 1]?.to ?? 0;
    // The comma of `13,4` parts nothing; a dash does behind a sum.
    if (end > at || (!PARTS.has(stem) && !(DASHES.has(stem) && end === at))) continue;
    parts.push({ from, to: at });
    if (stem === ')') return parts;
    from = at + 1;
  }
  return [];
}
const PARTS = new Set([',', ';', 'et', '/', ')']);

/** `commune : 3 M€`: one amount, and hardly more. */
const isOneSum = ({ figures }: Clause, { from, to }: Range): boolean => {
  const [amount, next] = figures.slice(indexFrom(figures, from));
  return (
    amount?.quantity.unit === 'euros' && amount.to <= to && to - from <= LONGEST_SHARE && !(next && next.from < to)
  );
};
/** Unit: words. */
const LONGEST_SHARE = 9;

/** `État : 5 M€`, `7 M€ Région`, `SNCF Réseau 7 M€`, and no other words. */
function isShareOfBody(text: string, clause: Clause, part: Range): boolean {
  const [found, ...others] = cuesWithin(clause, 'payer', part);
  const body = found === undefined ? undefined : { from: found.from, to: nameEnd(text, clause.words, found.to) };
  const at = indexFrom(clause.figures, part.from);
  const [amount, next] = clause.figures.slice(at, at + 2);
  if (body === undefined || others.length > 0 || amount === undefined || amount.to > part.to) return false;
  if (amount.quantity.unit !== 'euros' || (next !== undefined && next.from < part.to)) return false;
  return (
    isBare(clause, { from: part.from, to: Math.min(body.from, amount.from) }) &&
    isBare(clause, { from: Math.min(body.to, amount.to), to: Math.max(body.from, amount.from) }) &&
    isBare(clause, { from: Math.max(body.to, amount.to), to: part.to })
  );
}

const BRACKETS = new Set(['(', ')']);
const BRACKET_REACH = 24;
const LIST_MARKS = new Set([':', ',', ';', 'et']);

const MOST_OPENING = 3;
/** Words of a lead-in before its noun, at most: `c) Les | subventions`, `La commune a ainsi obtenu les | subventions`. */
const MOST_BEFORE_NOUN = 7;
const GRANTS = new Set(['subvention', 'dotation', 'participation', 'concour', 'cofinancement']);
const RECEIVED =
  /^(?:attendue?|recevoir|recue?|recoit|percue?|percoit|notifiee|obtenue?|obtient|beneficie|sollicitee?|inscrite|recette)$/;

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

const FUNDING = /^(?:financement|financeur|cofinanceur|cofinancement)s?$/;

/** `Aides notifiées : 8 M€ (État 2 M€, Région 3 M€)`; of a budget `Subventions : 11 M€ (État 3 M€, …)` are received. */
const FUNDS = new Set(['aide', 'subvention']);

const SETS_OFF = new Set([':', '(', ')', '–', '-', '·']);
