/** Who pays, where no list of bodies names it: what is paid `par le CHU`, or comes `du FEDER` and `de l'agglomération`. */

import { foldedSpace } from '../../positions.ts';
import { cuesOf, cuesWithin, indexFrom, type Range, stemAt } from '../clause.ts';
import { stemOf, stems } from '../forms.ts';
import { DE, OF } from '../function-words.ts';
import { isVerb } from '../phrase/verbs.ts';
import type { FactSite, Read } from '../site.ts';
import type { Word } from '../words.ts';
import { asksWhoPays } from './payer-list.ts';
import { CAPITAL } from './payer-words.ts';

/** Its name as written; null where the sentence does not say so. */
export const anyPayer = (site: FactSite): string | null => payerBehind(site) ?? payerBefore(site) ?? listedByName(site);

/** `dont | 2,3 M€ payés par le CHU`, `| 2,6 M€ de pénalités versées par l'exploitant` */
function payerBehind(site: FactSite): string | null {
  const { words } = site.passage.clause;
  const { from, to } = site.territory.trail;
  const by = indexOfStem(words, 'par', { from, to: Math.min(to, from + PAID_REACH) });
  const participle = by === null ? null : participleBefore(words, by);
  if (by === null || participle === null || participle < from) return null;
  const body = participle === from || DE.has(stemAt(words, from)) ? bodyAt(site, by + 1) : null;
  return body === null || isListed(words, body.to) ? null : body.name;
}
/** Words from an amount to the `par` behind it, at most. */
const PAID_REACH = 6;

/** `financés par la Ville|, la Métropole, la Région et l'État`: of all of them together. */
const isListed = (words: readonly Word[], at: number): boolean =>
  (stemAt(words, at) === ',' || stemAt(words, at) === 'et') && DETERMINERS.has(stemAt(words, at + 1));

/** `abondé par les fournisseurs pour | 186 k€` */
function payerBefore(site: FactSite): string | null {
  const { words } = site.passage.clause;
  const { from, to } = site.territory.lead;
  const by = indexOfStem(words, 'par', { from: Math.max(from, to - GIVER_REACH), to });
  const body = by === null || participleBefore(words, by) === null ? null : bodyAt(site, by + 1);
  return body !== null && leadsToAmount(words, body.to, to) ? body.name : null;
}
/** Words from `par` to the amount behind it, at most. */
const GIVER_REACH = 9;

function indexOfStem(words: readonly Word[], stem: string, { from, to }: Range): number | null {
  for (let at = from; at < to; at++) if (stemAt(words, at) === stem) return at;
  return null;
}

/** Where the participle of paying begins that stands right before `by`: `payés | par`, `pris en charge | par`. */
function participleBefore(words: readonly Word[], by: number): number | null {
  if (PAID.test(stemAt(words, by - 1))) return by - 1;
  const isTaken = stemAt(words, by - 1) === 'charge' && stemAt(words, by - 2) === 'en';
  return isTaken && TAKEN.has(stemAt(words, by - 3)) ? by - 3 : null;
}
const PAID =
  /^(?:apporte|verse|finance|cofinance|abonde|rembourse|paye|supporte|assume|couvert|subventionne|accorde|octroye|attribue|mobilise|compense)e?$/;
const TAKEN: ReadonlySet<string> = stems('pris prise prises');

/** `| pour`, `| à hauteur de`, `| :` and then the amount. */
const leadsToAmount = (words: readonly Word[], from: number, to: number): boolean =>
  from < to && words.slice(from, to).every(({ stem }) => UP_TO.has(stem));
const UP_TO = new Set(['pour', 'a', 'hauteur', 'de', ':', '(']);

/** `9,5 M€ de la Région, 2,7 M€ du FEDER, | 2 M€ de l'agglomération`, `3 M€ par l'État, | 2 M€ par la SAUR`: it stands as others stand that are known to pay. */
export function nextPayer(site: FactSite, previous: FactSite, payer: Read<string | null>): string | null {
  const { placed, passage } = site;
  const { words } = passage.clause;
  if (previous.passage !== passage) return null;
  if (IN_TURN.has(payer.rule ?? '')) return bodyRightBefore(site, previous);
  if (payer.rule !== BY) return null;
  const [from, joint] = [stemAt(words, placed.to), stemAt(words, placed.from - 1)];
  if (!JOINTS.has(joint) || !(OF.has(from) || from === 'par')) return null;
  const before = stemAt(words, previous.placed.to);
  if (from === 'par' ? before !== 'par' : !OF.has(before)) return null;
  const body = bodyAt(site, placed.to + 1);
  return body !== null && ENDS.has(stemAt(words, body.to)) ? body.name : null;
}
const BY = 'financeur:par';
const IN_TURN: ReadonlySet<string> = new Set([
  'financeur:suite',
  'financeur:verbe',
  'financeur:versement',
  'financeur:liste',
]);

