const HIGH_SURROGATE = /[\ud800-\udbff]/;

/** Turns positions in a JavaScript string (UTF-16 units) into those that are published (Unicode code points). */
export type CodePointPositions = (unit: number) => number;

export function codePointPositions(text: string): CodePointPositions {
  if (!HIGH_SURROGATE.test(text)) return (unit) => unit;
  const before = new Uint32Array(text.length + 1);
  for (let unit = 0; unit < text.length; unit++) {
    const code = text.charCodeAt(unit);
    const next = text.charCodeAt(unit + 1);
    const opensPair = code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
    before[unit + 1] = (before[unit] as number) + (opensPair ? 0 : 1);
  }
  return (unit) => before[Math.min(Math.max(unit, 0), text.length)] as number;
}

/** White space as one space. */
export const oneSpaced = (text: string): string => (isOneSpaced(text) ? text : text.replace(UNFOLDED, ' '));

/** Most texts hold single spaces only: reading them is cheaper than an expression that finds nothing. */
function isOneSpaced(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE ? before === SPACE : code < SPACE || code === NO_BREAK || (code >= FIRST_WIDE && isWide(code)))
      return false;
    before = code;
  }
  return true;
}
const SPACE = 0x20;
const NO_BREAK = 0xa0;
/** The first of the other spaces; some signs (dashes, quotes) stand among them. */
const FIRST_WIDE = 0x1680;
const isWide = (code: number): boolean => ANY_SPACE.test(String.fromCharCode(code));
const ANY_SPACE = /\s/;

/** White space as one space, none at the ends. */
export const foldedSpace = (text: string): string => oneSpaced(text).trim();

/** Only what is no single space: matching every space would cost more than the rest. */
const UNFOLDED = /[^\S ]\s*| \s+/g;
