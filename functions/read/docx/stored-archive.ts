import { crc32 } from 'node:zlib';

/**
 * A ZIP archive of parts, uncompressed: the converter gets the parts that were checked, and nothing else of the file.
 */
export function storedArchive(parts: ReadonlyMap<string, Buffer>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  const place = { at: 0 };
  for (const [name, data] of parts) {
    const label = Buffer.from(name, 'utf8');
    const local = Buffer.concat([localHeader(label, data), label, data]);
    centrals.push(Buffer.concat([centralHeader(label, data, place.at), label]));
    locals.push(local);
    place.at += local.length;
  }
  const directory = Buffer.concat(centrals);
  return Buffer.concat([...locals, directory, endRecord(parts.size, directory.length, place.at)]);
}

/** Version 2.0, no flags, stored, no date; then checksum and both sizes. */
function commonFields(data: Buffer): Buffer {
  const fields = Buffer.alloc(22);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  return fields;
}

function localHeader(label: Buffer, data: Buffer): Buffer {
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(label.length, 0);
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), commonFields(data), lengths]);
}

function centralHeader(label: Buffer, data: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(18);
  rest.writeUInt16LE(label.length, 0);
  rest.writeUInt32LE(offset, 14);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), commonFields(data), rest]);
}

function endRecord(count: number, directoryLength: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(directoryLength, 12);
  record.writeUInt32LE(directoryOffset, 16);
  return record;
}
