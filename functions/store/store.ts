/** Where published files go. The port that the folder and the bucket implement alike; one behaviour suite runs over both. */
export interface Store {
  /** Bytes and entity tag of one file; null where there is none. */
  read(key: string): Promise<Stored | null>;
  /** Writes one file, whole or not at all. */
  write(key: string, bytes: Uint8Array, options: WriteOptions): Promise<WriteResult>;
  /** Keys under a prefix in ascending order of their code units. */
  list(prefix: string): AsyncIterable<string>;
  /** Removes a file; a file that is not there is no error. */
  remove(key: string): Promise<void>;
  /**
   * Makes `latest/` hold the files of `releases/<release>/` under the same names and no others; the file RELEASE_FILE
   * last. A folder changes over in one step. A bucket copies, and its readers come through one pointer (see
   * docs/decisions/latest-is-one-pointer.md). Throws where there is no such release.
   */
  show(release: string): Promise<void>;
}

/** Written last in `releases/<id>/` and in `latest/`: a release that has it is whole. */
export const RELEASE_FILE = 'release.json';

export interface Stored {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

export interface WriteOptions {
  readonly contentType: string;
  readonly cacheControl: string;
  /** `absent`: only where no file is there yet. An entity tag: only where the file is still this one. Null: always. */
  readonly onlyIf: 'absent' | { readonly etag: string } | null;
  /** Hash of the bytes in hexadecimal, where the caller has it: a bucket holds what arrives against it. */
  readonly sha256?: string;
}

/**
 * `unchanged`: the same bytes were there already, also where none were expected. `refused`: the condition did not hold;
 * nothing was written.
 */
export type WriteResult = 'written' | 'unchanged' | 'refused';
