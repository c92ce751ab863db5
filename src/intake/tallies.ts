import type { ReadingNote, Rupiah } from '../model/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { placeOf, type SourceGrid } from './cells.ts';

/** Counts of what is only said once a table: cells filled from above, hidden rows, rows that no code claims. */
export class Tallies {
  #filled = 0;
  #filledRow = 0;
  #hidden = 0;
  #hiddenRow = 0;
  #without = 0;
  #withoutRow = 0;
  #withoutMoney: Rupiah = 0n;

  filled(row: Row): void {
    if (this.#filled++ === 0) this.#filledRow = row.number;
  }

  hidden(row: Row): void {
    if (this.#hidden++ === 0) this.#hiddenRow = row.number;
  }

  withoutCode(row: Row, money: Rupiah | null): void {
    if (this.#without++ === 0) this.#withoutRow = row.number;
    this.#withoutMoney += money ?? 0n;
  }

  /** `column`: the code's, where the notes point to. */
  notes(grid: SourceGrid, column: number): ReadingNote[] {
    const notes: ReadingNote[] = [];
    if (this.#filled > 0) {
      const place = placeOf(grid, this.#filledRow, column);
      notes.push({ kind: 'assumed', what: 'merged-filled', place, args: { count: this.#filled } });
    }
    if (this.#hidden > 0) {
      const place = placeOf(grid, this.#hiddenRow, column);
      notes.push({ kind: 'hidden', what: 'rows', place, count: this.#hidden, counted: true });
    }
    if (this.#without > 0) {
      const row = this.#withoutRow;
      const args = { row, count: this.#without, money: this.#withoutMoney };
      notes.push({ kind: 'assumed', what: 'row-without-code', place: placeOf(grid, row, column), args });
    }
    return notes;
  }
}
