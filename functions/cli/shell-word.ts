/** `out/2031`, `/srv/données`: a shell takes it as it is, for one word. */
const PLAIN_WORD = /^[\p{L}\p{M}\p{N}_./@%+=:,-]+$/u;

/** The text as one word of a command that a user may copy: `mes données` becomes `'mes données'`. */
export const shellWord = (text: string): string =>
  PLAIN_WORD.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
