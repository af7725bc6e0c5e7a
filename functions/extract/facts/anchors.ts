import {
  behindBracket,
  type Clause,
  cuesOf,
  firstPlacedFrom,
  hasWordOf,
  indexFrom,
  oncePerClause,
  type Range,
  stemAt,
} from './clause.ts';
import { stems } from './forms.ts';
import { DE } from './function-words.ts';
import type { FactSite, Place } from './site.ts';
import { behindAside, isTakenUp } from './territory.ts';
import type { Word } from './words.ts';

/** A word or phrase that says something of the figures near it: `en AE`, `au BP 2024`, `recettes`. Word indices. */
export interface Anchor<T> extends Range {
  readonly value: T;
}

/** One kind of thing that a sentence says of its figures. */
export interface AnchorKind<T> {
  /** In the order of the text. */
  readonly anchorsIn: (clause: Clause) => readonly Anchor<T>[];
  readonly same: (one: T, other: T) => boolean;
  /** Words between a figure and an anchor behind it, at most. */
  readonly reach: number;
  /** The same where the sentence has one figure only, commas included; null where that changes nothing. */
  readonly reachAlone: number | null;
  /** Whether what stands before a figure holds for the figures after it too, until the sentence says another. */
  readonly carries: (value: T) => boolean;
  /**
   * Whether it is said of a subject, so that it holds for what the figure is compared with too (`contre`, `de … à`, in
   * brackets); a year or a step does not.
   */
  readonly ofSubject: boolean;
  /** Whether an anchor before the figures opens a list of them (`les crédits de paiement se répartissent ainsi :`). */
  readonly opensList: (clause: Clause, anchor: Range) => boolean;
}

export interface Found<T> {
  readonly value: T;
  readonly place: Place;
  /** It stands before a list whose figures it is said of. */
  readonly opensList?: boolean;
}

/** How `explain` tells where something is said. */
const PLACE_NAMES: Readonly<Record<Place, string>> = {
  behind: 'derriere',
  before: 'devant',
  whole: 'ensemble',
  compared: 'comparaison',
  carried: 'sujet',
  shared: 'commun',
  'in-order': 'dans-l-ordre',
  cell: 'colonne',
  row: 'ligne',
  caption: 'legende',
  announcement: 'annonce',
  sentence: 'phrase-precedente',
  'lead-in': 'introduction',
  heading: 'titre',
};

/** `section:devant`: the name of a rule that settled an attribute, for `explain`; null where nothing was found. */
export const ruleOf = (attribute: string, found: Found<unknown> | null): string | null =>
  found && `${attribute}:${PLACE_NAMES[found.place]}`;

/** Places inside the figure's own stretch of the sentence. */
export const isOwn = (place: Place): boolean =>
  place === 'behind' || place === 'before' || place === 'shared' || place === 'in-order';

/** By figure; empty where nothing was found of any. */
export type Finds<T> = readonly (Found<T> | null)[];
export const NO_FINDS: Finds<never> = [];

/** For each figure of a sentence what the sentence itself says of it: the nearest anchor of its own stretch wins. */
export function foundInSentence<T>(sites: readonly FactSite[], kind: AnchorKind<T>): Finds<T> {
  const clause = sites[0]?.passage.clause;
  if (clause === undefined) return NO_FINDS;
  const anchors = kind.anchorsIn(clause);
  if (anchors.length === 0) return NO_FINDS;
  const own = ownAnchors(sites, anchors, clause, kind);
  // An only figure has none to take turns with or to take over from.
  if (sites.length === 1) return own;
  const turns = inTurn(sites, anchors, own, clause);
  const pair = isInTurn(clause) ? pairOfOnly(sites, anchors, clause) : null;
  const shared = pair ?? own.map((found, index) => turns[index] ?? found ?? sharedWithNext(sites, own, index));
  return inherited(sites, shared, kind);
}

