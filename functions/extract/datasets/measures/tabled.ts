import type { Block, Span, Structure } from '../../model.ts';

/** A measure that a row of a table or a sheet of fields holds. Unit of the places: UTF-16 units. */
export interface TabledMeasure extends Span {
  readonly block: number;
  readonly title: string;
  readonly numero: string | null;
}

const GAP = String.raw` *(?:\t| {2}|: ) *`;
const LABEL = String.raw`[A-Z]{0,2}\d{0,2}(?:[.-]?\d{1,2}){1,2}`;
/** `N° | Action | Coût | Échéance` */
const HEADS = new RegExp(
  String.raw`(?:^|\n)(?:n[°º]|numéro|réf(?:érence|\.)?|code)(?: d[eu’'][^\t\n]{0,20})?${GAP}(?:intitulé de l[’']|libellé de l[’'])?(action|mesure|opération)s?(?!\p{L})[^\n]*$`,
  'iu',
);
/** `D1 | Animer le plan | 930` */
const ROW = new RegExp(String.raw`^(${LABEL})${GAP}(\p{L}[^\t\n]{9,400}?)(?=\t| {2}|\n|$)`, 'u');
/** What only sums up the actions that stand elsewhere. */
const SUMMARY = /récapitul|synthèse|bilan|budget|financ|coût/iu;
/** `N° de fiche | B-1`, `Intitulé de l'action | Rouvrir la rivière` */
const SHEET = new RegExp(
  String.raw`^(?:(?:n[°º]|numéro|code|réf(?:érence|\.)?|fiche)[^\t\n:]{0,24}${GAP}(${LABEL}) *\n)?(?:intitulé|titre)(?: de l[’'](?:action|opération)| de la (?:mesure|fiche))?${GAP}(\S[^\t\n]{5,200})\n`,
  'gimu',
);
const FIELD =
  /^(?:maîtr|pilot|porteu|coûts?(?!\p{L})|budget|financ|échéan|calendrier|objectif|indicateur|description|partenai)/imu;

/** The measures of tables of actions and of sheets, in text order. */
export function tabledMeasures(text: string, structure: Structure): readonly TabledMeasure[] {
  return [...rowMeasures(text, structure), ...sheetMeasures(text, structure)].sort((a, b) => a.start - b.start);
}

function rowMeasures(text: string, { blocks }: Structure): readonly TabledMeasure[] {
  const tables = new Set<number>();
  return blocks.flatMap((block, index): readonly TabledMeasure[] => {
    if (block.table === null) return [];
    const words = text.slice(block.start, block.end);
    if (block.kind === 'caption' && HEADS.test(words) && !SUMMARY.test(titleAbove(text, blocks, index)))
      tables.add(block.table);
    const row = block.kind === 'row' && tables.has(block.table) ? ROW.exec(words) : null;
    if (row === null) return [];
    const start = block.start + row[0].length - (row[2]?.length ?? 0);
    return [{ start, end: block.end, block: index, title: row[2] ?? '', numero: row[1] ?? null }];
  });
}

/** The line above the heads of a table, or the heading. */
function titleAbove(text: string, blocks: readonly Block[], index: number): string {
  const above = blocks[index - 1];
  return above?.kind === 'caption' ? text.slice(above.start, above.end) : (blocks[index]?.path.at(-1)?.title ?? '');
}

function sheetMeasures(text: string, { blocks }: Structure): readonly TabledMeasure[] {
  const state = { block: 0 };
  return Array.from(text.matchAll(SHEET)).flatMap((found, index, all): readonly TabledMeasure[] => {
    const after = found.index + found[0].length;
    const start = after - 1 - (found[2]?.length ?? 0);
    const blank = /\n[ \t]*\n/.exec(text.slice(after - 1, all[index + 1]?.index ?? text.length));
    const end = blank === null ? (all[index + 1]?.index ?? text.length) : after - 1 + blank.index;
    while ((blocks[state.block]?.end ?? text.length) <= start) state.block += 1;
    if (!FIELD.test(text.slice(after, end))) return [];
    const trimmed = start + text.slice(start, end).trimEnd().length;
    return [{ start, end: trimmed, block: state.block, title: found[2] ?? '', numero: found[1] ?? null }];
  });
}
