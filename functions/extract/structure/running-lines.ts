import { pagesOfContents } from './contents.ts';
import { isBlank, isDigit, isLetter, isLower } from './letters.ts';
import type { TextLine } from './lines.ts';

/** A printed page number. */
export interface PageMark {
  /** Index of its line. */
  readonly line: number;
  readonly number: number;
  /** Number of pages, where it is printed beside (`Page 2 sur 5`); null elsewhere. */
  readonly of: number | null;
}

/** Lines that a page repeats: they belong to no sentence. */
export interface RunningLines {
  /** 1 for a running line, by index of the line. */
  readonly isRunning: Uint8Array;
  readonly marks: readonly PageMark[];
}

/** A running line is short; longer lines are text. Unit: characters. */
const MAX_RUNNING = 160;
/** White space in front of a number that can only be the margin of a page. Unit: characters. */
const MARGIN = 10;
/** How near to a page number a header or footer stands. Unit: lines. */
const NEAR = 2;

/** `Page 2 sur 5`, `Page 2/2`, `- 3 -`, `2/9`, `Page 3 | Dossier de presse` */
const PAGE_LINE =
  /^(?:[Pp]age|PAGE|[Pp]\.) ?(\d{1,4})(?: ?(?:\/|sur|de) ?(\d{1,4}))?(?: ?[|–—·-] ?.{0,80})?$|^([–—-]) ?(\d{1,4}) ?\3$|^(\d{1,3}) ?\/ ?(\d{1,3})$|^[–—-] ?[Pp]age (\d{1,4}) ?[–—-]$/;
/** `CESER – Séance plénière du 24 juin 2025      2/5`, `Dossier de presse | 4`, `BUDGET PRIMITIF      3` */
const WORDS_AND_PAGE = /^.{3,120}?(?: {3,}|\t| ?[|•] ?|[ –—-]+[Pp]age )(\d{1,4})(?: ?(?:\/|sur) ?(\d{1,4}))?$/;

/** `Région Estuaire • Dossier de presse • Session d'octobre 2031 3`: such a line is no sentence, though it stand there once. */
const FOOTER = /^\S.{2,60} [•|·–] dossier de presse [•|·–] .{3,60}\S (\d{1,3})$/i;

/** The running lines of a text: page numbers, and the headers and footers that stand beside them on several pages. */
export function runningLinesOf(text: string, lines: readonly TextLine[]): RunningLines {
  const isRunning = new Uint8Array(lines.length);
  const candidates: PageMark[] = [];
  const contents = pagesOfContents(text, lines);
  const titled = numbersAboveTitles(text, lines, contents);
  for (let index = 0; index < lines.length; index += 1) {
    const { hint } = lines[index] as TextLine;
    if (hint?.role === 'furniture') isRunning[index] = 1;
    const found = hint === null ? pageMarkIn(text, lines, index, titled) : null;
    if (found !== null) candidates.push(found);
  }
  const apart = candidates.filter(({ line }, at) => !isBeside(lines, line, candidates[at - 1], candidates[at + 1]));
  const marks = ascendingMarks(
    text,
    lines,
    [...apart, ...numberedLines(text, lines, candidates)].sort((a, b) => a.line - b.line),
    contents,
  );
  for (const mark of marks) isRunning[mark.line] = 1;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as TextLine;
    if (line.end - line.start <= MAX_RUNNING && isNoText(text, line)) isRunning[index] = 1;
  }
  markRepeatedLines(text, lines, marks, isRunning);
  return { isRunning, marks };
}

/** `Formation : page 1⏎Eau : page 3`: one line right below another is an entry of a table of contents. */
const isBeside = (
  lines: readonly TextLine[],
  line: number,
  before: PageMark | undefined,
  after: PageMark | undefined,
): boolean =>
  (before?.line === line - 1 && lines[line]?.gap === 0) || (after?.line === line + 1 && lines[line + 1]?.gap === 0);

/** `Dossier de presse – Budget primitif 2019 3`: one line again and again, with a number that grows behind it. */
const LINE_AND_NUMBER = /^(.{12,140}\S) (\d{1,3})$/;
const MIN_REPEATED = 3;
/** A number that a stroke or a point sets apart from its words is that of a page, the second time already. */
const SET_APART = /^[|•·]/;
const MIN_SET_APART = 2;
/** `4 | RÉGION HAUTE-RIVE`, `6 • Dossier de presse`: with the number in front of it. */
const NUMBER_AND_LINE = /^(\d{1,3}) ?([|•·–—] ?\S.{5,120})$/;

