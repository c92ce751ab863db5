import zlib from 'node:zlib';
import { crc32 } from '../crc32.ts';
import type { Limits } from '../limits.ts';
import { overLimit, UnreadableError } from '../unreadable.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

/** The parts of a zip by name. Names are looked up without regard to case and are never used as paths. */
export interface Zip {
  has(name: string): boolean;
  /** Names as they stand in the file. */
  readonly names: readonly string[];
  /**
   * The inflated bytes of a part, or null where it is not there.
   * @throws UnreadableError where it is larger than `most` bytes, or is not what the directory says of it
   */
  read(name: string, most: number): Buffer | null;
  /** Name and stored bytes of a small part as one text, so that parts of the same text say the same; null for any other part. */
  markOf(name: string, most: number): string | null;
}

/** Stored bytes of a part that is small. */
const SMALL = 8 * 1024;

/** Checks the whole directory of a zip before anything is inflated. @throws UnreadableError */
export function openZip(bytes: Buffer, limits: Limits): Zip {
  const entries = readDirectory(bytes, limits);
  return {
    has: (name) => entries.has(name.toLowerCase()),
    names: Array.from(entries.values(), (entry) => entry.name),
    read(name, most) {
      const entry = entries.get(name.toLowerCase());
      return entry ? inflate(bytes, entry, most) : null;
    },
    markOf(name, most) {
      const key = name.toLowerCase();
      const entry = entries.get(key);
      if (!entry || entry.compressed > SMALL || entry.size > most) return null;
      const { method, size, crc, start, compressed } = entry;
      return `${key}\0${method},${size},${crc}\0${bytes.toString('latin1', start, start + compressed)}`;
    },
  };
}

function inflate(bytes: Buffer, entry: ZipEntry, most: number): Buffer {
  if (entry.size > most) throw overLimit('part-size', most);
  const stored = bytes.subarray(entry.start, entry.start + entry.compressed);
  const content = entry.method === 0 ? stored : inflateRaw(stored, entry.size);
  if (content.length !== entry.size) throw new UnreadableError('corrupt', 'size');
  if (crc32(content) !== entry.crc) throw new UnreadableError('corrupt', 'checksum');
  return content;
}

/**
 * The declared size is only a cap: one byte more and zlib stops. Given as chunk size it saves the copy that would join many
 * chunks; the directory check has bounded it by what deflate can make of the compressed bytes.
 */
function inflateRaw(stored: Buffer, size: number): Buffer {
  try {
    return zlib.inflateRawSync(stored, { maxOutputLength: Math.max(size, 1), chunkSize: size + 64 });
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableError('corrupt', 'size');
    throw new UnreadableError('corrupt', 'checksum');
  }
}
