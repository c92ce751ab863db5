import type { Budget } from '../limits.ts';
import { overLimit, UnreadableError } from '../unreadable.ts';
import type { Shared } from '../xlsx/grid.ts';
import { BUILT_IN_DATES, isDateFormat, zerosOf } from '../xlsx/styles.ts';
import { ContinuedReader, RECORD, recordsFrom, textAt } from './records.ts';

export interface XlsSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Where its substream begins, and where the next one does: no two sheets may share records. */
  readonly offset: number;
  readonly end: number;
}

export interface Globals extends Shared {
  readonly sheets: readonly XlsSheet[];
}

/** Version of Excel 97 to 2003; what is older writes its texts in code pages. */
const BIFF8 = 0x0600;
const WORKSHEET = 0;
const EXTENDED = 4;
const RICH = 8;

/** Reads what all sheets share: their list, texts, number formats, date system. @throws UnreadableError */
export function readGlobals(stream: Buffer, budget: Budget): Globals {
  const sheets: Omit<XlsSheet, 'end'>[] = [];
  const formats = new Map<number, { readonly date: boolean; readonly zeros: number }>();
  const cellFormats: number[] = [];
  const strings: Buffer[] = [];
  let date1904 = false;
  let before = 0;
  for (const { type, data } of recordsFrom(stream, 0)) {
    if (type === RECORD.beginOfFile && data.readUInt16LE(0) !== BIFF8)
      throw new UnreadableError('legacy-xls');
    if (type === RECORD.filePass) throw new UnreadableError('encrypted');
    if (type === RECORD.dateMode) date1904 = data.readUInt16LE(0) === 1;
    if (type === RECORD.sheet && data.readUInt8(5) === WORKSHEET) sheets.push(readSheetEntry(data));
    if (type === RECORD.format) {
      const code = textAt(data, 2, 2);
      formats.set(data.readUInt16LE(0), { date: isDateFormat(code), zeros: zerosOf(code) });
    }
    if (type === RECORD.cellFormat) cellFormats.push(data.readUInt16LE(2));
    if (type === RECORD.sharedStrings || (type === RECORD.continue && before === RECORD.sharedStrings)) {
      strings.push(data);
    }
    if (type !== RECORD.continue) before = type;
  }
  if (sheets.length > budget.limits.sheets) throw overLimit('sheets', budget.limits.sheets);
  const offsets = [...sheets.map(({ offset }) => offset), stream.length].sort((a, b) => a - b);
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, end: offsets[offsets.indexOf(sheet.offset) + 1] ?? 0 })),
    strings: readStrings(strings, budget),
    dates: cellFormats.map((format) => formats.get(format)?.date ?? BUILT_IN_DATES.has(format)),
    zeros: cellFormats.map((format) => formats.get(format)?.zeros ?? 0),
    date1904,
  };
}

function readSheetEntry(data: Buffer): Omit<XlsSheet, 'end'> {
  return {
    offset: data.readUInt32LE(0),
    hidden: (data.readUInt8(4) & 3) !== 0,
    name: textAt(data, 6, 1),
  };
}

function readStrings(parts: readonly Buffer[], budget: Budget): string[] {
  const strings: string[] = [];
  if (parts.length === 0) return strings;
  const { textLength, sharedStrings } = budget.limits;
  const reader = new ContinuedReader(parts);
  reader.skip(4);
  for (let count = reader.long(); count > 0 && !reader.done; count--) {
    const length = reader.short();
    const flags = reader.byte();
    const runs = flags & RICH ? reader.short() : 0;
    const extra = flags & EXTENDED ? reader.long() : 0;
    if (length > textLength) throw overLimit('text-length', textLength);
    strings.push(reader.characters(length, (flags & 1) === 1));
    reader.skip(runs * 4 + extra);
    if (strings.length > sharedStrings) throw overLimit('shared-strings', sharedStrings);
    if ((strings.length & 0xfff) === 0) budget.checkTime();
  }
  return strings;
}
