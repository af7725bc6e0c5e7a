import type { Issuer } from '../issuers/issuer.ts';
import { councilOf, type IssuerTables, issuerTables, nameAt } from '../issuers/issuers.ts';
import { type FoldedText, foldedName } from './fold.ts';
import { lineAround } from './layout.ts';

/** A body named in the text. Positions are units of the folded text. */
export interface BodyMention {
  readonly issuer: Issuer;
  readonly start: number;
  readonly end: number;
}

type NamedKind = keyof IssuerTables['territories'] | 'ceser';

/** What is said in front of a territory, by the kind of body. `département` alone is a place when it is small. */
const KINDS: readonly (readonly [NamedKind, string])[] = [
  ['ceser', 'cesere?c?|conseil economique[ |]social(?: et environnemental)?(?: regional)?'],
  ['water-agency', 'agence de l eau(?:\\|aee?)?'],
  ['region', 'conseil regional|conseillers regionaux|elus regionaux|assemblee regionale|hotel de region|region'],
  [
    'department',
    'conseil (?:departemental|general)|conseillers (?:departementaux|generaux)|elus departementaux|assemblee departementale|hotel du departement|departement|collectivite europeenne',
  ],
  ['intercommunality', 'communaute (?:d agglomeration|urbaine)|metropole|eurometropole|agglomeration'],
  ['region', 'collectivite (?:territoriale|unique)|collectivite|assemblee'],
];
const KIND = new RegExp(`\\b(?:${KINDS.map(([, words]) => `(${words})`).join('|')})\\b`, 'g');
/** Between the kind and the territory: `de la`, `d'`, `–`. */
const LINK = /(?:[ |](?:de la|de l|du|des|de|d|la|les))?[ |]/y;
/** Common nouns that are places unless they are written as a name: `dans la région Bretagne`. */
const PLACES = new Set(['region', 'departement', 'metropole', 'agglomeration', 'collectivite', 'assemblee']);
/** Somebody else's, though the name follows: `préfet de la région Bretagne`, `groupe d'élus de la Région`. */
const OTHERS =
  /(?:prefete?|prefecture|academie|rectorat|recteur|rectrice|chambre|comite|federation|groupe|direction|delegation|association|union|agence regionale)(?: [a-z]+){0,4}? (?:de la|de l|du|des|de|d|au|a la) $/;
const OWN_NAME = /\b(?:metropole|eurometropole|agglo|agglomeration|agglopole|communaute)\b/g;
/** Longest name of an intercommunality in front of its `Métropole`. Unit: folded characters. */
const OWN_NAME_REACH = 40;

let tables: IssuerTables | null = null;
/** Built at the first document, so that a start pays nothing. */
export function tablesOfIssuers(): IssuerTables {
  tables ??= issuerTables(foldedName);
  return tables;
}

/** The bodies named in a part of the text, in text order. */
export function bodiesIn(text: string, part: FoldedText): readonly BodyMention[] {
  const named = [...part.folded.matchAll(KIND)].map((match) => namedAfter(text, part, match));
  const own = [...part.folded.matchAll(OWN_NAME)].map(({ index }) => ownNameAround(part.folded, index));
  return [...named, ...own]
    .filter((mention): mention is BodyMention => mention !== null && !OTHERS.test(before(part.folded, mention.start)))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((mention, index, all) => index === 0 || mention.start >= (all[index - 1]?.end ?? 0));
}

const before = (folded: string, at: number): string => folded.slice(Math.max(0, at - 60), at);

function namedAfter(text: string, { folded, offsets }: FoldedText, match: RegExpExecArray): BodyMention | null {
  const group = match.slice(1).findIndex((words) => words !== undefined);
  const kind = KINDS[group]?.[0];
  if (kind === undefined) return null;
  const start = match.index;
  const reversed = namedBefore(text, { folded, offsets }, match, kind);
  if (reversed !== null) return reversed;
  LINK.lastIndex = start + match[0].length;
  if (!LINK.test(folded)) return null;
  const at = LINK.lastIndex;
  const gap = text.slice(offsets[start + match[0].length - 1], offsets[at]);
  if (/[.;,!?]/.test(gap)) return null;
  // « Département : Creuse » : a field of the sheet of a commune
  if (gap.includes(':') && (match[0] === 'departement' || match[0] === 'region')) return null;
  if (!isCapital(text, offsets[at])) return null;
  const named = nameAt(tablesOfIssuers().territories[kind === 'ceser' ? 'region' : kind], folded, at);
  if (named === null || !belongs(match[0], named.issuer)) return null;
  if (PLACES.has(match[0]) && !isCapital(text, offsets[start]) && !isActing(folded, start, at + named.name.length))
    return null;
  return {
    issuer: kind === 'ceser' ? councilOf(named.issuer) : named.issuer,
    start,
    end: at + named.name.length,
  };
}

/** `La région Val-de-Brume vise la neutralité`, `le président de la région Val-de-Brume`: a body in small letters. */
const isActing = (folded: string, start: number, end: number): boolean =>
  ONLY_A_BODY.test(folded.slice(end, end + ACT_REACH)) || PRESIDES.test(before(folded, start));
const ONLY_A_BODY =
  /^ (?:vise|ambitionne|vote|a vote|adopte|a adopte|consacre|investit|attribue|a attribue|lance|finance|s engage)(?![a-z])/;
const PRESIDES = /(?<![a-z])presidente? (?:de la |du )$/;
/** Unit: folded characters. */
const ACT_REACH = 16;

/** `BRETAGNE RÉGION`, `La Sarthe, le Département`: a line that begins with the territory. */
function namedBefore(text: string, part: FoldedText, match: RegExpExecArray, kind: NamedKind): BodyMention | null {
  if ((kind !== 'region' && kind !== 'department') || /^(?:conseillers|elus|collectivite|hotel)/.test(match[0]))
    return null;
  const at = part.offsets[match.index] ?? 0;
  const line = lineAround(text, at, OWN_NAME_REACH).start;
  if (line === at || line === at - OWN_NAME_REACH) return null;
  const words = foldedName(text.slice(line, at));
  const territory = words.replace(/(?:^|[ |]+)(?:le|la|l)?$/, '').replace(/^(?:le|la|les|l) /, '');
  const named = territory === '' ? null : nameAt(tablesOfIssuers().territories[kind], territory, 0);
  if (named === null || named.name !== territory) return null;
  const length = words.length - words.indexOf(territory);
  return { issuer: named.issuer, start: Math.max(0, match.index - length - 1), end: match.index + match[0].length };
}

/** `Collectivité de Corse` is a body, `Collectivité de Bretagne` is none. */
const belongs = (kind: string, { name }: Issuer): boolean =>
  !/^(?:collectivite|assemblee)/.test(kind) ||
  kind === 'assemblee regionale' ||
  kind === 'assemblee departementale' ||
  name.startsWith('Collectivité');

function isCapital(text: string, at: number | undefined): boolean {
  const letter = text.charAt(at ?? 0);
  return letter !== letter.toLowerCase();
}

function ownNameAround(folded: string, index: number): BodyMention | null {
  const table = tablesOfIssuers().ownNames;
  const from = Math.max(0, index - OWN_NAME_REACH, folded.lastIndexOf('|', index) + 1);
  const starts = [...folded.slice(from, index + 1).matchAll(/(?<![a-z0-9])[a-z0-9]/g)].map((word) => from + word.index);
  for (const start of starts) {
    const named = nameAt(table, folded, start);
    if (named !== null && start + named.name.length > index)
      return { issuer: named.issuer, start, end: start + named.name.length };
  }
  return null;
}
