import type { Column, Dataset } from '../../extract/datasets/column.ts';
import { DATASETS } from '../../extract/datasets/registry.ts';
import type { Row } from '../../extract/model.ts';
import { exampleOf } from '../schemas/json-schema.ts';
import { LICENCE } from '../site.ts';

export const DICTIONARY_HEAD = [
  'colonne',
  'titre',
  'type',
  'obligatoire',
  'description',
  'valeurs',
  'exemple',
] as const;

const TYPES = { string: 'texte', integer: 'entier', number: 'nombre' } as const;

/** What each column of a dataset means, in the order of DICTIONARY_HEAD. */
export function dictionaryLines(dataset: Dataset): readonly (readonly (string | null)[])[] {
  return dataset.columns.map((column) => [
    column.name,
    column.title,
    TYPES[column.type],
    column.required ? 'oui' : 'non',
    column.description,
    column.values === undefined ? null : column.values.join(' ; '),
    String(exampleOf(dataset, column)),
  ]);
}

/** The dictionary as a table of its own: what `dictionnaire.csv` holds. */
export function dictionaryTable(): { readonly columns: readonly Column[]; readonly rows: readonly Row[] } {
  const head = ['jeu', ...DICTIONARY_HEAD];
  const columns = head.map(
    (name): Column => ({ name, type: 'string', title: name, description: name, example: '', required: false }),
  );
  const rows = DATASETS.flatMap((dataset) =>
    dictionaryLines(dataset).map((line) =>
      Object.fromEntries([dataset.name, ...line].map((cell, index) => [head[index] ?? '', cell])),
    ),
  );
  return { columns, rows };
}

/** The dictionary for people, a table a dataset. */
export function dictionaryMarkdown(): string {
  const sections = DATASETS.map((dataset) => {
    const lines = dictionaryLines(dataset).map((line) => `| ${line.map((cell) => markdownCell(cell)).join(' | ')} |`);
    const head = `| ${DICTIONARY_HEAD.join(' | ')} |\n|${' --- |'.repeat(DICTIONARY_HEAD.length)}`;
    return `## ${dataset.name} : ${dataset.title} (version ${dataset.version})\n\n${dataset.description}\n\n${head}\n${lines.join('\n')}\n`;
  });
  return `# Dictionnaire des données\n\nUne cellule vide veut dire : pas de valeur. Données sous [${LICENCE.title}](${LICENCE.url}).\n\n${sections.join('\n')}`;
}

const markdownCell = (cell: string | null): string => (cell ?? '').replaceAll('|', '\\|');
