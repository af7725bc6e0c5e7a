/** What a UTF-16 unit is, for scans that visit every character of a text once. */

export const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const isLower = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7) || code === 0x153;

export const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) || code === 0x152 || code === 0x178;

export const isLetter = (code: number): boolean => isLower(code) || isUpper(code);

/** First letter or digit at or after `at`, past opening quotes and brackets; -1 for none within `limit`. */
export function firstSignAt(text: string, at: number, limit: number): number {
  for (let index = at; index < limit; index += 1) {
    const code = text.charCodeAt(index);
    if (isLetter(code) || isDigit(code)) return index;
    if (!isBlank(code) && !OPENING.has(code)) return -1;
  }
  return -1;
}

/** « “ ‘ " ' ( [ and the ellipsis of a quotation that begins in mid-sentence. */
const OPENING: ReadonlySet<number> = new Set([0xab, 0x201c, 0x2018, 0x22, 0x27, 0x2019, 40, 91]);
