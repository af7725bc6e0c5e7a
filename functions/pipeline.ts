import { validated } from './extract/datasets/validate.ts';
import { extract } from './extract/extract.ts';
import { EXTRACTOR_VERSION } from './extract/version.ts';
import { corpusOf, isSameListing, manifestKeys } from './publish/corpus/corpus.ts';
import { documentFiles } from './publish/document-files.ts';
import { isStored, storeDocument } from './publish/document-store.ts';
import { publishableName } from './publish/file-name.ts';
import { sha256Of } from './publish/files.ts';
import { knownReading } from './publish/known.ts';
import { type Manifest, manifestOf, readingOf, writtenManifest } from './publish/manifest.ts';
import { isPointedAt, notingFailure, showRelease } from './publish/pointer.ts';
import { REDACTION } from './publish/redaction.ts';
import { nextRelease, writeRelease } from './publish/release.ts';
import { currentIn, type Published } from './publish/releases.ts';
import {
  manifestOfDocument,
  reinstated,
  replacedBy,
  successorOf,
  type Withdrawal,
  withdrawn,
} from './publish/withdrawals.ts';
import { documentIdOf, readDocument } from './read/read.ts';
import type { Store } from './store/store.ts';

/** Bytes, and their name without folders, which is only kept. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

export type { Published };

export interface Ingested {
  /** `known`: read before by the same extractor; `withdrawn`: taken away before. Then nothing was written. */
  readonly status: 'new' | 'known' | 'withdrawn';
  readonly manifest: Manifest;
}

/**
 * One document: read → extract → validate → `documents/<id>/`, the manifest last. Told by content, so that a second
 * time writes nothing but the files that were taken away. Throws UnreadableInput for what is no document.
 */
export async function ingest(store: Store, { bytes, fileName }: Upload): Promise<Ingested> {
  const reading = readingOf(bytes, EXTRACTOR_VERSION);
  const [known, isStoredBefore] = await Promise.all([
    knownReading(store, reading),
    isStored(store, documentIdOf(reading.sha256)),
  ]);
  if (known !== null && known.status !== 'damaged') return { status: known.status, manifest: known.manifest };
  // Under the name that it has there already, so that the bytes are those of its manifest.
  const name = String(known?.manifest.document.nom_fichier ?? publishableName(fileName));
  const { source, identity, extension } = await readDocument(bytes, name);
  const extraction = validated(extract(source, identity));
  const files = documentFiles({ bytes, extension, text: source.text, extraction });
  await storeDocument(store, files, !isStoredBefore);
  const manifest = manifestOf(extraction, files, reading.md5);
  return { status: 'new', manifest: await writtenManifest(store, manifest, known !== null) };
}

/**
 * One release of all documents that have a manifest: its folder whole, then the pointer, then `latest/` and the pages.
 * Of two runs at once one begins again. Throws IncompleteRelease, with what was published before untouched.
 */
export function publish(store: Store): Promise<Published> {
  return notingFailure(store, () => published(store));
}

async function published(store: Store): Promise<Published> {
  const { release, etag } = await currentIn(store);
  const keys = await manifestKeys(store);
  if (release !== null && release.redaction === REDACTION && isSameListing(release.corpus, keys)) {
    await showRelease(store, release);
    return { status: 'unchanged', release };
  }
  const next = await nextRelease(store, await corpusOf(store, keys, release), release);
  await writeRelease(store, next);
  if (!(await isPointedAt(store, next.release, etag))) return published(store);
  await showRelease(store, next.release);
  return { status: 'new', release: next.release };
}

/** The document is left out of releases to come, its own files are removed. Throws UnknownDocument. */
export async function withdraw(store: Store, documentId: string): Promise<Withdrawal> {
  return withdrawn(store, await manifestOfDocument(store, documentId), null);
}

/**
 * The new version takes the place of the old one, also one withdrawn before; of one that was corrected already, the place
 * of its correction. Throws UnknownDocument, UnreadableInput.
 */
export async function correct(store: Store, oldDocumentId: string, upload: Upload): Promise<Ingested> {
  const old = await successorOf(store, await manifestOfDocument(store, oldDocumentId));
  await reinstated(store, sha256Of(upload.bytes));
  const ingested = await ingest(store, upload);
  await replacedBy(store, old, ingested.manifest);
  return ingested;
}
