/** The name of who pays; no name where it is the issuer of the document itself. */
import type { DocumentFacts } from '../../model.ts';
import { type Clause, type Range, stemAt } from '../clause.ts';
import { stemOf } from '../forms.ts';
import { CONTRACTED, THE } from '../function-words.ts';
import type { FactSite, Read } from '../site.ts';
import type { Word } from '../words.ts';
import { CAPITAL } from './payer-words.ts';

export const NOBODY: Read<string | null> = { value: null, rule: null };
/** The issuer itself is said to pay. */
export const ISSUER: Read<string | null> = { value: null, rule: null };

/** The name as written, with the capitals that follow it: `Région Grand Est`; `ISSUER` for the issuer itself. */
export const named = (site: FactSite, cue: Body, rule: string): Read<string | null> =>
  nameOf(site, site.passages.text, site.passage.clause, cue, rule);

export const namedIn = (text: string, site: FactSite, clause: Clause, cue: Body): Read<string | null> =>
  nameOf(site, text, clause, cue, 'financeur:colonne');

const STATE = 'État';

export type Body = Range & { readonly value: string };

function nameOf(site: FactSite, text: string, { words }: Clause, cue: Body, rule: string): Read<string | null> {
  if (isIssuer(site, cue.value)) return isIssuerKnown(site) ? ISSUER : NOBODY;
  // `DETR`, `Fonds vert`: grants of the State, by their names.
  if (cue.value === STATE && words.slice(cue.from, cue.to).every(({ stem }) => stem !== 'etat'))
    return { value: STATE, rule };
  // « Europe (FEDER) » : the fund by its letters
  const isFund =
    stemAt(words, cue.to - 1) === 'europe' &&
    stemAt(words, cue.to) === '(' &&
    words[cue.to + 1]?.capitals === true &&
    stemAt(words, cue.to + 2) !== ',';
  const body = isFund ? { from: cue.to + 1, to: cue.to + 2 } : cue;
  let { from } = body;
  while (from < cue.to - 1 && (THE.has(stemAt(words, from)) || CONTRACTED.has(stemAt(words, from)))) from++;
  const end = words[nameEnd(text, words, body.to) - 1]?.end ?? 0;
  // « FSE+ »
  const isPlus = text[end] === '+' && /^[\s),;.]?$/.test(text.slice(end + 1, end + 2));
  return { value: text.slice(words[from]?.start ?? 0, isPlus ? end + 1 : end).replace(/\s+/g, ' '), rule };
}

/** Behind the capitals that go on from `at`: `Agence de l'eau | Loire-Bretagne |`. */
export function nameEnd(text: string, words: readonly Word[], at: number): number {
  const isName = (word: Word | undefined): boolean =>
    word !== undefined && CAPITAL.test(text[word.start] ?? '') && !word.capitals;
  let to = at;
  while (isName(words[to])) {
    to++;
    while (isHyphened(text, words[to - 1], words[to])) to++;
  }
  return to;
}

/** `région Pays-|de-|la-|Loire` */
const isHyphened = (text: string, last: Word | undefined, next: Word | undefined): boolean =>
  last !== undefined && text[last.end] === '-' && next?.start === last.end + 1;

/** Kinds of bodies that may be the issuer, where it is not known. */
const ISSUER_OF_KIND: Readonly<Record<string, RegExp>> = {
  Région: /r[ée]gion/,
  Département: /d[ée]partement/,
  métropole: /m[ée]tropole/,
  communes: /commun(?:es?|al|aut[ée])(?![a-zé])/,
  agence: /agence/,
  syndicat: /syndicat/,
};

/** How much of a document's beginning names who speaks, and in how much of it another body stands as its head. Unit: characters. */
const OPENING = 800;

const MASTHEAD = 200;

/** `RÉGION HAUTE-LANDE`: what the first line opens with. */
const HEAD = /^\W*(?:conseil )?(r[ée]gion(?:al)?|d[ée]partement(?:al)?|m[ée]tropole|agence)(?!\p{L})/iu;

/** Bodies that are none of these, and yet issue documents. */
const OTHER_ISSUER =
  /(?<!\p{L})(?:chambres? d|chambres? r[ée]gionale|syndicat|agglom[ée]ration|communauté (?:de communes|urbaine)|universit[ée]|office|parc naturel|centre hospitalier|établissement public)/iu;

const known = new WeakMap<DocumentFacts, Map<string, boolean>>();

/** Whether the issuer is of a kind of bodies. */
function isIssuer({ document, passages }: FactSite, kind: string): boolean {
  const answers = known.get(document) ?? new Map<string, boolean>();
  known.set(document, answers);
  const isOfKind = answers.get(kind) ?? isOfIssuer(document, passages.text, kind);
  answers.set(kind, isOfKind);
  return isOfKind;
}

/** Where the issuer is not known, each kind of body that the beginning names may be it; any, where it names none. */
function isOfIssuer({ issuer }: DocumentFacts, text: string, kind: string): boolean {
  if (issuer !== null) return stemOf(issuer.name).includes(stemOf(kind));
  if (!(kind in ISSUER_OF_KIND)) return false;
  const opening = text.slice(0, OPENING);
  const head = HEAD.exec(opening)?.[1]?.toLowerCase();
  if (head !== undefined) return (ISSUER_OF_KIND[kind] as RegExp).test(head);
  const other = opening.search(OTHER_ISSUER);
  const own = placeIn(opening, kind);
  if (other >= 0) return own >= 0 && (own < other || other > MASTHEAD);
  return own >= 0 || Object.keys(ISSUER_OF_KIND).every((one) => placeIn(opening, one) < 0);
}

/** The document is known to be of one body, or its first line opens with the kind of it. */
const isIssuerKnown = ({ document: { issuer }, passages: { text } }: FactSite): boolean =>
  issuer !== null || HEAD.test(text.slice(0, OPENING));

const placeIn = (opening: string, kind: string): number => opening.toLowerCase().search(ISSUER_OF_KIND[kind] as RegExp);
