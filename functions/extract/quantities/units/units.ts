import type { Unit } from '../../model.ts';
import { isApostrophe, isDash, isLetter, isSpace, skippedSpaces } from '../characters.ts';
import { folded, type Word, wordAfter } from '../words.ts';

/** What stands behind a number. */
export interface UnitRead {
  /** End of the unit in the text. */
  readonly end: number;
  /** Null for a multiplier alone (`38 millions`): the sentence tells what is counted. */
  readonly unit: Unit | null;
  /** Places by which the decimal point moves: 6 for millions. */
  readonly shift: number;
}

const CENT = /\s{0,3}cents?(?![\p{L}\d])/uy;
const EUROS = /\s{0,3}(?:€|EUR(?![\p{L}\d])|(?:d\s?['’‘]?\s?|de\s{1,3})?(?:€|euros?(?![\p{L}\d])))/iuy;
const EUROS_FAR = /\s{0,4}(?:€|EUR(?![\p{L}\d])|(?:d\s{0,2}['’‘]?\s{0,4}|de\s{1,4})?(?:€|euros?(?![\p{L}\d])))/iuy;
const CUBIC = /\s{0,3}(?:de\s{1,3})?(?:m\s?[3³]|mètres?(?:\s{1,3}|-\s?)cubes?)(?![\p{L}\d])/iuy;
/** What millions may be of: `18 millions de m³`, `422 millions d'heures de formation`, `21,4 millions de kilomètres`. */
const MEASURES: readonly (readonly [RegExp, Unit])[] = [
  [CUBIC, 'm3'],
  [/\s{1,3}de\s{1,3}(?:m\s?[2²]|mètres?\s{1,3}carrés?)(?![\p{L}\d])/iuy, 'm2'],
  [/\s{1,3}de\s{1,3}(?:km|kilomètres(?!\s{1,3}carrés))(?![\p{L}\d²/-])/iuy, 'kilometres'],
  [/\s{1,3}de\s{1,3}(?:km\s?²|km2|kilomètres\s{1,3}carrés)(?![\p{L}\d])/iuy, 'km2'],
  [/\s{1,3}d['’\s]heures(?!\p{L})/uy, 'heures'],
  [/\s{1,3}d['’\s](?:hectares|ha)(?!\p{L})/uy, 'hectares'],
];
/** `m3/s`, `m3 d'eau par seconde` */
const PER_SECOND = /(?:\sd['’]eau)?\s{0,2}(?:\/\s?s(?:ec(?:onde)?)?(?!\p{L}|\d(?![\s,.;)]))|par\s{1,3}seconde)/iuy;
/** `2,1 m3/j/km`, `1,9 m³/km/j`: an index of losses, no volume. */
const PER_DAY_AND_LENGTH = /\s?\/\s?(?:j(?:our)?\s?\/\s?km|km\s?\/\s?j(?:our)?)(?![\p{L}\d])/iuy;
const PER_LITRE = /\s{0,2}(?:\/\s?l(?:itre)?(?![\p{L}\d])|par\s{1,3}litre)/iuy;
const SHAPE = /(?:\s{1,3}|-\s?)(carrés?|cubes?)(?![\p{L}\d])/iuy;
const TAXES = /\s{1,3}(?:HT|TTC|H\.T\.|T\.T\.C\.|hors\s(?:toutes\s)?taxes?|toutes\staxes\scomprises)(?![\p{L}\d])/uy;
const POINTS_SAID =
  /\s{1,3}(?:de\s{1,3}(?:pourcentage|%|plus|moins|mieux)|en\s{1,3}(?:plus|moins)|supplémentaires?|par\s{1,3}an)(?![\p{L}])/iuy;

const endOf = (pattern: RegExp, text: string, at: number, to: number): number => {
  pattern.lastIndex = at;
  return at < to && pattern.test(text) && pattern.lastIndex <= to ? pattern.lastIndex : -1;
};

/** What the word or symbol `start`..`end` and the words behind it, up to `to`, tell. */
type Reader = (text: string, start: number, end: number, to: number) => UnitRead | null;

const plain =
  (unit: Unit, shift = 0): Reader =>
  (_text, _start, end) => ({ end, unit, shift });

/** `12 M | F CFP`, `3 Md | XPF` */
const FRANCS = new Set('f fcfp xpf cfp'.split(' '));

/** `M€`, `Md€`, `k€`, also `M` and `Mds` alone; a volume where cubic metres follow. */
const multiplied =
  (shift: number, alone: boolean): Reader =>
  (text, _start, end, to) => {
    // « 8,2 Md'€ »
    const euros = endOf(
      EUROS,
      text,
      text.charCodeAt(end + 1) === 0x20ac && isApostrophe(text.charCodeAt(end)) ? end + 1 : end,
      to,
    );
    if (euros > 0) return { end: euros, unit: 'euros', shift };
    const volume = endOf(CUBIC, text, end, to);
    if (volume > 0) return { end: volume, unit: 'm3', shift };
    if (alone && FRANCS.has(wordAfter(text, end, to)?.word ?? '')) return { end, unit: 'nombre', shift };
    const next = text.charCodeAt(end);
    return alone && !(next === 46 && isSpace(text.charCodeAt(end + 1))) && next !== 39 && next !== 0x2019
      ? { end, unit: 'euros', shift }
      : null;
  };

/** `millions d'euros`, `milliards de m³`, `million d'heures`, `millions` alone. */
const magnitude =
  (shift: number): Reader =>
  (text, _start, end, to) => {
    const euros = endOf(EUROS_FAR, text, end, to);
    if (euros > 0) return { end: euros, unit: 'euros', shift };
    for (const [pattern, unit] of MEASURES) {
      const measure = endOf(pattern, text, end, to);
      if (measure > 0) return { end: measure, unit, shift };
    }
    return { end, unit: null, shift };
  };

const SLASH = 47;
const H = 104;

/** `m`, `m²`, not `km/h`, `m3`, `m3/s`, `mètres carrés`, `mètres cubes par seconde`. */
const metres =
  (length: Unit, surface: Unit | null, volume: Unit | null, volumeShift = 0): Reader =>
  (text, _start, stem, to) => {
    // « 2 700 km ² »
    const end = text.charCodeAt(stem) === 32 && isPower(text.charCodeAt(stem + 1)) ? stem + 1 : stem;
    const code = text.charCodeAt(end);
    const digit = code === 0xb2 || code === 50 ? '2' : code === 0xb3 || code === 51 ? '3' : '';
    SHAPE.lastIndex = end;
    const word = digit ? null : SHAPE.exec(text);
    const stop = digit ? end + 1 : word ? SHAPE.lastIndex : end;
    if (digit && isLetterOrDigit(text, stop)) return null;
    const power = digit || (word ? (/^c[au]?r/i.test(word[1] as string) ? '2' : '3') : '');
    if (power === '2') return surface ? { end: stop, unit: surface, shift: 0 } : null;
    if (power === '3') {
      if (!volume || endOf(PER_DAY_AND_LENGTH, text, stop, to) > 0) return null;
      const flow = endOf(PER_SECOND, text, stop, to);
      return flow > 0 ? { end: flow, unit: 'm3_par_s', shift: 0 } : { end: stop, unit: volume, shift: volumeShift };
    }
    return text.charCodeAt(end) === SLASH && text.charCodeAt(end + 1) === H ? null : { end, unit: length, shift: 0 };
  };

const isPower = (code: number): boolean => code === 0xb2 || code === 0xb3;

const isLetterOrDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return isLetter(code) || (code >= 48 && code <= 57);
};

const concentration =
  (unit: Unit): Reader =>
  (text, _start, end, to) => {
    const stop = endOf(PER_LITRE, text, end, to);
    return stop > 0 ? { end: stop, unit, shift: 0 } : null;
  };

/** What `ml` are millilitres of, and in. */
const LIQUID = /\s(?:de\s|d['’])(?:gel|eau|lait|sang|solution|vaccin|sérum|savon|jus|huile|vin)(?!\p{L})/iuy;
const VESSEL = /(?:flacons?|bouteilles?|doses?|seringues?|canettes?|gourdes?|tubes?|pots?)\sde\s[\d\s,.]{1,10}$/iu;
const VESSEL_REACH = 24;

/** `5 580 ml de conduites`: what is laid along a line, unless it is a liquid. */
const linearMetres: Reader = (text, start, end, to) =>
  endOf(LIQUID, text, end, to) > 0 || VESSEL.test(text.slice(Math.max(0, start - VESSEL_REACH), start))
    ? null
    : { end, unit: 'metres', shift: 0 };

/** `112m€`: millions, in small letters; else `112 m`. */
const metresOrMillions: Reader = (text, start, end, to) =>
  text.charCodeAt(end) === EURO ? { end: end + 1, unit: 'euros', shift: 6 } : METRES(text, start, end, to);
const METRES = metres('metres', 'm2', 'm3');
const EURO = 0x20ac;

/** `45 l/s` is a flow, `45 litres` is nothing that is measured here. */
const litres: Reader = (text, _start, end, to) => {
  const stop = endOf(PER_SECOND, text, end, to);
  return stop > 0 ? { end: stop, unit: 'm3_par_s', shift: -3 } : null;
};

/** `5 jours ouvrables`, `2 jours francs`: which days are told belongs to the unit. */
const days: Reader = (text, _start, end, to) => {
  const told = endOf(KIND_OF_DAYS, text, end, to);
  return { end: told > 0 ? told : end, unit: 'jours', shift: 0 };
};
const KIND_OF_DAYS = /\s(?:ouvrables|ouvrés|francs|calendaires)(?!\p{L})/uy;

const percentInWords: Reader = (text, _start, end, to) => {
  const stop = endOf(CENT, text, end, to);
  return stop > 0 ? { end: stop, unit: 'pourcent', shift: 0 } : null;
};

/** `+ 2`, `–1,5`, `▼ 1,2` right before the unit: a number with its sign. */
const SIGNED = /[+–−↗↘▲▼-]\s?\d{1,3}(?:[.,]\d{1,2})?\s{0,2}$/u;
const SIGNED_REACH = 14;
/** `+ 2 points de collecte`: places. */
const POINTS_OF =
  /\s{1,3}(?:de\s|d['’])(?:vente|collecte|accueil|eau|contact|accès|recharge|lecture|livraison)(?!\p{L})/iuy;

/** `3 points de pourcentage`, `+ 2 pts`; a point of sale is counted, `1,8 point` alone is told by its change. */
const points: Reader = (text, start, end, to) =>
  endOf(POINTS_SAID, text, end, to) > 0 ||
  (endOf(POINTS_OF, text, end, to) < 0 && SIGNED.test(text.slice(Math.max(0, start - SIGNED_REACH), start)))
    ? { end, unit: 'points', shift: 0 }
    : null;

const thousand: Reader = (text, _start, end, to) => {
  const euros = endOf(EUROS, text, end, to);
  return { end: euros > 0 ? euros : end, unit: euros > 0 ? 'euros' : null, shift: 3 };
};

/** `Mm³`, `hm3` */
const cubicHectometres: Reader = (text, _start, end) => {
  const code = text.charCodeAt(end);
  return code === 51 || code === 0xb3 ? { end: end + 1, unit: 'm3', shift: 6 } : null;
};

/** Symbols, as written: their case counts (`M` and `m`). */
const SYMBOLS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['M', multiplied(6, true)],
  ['Md', multiplied(9, true)],
  ['Mds', multiplied(9, true)],
  ['Mrd', multiplied(9, true)],
  ['Mrds', multiplied(9, true)],
  ['Mio', multiplied(6, true)],
  ['MM', multiplied(6, false)],
  ['md', multiplied(9, false)],
  ['mds', multiplied(9, false)],
  ['G', multiplied(9, false)],
  // « 4 c€/m³ », « 12 cts d'euro »
  ['c', multiplied(-2, false)],
  ['ct', multiplied(-2, false)],
  ['cts', multiplied(-2, false)],
  ['k', multiplied(3, false)],
  ['K', multiplied(3, false)],
  ['ME', plain('euros', 6)],
  ['MEUR', plain('euros', 6)],
  ['MEuros', plain('euros', 6)],
  ['Meuros', plain('euros', 6)],
  ['MdE', plain('euros', 9)],
  ['MdsE', plain('euros', 9)],
  ['KE', plain('euros', 3)],
  ['kE', plain('euros', 3)],
  ['KEUR', plain('euros', 3)],
  ['kEUR', plain('euros', 3)],
  ['keuros', plain('euros', 3)],
  ['kEuros', plain('euros', 3)],
  ['KEuros', plain('euros', 3)],
  ['EUR', plain('euros')],
  // francs are counted, never taken for euros
  ...['F', 'FCFP', 'XPF'].flatMap((francs): [string, Reader][] => [
    [`M${francs}`, plain('nombre', 6)],
    [`Md${francs}`, plain('nombre', 9)],
    [`K${francs}`, plain('nombre', 3)],
    [`k${francs}`, plain('nombre', 3)],
  ]),
  ['h', plain('heures')],
  ['H', plain('heures')],
  ['hrs', plain('heures')],
  ['j', plain('jours')],
  ['km', metres('kilometres', 'km2', null)],
  ['Km', metres('kilometres', 'km2', null)],
  ['KM', metres('kilometres', 'km2', null)],
  ['kms', plain('kilometres')],
  ['m', metresOrMillions],
  ['ml', linearMetres],
  ['cm', plain('metres', -2)],
  ['Mm', cubicHectometres],
  ['hm', cubicHectometres],
  ['ha', plain('hectares')],
  ['Ha', plain('hectares')],
  ['l', litres],
  ['L', litres],
  ['mg', concentration('mg_par_l')],
  ['µg', concentration('ug_par_l')],
  ['μg', concentration('ug_par_l')],
  ['ug', concentration('ug_par_l')],
  ['pt', points],
  ['pts', points],
]);

/** Words, folded. */
const WORDS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['euro', plain('euros')],
  ['euros', plain('euros')],
  ['centime', plain('euros', -2)],
  ['centimes', plain('euros', -2)],
  ['mille', thousand],
  ['millier', magnitude(3)],
  ['milliers', magnitude(3)],
  ['million', magnitude(6)],
  ['millions', magnitude(6)],
  // Slips of the pen
  ['milions', magnitude(6)],
  ['millons', magnitude(6)],
  ['milliions', magnitude(6)],
  ['miliards', magnitude(9)],
  ['milliard', magnitude(9)],
  ['milliards', magnitude(9)],
  ['pour', percentInWords],
  ['pourcent', plain('pourcent')],
  ['pourcents', plain('pourcent')],
  ['point', points],
  ['points', points],
  ['heure', plain('heures')],
  ['heures', plain('heures')],
  ['jour', plain('jours')],
  ['jours', days],
  ['journee', plain('jours')],
  ['journees', plain('jours')],
  ['semaine', plain('semaines')],
  ['semaines', plain('semaines')],
  ['mois', plain('mois')],
  ['an', plain('annees')],
  ['ans', plain('annees')],
  ['annee', plain('annees')],
  ['annees', plain('annees')],
  ['kilometre', metres('kilometres', 'km2', null)],
  ['kilometres', metres('kilometres', 'km2', null)],
  ['metre', metres('metres', 'm2', 'm3')],
  ['metres', metres('metres', 'm2', 'm3')],
  ['centimetre', plain('metres', -2)],
  ['centimetres', plain('metres', -2)],
  ['litre', litres],
  ['litres', litres],
  ['hectare', plain('hectares')],
  ['hectares', plain('hectares')],
  ['milligramme', concentration('mg_par_l')],
  ['milligrammes', concentration('mg_par_l')],
  ['microgramme', concentration('ug_par_l')],
  ['microgrammes', concentration('ug_par_l')],
]);

/** What a word can stand for, by its folded form: by its letters as written, else whatever their case. */
interface Readers {
  readonly symbols: ReadonlyMap<string, Reader>;
  readonly word: Reader | null;
}

const NO_SYMBOLS: ReadonlyMap<string, Reader> = new Map();
const READERS: ReadonlyMap<string, Readers> = new Map(
  [...new Set([...WORDS.keys(), ...[...SYMBOLS.keys()].map(folded)])].map((name) => {
    const symbols = [...SYMBOLS].filter(([symbol]) => folded(symbol) === name);
    return [name, { symbols: symbols.length > 0 ? new Map(symbols) : NO_SYMBOLS, word: WORDS.get(name) ?? null }];
  }),
);

/** Longest white space between a number and its unit (`0,36 ⏎⏎M€`). Unit: UTF-16 units. */
const GAP = 8;

/** `15 000,- €`: a comma and a dash for no cents; `2,4-MF`, `23-M€`: a dash for a space. */
function roundSumEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 44) return isDash(text.charCodeAt(at + 1)) ? at + 2 : at;
  if (!isDash(code) || text.charCodeAt(at + 1) !== MILLION) return at;
  MONEY_OF_DASH.lastIndex = at + 1;
  return MONEY_OF_DASH.test(text) ? at + 1 : at;
}
const MILLION = 77;
const MONEY_OF_DASH = /Mds?€|Md?F(?:CFP)?(?![\p{L}\d])|M€/uy;

/** `12 | prochaines années`, `trois premiers mois`, `300 nouveaux kilomètres`, `3 autres millions`: which of them is told before the unit. */
const TURN =
  /\s(?:(?:prochaine?s|derni(?:er|ère)s|premi(?:er|ère)s)(?=\s(?:ans?|années|mois|semaines|jours|heures)(?!\p{L}))|nouveaux(?=\s(?:kilomètres|mètres|hectares|km|ha)(?!\p{L}))|(?:nouveaux|autres)(?=\s(?:millions|milliards)(?!\p{L})))/uy;
const P = 112;
const D = 100;
const N = 110;
const A = 97;

function turnEnd(text: string, at: number): number {
  const first = text.charCodeAt(at + 1);
  if (first !== P && first !== D && first !== N && first !== A) return at;
  TURN.lastIndex = at;
  return TURN.test(text) ? TURN.lastIndex : at;
}

/** `1 200 000 | d'euros`: a slip for a sum in full. */
function ofEuros(text: string, code: number, start: number, to: number): UnitRead | null {
  if (code !== D || !isApostrophe(text.charCodeAt(start + 1))) return null;
  const end = endOf(EUROS, text, start, to);
  return end > 0 ? { end, unit: 'euros', shift: 0 } : null;
}

/** The unit behind a number: `M€`, `% `, `millions d'euros`, `m3/s`; null for none. */
export function unitAfter(text: string, at: number, to: number): UnitRead | null {
  const from = turnEnd(text, roundSumEnd(text, at));
  const start = skippedSpaces(text, from, Math.min(to, from + GAP));
  if (start >= to) return null;
  const code = text.charCodeAt(start);
  const read =
    code === EURO
      ? { end: start + 1, unit: 'euros' as const, shift: 0 }
      : code === 37
        ? { end: start + 1, unit: 'pourcent' as const, shift: 0 }
        : isLetter(code)
          ? (ofEuros(text, code, start, to) ?? lettered(text, from, start, to))
          : null;
  if (!read || read.end > to) return null;
  if (read.unit !== 'euros' && read.shift === 0) return read;
  const taxed = endOf(TAXES, text, read.end, to);
  return taxed > 0 && taxed <= to ? { ...read, end: taxed, unit: 'euros' } : read;
}

/** `1,4 mil-⏎lion`: a word that the end of a line breaks, with the rest of it. */
function withRest(text: string, word: Word, to: number): Word {
  if (!isDash(text.charCodeAt(word.end))) return word;
  const next = skippedSpaces(text, word.end + 1, Math.min(to, word.end + GAP));
  const rest = text.slice(word.end, next).includes('\n') ? wordAfter(text, next, to) : null;
  return rest?.start === next ? { start: word.start, end: rest.end, word: word.word + rest.word } : word;
}

function lettered(text: string, from: number, start: number, to: number): UnitRead | null {
  const first = wordAfter(text, from, to);
  if (first === null || first.start !== start || isApostrophe(text.charCodeAt(start + 1))) return null;
  const word = withRest(text, first, to);
  const readers = READERS.get(word.word);
  if (readers === undefined) return null;
  const { symbols } = readers;
  const reader = (symbols === NO_SYMBOLS ? undefined : symbols.get(text.slice(start, word.end))) ?? readers.word;
  return reader ? reader(text, start, word.end, to) : null;
}
