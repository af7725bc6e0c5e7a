/** Who pays or decides, which is no label of what is paid. */
import { foldedSpace } from '../../../positions.ts';
import { type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { kindAt, type Place, placeOf } from '../../phrase/kind-at.ts';
import { writtenPhrase } from '../../phrase/noun-phrase.ts';
import { isMoney, type Spot } from '../../phrase/spot.ts';
import type { Kind } from '../../phrase/word-kinds.ts';
import { rightEndOf } from '../../phrase/zones.ts';
import { nounAfter } from './right.ts';

/** Who pays or decides, named by nothing else: the heading says more. */
const BODIES: ReadonlySet<string> = new Set(
  `région département métropole collectivité agence ville commune assemblée conseil exécutif ceser comité commission
  communauté syndicat président présidente maire plénière`.split(/\s+/),
);

export const isPayer = (name: string): boolean =>
  BODIES.has(name.toLowerCase()) || FUNDERS.test(name) || OFFICE.test(name);
/** `vice-présidente de la commission des routes`, `adjoint aux finances`: who speaks for a body. */
const OFFICE = /^(?:vice-président|adjoint|rapporteur)e?(?: (?:d(?:e|u|es) |d['’]|aux? |à |en ).*)?$/iu;
/** `20 000 € | de l'État`, `auprès de l'État`, `provenant de l'Union européenne` */
const FUNDERS =
  /^(?:(?:auprès|provenant|venant) d(?:e (?:la |l['’])?|u ))?(?:[ée]tat|europe|union européenne|commission permanente|conseil (?:général|régional|départemental|municipal|communautaire|métropolitain|syndical)|communauté (?:urbaine|de communes|d['’]agglomération)|région|département)(?: et (?:la |le |l['’])?(?:[ée]tat|europe|région|département))?$/iu;
/** `une aide d'1 M€ | à l'État` */
export const STATE = /^(?:[ée]tat|europe|union européenne)$/iu;
export const nameUnlessBody = (name: string): string => (isPayer(name) ? '' : name);

/** `| La Normandie | a mobilisé 2 M€`, `| l'agence de l'eau | mobilisera`: who pays, named before its verb. */
export function pays(site: Spot, noun: string): boolean {
  if (noun === '' || !isMoney(site)) return false;
  const { passages, passage, placed } = site;
  const { clause } = passage;
  const end = clause.words[placed.from]?.start ?? 0;
  const before = passages.text.slice(Math.max(clause.start, end - PAYER_REACH), end);
  const at = before.lastIndexOf(noun);
  return at >= 0 && PAID.test(before.slice(at + noun.length)) && (PAYERS.test(noun) || NAMES.test(noun));
}
/** `Le plan de relance de l'État … | La commune | prévoit 2 M€`: no sum of a council is of what the State does. */
export function unlessOfState({ passage: { clause } }: Spot, name: string): string {
  const isCouncil =
    STATES_OWN.test(name) && clause.words.slice(0, OPENING_WORDS).some(({ stem }) => COUNCILS.has(stem));
  return isCouncil ? '' : name;
}
const COUNCILS: ReadonlySet<string> = stems(
  'région département métropole collectivité ville commune communauté syndicat agglomération conseil',
);
const STATES_OWN = /(?:^| )(?:de l['’][ÉE]tat|du gouvernement|de l['’]Union européenne)(?: |$)/iu;
/** Of `En 2031, la commune`. */
const OPENING_WORDS = 5;

/** `Région`, and by its name `commune de Vernay` */
export const isBody = (name: string): boolean => isPayer(name) || PAYERS.test(name);
/** How far before an amount who pays it stands. Unit: characters. */
const PAYER_REACH = 140;
const PAID =
  /^ (?:(?:a|ont|va|vont|y|aura|auront|annonce|(?:a|ont) annoncé) )?(?:\p{L}+ment )?(?:débloqu|mobilis|vers|accord|allou|attribu|investi|vot|dépens|consacr|octroy|octroie|apport|injecte|prév(?:oi|u)|inscri|engag|affect|réserv|provisionn)\p{L}* (?!par )(?:[^,;:()]{0,40})$/u;
const PAYERS =
  /^(?:(?:ville|commune|agence|agglomération|métropole|banque|conseil|syndicat|communauté|ministère|membres|élus) (?:de|d['’]|du|des|dép|rég|mun|urb)|(?:élue?s|conseillers)$)/u;
const NAMES = /^(?!(?:Plan|Fonds|Programme|Pacte|Contrat|Projet|Pass|Budget)(?!\p{L}))\p{Lu}\p{Ll}/u;

/** `La | Région se désendetterait | en 5 ans`, `La | commune est couverte | à 90 %`: a body with what it does, where nothing else is measured. */
export function withDeed({ passages: { text }, passage: { clause }, placed }: Spot, noun: string): string {
  const place = placeOf(text, clause);
  const figure = clause.words[placed.from]?.start ?? 0;
  const from = Math.max(clause.start, figure - PAYER_REACH);
  const at = text.slice(from, figure).lastIndexOf(noun);
  if (at < 0) return noun;
  const start = from + at;
  const behind = clause.words.findIndex((word) => word.start >= start + noun.length);
  let to = behind;
  while (to < placed.from && to - behind < LONGEST_DEED && DEED.has(kindAt(place, to))) to++;
  while (to > behind && !ACTS.has(kindAt(place, to - 1))) to--;
  return to > behind && behind >= 0 ? foldedSpace(text.slice(start, clause.words[to - 1]?.end)) : noun;
}
const ACTS: ReadonlySet<Kind> = new Set(['verb', 'infinitive', 'participle']);
const DEED: ReadonlySet<Kind> = new Set([...ACTS, 'pronoun', 'adverb']);
/** Unit: words. */
const LONGEST_DEED = 6;

/** `mobilisera 2 Md€ | , pour faire face au défi climatique` */
export function purposeOfPayer(site: Spot, noun: string): string {
  const { clause } = site.passage;
  const { to } = site.placed;
  if (noun === '' || !isMoney(site)) return '';
  const isTold = clause.words[to]?.stem === ',' && clause.words[to + 1]?.stem === 'pour' && pays(site, noun);
  const place = placeOf(site.passages.text, clause);
  if (!isTold) return boughtBy(site, noun, place);
  const behind = { from: to + 1, to: rightEndOf(clause, to + 1, clause.words.length) };
  const { noun: purpose, role } = nounAfter(place, behind, 'money');
  return role === 'joins' ? writtenPhrase(place, purpose) : '';
}

/** `la région aura déboursé 48 M€ pour acheter 46 | rames`: what is bought with it. */
function boughtBy({ passage: { clause }, placed: { to }, around: { next } }: Spot, noun: string, place: Place): string {
  const isBought =
    isPayer(noun) &&
    next?.quantity.unit === 'nombre' &&
    clause.words[to]?.stem === 'pour' &&
    next.from - to <= BUYING_WORDS &&
    kindAt(place, to + 1) === 'infinitive';
  if (!isBought) return '';
  const behind = { from: next.to, to: rightEndOf(clause, next.to, clause.words.length) };
  return writtenPhrase(place, nounAfter(place, behind, 'count').noun);
}
/** Words of `pour acheter ces`, at most. */
const BUYING_WORDS = 4;

/** `Région du Val`, `Département` */
export const GIVER =
  /^(?:région|département|métropole|commune|ville|agglomération|communauté|agence|état|europe)(?!\p{L})/iu;
/** `| Pour les éleveurs : | 12 M€ seront consacrés`: the verb behind the amount says to what. */
export const isForWhom = (place: Place, { from, to }: Range, behind: number): boolean =>
  stemAt(place.clause.words, from) === 'pour' && to - from <= LONGEST_WHOM && kindAt(place, behind) === 'verb';
/** Unit: words. */
const LONGEST_WHOM = 7;
