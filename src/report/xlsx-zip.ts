import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../workbook/crc32.ts';

/** One file of a zip that is stored without compression. */
interface Entry {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly data: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8 = 0x0800;
const DEFLATE = 8;
/** 1 January 1980, 00:00, as a zip writes it: time in the low half, date in the high one. */
const EPOCH = 0x00210000;
const LEVEL = 6;

/**
 * Packs a zip of stored entries anew: compressed by zlib (a fifth of the time that jszip takes), every entry with one fixed time, so
 * that the same content gives the same bytes. `change` may put another text in the place of an entry's own. Versions of zlib may
 * pack differently: what must be the same on every machine is left unpacked (`compress` false).
 */
export function repack(
  stored: Uint8Array,
  change: (name: string, text: () => string) => string | null,
  compress = true,
): Uint8Array {
  const entries = readStored(stored).map((entry) => {
    const text = change(new TextDecoder().decode(entry.name), () => new TextDecoder().decode(entry.data));
    if (text === null) return entry;
    const data = new TextEncoder().encode(text);
    return { name: entry.name, data, crc: crc32(data) };
  });
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, crc, data } of entries) {
    const packed = compress ? deflateRawSync(data, { level: LEVEL }) : data;
    const head = new Uint8Array(26);
    const view = new DataView(head.buffer);
    view.setUint16(0, 20, true);
    view.setUint16(2, UTF8, true);
    view.setUint16(4, compress ? DEFLATE : 0, true);
    view.setUint32(6, EPOCH, true);
    view.setUint32(10, crc, true);
    view.setUint32(14, packed.length, true);
    view.setUint32(18, data.length, true);
    view.setUint16(22, name.length, true);
    parts.push(signed(LOCAL), head, name, packed);
    const tail = new Uint8Array(14);
    new DataView(tail.buffer).setUint32(10, offset, true);
    directory.push(signed(CENTRAL), new Uint8Array([20, 0]), head, tail, name);
    offset += 4 + head.length + name.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = new Uint8Array(18);
  const view = new DataView(end.buffer);
  view.setUint16(4, entries.length, true);
  view.setUint16(6, entries.length, true);
  view.setUint32(8, size, true);
  view.setUint32(12, offset, true);
  return concat([...parts, ...directory, signed(END), end]);
}

function readStored(zip: Uint8Array): readonly Entry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error('the workbook writer gave no zip');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    if (view.getUint32(at, true) !== CENTRAL || view.getUint16(at + 10, true) !== 0)
      throw new Error('the workbook writer gave a zip that is not stored');
    const nameLength = view.getUint16(at + 28, true);
    const name = zip.slice(at + 46, at + 46 + nameLength);
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      name,
      crc: view.getUint32(at + 16, true),
      data: zip.subarray(from, from + view.getUint32(at + 24, true)),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries.filter(({ name }) => name[name.length - 1] !== SLASH);
}

/** Last letter of a folder's name: jszip also writes entries for folders, which a workbook has no use for. */
const SLASH = 0x2f;

function signed(signature: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, signature, true);
  return bytes;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
