import { a1 } from '../../model/index.ts';
import type { Budget } from '../limits.ts';
import type { CellKind, Range, Row, Sheet } from '../sheet.ts';
import { overLimit, UnreadableError } from '../unreadable.ts';
import { unescapeText } from '../xml/text.ts';
import { isoDate } from './dates.ts';
import type { NumberStyles } from './styles.ts';

/** What all sheets of a workbook share. */
export interface Shared extends NumberStyles {
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

/** What all sheets of a workbook have used together. */
export class Usage {
  rows = 0;
  cells = 0;
  characters = 0;
  formulas = 0;
  merges = 0;

  copy(): Usage {
    const copy = new Usage();
    copy.reset(this);
    return copy;
  }

  reset(to: Usage): void {
    this.rows = to.rows;
    this.cells = to.cells;
    this.characters = to.characters;
    this.formulas = to.formulas;
    this.merges = to.merges;
  }
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const LONGEST_NUMBER = 400;

/**
 * Collects the rows of one sheet. Both readers, the quick and the strict, put their cells here, so that a cell means the same
 * whichever read it. Memory follows the values that are there, never a declared size.
 */
export class Grid {
  private rows: Row[] = [];
  private readonly formulas = new Map<string, string>();
  private readonly merges: Range[] = [];
  /** A 1 for each hidden column; null where none is. */
  private hiddenColumns: Uint8Array | null = null;
  /** The row in hand; kept from row to row and copied at its end. */
  private readonly text: (string | undefined)[] = [undefined];
  private readonly kind: (CellKind | undefined)[] = [undefined];
  private width = 0;
  private number = 0;
  private hidden = false;
  private sorted = true;
  private begun = 0;

  constructor(
    private readonly shared: Shared,
    private readonly budget: Budget,
    private readonly usage: Usage,
  ) {}

  startRow(number: number, hidden: boolean): void {
    if (number > this.budget.limits.rows) throw overLimit('rows', this.budget.limits.rows);
    if (number < 1) throw new UnreadableError('corrupt', 'cell-address');
    this.number = number;
    this.hidden = hidden;
    if ((++this.begun & 0xfff) === 0) this.budget.checkTime();
  }

  endRow(): void {
    const { number, width, text, kind, rows } = this;
    if (width === 0) return;
    const { cells, filledRows } = this.budget.limits;
    this.usage.cells += width;
    if (this.usage.cells > cells) throw overLimit('cells', cells);
    if (++this.usage.rows > filledRows) throw overLimit('filled-rows', filledRows);
    const last = rows.length > 0 ? rows[rows.length - 1] : undefined;
    if (last && last.number >= number) this.sorted = false;
    const kinds = last && sameKinds(last.kind, kind, width) ? last.kind : kind.slice(0, width + 1);
    const row = { number, hidden: this.hidden, text: text.slice(0, width + 1), kind: kinds };
    // A list that begins with a row is one of objects from the start: one that begins empty makes V8 throw the code of readRow away.
    if (last) rows.push(row);
    else this.rows = [row];
    for (let column = 1; column <= width; column++) {
      text[column] = undefined;
      kind[column] = undefined;
    }
    this.width = 0;
  }

  /** Puts a value into the row in hand; an empty text is no value, except that of a formula without one. */
  put(column: number, text: string, kind: CellKind): void {
    if (text === '' && kind !== 'formula') return;
    const { limits } = this.budget;
    if (column > this.width) {
      if (column > limits.columns) throw overLimit('columns', limits.columns);
      this.width = column;
      while (this.text.length <= column) {
        this.text.push(undefined);
        this.kind.push(undefined);
      }
    } else if (this.text[column] !== undefined) throw new UnreadableError('corrupt', 'duplicate-cell');
    if (text.length > limits.textLength) throw overLimit('text-length', limits.textLength);
    this.usage.characters += text.length;
    if (this.usage.characters > limits.totalText) throw overLimit('total-text', limits.totalText);
    this.text[column] = text;
    this.kind[column] = kind;
  }

  sharedString(column: number, index: number): void {
    const text = this.shared.strings[index];
    if (text === undefined) throw new UnreadableError('corrupt', 'shared-string');
    this.put(column, text, 'text');
  }

