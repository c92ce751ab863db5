import type { ReadingNote, Rupiah } from '../model/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { placeOf, type SourceGrid } from './cells.ts';
import { agrees, toleranceOf } from './level-tree.ts';
import type { Counted } from './total-parts.ts';

interface Uncoded {
  readonly row: number;
  readonly money: Rupiah;
}

/** A row that may head what follows, with what was counted before it. */
interface Heading extends Uncoded {
  readonly before: Rupiah;
  readonly rowsBefore: number;
}

/** Levels above the sub kegiatan: no more headings without a code stand within each other. */
const MOST_LEVELS = 6;

/**
 * Rows of a table with money and without a code. What such a row prints is counted elsewhere where it is the sum of the sub kegiatan
 * below it (a program or kegiatan without its code), where several are the details of the sub kegiatan above them, or where it
 * stands at the foot, after the last total ("Selisih", "Surplus/(Defisit)"). The money of all others is missing (BKS-007).
 */
export class UncodedRows {
  readonly #rounding: () => Rupiah;
  readonly #counted: () => Counted;
  /** Those since the last sub kegiatan or total, and their sum. */
  #group: Uncoded[] = [];
  #groupSum: Rupiah = 0n;
  #headings: Heading[] = [];
  #last: Rupiah | null = null;
  #foot = false;
  #lost = 0;
  #lostRow = 0;
  #lostMoney: Rupiah = 0n;

  /**
   * @param rounding what the money is rounded to, in sen
   * @param counted money and rows of the sub kegiatan so far
   */
  constructor(rounding: () => Rupiah, counted: () => Counted) {
    this.#rounding = rounding;
    this.#counted = counted;
  }

  /** A row without a code. One without money names a kegiatan in an export. */
  meet({ number: row }: Row, money: Rupiah | null): void {
    if (money === null) {
      this.#lose({ row, money: 0n });
      return;
    }
    this.settle();
    this.#group.push({ row, money });
    this.#groupSum += money;
    if (this.#foot || this.#last === null) return;
    if (!this.#same(this.#groupSum, this.#last, this.#group.length)) return;
    this.#clear();
    this.#last = null;
  }

  /** A row of which it is known that nothing else prints its money. */
  miss({ number: row }: Row, money: Rupiah): void {
    this.#lose({ row, money });
  }

  /** A sub kegiatan's row, with its money if it has any. */
  count(money: Rupiah | null): void {
    if (this.#group.length > 0) this.#openHeadings();
    this.#foot = false;
    this.#last = money;
  }

  #openHeadings(): void {
    const { money: before, rows: rowsBefore } = this.#counted();
    for (const each of this.#group) {
      this.#headings.push({ ...each, before, rowsBefore });
      const outermost = this.#headings.length > MOST_LEVELS ? this.#headings.shift() : undefined;
      if (outermost) this.#lose(outermost);
    }
    this.#clear();
  }

  /** A total: what follows is the foot of the table, unless sub kegiatan follow. */
  total(): void {
    this.#loseGroup();
    this.#foot = true;
  }

  /** Where a level ends: headings whose sum is reached are done. */
  settle(): void {
    if (this.#headings.length === 0) return;
    const counted = this.#counted();
    this.#headings = this.#headings.filter((heading) => {
      const sum = counted.money - heading.before;
      const rows = counted.rows - heading.rowsBefore;
      if (rows > 0 && this.#same(sum, heading.money, rows)) return false;
      if (sum <= heading.money) return true;
      this.#lose(heading);
      return false;
    });
  }

  /** `column`: the code's, where the note points to. */
  finish(grid: SourceGrid, column: number): ReadingNote[] {
    this.settle();
    for (const heading of this.#headings) this.#lose(heading);
    if (!this.#foot) this.#loseGroup();
    if (this.#lost === 0) return [];
    const args = { row: this.#lostRow, count: this.#lost, money: this.#lostMoney };
    return [{ kind: 'assumed', what: 'row-without-code', place: placeOf(grid, this.#lostRow, column), args }];
  }

  #same(sum: Rupiah, printed: Rupiah, rows: number): boolean {
    return agrees(sum, printed, toleranceOf(rows, this.#rounding()));
  }

  #clear(): void {
    this.#group = [];
    this.#groupSum = 0n;
  }

  #loseGroup(): void {
    for (const each of this.#group) this.#lose(each);
    this.#clear();
  }

  #lose({ row, money }: Uncoded): void {
    this.#lostRow = this.#lost === 0 ? row : Math.min(row, this.#lostRow);
    this.#lost++;
    this.#lostMoney += money;
  }
}
