import { validateRow } from '../../extract/datasets/validate.ts';
import type { Cell, DatasetName, Row } from '../../extract/model.ts';
import { parsedCsv } from '../../publish/csv-reader.ts';
import { cellsOf, datasetNamed, plainDecimal } from '../../publish/rows.ts';
import { type Finding, finding } from './finding.ts';

/** The rows of a JSON file, or the finding that it holds none. */
export function rowsIn(key: string, content: string): readonly Row[] | Finding {
  try {
    const rows: unknown = JSON.parse(content);
    const isRow = (row: unknown): boolean => typeof row === 'object' && row !== null && !Array.isArray(row);
    if (Array.isArray(rows) && rows.every(isRow)) return rows as readonly Row[];
    return finding(key, '', 'attendu un tableau d’objets JSON');
  } catch (error) {
    return finding(key, '', `n’est pas du JSON (${(error as Error).message})`);
  }
}

/** Rows against the committed schema, and ids that two rows share. */
export function schemaFindings(key: string, dataset: DatasetName, rows: readonly Row[]): readonly Finding[] {
  const seen = new Set<Cell | undefined>();
  return rows.flatMap((row, index) => {
    const id = dataset === 'documents' ? row.document_id : row.id;
    const isRepeated = seen.has(id);
    seen.add(id);
    const errors = [...validateRow(dataset, row), ...(isRepeated ? [`${id} est l’identifiant de deux lignes`] : [])];
    return errors.map((error) => finding(key, `ligne ${index + 1}`, error));
  });
}

/** The CSV against the JSON beside it, cell by cell: one value, written as a CSV writes it. */
export function csvFindings(
  key: string,
  dataset: DatasetName,
  rows: readonly Row[],
  content: string,
): readonly Finding[] {
  const { columns } = datasetNamed(dataset);
  const names = columns.map(({ name }) => name);
  try {
    const { header, lines } = parsedCsv(content);
    if (header.join() !== names.join()) {
      return [finding(key, 'en-tête', `attendu ${names.join(',')}, reçu ${header.join(',')}`)];
    }
    if (lines.length !== rows.length) {
      return [finding(key, '', `attendu ${rows.length} lignes comme dans le JSON, reçu ${lines.length}`)];
    }
    return rows.flatMap((row, index) =>
      cellsOf(columns, row).flatMap((cell, column) => {
        const wanted = writtenInCsv(cell);
        const got = lines[index]?.[column] ?? '';
        if (wanted === got) return [];
        const place = `ligne ${index + 2}, colonne ${names[column]}`;
        return [finding(key, place, `attendu « ${wanted} » comme dans le JSON, reçu « ${got} »`)];
      }),
    );
  } catch (error) {
    return [finding(key, '', `n’est pas un CSV lisible (${(error as Error).message})`)];
  }
}

const writtenInCsv = (cell: Cell): string => (typeof cell === 'number' ? plainDecimal(cell) : (cell ?? ''));
