import { UnreadableError } from '../unreadable.ts';

/** The last sector number that is one; the four above it are marks (free, end of chain, FAT, DIFAT). */
const LAST_SECTOR = 0xfffffffa;
const HEADER = 512;
const ENTRY = 128;
const STREAM = 2;
const ROOT = 5;
const IN_HEADER = 109;
/** Streams below this lie in small sectors. The file says so too, but no other figure is allowed (MS-CFB 2.2). */
const CUTOFF = 4096;
const SMALL = 64;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/**
 * Reads streams out of a compound file (MS-CFB), the container of the old Office formats. Chains of sectors are followed at most as
 * far as the file is long, so that a loop ends.
 */
export class CompoundFile {
  private readonly sectorSize: number;
  private readonly fat: Uint32Array;
  private readonly entries: readonly Entry[];

  /** @throws UnreadableError where the file is cut or contradicts itself */
  constructor(private readonly bytes: Buffer) {
    if (bytes.length < HEADER) throw new UnreadableError('truncated');
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw new UnreadableError('corrupt');
    this.sectorSize = 1 << shift;
    this.fat = this.readFat();
    this.entries = readEntries(this.chain(bytes.readUInt32LE(48)));
  }

  /** The content of the stream of that name, in capitals or not; null where there is none. */
  stream(name: string): Buffer | null {
    const entry = this.entries.find(
      (each) => each.type === STREAM && each.name.toLowerCase() === name.toLowerCase(),
    );
    if (!entry) return null;
    const content = entry.size < CUTOFF ? this.miniChain(entry.start, entry.size) : this.chain(entry.start);
    if (content.length < entry.size) throw new UnreadableError('truncated');
    return content.subarray(0, entry.size);
  }

  private sector(number: number): Buffer {
    const from = (number + 1) * this.sectorSize;
    if (number > LAST_SECTOR || from >= this.bytes.length) throw new UnreadableError('truncated');
    return this.bytes.subarray(from, from + this.sectorSize);
  }

  private readFat(): Uint32Array {
    const { bytes, sectorSize } = this;
    const most = Math.ceil(bytes.length / sectorSize);
    const numbers = Array.from({ length: IN_HEADER }, (_, i) => bytes.readUInt32LE(76 + 4 * i));
    let next = bytes.readUInt32LE(68);
    for (let steps = 0; next <= LAST_SECTOR; steps++) {
      if (steps > most) throw new UnreadableError('corrupt');
      const more = words(this.sector(next));
      numbers.push(...more.subarray(0, -1));
      next = more.at(-1) ?? 0xffffffff;
    }
    const sectors = numbers.filter((number) => number <= LAST_SECTOR);
    if (sectors.length > most) throw new UnreadableError('corrupt');
    return words(Buffer.concat(sectors.map((number) => this.sector(number))));
  }

  /** The bytes of a chain of sectors. */
  private chain(start: number): Buffer {
    return Buffer.concat(follow(this.fat, start).map((number) => this.sector(number)));
  }

  /** Small streams lie in sectors of 64 bytes inside the stream of the root entry. */
  private miniChain(start: number, size: number): Buffer {
    if (size === 0) return Buffer.alloc(0);
    const root = this.entries.find((each) => each.type === ROOT);
    if (!root) throw new UnreadableError('corrupt');
    const content = this.chain(root.start);
    const fat = words(this.chain(this.bytes.readUInt32LE(60)));
    const numbers = follow(fat, start, Math.ceil(size / SMALL));
    return Buffer.concat(numbers.map((number) => content.subarray(number * SMALL, (number + 1) * SMALL)));
  }
}

/** The sectors of a chain, no more than `most`. */
function follow(fat: Uint32Array, start: number, most = Number.POSITIVE_INFINITY): number[] {
  const chain: number[] = [];
  for (let number = start; number <= LAST_SECTOR && chain.length < most; ) {
    if (chain.push(number) > fat.length) throw new UnreadableError('corrupt');
    const next = fat[number];
    if (next === undefined) throw new UnreadableError('truncated');
    number = next;
  }
  return chain;
}

function words(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(bytes.length >> 2);
  for (let i = 0; i < numbers.length; i++) numbers[i] = bytes.readUInt32LE(4 * i);
  return numbers;
}

function readEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const nameLength = Math.min(64, directory.readUInt16LE(at + 64));
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, nameLength - 2)),
      type: directory[at + 66] ?? 0,
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}
