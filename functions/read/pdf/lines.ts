import { raisedText } from '../raised.ts';
import type { Run } from './runs.ts';

/** Runs on one base line that follow each other, and the text they make. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Height of the letters that most of the line has. */
  readonly size: number;
  /** The font of all of the line; null where it has several. */
  readonly font: string | null;
  /** Place of its first run in the drawing order. */
  readonly order: number;
  readonly endOrder: number;
  /** All of it is marked by the file as page furniture. */
  readonly artifact: boolean;
  readonly runs: readonly Run[];
}

/** Parts of the font's height. Measured on press kits from Word, InDesign, LibreOffice and browsers. */
const RAISED_SIZE = 0.86;
const RAISED_SHIFT = 0.12;
const MAX_SHIFT = 0.75;
const BASE_LINE_SHIFT = 0.2;
const OVERLAP = 0.6;
/** A gap from which two runs without white space between them are two words. */
const WORD_GAP = 0.17;
/** Part of the width of the widest line. */
const FULL = 0.85;
/** A dash between words stands farther off. */
const DRAWN_HYPHEN = 0.22;

/** From this gap on, the next run may be another cell or column. */
export const WIDE_GAP = 0.7;

/** Bullets of symbol fonts land in Unicode's private use area. */
const PRIVATE_USE = /[\ue000-\uf8ff]/g;
/** Glyphs that stand for no letter, as those of some pictures. */
const NO_LETTER = /\p{Cc}/gu;

/**
 * Joins runs in drawing order into lines.
 * @param maxGap widest gap inside a line, in parts of the font's height; Infinity to join all on one base line
 */
export function linesOf(runs: readonly Run[], maxGap: number): readonly Line[] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group !== undefined && follows(group, run, maxGap)) group.push(run);
    else groups.push([run]);
  }
  return groups.map(lineOf);
}

function follows(group: readonly Run[], run: Run, maxGap: number): boolean {
  const last = group.at(-1);
  if (last === undefined) return false;
  const main = mainRun(group);
  const size = Math.max(main.size, run.size);
  const gap = run.x - last.right;
  if (gap < -OVERLAP * size || gap > maxGap * size) return false;
  const shift = Math.abs(run.y - main.y);
  return shift <= BASE_LINE_SHIFT * size || (isSmall(run, main) && shift <= MAX_SHIFT * size);
}

const isSmall = (a: Run, b: Run): boolean => Math.min(a.size, b.size) <= RAISED_SIZE * Math.max(a.size, b.size);

/** The run of the largest letters: a line may begin with the raised number of a note. */
const mainRun = (runs: readonly Run[]): Run => runs.reduce((best, run) => (run.size > best.size * 1.02 ? run : best));

/** The line that runs make, which stand on one base line in reading order. */
export function lineOf(runs: readonly Run[]): Line {
  const main = mainRun(runs);
  const first = runs[0] ?? main;
  return {
    text: textOf(runs, main),
    x: first.x,
    right: runs.at(-1)?.right ?? first.right,
    y: main.y,
    size: main.size,
    font: runs.every((run) => run.font === main.font) ? main.font : null,
    order: first.order,
    endOrder: runs.at(-1)?.order ?? first.order,
    artifact: runs.every((run) => run.artifact),
    runs,
  };
}

/**
 * The first word of the next line would have fitted: the line ends a paragraph, a title or an entry.
 * @param spare what must have been left beside it, in parts of the font's height
 */
export function isShort(last: Line, next: Line, right: number, spare: number): boolean {
  const word = next.text.indexOf(' ') > 0 ? next.text.indexOf(' ') : next.text.length;
  const width = ((next.right - next.x) * (word + 1)) / Math.max(1, next.text.length);
  return last.right + width < right - Math.max(0.3, spare) * last.size;
}

/** Whether the last of several lines is as wide as the others: the text may go on in another column or on another page. */
export function endsFull(lines: readonly Line[]): boolean {
  const last = lines.at(-1);
  if (last === undefined || lines.length < 2) return false;
  const left = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.right));
  return last.right >= left + FULL * (right - left);
}

/** The line that several lines on one base line make, from left to right, with a space where they part. */
export function joinedLine(lines: readonly Line[]): Line {
  return lineOf(
    lines.flatMap((line, index) => line.runs.map((run, at) => (index > 0 && at === 0 ? spacedRun(run) : run))),
  );
}

const spacedRun = (run: Run): Run => (run.spaced ? run : { ...run, spaced: true });

/** Letters that stand for a bullet in Word's symbol fonts: `o` of Courier, the others of Wingdings. */
const LETTER_BULLET = /^[o§Øüvq]$/;

/** A letter alone in front of a line, in a font of its own or with a wide gap behind it, is the bullet of an item. */
function bulletText([first, second]: readonly Run[]): string | null {
  if (first === undefined || second === undefined || !LETTER_BULLET.test(first.text)) return null;
  const gap = second.x - first.right;
  return gap > WIDE_GAP * first.size || (first.font !== second.font && gap > WORD_GAP * first.size) ? '•' : null;
}

function textOf(runs: readonly Run[], main: Run): string {
  const bullet = bulletText(runs);
  if (bullet !== null) return `${bullet} ${textOf(runs.slice(1), main)}`;
  return runs
    .reduce((text, run, index) => {
      const before = runs[index - 1];
      if (isRaised(run, main)) return text + raisedText(run.text, text);
      const isHyphen = index === runs.length - 1 && isDrawnHyphen(before, run);
      const joined = before === undefined || isHyphen || !isParted(before, run, main);
      return joined ? text + run.text : `${text} ${run.text}`;
    }, '')
    .replace(/^[\ue000-\uf8ff]\s*/, '• ')
    .replace(PRIVATE_USE, ' ')
    .replace(NO_LETTER, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** Raised above the base line, unless it is the last line's other half: a whole line of small letters is no exponent. */
const isRaised = (run: Run, main: Run): boolean =>
  run.size <= RAISED_SIZE * main.size && main.y - run.y >= RAISED_SHIFT * main.size && run.text.length <= 12;

/** Some programs draw the hyphen of a parted word apart, a hair behind it and with white space in between. */
function isDrawnHyphen(before: Run | undefined, run: Run): boolean {
  if (before === undefined || !/^[-\u2010]$/.test(run.text)) return false;
  return /\p{Ll}$/u.test(before.text) && run.x - before.right < DRAWN_HYPHEN * run.size;
}

function isParted(before: Run, run: Run, main: Run): boolean {
  const gap = run.x - before.right;
  const noteNumber = isRaised(before, main) && /^\d/.test(before.text) && before.order === run.order - 1;
  return run.spaced || gap > WORD_GAP * main.size || (noteNumber && gap > 0.05 * main.size && /^\p{L}/u.test(run.text));
}
