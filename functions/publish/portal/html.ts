/** Markup that is safe to write into a page. Only `html`, `joined` and `trusted` make it. */
export interface Html {
  readonly markup: string;
}

export type Piece = Html | string | number | null | readonly Piece[];

const NOTHING: Html = { markup: '' };
const SPECIAL = /[&<>"'\r\0]/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser turns a bare CR into LF and drops NUL.
  '\r': '&#13;',
  '\0': '\ufffd',
};

/** Text for an element or a quoted attribute. */
export function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"'\r\0]/g, (character) => ENTITIES[character] ?? '') : text;
}

// Direction marks, embeddings, overrides and isolates: they reorder what stands around them.
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Text of a document for titles, labels and quotations: without control characters, which no reader sees. */
export function visible(text: string): string {
  return text.replace(UNSEEN, '');
}

/** True for a character that changes the order in which other characters are shown. */
export function reorders(character: string): boolean {
  return BIDI.test(character);
}

function markupOf(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  if ('markup' in piece) return piece.markup;
  return piece.map(markupOf).join('');
}

/** Markup from a template; whatever is filled in is escaped unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return {
    markup: parts.reduce((sum, part, index) => sum + markupOf(pieces[index - 1] ?? null) + part),
  };
}

/** Markup that this code wrote as a string itself. */
export function trusted(markup: string): Html {
  return { markup };
}

/** `piece` where the condition holds, else nothing. */
export function when(condition: boolean, piece: () => Html): Html {
  return condition ? piece() : NOTHING;
}

/** Pieces with a separator between them. */
export function joined(pieces: readonly Html[], separator: Html): Html {
  return { markup: pieces.map((piece) => piece.markup).join(separator.markup) };
}
