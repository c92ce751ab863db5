import type { Budget } from '../limits.ts';
import type { Sheet } from '../sheet.ts';
import { overLimit, UnreadableError } from '../unreadable.ts';
import { Grid, type Usage } from '../xlsx/grid.ts';
import type { Globals, XlsSheet } from './globals.ts';
import { type BiffRecord, RECORD, recordsFrom, textAt } from './records.ts';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** Values of one sheet, which are held until its rows are in order: 30 columns of all the 65,536 rows that there are. */
const MOST_VALUES = 2_000_000;

/** One value, in the terms of the grid: its type as in .xlsx, its text, its cell style. */
interface Value {
  readonly column: number;
  readonly type: 'n' | 's' | 'str' | 'b' | 'e' | 'formula';
  readonly style: number;
  readonly text: string;
}

/** Reads one sheet of an .xls. Cells may stand in any order of rows. @throws UnreadableError */
export function readWorksheet(
  stream: Buffer,
  sheet: XlsSheet,
  globals: Globals,
  budget: Budget,
  usage: Usage,
): Sheet {
  const grid = new Grid(globals, budget, usage);
  const reader = new WorksheetReader(grid, budget);
  for (const record of recordsFrom(stream.subarray(0, sheet.end), sheet.offset)) reader.read(record);
  for (const row of [...reader.rows.keys()].sort((a, b) => a - b)) {
    grid.startRow(row + 1, reader.hiddenRows.has(row));
    for (const { column, type, style, text } of reader.rows.get(row) ?? []) {
      if (type === 'formula') grid.put(column, text, 'formula');
      else if (type === 'str') grid.put(column, text, 'text');
      else grid.value(column, type, style, text);
    }
    grid.endRow();
  }
  for (const [row, column] of reader.formulas) grid.formulaAt(row + 1, column, '');
  return grid.finish(sheet.name, sheet.hidden);
}

class WorksheetReader {
  readonly rows = new Map<number, Value[]>();
  readonly hiddenRows = new Set<number>();
  readonly formulas: [row: number, column: number][] = [];
  /** A formula whose text comes in the STRING record after it. */
  private awaited: { row: number; column: number; style: number } | null = null;
  private records = 0;
  private values = 0;

  constructor(
    private readonly grid: Grid,
    private readonly budget: Budget,
  ) {}

  read({ type, data }: BiffRecord): void {
    if ((++this.records & 0xfff) === 0) this.budget.checkTime();
    switch (type) {
      case RECORD.number:
        this.put(data, 'n', String(data.readDoubleLE(6)));
        break;
      case RECORD.rk:
        this.put(data, 'n', String(rkNumber(data, 6)));
        break;
      case RECORD.multipleRk:
        this.multiple(data);
        break;
      case RECORD.labelShared:
        this.put(data, 's', String(data.readUInt32LE(6)));
        break;
      case RECORD.label:
      case RECORD.richString:
        this.put(data, 'str', textAt(data, 6, 2));
        break;
      case RECORD.boolOrError:
        this.boolOrError(data, data.readUInt8(6), data.readUInt8(7) === 1);
        break;
      case RECORD.formula:
        this.formula(data);
        break;
      case RECORD.string:
        if (this.awaited)
          this.add(this.awaited.row, this.awaited.column, 'str', this.awaited.style, textAt(data, 0, 2));
        this.awaited = null;
        break;
      case RECORD.row:
        if (data.readUInt16LE(12) & 0x20) this.hiddenRows.add(data.readUInt16LE(0));
        break;
      case RECORD.columnInfo:
        if (data.readUInt16LE(8) & 1)
          this.grid.hideColumns(data.readUInt16LE(0) + 1, data.readUInt16LE(2) + 1);
        break;
      case RECORD.mergedCells:
        this.merge(data);
        break;
    }
  }

  private put(data: Buffer, type: Value['type'], text: string): void {
    this.add(data.readUInt16LE(0), data.readUInt16LE(2) + 1, type, data.readUInt16LE(4), text);
  }

  private add(row: number, column: number, type: Value['type'], style: number, text: string): void {
    const most = Math.min(MOST_VALUES, this.budget.limits.cells);
    if (++this.values > most) throw overLimit('cells', most);
    const values = this.rows.get(row);
    if (values) values.push({ column, type, style, text });
    else this.rows.set(row, [{ column, type, style, text }]);
  }

  private multiple(data: Buffer): void {
    const row = data.readUInt16LE(0);
    const first = data.readUInt16LE(2) + 1;
    for (let at = 4, column = first; at + 8 <= data.length; at += 6, column++) {
      this.add(row, column, 'n', data.readUInt16LE(at), String(rkNumber(data, at + 2)));
    }
  }

  private boolOrError(data: Buffer, value: number, isError: boolean): void {
    if (isError) this.put(data, 'e', ERRORS[value] ?? '#N/A');
    else this.put(data, 'b', String(value));
  }

  /** The cached value stands in eight bytes: a number, or a mark of what else it is where the last two are 0xffff. */
  private formula(data: Buffer): void {
    const [row, column] = [data.readUInt16LE(0), data.readUInt16LE(2) + 1];
    this.formulas.push([row, column]);
    if (data.readUInt16LE(12) !== 0xffff) this.put(data, 'n', String(data.readDoubleLE(6)));
    else if (data.readUInt8(6) === 0) this.awaited = { row, column, style: data.readUInt16LE(4) };
    else if (data.readUInt8(6) < 3) this.boolOrError(data, data.readUInt8(8), data.readUInt8(6) === 2);
  }

  private merge(data: Buffer): void {
    for (let at = 2; at + 8 <= data.length; at += 8) {
      this.grid.merge({
        top: data.readUInt16LE(at) + 1,
        bottom: data.readUInt16LE(at + 2) + 1,
        left: data.readUInt16LE(at + 4) + 1,
        right: data.readUInt16LE(at + 6) + 1,
      });
    }
  }
}

/** A number in four bytes: an integer of 30 bits or the upper half of a double, either of them in hundredths. */
function rkNumber(data: Buffer, at: number): number {
  const word = data.readInt32LE(at);
  let value = word >> 2;
  if ((word & 2) === 0) {
    const double = Buffer.alloc(8);
    double.writeInt32LE(word & ~3, 4);
    value = double.readDoubleLE(0);
  }
  return word & 1 ? value / 100 : value;
}

/** Reading past a record's end is the file's fault. */
export function asUnreadable(error: unknown): unknown {
  return error instanceof RangeError ? new UnreadableError('corrupt') : error;
}
