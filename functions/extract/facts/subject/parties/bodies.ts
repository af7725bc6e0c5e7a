import { foldedSpace } from '../../../positions.ts';
import { type Clause, oncePerClause, type Range } from '../../clause.ts';
import { finderOf } from '../../cues.ts';
import { stems } from '../../forms.ts';
import { OF, THE } from '../../function-words.ts';
import type { Word } from '../../words.ts';

/** A body that the text names, in its words: `agence de l’eau Rhin-Meuse`. Half-open range of word indices. */
export interface Body extends Range {
  readonly name: string;
  /** A school trains and pays nothing; those who are aided as often as they pay train nobody. */
  readonly kind: 'organisme' | 'école' | 'aidé';
}

const bodiesFound = finderOf<'body'>({
  body: {
    organisme: [
      'Région',
      'Conseil régional',
      'Département',
      'Conseil départemental',
      'Métropole',
      'Collectivité',
      "Agence de l'eau",
      'agence',
      'État',
      'Union européenne',
      'Europe',
      '^FEDER',
      '^FSE',
      'France Travail',
      'Pôle emploi',
      '^OPCA',
      '^OPCO',
      'opérateur de compétences',
      '^AFPA',
      'Afpa',
      'Agefiph',
      '^CMA',
      '^CCI',
      '^GRETA',
      'Greta',
      '^RSMA',
      'chambre consulaire',
      'chambre de métiers',
      'maison familiale rurale',
      '^MFR',
      'mission locale',
      'syndicat',
      'intercommunalité',
      'banque des territoires',
      'office français de la biodiversité',
      'Cnam',
      '^EPTB',
      '^UIMM',
      "chambre d'agriculture",
      'Croix-Rouge',
      'syndicat de rivière',
      'syndicat de bassin',
      'conservatoire des espaces naturels',
      "conservatoire d'espaces naturels",
      'fédération de pêche',
    ],
    école: [
      '^CFA',
      '^CFPPA',
      '^IFSI',
      '^IFAS',
      'lycée',
      'université',
      'école de la deuxième chance',
      'école de la 2e chance',
    ],
    aidé: ['communauté de communes', "communauté d'agglomération", 'commune', 'agriculteur', 'industriel'],
  },
});
/** Words that are a body only as a name: `la Région`, not `notre région`. */
const CAPITALISED: ReadonlySet<string> = new Set([
  'region',
  'departement',
  'metropole',
  'collectivite',
  'etat',
  'europe',
]);
/** Words after `Région` and the like that belong to its name, at most. */
const NAME_WORDS = 5;

const NO_BODIES: readonly Body[] = [];

const bodiesOnce = oncePerClause((clause, text: string): readonly Body[] => {
  const cues = bodiesFound(clause.words);
  if (cues.length === 0) return NO_BODIES;
  const bodies = cues.flatMap(({ from, to, value }): readonly Body[] => {
    const first = clause.words[from];
    if (first === undefined) return [];
    const name = ofPlace(text, clause, first, to);
    const isCommon = CAPITALISED.has(first.stem) && !isCapital(text, first.start);
    if (isCommon && !isOwnName(text, first, name > to)) return [];
    const end = nameEnd(text, clause, name);
    const last = clause.words[end - 1] ?? first;
    const kind = isCommon ? 'aidé' : (value as Body['kind']);
    return [{ name: foldedSpace(text.slice(first.start, last.end)), from, to: end, kind }];
  });
  return bodies.filter(({ from }, index) => (bodies[index - 1]?.to ?? 0) <= from);
});

/** `les collectivités`, `la métropole de Nantes`: a body in small letters too. */
const isOwnName = (text: string, { stem, end }: Word, isPlaced: boolean): boolean =>
  (stem === 'metropole' && isPlaced) || (stem === 'collectivite' && text[end - 1] === 's');

/** `le Département | de la Sarthe`, `le GRETA | des Landes`: where the capitalised name behind `de` begins; `to` for none. */
function ofPlace(text: string, { words }: Clause, { stem }: Word, to: number): number {
  if (NO_PLACE.has(stem) || !OF.has(words[to]?.stem ?? '')) return to;
  const name = THE.has(words[to + 1]?.stem ?? '') ? to + 2 : to + 1;
  const word = words[name];
  return word !== undefined && isCapital(text, word.start) && !CAPITALISED.has(word.stem) ? name : to;
}
const NO_PLACE: ReadonlySet<string> = stems('région état europe union feder fse collectivité agence');

/** The bodies named in a clause, in order. */
export const bodiesIn = (text: string, clause: Clause): readonly Body[] => bodiesOnce(clause, text);

/** Those of an ordered list that start inside a range, by bisection: a sentence may name many. */
export function startingIn<T extends Range>(all: readonly T[], { from, to }: Range): readonly T[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as T).from < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < all.length && (all[end] as T).from < to) end++;
  return low === 0 && end === all.length ? all : all.slice(low, end);
}

/** Capitalised words that follow, with the hyphens between them. */
export function nameEnd(text: string, { words }: Clause, from: number): number {
  let end = from;
  for (let at = from; at < Math.min(words.length, from + NAME_WORDS); at++) {
    const word = words[at];
    if (word === undefined) break;
    if (isCapital(text, word.start)) end = at + 1;
    else if (word.stem !== '-' && !isHyphened(text, word.start)) break;
  }
  return end;
}

const CAPITAL = /\p{Lu}/u;
export const isCapital = (text: string, at: number): boolean => CAPITAL.test(text[at] ?? '');
/** `Portet-sur-Garonne`: the word hangs on the one before. */
export const isHyphened = (text: string, at: number): boolean => text[at - 1] === '-' || text[at - 1] === '\u2011';
