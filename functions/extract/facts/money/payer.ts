import { type Clause, cuesWithin, type Range } from '../clause.ts';
import type { FactSite, Read } from '../site.ts';
import { stemOf } from '../words.ts';

const NOBODY: Read<string | null> = { value: null, rule: null };

/** Who pays each amount, where the text names another body than the one that issues the document. */
export function payersIn(sites: readonly FactSite[]): readonly Read<string | null>[] {
  const payers: Read<string | null>[] = [];
  for (const site of sites) {
    const own = payerOf(site);
    const { link, before } = site.territory;
    payers.push(own === NOBODY && link === 'restated' && before !== null ? (payers[before] ?? NOBODY) : own);
  }
  return payers;
}

/** Verbs of paying: `l'État apporte 6 M€`, `6 M€ apportés par l'État`. */
const PAYS =
  /^(?:apport|vers(?!ant$|ion)|financ|ajout|abond|contribu|particip|subvention|compens|octro|attribu|accord|prend|assum|cofinanc|mobilis|consacr|met$|mettra)/;
/** Nouns of what one body gives another. */
const GIFTS = new Set('compensation subvention dotation participation concours contribution aide apport'.split(' '));
const GIVES = new Set(['par', 'de', 'd', 'du']);
const FILLERS = new Set(
  (
    'l la le les d de du des , y en euro a leur cote son elle lui quant pour charge ( soit jusqu au moin environ pre ' +
    'quelque encore aussi egalement meme une enveloppe aide subvention total montant hauteur financiere n plu que'
  ).split(' '),
);
/** Words between a figure and who pays it, at most. */
const REACH = 8;

function payerOf(site: FactSite): Read<string | null> {
  const { clause } = site.passage;
  const { lead, trail } = site.territory;
  const behind = cuesWithin(clause, 'payer', { from: trail.from, to: Math.min(trail.to, trail.from + REACH) })[0];
  if (behind && isGivenBy(clause, { from: trail.from, to: behind.from })) return named(site, behind, 'financeur:par');
  const before = cuesWithin(clause, 'payer', lead).at(-1);
  if (!before) return NOBODY;
  if (isGiver(clause, { from: before.to, to: lead.to })) return named(site, before, 'financeur:verbe');
  return isGift(clause, lead, before) ? named(site, before, 'financeur:don') : NOBODY;
}

/** `apportés par l'État`, `de l'Agence de l'eau`, `(État)`: nothing but a verb of paying between. */
function isGivenBy({ words }: Clause, { from, to }: Range): boolean {
  const between = words.slice(from, to).map(({ stem }) => stem);
  if (between[0] === '(') return between.length === 1;
  return (
    between.some((stem) => GIVES.has(stem)) &&
    between.every((stem) => GIVES.has(stem) || FILLERS.has(stem) || PAYS.test(stem))
  );
}

/** A verb of paying follows the body, and the figure is its object. */
function isGiver({ words }: Clause, { from, to }: Range): boolean {
  const between = words.slice(from, to).map(({ stem }) => stem);
  return (
    between.length > 0 && between.length <= REACH && between.some((stem) => PAYS.test(stem)) && !between.includes('par')
  );
}

/** `la compensation de l'État pour la formation (14,6 M€)`, `une subvention de l'ADEME de 800 000 €` */
function isGift({ words }: Clause, lead: Range, body: Range): boolean {
  const before = words.slice(Math.max(lead.from, body.from - 5), body.from).map(({ stem }) => stem);
  const gift = before.findLastIndex((stem) => GIFTS.has(stem));
  return gift >= 0 && before.slice(gift + 1).every((stem) => FILLERS.has(stem)) && before.at(-1) !== 'a';
}

const CAPITAL = /\p{Lu}/u;
const ARTICLES = new Set(['l', 'la', 'le', 'les']);

/** The name as written, with the capitals that follow it: `Région Grand Est`; nobody for the issuer itself. */
function named(
  { passages: { text }, passage, document }: FactSite,
  cue: Range & { readonly value: string },
  rule: string,
) {
  if (isIssuer(document.issuer?.name ?? null, cue.value)) return NOBODY;
  const { words } = passage.clause;
  let { from, to } = cue;
  while (from < cue.to - 1 && ARTICLES.has(words[from]?.stem ?? '')) from++;
  while (to < words.length && CAPITAL.test(text[words[to]?.start ?? 0] ?? '') && !words[to]?.capitals) to++;
  return { value: text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0).replace(/\s+/g, ' '), rule };
}

/** Kinds of bodies that may be the issuer, where it is not known. */
const ISSUING = new Set(['Région', 'Département', 'métropole', 'communes', 'agence']);

const isIssuer = (issuer: string | null, kind: string): boolean =>
  issuer === null ? ISSUING.has(kind) : stemOf(issuer).includes(stemOf(kind));
