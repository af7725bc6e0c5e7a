import { inflateRawSync } from 'node:zlib';
import { MAX_ARCHIVE_ENTRIES, MAX_INFLATED_BYTES, MAX_INFLATED_PART_BYTES } from '../bounds.ts';
import {
  refusedAsBomb,
  refusedAsDamaged,
  refusedAsTooManyEntries,
  refusedAsTruncated,
  refusedForPassword,
  refusedForPaths,
} from '../refusals.ts';

/** Bytes of the ZIP format (APPNOTE 6.3): signatures and the fixed parts of its records. */
const END_RECORD = 'PK\x05\x06';
const END_RECORD_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const CENTRAL_ENTRY = 0x02014b50;
const CENTRAL_ENTRY_BYTES = 46;
const LOCAL_ENTRY = 0x04034b50;
const LOCAL_ENTRY_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The wanted files of a ZIP archive, inflated. Every name and declared size in the archive is checked, wanted or not;
 * what is inflated is bounded by what comes out, not by what the archive declares.
 * Throws UnreadableInput (`tronque`, `illisible`, `mot-de-passe`, `chemins`, `bombe`, `trop-grand`).
 */
export function archiveParts(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Buffer> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(buffer);
  for (const { name } of entries) if (!staysInside(name)) throw refusedForPaths(name);
  if (entries.some((entry) => (entry.flags & ENCRYPTED_FLAG) !== 0)) throw refusedForPassword();
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MAX_INFLATED_BYTES) throw refusedAsBomb();
  const parts = new Map<string, Buffer>();
  const total = { bytes: 0 };
  for (const entry of entries.filter((one) => isWanted(one.name))) {
    const part = partOf(buffer, entry);
    total.bytes += part.length;
    if (total.bytes > MAX_INFLATED_BYTES) throw refusedAsBomb();
    parts.set(entry.name, part);
  }
  return parts;
}

function entriesOf(buffer: Buffer): readonly Entry[] {
  const end = buffer.lastIndexOf(END_RECORD, undefined, 'latin1');
  if (end < 0 || end < buffer.length - END_RECORD_BYTES - MAX_COMMENT_BYTES) {
    throw refusedAsTruncated("le répertoire de l'archive manque");
  }
  if (end + END_RECORD_BYTES > buffer.length) throw refusedAsTruncated("la fin de l'archive manque");
  const count = buffer.readUInt16LE(end + 10);
  if (count > MAX_ARCHIVE_ENTRIES) throw refusedAsTooManyEntries();
  const entries: Entry[] = [];
  const place = { at: buffer.readUInt32LE(end + 16) };
  while (entries.length < count) {
    if (place.at + CENTRAL_ENTRY_BYTES > end || buffer.readUInt32LE(place.at) !== CENTRAL_ENTRY) {
      throw refusedAsDamaged('un DOCX', "le répertoire de l'archive est faux");
    }
    const nameLength = buffer.readUInt16LE(place.at + 28);
    entries.push(entryAt(buffer, place.at, nameLength));
    place.at +=
      CENTRAL_ENTRY_BYTES + nameLength + buffer.readUInt16LE(place.at + 30) + buffer.readUInt16LE(place.at + 32);
  }
  return entries;
}

const entryAt = (buffer: Buffer, at: number, nameLength: number): Entry => ({
  flags: buffer.readUInt16LE(at + 8),
  method: buffer.readUInt16LE(at + 10),
  packedSize: buffer.readUInt32LE(at + 20),
  size: buffer.readUInt32LE(at + 24),
  offset: buffer.readUInt32LE(at + 42),
  name: buffer.toString('utf8', at + CENTRAL_ENTRY_BYTES, at + CENTRAL_ENTRY_BYTES + nameLength),
});

/** `word/document.xml`, and not `../../etc/passwd`, `/etc/passwd`, `C:\x`, `a\..\b`. */
function staysInside(name: string): boolean {
  if (/^[/\\]|^[a-z]:|[\\\0]/i.test(name)) return false;
  return !name.split('/').includes('..');
}

function partOf(buffer: Buffer, entry: Entry): Buffer {
  const { offset, packedSize, method } = entry;
  if (offset + LOCAL_ENTRY_BYTES > buffer.length || buffer.readUInt32LE(offset) !== LOCAL_ENTRY) {
    throw refusedAsDamaged('un DOCX', `${entry.name} manque dans l'archive`);
  }
  const start = offset + LOCAL_ENTRY_BYTES + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  if (start + packedSize > buffer.length) throw refusedAsTruncated(`${entry.name} est coupé`);
  const packed = buffer.subarray(start, start + packedSize);
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw refusedAsDamaged('un DOCX', `${entry.name} est comprimé d'une manière inconnue`);
  const part = boundedInflate(packed, entry.name);
  if (part.length !== entry.size) throw refusedAsDamaged('un DOCX', `${entry.name} n'a pas la taille annoncée`);
  return part;
}

function boundedInflate(packed: Buffer, name: string): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: MAX_INFLATED_PART_BYTES });
  } catch (error) {
    if (error instanceof RangeError) throw refusedAsBomb();
    throw refusedAsDamaged('un DOCX', `${name} ne se décomprime pas`);
  }
}
