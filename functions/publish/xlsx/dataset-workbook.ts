import type { Column, Dataset } from '../../extract/datasets/column.ts';
import type { Row } from '../../extract/model.ts';
import { DICTIONARY_HEAD, dictionaryLines } from '../descriptors/dictionary.ts';
import { type ReleaseHead, scopeWords } from '../releases.ts';
import { cellsOf } from '../rows.ts';
import { tableSchemaKey } from '../schemas/table-schema.ts';
import { LICENCE, type Site } from '../site.ts';
import type { Sheet, SheetColumn } from './sheet.ts';
import { STYLE } from './styles.ts';
import { workbookOf } from './workbook.ts';

/** A dataset as people open it: what it is, the rows, and what each column means. */
export function datasetWorkbook(dataset: Dataset, rows: readonly Row[], head: ReleaseHead, site: Site): Uint8Array {
  return workbookOf([readMe(dataset, rows.length, head, site), dataSheet(dataset, rows), dictionarySheet(dataset)], 1);
}

function readMe(dataset: Dataset, rowCount: number, head: ReleaseHead, site: Site): Sheet {
  const { version, dates } = head;
  const period = [dates.premiere, dates.derniere].filter((date) => date !== null);
  return {
    name: 'LisezMoi',
    header: 0,
    columns: [
      { width: 24, style: STYLE.label },
      { width: 100, style: STYLE.prose },
    ],
    rows: [
      [dataset.title, null],
      ['Contenu', dataset.description],
      ['Lignes', rowCount],
      ['Documents', period.length === 0 ? 'sans date' : `du ${period[0]} au ${period.at(-1)}`],
      ['Étendue', scopeWords(head) ?? 'Tous les documents.'],
      ['Version des données', version],
      ['Version du schéma', `${dataset.version} (${site.baseUrl}${tableSchemaKey(dataset)})`],
      ['Source', 'Documents publics des collectivités ; la colonne extrait cite la phrase, document_id le document.'],
      ['Producteur', `${site.publisher.name}, ${site.baseUrl}`],
      ['Licence', `${LICENCE.title} (${LICENCE.url})`],
      ['Feuilles', 'Donnees : les lignes. Dictionnaire : le sens de chaque colonne.'],
      [
        'Nombres',
        'Les nombres sont des nombres, les codes (SIRET, identifiants) du texte. Une cellule vide : pas de valeur.',
      ],
    ],
  };
}

function dataSheet({ columns }: Dataset, rows: readonly Row[]): Sheet {
  return {
    name: 'Donnees',
    header: 1,
    columns: columns.map(dataColumn),
    rows: [columns.map(({ name }) => name), ...rows.map((row) => cellsOf(columns, row))],
  };
}

const WIDTHS: Readonly<Record<string, number>> = {
  libelle: 50,
  indicateur: 50,
  extrait: 70,
  description: 70,
  rubrique: 40,
  titre: 50,
};

function dataColumn({ name, type }: Column): SheetColumn {
  const style = type === 'string' ? STYLE.text : name === 'montant_eur' ? STYLE.amount : STYLE.plain;
  return { width: WIDTHS[name] ?? Math.max(12, name.length + 4), style };
}

function dictionarySheet(dataset: Dataset): Sheet {
  return {
    name: 'Dictionnaire',
    header: 1,
    columns: [24, 30, 12, 14, 80, 50, 30].map((width) => ({ width, style: STYLE.prose })),
    rows: [DICTIONARY_HEAD, ...dictionaryLines(dataset)],
  };
}
