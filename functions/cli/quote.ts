import { foldedSpace } from '../extract/positions.ts';

/** A sentence parted around the figure that it holds. */
export interface Quote {
  readonly before: string;
  /** Empty where the figure could not be told apart in the sentence. */
  readonly figure: string;
  readonly after: string;
}

/**
 * The figure at `debut` of the text inside the sentence `extrait`. The same figure may stand in a sentence twice, so that
 * its place is asked from the text.
 * @param debut code points of the text
 */
export function quoteOf(text: string, extrait: string, valeur: string, debut: number): Quote {
  const figureAt = offsetIn(text, extrait, debut) ?? extrait.indexOf(valeur);
  if (valeur === '' || figureAt < 0 || !extrait.startsWith(valeur, figureAt)) {
    return { before: extrait, figure: '', after: '' };
  }
  return { before: extrait.slice(0, figureAt), figure: valeur, after: extrait.slice(figureAt + valeur.length) };
}

/** Where the position stands in the sentence; null where the text parts it (a running line in mid-sentence). */
function offsetIn(text: string, extrait: string, debut: number): number | null {
  const unit = [...text].slice(0, debut).join('').length;
  const folded = foldedSpace(text);
  const at = folded.length - foldedSpace(text.slice(unit)).length;
  const start = folded.lastIndexOf(extrait, at);
  return start >= 0 && at < start + extrait.length ? at - start : null;
}
