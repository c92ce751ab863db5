import { UnreadableError } from '../unreadable.ts';

/** Types of the records that are read (MS-XLS 2.3); all others are passed over. */
export const RECORD = {
  formula: 0x0006,
  endOfFile: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  columnInfo: 0x007d,
  sheet: 0x0085,
  multipleRk: 0x00bd,
  richString: 0x00d6,
  cellFormat: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  labelShared: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolOrError: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  beginOfFile: 0x0809,
} as const;

export interface BiffRecord {
  readonly type: number;
  readonly data: Buffer;
}

/**
 * The records from `from` to the end of the substream that begins there; substreams inside it (charts) are passed over.
 * @throws UnreadableError where the stream ends before the substream does
 */
export function* recordsFrom(stream: Buffer, from: number): Generator<BiffRecord> {
  let depth = 0;
  for (let at = from; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (end > stream.length) break;
    if (type === RECORD.beginOfFile) depth++;
    else if (depth === 0) throw new UnreadableError('corrupt');
    if (type === RECORD.endOfFile && --depth <= 0) return;
    if (depth === 1) yield { type, data: stream.subarray(at + 4, end) };
    at = end;
  }
  throw new UnreadableError('truncated');
}

/** A record and the CONTINUE records after it, read as one where a field goes on in the next. */
export class ContinuedReader {
  private part = 0;
  private at = 0;

  constructor(private readonly parts: readonly Buffer[]) {}

  /** Nothing is left to read. */
  get done(): boolean {
    return this.left === 0 && this.part >= this.parts.length - 1;
  }

  private get left(): number {
    return (this.parts[this.part]?.length ?? 0) - this.at;
  }

  private next(): void {
    if (this.part >= this.parts.length - 1) throw new UnreadableError('corrupt');
    this.part++;
    this.at = 0;
  }

  byte(): number {
    while (this.left === 0) this.next();
    return this.parts[this.part]?.[this.at++] ?? 0;
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return this.short() + this.short() * 0x10000;
  }

  skip(count: number): void {
    for (let rest = count; rest > 0; ) {
      while (this.left === 0) this.next();
      const step = Math.min(rest, this.left);
      this.at += step;
      rest -= step;
    }
  }

  /** A text of `count` characters, of one or two bytes each; a CONTINUE in its midst says anew which. */
  characters(count: number, firstWide: boolean): string {
    let text = '';
    let wide = firstWide;
    for (let rest = count; rest > 0; ) {
      if (this.left < (wide ? 2 : 1)) {
        this.next();
        wide = (this.byte() & 1) === 1;
        continue;
      }
      const step = Math.min(rest, wide ? this.left >> 1 : this.left);
      const to = this.at + (wide ? step * 2 : step);
      text += this.parts[this.part]?.toString(wide ? 'utf16le' : 'latin1', this.at, to) ?? '';
      this.at = to;
      rest -= step;
    }
    return text;
  }
}

/** A text whose length stands before it in one byte or two, as in names, formats and labels. */
export function textAt(data: Buffer, at: number, lengthBytes: 1 | 2): string {
  const length = lengthBytes === 1 ? data.readUInt8(at) : data.readUInt16LE(at);
  const start = at + lengthBytes + 1;
  const wide = (data.readUInt8(at + lengthBytes) & 1) === 1;
  const end = start + (wide ? length * 2 : length);
  if (end > data.length) throw new UnreadableError('corrupt');
  return data.toString(wide ? 'utf16le' : 'latin1', start, end);
}
