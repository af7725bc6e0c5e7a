/** Gifts told in a roundabout way, and verbs of paying that pay nothing. */
import { type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { Word } from '../words.ts';
import { GIFTS } from './payer-words.ts';

/** `s'engage à compenser la baisse | par une dotation de | 25 M€` */
export const isByGift = (words: readonly Word[], figure: number): boolean =>
  stemAt(words, figure - 1) === 'de' &&
  GIFTS.has(stemAt(words, figure - 2)) &&
  stemAt(words, figure - 3) === 'une' &&
  stemAt(words, figure - GIFT_WORDS) === 'par';
/** Words of `par une dotation de`. */
export const GIFT_WORDS = 4;

/** `La métropole se voit | attribuer une enveloppe de 40 M€`: it gets it. */
export const isGivenTo = (words: readonly Word[], verb: number): boolean => SEES.has(stemAt(words, verb - 1));
const SEES = stems('voit voient verra verront');

/** `La préfecture | prend note des 11 M€` */
export const isNoted = (words: readonly Word[], verb: number): boolean =>
  stemAt(words, verb).startsWith('pr') && NOTED.has(stemAt(words, verb + 1));
const NOTED = stems('note acte connaissance compte');

/** `Malgré des dotations de l'État en baisse, | une perte estimée à | 9 M€`: what is told behind the gift is lost; not `pour compenser une perte`. */
export const isLost = (words: readonly Word[], { from, to }: Range): boolean => {
  for (let at = Math.max(from, to - LOSS_REACH); at < to; at++)
    if (LOSSES.has(stemAt(words, at))) return !MAKES_UP.test(stemAt(words, at - 2));
  return false;
};
const MAKES_UP = /^(?:compens|pour$|combl|couvr)/;
const LOSSES = stems('perte pertes manque');
/** Words of `perte de recettes estimée à`, and some more. */
const LOSS_REACH = 7;
