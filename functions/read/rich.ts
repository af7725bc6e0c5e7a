import type { SourceText } from '../extract/model.ts';
import type { Kind } from './kind.ts';

/** Formats whose reading can be made to spin or swell by a hostile file; they are read in a thread of their own. */
export type RichKind = Exclude<Kind, 'text'>;

/** What the reader of such a format finds. */
export interface RichText {
  readonly source: SourceText;
  /** Number of pages; null where the format shows none. */
  readonly pages: number | null;
  /** `pdf-structure`, `pdf-flux`, `html`, `docx`. */
  readonly method: string;
}

/** What the reading thread is asked. */
export interface RichRequest {
  readonly kind: RichKind;
  readonly bytes: Uint8Array;
}

/** What it answers: the text, a refusal as fields (a class does not survive the way between threads), or a bug. */
export type RichAnswer =
  | { readonly type: 'read'; readonly read: RichText }
  | { readonly type: 'refused'; readonly code: string; readonly reason: string; readonly remedy: string }
  | { readonly type: 'failed'; readonly message: string };
