import type { Nature, Topic, Unit } from '../../model.ts';
import type { Change } from '../change.ts';
import { type Clause, indexFrom, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { groupOf } from '../phrase/groups.ts';
import { isFuture } from '../phrase/verbs.ts';
import { type Context, type FactSite, sharedContextsOf, type TimeRead } from '../site.ts';
import { lastClauseIn } from './announced.ts';
import { type NatureCue, natureCuesOf } from './lexicon.ts';

/** All that the rules of nature ask about one figure. */
export interface Evidence {
  readonly site: FactSite;
  readonly change: Change;
  readonly topic: Topic | null;
  readonly time: TimeRead['value'];
  readonly unit: Unit;
  readonly isPercent: boolean;
  /** Words between the figure before and this one. */
  readonly gap: Range;
  /** Words before and after the figure that are its own. */
  readonly lead: Range;
  readonly trail: Range;
  /** Words of the figures that go on about the same. */
  readonly group: Range;
  /** The figure before is a change. */
  readonly followsChange: boolean;
  /** First of `de A à B`. */
  readonly isStart: boolean;
  /** Second of `de A à B`. */
  readonly isEnd: boolean;
  /** Set against another (`contre`, `au lieu de`). */
  readonly isAgainst: boolean;
}

/** A rule of nature: what it yields where its test holds. */
export interface NatureRule {
  readonly name: string;
  readonly nature: Nature | null;
  readonly holds: (evidence: Evidence) => boolean;
}

/** A figure with what was read of it before its nature. */
export interface Known {
  readonly site: FactSite;
  readonly change: Change;
  readonly topic: Topic | null;
  readonly time: TimeRead['value'];
}

/** @param index of the figure among the known ones of its passage */
export function evidenceOf(known: readonly Known[], index: number): Evidence {
  const { site, change, topic, time } = known[index] as Known;
  const { passage, placed, territory, around } = site;
  const { clause } = passage;
  const { unit, precision } = placed.quantity;
  const lead = lastClauseIn(clause.words, territory.lead);
  const isRange = precision === 'borne_basse' || precision === 'borne_haute';
  return {
    site,
    change,
    topic,
    time,
    unit,
    followsChange: isChangeAt(known, index - 1) || comesTo(clause, placed.from, known, index),
    isPercent: unit === 'pourcent',
    gap: {
      from: Math.max(around.left.from, lead > territory.lead.from ? lead : 0, placed.from - GAP),
      to: placed.from,
    },
    lead: { from: lead, to: territory.lead.to },
    trail: territory.trail,
    group: groupOf(clause, site.index),
    isStart:
      !isRange &&
      ((known[index + 1]?.site.territory.link === 'to' && !areInTurn(clause, placed.from, known[index + 1]?.site)) ||
        (clause.figures[site.index + 1]?.quantity.unit === unit &&
          startsChange(clause, placed.from, placed.to, clause.figures[site.index + 1]?.from ?? -1))),
    isEnd: !isRange && territory.link === 'to',
    isAgainst: territory.link === 'against',
  };
}

const isChangeAt = (known: readonly Known[], index: number): boolean => known[index]?.change.isChange === true;

/** `à | 75 % fin 2026 et à 80 % en 2030`, `puis à 80 %`: one level after the other, and neither is left for the other. */
const areInTurn = ({ words }: Clause, from: number, next: FactSite | undefined): boolean =>
  next !== undefined && stemAt(words, from - 1) === 'a' && IN_TURN.has(stemAt(words, next.placed.from - 2));
const IN_TURN: ReadonlySet<string> = stems('et puis');

/** Figures before that are looked at. */
const EARLIER = 3;

/** `gagne 1,6 point en un an pour atteindre | 61,4 %`, `a progressé pour atteindre | 28 000`, `a bondi de 4 % pour s'établir à | 1,3 million`. */
function comesTo({ words }: Clause, from: number, known: readonly Known[], index: number): boolean {
  let verb = from - 1;
  while (NEARLY.has(stemAt(words, verb)) || TOTAL.has(stemAt(words, verb)) || words[verb]?.isPreposition === true)
    verb--;
  if (!COMES.has(stemAt(words, verb))) return false;
  if (stemAt(words, verb - 1) === 'pour' && hasMoved(words.slice(Math.max(0, verb - MOVED_REACH), verb))) return true;
  for (let at = index - 1; at >= index - EARLIER; at--) if (isChangeAt(known, at)) return true;
  return false;
}

/** `pour atteindre | un total de 12 000` */
const TOTAL: ReadonlySet<string> = stems('un le total nombre chiffre');
const COMES: ReadonlySet<string> = stems('atteindre établir revenir retomber tomber');

/** `a progressé`, `ont fortement augmenté`, `a été multipliée` */
const hasMoved = (words: Clause['words']): boolean =>
  words.some(
    ({ stem }, at) =>
      MOVED.test(stem) &&
      words.slice(Math.max(0, at - AUXILIARY_REACH), at).some((word) => AUXILIARIES.has(word.stem)) &&
      // « qui a doublé, augmentera encore pour atteindre »
      !words.slice(at).some((word) => isFuture(word.stem)),
  );
/** What has gone up or down: `ont | bondi`. */
export const MOVED =
  /^(?:progresse|augmente|grandi|etoffe|bondi|grimpe|double|triple|multipliee?|cru|accru|baisse|recule|chute|diminue|remonte|monte|franchi)$/;
const AUXILIARIES: ReadonlySet<string> = stems('a ont est sont été');
/** Words of `a été fortement`, at most. */
const AUXILIARY_REACH = 3;
/** Unit: words. */
const MOVED_REACH = 16;

/** Words before a figure that still rule it. */
const GAP = 6;
/** Words between the two ends of `de 412 en 2023 à 480`, at most. */
const ENDS_APART = 4;

/** `à | moins de 25`, `à | près de 40` */
const NEARLY: ReadonlySet<string> = stems('de au moins plus près environ quelque');

/** `de | 52 % à 70 %`, `de | 38 à moins de 25 mg/l`. */
function startsChange({ words }: Clause, from: number, to: number, next: number): boolean {
  let link = next - 1;
  while (link > to && NEARLY.has(stemAt(words, link))) link--;
  if (next <= to || link - to >= ENDS_APART || stemAt(words, link) !== 'a') return false;
  const before = stemAt(words, from - 1);
  return before === 'de' || before === 'd';
}

/** A cue of the kind starts in a range of the figure's own sentence. */
export function says({ site }: Evidence, kind: NatureCue, { from, to }: Range): boolean {
  const cues = natureCuesOf(site.passage.clause, kind);
  const next = cues[indexFrom(cues, from)];
  return next !== undefined && next.from < to;
}

/** A cue of the kind stands in the head of the column, the label of the row, the caption, the lead-in or a heading. */
export function contextSays({ site }: Evidence, kind: NatureCue, places: readonly Context['place'][]): boolean {
  const { passages, cell } = site;
  const isSaid = (clause: Clause): boolean => natureCuesOf(clause, kind).length > 0;
  if (places.includes('cell') && cell?.header?.some((head) => isSaid(passages.labelled(head)))) return true;
  return sharedContextsOf(site).some(({ place, clause }) => places.includes(place) && isSaid(clause));
}

/** Below a review, unless a nearer heading tells aims: `Nos engagements pour 2022` after `Bilan du plan`. */
export function isUnderReview({ site }: Evidence): boolean {
  for (const { place, clause } of sharedContextsOf(site)) {
    if (place !== 'lead-in' && place !== 'heading') continue;
    if (natureCuesOf(clause, 'review').length > 0) return true;
    if (natureCuesOf(clause, 'aim').length > 0) return false;
  }
  return false;
}

export const near = ({ from }: Range, to: number, reach: number): Range => ({ from, to: Math.min(to, from + reach) });