function numberedLines(text: string, lines: readonly TextLine[], known: readonly PageMark[]): readonly PageMark[] {
  const taken = new Set(known.map(({ line }) => line));
  const groups = new Map<string, PageMark[]>();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as TextLine;
    if (line.hint !== null) continue;
    if (line.end - line.start > MAX_RUNNING) continue;
    const isInside = line.gap === 0 && lines[index + 1]?.gap === 0;
    for (const [words, number] of [
      lineBelow(text, line, lines[index + 1]),
      isInside || taken.has(index) ? null : (lineAbove(text, line, lines[index - 1]) ?? wordsAndNumber(text, line)),
    ].filter((found) => found !== null)) {
      const group = groups.get(words) ?? [];
      groups.set(words, group);
      group.push({ line: index, number: Number(number), of: null });
    }
  }
  const grows = (group: readonly PageMark[]): boolean =>
    group.every(({ number }, at) => at === 0 || number > (group[at - 1]?.number ?? 0));
  return [...groups].flatMap(([words, group]) =>
    group.length >= (SET_APART.test(words) ? MIN_SET_APART : MIN_REPEATED) && grows(group)
      ? group.filter(({ line }) => !taken.has(line))
      : [],
  );
}

/** `Région Test – Dossier de presse⏎3`: a number right below the line that each page repeats. */
function lineAbove(text: string, line: TextLine, above: TextLine | undefined): readonly [string, string] | null {
  const number = text.slice(line.start, line.end);
  if (above === undefined || line.gap > 0 || above.end - above.start < MIN_ABOVE || !isBareNumber(number)) return null;
  return [`${text.slice(above.start, above.end)}\n`, number];
}
/** Unit: characters. */
const MIN_ABOVE = 12;

/** `l'encours de⏎2⏎Région Test | Dossier de presse⏎dette`: the foot of one page and the head of the next, inside a sentence, too. */
function lineBelow(text: string, line: TextLine, below: TextLine | undefined): readonly [string, string] | null {
  if (below === undefined || line.end - line.start > 3 || below.gap > 1 || below.end - below.start < MIN_ABOVE)
    return null;
  // `120⏎places de crèche` is a key figure.
  if (isLower(text.charCodeAt(below.start))) return null;
  const number = text.slice(line.start, line.end);
  return isBareNumber(number) ? [`\n${text.slice(below.start, below.end)}`, number] : null;
}

function wordsAndNumber(text: string, line: TextLine): readonly [string, string] | null {
  if (isDigit(text.charCodeAt(line.end - 1))) {
    const [, words, number] = LINE_AND_NUMBER.exec(text.slice(line.start, line.end)) ?? [];
    if (words !== undefined && number !== undefined) return [words, number];
  }
  if (!isDigit(text.charCodeAt(line.start))) return null;
  const [, number, words] = NUMBER_AND_LINE.exec(text.slice(line.start, line.end)) ?? [];
  return words === undefined || number === undefined ? null : [words, number];
}

function pageMarkIn(
  text: string,
  lines: readonly TextLine[],
  index: number,
  titled: ReadonlySet<number>,
): PageMark | null {
  const line = lines[index];
  if (line === undefined || line.end - line.start > MAX_RUNNING) return null;
  const last = text.charCodeAt(line.end - 1);
  const first = text.charCodeAt(line.start);
  if (!isDigit(last) && last !== 45 && last !== 0x2013 && last !== 0x2014 && first !== 80 && first !== 112) return null;
  const content = text.slice(line.start, line.end);
  if (isBareNumber(content)) {
    const isPage = titled.has(index) || isPageNumber(text, lines, index);
    return isPage ? { line: index, number: Number(content), of: null } : null;
  }
  const found = PAGE_LINE.exec(content);
  if (found !== null) {
    const number = Number(found[1] ?? found[4] ?? found[5] ?? found[7]);
    const of = found[2] ?? found[6];
    return of !== undefined && Number(of) < number
      ? null
      : { line: index, number, of: of === undefined ? null : Number(of) };
  }
  const tail = isDigit(last) ? (WORDS_AND_PAGE.exec(content) ?? FOOTER.exec(content)) : null;
  if (tail === null || isAmongRows(text, lines, index)) return null;
  return { line: index, number: Number(tail[1]), of: tail[2] === undefined ? null : Number(tail[2]) };
}

