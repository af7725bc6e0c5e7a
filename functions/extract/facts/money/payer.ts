import type { DocumentFacts, Table } from '../../model.ts';
import { type Clause, cuesOf, cuesWithin, hasWordOf, oncePerClause, type Range, stemAt } from '../clause.ts';
import { stemOf } from '../forms.ts';
import type { FactSite, Read } from '../site.ts';
import { titleOfTable } from '../subject/table-title.ts';
import type { Link } from '../territory.ts';
import type { Word } from '../words.ts';

const NOBODY: Read<string | null> = { value: null, rule: null };

/** Who pays each amount, where the text names another body than the one that issues the document. */
export function payersIn(sites: readonly FactSite[]): readonly Read<string | null>[] {
  const payers: Read<string | null>[] = [];
  for (const [index, site] of sites.entries()) {
    const { link, before } = site.territory;
    const previous = before === null ? null : { site: sites[before] as FactSite, read: payers[before] ?? NOBODY };
    const own = listedPayer(site, sites, payers, index) ?? payerOfColumn(site) ?? payerOf(site, previous);
    payers.push(
      own === NOBODY && SAME_PAYER.has(link) && previous !== null && !isOfAnother(site, previous) ? previous.read : own,
    );
  }
  return payers;
}

/**
 * `Financement : Agence : 14 M€ (46 %) ; Région : 3 M€`, `L'agence apporte 14 M€, soit 46 % ; la Région 3 M€`: nothing but
 * the body stands before its amount.
 */
function listedPayer(
  site: FactSite,
  sites: readonly FactSite[],
  payers: readonly Read<string | null>[],
  index: number,
): Read<string | null> | null {
  const { clause } = site.passage;
  if (site.placed.quantity.unit !== 'euros' || cuesOf(clause, 'payer').length < 2) return null;
  const first = stemAt(clause.words, 0);
  const isFunding = FUNDING.test(first) || FUNDS.has(first) || stemAt(clause.words, 2) === 'financement';
  const last = sites.slice(0, index).findLastIndex(({ placed }) => placed.quantity.unit === 'euros');
  const isNext =
    last >= index - 2 && payers.slice(Math.max(0, index - LISTED), index).some(({ value }) => value !== null);
  if (!isFunding && !isNext) return null;
  const { lead } = site.territory;
  const body = cuesWithin(clause, 'payer', lead)[0];
  if (body === undefined) return isFunding && !FUNDS.has(first) ? NOBODY : null;
  if (isReceiver(clause.words, body.from)) return null;
  const isBare = (from: number, to: number): boolean => {
    let at = from;
    while (at < to) {
      const stem = stemAt(clause.words, at);
      const close = stem === '(' ? clause.words.findIndex((word, place) => place > at && word.stem === ')') : -1;
      if (!OPENERS.has(stem) && !SETS_OFF.has(stem) && !FUNDING.test(stem)) return false;
      at = close > 0 && close < to ? close + 1 : at + 1;
    }
    return true;
  };
  return isBare(body.to, lead.to) && (isFunding || isBare(lead.from, body.from))
    ? named(site, body, first === 'subvention' ? 'financeur:don' : 'financeur:liste')
    : null;
}
/** Figures back to a payer of the list, at most: the issuer may stand between. */
const LISTED = 4;
const FUNDING = /^(?:financement|financeur|cofinanceur)s?$/;
/** `Aides notifiées : 8 M€ (État 2 M€, Région 3 M€)`; of a budget `Subventions : 11 M€ (État 3 M€, …)` are received. */
const FUNDS = new Set(['aide', 'subvention']);
const SETS_OFF = new Set([':', '(', ')', '–', '-', '·']);
/** `L'État apporte 3 M€, soit …`, `contre | 2,5 M€ en 2022` */
const SAME_PAYER: ReadonlySet<Link> = new Set<Link>(['restated', 'against']);
/** Words behind an amount in which another is named, at most. */
const ANOTHER_REACH = 4;

