import type { Alignment, Cell, CellRichTextValue, CellValue, Style, Worksheet } from 'exceljs';
import { placeholdersIn } from './template-text.ts';

/** A piece of text in one font; a cell of one font is one piece. */
export interface Piece {
  readonly text: string;
  readonly font: Partial<Style['font']> | undefined;
}

/** A cell of a form: its text in pieces, or a value that is none (a number of the form itself). */
export interface FormCell {
  readonly column: number;
  /** Columns and rows it spans; 1 and 1 where it is not merged. */
  readonly across: number;
  readonly down: number;
  readonly pieces: readonly Piece[] | null;
  readonly value: CellValue;
  readonly style: Partial<Style>;
}

/** A row of a form. `part` says how it is repeated or kept together. */
export interface FormRow {
  readonly height: number | null;
  readonly cells: readonly FormCell[];
  readonly part: 'once' | 'aksi' | 'ttd';
}

/** A form as data, read off a worksheet; rows top to bottom without gaps. */
export interface Form {
  readonly rows: readonly FormRow[];
  readonly columns: readonly number[];
}

const DEFAULT_WIDTH = 9.14;

/**
 * Reads a form off a template's worksheet. The rows from the first to the last that hold an `{{aksi...}}` placeholder are the block
 * that repeats; those with a `{{ttd...}}` one are the signature.
 */
export function readForm(sheet: Worksheet): Form {
  const spans = spansOf(sheet);
  const rows: FormRow[] = [];
  const width = sheet.columnCount;
  for (let r = 1; r <= sheet.rowCount; r++) {
    const row = sheet.getRow(r);
    const cells: FormCell[] = [];
    for (let c = 1; c <= width; c++) {
      const cell = row.getCell(c);
      const covered = cell.isMerged && cell.master !== cell;
      const span = spans.get(cell.address);
      const pieces = covered ? [] : piecesOf(cell);
      cells.push({
        column: c,
        across: span?.across ?? 1,
        down: span?.down ?? 1,
        pieces,
        value: covered ? null : cell.value,
        style: cell.style,
      });
    }
    rows.push({ height: row.height ?? null, cells, part: 'once' });
  }
  return { rows: markParts(rows), columns: widthsOf(sheet, width) };
}

/** Text of a form's cell as it stands, placeholders and all. */
export function formText(cell: FormCell): string {
  return cell.pieces?.map((piece) => piece.text).join('') ?? '';
}

/** Whether the cell wraps or is a form cell whose text is filled in, which must wrap to be read. */
export function wraps(alignment: Partial<Alignment> | undefined): boolean {
  return alignment?.wrapText === true;
}

function widthsOf(sheet: Worksheet, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => sheet.getColumn(index + 1).width ?? DEFAULT_WIDTH);
}

function markParts(rows: readonly FormRow[]): readonly FormRow[] {
  const range = (prefix: string) => {
    const found = rows.flatMap((row, index) =>
      row.cells.some((cell) => placeholdersIn(formText(cell)).some((name) => name.startsWith(prefix)))
        ? [index]
        : [],
    );
    return { from: found[0] ?? -1, to: found[found.length - 1] ?? -2 };
  };
  const aksi = range('aksi.');
  const ttd = range('ttd.');
  return rows.map((row, index) => ({
    ...row,
    part:
      index >= aksi.from && index <= aksi.to ? 'aksi' : index >= ttd.from && index <= ttd.to ? 'ttd' : 'once',
  }));
}

function spansOf(sheet: Worksheet): ReadonlyMap<string, { across: number; down: number }> {
  return new Map(
    sheet.model.merges.map((range) => {
      const [from = '', to = from] = String(range).split(':');
      const first = sheet.getCell(from);
      const last = sheet.getCell(to);
      return [
        from,
        {
          across: Number(last.col) - Number(first.col) + 1,
          down: Number(last.row) - Number(first.row) + 1,
        },
      ];
    }),
  );
}

function piecesOf(cell: Cell): readonly Piece[] | null {
  const { value } = cell;
  if (value === null || value === undefined) return [];
  if (typeof value === 'string') return [{ text: value, font: cell.style.font }];
  return isRichText(value) ? value.richText.map(({ text, font }) => ({ text, font })) : null;
}

function isRichText(value: CellValue): value is CellRichTextValue {
  return typeof value === 'object' && value !== null && 'richText' in value;
}
