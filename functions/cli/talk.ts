import { styleText } from 'node:util';
import type { Verbosity } from './command.ts';

/** A stream that people or programs read. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

type Style = Parameters<typeof styleText>[0];

/** What is said on standard error while the program works; standard output is for data. */
export interface Talk {
  /** One line that the next one replaces; nothing off a terminal. */
  readonly progress: (text: string) => void;
  /** Takes the line of progress away: standard output may be the same terminal. */
  readonly endProgress: () => void;
  /** A step, told under -v. */
  readonly detail: (text: string) => void;
  readonly say: (text: string) => void;
  /** Told under -q too. */
  readonly problem: (text: string) => void;
}

const ERASE_LINE = '\r\u001B[2K';

/** Control characters of a file name or a document could move the cursor or hide text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

export const printable = (text: string): string => text.replace(CONTROL, '\u{FFFD}');

/** The text with a style where the stream shows one: on a terminal, without NO_COLOR. */
export function styled(stream: Output, style: Style, text: string): string {
  return stream.isTTY === true && (process.env.NO_COLOR ?? '') === ''
    ? styleText(style, text, { validateStream: false })
    : text;
}

export function talkOn(stream: Output, verbosity: Verbosity): Talk {
  const isLive = stream.isTTY === true && verbosity !== 'quiet';
  const line = (text: string): void => {
    stream.write(`${isLive ? ERASE_LINE : ''}${printable(text)}\n`);
  };
  const nothing = (): void => undefined;
  return {
    progress: isLive ? (text) => stream.write(ERASE_LINE + cut(printable(text), (stream.columns || 80) - 1)) : nothing,
    endProgress: isLive ? () => stream.write(ERASE_LINE) : nothing,
    detail: verbosity === 'verbose' ? line : nothing,
    say: verbosity === 'quiet' ? nothing : line,
    problem: (text) => {
      stream.write(`${isLive ? ERASE_LINE : ''}${styled(stream, 'red', printable(text))}\n`);
    },
  };
}

/** A line longer than the terminal would wrap and could no longer be erased. */
const cut = (text: string, columns: number): string =>
  text.length > columns ? `${text.slice(0, columns - 1)}…` : text;