/** One sweep over figures and anchors, which both stand in the order of the text. */
function ownAnchors<T>(
  sites: readonly FactSite[],
  anchors: readonly Anchor<T>[],
  clause: Clause,
  kind: AnchorKind<T>,
): Finds<T> {
  const reachAlone = sites.length === 1 ? kind.reachAlone : null;
  let at = 0;
  let told: Anchor<T> | null = null;
  return sites.map(({ placed, territory: { lead, trail, bracketed } }) => {
    const last = anchors[at - 1];
    let before: Anchor<T> | null = bracketed && last?.to === lead.from ? last : null;
    let behind: Anchor<T> | null = null;
    while (at < anchors.length && (anchors[at] as Anchor<T>).from < trail.to) {
      const anchor = anchors[at] as Anchor<T>;
      if (anchor === told) {
        at++;
        continue;
      }
      if (anchor.from < trail.from)
        before =
          anchor.from >= lead.from ||
          isLed(clause, placed, anchor) ||
          brings(clause, anchor) ||
          dates(clause, placed, anchor)
            ? anchor
            : before;
      else if (before !== null && kind.ofSubject && opensOther(clause, anchor)) break;
      else if (
        (before !== null || ONLY.has(stemAt(clause.words, anchor.to + 1))) &&
        dates(clause, firstPlacedFrom(clause.figures, anchor.to), anchor)
      )
        break;
      else if (leadsNext(clause, trail.from, anchor)) break;
      else if (before !== null && hasWordOf(SO_THAT, clause.words, { from: trail.from, to: anchor.from })) break;
      else if (behind === null && isNear(clause, trail.from, anchor, kind.reach, before ? null : reachAlone))
        behind = anchor;
      at++;
    }
    const aside = behind === null && !bracketed ? anchorBehindBracket(clause, trail.from, anchors, kind.reach) : null;
    if (aside !== null) told = behind = aside;
    if (behind) return { value: behind.value, place: 'behind' };
    return before && { value: before.value, place: 'before', opensList: kind.opensList(clause, before) };
  });
}

/** `En 2031, la Ville a voté 12 M€ | afin de | rénover des gares en 2033` */
const SO_THAT = new Set(['afin']);

/** `un emprunt de 42 M€ et des | dépenses lissées`: another thing is told behind the joint. */
const opensOther = ({ words }: Clause, { from }: Range): boolean =>
  stemAt(words, from - 2) === 'et' && OTHERS.has(stemAt(words, from - 1));
const OTHERS = new Set(['des', 'les', 'la', 'l', 'une', 'un']);

/** `816 M€ (+ 12,4 %) | d'autorisations de programme et 783 M€`, `14 % (hors été) | de 2031 à 2032`: said of the figure before the bracket; null for none. */
function anchorBehindBracket<T>(
  clause: Clause,
  open: number,
  anchors: readonly Anchor<T>[],
  reach: number,
): Anchor<T> | null {
  const from = behindBracket(clause, open);
  if (from === open) return null;
  const anchor = anchors[indexFrom(anchors, from)];
  if (anchor === undefined || !OPENS_COMPLEMENT.has(stemAt(clause.words, from))) return null;
  const next = firstPlacedFrom(clause.figures, from);
  if (next !== undefined && next.from < anchor.from) return null;
  return isNear(clause, from, anchor, reach, null) && !hasWordOf(ET, clause.words, { from, to: anchor.from })
    ? anchor
    : null;
}
const OPENS_COMPLEMENT = new Set('de d des en au aux pour sur'.split(' '));

/** `2023 : 4,8 % | 2024 : 1,8 %`, `+ 4,9 % | BP 2025 : 83,9 M€`: right behind a figure it is of the next one. */
const leadsNext = (clause: Clause, from: number, anchor: Range): boolean =>
  (anchor.from === from && brings(clause, anchor)) ||
  ((anchor.from === from || (anchor.from === from + 1 && STEPS.has(stemAt(clause.words, from)))) &&
    isLed(clause, firstPlacedFrom(clause.placed, anchor.to), anchor));
const STEPS = new Set(['bp', 'ca', 'cfu']);

/** `cette décision de 12 M€ | porte le budget à 640 M€` */
const brings = ({ words }: Clause, { from }: Range): boolean => BRINGS.test(stemAt(words, from));
const BRINGS = /^(?:port|ramen)(?:e|era|ent|eront|ant|ait)$/;

/** `2025 :`, `2026 (p) :` right before it. */
function isLed({ words }: Clause, placed: Range | undefined, { to }: Range): boolean {
  const at = stemAt(words, to) === '(' && stemAt(words, to + 2) === ')' ? to + 3 : to;
  return stemAt(words, at) === ':' && placed?.from === at + 1;
}

