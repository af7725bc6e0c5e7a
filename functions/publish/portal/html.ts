/** Markup that is safe to write into a page. Only `html`, `joined` and `trusted` make it. */
export interface Html {
  readonly markup: string;
}

export type Piece = Html | string | number | null | readonly Piece[];

const NOTHING: Html = { markup: '' };

const MEANS_MARKUP = /[&<>"\r\0]/;

/** Text for an element or an attribute in double quotes. */
export function escaped(text: string): string {
  if (!MEANS_MARKUP.test(text)) return text;
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  // A parser turns a bare CR into LF.
  return safe.replaceAll('\r', '&#13;').replaceAll('\0', '\ufffd');
}

// Direction marks, embeddings, overrides and isolates: they reorder what stands around them.
const BIDI = /\p{Bidi_C}/u;
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Bidi_C}\u2028\u2029\ufeff]/gu;

/** Half of a character beyond the basic plane, without its other half. */
const LONE_HALF = /\p{Cs}/gu;

/** Text of characters that everyone sees: most texts, told apart fast. */
const ORDINARY = /^[ -~\u00a0-\u0600\u2010-\u2027\u202f-\u205f\u20a0-\ud7ff]*$/;

/** Text of a document for titles, labels and quotations: without control characters, which no reader sees. */
export function visible(text: string): string {
  if (ORDINARY.test(text)) return text;
  return text
    .replace(LONE_HALF, '\ufffd')
    .replace(UNSEEN, (character) => (character === '\u2028' || character === '\u2029' ? ' ' : ''));
}

/** True for a character that changes the order in which other characters are shown. */
export function reorders(character: string): boolean {
  return BIDI.test(character);
}

function markupOf(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece);
  if (piece === null) return '';
  if (typeof piece === 'number') return String(piece);
  if ('markup' in piece) return piece.markup;
  let markup = '';
  for (const one of piece) markup += markupOf(one);
  return markup;
}

/** Markup from a template; whatever is filled in is escaped unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  let markup = parts[0] ?? '';
  for (let index = 0; index < pieces.length; index += 1) {
    markup += markupOf(pieces[index] ?? null) + (parts[index + 1] ?? '');
  }
  return { markup };
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

/** A title all in capitals is set smaller: its class, else nothing. */
export function capitalsClass(title: string): Html {
  return when(title === title.toLocaleUpperCase('fr'), () => trusted(' class="caps"'));
}
