/** Characters that make a spreadsheet read a cell as a formula, with their full-width forms, and any white space. */
const NO_START = '\\s=+\\-@＝＋－＠';
const LETTER = 'A-Za-zÀ-ÿ';

/**
 * `-71M€`, `+6,6 %`, `- 1,2 M€ de crédits`: a number, then nothing, or a unit or word that follows it without an
 * operator. No spreadsheet parses that as a formula: at the most it is a number. Not `-1E5+A1`, `-5 %+A1`, `-2+3`.
 */
const SIGNED_NUMBER = `[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[${LETTER}€])`;

/** No call of a function, other sheet, program or comparison anywhere behind it. */
const NO_CALL = `(?!.*(?:[=|!]|[${LETTER}.]\\())`;

/** Nothing that breaks a line of CSV or hides in a cell: white space is folded before. */
const PRINTABLE = '[^\\u0000-\\u001F\\u007F]';

/**
 * Pattern of every free text column: not empty, one line, and nothing that a spreadsheet could run. A row that fails is
 * kept in quality.json as it is, with the reason; no value is ever changed for it. See
 * docs/decisions/signed-values-stay-as-written.md.
 */
export const SAFE_TEXT = `^(?:(?![${NO_START}])${PRINTABLE}|${SIGNED_NUMBER}${NO_CALL})${PRINTABLE}*$`;