/** `, soit au total | 150 M€`, `; le reste, soit | 7,7 M€`, `et l'Europe le complément, soit | 2 M€` */
const isOfAnother = ({ passage: { clause }, placed, around: { left } }: FactSite, { read }: Before): boolean =>
  hasWordOf(ALL, clause.words, left) ||
  cuesWithin(clause, 'payer', left).some(({ value }) => read.value?.includes(value) !== true) ||
  cuesWithin(clause, 'payer', { from: placed.to, to: placed.to + ANOTHER_REACH }).length > 0;
const ALL = new Set('total reste solde ensemble tout'.split(' '));

/** Verbs of paying: `l'État apporte 6 M€`, `6 M€ apportés par l'État`. */
const PAYS =
  /^(?:apport|vers(?!ant$|ion)|financ|ajout|abond|contribu|particip|subvention|compens|octro|attribu|accord|prend|assum|cofinanc|mobilis|consacr|maintien[tdn]|met$|mettra)/;
/** Nouns of what one body gives another. */
const GIFTS = new Set(
  'compensation subvention dotation participation concours contribution aide apport enveloppe'.split(' '),
);
const GIVES = new Set(['par', 'de', 'd', 'du']);
const FILLERS = new Set(
  (
    'l la le les d de du des , y en euro a leur cote son elle lui quant pour charge ( soit jusqu au moin environ pre ' +
    'quelque encore aussi egalement meme une enveloppe aide subvention total montant hauteur financiere n plu que'
  ).split(' '),
);
/** Words between a figure and who pays it, at most. */
const REACH = 8;

/** The amount before, and who pays it. */
interface Before {
  readonly site: FactSite;
  readonly read: Read<string | null>;
}

function payerOf(site: FactSite, previous: Before | null): Read<string | null> {
  const { clause } = site.passage;
  if (cuesOf(clause, 'payer').length === 0) return NOBODY;
  const { lead, trail } = site.territory;
  const behind = cuesWithin(clause, 'payer', { from: trail.from, to: Math.min(trail.to, trail.from + REACH) })[0];
  if (behind && isGivenBy(clause.words, { from: trail.from, to: behind.from }))
    return named(site, behind, 'financeur:par');
  const gap = { from: previous?.site.placed.to ?? lead.from, to: lead.to };
  const before = cuesWithin(clause, 'payer', site.territory.bracketed ? gap : lead).findLast(
    ({ from }) => !isReceiver(clause.words, from),
  );
  if (!before) return NOBODY;
  if (isSharer(clause.words, before, lead.to)) return named(site, before, 'financeur:partage');
  if (before.from < lead.from) return NOBODY;
  if (isGivenUpTo(clause.words, before, lead.to)) return named(site, before, 'financeur:par');
  if (isGiver(clause.words, { from: before.to, to: lead.to }))
    return named(site, before, isPaidIn(site, before) ? 'financeur:versement' : 'financeur:verbe');
  const [first = before] = cuesWithin(clause, 'payer', lead);
  if (previous !== null && isOther(site, first, previous)) return named(site, first, 'financeur:suite');
  if (!isGift(clause.words, lead, before)) return NOBODY;
  return named(site, before, goesToOthers(site, before) ? 'financeur:verbe' : 'financeur:don');
}

/** `les aides de l'État | au Département` */
const isReceiver = (words: readonly Word[], at: number): boolean => {
  const lead = stemAt(words, at - 1);
  return lead === 'au' || lead === 'aux' || (lead === 'a' && ARTICLES.has(stemAt(words, at)));
};

/** `la dotation versée à la commune par l'État`, `les aides de l'État aux communes`: to whom it goes is told. */
const goesToOthers = ({ passage: { clause }, placed }: FactSite, { from, to }: Range): boolean =>
  hasWordOf(RECEIVERS, clause.words, { from: from - RECEIVER_REACH, to: from }) ||
  hasWordOf(MANY, clause.words, { from: to, to: placed.from });
const RECEIVERS = new Set('au aux departement region metropole commune ville collectivite'.split(' '));
/** Words of `la commune par l'`, at most. */
const RECEIVER_REACH = 4;
const MANY = new Set(['aux']);

/** Nouns of a head or a label behind which stands who pays. */
const GIVEN = new Set('credit part financement fond montant recette'.split(' '));