  /** `text` is a number by its form; with a date format, or one of zeros ("0000"), it is kept as people see it. */
  finiteNumber(column: number, style: number, text: string): void {
    const date = this.shared.dates[style] ? isoDate(Number(text), this.shared.date1904) : null;
    if (date === null) this.put(column, this.withZeros(style, text), 'number');
    else this.put(column, date, 'date');
  }

  /** Zeros in front are no part of the number, but of a code that was made one. */
  private withZeros(style: number, text: string): string {
    const digits = this.shared.zeros[style];
    return digits === undefined || digits <= text.length || !/^\d+$/.test(text)
      ? text
      : text.padStart(digits, '0');
  }

  /** A value of any type: `type` is the cell's `t`, `text` what stands in `v` or `is`. */
  value(column: number, type: string, style: number, text: string): void {
    const bare = text.trim();
    if (type === 's' && bare !== '') this.sharedString(column, /^\d{1,9}$/.test(bare) ? Number(bare) : -1);
    else if (type === 'n') this.numberOrNot(column, style, bare);
    else if (type === 'b' && bare !== '')
      this.put(column, /^(?:1|true)$/i.test(bare) ? 'TRUE' : 'FALSE', 'boolean');
    else if (type === 'e') this.put(column, bare, 'error');
    else if (type === 'd') this.put(column, bare.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, ''), 'date');
    else if (type !== 's' && type !== 'b') this.put(column, unescapeText(text), 'text');
  }

  private numberOrNot(column: number, style: number, text: string): void {
    const isNumber = text.length <= LONGEST_NUMBER && NUMBER.test(text) && Number.isFinite(Number(text));
    if (isNumber) this.finiteNumber(column, style, text);
    else this.put(column, unescapeText(text), 'nan');
  }

  /** Notes that the cell holds a formula, with a value or not. */
  formulaAt(row: number, column: number, text: string): void {
    const { formulas, textLength } = this.budget.limits;
    if (++this.usage.formulas > formulas) throw overLimit('formulas', formulas);
    if (text.length > textLength) throw overLimit('text-length', textLength);
    this.formulas.set(a1(row, column), text);
  }

  merge(range: Range): void {
    const { merges } = this.budget.limits;
    if (++this.usage.merges > merges) throw overLimit('merges', merges);
    this.merges.push(range);
  }

  /** Hides columns, 1-based and inclusive. */
  hideColumns(first: number, last: number): void {
    this.hiddenColumns ??= new Uint8Array(this.budget.limits.columns + 1);
    this.hiddenColumns.fill(1, first, last + 1);
  }

  /** A text of so many bytes is refused before it is made: one character is written with at most 16. */
  checkBytes(count: number): void {
    const { textLength } = this.budget.limits;
    if (count > textLength * 16) throw overLimit('text-length', textLength);
  }

  /** The finished sheet. Of the hidden columns those that hold a value are kept. */
  finish(name: string, hidden: boolean): Sheet {
    const { rows, merges, formulas } = this;
    if (!this.sorted) this.sort();
    return { name, hidden, rows, merges, hiddenColumns: this.hiddenInUse(), formulas };
  }

  private hiddenInUse(): ReadonlySet<number> {
    const hidden = this.hiddenColumns;
    if (hidden === null) return new Set();
    const used = new Set<number>();
    for (const { text } of this.rows)
      for (let column = 1; column < text.length; column++)
        if (hidden[column] === 1 && text[column] !== undefined) used.add(column);
    return new Set([...used].sort((a, b) => a - b));
  }

  private sort(): void {
    this.rows.sort((a, b) => a.number - b.number);
    for (let i = 1; i < this.rows.length; i++) {
      if (this.rows[i]?.number === this.rows[i - 1]?.number)
        throw new UnreadableError('corrupt', 'duplicate-cell');
    }
  }
}

/** Most rows of a table are of the same kinds as the row above: they share one array. */
function sameKinds(above: Row['kind'], kind: Row['kind'], width: number): boolean {
  if (above.length !== width + 1) return false;
  for (let column = 1; column <= width; column++) if (above[column] !== kind[column]) return false;
  return true;
}
