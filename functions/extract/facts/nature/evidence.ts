import type { Nature, Topic, Unit } from '../../model.ts';
import type { Change } from '../change.ts';
import type { Clause, Range } from '../clause.ts';
import { contextsOf, type FactSite, type TimeRead } from '../site.ts';
import { groupOf } from '../subject/groups.ts';
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

export function evidenceOf({ site, change, topic, time }: Known, earlier: readonly Known[]): Evidence {
  const previous = earlier.at(-1) ?? null;
  const { passage, placed, territory, around, index } = site;
  const { clause } = passage;
  const { unit, precision } = placed.quantity;
  const isRange = precision === 'borne_basse' || precision === 'borne_haute';
  return {
    site,
    change,
    topic,
    time,
    unit,
    followsChange: previous?.change.isChange === true || comesTo(clause, placed.from, earlier),
    isPercent: unit === 'pourcent',
    gap: { from: Math.max(around.left.from, placed.from - GAP), to: placed.from },
    lead: territory.lead,
    trail: territory.trail,
    group: groupOf(clause, index),
    isStart: !isRange && startsChange(clause, placed.from, placed.to, clause.figures[index + 1]?.from ?? -1),
    isEnd: !isRange && territory.link === 'to',
    isAgainst: territory.link === 'against',
  };
}

/** `gagne 1,6 point en un an pour atteindre | 61,4 %`. */
const comesTo = ({ words }: Clause, from: number, earlier: readonly Known[]): boolean =>
  words[from - 1]?.stem === 'atteindre' && earlier.some(({ change }) => change.isChange);

/** Words before a figure that still rule it. */
const GAP = 6;
/** Words between the two ends of `de 412 en 2023 à 480`, at most. */
const ENDS_APART = 4;

/** `de | 52 % à 70 %`. */
function startsChange({ words }: Clause, from: number, to: number, next: number): boolean {
  const before = words[from - 1]?.stem;
  if (before !== 'de' && before !== 'd') return false;
  return next > to && next - to <= ENDS_APART && words[next - 1]?.stem === 'a';
}

/** A cue of the kind starts in a range of the figure's own sentence. */
export function says({ site }: Evidence, kind: NatureCue, { from, to }: Range): boolean {
  const cues = natureCuesOf(site.passage.clause);
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < cues.length && (cues[at]?.from ?? to) < to; at++) if (cues[at]?.kind === kind) return true;
  return false;
}

/** A cue of the kind stands in the head of the column, the label of the row, the caption, the lead-in or a heading. */
export const contextSays = ({ site }: Evidence, kind: NatureCue, places: readonly string[]): boolean =>
  contextsOf(site).some(
    ({ place, clause }) => places.includes(place) && natureCuesOf(clause).some((cue) => cue.kind === kind),
  );

export const near = ({ from }: Range, to: number, reach: number): Range => ({ from, to: Math.min(to, from + reach) });
