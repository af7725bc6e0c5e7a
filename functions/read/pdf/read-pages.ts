import { type LettersByPlace, lettersByPlace } from './columns.ts';
import { flowBlocks, readingLines } from './flow.ts';
import type { ReadPage } from './joined-pages.ts';
import type { Line } from './lines.ts';
import { type ListDepths, listDepths } from './list-depths.ts';
import { type PageLines, runningLines } from './running.ts';
import type { PageBlock, PdfPage } from './runs.ts';
import { type TaggedPage, taggedPage } from './tagged.ts';
import { type LineJoiner, lineJoiner } from './words.ts';

/** All pages of a PDF as blocks. */
export interface ReadPages {
  readonly read: readonly ReadPage[];
  /** `pdf-structure` where most of the text was read by structure trees, else `pdf-flux`. */
  readonly method: string;
  readonly joinLines: LineJoiner;
}

/** Share of a page's letters that its structure tree must cover to be believed. */
const MIN_COVERAGE = 0.8;

/** A tree with fewer blocks than one for as many letters does not tell the page's parts. */
const MAX_LETTERS_PER_BLOCK = 3_000;

/** Parts of the body text's height. */
const NOTE_SIZE = 0.9;
const HEADING_SIZE = 1.15;
/** Notes stand in the lower part of a page. */
const NOTE_HEIGHT = 0.6;
const NOTE_START = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\(?\d{1,2}[).]?|\*{1,3})\s*\p{L}/u;

interface PartedPage {
  readonly page: PdfPage;
  /** Null where the tree is missing or not to be believed. */
  readonly tagged: TaggedPage | null;
  /** Lines that no tree tells. */
  readonly lines: readonly Line[];
}

export function readPages(pages: readonly PdfPage[]): ReadPages {
  const parted = pages.map(partedPage);
  const running = runningLines(parted.map(({ page, lines }): PageLines => ({ height: page.height, lines })));
  const places = lettersByPlace(parted.flatMap(({ lines }) => lines));
  const type = { ...sizesOf(pages), places };
  const depths = listDepths();
  const read = parted.map((one) => readPage(one, running, type, depths));
  const byTree = parted.filter((one) => one.tagged !== null);
  const letters = (all: readonly PartedPage[]): number => all.reduce((sum, one) => sum + lettersOn(one.page), 0);
  const lines = read.flatMap((page) => page.body.flatMap((block) => block.cells.flat()));
  return {
    read,
    method: letters(byTree) * 2 > letters(parted) ? 'pdf-structure' : 'pdf-flux',
    joinLines: lineJoiner(lines),
  };
}

const lettersOn = (page: PdfPage): number => page.runs.reduce((sum, run) => sum + run.text.length, 0);

function partedPage(page: PdfPage): PartedPage {
  const tagged = page.tags === null ? null : taggedPage(page, page.tags);
  if (tagged === null || !isBelievable(tagged, page)) return { page, tagged: null, lines: readingLines(page.runs) };
  return { page, tagged, lines: readingLines(tagged.untagged) };
}

function isBelievable(tagged: TaggedPage, page: PdfPage): boolean {
  return tagged.coverage >= MIN_COVERAGE && tagged.blocks.length * MAX_LETTERS_PER_BLOCK >= lettersOn(page);
}

interface Typesetting {
  /** Height of most letters, in points. */
  readonly body: number;
  /** Heights of headings, largest first. */
  readonly headings: readonly number[];
  readonly places: LettersByPlace;
}

function sizesOf(pages: readonly PdfPage[]): Pick<Typesetting, 'body' | 'headings'> {
  const letters = new Map<number, number>();
  for (const run of pages.flatMap((page) => page.runs)) {
    const size = roundedSize(run.size);
    letters.set(size, (letters.get(size) ?? 0) + run.text.length);
  }
  const body = [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
  const headings = [...letters.keys()].filter((size) => size >= HEADING_SIZE * body).sort((a, b) => b - a);
  return { body, headings };
}

/** To half points: the same heading is set 15.96 here and 16.02 there. */
const roundedSize = (size: number): number => Math.round(size * 2) / 2;

function readPage(
  { page, tagged, lines }: PartedPage,
  running: ReadonlySet<Line>,
  type: Typesetting,
  depths: ListDepths,
): ReadPage {
  const isFurniture = (line: Line): boolean => running.has(line) || line.artifact;
  const rest = lines.filter((line) => !isFurniture(line));
  const notes = tagged === null ? noteLines(rest, page, type) : [];
  const below = new Set(notes);
  const prose = rest.filter((line) => !below.has(line));
  const bodySize = tagged === null ? type.body : 0;
  const { headings: headingSizes, places: letters } = type;
  const context = { depths, certain: false, bodySize, headingSizes, letters };
  const body = [...(tagged?.blocks ?? []), ...flowBlocks(prose, context)];
  return {
    number: page.number,
    body: body.filter((block) => block.role !== 'note'),
    beside: [
      ...noteBlocks(notes),
      ...body.filter((block) => block.role === 'note'),
      ...page.turned.map((text) => plainBlock('paragraph', [text])),
      ...lines.filter(isFurniture).map((line) => plainBlock('furniture', [line.text])),
    ],
  };
}

const plainBlock = (role: PageBlock['role'], lines: readonly string[]): PageBlock => ({
  role,
  level: 0,
  cells: [lines],
  certain: role !== 'paragraph',
});

/** Small lines at the foot of a page from the first that begins as a note does. */
function noteLines(lines: readonly Line[], page: PdfPage, type: Typesetting): readonly Line[] {
  const isSmall = (line: Line): boolean => mostSize(line) <= NOTE_SIZE * type.body;
  const low = lines.filter((line) => line.y > NOTE_HEIGHT * page.height);
  const lastBody = Math.max(0, ...low.filter((line) => !isSmall(line)).map((line) => line.y));
  const foot = low.filter((line) => isSmall(line) && line.y > lastBody);
  const first = foot.findIndex((line) => NOTE_START.test(line.text));
  return first < 0 ? [] : foot.slice(first);
}

/** Height of the letters of its longest run: the number of a note may be set as large as the text. */
const mostSize = ({ runs, size }: Line): number =>
  runs.reduce((best, run) => (run.text.length > best.text.length ? run : best), { text: '', size }).size;

function noteBlocks(lines: readonly Line[]): readonly PageBlock[] {
  const notes: string[][] = [];
  for (const line of lines) {
    const note = notes.at(-1);
    if (note === undefined || NOTE_START.test(line.text)) notes.push([line.text]);
    else note.push(line.text);
  }
  return notes.map((note) => plainBlock('note', note));
}
