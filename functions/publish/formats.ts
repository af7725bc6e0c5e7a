import { DATASETS } from '../extract/datasets/registry.ts';
import type { DatasetName } from '../extract/model.ts';

export interface Format {
  readonly jeu: DatasetName | null;
  /** In French, for people. */
  readonly format: string;
}

const FORMATS: readonly (readonly [ending: string, format: string])[] = [
  ['.excel-fr.csv', 'CSV pour Excel français'],
  ['.csv-metadata.json', 'Description CSVW'],
  ['.csv', 'CSV'],
  ['.xlsx', 'Excel (XLSX)'],
  ['.json', 'JSON'],
  ['.md', 'Texte'],
];

/** Which dataset a file of a release is of, and its format, told by its name. */
export function formatOf(name: string): Format {
  const jeu = DATASETS.find((dataset) => name.startsWith(`${dataset.name}.`))?.name ?? null;
  return { jeu, format: FORMATS.find(([ending]) => name.endsWith(ending))?.[1] ?? name };
}

/** Formats that people take, in the order to list them; of the others machines know. */
export const isDownload = (name: string): boolean => formatOf(name).jeu !== null && !name.endsWith('-metadata.json');