/** `En 2031, la taxe sera de 31 €|, en 2032, | de 42 €`, `8 M€ étaient versés, pour 2032, seulement | 5 M€`: a year before its figure. */
const dates = ({ words }: Clause, placed: Range | undefined, { from, to }: Range): boolean =>
  placed !== undefined &&
  placed.from <= to + 2 &&
  LEADS_YEAR.has(stemAt(words, from - 1)) &&
  stemAt(words, to) === ',' &&
  stemAt(words, from - 2) === ',' &&
  (placed.from === to + 1 || OF_LEVEL.has(stemAt(words, to + 1)));
const LEADS_YEAR = new Set(['en', 'pour']);
const ONLY = new Set(['seulement']);
const OF_LEVEL = new Set(['de', 'd', 'a', ...ONLY]);

const BARRIERS = new Set([';', ')', '.', '»', '!', '?', ':']);
/** Words that open a circumstance behind a comma: `, en 2022`, `, sur la période 2018-2020`, `, selon le plan 2024-2030`, `, seront inscrits au BP 2023`. */
const CIRCUMSTANCES = new Set(['en', 'sur', 'pour', 'au', 'selon', 'dan', 'a', 'sera', 'seront']);
const CIRCUMSTANCE_REACH = 5;

/** An only figure opens the clause and ends before a word. */
const opensWith = ([first, second]: Clause['figures'], to: number): boolean =>
  first?.from === 0 && first.to === to && second === undefined;

/** No barrier between a figure and an anchor behind it; a comma only before a circumstance or for the only figure. */
function isNear(
  { words, figures }: Clause,
  from: number,
  anchor: Range,
  reach: number,
  reachAlone: number | null,
): boolean {
  if (anchor.from - from > (reachAlone ?? reach)) return false;
  for (let at = behindAside(words, from); at < anchor.from; at++) {
    const stem = words[at]?.stem ?? '';
    const close = stem === '(' ? endOfAside(words, at) : at;
    if (close > at) {
      at = close;
      continue;
    }
    // « 599 M€ : budget primitif 2031 », an entry that opens with its sum
    if (stem === ':' && at === from && (opensWith(figures, at) || isTakenUp(words, at))) continue;
    if (BARRIERS.has(stem) || (reachAlone !== null && TURNS_AWAY.has(stem))) return false;
    if (stem !== ',') continue;
    if (reachAlone !== null && !APPOSED.has(stemAt(words, at + 1))) continue;
    const isNext = at === from && anchor.from - at <= 2;
    const isCircumstance = CIRCUMSTANCES.has(words[at + 1]?.stem ?? '') && anchor.from - at <= CIRCUMSTANCE_REACH;
    if (!isNext && !isCircumstance && !isCarriedOver(words, at) && !isListed(words, at, anchor)) return false;
  }
  return true;
}

/** `les bus|, métros et trams | en 2031`: bare nouns of a list, and no other clause. */
function isListed(words: readonly Word[], comma: number, { from }: Range): boolean {
  const listed = words.slice(comma + 1, stemAt(words, from - 1) === 'en' ? from - 1 : from);
  const et = listed.findIndex(({ stem }) => stem === 'et');
  return (
    et > 0 &&
    listed.length <= LONGEST_LIST &&
    listed.every(
      ({ stem, isPreposition }, at) =>
        at === et || DE.has(stem) || (!isPreposition && !OPENERS.has(stem) && stem.length > 1),
    )
  );
}
/** Words of `métros et trams de nuit`. */
const LONGEST_LIST = 5;

/** `le solde, | 11,5 M€, est repris à la décision modificative` */
const isCarriedOver = (words: readonly Word[], comma: number): boolean =>
  IS.has(stemAt(words, comma + 1)) && CARRIED.has(stemAt(words, comma + 2));
const IS = new Set(['est', 'sont', 'sera', 'seront']);
const CARRIED = stems(
  'repris reprise inscrit inscrite inscrits inscrites reporté reportée reportés ajouté ajoutée ajoutés',
);

