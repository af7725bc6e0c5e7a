/** What a clause says of time. */
import type { Figure } from '../../model.ts';
import { type AnchorKind, remembered } from '../anchors.ts';
import { type Clause, indexFrom, type Placed, stemAt } from '../clause.ts';
import type { Word } from '../words.ts';
import { whensIn } from './dates.ts';
import { sameWhen, type When } from './when.ts';

/** Words between a figure and a year behind it, at most: `612 M€ de crédits de paiement inscrits en 2024`. */
export const REACH = 18;

export const WHEN: AnchorKind<When> = {
  anchorsIn: whensIn,
  same: sameWhen,
  reach: REACH,
  reachAlone: null,
  carries: () => true,
  ofSubject: false,
  opensList: () => false,
};

/** A lead-in's year in brackets is of a figure there: `dotée de 11 M€ (9 M€ en 2023), pour :`. */
export const WHEN_OF_ALL: AnchorKind<When> = {
  ...WHEN,
  anchorsIn: remembered((clause) => {
    const whens = whensIn(clause);
    return whens.length === 0
      ? whens
      : whens.filter(
          ({ from, to }) =>
            (!isBracketed(clause.words, from) || isBracketOfList(clause, from, to)) &&
            !isOfRate(clause, from) &&
            !isOfCause(clause.words, from),
        );
  }),
};
/** `les tarifs ci-dessous (valeurs | 2031) :`, `les effectifs (en | 2031) :`: the bracket that ends a lead-in is of all that follows. */
const isBracketOfList = ({ words, figures }: Clause, from: number, to: number): boolean =>
  stemAt(words, to) === ')' &&
  stemAt(words, to + 1) === ':' &&
  (stemAt(words, from - 1) === '(' || stemAt(words, from - 2) === '(') &&
  !figures.some((figure) => figure.from < from);
const CAUSES = new Set('parce puisque comme apre suite face devant alor'.split(' '));

/** `Parce que les coupures d'eau de l'été 2020 ont marqué les esprits :`: when the cause was, not what follows from it. */
function isOfCause(words: readonly Word[], year: number): boolean {
  if (!CAUSES.has(stemAt(words, 0))) return false;
  for (let at = 1; at < year; at++) if (stemAt(words, at) === ',') return false;
  return true;
}

/** Words between a rate and its year, at most: `5,2 % en moyenne en 2022`. */
const RATE_REACH = 5;

/** A lead-in's year behind a rate is that of the rate: `dans un contexte où les prix ont augmenté de 5 % en 2022 :`. */
function isOfRate({ figures }: Clause, at: number): boolean {
  for (let index = indexFrom(figures, at) - 1; index >= 0; index--) {
    const { quantity, to } = figures[index] as Placed<Figure>;
    if (at - to > RATE_REACH) return false;
    if (to <= at && quantity.unit === 'pourcent') return true;
  }
  return false;
}

/** Words of a bracket before its year, at most. */
const BRACKET_REACH = 12;

function isBracketed(words: readonly Word[], year: number): boolean {
  for (let at = year - 1; at >= year - BRACKET_REACH; at--) {
    const stem = stemAt(words, at);
    if (stem === '(' || stem === ')') return stem === '(';
  }
  return false;
}
