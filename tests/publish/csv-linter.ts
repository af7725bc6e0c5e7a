/**
 * A strict reader of the project's own: what it accepts, every reader of CSV takes the same way. It shares no code with
 * the writer. A finding names the rule that was broken and where.
 */
export type Rule =
  | 'encoding'
  | 'bom'
  | 'nul'
  | 'line-end'
  | 'last-line'
  | 'blank-line'
  | 'quote'
  | 'ragged'
  | 'header'
  | 'control'
  | 'white-space'
  | 'placeholder'
  | 'number'
  | 'formula';

export interface Finding {
  readonly rule: Rule;
  /** 1-based record, the header is 1; 0 for the whole file. */
  readonly record: number;
  readonly cell: string;
}

export interface Dialect {
  readonly delimiter: ',' | ';';
  readonly bom: boolean;
  readonly decimal: '.' | ',';
}

export const CANONICAL: Dialect = { delimiter: ',', bom: false, decimal: '.' };
export const FRENCH_EXCEL: Dialect = { delimiter: ';', bom: true, decimal: ',' };

/** What the columns hold, by name: `number`, `integer`, or anything else for text. */
export type ColumnTypes = Readonly<Record<string, string>>;

export function findingsIn(bytes: Uint8Array, types: ColumnTypes, dialect: Dialect = CANONICAL): readonly Finding[] {
  const whole = (rule: Rule): Finding => ({ rule, record: 0, cell: '' });
  const text = decoded(bytes);
  if (text === null) return [whole('encoding')];
  const hasBom = text.startsWith('\uFEFF');
  const body = hasBom ? text.slice(1) : text;
  const { records, findings } = parsed(body, dialect.delimiter);
  const [header = [], ...lines] = records;
  return [
    ...(hasBom === dialect.bom ? [] : [whole('bom')]),
    ...(body.includes('\0') ? [whole('nul')] : []),
    ...(body.endsWith('\r\n') ? [] : [whole('last-line')]),
    ...findings,
    ...headerFindings(header, types),
    ...lines.flatMap((line, index) => lineFindings(line, index + 2, header, types, dialect)),
  ];
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

interface Parsed {
  readonly records: readonly (readonly string[])[];
  readonly findings: readonly Finding[];
}

/** RFC 4180 to the letter: CRLF ends a record, a quote stands only around a whole cell or doubled inside it. */
function parsed(text: string, delimiter: string): Parsed {
  const records: string[][] = [];
  const findings: Finding[] = [];
  const state = { at: 0, record: [] as string[] };
  const found = (rule: Rule, cell: string): void => {
    findings.push({ rule, record: records.length + 1, cell });
  };
  const endRecord = (): void => {
    if (state.record.length === 1 && state.record[0] === '') found('blank-line', '');
    records.push(state.record);
    state.record = [];
  };
  while (state.at < text.length) {
    const { cell, end } =
      text[state.at] === '"' ? quotedCell(text, state.at, found) : bareCell(text, state.at, delimiter, found);
    state.record.push(cell);
    const next = text.slice(end, end + 2);
    if (next.startsWith(delimiter)) {
      state.at = end + 1;
      if (state.at === text.length) state.record.push('');
      continue;
    }
    if (next !== '\r\n' && next !== '') found('line-end', cell);
    state.at = end + (next === '\r\n' ? 2 : 1);
    endRecord();
  }
  return { records, findings };
}

type Found = (rule: Rule, cell: string) => void;

function quotedCell(text: string, start: number, found: Found): { readonly cell: string; readonly end: number } {
  const close = /(?:[^"]|"")*"/y;
  close.lastIndex = start + 1;
  const match = close.exec(text);
  if (match === null) {
    found('quote', text.slice(start, start + 20));
    return { cell: text.slice(start + 1), end: text.length };
  }
  const end = start + 1 + match[0].length;
  const after = text[end];
  const cell = match[0].slice(0, -1).replaceAll('""', '"');
  if (after === undefined || after === ',' || after === ';' || after === '\r' || after === '\n') return { cell, end };
  found('quote', cell);
  const rest = /[^\r\n,;]*/y;
  rest.lastIndex = end;
  return { cell, end: end + (rest.exec(text)?.[0].length ?? 0) };
}

function bareCell(
  text: string,
  start: number,
  delimiter: string,
  found: Found,
): { readonly cell: string; readonly end: number } {
  const bare = delimiter === ',' ? /[^,\r\n]*/y : /[^;\r\n]*/y;
  bare.lastIndex = start;
  const cell = bare.exec(text)?.[0] ?? '';
  if (cell.includes('"')) found('quote', cell);
  return { cell, end: start + cell.length };
}

function headerFindings(header: readonly string[], types: ColumnTypes): readonly Finding[] {
  const wanted = Object.keys(types);
  const isSame = header.length === wanted.length && header.every((name, index) => name === wanted[index]);
  const isPlain = header.every((name) => /^[a-z][a-z0-9_]{0,49}$/.test(name)) && new Set(header).size === header.length;
  return isSame && isPlain ? [] : [{ rule: 'header', record: 1, cell: header.join(' ') }];
}

function lineFindings(
  line: readonly string[],
  record: number,
  header: readonly string[],
  types: ColumnTypes,
  { decimal }: Dialect,
): readonly Finding[] {
  const ragged: readonly Finding[] =
    line.length === header.length ? [] : [{ rule: 'ragged', record, cell: `${line.length}` }];
  const cells = line.flatMap((cell, index) => {
    const type = types[header[index] ?? ''] ?? 'string';
    return rulesBroken(cell, type, decimal).map((rule): Finding => ({ rule, record, cell }));
  });
  return [...ragged, ...cells];
}

const PLACEHOLDERS = new Set([
  'null',
  'nan',
  'n/a',
  'na',
  'none',
  'undefined',
  'nc',
  '-',
  '[object object]',
  'true',
  'false',
]);
const NUMBERS = {
  number: { '.': /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, ',': /^-?(?:0|[1-9]\d*)(?:,\d+)?$/ },
  integer: { '.': /^-?(?:0|[1-9]\d*)$/, ',': /^-?(?:0|[1-9]\d*)$/ },
} as const;

function rulesBroken(cell: string, type: string, decimal: '.' | ','): readonly Rule[] {
  if (cell === '') return [];
  if (type === 'number' || type === 'integer') return NUMBERS[type][decimal].test(cell) ? [] : ['number'];
  return [
    ...(/(?!\0)[\p{Cc}\u2028\u2029]/u.test(cell) ? (['control'] as const) : []),
    ...(cell.trim() === cell ? [] : (['white-space'] as const)),
    ...(PLACEHOLDERS.has(cell.toLowerCase()) ? (['placeholder'] as const) : []),
    ...(isRunnable(cell) ? (['formula'] as const) : []),
  ];
}

/** A signed numeral with its unit is a number or text to every spreadsheet; with an operator, call or name it may run. */
function isRunnable(cell: string): boolean {
  if (!/^\s*[=+\-@＝＋－＠|%]/.test(cell)) return false;
  return !/^[+-]\s?\d/.test(cell) || /[=*^&!(|@+]|[-/]\d|\d[eE]\d|[A-Z]+\d/.test(cell.slice(1));
}