/** A column `Crédits de l'État (M€)`, a row `Subvention du FEDER`: a gift, and nothing else but who gives it. */
function payerOfColumn(site: FactSite): Read<string | null> | null {
  const { passages, passage, cell } = site;
  if (passage.row === null) return null;
  const header = cell?.header ?? NO_HEADER;
  const isShared = header.length > 0 && sharesOut(site);
  for (let level = header.length - 1; level >= 0; level--) {
    const head = header[level] as string;
    const clause = passages.labelled(head);
    const giver = giverIn(clause) ?? (isShared ? bareBodyIn(clause, head) : null);
    if (giver !== null) return namedIn(head, site, clause, giver);
  }
  const isListed = listsPayers(site);
  for (const clause of passages.labelsOf(passage)) {
    const giver = isListed ? firstBodyIn(clause) : giverIn(clause);
    if (giver !== null) return namedIn(passages.text, site, clause, giver);
  }
  return null;
}

/** `Financeur | 2021 | 2022`: each row is labelled with who pays. */
const listsPayers = ({ passages: { text }, passage: { table } }: FactSite): boolean =>
  table !== null && PAYERS_HEAD.test(text.slice(table.start, table.start + HEAD_WORDS));
const PAYERS_HEAD = /^[\s|*]*(?:co)?(?:financeurs?|partenaires? financiers?)(?!\p{L})/iu;
/** How much of a table's beginning names its first column. Unit: characters. */
const HEAD_WORDS = 40;
/** Words before the name of a body that opens a label, at most: `La Région`. */
const LABEL_ARTICLE = 1;

const firstBodyIn = (clause: Clause): Body | null => {
  const body = cuesOf(clause, 'payer')[0];
  return body !== undefined && body.from <= LABEL_ARTICLE ? body : null;
};

const NO_HEADER: readonly string[] = [];

/** Title of a table of which the columns are who pays. */
const SHARING =
  /plans? (?:pr[ée]visionnels? )?de financement|financeurs|co-?financ|qui (?:paie|finance)|r[ée]partition des financements/i;

/** The title of the table, or the heading above it, says that it tells who pays. */
function sharesOut({ passages, passage }: FactSite): boolean {
  const { table } = passage;
  if (table === null) return false;
  const known = sharing.get(table);
  if (known !== undefined) return known;
  const [heading] = passages.headingsOf(passage);
  const above = heading === undefined ? '' : passages.text.slice(heading.start, heading.end);
  const isSharing = SHARING.test(titleOfTable(passages, table)) || SHARING.test(above);
  sharing.set(table, isSharing);
  return isSharing;
}
const sharing = new WeakMap<Table, boolean>();

/** `État (PRIC)`, `Département de l'Orne`: a head that names who pays, and nothing else. */
const bareBodyIn = oncePerClause((clause, head: string): Body | null => {
  const body = firstBodyIn(clause);
  for (const { stem, start } of clause.words.slice(body?.to)) {
    if (stem === '(' || stem === '+') break;
    if (!CAPITAL.test(head[start] ?? '') && !GIVES.has(stem) && !ARTICLES.has(stem)) return null;
  }
  return body;
});

/** Who gives what a head or a label names; null where it says another thing. */
const giverIn = oncePerClause((clause): Body | null => {
  const body = cuesOf(clause, 'payer')[0];
  const first = stemAt(clause.words, 0);
  if (body === undefined || body.from === 0 || !(GIVEN.has(first) || GIFTS.has(first))) return null;
  for (let at = 1; at < body.from; at++) {
    const stem = stemAt(clause.words, at);
    if (stem === 'a' || !FILLERS.has(stem)) return null;
  }
  return body;
});

/** `apportés par l'État`, `de l'Agence de l'eau`, `(État)`: nothing but a verb of paying between. */
function isGivenBy(words: readonly Word[], { from, to }: Range): boolean {
  if (from < to && stemAt(words, from) === '(') return to - from === 1;
  let isGiven = false;
  for (let at = from; at < to; at++) {
    const stem = stemAt(words, at);
    if (GIVES.has(stem)) isGiven = true;
    else if (!FILLERS.has(stem) && !PAYS.test(stem)) return false;
  }
  return isGiven;
}

