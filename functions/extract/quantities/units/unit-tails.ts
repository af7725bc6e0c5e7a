import type { Unit } from '../../model.ts';
import { digitsEnd, isDigit, skippedSpaces } from '../characters.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { signBefore } from '../numerals/sign.ts';
import type { Site } from '../reading.ts';
import { wordAfter, wordBefore } from '../words.ts';
import { type UnitRead, unitAfter } from './units.ts';

const CHANGES =
  /^(?:bonus|malus|major|minor|bonif|hausse|baisse|recul|progres|gagn|perd|augment|diminu|ecart|gain|bond|rebond|repli|chut|cedent?|cede|relev|abaiss|amelior|degrad|deterior|contract|redui|creus|resserr|flech|regress|(?:de|ac)?croi(?:t|ss))/;

const POINTS = new Set(['point', 'points', 'pt', 'pts']);

/** `1,8 point`, `8 pts`, `+ 2 points`, `recul de 3 points`: percentage points where a change is told, else points are counted. */
export function weakPoints(site: Site, numeral: Pick<Numeral, 'start' | 'end' | 'decimals'>): UnitRead | null {
  const { text, from, to } = site;
  const word = wordAfter(text, numeral.end, to);
  if (!word || !POINTS.has(word.word)) return null;
  const next = wordAfter(text, word.end, to);
  if (GAINED.test(text.slice(Math.max(from, numeral.start - GAINED_REACH), numeral.start)))
    return { end: word.end, unit: 'points', shift: 0 };
  if (
    next &&
    ((next.word === 'd' &&
      !/^d['’](?:écart|avance|amélioration|augmentation|une année|un an)/.test(
        text.slice(next.start, next.start + 14),
      )) ||
      (next.word === 'de' &&
        !/^de\s(?:plus|moins|taux|pourc|la\s|l['’]|cette|gagn|perdu|hausse|baisse)/.test(
          text.slice(next.start, next.start + 10),
        )))
  )
    return null;
  const change =
    numeral.decimals ||
    signBefore(site, numeral.start) !== null ||
    followsChange(text, numeral.start, from) ||
    COMPARED.test(text.slice(Math.max(from, numeral.start - COMPARED_REACH), numeral.start)) ||
    MORE_THAN.test(text.slice(word.end, Math.min(to, word.end + MORE_REACH))) ||
    (END_OF_POINTS.test(text.slice(word.end, Math.min(to, word.end + END_REACH))) &&
      OF_RATES.some((rate) => rate.test(text.slice(Math.max(from, numeral.start - COMPARED_REACH), numeral.start))));
  return change ? { end: word.end, unit: 'points', shift: 0 } : null;
}

/** `un gain de 12 | points de bon état` */
const GAINED = /(?<!\p{L})(?:gain|progression|hausse|baisse|recul|perte)s?\sde\s$/u;
/** Unit: characters. */
const GAINED_REACH = 16;

/** `inférieur à la moyenne nationale de plus de 2 points`: how far two rates are apart. */
const COMPARED =
  /(?<!\p{L})(?:inférieur|supérieur|plus (?:élevé|haut|bas|faible|fort)|au-dess(?:us|ous)|dépass|devanc)[^.;:\n\d]{0,60} de (?:(?:plus|moins|près) de |environ |presque )?$/u;
const COMPARED_REACH = 100;

/** `est de 6 points | plus élevé`, `4 points | au-dessus de la moyenne`, `20 points | par rapport à 2019` */
const MORE_THAN =
  /^\s(?:(?:de\s)?(?:plus|moins)(?!\p{L})|(?:inférieur|supérieur)e?s?\sà|au[-\s]dess(?:us|ous)\sd|par\srapport\s(?:à|aux?)(?!\p{L})|d['’](?:avance|écart|amélioration))/u;
/** Unit: characters. */
const MORE_REACH = 18;

/** Of what rates differ. */
const OF_RATES = [
  // faire reculer les ruptures de 2 points
  /(?<!\p{L})(?:baiss|recul|diminu|rédui|augment|progress|relev|abaiss|amélior)\p{L}*\s[^.;:!?\d]{2,60}\sde\s$/u,
  // le gain n'est que de 4 points · se réduit à 2,5 points ; il dépassait 5 points
  /(?:(?<!\p{L})(?:gains?|écarts?|pertes?|différentiel|retard|avance|hausse|baisse|recul|progression)(?!\p{L})[^.:;!?\d]{0,50}|\d\s?(?:%|points?)(?!\p{L})[^.:!?\d]{0,50})\s(?:(?:est|était|reste|restait|atteint|atteignait|dépasse|dépassait|s['’]élève|s['’]élevait|s['’]établit|n['’]est|n['’]était)\s(?:encore\s|plus\s|que\s|à\s|de\s|d['’]environ\s|près\sde\s|plus\sde\s)*|avoisin(?:e|ait)\s)$/u,
];
/** What stands behind points that are no thing. */
const END_OF_POINTS =
  /^\s?(?:[.,;:!?)]|$|\n|(?:en|depuis|par rapport|sur|entre|au|à|pour|chez|dans|selon|hier|aujourd|avant|et)(?!\p{L}))/u;
const END_REACH = 16;

function followsChange(text: string, at: number, from: number): boolean {
  const first = wordBefore(text, at, from);
  if (!first) return false;
  if (CHANGES.test(first.word)) return true;
  const second =
    first.word === 'de' || first.word === 'd' || first.word === 'plus' ? wordBefore(text, first.start, from) : null;
  return second !== null && (CHANGES.test(second.word) || followsDe(text, second.start, from, second.word));
}

const followsDe = (text: string, at: number, from: number, word: string): boolean => {
  const before = word === 'pres' || word === 'plus' || word === 'de' ? wordBefore(text, at, from) : null;
  return before !== null && CHANGES.test(before.word);
};

/** How many of the smaller unit make the larger one. */
const PARTS: ReadonlyMap<string, readonly (readonly [Unit, number])[]> = new Map([
  ['annees', [['mois', 12]]],
  ['semaines', [['jours', 7]]],
  ['jours', [['heures', 24]]],
] as const);

// 4 ha 20 a 15 ca
const ARES = /\s{1,2}(\d{1,2})\s?a(?:\s{1,2}(\d{1,2})\s?ca)?(?![\p{L}\d])/uy;

const HALF = /\s{1,3}et\s{1,3}demie?(?![\p{L}])/uy;

/** `13 ans et 7 mois` is one duration of 163 months; `2 ans et demi` are 2.5 years. */
export function compoundDuration(
  text: string,
  numeral: Numeral,
  unit: UnitRead,
  to: number,
): (UnitRead & { readonly digits: string }) | null {
  if (unit.unit === 'hectares' && !numeral.decimals) {
    ARES.lastIndex = unit.end;
    const ares = ARES.exec(text);
    if (!ares || ARES.lastIndex > to) return null;
    const fraction = (ares[1] as string).padStart(2, '0') + (ares[2] ?? '').padStart(ares[2] ? 2 : 0, '0');
    return { end: ARES.lastIndex, unit: 'hectares', shift: 0, digits: `${numeral.digits}.${fraction}` };
  }
  const parts = unit.unit ? PARTS.get(unit.unit) : undefined;
  if ((!parts && unit.unit !== 'mois' && unit.unit !== 'heures') || numeral.decimals) return null;
  HALF.lastIndex = unit.end;
  if (HALF.test(text) && HALF.lastIndex <= to)
    return { end: HALF.lastIndex, unit: unit.unit, shift: 0, digits: `${numeral.digits}.5` };
  const and = wordAfter(text, unit.end, to);
  const start = skippedSpaces(text, and?.word === 'et' ? and.end : unit.end, to);
  if (!parts || start === unit.end || !isDigit(text.charCodeAt(start))) return null;
  const end = digitsEnd(text, start, to);
  const smaller = end - start <= 2 ? unitAfter(text, end, to) : null;
  const part = parts.find(([name]) => name === smaller?.unit);
  if (!smaller || !part || Number(text.slice(start, end)) >= part[1]) return null;
  return {
    end: smaller.end,
    unit: part[0],
    shift: 0,
    digits: String(Number(numeral.digits) * part[1] + Number(text.slice(start, end))),
  };
}
