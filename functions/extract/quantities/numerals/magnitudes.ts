import type { Span } from '../../model.ts';
import { isDigit, skippedSpaces } from '../characters.ts';
import { figureOf, type Reading, type Site } from '../reading.ts';
import { isPlural } from '../units/nouns.ts';
import { type UnitRead, unitAfter } from '../units/units.ts';
import { wordAfter } from '../words.ts';
import { shifted } from './decimal.ts';
import { numeralAt } from './numeral.ts';
import type { Sign } from './sign.ts';

/** Nouns of money: `27,9 millions d'AE`, `158 millions d'emprunts`. Other plurals behind `millions de` are counted. */
const MONEY = new Set(
  (
    'ae ap cp tva dgf dmto cvae ticpe credits credit depenses depense recettes recette emprunts emprunt subventions subvention ' +
    'dotations dotation aides aide investissements investissement fonctionnement dette dettes autorisations autorisation ' +
    'taxe taxes economies economie remboursements remboursement excedent epargne charges charge produits ' +
    'produit fonds feder fse loyers loyer travaux interets interet droits impots impot fiscalite compensation ' +
    'compensations manque deficit budget chiffre engagements engagement capital contributions contribution ' +
    'participations participation redevances prets pret avances avance mandats achats masse encours salaires primes ' +
    'cotisations resultat tresorerie reports report restes deblocage pertes perte gains gain hausse baisse marge ressources'
  ).split(' '),
);

/** What is counted or measured, with no plural: `1,2 million d'EVP`, `2,5 millions de kWh`, `1 million de voyage`. */
const COUNTED = new Set(
  (
    'evp etp etpt eh wh kwh mwh gwh twh kw mw t kg tep f xpf fcfp cfp habitant visiteur visite voyage voyageur passager ' +
    'trajet nuitee touriste spectateur usager tonne arbre repas'
  ).split(' '),
);

/** `41,3 millions de mieux`: of what the sentence speaks of. */
const COMPARED = new Set(['plus', 'moins', 'mieux']);

/** `1,2 million | jeunes`, `31,7 milliards | F CFP`, with no `de`. */
const UNLINKED = new Set(
  'jeunes personnes habitants visiteurs voyageurs eleves salaries touristes francs f xpf fcfp kwh mwh gwh'.split(' '),
);

type What = 'money' | 'count' | 'open';

/** What `millions` without euros counts, by the noun behind it. */
function whatFollows(text: string, at: number, to: number): What {
  const link = wordAfter(text, at, to);
  if (!link || link.start === at) return 'open';
  if (link.word === 'du') return 'money';
  if (UNLINKED.has(link.word)) return 'count';
  if (link.word !== 'd' && link.word !== 'de') return 'open';
  const noun = wordAfter(text, link.end, to);
  if (!noun) return 'open';
  if (MONEY.has(noun.word) || noun.word === 'l' || noun.word === 'la') return 'money';
  const isCounted = (isPlural(noun.word) && !COMPARED.has(noun.word)) || COUNTED.has(noun.word);
  return isCounted ? 'count' : 'open';
}

interface Magnitude {
  readonly numeral: Span;
  readonly digits: string;
  readonly unit: UnitRead;
  readonly sign: Sign | null;
  readonly words?: boolean;
}

/** `38 millions`, `2,4 millions d'habitants`, `1 milliard 253 millions d'euros`: a multiplier without a unit. */
export function magnitudeOf(site: Site, { numeral, digits, unit, sign, words }: Magnitude): Reading {
  const { text, to } = site;
  const compound = compoundMagnitude(text, digits, unit, to);
  const read = compound ?? { ...unit, digits };
  const what = read.unit ? 'money' : whatFollows(text, read.end, to);
  const money = what === 'money' || read.unit !== null;
  return figureOf(site, {
    start: sign?.start ?? numeral.start,
    end: read.end,
    numeral,
    digits: read.digits,
    shift: read.shift,
    unit: read.unit ?? (money ? 'euros' : what === 'count' ? 'nombre' : null),
    rule: compound
      ? 'montant-compose'
      : what === 'count'
        ? 'compte-multiplie'
        : read.unit
          ? 'montant-multiplie'
          : 'millions-sans-euros',
    counted: what === 'count',
    words: words ?? false,
    sign: sign?.sign ?? null,
  });
}

/** Bare numbers behind are millions, too: `81 millions 400 mille euros, dont 11,6`. */
const MILLIONS = 6;

/** `13 millions et demie` is a slip of many. */
const AND_A_HALF = /\s{1,3}et\s{1,3}demie?(?!\p{L})/uy;

/** `1 milliard 253 millions d'euros`, `3 millions 200 000 euros`, `2 millions et demi d'euros`: two numbers that are one. */
function compoundMagnitude(
  text: string,
  digits: string,
  unit: UnitRead,
  to: number,
): (UnitRead & { readonly digits: string }) | null {
  if (unit.shift < 6 || unit.unit !== null || digits.includes('.')) return null;
  AND_A_HALF.lastIndex = unit.end;
  if (AND_A_HALF.test(text) && AND_A_HALF.lastIndex <= to) {
    const end = AND_A_HALF.lastIndex;
    const euros = unitAfter(text, end, to);
    const isMoney = euros?.unit === 'euros' && euros.shift === 0;
    return { end: isMoney ? euros.end : end, unit: isMoney ? 'euros' : null, shift: unit.shift, digits: `${digits}.5` };
  }
  const and = wordAfter(text, unit.end, to);
  const start = skippedSpaces(text, and?.word === 'et' ? and.end : unit.end, to);
  if (start === unit.end || start >= to || !isDigit(text.charCodeAt(start))) return null;
  const rest = numeralAt(text, start, to);
  const further = unitAfter(text, rest.end, to);
  if (
    !further ||
    (rest.decimals && further.shift === 0) ||
    further.shift >= unit.shift ||
    (further.unit !== 'euros' && further.unit !== null)
  )
    return null;
  const value = shifted(digits, unit.shift) + shifted(rest.digits, further.shift);
  if (shifted(rest.digits, further.shift) >= 10 ** unit.shift) return null;
  const shift = Math.max(further.shift, MILLIONS);
  return { end: further.end, unit: further.unit, shift, digits: String(value / 10 ** shift) };
}
