import { product } from './matrix.ts';
import type { Run } from './runs.ts';

/** One item of PDF.js's text content: drawn text, or the begin or end of marked content. */
export interface TextItem {
  readonly type?: string;
  readonly tag?: string;
  readonly id?: string;
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly fontName?: string;
}

interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A run with the direction in which it is written, in quarter turns clockwise. */
interface DrawnRun extends Run {
  readonly turn: number;
  readonly length: number;
}

export interface PageRuns {
  readonly runs: readonly Run[];
  readonly turned: readonly string[];
  readonly size: PageSize;
}

/** Turned runs farther apart than this, in parts of the font's height, are labels of their own. */
const TURNED_GAP = 1.15;

/**
 * The runs of a page in the coordinates in which it is read. A page whose text is mostly turned (a wide table set
 * upright) is turned with it; what is at another angle than most of the text is given apart.
 * @param viewport PDF.js's transform from the file's coordinates to those of the page as it is looked at
 */
export function pageRuns(items: readonly TextItem[], viewport: readonly number[], size: PageSize): PageRuns {
  const drawn = drawnRuns(items, viewport);
  const turn = mainTurn(drawn);
  const upright = turn === 0 ? drawn : drawn.map((run) => turnedBack(run, turn, size));
  return {
    runs: withoutDoubles(upright.filter((run) => run.turn === 0)),
    turned: turnedLines(upright.filter((run) => run.turn !== 0)),
    size: turn % 2 === 0 ? size : { width: size.height, height: size.width },
  };
}

function drawnRuns(items: readonly TextItem[], viewport: readonly number[]): readonly DrawnRun[] {
  const runs: DrawnRun[] = [];
  const marks: { readonly id: string | null; readonly artifact: boolean }[] = [];
  const state = { spaced: false };
  for (const item of items) {
    const around = marks.at(-1) ?? { id: null, artifact: false };
    if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent') {
      marks.push({ id: item.id ?? around.id, artifact: around.artifact || item.tag === 'Artifact' });
    } else if (item.type === 'endMarkedContent') marks.pop();
    else if (item.str?.trim()) {
      runs.push(
        drawnRun(item, viewport, {
          spaced: state.spaced,
          order: runs.length,
          mark: around.id,
          artifact: around.artifact,
        }),
      );
      state.spaced = /\s$/.test(item.str);
    } else if (item.str !== undefined && item.str !== '') state.spaced = true;
  }
  return runs;
}

function drawnRun(
  item: TextItem,
  viewport: readonly number[],
  context: Pick<Run, 'spaced' | 'order' | 'mark' | 'artifact'>,
): DrawnRun {
  const [a, b, c, d, e, f] = product(viewport, item.transform ?? []);
  const string = item.str ?? '';
  const text = string.trim();
  const lead = string.length - string.trimStart().length;
  const turn = quarterTurn(a, b);
  const width = item.width ?? 0;
  const indent = (width * lead) / string.length;
  const length = (width * text.length) / string.length;
  const x = e + indent * (ALONG_X[turn] ?? 0);
  const size = Math.hypot(c, d);
  const spaced = context.spaced || lead > 0;
  return {
    ...context,
    spaced,
    text,
    x,
    right: x + length,
    y: f + indent * (ALONG_Y[turn] ?? 0),
    size,
    font: item.fontName ?? '',
    turn,
    length,
  };
}

/** Direction of writing for each quarter turn clockwise. */
const ALONG_X = [1, 0, -1, 0];
const ALONG_Y = [0, 1, 0, -1];

/** The quarter turn nearest to the direction (a, b), y downwards. */
function quarterTurn(a: number, b: number): number {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
  return b > 0 ? 1 : 3;
}

/** The direction of most letters. */
function mainTurn(runs: readonly DrawnRun[]): number {
  const letters = [0, 0, 0, 0];
  for (const run of runs) letters[run.turn] = (letters[run.turn] ?? 0) + run.text.length;
  return letters[0] === 0 || Math.max(...letters) > 2 * (letters[0] ?? 0) ? letters.indexOf(Math.max(...letters)) : 0;
}

/** Where a run stands after the page is turned so that its main direction reads from left to right. */
function turnedBack(run: DrawnRun, turn: number, { width, height }: PageSize): DrawnRun {
  const places = [
    [run.x, run.y],
    [run.y, width - run.x],
    [width - run.x, height - run.y],
    [height - run.y, run.x],
  ] as const;
  const [x, y] = places[turn] ?? places[0];
  return { ...run, x, y, right: x + run.length, turn: (run.turn - turn + 4) % 4 };
}

/** Text that is drawn twice a hair apart to look bold is there once. */
function withoutDoubles(runs: readonly DrawnRun[]): readonly DrawnRun[] {
  return runs.filter((run, index) => {
    const before = runs[index - 1];
    return (
      before === undefined ||
      before.text !== run.text ||
      Math.abs(before.x - run.x) > run.size * 0.1 ||
      Math.abs(before.y - run.y) > run.size * 0.1
    );
  });
}

/** Turned runs that follow each other in one direction and on one line. */
function turnedLines(runs: readonly DrawnRun[]): readonly string[] {
  const lines: string[] = [];
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    if (before === undefined || !followsTurned(before, run)) lines.push(run.text);
    else lines.push(`${lines.pop() ?? ''}${run.spaced ? ' ' : ''}${run.text}`);
  }
  return lines;
}

function followsTurned(before: DrawnRun, run: DrawnRun): boolean {
  if (before.turn !== run.turn || before.turn === 2) return false;
  const across = Math.abs(before.x - run.x);
  const step = run.turn === 1 ? run.y - before.y : before.y - run.y;
  return across < run.size * 0.5 && Math.abs(step - before.length) < run.size * TURNED_GAP;
}
