import type { Clause, Range } from './clause.ts';
import type { Word } from './words.ts';

/**
 * How a figure stands to the one before it: a part of it (`dont`), set against it (`contre`, `au lieu de`), the same in
 * other words (`soit`), the second end of `de … à`, beside it (`et`, a comma), or on its own.
 */
export type Link = 'part' | 'against' | 'restated' | 'to' | 'and' | 'apart';

/** The stretch of a sentence that is about one figure. */
export interface Territory {
  /** Words before the figure that belong to it. */
  readonly lead: Range;
  /** Words behind it that belong to it. */
  readonly trail: Range;
  readonly link: Link;
  /** Index of the figure it is a part of; null for none. */
  readonly whole: number | null;
  /** In brackets that open after the figure before (`598 M€ (571 M€ en 2022)`). */
  readonly bracketed: boolean;
}

/** The gap between two figures is cut where the sentence turns to the second one. */
export function territoriesOf({ words, figures }: Clause): readonly Territory[] {
  const gaps = figures.map((figure, index): Gap => {
    const before = figures[index - 1];
    const range = { from: before?.to ?? 0, to: figure.from };
    return before ? { range, cut: cutOf(words, range, labelsLead(words, figures)) } : { range, cut: 0 };
  });
  const wholes: (number | null)[] = [];
  return figures.map((figure, index) => {
    const { range, cut } = gaps[index] as Gap;
    const link = index === 0 ? 'apart' : linkOf(words, range, cut);
    const whole = wholeOf(link, index, wholes[index - 1] ?? null);
    wholes.push(whole);
    return {
      lead: { from: cut, to: figure.from },
      trail: { from: figure.to, to: gaps[index + 1]?.cut ?? words.length },
      link,
      whole,
      bracketed: index > 0 && opensBracket(words, range),
    };
  });
}

interface Gap {
  readonly range: Range;
  /** Word index from which the gap belongs to the second figure. */
  readonly cut: number;
}

const wholeOf = (link: Link, index: number, previous: number | null): number | null =>
  link === 'part' ? index - 1 : link === 'and' ? previous : null;

const HARD = new Set([';', '.', '!', '?', '•', '→', '|', '/', ')', '»', '►', '●']);
const JOINTS = new Set('et ou pui mai dont soit contre quand tandi alor apre comme lieu rappel face'.split(' '));
const WEAK = new Set(['sur', 'a', 'aux', 'au', 'pour', 'que']);
/** Words between a weak joint and the figure, at most: `en 2015 à 1 121,7`, `60 M€ en 2026 sur un coût total de 2 Md€`. */
const WEAK_REACH = 5;

function strengthAt(words: readonly Word[], at: number, to: number): number {
  const { stem } = words[at] as Word;
  if (HARD.has(stem)) return 4;
  if (stem === '(' || stem === '«') return 3;
  if (stem === ',' || stem === '–' || stem === '—' || stem === ':') return 2;
  if (JOINTS.has(stem)) return 1;
  return WEAK.has(stem) && at >= to - WEAK_REACH ? 0.5 : 0;
}

/** The first of the strongest turns; a colon or bracket right before the figure only where there is no other. */
function cutOf(words: readonly Word[], { from, to }: Range, labelsFirst: boolean): number {
  let best = 0;
  let cut = labelsFirst ? from : to;
  let depth = 0;
  const opens = (at: number): boolean => words[at]?.stem === '(' && closesBefore(words, at, to);
  for (let at = from; at < to; at++) {
    const { stem } = words[at] as Word;
    if (opens(at)) depth++;
    else if (depth > 0 && stem === ')') depth--;
    else if (depth === 0) {
      const last = at === to - 1 && (stem === ':' || stem === '(');
      const strength = last ? 0.4 : strengthAt(words, at, to);
      if (strength > best) {
        best = strength;
        cut = at;
      }
    }
  }
  return cut;
}

function closesBefore(words: readonly Word[], at: number, to: number): boolean {
  for (let next = at + 1; next < to; next++) if (words[next]?.stem === ')') return true;
  return false;
}

/** `Lycées 12 M€ Routes 8 M€`: labels stand before their figures. */
function labelsLead(words: readonly Word[], figures: Clause['figures']): boolean {
  return (figures[0]?.from ?? 0) > 0 && figures[figures.length - 1]?.to === words.length;
}

const PART = new Set(['dont', 'parmi', 'compri']);
const AGAINST = new Set(['contre', 'rappel', 'lieu', 'quand', 'face', 'apre', 'etait', 'etaient']);
const SAME = new Set(['soit']);
const BESIDE = new Set([',', 'et', 'ou', 'pui', 'de', 'd', 'a', 'au', 'aux', 'en', 'le', 'la', 'les', 'l']);

function linkOf(words: readonly Word[], { from, to }: Range, cut: number): Link {
  const turn = words.slice(cut, to).map(({ stem }) => stem);
  if (turn.some((stem) => PART.has(stem))) return 'part';
  if (turn.some((stem) => AGAINST.has(stem))) return 'against';
  if (turn.some((stem) => SAME.has(stem))) return 'restated';
  if (turn[0] === ':' || (turn[0] === '(' && turn.length > 1)) return 'part';
  if (turn.length <= 2 && (turn[turn.length - 1] === 'a' || turn[0] === 'a')) return 'to';
  if (turn[0] === ';' || turn[0] === '.') return 'apart';
  if (turn[0] === ',' || turn[0] === 'et' || turn[0] === 'pui' || turn[0] === 'ou') return 'and';
  return turn.length > 0 && turn.length <= to - from && turn.every((stem) => BESIDE.has(stem)) ? 'and' : 'apart';
}

function opensBracket(words: readonly Word[], { from, to }: Range): boolean {
  for (let at = to - 1; at >= from; at--) {
    const stem = words[at]?.stem;
    if (stem === ')') return false;
    if (stem === '(') return true;
  }
  return false;
}
