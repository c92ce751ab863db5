import zlib from 'node:zlib';
import { crc32 } from '../../src/workbook/crc32.ts';

/** A part to be written. The optional fields let a test write what no honest program writes. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly method?: 0 | 8 | 12;
  /** Bytes as they are to stand in the file, in place of the deflated `data`. */
  readonly raw?: Uint8Array;
  /** What the directory claims. */
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  /** Local header of another part that this entry points to. */
  readonly sameBytesAs?: string;
}

/** Writes a zip byte by byte, in the order given and without a clock. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets = new Map<string, number>();
  let at = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const method = part.method ?? 8;
    const raw = part.raw ?? (method === 8 ? zlib.deflateRawSync(data) : data);
    const size = part.size ?? data.length;
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(size > 0xffffffff ? 45 : 20, 0);
    fields.writeUInt16LE(part.flags ?? 0x800, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(0x00210000, 6);
    fields.writeUInt32LE(part.crc ?? crc32(data), 10);
    fields.writeUInt32LE(raw.length, 14);
    fields.writeUInt32LE(Math.min(size, 0xffffffff), 18);
    fields.writeUInt16LE(name.length, 22);
    const extra = size > 0xffffffff ? zip64Extra(size) : Buffer.alloc(0);
    const centralFields = Buffer.from(fields);
    centralFields.writeUInt16LE(extra.length, 24);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offsets.get(part.sameBytesAs ?? '') ?? at, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00'), centralFields, tail, name, extra);
    if (part.sameBytesAs !== undefined) continue;
    offsets.set(part.name, at);
    local.push(Buffer.from('PK\x03\x04'), fields, name, Buffer.from(raw));
    at += 30 + name.length + raw.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  const end64 = parts.length > 0xffff ? zip64End(parts.length, directory.length, at) : Buffer.alloc(0);
  return Buffer.concat([...local, directory, end64, end]);
}

function zip64Extra(size: number): Buffer {
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  return extra;
}

function zip64End(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.write('PK\x06\x06', 0, 'latin1');
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.write('PK\x06\x07', 56, 'latin1');
  end.writeBigUInt64LE(BigInt(offset + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}
