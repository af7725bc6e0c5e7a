import { mentionOf, type Reading, type Site } from '../reading.ts';

/** A digit of a scale; a number of two digits is none. */
const SEVEN = 55;
const ONE = 49;
/** More characters before the digit tell nothing of it. */
const REACH = 32;

// GIR 1 à 4 · GIR 5 et 6 · GIR 1-2, 3 · vignettes Crit'Air 4 et 5 · bus Euro 6
const SCALE =
  /(?<!\p{L})(GIR|Crit['’]?\s?Air|(?:normes?|bus|cars|moteurs|camions|véhicules|classés?)\sEuro)\s{1,2}(?:[1-7](?:\s?[-–/]\s?|,\s|\s(?:à|et|ou)\s)(?:(?:au\s)?GIR\s)?){0,3}$/u;
/** `GIR 1 | 400 places`, `GIR 4 | ,5` */
const GOES_ON = /^(?:\d|[.,]\d|[ \u00a0\u202f]\d{3}(?!\d)|\s?%|\s?€)/u;

/** The level of a scale of dependence or of clean engines: `GIR 1 à 4`, `Crit'Air 3`, `norme Euro 6`. */
export function levelAt(site: Site, start: number, end: number): Reading | null {
  const { text, from } = site;
  const code = text.charCodeAt(start);
  if (end - start !== 1 || code < ONE || code > SEVEN) return null;
  const scale = SCALE.exec(text.slice(Math.max(from, start - REACH), start));
  if (scale === null || GOES_ON.test(text.slice(end, end + 5))) return null;
  return scale[1] === 'GIR'
    ? mentionOf(site, start, end, 'qualificatif', 'niveau-de-dependance')
    : mentionOf(site, start, end, 'nom_propre', 'classe-de-vehicule');
}