/** `1,7 Md€, | une démarche alliant …`, `1,7 Md€ | alors que les investissements …`: something else is told. */
const APPOSED = new Set(['un', 'une']);
const TURNS_AWAY = new Set(['alor', 'tandi']);

/** `zones humides | (ZH) avant la fin de 2030`: where a bracket of letters ends; its own place for any other. */
function endOfAside(words: readonly Word[], open: number): number {
  const close = stemAt(words, open + 2) === ')' ? open + 2 : open;
  return words[open + 1]?.capitals === true ? close : open;
}

/** Whether a clause gives several things to several figures in their order. */
export const isInTurn = (clause: Clause): boolean => cuesOf(clause, 'turn').length > 0;

/**
 * As many anchors as figures, in the same order: `les AP et les AE évoluent respectivement de A et B`; `A en AE et B en
 * CP, contre C et D respectivement`; `entre le CA 2022 et le CA 2024 … de A à B`.
 */
function inTurn<T>(sites: readonly FactSite[], anchors: readonly Anchor<T>[], own: Finds<T>, clause: Clause): Finds<T> {
  const before = anchors.filter(({ to }) => to <= (sites[0] as FactSite).placed.from);
  if (isInTurn(clause)) {
    // « 437 M€ et 269 M€ respectivement en 2024 et en 2025 »
    const end = (sites.at(-1) as FactSite).placed.to;
    const named = before.length > 0 ? before : anchors.filter(({ from }) => from >= end);
    const unit = sites[0]?.placed.quantity.unit;
    const alike = sites.filter(({ placed }) => placed.quantity.unit === unit);
    if (named.length !== alike.length || named.length < 2) return comparedInTurn(sites, own);
    const turns = new Map(alike.map((site, turn) => [site, turned(named[turn] as Anchor<T>)]));
    return sites.map((site) => turns.get(site) ?? null);
  }
  if (before.length === 2 && isFirstThenSecond(sites, clause))
    return sites.map((_, index) => turned(before[index] as Anchor<T>));
  if (before.length !== 2 || !isBetween(clause, before[0] as Anchor<T>)) return NO_FINDS;
  return sites.map((_, index) => {
    if (sites[index + 1]?.territory.link === 'to') return turned(before[0] as Anchor<T>);
    return sites[index]?.territory.link === 'to' ? turned(before[1] as Anchor<T>) : null;
  });
}

/** `En 2031 et 2032, | 12 puis | 15 M€`: the first of two, then the second. */
function isFirstThenSecond(sites: readonly FactSite[], { words }: Clause): boolean {
  const [one, other, ...more] = sites;
  if (one === undefined || other === undefined || more.length > 0) return false;
  const isAlike = one.placed.quantity.unit === other.placed.quantity.unit;
  return isAlike && one.placed.to === other.placed.from - 1 && stemAt(words, one.placed.to) === 'pui';
}

const OPENERS = new Set('de d du des en l la le les aux a au'.split(' '));
/** Words between what is said of two figures and their joint, at most: `crédits de paiement | en investissement et`. */
const JOINT_REACH = 4;

/**
 * `les crédits de paiement et | de fonctionnement sont respectivement de 11 et 9 M€`: of a pair, an only anchor beside the
 * joint is of one; farther before it, of both (`les CP en investissement et en fonctionnement`). Null for no such pair.
 */
function pairOfOnly<T>(
  sites: readonly FactSite[],
  [anchor, ...others]: readonly Anchor<T>[],
  { words }: Clause,
): Finds<T> | null {
  const [first, second] = sites;
  if (anchor === undefined || others.length > 0 || first === undefined || second === undefined) return null;
  const isPair = sites.length === 2 && first.placed.quantity.unit === second.placed.quantity.unit;
  if (!isPair || anchor.to > first.placed.from) return null;
  if (stemAt(words, anchor.to) === 'et') return [turned(anchor), null];
  let at = anchor.from - 1;
  while (OPENERS.has(stemAt(words, at))) at--;
  if (stemAt(words, at) === 'et') return [null, turned(anchor)];
  return hasWordOf(ET, words, { from: anchor.to, to: anchor.to + JOINT_REACH })
    ? [turned(anchor), turned(anchor)]
    : null;
}
const ET = new Set(['et']);

const turned = <T>({ value }: Anchor<T>): Found<T> => ({ value, place: 'in-order' });

