import type { ReadingNote } from '../model/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { placeOf, type SourceGrid } from './cells.ts';

/** Counts of what is only said once a table: cells filled from above and hidden rows. */
export class Tallies {
  #filled = 0;
  #filledRow = 0;
  #hidden = 0;
  #hiddenRow = 0;

  filled(row: Row): void {
    if (this.#filled++ === 0) this.#filledRow = row.number;
  }

  hidden(row: Row): void {
    if (this.#hidden++ === 0) this.#hiddenRow = row.number;
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
    return notes;
  }
}
