/** Towns that a figure is told for: where it is measured, or its own in a row of rates. */
import type { Unit } from '../../../model.ts';
import { stems } from '../../forms.ts';
import type { Spot } from '../../phrase/spot.ts';
import { isCapital } from '../parties/bodies.ts';
import { named, type Place, placeOf } from './place-names.ts';

const PAUSES = stems(', ;');

/** `le débit mesuré à Pont-de-Sère est de | 0,31 m³/s`, `| 34 mg/l à Sauvignac`: where a flow or a content is measured. */
export function stationOf({
  passages: { text },
  passage: { clause },
  placed,
  territory: { lead },
}: Spot): string | null {
  if (placed.quantity.kind !== 'figure' || !MEASURED.has(placed.quantity.unit)) return null;
  for (let at = placed.from - 1; at >= lead.from; at--) {
    const town = clause.words[at]?.isPreposition === true ? named(text, clause, at + 1) : null;
    // « La Lauze à Sermoise : »
    const isBehindRiver = at > 0 && isCapital(text, clause.words[at - 1]?.start ?? -1);
    if (town !== null) return isBehindRiver ? (placeOf(text, clause, at - 1, town.to)?.name ?? null) : town.name;
  }
  // « 34 mg/l de nitrates à Sauvignac »
  for (let at = placed.to; at < placed.to + CONTENT_WORDS; at++) {
    const town = clause.words[at]?.isPreposition === true ? named(text, clause, at + 1) : null;
    if (town !== null) return town.name;
    if (PAUSES.has(clause.words[at]?.stem ?? '')) break;
  }
  return null;
}
/** Words of `de nitrates à`, at most. */
const CONTENT_WORDS = 4;
const MEASURED: ReadonlySet<Unit> = new Set<Unit>(['m3_par_s', 'mg_par_l', 'ug_par_l']);

/** `11 % autour de Marennes, | 8 % à Vaurin`: in a row of rates each has its own town; not `30 % vont à Bief, 40 % à Vaurin`. */
export function townBehind(
  { passages: { text }, passage: { clause }, placed, around }: Spot,
  places: readonly Place[],
): Place | undefined {
  const { previous } = around;
  const isRate = placed.quantity.kind === 'figure' && placed.quantity.unit === 'pourcent';
  if (!isRate || previous === null || clause.words[placed.to]?.stem !== 'a') return undefined;
  const isRow = places.some(
    ({ from, to }) =>
      from > previous.to && from - previous.to <= ROW_GAP && to < placed.from && placed.from - to <= ROW_GAP,
  );
  return isRow ? (named(text, clause, placed.to + 1) ?? undefined) : undefined;
}
/** Words of `autour de la`, and of `, plus de`, at most. */
const ROW_GAP = 3;
