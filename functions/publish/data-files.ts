import { DATASETS } from '../extract/datasets/registry.ts';
import { csvOf, frenchExcelCsvOf } from './csv.ts';
import { type FileFacts, factsOf } from './files.ts';
import { jsonOf } from './json.ts';
import type { ReleaseHead } from './releases.ts';
import type { RowsByDataset } from './rows.ts';
import { SITE } from './site.ts';
import { utf8Of } from './utf8.ts';
import { datasetWorkbook } from './xlsx/dataset-workbook.ts';

/** A file of a release, before it is known where it stands. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly facts: FileFacts;
}

/** @param rows without the header; null where the file has none */
export function namedFile(name: string, content: string | Uint8Array, rows: number | null): NamedFile {
  const bytes = typeof content === 'string' ? utf8Of(content) : content;
  return { name, bytes, facts: factsOf(bytes, rows) };
}

/** Every dataset in its formats. */
export function dataFiles(head: ReleaseHead, rows: RowsByDataset): readonly NamedFile[] {
  return DATASETS.flatMap((dataset) => {
    const { name, columns } = dataset;
    const file = (ending: string, content: string | Uint8Array): NamedFile =>
      namedFile(`${name}${ending}`, content, rows[name].length);
    return [
      file('.csv', csvOf(columns, rows[name])),
      file('.json', jsonOf(columns, rows[name])),
      file('.excel-fr.csv', frenchExcelCsvOf(columns, rows[name])),
      file('.xlsx', datasetWorkbook(dataset, rows[name], head, SITE)),
    ];
  });
}
