import type { CellValue, Style, Worksheet } from 'exceljs';
import layout from '../profile/layouts/gbs.json' with { type: 'json' };
import type { Field, Fields } from './statement-fields.ts';
import { type Page, type Paper, pageOf, setPrint } from './statement-page.ts';
import type { FilledCell, FilledRow, Plan } from './statement-plan.ts';
import type { Form, FormCell, FormRow } from './template-sheet.ts';
import { formText } from './template-sheet.ts';
import { fillText, onlyPlaceholder, placeholdersIn } from './template-text.ts';
import { exactNumber } from './xlsx-money.ts';
import { cellText, cellWidthPt, linePt, linesHeight, MARGIN, wrapText } from './xlsx-text.ts';

/** Excel refuses higher rows. */
const MAX_ROW = 409;
const DEFAULT_SIZE = 10;
const DEFAULT_HEIGHT = 15;
/** Points of one step of indent: three blanks of the default font. */
const INDENT = 8;

/**
 * Puts a filled form on a sheet. Tries one page from full size down to the smallest sane scale, with columns as wide as the scale
 * leaves room for; where the text needs more it goes over several pages at full size, long rows cut between lines, the signature
 * never apart from itself.
 */
export function layOut(
  sheet: Worksheet,
  form: Form,
  once: Fields,
  actions: readonly Fields[],
  paper: Paper,
): void {
  const rows = fillRows(form, once, actions);
  const page = pageOf(sheet, form, paper);
  const plan = planOnePage(rows, form.columns, page) ?? planPages(rows, form.columns, page);
  write(sheet, plan);
  setPrint(sheet, plan, paper, page);
}

function fillRows(form: Form, once: Fields, actions: readonly Fields[]): readonly FilledRow[] {
  const fill = (row: FormRow, block: Fields): FilledRow => ({
    ...row,
    cells: row.cells.map((cell) => fillCell(cell, (name) => block.get(name) ?? once.get(name))),
  });
  const first = actions[0] ?? new Map();
  const start = form.rows.findIndex((row) => row.part === 'aksi');
  const block = form.rows.filter((row) => row.part === 'aksi');
  if (start < 0) return form.rows.map((row) => fill(row, first));
  return [
    ...form.rows.slice(0, start).map((row) => fill(row, first)),
    ...actions.flatMap((fields) => block.map((row) => fill(row, fields))),
    ...form.rows.slice(start + block.length).map((row) => fill(row, first)),
  ];
}

function fillCell(cell: FormCell, fieldOf: (name: string) => Field | undefined): FilledCell {
  const text = formText(cell);
  if (cell.pieces === null || placeholdersIn(text).length === 0)
    return { ...cell, filled: false, amount: null };
  const only = onlyPlaceholder(text);
  const field = only === null ? undefined : fieldOf(only);
  const hasFormat = cell.style.numFmt !== undefined && cell.style.numFmt !== 'General';
  const missing = field?.missing === true && !only?.startsWith('ttd.');
  return {
    ...cell,
    style: missing ? { ...cell.style, font: { ...cell.style.font, italic: true } } : cell.style,
    pieces: cell.pieces.map((piece) => ({
      ...piece,
      text: fillText(piece.text, (name) => fieldOf(name)?.text ?? ''),
    })),
    filled: true,
    amount: hasFormat && field && field.amount !== null ? exactNumber(field.amount) : null,
  };
}

function planOnePage(rows: readonly FilledRow[], columns: readonly number[], page: Page): Plan | null {
  const { smallestScale, scaleStep } = layout.print;
  for (let scale = 1; scale > smallestScale - scaleStep / 2; scale -= scaleStep) {
    const widths = columns.map((width) => (width * page.widen) / scale);
    const heights = rowHeights(rows, widths);
    const total = heights.reduce((sum, height) => sum + height, 0);
    if (total * scale > page.heightPt * 0.98 || heights.some((height) => height > MAX_ROW)) continue;
    return { rows: withHeights(rows, heights), columns: widths, scale, onePage: true };
  }
  return null;
}

/** Several pages at full size: a row that does not fit on what is left of a page is cut there, between two printed lines. */
function planPages(rows: readonly FilledRow[], columns: readonly number[], page: Page): Plan {
  const widths = columns.map((width) => width * page.widen);
  const heights = rowHeights(rows, widths);
  const room = page.heightPt * 0.97;
  const fresh = room - page.titleRows.reduce((sum, index) => sum + (heights[index] ?? 0), 0);
  let left = room;
  const cut = rows.flatMap((row, index) => {
    const height = heights[index] ?? DEFAULT_HEIGHT;
    const whole = row.part === 'ttd' || row.cells.some((cell) => cell.down > 1);
    const parts = whole || height <= Math.min(left, MAX_ROW) ? [row] : cutRow(row, widths, left, fresh);
    for (const needed of rowHeights(parts, widths)) left = (needed > left ? fresh : left) - needed;
    return parts;
  });
  return { rows: withHeights(cut, rowHeights(cut, widths)), columns: widths, scale: 1, onePage: false };
}

function withHeights(rows: readonly FilledRow[], heights: readonly number[]) {
  return rows.map((row, index) => ({ ...row, heightPt: heights[index] ?? DEFAULT_HEIGHT }));
}

/** Heights in points: the template's own, or more where a text needs it. A cell merged downwards may use all its rows. */
function rowHeights(rows: readonly FilledRow[], widths: readonly number[]): readonly number[] {
  const heights = rows.map((row) =>
    row.cells.reduce(
      (most, cell) => (cell.down > 1 ? most : Math.max(most, needs(cell, widths))),
      row.height ?? DEFAULT_HEIGHT,
    ),
  );
  rows.forEach((row, index) => {
    for (const cell of row.cells) {
      if (cell.down === 1) continue;
      const last = Math.min(index + cell.down, heights.length) - 1;
      const has = heights.slice(index, last + 1).reduce((sum, height) => sum + height, 0);
      heights[last] = (heights[last] ?? 0) + Math.max(0, needs(cell, widths) - has);
    }
  });
  return heights;
}

