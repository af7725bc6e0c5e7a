import { endsOnPage, headsContents } from './contents.ts';
import { isKeyFigure } from './joins.ts';
import { isLetter, isLower } from './letters.ts';
import type { TextLine } from './lines.ts';

/** Longest line of a table of contents. Unit: characters. */
const MAX_ENTRY = 160;

/**
 * Lines with numbers that are no table, by index: entries of a table of contents, and key figures with their words
 * below (`136⏎lycées, dont 92 publics`).
 */
export function linesOutsideTables(text: string, lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  const state = { inContents: false };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as TextLine;
    if (line.hint !== null || line.end - line.start > MAX_ENTRY) {
      state.inContents = false;
      continue;
    }
    state.inContents = headsContents(text, line) || (state.inContents && endsOnPage(text, line));
    if (state.inContents || isLabelled(text, lines, index)) found.add(index);
  }
  return found;
}

function isLabelled(text: string, lines: readonly TextLine[], index: number): boolean {
  const line = lines[index];
  const label = lines[index + 1];
  if (line === undefined || label === undefined || label.gap > 0 || !isKeyFigure(text, line)) return false;
  const first = text.charCodeAt(label.start);
  if (isLower(first)) return true;
  const after = lines[index + 2];
  return line.gap > 0 && isLetter(first) && (after === undefined || after.gap > 0);
}
