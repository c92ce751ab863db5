import type { Rupiah } from '../model/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { isBlank, textAt } from './cells.ts';
import type { Columns } from './columns.ts';
import type { Entry } from './entry.ts';
import { agrees } from './level-tree.ts';
import { normaliseHeading } from './normalise.ts';

interface Priced {
  readonly row: Row;
  readonly money: Rupiah;
}

/** What rows below a sub kegiatan are: further money of it (`more`), or money of which it is not plain whose it is (`lost`). */
export interface Details {
  readonly entry: Entry;
  readonly more: readonly Priced[];
  readonly lost: readonly Priced[];
}

/**
 * Rows below a sub kegiatan that name nothing but a detail of it, with money ("DAU 165 juta", below it "DAK 50 juta"). They add to it
 * where its own row is such a detail too, of another name, or has no money; where they add up to its own money they print it again.
 */
export class DetailRows {
  readonly #columns: readonly number[];
  readonly #naming: readonly number[];
  readonly #isTotal: (text: string) => boolean;
  #entry: Entry | null = null;
  #head: Row | null = null;
  #own: Rupiah | null = null;
  #below: Priced[] = [];

  /** `isTotal`: whether a text labels a total. */
  constructor(columns: Columns, code: readonly number[], isTotal: (text: string) => boolean) {
    this.#isTotal = isTotal;
    const { details, rekening, names, kodeKegiatan, kegiatan, kodeProgram, program, sub, kodeSub } = columns;
    this.#naming = [...code, ...names, kodeSub, sub, kodeKegiatan, kegiatan, kodeProgram, program].filter(
      (index) => index > 0,
    );
    this.#columns = rekening > 0 ? [] : details.filter((index) => !this.#naming.includes(index));
  }

  /** The row that names a sub kegiatan, with its money. */
  head(row: Row, entry: Entry, money: Rupiah | null): void {
    if (this.#columns.length === 0) return;
    this.#entry = entry;
    this.#head = row;
    this.#own = money;
  }

  /** The sub kegiatan has no further details. */
  close(): void {
    this.#head = null;
  }

  /** Whether a row without a code, that follows the sub kegiatan at hand, is a detail of it. */
  meet(row: Row, money: Rupiah): boolean {
    if (this.#head === null || this.#naming.some((index) => !isBlank(row, index))) return false;
    const filled = this.#columns.filter((index) => !isBlank(row, index));
    if (filled.length === 0 || filled.some((index) => this.#isTotal(textAt(row, index)))) return false;
    this.#below.push({ row, money });
    return true;
  }

  /** What the rows met since the sub kegiatan's own are; null where there are none. */
  settle(): Details | null {
    const below = this.#below;
    const entry = this.#entry;
    const head = this.#head;
    if (below.length === 0 || entry === null || head === null) return null;
    this.#below = [];
    if (this.#isSplit(head, below)) return { entry, more: [], lost: [] };
    const more = this.#isDetailToo(head, below) ? this.#withoutSum(below) : [];
    return { entry, more, lost: below.slice(more.length) };
  }

  /** Whether the rows print the sub kegiatan's own money again, split by their detail. */
  #isSplit(head: Row, below: readonly Priced[]): boolean {
    const sum = below.reduce((all, { money }) => all + money, 0n);
    if (this.#own === null || !agrees(sum, this.#own)) return false;
    const all = this.#labelOf(head);
    return all === '' || below.every(({ row }) => all.includes(this.#labelOf(row)));
  }

  /** Whether the sub kegiatan's own row is one detail among these: its detail stands in the same columns and is another one. */
  #isDetailToo(head: Row, below: readonly Priced[]): boolean {
    if (this.#own === null) return true;
    const sum = below.reduce((all, { money }) => all + money, 0n);
    if (below.length > 1 && agrees(sum, this.#own)) return false;
    const rows = [head, ...below.map(({ row }) => row)];
    const columns = this.#columns.filter((index) => rows.every((row) => !isBlank(row, index)));
    const labels = new Set(rows.map((row) => labelIn(row, columns)));
    return columns.length > 0 && labels.size === rows.length;
  }

  /** The rows without a last one that adds up all before it. */
  #withoutSum(below: readonly Priced[]): readonly Priced[] {
    const last = below[below.length - 1];
    const before = below.slice(0, -1).reduce((sum, { money }) => sum + money, this.#own ?? 0n);
    const figures = below.length - 1 + (this.#own === null ? 0 : 1);
    return last && figures > 1 && agrees(last.money, before) ? below.slice(0, -1) : below;
  }

  #labelOf(row: Row): string {
    return labelIn(row, this.#columns);
  }
}

const labelIn = (row: Row, columns: readonly number[]): string =>
  normaliseHeading(columns.map((index) => textAt(row, index)).join(' '));
