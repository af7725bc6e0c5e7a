const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A unit of length in front of its exponent: `km` in `960 km2`. */
const LENGTH_UNIT = /(?:^|[^\p{L}])(?:[kcdhm]?m|Mm)$/u;

/** A price in front of its cents: `12 €` and a raised `50`. */
const PRICE = /\d\s?€$/;

/** `1`, `(1)`, `[12]`, `1,2` */
const NOTE_CALL = /^[[(]?(\d{1,3}(?:\s?[,;]\s?\d{1,3})*)[\])]?$/;

/**
 * How raised text is written in plain text after what stands in front of it. Letters are joined (`1` + `er`), so are
 * exponents of a length (`m` + `2`). Other raised digits call a note or are a power: they become superscript signs,
 * since `2019` with note 1 would otherwise read 20191.
 * @param raised the raised text
 * @param before the text in front of it; its last few characters suffice
 */
export function raisedText(raised: string, before: string): string {
  const text = raised.trim();
  if (/^os?$/.test(text) && /(?:^|[^\p{L}])n$/iu.test(before)) return `°${text.slice(1)}`;
  const digits = NOTE_CALL.exec(text)?.[1];
  if (digits === undefined || (/^\d\d$/.test(digits) && PRICE.test(before.slice(-4)))) return text;
  if (/^[23]$/.test(digits) && LENGTH_UNIT.test(before.slice(-4))) return text;
  return digits.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit))).replace(/\s/g, '');
}
