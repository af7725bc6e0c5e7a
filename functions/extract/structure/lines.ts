import type { Hint, SourceText, Span } from '../model.ts';
import { isBlank } from './letters.ts';

/** A line that is not blank. `start` and `end` leave out the white space at its ends. */
export interface TextLine extends Span {
  /** With its white space, without its line end. */
  readonly rawStart: number;
  readonly rawEnd: number;
  /** Blank lines in front of it. */
  readonly gap: number;
  /** White space in front of it, in characters. */
  readonly indent: number;
  /** What a reader of a tagged format knows of it; null where nothing is known. */
  readonly hint: Hint | null;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const FORM_FEED = 12;

/** The lines of a text that are not blank, in order. A form feed ends a line as a line feed does. */
export function linesOf(source: SourceText): readonly TextLine[] {
  const { text, hints } = source;
  const lines: TextLine[] = [];
  const state = { at: 0, gap: 0, hint: 0 };
  while (state.at < text.length) {
    const end = lineEndAt(text, state.at);
    const line = trimmedLine(text, state.at, end);
    if (line === null) {
      state.gap += 1;
    } else {
      while (state.hint < hints.length && (hints[state.hint]?.end ?? 0) <= line.start) state.hint += 1;
      const hint = hints[state.hint];
      lines.push({ ...line, gap: state.gap, hint: hint !== undefined && hint.start < line.end ? hint : null });
      state.gap = 0;
    }
    state.at = text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1;
  }
  return lines;
}

function lineEndAt(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === CARRIAGE_RETURN || code === FORM_FEED) return at;
  }
  return text.length;
}

function trimmedLine(text: string, rawStart: number, rawEnd: number): Omit<TextLine, 'gap' | 'hint'> | null {
  const bounds = { start: rawStart, end: rawEnd };
  while (bounds.start < rawEnd && isBlank(text.charCodeAt(bounds.start))) bounds.start += 1;
  if (bounds.start === rawEnd) return null;
  while (isBlank(text.charCodeAt(bounds.end - 1))) bounds.end -= 1;
  return { ...bounds, rawStart, rawEnd, indent: bounds.start - rawStart };
}
