import { DATASETS } from '../extract/datasets/registry.ts';
import { csvOf, frenchExcelCsvOf } from './csv.ts';
import { jsonOf } from './json.ts';
import type { ReleaseHead } from './releases.ts';
import type { RowsByDataset } from './rows.ts';
import { SITE } from './site.ts';
import { datasetWorkbook } from './xlsx/dataset-workbook.ts';

/** A file of a release, before it is known where it stands. */
export interface NamedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Rows without the header; null where it has none. */
  readonly rows: number | null;
}

/** Every dataset in its formats. */
export function dataFiles(head: ReleaseHead, rows: RowsByDataset): readonly NamedFile[] {
  return DATASETS.flatMap((dataset) => {
    const { name, columns } = dataset;
    const file = (ending: string, content: string | Uint8Array): NamedFile => ({
      name: `${name}${ending}`,
      content,
      rows: rows[name].length,
    });
    return [
      file('.csv', csvOf(columns, rows[name])),
      file('.json', jsonOf(columns, rows[name])),
      file('.excel-fr.csv', frenchExcelCsvOf(columns, rows[name])),
      file('.xlsx', datasetWorkbook(dataset, rows[name], head, SITE)),
    ];
  });
}
