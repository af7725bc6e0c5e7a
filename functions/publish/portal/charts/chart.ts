import type { Row } from '../../../extract/model.ts';
import type { Html } from '../html.ts';

/** One drawing with the words that say what is counted. */
export interface Chart {
  readonly title: string;
  readonly body: Html;
  /** What is shown, what is left out, and why. */
  readonly note: Html;
  /** The rows it shows; checks about them are told below it. */
  readonly rows: readonly Row[];
}

/** Where the links of a chart lead. */
export interface Links {
  /** Path from the page to the top of the tree; null on the document's own pages. */
  readonly root: string | null;
}

/** Address of the table of a dataset with filters set; without script it leads to the table. */
export function filteredHref(dataset: string, filters: Readonly<Record<string, string>>): string {
  const query = Object.entries(filters).map(([column, value]) => `${dataset}.${column}=${encodeURIComponent(value)}`);
  return `?${query.join('&')}#${dataset}`;
}
