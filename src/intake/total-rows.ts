import type { ReadingNote, Rupiah } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { isBlank, placeOf, type SourceGrid, textAt } from './cells.ts';
import type { Columns } from './columns.ts';
import { agrees, DEPTH, type LevelTree, toleranceOf } from './level-tree.ts';
import type { SubRows } from './sub-rows.ts';
import { type TotalOf, totalLabel, totalOf } from './total-labels.ts';
import { type Counted, partsOf } from './total-parts.ts';

/** Totals that are held against the parts of their table; a table with more that agree with nothing has an order of its own. */
const MOST_JUDGED = 200;
/** A figure so many times smaller than what its label names counts things, not rupiah. */
const COUNT_SHARE = 100n;
const OF_ALL = /\b(?:total|keseluruhan|seluruhnya|seluruh|semua|apbd)\b/;

/** Total and subtotal rows of a table, with a label or without: each is compared with the rows that it may add up (ANG-003). */
export class TotalRows {
  readonly #grid: SourceGrid;
  readonly #column: number;
  readonly #never: ReadonlySet<number>;
  readonly #profile: Profile;
  readonly #tree: LevelTree;
  readonly #subs: SubRows;
  readonly #notes: ReadingNote[] = [];
  readonly #above: { readonly row: number; readonly printed: Rupiah; readonly label: string }[] = [];
  /** Money and rows of all sub kegiatan so far, and as they stood at the last total. */
  #all: Rupiah = 0n;
  #rows = 0;
  #allBefore: Rupiah = 0n;
  #rowsBefore = 0;
  #met = 0;
  #judged = 0;
  /** Depth of the uppermost level that a total since the last sub kegiatan was of, and whether all of the table was one of them. */
  #closed = Number.POSITIVE_INFINITY;
  #allPrinted = false;
  #lastRow = 0;

  constructor(grid: SourceGrid, columns: Columns, profile: Profile, tree: LevelTree, subs: SubRows) {
    this.#never = new Set([...columns.indikator, ...columns.target, ...columns.satuan]);
    this.#grid = grid;
    this.#column = subs.moneyColumn;
    this.#subs = subs;
    this.#profile = profile;
    this.#tree = tree;
  }

  /** Money and rows of all sub kegiatan so far. */
  get counted(): Counted {
    return { money: this.#all, rows: this.#rows };
  }

  /** A sub kegiatan's row, with its money if it has any. */
  count(row: Row, money: Rupiah | null): void {
    this.#lastRow = row.number;
    this.#closed = Number.POSITIVE_INFINITY;
    this.#allPrinted = false;
    if (money === null) return;
    this.#all += money;
    this.#rows++;
  }

  /** A row of the table that adds no money. */
  pass(row: Row): void {
    this.#lastRow = row.number;
  }

  /** Whether a row follows the table's rows without a gap. */
  adjoins(row: Row): boolean {
    return this.#lastRow > 0 && row.number === this.#lastRow + 1;
  }

  /** A figure above the header: a total where its label says so, or where it is a formula. It is compared when all rows are read. */
  hold(row: Row): void {
    const label = this.#labelOf(row);
    const labelled = label !== null && label !== '' && totalOf(label, this.#profile)?.kind === 'all';
    if (!labelled && row.kind[this.#column] !== 'number') return;
    const { ref } = placeOf(this.#grid, row.number, this.#column);
    if (!labelled && !this.#grid.sheet.formulas?.has(ref)) return;
    const printed = this.#subs.money(row, false);
    if (printed !== null) this.#above.push({ row: row.number, printed, label: labelled ? label : '' });
  }

  /** Whether a cell's text labels a total. */
  isLabel(text: string): boolean {
    return totalLabel(text, this.#profile) !== null;
  }

  /** Reads a row without a code; true where it is a total. */
  read(row: Row, printed: Rupiah | null): boolean {
    const label = this.#labelOf(row);
    if (label === null) return false;
    const of = totalOf(label, this.#profile);
    const plain = of?.kind === 'all' && label !== '';
    const close = row.number <= this.#lastRow + 1 || (plain && row.number <= this.#lastRow + 3);
    if (printed === null) {
      // What cannot be read is said by the reader of the column.
      if (close && of !== null && this.#rows > 0) this.#subs.money(row);
      return label !== '';
    }
    if (plain && this.#lastRow === 0) this.hold(row);
    if (!close) return label !== '';
    if (this.#rows > 0 && of !== null) this.#judge(row.number, printed, label, of);
    this.#met++;
    this.#allBefore = this.#all;
    this.#rowsBefore = this.#rows;
    this.#lastRow = row.number;
    return true;
  }

  /** Compares a total with all sums that it may be; what it most likely is of is given where it is none of them. */
  #judge(row: number, printed: Rupiah, label: string, of: TotalOf): void {
    const { kind } = of;
    const since = { money: this.#all - this.#allBefore, rows: this.#rows - this.#rowsBefore };
    const named = this.#allPrinted && !this.#isPlain(label);
    const inside = kind === 'level' && of.depth >= this.#closed;
    if (kind === 'level') this.#closed = Math.min(this.#closed, of.depth);
    if (kind === 'all' && this.#same(this.#all, printed)) this.#allPrinted = true;
    const sums = [since.money, this.#all, this.#tree.top];
    for (const depth of [DEPTH.opd, DEPTH.urusan, DEPTH.bidang, DEPTH.program, DEPTH.kegiatan]) {
      sums.push(this.#tree.sumBelow(depth) ?? this.#all);
    }
    const { last } = this.#subs;
    if (last === null || named || inside || sums.some((sum) => this.#same(sum, printed))) return;
    if (this.#judged++ >= MOST_JUDGED) return;
    const parts = partsOf(of, this.#subs.units, last);
    if (parts.some(({ money }) => this.#same(money, printed))) return;
    const partial = this.#met > 0 && !OF_ALL.test(label) && since.rows > 0;
    const likeliest = kind === 'all' ? (partial ? since : this.counted) : parts[0];
    if (likeliest === undefined || (kind !== 'all' && printed * COUNT_SHARE < likeliest.money)) return;
    this.#differ(row, printed, likeliest, label);
  }

  finish(): readonly ReadingNote[] {
    for (const { row, printed, label } of this.#above) {
      if (this.#rows > 0 && !this.#same(printed, this.#all) && !this.#same(printed, this.#tree.top)) {
        this.#differ(row, printed, this.counted, label);
      }
    }
    return this.#notes;
  }

  #isPlain(label: string): boolean {
    return label === '' || this.#profile.readingWords.totalLabels.includes(label);
  }

  #same(sum: Rupiah, printed: Rupiah): boolean {
    return agrees(sum, printed, toleranceOf(this.#rows, this.#subs.rounding));
  }

  /** The label of a total row ("Jumlah ..." in an indicator column is none), "" for a row that shows nothing but numbers, null for any other. */
  #labelOf(row: Row): string | null {
    for (let column = 1; column < row.text.length; column++) {
      if (column === this.#column || isBlank(row, column)) continue;
      if (this.#never.has(column)) return null;
      const label = totalLabel(textAt(row, column), this.#profile);
      if (label !== null) return label;
      if (row.kind[column] !== 'number' || column < this.#column) return null;
    }
    return isBlank(row, this.#column) ? null : '';
  }

  #differ(row: number, printed: Rupiah, { money: counted, rows: children }: Counted, name: string): void {
    const place = placeOf(this.#grid, row, this.#column);
    this.#notes.push({
      kind: 'total-differs',
      place,
      level: 'total',
      name,
      printed,
      counted,
      children,
      opd: null,
    });
  }
}
