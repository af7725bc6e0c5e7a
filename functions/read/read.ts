import { createHash } from 'node:crypto';
import type { DocumentIdentity, SourceText } from '../extract/model.ts';
import { MAX_INPUT_BYTES, MAX_TEXT_UNITS } from './bounds.ts';
import { isolatedRead } from './isolated.ts';
import { type Kind, kindOf } from './kind.ts';
import { refusedAsTooBig, refusedAsTooLong } from './refusals.ts';
import type { RichText } from './rich.ts';
import { textSourceOf } from './text.ts';

export interface ReadDocument {
  readonly identity: DocumentIdentity;
  readonly source: SourceText;
  /** With its point: `.txt`, `.pdf`, `.htm`, `.docx`. The page of the text read is `source.html`, another file. */
  readonly extension: string;
}

const FORMATS: Readonly<Record<Kind, { readonly mediaType: string; readonly extension: string }>> = {
  text: { mediaType: 'text/plain', extension: '.txt' },
  pdf: { mediaType: 'application/pdf', extension: '.pdf' },
  html: { mediaType: 'text/html', extension: '.htm' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: '.docx',
  },
};

/**
 * Reads a document of any supported kind; the kind is told from the bytes, the name is only kept.
 * Throws UnreadableInput, whose message tells the operator what is wrong and what to do.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  if (bytes.length > MAX_INPUT_BYTES) throw refusedAsTooBig(bytes.length);
  const kind = kindOf(bytes);
  const { source, pages, method } = kind === 'text' ? plainText(bytes) : await isolatedRead(kind, bytes);
  if (source.text.length > MAX_TEXT_UNITS) throw refusedAsTooLong();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { mediaType, extension } = FORMATS[kind];
  return {
    identity: { documentId: documentIdOf(sha256), sha256, fileName, mediaType, bytes: bytes.length, pages, method },
    source,
    extension,
  };
}

export const documentIdOf = (sha256: string): string => `d-${sha256.slice(0, 16)}`;

function plainText(bytes: Uint8Array): RichText {
  const source: SourceText = textSourceOf(bytes);
  return { source, pages: source.pages.length > 0 ? source.pages.length : null, method: 'texte' };
}
