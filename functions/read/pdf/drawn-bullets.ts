import { type Matrix, product } from './matrix.ts';
import type { Run } from './runs.ts';

/** Browsers draw the bullets of a list as small shapes: no letter tells them. */

/** What PDF.js lists of a page: its operators by number, each with its arguments. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of the operators that draw and place shapes. */
export type DrawingOperators = Readonly<
  Record<
    'save' | 'restore' | 'transform' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd' | 'constructPath' | 'endPath',
    number
  >
>;

/** A box around a shape, in points of the page as it is looked at. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Parts of the font's height: size of a bullet, its middle above the base line, its gap to the words. */
const SMALLEST = 0.12;
const LARGEST = 0.6;
const LOWEST = 0.1;
const HIGHEST = 0.6;
const WIDEST_GAP = 2;
const SAME_LINE = 0.2;
/** A bullet is as wide as it is high, to within this factor. */
const ROUND = 1.25;
/** Points. */
const LARGEST_FONT = 30;
/** A page with more small shapes shows a chart. */
const MOST_SHAPES = 500;

/**
 * The runs of a page with a bullet in front of each that a small round or square shape stands before.
 * @param viewport PDF.js's transform from the file's coordinates to those of the page as it is looked at
 */
export function withDrawnBullets(
  runs: readonly Run[],
  drawing: Drawing,
  operators: DrawingOperators,
  viewport: readonly number[],
): readonly Run[] {
  const shapes = smallShapes(drawing, operators, viewport);
  if (shapes.length > MOST_SHAPES) return runs;
  const bullets = new Map<Run, Run>();
  for (const shape of shapes) {
    const run = runBehind(shape, runs);
    if (run !== null) bullets.set(run, { ...run, text: '•', x: shape.left, right: shape.right });
  }
  if (bullets.size === 0) return runs;
  return runs
    .flatMap((run) => {
      const bullet = bullets.get(run);
      return bullet === undefined ? [run] : [bullet, { ...run, spaced: true }];
    })
    .map((run, order) => ({ ...run, order }));
}

/** The first run of the line that a shape stands in front of; null where it stands elsewhere. */
function runBehind({ left, top, right, bottom }: Box, runs: readonly Run[]): Run | null {
  const middle = (top + bottom) / 2;
  const fits = ({ y, size }: Run): boolean =>
    bottom - top >= SMALLEST * size &&
    bottom - top <= LARGEST * size &&
    y - middle >= LOWEST * size &&
    y - middle <= HIGHEST * size;
  const onLine = runs.filter(fits);
  const isNear = (gap: number, size: number): boolean => gap >= -SAME_LINE * size && gap <= WIDEST_GAP * size;
  if (onLine.some((run) => isNear(left - run.right, run.size))) return null;
  const behind = onLine.filter((run) => isNear(run.x - right, run.size));
  return behind.reduce<Run | null>((first, run) => (first === null || run.x < first.x ? run : first), null);
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function smallShapes(
  { fnArray, argsArray }: Drawing,
  operators: DrawingOperators,
  viewport: readonly number[],
): readonly Box[] {
  const boxes: Box[] = [];
  const saved: Matrix[] = [];
  let matrix = product(viewport, IDENTITY);
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === operators.save) saved.push(matrix);
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd) {
      matrix = saved.pop() ?? matrix;
    } else if (operator === operators.transform) matrix = product(matrix, numbersIn(args));
    else if (operator === operators.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = product(matrix, numbersIn(listIn(args)[0]));
    } else if (operator === operators.constructPath) {
      const [paint, , extent] = listIn(args);
      const box = boxOf(matrix, numbersIn(extent));
      if (paint !== operators.endPath && isRound(box)) boxes.push(box);
    }
  }
  return boxes;
}

/** The box that two corners of a shape make on the page. */
function boxOf(matrix: Matrix, [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): Box {
  const [, , , , left, top] = product(matrix, [1, 0, 0, 1, x0, y0]);
  const [, , , , right, bottom] = product(matrix, [1, 0, 0, 1, x1, y1]);
  return {
    left: Math.min(left, right),
    top: Math.min(top, bottom),
    right: Math.max(left, right),
    bottom: Math.max(top, bottom),
  };
}

function isRound({ left, top, right, bottom }: Box): boolean {
  const [width, height] = [right - left, bottom - top];
  return height > 0 && height <= LARGEST * LARGEST_FONT && width <= ROUND * height && height <= ROUND * width;
}

const listIn = (args: unknown): readonly unknown[] => (Array.isArray(args) ? args : []);

const numbersIn = (args: unknown): readonly number[] =>
  args instanceof Float32Array ? [...args] : listIn(args).map(Number);
