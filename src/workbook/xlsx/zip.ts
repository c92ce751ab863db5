import zlib, { type ZlibOptions } from 'node:zlib';
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
  /**
   * Begins to inflate a part in the background, so that others are read meanwhile; what is given back waits for it and gives what
   * `read` gives. A part too small to be worth it, or too large to lie in memory beside others, is inflated when it is asked for.
   */
  begin(name: string, most: number): () => Promise<Buffer | null>;
}

const LEAST_AHEAD = 256 * 1024;
const MOST_AHEAD = 16 * 1024 * 1024;

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
    begin(name, most) {
      const entry = entries.get(name.toLowerCase());
      const size = entry === undefined || entry.method === 0 ? 0 : entry.size;
      if (!entry || size < LEAST_AHEAD || size > Math.min(most, MOST_AHEAD))
        return async () => this.read(name, most);
      const coming = inflateSoon(storedOf(bytes, entry), size);
      // An error is heard where the part is asked for, if it ever is.
      coming.catch(() => {});
      return async () => checked(await coming, entry);
    },
  };
}

function storedOf(bytes: Buffer, { start, compressed }: ZipEntry): Buffer {
  return bytes.subarray(start, start + compressed);
}

function inflate(bytes: Buffer, entry: ZipEntry, most: number): Buffer {
  if (entry.size > most) throw overLimit('part-size', most);
  const stored = storedOf(bytes, entry);
  return checked(entry.method === 0 ? stored : inflateRaw(stored, entry.size), entry);
}

function checked(content: Buffer, entry: ZipEntry): Buffer {
  if (content.length !== entry.size) throw new UnreadableError('corrupt', 'size');
  if (crc32(content) !== entry.crc) throw new UnreadableError('corrupt', 'checksum');
  return content;
}

/**
 * The declared size is only a cap: one byte more and zlib stops. Given as chunk size it saves the copy that would join many
 * chunks; the directory check has bounded it by what deflate can make of the compressed bytes.
 */
const within = (size: number): ZlibOptions => ({
  maxOutputLength: Math.max(size, 1),
  chunkSize: size + 64,
});

function inflateRaw(stored: Buffer, size: number): Buffer {
  try {
    return zlib.inflateRawSync(stored, within(size));
  } catch (error) {
    throw whyCorrupt(error);
  }
}

function inflateSoon(stored: Buffer, size: number): Promise<Buffer> {
  return new Promise((done, fail) => {
    zlib.inflateRaw(stored, within(size), (error, content) =>
      error === null ? done(content) : fail(whyCorrupt(error)),
    );
  });
}

function whyCorrupt(error: unknown): UnreadableError {
  return new UnreadableError('corrupt', error instanceof RangeError ? 'size' : 'checksum');
}
