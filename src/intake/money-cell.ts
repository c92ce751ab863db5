import type { ReadingNote, Rupiah } from '../model/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { placeOf, type SourceGrid } from './cells.ts';
import { isNoValue, parseRupiah, parseStoredRupiah } from './rupiah.ts';

interface Trouble {
  readonly rows: number[];
  text: string;
  count: number;
}

/** Places that a note names; the count says how many more there are. */
const PLACES = 5;

/**
 * Reads the money cells of one column and remembers what could not be read, so that a column of broken cells becomes one note
 * with a count and not a note a cell (BKS-004, 005, 008).
 */
export class MoneyReader {
  readonly #grid: SourceGrid;
  readonly #column: number;
  readonly #heading: string;
  readonly #factor: number;
  readonly #scale: bigint;
  readonly #bad: Trouble = { rows: [], text: '', count: 0 };
  readonly #empty: Trouble = { rows: [], text: '', count: 0 };
  readonly #error: Trouble = { rows: [], text: '', count: 0 };
  #rounded = 0;
  #roundedRow = 0;
  #step: Rupiah;

  constructor(grid: SourceGrid, column: number, heading: string, factor: number) {
    this.#grid = grid;
    this.#column = column;
    this.#heading = heading;
    this.#factor = factor;
    this.#scale = BigInt(factor) * 100n;
    this.#step = factor > 1 ? this.#scale : 0n;
  }

  get column(): number {
    return this.#column;
  }

  /**
   * What the figures of a column in ribuan or jutaan are rounded to, in sen: the largest part of the unit that goes into all that
   * were read ("215,6" in jutaan: 100,000 rupiah). 0 in a column of rupiah.
   */
  get rounding(): Rupiah {
    return this.#step;
  }

  /** Money of the column in this row; null where the cell is empty or unreadable, and `value` is needed or not. */
  read(row: Row, needed = true): Rupiah | null {
    const amount = this.#amount(row, needed);
    if (this.#factor > 1 && amount !== null && this.#step > 1n)
      while (amount % this.#step !== 0n) this.#step /= 10n;
    return amount;
  }

  #amount(row: Row, needed: boolean): Rupiah | null {
    const column = this.#column;
    const text = row.text[column];
    if (text === undefined || column === 0)
      return row.kind[column] === 'formula' && needed ? this.#note(this.#empty, row) : null;
    switch (row.kind[column]) {
      case 'number':
        return this.#number(row, text);
      case 'formula':
        return needed ? this.#note(this.#empty, row) : null;
      case 'error':
        return needed ? this.#note(this.#error, row) : null;
      case 'boolean':
      case 'date':
        return needed ? this.#note(this.#bad, row) : null;
      default: {
        if (isNoValue(text)) return null;
        const amount = parseRupiah(text, this.#factor);
        return amount === null && needed ? this.#note(this.#bad, row) : amount;
      }
    }
  }

  #number(row: Row, text: string): Rupiah | null {
    if (text.length < 16 && /^\d+$/.test(text)) {
      const sen = Number(text) * this.#factor * 100;
      return sen <= Number.MAX_SAFE_INTEGER ? BigInt(sen) : BigInt(Number(text)) * this.#scale;
    }
    const amount = parseStoredRupiah(text, this.#factor);
    if (amount === null) return this.#note(this.#bad, row);
    const point = text.indexOf('.');
    if (point >= 0 && text.length - point > 3) {
      if (this.#rounded === 0) this.#roundedRow = row.number;
      this.#rounded++;
    }
    return amount;
  }

  #note(trouble: Trouble, row: Row): null {
    if (trouble.count === 0) trouble.text = row.text[this.#column] ?? '';
    if (trouble.rows.length < PLACES) trouble.rows.push(row.number);
    trouble.count++;
    return null;
  }

  /** What this column gave cause to say. */
  notes(): ReadingNote[] {
    const notes: ReadingNote[] = [];
    const heading = this.#heading;
    const places = (trouble: Trouble) => trouble.rows.map((row) => placeOf(this.#grid, row, this.#column));
    const { count: bad, text } = this.#bad;
    if (bad > 0) notes.push({ kind: 'bad-number', places: places(this.#bad), text, heading, count: bad });
    const { count: empty } = this.#empty;
    if (empty > 0)
      notes.push({ kind: 'formula-without-value', places: places(this.#empty), count: empty, heading });
    const { count: errors, text: error } = this.#error;
    if (errors > 0) {
      notes.push({ kind: 'excel-error', places: places(this.#error), text: error, count: errors, heading });
    }
    if (this.#rounded > 0) {
      const place = placeOf(this.#grid, this.#roundedRow, this.#column);
      notes.push({ kind: 'assumed', what: 'fraction-rounded', place, args: { count: this.#rounded } });
    }
    return notes;
  }
}