/** `Vère      8     1     2     6`: more numbers that gaps set apart; or such a line right above or below. */
const ROW_END = /(?: {2,}|\t|\| ?)[^\s\d]{0,2}\d[\d.,%€ ]{0,20}$/;
const TWO_CELLS = /(?: {2,}|\t|\| ?)[^\s\d]{0,2}\d[\d.,%€ ]{0,20}(?: {2,}|\t| ?\| ?)[^\s\d]{0,2}\d[\d.,%€]{0,12}$/;

function isAmongRows(text: string, lines: readonly TextLine[], index: number): boolean {
  const ends = (line: TextLine | undefined): string =>
    line === undefined ? '' : text.slice(Math.max(line.start, line.end - MAX_ROW_END), line.end);
  const [line, after] = [lines[index], lines[index + 1]];
  if (TWO_CELLS.test(ends(line))) return true;
  return (line?.gap === 0 && ROW_END.test(ends(lines[index - 1]))) || (after?.gap === 0 && ROW_END.test(ends(after)));
}

const MAX_ROW_END = 80;

/** `Accueil > Actualités > Institution`, `Aller au contenu | Recherche`; or a rule of dashes, underscores, stars. */
const NAVIGATION = /^(?:accueil|aller au|passer au|vous êtes ici|menu\b).{0,140}[>›»|/]/i;
const RULE = /^[-–—_=*·•.~ ]{3,}$/;

function isNoText(text: string, line: TextLine): boolean {
  const first = text.charCodeAt(line.start) | 32;
  if (first === 97 || first === 112 || first === 118 || first === 109)
    return NAVIGATION.test(text.slice(line.start, line.end));
  return !isLetter(first) && !isDigit(first) && RULE.test(text.slice(line.start, line.end));
}

const isBareNumber = (content: string): boolean => /^[1-9]\d{0,2}$/.test(content);

/** A number alone on a line may also be a key figure with its label below, or a superscript (`m⏎3`). */
function isPageNumber(text: string, lines: readonly TextLine[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  const after = lines[index + 1];
  if (line === undefined) return false;
  if (line.indent >= MARGIN || closesPage(text, line, after)) return true;
  if (after === undefined) return before === undefined || !isLetter(text.charCodeAt(before.end - 1)) || line.gap > 0;
  if (before !== undefined && line.gap === 0) return false;
  if (after.gap === 0 && (isLetter(text.charCodeAt(after.start)) || isDigit(text.charCodeAt(after.start))))
    return line.gap >= 3;
  return line.gap >= 2 || after.gap >= 1;
}

/**
 * Lines with nothing but a number above a title: all of them below a table of contents, else those that count on from one
 * another. From 1 on they are chapters, as a document begins above them, unless the last page closes with the next number.
 */
function numbersAboveTitles(
  text: string,
  lines: readonly TextLine[],
  contents: ReadonlySet<number>,
): ReadonlySet<number> {
  const above = lines.flatMap(({ start, end }, index) =>
    end - start <= 3 && isBareNumber(text.slice(start, end)) && isAboveTitle(text, lines, index) ? [index] : [],
  );
  if (contents.size > 0) return new Set(above);
  const runs: number[][] = [];
  for (const index of above) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && numberIn(text, lines, index) === numberIn(text, lines, last) + 1)
      runs.at(-1)?.push(index);
    else runs.push([index]);
  }
  const isOfPages = (run: readonly number[]): boolean =>
    numberIn(text, lines, run[0] ?? 0) > 1 ||
    numberIn(text, lines, lines.length - 1) === numberIn(text, lines, run.at(-1) ?? 0) + 1;
  return new Set(runs.filter((run) => run.length >= LEAST_RUN && isOfPages(run)).flat());
}
const numberIn = (text: string, lines: readonly TextLine[], index: number): number =>
  Number(text.slice(lines[index]?.start, lines[index]?.end));
const LEAST_RUN = 3;

