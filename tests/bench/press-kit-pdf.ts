import { lines, PAGE_HEIGHT, pdfOf } from '../../fixtures/formats/pdf-writer.ts';
import { seedText } from './documents.ts';

const LEADING = 15;
const LEFT = 50;
/** Below the upper edge. Unit: points. */
const TOP = 60;
const LINES_A_PAGE = Math.floor((PAGE_HEIGHT - 2 * TOP) / LEADING);

/** The seed's text set on as many pages as asked, begun again at its end. */
export function laidOutPages(count: number): Uint8Array {
  const written = seedText()
    .split('\n')
    .filter((line) => line.trim() !== '');
  const pages = Array.from({ length: count }, (_, page) => {
    const shown = Array.from(
      { length: LINES_A_PAGE },
      (_line, at) => written[(page * LINES_A_PAGE + at) % written.length] ?? '',
    );
    return { content: lines(LEFT, TOP, LEADING, shown), compressed: true };
  });
  return pdfOf({ pages });
}
