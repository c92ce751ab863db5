import { Budget, DEFAULT_LIMITS, type Limits } from '../workbook/limits.ts';
import { overLimit } from '../workbook/unreadable.ts';

/**
 * What finding the tables of one file may cost: it is counted, so that the same file is refused everywhere. The clock is only the
 * last resort against what no count foresees; it never changes what is read.
 */
export class Guard {
  readonly #budget: Budget;
  #tables = 0;
  #subKegiatan = 0;
  #formRows = 0;

  constructor(private readonly limits: Limits = DEFAULT_LIMITS) {
    this.#budget = new Budget(limits);
  }

  /** @throws UnreadableError where the time is used up; for every thousand rows or so */
  checkTime(): void {
    this.#budget.checkTime();
  }

  /** A budget table begins. @throws UnreadableError where it is one too many */
  table(): void {
    if (++this.#tables > this.limits.tables) throw overLimit('tables', this.limits.tables);
    this.checkTime();
  }

  /** A sub kegiatan is met for the first time in its table. @throws UnreadableError where it is one too many */
  subKegiatan(): void {
    if (++this.#subKegiatan > this.limits.subKegiatan)
      throw overLimit('sub-kegiatan', this.limits.subKegiatan);
  }

  /** @throws UnreadableError where so many notes are too many to be judged and shown */
  notes(count: number): void {
    if (count > this.limits.notes) throw overLimit('notes', this.limits.notes);
  }

  /** So many rows of forms may still come. */
  get formRowsLeft(): number {
    return this.limits.formRows - this.#formRows;
  }

  /** Rows in which forms were found. @throws UnreadableError where they are too many */
  forms(rows: number): void {
    this.#formRows += rows;
    if (this.#formRows > this.limits.formRows) throw overLimit('form-rows', this.limits.formRows);
    this.checkTime();
  }
}