const isBetween = ({ words }: Clause, { from }: Range): boolean =>
  words.slice(Math.max(0, from - BETWEEN_REACH), from).some(({ stem }) => stem === 'entre');
/** Words between `entre` and the first of two anchors, at most: `entre le compte administratif (CA) 2022 et`. */
const BETWEEN_REACH = 7;

function comparedInTurn<T>(sites: readonly FactSite[], own: Finds<T>): Finds<T> {
  const first = sites.findIndex(({ territory }) => territory.link === 'against');
  const unit = sites[first]?.placed.quantity.unit;
  const alike = sites.flatMap(({ placed }, index) => (placed.quantity.unit === unit ? [index] : []));
  const from = alike.indexOf(first);
  const end = alike.findIndex((index, at) => at > from && sites[index]?.territory.link !== 'and');
  const compared = alike.slice(from, end < 0 ? undefined : end);
  const count = compared.length;
  const isPair = from >= count && count > 1 && compared.every((index) => own[index] === null);
  const turns: (Found<T> | null)[] = own.map(() => null);
  if (!isPair) return turns;
  compared.forEach((index, turn) => {
    const model = own[alike[from - count + turn] as number];
    if (model) turns[index] = { value: model.value, place: 'in-order' };
  });
  return turns;
}

const BARE = new Set([',', 'et', 'ou', 'de', 'd', 'pui']);

/** `158 M€ et 155 M€ au BP 2025`: nothing but a joint between two figures, and what follows is said of both. */
function sharedWithNext<T>(sites: readonly FactSite[], own: Finds<T>, index: number): Found<T> | null {
  const next = sites[index + 1];
  const found = own[index + 1];
  if (!next || found?.place !== 'behind' || next.territory.link !== 'and') return null;
  const { trail } = (sites[index] as FactSite).territory;
  const { words } = next.passage.clause;
  const between = words.slice(trail.from, next.placed.from);
  return between.length <= 2 && between.every(({ stem }) => BARE.has(stem))
    ? { value: found.value, place: 'shared' }
    : null;
}

/** A part takes what is said of its whole; what is compared, its subject; a later figure what stands before an earlier. */
function inherited<T>(sites: readonly FactSite[], own: Finds<T>, { carries, ofSubject }: AnchorKind<T>): Finds<T> {
  const result: (Found<T> | null)[] = [];
  let carried: T | null = null;
  sites.forEach(({ territory: { link, whole, before, bracketed } }, index) => {
    const found = own[index] ?? null;
    const isCompared = link === 'against' || link === 'to' || (bracketed && link !== 'part');
    if (link === 'against' && !ofSubject) carried = null;
    if (found?.place === 'before' && !bracketed && (ofSubject || link !== 'against'))
      carried = carries(found.value) || found.opensList ? found.value : carried;
    const model = whole ?? (isCompared && ofSubject ? before : null);
    const taken = model === null ? null : (result[model] ?? null);
    // « quand le BP 2022 en comportait 372,5 M€ et | 391,2 M€ »
    const isOfCompared = link === 'and' && before !== null && sites[before]?.territory.link === 'against';
    const shared = isOfCompared && result[before]?.place === 'before' ? (result[before] ?? null) : null;
    if (found) result.push(found);
    else if (shared) result.push({ value: shared.value, place: 'shared' });
    else if (taken) result.push({ value: taken.value, place: whole === null ? 'compared' : 'whole' });
    else result.push(carried === null ? null : { value: carried, place: 'carried' });
  });
  return result;
}

/** What a heading, a caption, a lead-in or a label says as a whole: only where it says one thing. */
export function saidBy<T>(clause: Clause, { anchorsIn, same }: AnchorKind<T>): T | null {
  let said: Anchor<T> | null = null;
  for (const anchor of anchorsIn(clause)) {
    if (clause.words[anchor.from]?.stem === '(') continue;
    if (said === null) said = anchor;
    else if (!same(said.value, anchor.value)) return null;
  }
  return said === null ? null : said.value;
}

/** The anchors of each clause are looked for once. */
export const remembered = <T>(find: (clause: Clause) => readonly Anchor<T>[]): AnchorKind<T>['anchorsIn'] =>
  oncePerClause<readonly Anchor<T>[]>(find);
