import { isExcelError } from '../excel-error.ts';
import { Budget, type Limits } from '../limits.ts';
import type { CellKind, Row, Workbook } from '../sheet.ts';
import { overLimit, UnreadableError } from '../unreadable.ts';
import { sniffDelimiter } from './delimiter.ts';
import { decodeText } from './encoding.ts';

/** Bytes of one record: an unclosed quotation mark would else swallow the rest of the file. */
const LONGEST_RECORD = 1024 * 1024;

/**
 * Reads a CSV as one sheet named "CSV". A record is a row, also an empty line or one with line breaks inside quotes, as in
 * Excel. A text that is guarded against Excel (`="1.06"`) is that text. Every value is text, but for the error values of Excel.
 * @throws UnreadableError
 */
export async function readCsv(bytes: Buffer, limits: Limits): Promise<Workbook> {
  const decoded = decodeText(bytes);
  const named = /^sep=([^\r\n])\r?\n/i.exec(decoded.text);
  const text = named ? decoded.text.slice(named[0].length) : decoded.text;
  if (text.trim() === '') throw new UnreadableError('empty');
  const delimiter = named?.[1] ?? sniffDelimiter(text);
  const rows = await readRecords(text, delimiter, limits);
  return {
    format: 'csv',
    sheets: [{ name: 'CSV', hidden: false, rows, merges: [], hiddenColumns: new Set(), formulas: new Map() }],
    csv: { encoding: decoded.encoding, delimiter },
  };
}

async function readRecords(text: string, delimiter: string, limits: Limits): Promise<Row[]> {
  const { parse, CsvError } = await import('csv-parse/sync');
  const rows: Row[] = [];
  const counter = new Counter(limits);
  // The parser makes an error for each record that is not as wide as the first one, and throws it away: their stacks cost more
  // than all the rest.
  const stack = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
      on_record(record: string[]) {
        const row = counter.row(record);
        if (row) rows.push(row);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw csvFault(error.code, limits);
    throw error;
  } finally {
    Error.stackTraceLimit = stack;
  }
  return rows;
}

function csvFault(code: string, limits: Limits): UnreadableError {
  if (code === 'CSV_MAX_RECORD_SIZE') return overLimit('text-length', limits.textLength);
  return new UnreadableError('corrupt', 'csv-quote');
}

/** `="1.06"`: how Excel is kept from making a number of a text. Only the text is taken; a formula is never worked out. */
function unguarded(value: string): string {
  return /^="(?:[^"]|"")*"$/.test(value) ? value.slice(2, -1).replaceAll('""', '"') : value;
}

/** Makes rows of records and counts what they cost. */
class Counter {
  private readonly budget: Budget;
  private number = 0;
  private cells = 0;
  private rows = 0;

  constructor(private readonly limits: Limits) {
    this.budget = new Budget(limits);
  }

  row(record: readonly string[]): Row | null {
    const { limits } = this;
    this.number++;
    this.cells += record.length;
    if (this.number > limits.rows) throw overLimit('rows', limits.rows);
    if (record.length > limits.columns) throw overLimit('columns', limits.columns);
    if (this.cells > limits.cells) throw overLimit('cells', limits.cells);
    if ((this.number & 0x3ff) === 0) this.budget.checkTime();
    let filled = false;
    const text: (string | undefined)[] = [undefined];
    const kind: (CellKind | undefined)[] = [undefined];
    for (const field of record) {
      const value = field.startsWith('=') ? unguarded(field) : field;
      if (value.length > limits.textLength) throw overLimit('text-length', limits.textLength);
      filled ||= value !== '';
      text.push(value === '' ? undefined : value);
      kind.push(value === '' ? undefined : isExcelError(value) ? 'error' : 'text');
    }
    if (!filled) return null;
    if (++this.rows > limits.filledRows) throw overLimit('filled-rows', limits.filledRows);
    return { number: this.number, hidden: false, text, kind };
  }
}
