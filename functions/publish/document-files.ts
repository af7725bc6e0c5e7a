import type { Extraction } from '../extract/model.ts';
import { csvOf } from './csv.ts';
import { fileAt, jsonText } from './files.ts';
import { jsonOf } from './json.ts';
import type { Download, PublishedFile } from './portal/input.ts';
import { documentPages } from './portal/portal.ts';
import { datasetNamed, ROW_DATASETS } from './rows.ts';

/** What one document becomes. */
export interface DocumentInput {
  /** The bytes as they came. */
  readonly bytes: Uint8Array;
  /** With its point. */
  readonly extension: string;
  readonly text: string;
  readonly extraction: Extraction;
}

/** The whole folder `documents/<id>/`: source, text, rows, quality account and the two pages. */
export function documentFiles(input: DocumentInput): readonly PublishedFile[] {
  const { bytes, extension, text, extraction } = input;
  const folder = `documents/${extraction.document.document_id}`;
  const data = ROW_DATASETS.flatMap((dataset) => {
    const { columns } = datasetNamed(dataset);
    const rows = extraction.rows[dataset];
    return [
      fileAt(`${folder}/${dataset}.csv`, csvOf(columns, rows)),
      fileAt(`${folder}/${dataset}.json`, jsonOf(columns, rows)),
    ];
  });
  const files = [
    fileAt(`${folder}/source${extension}`, bytes),
    fileAt(`${folder}/text.txt`, text),
    ...data,
    fileAt(`${folder}/quality.json`, jsonText(extraction.quality)),
  ];
  const { document, rows, quality } = extraction;
  return [
    ...files,
    ...documentPages({ document, rows, quality, text, extension, downloads: downloadsOf(files, extraction) }),
  ];
}

function downloadsOf(files: readonly PublishedFile[], { rows }: Extraction): readonly Download[] {
  return files.map(({ key, bytes, sha256 }) => {
    const name = key.slice(key.lastIndexOf('/') + 1);
    const dataset = ROW_DATASETS.find((one) => name.startsWith(`${one}.`)) ?? null;
    return {
      key,
      format: FORMATS[name] ?? name.slice(name.lastIndexOf('.') + 1).toUpperCase(),
      dataset,
      bytes: bytes.length,
      rows: dataset === null ? null : rows[dataset].length,
      sha256,
    };
  });
}

const FORMATS: Readonly<Record<string, string>> = {
  'source.txt': 'Document d’origine (texte)',
  'source.pdf': 'Document d’origine (PDF)',
  'source.htm': 'Document d’origine (HTML)',
  'source.docx': 'Document d’origine (DOCX)',
  'text.txt': 'Texte lu',
  'quality.json': 'Compte des nombres et contrôles (JSON)',
};
