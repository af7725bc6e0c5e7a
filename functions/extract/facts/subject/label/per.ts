import { foldedSpace } from '../../../positions.ts';
import { type Placed, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { OF } from '../../function-words.ts';
import { isHyphened, kindAt, type Place } from '../../phrase/kind-at.ts';
import type { Spot } from '../../phrase/spot.ts';

/** `410 € | par habitant`, `2,05 € | /m³`: for each of whom or what a sum is, as it goes on behind the label; empty for none, and for `par an`. */
export function unitBehind({ placed }: Spot, place: Place): string {
  const { text, clause } = place;
  const to = TAXES.has(clause.words[placed.to]?.stem ?? '') ? placed.to + 1 : placed.to;
  const [per, unit] = [clause.words[to], clause.words[to + 1]];
  if (per === undefined || unit === undefined || !PER.has(per.stem) || TIMES.has(unit.stem)) return '';
  // « Sarthe 3 M€ / Mayenne 4 M€ »
  if (unit.isTitled) return '';
  // « 4,35 € TTC | le mètre cube »
  const isNoun = kindAt(place, to + 1) === 'noun' || isHyphened(place, to + 1);
  if (!UNITS.has(unit.stem) && (ONE.has(per.stem) || !isNoun)) return '';
  let at = to + 1;
  while (isHyphened(place, at) || (LENGTHS.has(unit.stem) && CUBE.has(clause.words[at + 1]?.stem ?? ''))) at++;
  // « 52 € | par élève de CAP »
  if (clause.words[at + 1]?.stem === 'de' && kindAt(place, at + 2) === 'noun' && !UNITS.has(unit.stem)) at += 2;
  const end = clause.words[at]?.end ?? unit.end;
  return ` par ${foldedSpace(text.slice(unit.start, end))}`;
}
/** `La production est de | 231 kg par habitant |`, `Le parc (| 12 MWc |)`: in what it is measured, for which there is no unit; empty where the label tells it. */
export function measuredIn({ to }: Placed, place: Place, label: string): string {
  const { text, clause } = place;
  const at = OF.has(stemAt(clause.words, to)) ? to + 1 : to;
  const measure = clause.words[at];
  if (measure === undefined || !MEASURES.has(measure.stem)) return '';
  const written = text.slice(measure.start, measure.end);
  if (label.split(' ').some((word) => word.toLowerCase() === written.toLowerCase())) return '';
  const [per, each] = [clause.words[at + 1], clause.words[at + 2]];
  const isEach = (per?.stem === 'par' || per?.stem === '/') && each !== undefined && UNITS.has(each.stem);
  const whose = isEach ? ` par ${text.slice(each.start, each.end)}` : '';
  return ` (${written}${label.includes(whose) ? '' : whose})`;
}
export const MEASURES: ReadonlySet<string> = stems('kg kilos grammes litres tonnes kw mw gw kwc mwc kwh mwh gwh twh');

/** `par mètre | cube |`, `par m | 3 |` */
const CUBE: ReadonlySet<string> = stems('cube cubes carré carrés 3 ³ 2 ²');
const LENGTHS: ReadonlySet<string> = stems('m mètre km kilomètre');
const ONE: ReadonlySet<string> = new Set(['le', 'la', 'l', 'du']);
const PER: ReadonlySet<string> = new Set(['par', '/', ...ONE]);
const TAXES: ReadonlySet<string> = new Set(['ttc', 'ht']);
const UNITS: ReadonlySet<string> = stems('tête habitant hab km kilomètre hectare ha mètre m tonne m3 mwh');
/** How often, and by whom: `versés par la Région` has an article. */
const TIMES: ReadonlySet<string> = stems(
  'an ans année mois jour semaine trimestre semestre exercice rapport ailleurs département région',
);
