import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A part of an archive: its text comes in pieces, so that a sheet of thousands of rows is never whole in memory. */
export interface ArchivePart {
  readonly name: string;
  readonly text: Iterable<string>;
}

/** The first day that an archive can name, in the archive's local time: the same bytes in every zone and year. */
const noDate = (): Date => new Date(1980, 0, 1);

/** A ZIP archive of the parts in order, the same bytes for the same parts. */
export function archiveOf(parts: readonly ArchivePart[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const { name, text } of parts) {
    const file = new ZipDeflate(name, { level: 3 });
    file.mtime = noDate();
    zip.add(file);
    for (const piece of text) file.push(strToU8(piece));
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  const end = { at: 0 };
  for (const chunk of chunks) {
    whole.set(chunk, end.at);
    end.at += chunk.length;
  }
  return whole;
}
