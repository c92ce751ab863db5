import type { Limits } from '../limits.ts';
import { overLimit, UnreadableError } from '../unreadable.ts';

/** A part as the central directory has it, checked against its own local header. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly compressed: number;
  readonly size: number;
  readonly crc: number;
  /** Offset of its first compressed byte. */
  readonly start: number;
}

interface Listed extends Omit<ZipEntry, 'start'> {
  /** Offset of its local header. */
  readonly offset: number;
  readonly nameBytes: Buffer;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Deflate makes at most 1,032 bytes of one. */
const DEFLATE_MOST = 1032;

/**
 * Reads the central directory and refuses what no spreadsheet program writes: too many or too large parts, ratios of a bomb,
 * encryption, other methods than stored and deflated, two parts of one name, parts that share bytes, names that lead out.
 * Nothing is inflated and nothing is allocated by a figure of the file.
 * @returns the entries by their name in lower case
 * @throws UnreadableError
 */
export function readDirectory(bytes: Buffer, limits: Limits): ReadonlyMap<string, ZipEntry> {
  const { count, offset, end } = findDirectory(bytes);
  if (count > limits.parts) throw overLimit('parts', limits.parts);
  const listed: Listed[] = [];
  let total = 0;
  let at = offset;
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw new UnreadableError('corrupt', 'zip');
    const next =
      at + 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > end) throw new UnreadableError('corrupt', 'zip');
    const entry = readEntry(bytes, at);
    total += entry.size;
    checkSize(entry, total, limits);
    listed.push(entry);
    at = next;
  }
  return locate(bytes, listed, offset);
}

function findDirectory(bytes: Buffer): { count: number; offset: number; end: number } {
  const at = findEnd(bytes);
  let count = bytes.readUInt16LE(at + 10);
  let size = bytes.readUInt32LE(at + 12);
  let offset = bytes.readUInt32LE(at + 16);
  let end = at;
  if (at >= 20 && bytes.readUInt32LE(at - 20) === LOCATOR_64) {
    const at64 = readLong(bytes, at - 12);
    if (at64 + 56 > at || bytes.readUInt32LE(at64) !== END_64) throw new UnreadableError('corrupt', 'zip');
    count = readLong(bytes, at64 + 32);
    size = readLong(bytes, at64 + 40);
    offset = readLong(bytes, at64 + 48);
    end = at64;
  }
  if (offset + size > end) throw new UnreadableError('corrupt', 'zip');
  return { count, offset, end: offset + size };
}

/** Offset of the end record: the last one whose comment fits. A file that was cut has none. */
function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_LENGTH - 0xffff);
  for (let at = bytes.length - END_LENGTH; at >= first; at--) {
    if (bytes.readUInt32LE(at) !== END) continue;
    if (at + END_LENGTH + bytes.readUInt16LE(at + 20) <= bytes.length) return at;
  }
  throw new UnreadableError('truncated');
}

function readEntry(bytes: Buffer, at: number): Listed {
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const nameLength = bytes.readUInt16LE(at + 28);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  if (flags & 0x1) throw new UnreadableError('encrypted');
  if (method !== 0 && method !== 8) throw new UnreadableError('corrupt', 'method');
  const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + bytes.readUInt16LE(at + 30));
  const [size, compressed, offset] = widen(extra, [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ]);
  return {
    name: partName(nameBytes),
    nameBytes,
    method,
    size,
    compressed,
    offset,
    crc: bytes.readUInt32LE(at + 16),
  };
}

/** Zip64: a figure of 0xffffffff stands in the extra field 1 instead, in the order size, compressed, offset. */
function widen(extra: Buffer, figures: [number, number, number]): [number, number, number] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      let from = at + 4;
      const to = Math.min(from + length, extra.length);
      const long = (figure: number): number => {
        if (figure !== 0xffffffff) return figure;
        if (from + 8 > to) throw new UnreadableError('corrupt', 'zip');
        from += 8;
        return readLong(extra, from - 8);
      };
      return [long(figures[0]), long(figures[1]), long(figures[2])];
    }
    at += 4 + length;
  }
  return figures;
}

/** A 64-bit figure; one beyond 2^53 is no size of a file. */
function readLong(bytes: Buffer, at: number): number {
  const value = at + 8 <= bytes.length ? Number(bytes.readBigUInt64LE(at)) : Number.POSITIVE_INFINITY;
  if (!Number.isSafeInteger(value)) throw new UnreadableError('corrupt', 'zip');
  return value;
}

/** The name with `/`. Names are never paths here, yet a file that tries is none that a spreadsheet program wrote. */
function partName(bytes: Buffer): string {
  const name = bytes.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '');
  if (name === '' || name.includes('\0') || name.split('/').includes('..')) {
    throw new UnreadableError('corrupt', 'part-name');
  }
  return name;
}

function checkSize(entry: Listed, total: number, limits: Limits): void {
  if (entry.size > limits.sheetSize) throw overLimit('part-size', limits.sheetSize);
  if (total > limits.totalSize) throw overLimit('total-size', limits.totalSize);
  if (entry.size > limits.ratioFrom && entry.size > entry.compressed * limits.ratio) {
    throw overLimit('ratio', limits.ratio);
  }
  const possible = entry.method === 0 ? entry.compressed : entry.compressed * DEFLATE_MOST;
  if (entry.size > possible) throw new UnreadableError('corrupt', 'size');
}

/** Finds each part's bytes by its local header, and sees that no two parts share any. */
function locate(bytes: Buffer, listed: readonly Listed[], directory: number): Map<string, ZipEntry> {
  const found = new Map<string, ZipEntry>();
  let free = 0;
  for (const entry of listed.toSorted((a, b) => a.offset - b.offset)) {
    const { offset, nameBytes } = entry;
    if (offset < free) throw new UnreadableError('corrupt', 'overlap');
    if (offset + 30 > directory || bytes.readUInt32LE(offset) !== LOCAL) {
      throw new UnreadableError('corrupt', 'zip');
    }
    const nameEnd = offset + 30 + bytes.readUInt16LE(offset + 26);
    if (!bytes.subarray(offset + 30, nameEnd).equals(nameBytes)) throw new UnreadableError('corrupt', 'zip');
    const start = nameEnd + bytes.readUInt16LE(offset + 28);
    free = start + entry.compressed;
    if (free > directory) throw new UnreadableError('corrupt', 'overlap');
    const key = entry.name.toLowerCase();
    if (found.has(key)) throw new UnreadableError('corrupt', 'duplicate-part');
    const { name, method, compressed, size, crc } = entry;
    found.set(key, { name, method, compressed, size, crc, start });
  }
  return found;
}