/** `l'Europe apporte 12 M€, les Départements 7 M€, | les communes et leurs groupements 5 M€`: the verb is said once for all. */
function bodyRightBefore(site: FactSite, previous: FactSite): string | null {
  const { words } = site.passage.clause;
  const joint = previous.placed.to;
  if (!JOINTS.has(stemAt(words, joint)) || site.placed.from - joint > LONGEST_NAME + 2) return null;
  if (!DETERMINERS.has(stemAt(words, joint + 1))) return null;
  const between = words.slice(joint + 2, site.placed.from);
  if (
    between.length === 0 ||
    between.some((word) => isVerb(word) || UP_TO.has(word.stem) || !NAME_WORDS.test(word.stem))
  )
    return null;
  const { text } = site.passages;
  return payerLabel(site, text.slice(between[0]?.start, between.at(-1)?.end));
}
const NAME_WORDS = /^\p{L}+$/u;
const JOINTS: ReadonlySet<string> = new Set([',', ';', 'et']);
const ENDS: ReadonlySet<string> = new Set(['', ',', ';', '.', 'et', '(', ')']);

/** `Syndicats et intercommunalités : | 7 M€` below `Qui paie ?`: nothing but who, before the colon. */
function listedByName(site: FactSite): string | null {
  const { passage, placed, territory } = site;
  const { words } = passage.clause;
  if (passage.kind !== 'sentence' || territory.lead.from > 0) return null;
  if (stemAt(words, placed.from - 1) !== ':' || !asksWhoPays(site)) return null;
  return payerLabel(site, site.passages.text.slice(words[0]?.start, words[placed.from - 1]?.start));
}

/** The name in a label that can only name who pays, and no body that a list has: `Communes et syndicats d'eau`, no total and no loan. */
export function payerLabel({ document, passages }: FactSite, label: string): string | null {
  const name = foldedSpace(label.replace(/\s*\(.*$/su, '').replace(/^[^\p{L}]+/u, ''));
  const first = stemOf(/^[\p{L}'’-]+/u.exec(name.replace(OPENING, ''))?.[0] ?? '');
  if (first === '' || name.length > LONGEST_LABEL || NO_BODY.has(first) || NO_PAYER.has(first)) return null;
  if (cuesOf(passages.labelled(name), 'payer').some(({ from }) => from <= LABEL_ARTICLE)) return null;
  return stemOf(document.issuer?.name ?? '').startsWith(first) || /[.;:!?€%\d]/u.test(name) ? null : name;
}
const OPENING = /^(?:les? |la |l['’])/iu;
/** Words before the name of a body that opens a label, at most: `La Région`. */
export const LABEL_ARTICLE = 1;
/** Unit: characters. */
const LONGEST_LABEL = 60;
const NO_PAYER: ReadonlySet<string> = stems(`
  coût coûts total totaux ensemble reste solde montant montants dont part parts dépense dépenses financement financements
  cofinancement investissement fonctionnement enveloppe somme autre autres divers apport apports effort facture opération
  travaux projet fonds HT TTC
`);

/** The noun phrase at `from`, without its article; null for what is no body, the issuer, or a body that a list names. */
function bodyAt({ passage, passages, document }: FactSite, from: number): NamedBody | null {
  const { words, figures } = passage.clause;
  const { text } = passages;
  const start = DETERMINERS.has(stemAt(words, from)) ? from + 1 : from;
  const first = words[start];
  if (first === undefined || !/\p{L}/u.test(text[first.start] ?? '') || NO_BODY.has(first.stem)) return null;
  // a common noun needs its article: « versés par mois »
  if (start === from && !CAPITAL.test(text[first.start] ?? '')) return null;
  const figure = figures[indexFrom(figures, start)]?.from ?? words.length;
  let to = start + 1;
  while (to < Math.min(figure, start + LONGEST_NAME) && !ENDS_NAME.has(stemAt(words, to))) to++;
  const isIssuer = stemOf(document.issuer?.name ?? '').startsWith(first.stem);
  if (isIssuer || cuesWithin(passage.clause, 'payer', { from, to }).length > 0) return null;
  return { name: foldedSpace(text.slice(first.start, words[to - 1]?.end)), to };
}
interface NamedBody {
  readonly name: string;
  /** Index of the word behind it. */
  readonly to: number;
}
const LONGEST_NAME = 6;
const DETERMINERS = new Set('l la le les un une'.split(' '));
const ENDS_NAME: ReadonlySet<string> = new Set(
  ', ; . : ( ) « » – - et ou pour a au aux en dans sur avec sou des que qui qu est sont ont avaient seront soit par'.split(
    ' ',
  ),
);
/** Where money comes from that no body pays, and the council's own hands. */
const NO_BODY: ReadonlySet<string> = stems(`
  emprunt emprunts vente cession taxe taxes tva recette recettes budget budgets redevance redevances impôt impôts fiscalité
  excédent réduction diminution gain gains réserve réserves autofinancement épargne loyer loyers tarif tarifs péage péages versement hausse baisse économie
  économies reprise produit produits dette crédit crédits subvention subventions dotation dotations aide aides avance plan
  programme dispositif loi convention contrat collectivité conseil institution assemblée commission exécutif président
  ailleurs an mois habitant jour place tranche étape redéploiement virement report reports prélèvement décision
`);
