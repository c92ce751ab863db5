import { overLimit } from './unreadable.ts';

const MIB = 1024 * 1024;

/** What a file may cost. Every refusal is an UnreadableError of reason 'limit' that names the limit and its figure. */
export interface Limits {
  /** Bytes of the file as it lies there. */
  readonly fileSize: number;
  /** Entries of the zip. */
  readonly parts: number;
  /** Inflated bytes of one worksheet. */
  readonly sheetSize: number;
  /** Inflated bytes of the shared strings. */
  readonly stringsSize: number;
  /** Inflated bytes of any other part that is read. */
  readonly partSize: number;
  /** Inflated bytes of all parts, read or not. */
  readonly totalSize: number;
  /** Inflated to compressed bytes of a part larger than `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly sheets: number;
  /** Number of the last row and column: Excel's own limits. */
  readonly rows: number;
  readonly columns: number;
  /** Rows that hold a value, over all sheets. */
  readonly filledRows: number;
  /** Places from column A to the last value of each row, over all sheets: what the grids hold in memory. */
  readonly cells: number;
  readonly merges: number;
  /** Cells that hold a formula, over all sheets, like the merged ranges. */
  readonly formulas: number;
  readonly sharedStrings: number;
  /** Characters of one text; Excel itself stops at 32,767. */
  readonly textLength: number;
  /** Characters of all cells together: one long shared string may stand in many, and is read in each. */
  readonly totalText: number;
  /** Depth of XML elements. */
  readonly nesting: number;
  /** Elements of a part that only the strict parser reads: of an .ods, or written in an unusual way. */
  readonly elements: number;
  /** Budget tables of one file: every header begins one. */
  readonly tables: number;
  readonly subKegiatan: number;
  /** Rows of the sheets with GAPs and statements of one file, and the characters in them: every rule reads them. */
  readonly formRows: number;
  readonly formText: number;
  /** What is said of one file: wrong codes, totals that differ, assumptions. */
  readonly notes: number;
  /** Milliseconds of reading one file. */
  readonly time: number;
}

/**
 * Far above any real budget, and low enough that a file made to cost is read or refused in seconds and within 512 MB. The largest
 * export known, of a whole kabupaten, has 14,575 rows, 326,000 cells and 8,200,000 characters in a sheet of 15 MB, 8 to 1 packed.
 */
export const DEFAULT_LIMITS: Limits = {
  fileSize: 50 * MIB,
  parts: 2000,
  sheetSize: 200 * MIB,
  stringsSize: 64 * MIB,
  partSize: 32 * MIB,
  totalSize: 512 * MIB,
  ratio: 200,
  ratioFrom: 64 * MIB,
  sheets: 1000,
  rows: 1_048_576,
  columns: 16_384,
  filledRows: 250_000,
  cells: 4_000_000,
  merges: 100_000,
  formulas: 1_000_000,
  sharedStrings: 1_000_000,
  textLength: 50_000,
  totalText: 64_000_000,
  nesting: 64,
  elements: 4_000_000,
  tables: 5000,
  subKegiatan: 60_000,
  formRows: 10_000,
  formText: 4_000_000,
  notes: 50_000,
  time: 20_000,
};

/** Milliseconds of a clock that nobody sets. `performance` would have to be loaded first. */
const now = (): number => process.uptime() * 1000;

/** The limits together with the time that is left of them for one stage of one file: reading it, or finding its tables. */
export class Budget {
  private readonly deadline: number;

  constructor(readonly limits: Limits) {
    this.deadline = now() + limits.time;
  }

  /** To be called every thousand rows or so: the one way out of a synchronous loop. */
  checkTime(): void {
    if (now() > this.deadline) throw overLimit('time', this.limits.time);
  }
}
