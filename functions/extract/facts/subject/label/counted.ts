/** What the next figure counts, where the money in front of it is for that. */
import { firstPlacedFrom, stemAt } from '../../clause.ts';
import { kindAt, type Place } from '../../phrase/kind-at.ts';
import { writtenPhrase } from '../../phrase/noun-phrase.ts';
import type { Spot } from '../../phrase/spot.ts';
import type { Kind } from '../../phrase/word-kinds.ts';
import { rightEndOf } from '../../phrase/zones.ts';
import { nounAfter } from './right.ts';

/** `9 M€ financent 205 | projets`, `9,5 M€ ont été accordés à 362 | entreprises`, `55 % des 3 000 | masses d'eau`. */
export function countedNext({ placed, around: { next } }: Spot, place: Place, from = placed.to): string {
  if (next?.quantity.unit !== 'nombre' || next.from <= placed.to || next.from - placed.to > GIVING_WORDS) return '';
  // « Le nombre d'heures est de 9 640 | pour 31 agents »
  const { quantity } = placed;
  const isCount = quantity.kind === 'figure' && quantity.unit === 'nombre';
  if (isCount && from === placed.to && stemAt(place.clause.words, placed.to) === 'pour') return '';
  // « sur quatre exercices »
  if (stemAt(place.clause.words, next.to) === 'exercice') return '';
  for (let at = from; at < next.from; at++) if (!GIVES.has(kindAt(place, at))) return '';
  const limit = firstPlacedFrom(place.clause.figures, next.to)?.from ?? place.clause.words.length;
  const { noun } = nounAfter(place, { from: next.to, to: rightEndOf(place.clause, next.to, limit) }, 'count');
  return writtenPhrase(place, noun);
}

/** `une subvention de 28 500 € pour financer neuf | projets`, `une enveloppe de 5 M€ est prévue pour environ 1 200 | stages`: of a sum that tells nothing, what it pays. */
export function paidNext(site: Spot, place: Place): string {
  const { words } = place.clause;
  const { to } = site.placed;
  if (stemAt(words, to) === 'pour' && PAYS_FOR.test(stemAt(words, to + 1))) return countedNext(site, place, to + 2);
  const isPlanned =
    kindAt(place, to) === 'verb' && words.slice(to, to + GIVING_WORDS).some(({ stem }) => stem === 'pour');
  return isPlanned ? countedNext(site, place) : '';
}

/** `92 % | de l'objectif de 1 200 | logements`: what was aimed at; empty elsewhere. */
export function shareOfAim(site: Spot, place: Place): string {
  const { to } = site.placed;
  const isOfAim = stemAt(place.clause.words, to + 2) === 'objectif' && stemAt(place.clause.words, to) === 'de';
  const counted = isOfAim ? countedNext(site, place, to + 3) : '';
  return counted === '' ? '' : `objectif – ${counted}`;
}

/** Not `pour aider 300 foyers à isoler`. */
const PAYS_FOR = /^(?:financer|acheter|acquerir|creer|construire|ouvrir|installer|realiser|renover)$/;

/** `subvention`, `seconde enveloppe`; not `subvention au théâtre` */
export const BARE_SUM = /^(?:\p{L}+ )?(?:subvention|enveloppe|dotation|aide|somme|crédit|budget|montant)s?$/iu;
/** `inscrire un | crédit de paiement complémentaire | de 12 M€`: the name of the sum alone, where nothing else is named. */
export const creditBefore = ({ passages: { text }, passage: { clause }, placed: { quantity } }: Spot): string =>
  CREDIT.exec(text.slice(Math.max(clause.start, quantity.start - CREDIT_REACH), quantity.start))?.[1] ?? '';
const CREDIT =
  /(?<!\p{L})(crédits?(?: de paiement| d['’]engagement)?(?: \p{L}+)?) (?:de (?:près de |plus de )?|d['’]environ )$/iu;
/** Unit: characters. */
const CREDIT_REACH = 70;
const GIVES: ReadonlySet<Kind> = new Set(['verb', 'participle', 'adverb', 'adjective', 'preposition', 'article']);

/** Unit: words. */
const GIVING_WORDS = 6;
