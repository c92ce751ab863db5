import { Budget, DEFAULT_LIMITS, type Limits } from '../workbook/limits.ts';
import type { Row } from '../workbook/sheet.ts';
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
  #formText = 0;

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

  /** As many of the rows as forms may still have, and one more where there are more. */
  formRows(rows: readonly Row[]): readonly Row[] {
    const { formRows, formText } = this.limits;
    let text = this.#formText;
    let count = 0;
    for (const row of rows) {
      count++;
      text += charactersOf(row);
      if (this.#formRows + count > formRows || text > formText) break;
    }
    return count === rows.length ? rows : rows.slice(0, count);
  }

  /** Rows in which forms were found. @throws UnreadableError where they are too many, or say too much */
  forms(rows: readonly Row[]): void {
    const { formRows, formText } = this.limits;
    this.#formRows += rows.length;
    for (const row of rows) this.#formText += charactersOf(row);
    if (this.#formRows > formRows) throw overLimit('form-rows', formRows);
    if (this.#formText > formText) throw overLimit('form-text', formText);
    this.checkTime();
  }
}

function charactersOf({ text }: Row): number {
  let count = 0;
  for (const cell of text) count += cell?.length ?? 0;
  return count;
}
