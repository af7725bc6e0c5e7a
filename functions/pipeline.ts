import { validated } from './extract/datasets/validate.ts';
import { EXTRACTOR_VERSION, extract } from './extract/extract.ts';
import { documentFiles } from './publish/document-files.ts';
import { publishableName } from './publish/file-name.ts';
import { fileAt, jsonText, sha256Of } from './publish/files.ts';
import { type Manifest, manifestKey, manifestOf } from './publish/manifest.ts';
import { readDocument } from './read/read.ts';
import type { Store } from './store/store.ts';

export interface Upload {
  readonly bytes: Uint8Array;
  /** Name without folders, only kept. */
  readonly fileName: string;
}

/** `known`: the same bytes were read before by the same extractor; nothing was written. */
export interface Ingested {
  readonly status: 'new' | 'known';
  readonly manifest: Manifest;
}

/**
 * One document: read → extract → validate → `documents/<id>/`, the manifest last. Told by content, so that a second
 * time writes nothing. Throws UnreadableInput for what is no document.
 */
export async function ingest(store: Store, { bytes, fileName }: Upload): Promise<Ingested> {
  const key = manifestKey(sha256Of(bytes), EXTRACTOR_VERSION);
  const known = await store.read(key);
  if (known !== null) return { status: 'known', manifest: JSON.parse(new TextDecoder().decode(known.bytes)) };
  const { source, identity, extension } = await readDocument(bytes, publishableName(fileName));
  const extraction = validated(extract(source, identity));
  const files = documentFiles({ bytes, extension, text: source.text, extraction });
  await Promise.all(files.map((file) => store.write(file.key, file.bytes, { ...file, onlyIf: null })));
  const manifest = manifestOf(extraction, files);
  const file = fileAt(key, jsonText(manifest));
  await store.write(key, file.bytes, { ...file, onlyIf: 'absent' });
  return { status: 'new', manifest };
}
