import type { Clause, Range } from '../clause.ts';
import { cuesWithin } from '../clause.ts';
import type { FactSite, Read } from '../site.ts';

const NOBODY: Read<string | null> = { value: null, rule: null };

/** Verbs of who pays, before or behind the figure: `l'État apporte 6 M€`, `6 M€ apportés par l'État`. */
const PAYS =
  /^(?:apport|vers|financ|ajout|abond|contribu|particip|subvention|compens|octro|attribu|accord|prendr|pren|assum|cofinanc|mobilis|consacr)/;
const GIVES = new Set(['par', 'de', 'd', 'du']);
const FILLERS = new Set([
  'l',
  'la',
  'le',
  'les',
  'd',
  'de',
  'du',
  'des',
  ',',
  'y',
  'en',
  'euro',
  'a',
  'leur',
  'cote',
  'son',
  'elle',
  'lui',
  'quant',
  'pour',
  'charge',
  '(',
  'soit',
  'jusqu',
  'au',
  'moin',
  'environ',
  'pre',
  'quelque',
  'encore',
  'aussi',
  'egalement',
  'meme',
  'une',
  'enveloppe',
  'aide',
  'subvention',
  'total',
  'montant',
  'hauteur',
]);

/** Who pays, where the text names another body than the one that issues the document. */
export function payerOf(site: FactSite): Read<string | null> {
  const {
    passage: { clause },
    territory: { lead, trail },
  } = site;
  const behind = cuesWithin(clause, 'payer', { from: trail.from, to: Math.min(trail.to, trail.from + REACH) })[0];
  if (behind && isGivenBy(clause, { from: trail.from, to: behind.from })) return named(site, behind, 'financeur:par');
  const before = cuesWithin(clause, 'payer', lead).at(-1);
  if (before && isGiver(clause, { from: before.to, to: lead.to })) return named(site, before, 'financeur:verbe');
  return NOBODY;
}

const REACH = 8;

/** `apportés par l'État`, `de l'Agence de l'eau`, `(État)`: nothing but a verb of paying between. */
const isGivenBy = ({ words }: Clause, { from, to }: Range): boolean => {
  const between = words.slice(from, to).map(({ stem }) => stem);
  if (between[0] === '(') return between.length === 1;
  return (
    between.some((stem) => GIVES.has(stem)) &&
    between.every((stem) => GIVES.has(stem) || FILLERS.has(stem) || PAYS.test(stem))
  );
};

/** A verb of paying follows, and the figure is its object. */
const isGiver = ({ words }: Clause, { from, to }: Range): boolean => {
  const between = words.slice(from, to);
  return (
    between.length > 0 &&
    between.length <= REACH &&
    between.some(({ stem }) => PAYS.test(stem)) &&
    !between.some(({ stem }) => stem === 'par' || stem === 'aux')
  );
};

const CAPITAL = /\p{Lu}/u;

/** The name as written, with the capitals that follow it: `Région Grand Est`; null for the issuer's own kind. */
function named(
  { passages: { text }, passage: { clause }, document }: FactSite,
  cue: { readonly from: number; readonly to: number; readonly value: string },
  rule: string,
): Read<string | null> {
  if (isIssuer(document.issuer?.name ?? null, cue.value)) return NOBODY;
  const { words } = clause;
  let from = cue.from;
  while (from < cue.to - 1 && ['l', 'la', 'le'].includes(words[from]?.stem ?? '')) from++;
  let to = cue.to;
  while (to < words.length && CAPITAL.test(text[words[to]?.start ?? 0] ?? '') && !words[to]?.capitals) to++;
  return { value: text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0).replace(/\s+/g, ' '), rule };
}

/** Without a known issuer a body of the issuers' kinds may be the issuer itself. */
function isIssuer(name: string | null, kind: string): boolean {
  if (kind === 'État' || kind === 'Union européenne') return false;
  if (name === null) return kind === 'Région' || kind === 'Département' || kind === 'métropole';
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .includes(kind.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));
}
