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
  /** Places from column A to the last value of each row, over all sheets: what the grids hold in memory. */
  readonly cells: number;
  readonly merges: number;
  /** Cells of one sheet that hold a formula. */
  readonly formulas: number;
  readonly sharedStrings: number;
  /** Characters of one text; Excel itself stops at 32,767. */
  readonly textLength: number;
  /** Characters of all cells together: one long shared string may stand in many. */
  readonly totalText: number;
  /** Depth of XML elements. */
  readonly nesting: number;
  /** Milliseconds of reading one file. */
  readonly time: number;
}

/**
 * Far above any real budget: a workbook of 500,000 rows has 267 MB of parts in a file of 46 MB, a ratio of 6 to 1.
 */
export const DEFAULT_LIMITS: Limits = {
  fileSize: 50 * MIB,
  parts: 2000,
  sheetSize: 512 * MIB,
  stringsSize: 64 * MIB,
  partSize: 32 * MIB,
  totalSize: 1024 * MIB,
  ratio: 200,
  ratioFrom: 64 * MIB,
  sheets: 1000,
  rows: 1_048_576,
  columns: 16_384,
  cells: 10_000_000,
  merges: 100_000,
  formulas: 1_000_000,
  sharedStrings: 5_000_000,
  textLength: 200_000,
  totalText: 512 * MIB,
  nesting: 64,
  time: 60_000,
};

/** The limits together with the time that is left of them for one file. */
export class Budget {
  private readonly deadline: number;

  constructor(readonly limits: Limits) {
    this.deadline = performance.now() + limits.time;
  }

  /** To be called every thousand rows or so: the one way out of a synchronous loop. */
  checkTime(): void {
    if (performance.now() > this.deadline) throw overLimit('time', this.limits.time);
  }
}
