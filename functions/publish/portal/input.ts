import type { DatasetName, Quality, Row, RowDataset } from '../../extract/model.ts';

/** A published file that people can download. */
export interface Download {
  /** Key in the published tree (`latest/budget.csv`). */
  readonly key: string;
  /** What it is, in French (`CSV`, `Texte lu`). */
  readonly format: string;
  readonly dataset: DatasetName | null;
  /** Size in bytes. */
  readonly bytes: number;
  /** Rows without the header; null where the file has no rows. */
  readonly rows: number | null;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** One document with all that its two pages show. Its pages depend on nothing else. */
export interface PortalDocument {
  /** Row of the dataset `documents`. */
  readonly document: Row;
  readonly rows: Readonly<Record<RowDataset, readonly Row[]>>;
  readonly quality: Quality;
  /** text.txt: the text that positions refer to. */
  readonly text: string;
  /** Extension of the source file with its point (`.txt`, `.pdf`, `.htm`, `.docx`). */
  readonly extension: string;
  /** The files of the document's folder, in the order to list them. */
  readonly downloads: readonly Download[];
}

/** All documents of one year, or of a part of a very full one, newest first. */
export interface PortalYear {
  /** `2017`, `2017-06`; `sans-date` for documents without a date. */
  readonly year: string;
  /** Rows of the dataset `documents`. */
  readonly documents: readonly Row[];
}

/** What the pages of a release show. Bounded, whatever the number of documents: see MAX_ROWS and the year pages. */
export interface PortalInput {
  /** Public address that ends with a slash; null where the tree is only a folder. */
  readonly baseUrl: string | null;
  readonly release: string;
  /** Instant of the last change of the data, ISO; null where it is not known. */
  readonly changedAt: string | null;
  /** Instant of the last run, ISO; null where it is not known. */
  readonly ranAt: string | null;
  /** The newest documents first; those at the front are shown with their rows. */
  readonly documents: readonly PortalDocument[];
  /** Number of documents and of rows a dataset in the whole release. */
  readonly totals: Readonly<Record<DatasetName, number>>;
  /** Of these, those that the files of `latest/` hold. */
  readonly inFiles: Readonly<Record<DatasetName, number>>;
  /** Rows of each of `documents` by its id, also of one that `latest/` has no room for. */
  readonly rowCounts: ReadonlyMap<string, number>;
  /** Years in descending order with the number of their documents; `sans-date` last. */
  readonly years: readonly { readonly year: string; readonly count: number }[];
  /** Files of `latest/`, in the order to list them. */
  readonly downloads: readonly Download[];
  /** Catalogues, feeds and other machine-readable files of the release: key and words. */
  readonly catalogues: readonly (readonly [key: string, words: string])[];
}

/** A file to publish. */
export interface PublishedFile {
  readonly key: string;
  readonly bytes: Uint8Array;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly contentType: string;
  readonly cacheControl: string;
}