const BENEFICIARIES = new Set(['a', 'au', 'aux', 'chacun', 'chaque']);
/** Words behind a sum in which it is told to whom it goes, at most. */
const BENEFICIARY_REACH = 3;

/** `la CAF versera 687 000 € pour les crèches`: to the council itself, where no one else is named on either side. */
function isPaidIn({ passage: { clause }, placed, territory: { trail } }: FactSite, body: Range): boolean {
  if (cuesOf(clause, 'payer').length > 1) return false;
  const { words } = clause;
  const verb = { from: body.to, to: placed.from };
  if (!words.slice(verb.from, verb.to).some(({ stem }) => PAYS_IN.test(stem))) return false;
  const isTitled = stemAt(words, trail.from) === 'au' && stemAt(words, trail.from + 1) === 'titre';
  const behind = { from: trail.from, to: trail.from + BENEFICIARY_REACH };
  return isTitled || !(hasWordOf(BENEFICIARIES, words, verb) || hasWordOf(BENEFICIARIES, words, behind));
}
const PAYS_IN = /^vers(?:e$|era$|eront$|ent$)/;

/** A verb of paying follows the body, and the figure is its object. */
function isGiver(words: readonly Word[], { from, to }: Range): boolean {
  if (to - from > REACH || hasWordOf(BY, words, { from, to })) return false;
  for (let at = from; at < to; at++) if (PAYS.test(stemAt(words, at))) return true;
  return false;
}
const BY = new Set(['par']);

/** `financés par l'État à hauteur de | 152 M€` */
function isGivenUpTo(words: readonly Word[], { from, to }: Range, figure: number): boolean {
  const isBy =
    stemAt(words, from - 1) === 'par' || (ARTICLES.has(stemAt(words, from - 1)) && stemAt(words, from - 2) === 'par');
  return isBy && figure - to === UP_TO.length && UP_TO.every((stem, at) => stemAt(words, to + at) === stem);
}
const UP_TO = ['a', 'hauteur', 'de'];

/** Words before a body in which a sum is said to be shared, at most. */
const SHARE_REACH = 14;

/** `partagé avec l'État (24 M€) et SNCF (18 M€)`, `aux côtés de SNCF (1,2 M€)`, `cofinancée par l'État (14 M€) et la Région (10 M€)` */
function isSharer(words: readonly Word[], body: Range, figure: number): boolean {
  if (figure - 1 - body.to > NAME_REST || stemAt(words, figure - 1) !== '(') return false;
  for (let at = body.to; at < figure - 1; at++) if (stemAt(words, at) === '(') return false;
  for (let at = body.from - 1; at >= 0 && at >= body.from - SHARE_REACH; at--) {
    const stem = stemAt(words, at);
    if (CUTS.has(stem)) return false;
    if (stem === 'cote' && stemAt(words, at - 1) === 'aux') return true;
    if (!SHARED.test(stem)) continue;
    const joint = at + 1 < body.from ? stemAt(words, at + 1) : '';
    return joint === 'avec' || joint === 'par' || joint === 'entre';
  }
  return false;
}
const SHARED = /^(?:partag|financ|cofinanc|subventionn|portee?$|assum)/;
const CUTS = new Set([';', ':', '.', '«', '»']);
/** Words of a name behind its known part, at most: `SNCF Gares & Connexions`. */
const NAME_REST = 4;

const OPENERS = new Set(['et', ',', ';', 'l', 'la', 'le', 'les']);
const CHANNELS = new Set(
  'via , le la l les fonds europeen travers grace a au du de titre complement soit et ( ) + -'.split(' '),
);
/** Words between the body and its figure, at most. */
const OTHER_REACH = 12;

