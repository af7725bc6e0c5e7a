/** The lowest of the rare kinds of white space. */
const OGHAM_SPACE = 0x1680;

/** What `\s` matches, asked of a UTF-16 unit; the common ones are told without an expression. */
export function isSpace(code: number): boolean {
  if (code < OGHAM_SPACE) return code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d);
  return /\s/.test(String.fromCharCode(code));
}
