import { type Clause, cuesOf, cuesWithin, type Range } from '../clause.ts';
import type { FactSite, Read } from '../site.ts';
import { stemOf } from '../words.ts';

const NOBODY: Read<string | null> = { value: null, rule: null };

/** Who pays each amount, where the text names another body than the one that issues the document. */
export function payersIn(sites: readonly FactSite[]): readonly Read<string | null>[] {
  const payers: Read<string | null>[] = [];
  for (const site of sites) {
    const { link, before } = site.territory;
    const own = payerOfColumn(site) ?? payerOf(site, before === null ? null : (sites[before] ?? null));
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

function payerOf(site: FactSite, previous: FactSite | null): Read<string | null> {
  const { clause } = site.passage;
  const { lead, trail } = site.territory;
  const behind = cuesWithin(clause, 'payer', { from: trail.from, to: Math.min(trail.to, trail.from + REACH) })[0];
  if (behind && isGivenBy(clause, { from: trail.from, to: behind.from })) return named(site, behind, 'financeur:par');
  const gap = { from: previous?.placed.to ?? lead.from, to: lead.to };
  const before = cuesWithin(clause, 'payer', site.territory.bracketed ? gap : lead).at(-1);
  if (!before) return NOBODY;
  if (isSharer(clause, before, lead.to)) return named(site, before, 'financeur:partage');
  if (before.from < lead.from) return NOBODY;
  if (isGiver(clause, { from: before.to, to: lead.to }))
    return named(site, before, isPaidIn(site, before) ? 'financeur:versement' : 'financeur:verbe');
  const [first = before] = cuesWithin(clause, 'payer', lead);
  if (previous !== null && isOther(site, first, previous)) return named(site, first, 'financeur:suite');
  return isGift(clause, lead, before) ? named(site, before, 'financeur:don') : NOBODY;
}

/** Nouns of a head or a label behind which stands who pays. */
const GIVEN = new Set('credit part financement fond montant recette'.split(' '));

/** A column `Crédits de l'État (M€)`, a row `Subvention du FEDER`: a gift, and nothing else but who gives it. */
function payerOfColumn(site: FactSite): Read<string | null> | null {
  const { passages, passage, cell } = site;
  if (passage.row === null) return null;
  const heads = (cell?.header ?? []).map((words) => ({ text: words, clause: passages.labelled(words) }));
  const labels = passages.labelsOf(passage).map((clause) => ({ text: passages.text, clause }));
  for (const { text, clause } of [...heads.toReversed(), ...labels]) {
    const body = cuesOf(clause, 'payer')[0];
    if (body === undefined || body.from === 0) continue;
    const before = clause.words.slice(0, body.from).map(({ stem }) => stem);
    const isGiven = GIVEN.has(before[0] ?? '') || GIFTS.has(before[0] ?? '');
    if (isGiven && before.slice(1).every((stem) => FILLERS.has(stem) && stem !== 'a'))
      return namedIn(text, site, clause, body);
  }
  return null;
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

const BENEFICIARIES = new Set(['a', 'au', 'aux', 'chacun', 'chaque']);
/** Words behind a sum in which it is told to whom it goes, at most. */
const BENEFICIARY_REACH = 3;

/** `la CAF versera 687 000 € pour les crèches`: to the council itself, where no one else is named on either side. */
function isPaidIn({ passage: { clause }, placed, territory: { trail } }: FactSite, body: Range): boolean {
  const verb = clause.words.slice(body.to, placed.from);
  if (!verb.some(({ stem }) => /^vers(?:e$|era$|eront$|ent$)/.test(stem))) return false;
  if (cuesOf(clause, 'payer').length > 1) return false;
  const behind = clause.words.slice(trail.from, trail.from + BENEFICIARY_REACH).map(({ stem }) => stem);
  const isTitled = behind[0] === 'au' && behind[1] === 'titre';
  const told = [...verb.map(({ stem }) => stem), ...behind];
  return isTitled || !told.some((stem) => BENEFICIARIES.has(stem));
}

/** A verb of paying follows the body, and the figure is its object. */
function isGiver({ words }: Clause, { from, to }: Range): boolean {
  const between = words.slice(from, to).map(({ stem }) => stem);
  return (
    between.length > 0 && between.length <= REACH && between.some((stem) => PAYS.test(stem)) && !between.includes('par')
  );
}

/** Words before a body in which a sum is said to be shared, at most. */
const SHARE_REACH = 14;

/** `partagé avec l'État (24 M€) et SNCF (18 M€)`, `cofinancée par l'État (14 M€) et la Région (10 M€)` */
function isSharer({ words }: Clause, body: Range, figure: number): boolean {
  let at = body.to;
  while (at < figure - 1 && words[at]?.stem !== '(' && at - body.to < NAME_REST) at++;
  if (at !== figure - 1 || words[at]?.stem !== '(') return false;
  const before = words.slice(Math.max(0, body.from - SHARE_REACH), body.from).map(({ stem }) => stem);
  const shared = before.findLastIndex((stem) => SHARED.test(stem));
  const joint = before[shared + 1];
  return shared >= 0 && (joint === 'avec' || joint === 'par') && !before.slice(shared).some((stem) => CUTS.has(stem));
}
const SHARED = /^(?:partag|financ|cofinanc|subventionn|portee?$|assum)/;
const CUTS = new Set([';', ':', '.', '«', '»']);
/** Words of a name behind its known part, at most: `SNCF Gares & Connexions`. */
const NAME_REST = 4;

const OPENERS = new Set(['et', ',', ';', 'l', 'la', 'le', 'les']);
const CHANNELS = new Set('via , le la l les fonds europeen travers grace a au du'.split(' '));
/** Words between the body and its figure, at most. */
const OTHER_REACH = 6;

/** `la Région apportera 25 M€ et l'Europe, via le FEDER, 18 M€`: the verb of paying is said once. */
function isOther({ passage: { clause }, territory: { lead } }: FactSite, body: Range, previous: FactSite): boolean {
  const { words } = clause;
  const isNext = words.slice(lead.from, body.from).every(({ stem }) => OPENERS.has(stem));
  const isBare = cuesWithin(clause, 'payer', { from: body.to, to: lead.to });
  const rest = words
    .slice(body.to, lead.to)
    .filter((_, at) => !isBare.some(({ from, to }) => from <= at + body.to && at + body.to < to));
  if (!isNext || rest.length > OTHER_REACH || !rest.every(({ stem }) => CHANNELS.has(stem))) return false;
  const { lead: earlier } = previous.territory;
  return words.slice(Math.max(earlier.from, earlier.to - REACH), earlier.to).some(({ stem }) => GIVING.test(stem));
}
const GIVING = /^(?:apport|vers(?!ant$|ion)|contribu|particip|cofinanc)/;

/** `la compensation de l'État pour la formation (14,6 M€)`, `une subvention de l'ADEME de 800 000 €` */
function isGift({ words }: Clause, lead: Range, body: Range): boolean {
  const before = words.slice(Math.max(lead.from, body.from - 5), body.from).map(({ stem }) => stem);
  const gift = before.findLastIndex((stem) => GIFTS.has(stem));
  return gift >= 0 && before.slice(gift + 1).every((stem) => FILLERS.has(stem)) && before.at(-1) !== 'a';
}

const CAPITAL = /\p{Lu}/u;
const ARTICLES = new Set(['l', 'la', 'le', 'les']);

/** The name as written, with the capitals that follow it: `Région Grand Est`; nobody for the issuer itself. */
const named = (site: FactSite, cue: Body, rule: string): Read<string | null> =>
  nameOf(site, site.passages.text, site.passage.clause, cue, rule);

const namedIn = (text: string, site: FactSite, clause: Clause, cue: Body): Read<string | null> =>
  nameOf(site, text, clause, cue, 'financeur:colonne');

type Body = Range & { readonly value: string };

function nameOf(site: FactSite, text: string, { words }: Clause, cue: Body, rule: string): Read<string | null> {
  if (isIssuer(site, cue.value)) return NOBODY;
  let { from, to } = cue;
  while (from < cue.to - 1 && ARTICLES.has(words[from]?.stem ?? '')) from++;
  while (to < words.length && CAPITAL.test(text[words[to]?.start ?? 0] ?? '') && !words[to]?.capitals) to++;
  return { value: text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0).replace(/\s+/g, ' '), rule };
}

/** Kinds of bodies that may be the issuer, where it is not known. */
const ISSUING = new Set(['Région', 'Département', 'métropole', 'communes', 'agence']);

/** How much of a document's beginning names who speaks. Unit: characters. */
const OPENING = 800;
/** Bodies that are none of these, and yet issue documents. */
const OTHER_ISSUER =
  /(?<!\p{L})(?:chambres? d|chambres? r[ée]gionale|syndicat|universit[ée]|office|parc naturel|centre hospitalier|établissement public)/iu;

/** Where the issuer is not known, the beginning may name another kind of body that speaks, and not this one. */
function isIssuer(site: FactSite, kind: string): boolean {
  const issuer = site.document.issuer?.name ?? null;
  if (issuer !== null) return stemOf(issuer).includes(stemOf(kind));
  if (!ISSUING.has(kind)) return false;
  const opening = site.passages.text.slice(0, OPENING);
  return !OTHER_ISSUER.test(opening) || stemOf(opening).includes(stemOf(kind).replace(/s$/, ''));
}