/** `la Région apportera 25 M€ et l'Europe, via le FEDER, 18 M€`: the verb of paying is said once. */
function isOther(
  { passages: { text }, passage: { clause }, territory: { lead } }: FactSite,
  body: Range,
  previous: Before,
): boolean {
  const { words } = clause;
  for (let at = lead.from; at < body.from; at++) if (!OPENERS.has(stemAt(words, at))) return false;
  const others = cuesWithin(clause, 'payer', { from: body.to, to: lead.to });
  let between = 0;
  for (let at = body.to; at < lead.to; at++) {
    if (others.some(({ from, to }) => from <= at && at < to)) continue;
    between++;
    const isName = CAPITAL.test(text[words[at]?.start ?? 0] ?? '');
    if (between > OTHER_REACH || !(isName || CHANNELS.has(stemAt(words, at)))) return false;
  }
  if (IN_TURN.has(previous.read.rule ?? '')) return true;
  const { lead: earlier } = previous.site.territory;
  // « La Région en finance | 9 M€, l'État 6 M€ » ; « finance trois CFA pour 2 M€ » tells nothing of the State
  if (FINANCES.test(stemAt(words, earlier.to - 1))) return true;
  return words.slice(Math.max(earlier.from, earlier.to - REACH), earlier.to).some(({ stem }) => GIVING.test(stem));
}
const IN_TURN = new Set(['financeur:suite', 'financeur:verbe', 'financeur:versement']);
const FINANCES = /^financ(?:e|ent|era|eront)$/;
const GIVING = /^(?:apport|vers(?!ant$|ion)|contribu|particip|cofinanc|consacr)/;

/** `la compensation de l'État pour la formation (14,6 M€)`, `la dotation versée par l'État` */
function isGift(words: readonly Word[], lead: Range, body: Range): boolean {
  const from = Math.max(lead.from, body.from - GIFT_REACH);
  if (stemAt(words, body.from - 1) === 'a') return false;
  for (let at = body.from - 1; at >= from; at--) {
    const stem = stemAt(words, at);
    if (GIFTS.has(stem)) return !isDeducted(words, at);
    if (!FILLERS.has(stem) && !BY.has(stem) && !RECEIVERS.has(stem) && !PAID.test(stem)) return false;
  }
  return false;
}
/** `une fois déduites les | compensations de l'État`, `hors dotation de l'État`: the sum is what is left without the gift. */
const isDeducted = (words: readonly Word[], at: number): boolean => {
  const before = ARTICLES.has(stemAt(words, at - 1)) || stemAt(words, at - 1) === 'des' ? at - 2 : at - 1;
  return DEDUCTED.test(stemAt(words, before));
};
const DEDUCTED = /^(?:dedui|deduction|hor$)/;
const PAID = /^(?:apporte|verse|octroye|attribue|accorde|notifie)e?$/;
/** Words between a gift and who gives it, and the gift itself. */
const GIFT_REACH = 7;

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
  while (from < cue.to - 1 && ARTICLES.has(stemAt(words, from))) from++;
  while (to < words.length && CAPITAL.test(text[words[to]?.start ?? 0] ?? '') && !words[to]?.capitals) to++;
  return { value: text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0).replace(/\s+/g, ' '), rule };
}

/** Kinds of bodies that may be the issuer, where it is not known. */
const ISSUER_OF_KIND: Readonly<Record<string, RegExp>> = {
  Région: /r[ée]gion/,
  Département: /d[ée]partement/,
  métropole: /m[ée]tropole/,
  communes: /commun/,
  agence: /agence/,
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

/** Where the issuer is not known, the beginning may name another kind of body that speaks, and not this one. */
function isOfIssuer({ issuer }: DocumentFacts, text: string, kind: string): boolean {
  if (issuer !== null) return stemOf(issuer.name).includes(stemOf(kind));
  if (!(kind in ISSUER_OF_KIND)) return false;
  const opening = text.slice(0, OPENING);
  const head = HEAD.exec(opening)?.[1]?.toLowerCase();
  if (head !== undefined) return (ISSUER_OF_KIND[kind] as RegExp).test(head);
  const other = opening.search(OTHER_ISSUER);
  if (other < 0) return true;
  const own = opening.toLowerCase().search(ISSUER_OF_KIND[kind] as RegExp);
  return own >= 0 && (own < other || other > MASTHEAD);
}
