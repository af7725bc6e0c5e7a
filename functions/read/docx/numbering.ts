/** Numbers that Word writes in front of paragraphs: they stand in no text of the file, only in its numbering rules. */
export interface Numbering {
  /** The number or letter in front of the next paragraph of a list; null for bullets and for none. */
  labelOf(numId: string, level: number): string | null;
  /** The list and level that a paragraph style has. */
  ofStyle(styleId: string): ListPlace | null;
}

export interface ListPlace {
  readonly numId: string;
  readonly level: number;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2)`: the number of each level around. */
  readonly pattern: string;
  readonly styleId: string | null;
}

const MAX_LEVELS = 9;

/** @param numberingXml word/numbering.xml @param stylesXml word/styles.xml; both empty where the file has none */
export function numberingOf(numberingXml: string, stylesXml: string): Numbering {
  const lists = listsIn(numberingXml);
  const instances = instancesIn(numberingXml);
  const styles = stylesIn(stylesXml, lists, instances);
  const counts = new Map<string, number[]>();
  const labelOf = (numId: string, level: number): string | null => {
    const instance = instances.get(numId);
    const levels = instance === undefined ? undefined : lists.get(instance.listId);
    const own = levels?.[level];
    if (instance === undefined || levels === undefined || own === undefined) return null;
    if (own.format === 'bullet' || own.format === 'none' || own.pattern === '') return null;
    const key = instance.restarts ? `num ${numId}` : `list ${instance.listId}`;
    return written(own, levels, advanced(counts, key, levels, level));
  };
  return { labelOf, ofStyle: (styleId) => styles.get(styleId) ?? null };
}

/** Counts one paragraph at a level: deeper levels start anew. */
function advanced(
  counts: Map<string, number[]>,
  key: string,
  levels: readonly Level[],
  level: number,
): readonly number[] {
  const before = counts.get(key) ?? [];
  const outer = Array.from({ length: level }, (_, at) => before[at] ?? levels[at]?.start ?? 1);
  const own = before[level] === undefined ? (levels[level]?.start ?? 1) : before[level] + 1;
  counts.set(key, [...outer, own]);
  return [...outer, own];
}

function written(own: Level, levels: readonly Level[], counts: readonly number[]): string {
  return own.pattern.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return formatted(counts[at] ?? 1, levels[at]?.format ?? 'decimal');
  });
}

function formatted(count: number, format: string): string {
  if (format === 'lowerLetter') return letterOf(count);
  if (format === 'upperLetter') return letterOf(count).toUpperCase();
  if (format === 'lowerRoman') return romanOf(count).toLowerCase();
  if (format === 'upperRoman') return romanOf(count);
  if (format === 'decimalZero' && count < 10) return `0${count}`;
  return String(count);
}

const letterOf = (count: number): string => String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));

const ROMAN = ['I', 'IV', 'V', 'IX', 'X', 'XL', 'L', 'XC', 'C'];
const ROMAN_VALUES = [1, 4, 5, 9, 10, 40, 50, 90, 100];

function romanOf(count: number): string {
  const at = ROMAN_VALUES.findLastIndex((value) => value <= count);
  const value = ROMAN_VALUES[at];
  return value === undefined || count > 399 ? '' : `${ROMAN[at]}${romanOf(count - value)}`;
}

const attribute = (xml: string, name: string): string | null =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(xml)?.[1] ?? null;

const settingOf = (xml: string, tag: string): string | null =>
  attribute(new RegExp(`<w:${tag}\\b[^>]*>`).exec(xml)?.[0] ?? '', 'w:val');

/** The elements of one tag, which are not nested in each other. */
function elements(xml: string, tag: string): readonly string[] {
  const parts = xml.split(new RegExp(`<w:${tag}(?=[ >])`)).slice(1);
  return parts.map((part) => part.split(`</w:${tag}>`)[0] ?? '');
}

function listsIn(xml: string): ReadonlyMap<string, readonly Level[]> {
  return new Map(
    elements(xml, 'abstractNum').map((list) => {
      const levels = elements(list, 'lvl').slice(0, MAX_LEVELS).map(levelOf);
      return [attribute(list.slice(0, 300), 'w:abstractNumId') ?? '', levels] as const;
    }),
  );
}

const levelOf = (xml: string): Level => ({
  start: Number(settingOf(xml, 'start') ?? '1'),
  format: settingOf(xml, 'numFmt') ?? 'decimal',
  pattern: settingOf(xml, 'lvlText') ?? '',
  styleId: settingOf(xml, 'pStyle'),
});

interface Instance {
  readonly listId: string;
  readonly restarts: boolean;
}

function instancesIn(xml: string): ReadonlyMap<string, Instance> {
  return new Map(
    elements(xml, 'num').map((num) => {
      const instance = { listId: settingOf(num, 'abstractNumId') ?? '', restarts: num.includes('<w:startOverride') };
      return [attribute(num.slice(0, 300), 'w:numId') ?? '', instance] as const;
    }),
  );
}

function stylesIn(
  xml: string,
  lists: ReadonlyMap<string, readonly Level[]>,
  instances: ReadonlyMap<string, Instance>,
): ReadonlyMap<string, ListPlace> {
  const numbered = elements(xml, 'style').flatMap((style) => {
    const styleId = attribute(style.slice(0, 300), 'w:styleId');
    const numId = settingOf(style, 'numId');
    if (styleId === null || numId === null) return [];
    const levels = lists.get(instances.get(numId)?.listId ?? '') ?? [];
    const linked = levels.findIndex((level) => level.styleId === styleId);
    return [[styleId, { numId, level: linked < 0 ? Number(settingOf(style, 'ilvl') ?? '0') : linked }] as const];
  });
  return new Map(numbered);
}
