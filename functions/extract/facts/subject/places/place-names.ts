/** A place as it is named in a sentence. */
import { foldedSpace } from '../../../positions.ts';
import type { Clause, Range } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { THE } from '../../function-words.ts';
import { isCapital, nameEnd } from '../parties/bodies.ts';
import { NO_PLACE } from './listed-places.ts';

export interface Place extends Range {
  readonly name: string;
}

/** Words behind which a place is named. */
export const IN = stems('en dan sur');
export const OF = stems('de du d des la l le');
const REACHES = stems('amont aval');

/** `en Layre et Haute-Layre`, `en Layre, Vendelle et dans les Monts`: one place is named by all of them. */
export function withOthers(text: string, clause: Clause, place: Place | null): Place | null {
  const { words: all } = clause;
  let [last, listed] = [place, place];
  const isOfArticle = THE.has(all[(place?.from ?? 0) - 1]?.stem ?? '');
  for (let count = 1; listed !== null && place !== null && count < MOST_PLACES; count++) {
    const joint = all[listed.to]?.stem ?? '';
    if (joint !== 'et' && joint !== ',') break;
    let start = listed.to + 1;
    const isIn = IN.has(all[start]?.stem ?? '');
    if (isIn) start++;
    // « dans le Serein et la Vendelle », not « En Vendelle, le Conservatoire »
    if ((isIn || (isOfArticle && joint === 'et')) && THE.has(all[start]?.stem ?? '')) start++;
    listed = named(text, clause, start);
    if (listed !== null && joint === 'et') {
      last = listed;
      break;
    }
  }
  return place === null || last === null || last === place ? place : placeOf(text, clause, place.from, last.to);
}

/** Regions of the mainland: more are not named in a row. */
const MOST_PLACES = 13;

/** The place that a capitalised word begins; null for none. */
export function named(text: string, clause: Clause, from: number): Place | null {
  const word = clause.words[from];
  if (word === undefined || !isCapital(text, word.start) || word.capitals || NO_PLACE.has(word.stem)) return null;
  // « Outre-mer »
  if (text[word.end] === '-' && clause.words[from + 1]?.stem === 'mer') return null;
  // « en zone A bis »
  if (word.end - word.start < 2) return null;
  return placeOf(text, clause, from, longName(text, clause, from));
}

/** `Centre-Val de Loire`, `Pays de la Loire`: small words between capitalised ones belong to the name. */
function longName(text: string, clause: Clause, from: number): number {
  const end = nameEnd(text, clause, from);
  if (REACHES.has(clause.words[end]?.stem ?? '') || OF_TOWN.test(clause.words[end]?.stem ?? '')) return end + 1;
  let next = end;
  while (next < end + 2 && OF.has(clause.words[next]?.stem ?? '') && !isCapital(text, clause.words[next]?.start ?? -1))
    next++;
  const goesOn = next > end && isCapital(text, clause.words[next]?.start ?? -1);
  return goesOn ? nameEnd(text, clause, next) : end;
}

/** `la Sèvre | nantaise` */
const OF_TOWN = /^(?!(?:mauv|fr[ae]nc))\p{L}{2,}(?:[^g]oise|aise)$/u;

export function placeOf(text: string, { words: all }: Clause, from: number, to: number): Place | null {
  const first = all[from];
  const last = all[to - 1];
  return first === undefined || last === undefined
    ? null
    : { from, to, name: foldedSpace(text.slice(first.start, last.end)) };
}