function needs(cell: FilledCell, widths: readonly number[]): number {
  return textOf(cell) === '' ? 0 : linesHeight(Math.max(1, linesOf(cell, widths).length), sizeOf(cell));
}

function boxOf(cell: FilledCell, widths: readonly number[]) {
  const indent = (cell.style.alignment?.indent ?? 0) * INDENT;
  return {
    widthPt: cellWidthPt(widths.slice(cell.column - 1, cell.column - 1 + cell.across)) - indent,
    size: sizeOf(cell),
    bold: cell.style.font?.bold === true || cell.pieces?.some((piece) => piece.font?.bold) === true,
  };
}

function sizeOf(cell: FilledCell): number {
  const sizes = cell.pieces?.map((piece) => piece.font?.size ?? 0) ?? [];
  return Math.max(cell.style.font?.size ?? DEFAULT_SIZE, ...sizes);
}

/**
 * Cuts a row between printed lines: as much as fits on the page that has `left` points, the rest on `fresh` ones. Too little room
 * for a few lines moves the whole row to the next page. A label that is short stands in the first part.
 */
function cutRow(
  row: FilledRow,
  widths: readonly number[],
  left: number,
  fresh: number,
): readonly FilledRow[] {
  const size = Math.max(...row.cells.map(sizeOf));
  const lines = (points: number) => Math.floor((Math.min(points, MAX_ROW) - MARGIN) / linePt(size));
  const total = Math.max(...row.cells.map((cell) => linesOf(cell, widths).length));
  const { fewestLines } = layout.print;
  const bounds = [0];
  for (let at = 0, room = left; at < total; ) {
    const fits = lines(room);
    const roomy = fits >= Math.min(fewestLines, total - at) && (total - at <= fits || total - at - fits > 1);
    const taken = Math.min(total - at, roomy ? fits : lines(fresh));
    room = (roomy ? room : fresh) - linesHeight(taken, size);
    at += taken;
    bounds.push(at);
  }
  if (bounds.length === 2) return [row];
  return bounds.slice(1).map((to, index) => ({
    ...row,
    height: index === 0 ? row.height : null,
    cells: row.cells.map((cell) => {
      const text = textOf(cell);
      const part = linesOf(cell, widths).slice(bounds[index], to);
      const from = part[0]?.[0];
      return {
        ...cell,
        amount: index === 0 ? cell.amount : null,
        value: index === 0 ? cell.value : null,
        pieces:
          cell.pieces && from !== undefined
            ? [{ text: text.slice(from, part[part.length - 1]?.[1]), font: cell.pieces[0]?.font }]
            : index === 0
              ? cell.pieces
              : [],
        style: openBorder(cell.style, index > 0, to < total),
      };
    }),
  }));
}

function textOf(cell: FilledCell): string {
  return cell.pieces?.map((piece) => piece.text).join('') ?? '';
}

function linesOf(cell: FilledCell, widths: readonly number[]) {
  const text = textOf(cell);
  return text === '' || (!cell.filled && cell.style.alignment?.wrapText !== true)
    ? []
    : wrapText(text, boxOf(cell, widths));
}

function openBorder(style: Partial<Style>, top: boolean, bottom: boolean): Partial<Style> {
  const { border } = style;
  if (!border) return style;
  const { top: upper, bottom: lower, ...sides } = border;
  return {
    ...style,
    border: {
      ...sides,
      ...(upper && !top ? { top: upper } : {}),
      ...(lower && !bottom ? { bottom: lower } : {}),
    },
  };
}

const WRAP = { wrapText: true } as const;

/** Writes the rows. Where the form itself does not say it, the texts of a row stand at its top, in a row of one line in its middle. */
function write(sheet: Worksheet, plan: Plan): void {
  for (const range of [...sheet.model.merges]) sheet.unMergeCells(String(range));
  plan.columns.forEach((width, index) => {
    sheet.getColumn(index + 1).width = Math.round(width * 100) / 100;
  });
  plan.rows.forEach(({ cells, heightPt }, index) => {
    const row = sheet.getRow(index + 1);
    row.height = Math.ceil(heightPt * 4) / 4;
    const vertical = cells.every((cell) => linesOf(cell, plan.columns).length <= 1) ? 'middle' : 'top';
    const holdsValues = cells.some((cell) => cell.filled);
    for (const cell of cells) {
      const target = row.getCell(cell.column);
      target.value = cellValue(cell);
      target.style = holdsValues
        ? { ...cell.style, alignment: { vertical, ...cell.style.alignment, ...(cell.filled ? WRAP : {}) } }
        : cell.style;
    }
  });
  plan.rows.forEach(({ cells }, index) => {
    for (const { column, across, down } of cells) {
      if (across === 1 && down === 1) continue;
      sheet.mergeCellsWithoutStyle(index + 1, column, index + down, column + across - 1);
    }
  });
}

function cellValue(cell: FilledCell): CellValue {
  if (cell.amount !== null) return cell.amount;
  if (cell.pieces === null) return cell.value;
  const [first] = cell.pieces;
  if (cell.pieces.length > 1)
    return {
      richText: cell.pieces.map(({ text, font }) => ({ text: cellText(text), ...(font ? { font } : {}) })),
    };
  return first && first.text !== '' ? cellText(first.text) : null;
}
