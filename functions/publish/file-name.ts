/** Characters that break a line or hide in a cell. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001F\u007F]/g;

/** What a cell may not begin with: see schemas/safe-text.ts. */
const UNSAFE_START = /^[\s=+\-@＝＋－＠]/;

/** The file's name as a cell may hold it: `-session.txt` is `./-session.txt`, the same file to every shell. */
export function publishableName(fileName: string): string {
  const line = fileName.replace(CONTROL, '\u{FFFD}');
  return line === '' || UNSAFE_START.test(line) ? `./${line}` : line;
}
