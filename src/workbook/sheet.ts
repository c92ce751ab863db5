/**
 * Kinds of a cell's value. `number`: a finite number, its text kept as stored so that money stays exact, with the zeros before it that a format such as 0000 shows. `nan`: a numeric cell
 * whose stored value is no number ("null", "NaN", "Infinity", "Jumlah (Rp)"). `error`: "#REF!" and the like. `formula`: a formula
 * without a cached value (text ""). `date`: a number cell with a date format, its text the ISO date.
 */
export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'nan' | 'error' | 'formula';

/** A rectangle of cells, 1-based and inclusive. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * A row that holds at least one value. `text[c]` and `kind[c]` are of column c, 1-based; index 0 is unused; a gap is undefined. Rows of
 * the same kinds share one `kind` array.
 */
export interface Row {
  readonly number: number;
  readonly hidden: boolean;
  readonly text: readonly (string | undefined)[];
  readonly kind: readonly (CellKind | undefined)[];
}

/** A grid as stored: nothing is filled, guessed or computed. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with a value, top to bottom. */
  readonly rows: readonly Row[];
  readonly merges: readonly Range[];
  /** 1-based numbers of hidden columns that hold a value. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** A1 addresses of cells that hold a formula, with a cached value or not: totals are known by it. The text is empty in an .xls. */
  readonly formulas: ReadonlyMap<string, string>;
}

export type WorkbookFormat = 'xlsx' | 'csv' | 'xls' | 'ods';

export interface Workbook {
  readonly format: WorkbookFormat;
  readonly sheets: readonly Sheet[];
  /** CSV only: the encoding and delimiter that were recognised. */
  readonly csv: { readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252'; readonly delimiter: string } | null;
}
