/** A column of a published dataset. The one place from which schemas, CSV, JSON, XLSX and the dictionary are made. */
export interface Column {
  /** Published name: French, ASCII, snake_case, at most 50 characters. */
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  /** French title for people. */
  readonly title: string;
  /** What the value means, in French, with unit and origin. */
  readonly description: string;
  readonly example: string | number;
  /** Never null. */
  readonly required: boolean;
  /** The only values allowed, besides null where it is not required. */
  readonly values?: readonly string[];
  /** Regular expression (ECMAScript, unicode) that a string value satisfies. */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Dataset {
  readonly name: import('../model.ts').DatasetName;
  /** Semantic version of the schema; a column added, removed or reordered is a major version. */
  readonly version: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
}
