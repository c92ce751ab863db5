/** Where a value was read: the file as the user named it, the sheet, and the A1 address ("H12", or "A4:D4" for a merge). */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly ref: string;
}

/** The same for all places of one sheet, and for no other's. */
export function sheetKey({ file, sheet }: Pick<Place, 'file' | 'sheet'>): string {
  return `${file}\u0000${sheet}`;
}

/** One filled-in field of a form: the text as it stands in the cell (untrimmed line breaks kept) and its place. */
export interface Isian {
  readonly text: string;
  readonly place: Place;
}

/** Letters of a 1-based column: 1 is "A", 28 is "AB". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of a cell, both numbers 1-based. */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