/** `3⏎LE MOT DU PRÉSIDENT`, `3⏎2. LES CONTRATS`, apart from the page before: a key figure has its words in small letters. */
function isAboveTitle(text: string, lines: readonly TextLine[], index: number): boolean {
  const [line, after] = [lines[index], lines[index + 1]];
  if (line === undefined || after === undefined) return false;
  if (line.gap === 0) return false;
  const first = text.charCodeAt(after.start);
  return isLetter(first) ? !isLower(first) : NUMBERED_TITLE.test(text.slice(after.start, after.end));
}
const NUMBERED_TITLE = /^\d{1,2}(?:\.|\)| [–—-]) ?\p{Lu}/u;

const FORM_FEED = 12;

/** A form feed follows the line. */
function closesPage(text: string, line: TextLine, after: TextLine | undefined): boolean {
  const stop = after === undefined ? text.length : after.start;
  for (let at = line.end; at < stop; at += 1) if (text.charCodeAt(at) === FORM_FEED) return true;
  return false;
}

/** Page numbers only grow. Numbers alone on a line must also fit the others, or stand far from the text. */
function ascendingMarks(
  text: string,
  lines: readonly TextLine[],
  candidates: readonly PageMark[],
  contents: ReadonlySet<number>,
): readonly PageMark[] {
  const kept: PageMark[] = [];
  for (const [index, mark] of candidates.entries()) {
    const last = kept.at(-1)?.number ?? 0;
    if (mark.number <= last || mark.number > last + Math.max(12, candidates.length * 4)) continue;
    const next = candidates[index + 1];
    const isSure =
      mark.of !== null ||
      isFarFromText(lines, mark.line) ||
      !isBareNumber(text.slice(lines[mark.line]?.start, lines[mark.line]?.end));
    const fits =
      mark.number === last + 1 || (next !== undefined && next.number > mark.number && next.number <= mark.number + 4);
    if (isSure || fits || contents.has(mark.number)) kept.push(mark);
  }
  return kept;
}

const isFarFromText = (lines: readonly TextLine[], index: number): boolean =>
  (lines[index]?.gap ?? 0) >= 3 || (lines[index]?.indent ?? 0) >= MARGIN || index === lines.length - 1;

/** A line that stands beside page numbers three times, figures aside, is a header or a footer. */
function markRepeatedLines(
  text: string,
  lines: readonly TextLine[],
  marks: readonly PageMark[],
  isRunning: Uint8Array,
): void {
  const places = new Map<string, Set<number>>();
  for (const mark of marks) {
    for (const index of neighbours(mark.line, lines.length)) {
      const line = lines[index];
      if (line === undefined || isRunning[index] === 1 || line.end - line.start > MAX_RUNNING) continue;
      const key = text.slice(line.start, line.end).replace(/\d+/g, '#');
      if (KEY_FIGURE.test(key)) continue;
      places.set(key, (places.get(key) ?? new Set()).add(index));
    }
  }
  for (const [key, found] of places) {
    if (NUMBERED_PART.test(key) && areDifferent(text, lines, found)) continue;
    if (found.size >= 3 || (found.size === 2 && marks.length <= 3)) for (const index of found) isRunning[index] = 1;
  }
}

/** `AXE 1`, `Mesure 7 :` on top of a page */
const NUMBERED_PART =
  /^(?:axe|mesure|action|fiche|chapitre|partie|titre|volet|priorité|défi|engagement|objectif|orientation|étape|levier|pilier|enjeu|ambition|commission)s? (?:n° ?)?#[ .:–—-]*$/i;

function areDifferent(text: string, lines: readonly TextLine[], found: ReadonlySet<number>): boolean {
  const contents = [...found].map((index) => text.slice(lines[index]?.start, lines[index]?.end));
  return new Set(contents).size === contents.length;
}

/** `142,6 M€` on top of a slide, as on the next ones. */
const KEY_FIGURE = /^[+–−-]? ?#[#.,]* ?(?:[kKM]?d?€|%|ans|km|ha)/;

const neighbours = (at: number, count: number): readonly number[] =>
  Array.from({ length: 2 * NEAR + 1 }, (_, step) => at - NEAR + step).filter((index) => index >= 0 && index < count);

/** Whether the text goes on over a running line: no sentence ends before it and a small letter follows. */
export function goesOn(text: string, before: TextLine, after: TextLine): boolean {
  const last = text.charCodeAt(before.end - 1);
  const isOpen = !(last === 46 || last === 33 || last === 63 || last === 58 || last === 59 || last === 0x2026);
  return isOpen && isLower(text.charCodeAt(after.start)) && !isBlank(last);
}
