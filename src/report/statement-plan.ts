import type { FormCell, FormRow, Piece } from './template-sheet.ts';

/** A cell with its words put in. `amount` is a number to write where the form's cell has a number format. */
export interface FilledCell extends FormCell {
  readonly pieces: readonly Piece[] | null;
  readonly filled: boolean;
  readonly amount: number | null;
}

export interface FilledRow extends Omit<FormRow, 'cells'> {
  readonly cells: readonly FilledCell[];
}

/** A form laid out: rows with their heights, column widths, and whether all of it stands on one page. */
export interface Plan {
  readonly rows: readonly (FilledRow & { readonly heightPt: number })[];
  readonly columns: readonly number[];
  readonly scale: number;
  readonly onePage: boolean;
}
