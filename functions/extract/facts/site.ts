import type { DocumentFacts, Figure, TableCell } from '../model.ts';
import type { Placed, Surroundings } from './clause.ts';
import type { Passage, Passages } from './passages.ts';

/** A figure where it stands: what every reader of attributes is asked about. */
export interface FactSite {
  readonly passages: Passages;
  readonly passage: Passage;
  readonly placed: Placed<Figure>;
  /** Index among the figures of the passage's clause. */
  readonly index: number;
  readonly around: Surroundings;
  /** The table cell it stands in; null elsewhere. */
  readonly cell: TableCell | null;
  readonly document: DocumentFacts;
}

/** An attribute with the name of the rule that settled it; the value null where the text leaves it open. */
export interface Read<T> {
  readonly value: T;
  readonly rule: string | null;
}
