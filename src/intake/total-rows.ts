import type { ReadingNote, Rupiah } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { isBlank, placeOf, type SourceGrid, textAt } from './cells.ts';
import type { Columns } from './columns.ts';
import { agrees, DEPTH, type LevelTree, toleranceOf } from './level-tree.ts';
import { normaliseHeading, oneLine } from './normalise.ts';
import type { SubRows } from './sub-rows.ts';
import { isTotalLabel } from './total-label.ts';

/** Money and rows of sub kegiatan. */
export interface Counted {
  readonly money: Rupiah;
  readonly rows: number;
}

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
    const labelled = label !== null && this.#isPlain(label);
    if (!labelled && row.kind[this.#column] !== 'number') return;
    const { ref } = placeOf(this.#grid, row.number, this.#column);
    if (!labelled && !this.#grid.sheet.formulas?.has(ref)) return;
    const printed = this.#subs.money(row, false);
    if (printed !== null) this.#above.push({ row: row.number, printed, label: labelled ? label : '' });
  }

  /** Whether a cell's text labels a total. */
  isLabel(text: string): boolean {
    return isTotalLabel(text, this.#profile);
  }

  /** Reads a row without a code; true where it is a total. */
  read(row: Row, printed: Rupiah | null): boolean {
    const label = this.#labelOf(row);
    if (label === null) return false;
    if (printed === null) return label !== '';
    const plain = this.#isPlain(label);
    if (plain && this.#lastRow === 0) this.hold(row);
    const close = row.number <= this.#lastRow + 1;
    if (!close && !(plain && row.number <= this.#lastRow + 3)) return label !== '';
    const since = this.#all - this.#allBefore;
    const rowsSince = this.#rows - this.#rowsBefore;
    const sums = [since, this.#all, this.#tree.top];
    for (const depth of [DEPTH.opd, DEPTH.urusan, DEPTH.bidang, DEPTH.program, DEPTH.kegiatan]) {
      sums.push(this.#tree.sumBelow(depth) ?? this.#all);
    }
    if (this.#rows > 0 && !sums.some((sum) => this.#same(sum, printed)) && (plain || label === '')) {
      const partial = this.#met > 0 && !/\b(?:total|keseluruhan)\b/.test(label) && rowsSince > 0;
      this.#differ(row.number, printed, partial ? since : this.#all, partial ? rowsSince : this.#rows, label);
    }
    this.#met++;
    this.#allBefore = this.#all;
    this.#rowsBefore = this.#rows;
    this.#lastRow = row.number;
    return true;
  }

  finish(): readonly ReadingNote[] {
    for (const { row, printed, label } of this.#above) {
      if (this.#rows > 0 && !this.#same(printed, this.#all) && !this.#same(printed, this.#tree.top)) {
        this.#differ(row, printed, this.#all, this.#rows, label);
      }
    }
    return this.#notes;
  }

  #isPlain(label: string): boolean {
    return this.#profile.readingWords.totalLabels.includes(label);
  }

  #same(sum: Rupiah, printed: Rupiah): boolean {
    return agrees(sum, printed, toleranceOf(this.#rows, this.#subs.rounding));
  }

  /** The label of a total row ("Jumlah ..." in an indicator column is none), "" for a row that shows nothing but numbers, null for any other. */
  #labelOf(row: Row): string | null {
    for (let column = 1; column < row.text.length; column++) {
      if (column === this.#column || isBlank(row, column)) continue;
      if (this.#never.has(column)) return null;
      const text = textAt(row, column);
      if (this.isLabel(text)) return normaliseHeading(oneLine(text));
      if (row.kind[column] !== 'number' || column < this.#column) return null;
    }
    return isBlank(row, this.#column) ? null : '';
  }

  #differ(row: number, printed: Rupiah, counted: Rupiah, children: number, label: string): void {
    this.#notes.push({
      kind: 'total-differs',
      place: placeOf(this.#grid, row, this.#column),
      level: 'total',
      name: label,
      printed,
      counted,
      children,
      opd: null,
    });
  }
}
