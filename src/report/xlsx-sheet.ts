import type { CellHyperlinkValue, PageSetup, Style, Workbook, Worksheet } from 'exceljs';
import type { Lang, Rupiah } from '../model/index.ts';
import { moneyCell } from './xlsx-money.ts';
import { CENTER, HEADING, LINK, numberStyle } from './xlsx-style.ts';
import { cellText, cellWidthPt, linesHeight, wrapText } from './xlsx-text.ts';

/** A cell to be written: a value in a style. Text is always a string cell, whatever it begins with. */
export interface Out {
  readonly value: string | number | null | CellHyperlinkValue;
  readonly style: Partial<Style>;
}

const MAX_ROW = 409;
const SIZE = 10;

/** A worksheet with columns of these widths, printed on A4 one page wide, its first `frozen` rows kept in sight and repeated in print. */
export function addSheet(
  workbook: Workbook,
  name: string,
  widths: readonly number[],
  options: { readonly frozen: number; readonly orientation: PageSetup['orientation'] },
): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: options.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(options.frozen > 0 ? { printTitlesRow: `1:${options.frozen}` } : {}),
    },
    headerFooter: { oddFooter: '&L&8 &A&R&8 &P/&N' },
    views: [
      options.frozen > 0
        ? { state: 'frozen', ySplit: options.frozen, showGridLines: false }
        : { state: 'normal', showGridLines: false },
    ],
  });
  sheet.columns = widths.map((width) => ({ width }));
  return sheet;
}

/** Adds a row whose height fits its longest text; returns its number. */
export function addRow(sheet: Worksheet, cells: readonly (Out | null)[], widths: readonly number[]): number {
  const row = sheet.addRow([]);
  let height = linesHeight(1, SIZE);
  cells.forEach((out, index) => {
    if (!out) return;
    const cell = row.getCell(index + 1);
    cell.value = typeof out.value === 'string' ? cellText(out.value) : out.value;
    cell.style = out.style;
    height = Math.max(height, heightOf(out, [widths[index] ?? 10]));
  });
  row.height = Math.min(MAX_ROW, Math.ceil(height * 4) / 4);
  return row.number;
}

/** A text over the columns from `from` to `to`, the row as high as the text needs. */
export function addText(
  sheet: Worksheet,
  text: string,
  style: Partial<Style>,
  widths: readonly number[],
  from = 1,
): number {
  const row = sheet.addRow([]);
  const out = { value: text, style };
  row.getCell(from).value = cellText(text);
  row.getCell(from).style = style;
  row.height = Math.min(MAX_ROW, Math.ceil(heightOf(out, widths.slice(from - 1)) * 4) / 4);
  if (widths.length > from) sheet.mergeCellsWithoutStyle(row.number, from, row.number, widths.length);
  return row.number;
}

function heightOf({ value, style }: Out, widths: readonly number[]): number {
  const size = style.font?.size ?? SIZE;
  const text =
    typeof value === 'string' ? value : value !== null && typeof value === 'object' ? value.text : '';
  if (text === '') return 0;
  if (style.alignment?.wrapText !== true) return linesHeight(1, size);
  const box = { widthPt: cellWidthPt(widths), size, bold: style.font?.bold === true };
  return linesHeight(wrapText(cellText(text), box).length, size);
}

/** A row of a label and its value over all columns to its right, as high as the longer of them needs. */
export function addPair(sheet: Worksheet, label: Out, value: Out, widths: readonly number[]): number {
  const rest = widths.slice(1);
  const at = addRow(
    sheet,
    [label, value, ...rest.slice(1).map(() => ({ value: null, style: value.style }))],
    widths,
  );
  const row = sheet.getRow(at);
  const needs = Math.max(linesHeight(1, SIZE), heightOf(label, widths.slice(0, 1)), heightOf(value, rest));
  row.height = Math.min(MAX_ROW, Math.ceil(needs * 4) / 4);
  sheet.mergeCellsWithoutStyle(at, 2, at, widths.length);
  return at;
}

/** A heading row. */
export function addHeading(sheet: Worksheet, labels: readonly string[], widths: readonly number[]): number {
  return addRow(
    sheet,
    labels.map((value) => ({ value, style: HEADING })),
    widths,
  );
}

export function text(value: string, style: Partial<Style>): Out {
  return { value, style };
}

/** Money as a number in rupiah where a spreadsheet holds it exactly, else as text; null is a dash. */
export function money(amount: Rupiah | null, lang: Lang, bold = false): Out {
  if (amount === null) return { value: '–', style: CENTER };
  const { value, numFmt } = moneyCell(amount, lang);
  return { value, style: numberStyle(numFmt, bold) };
}

/** A link to a cell of this workbook. */
export function link(words: string, sheet: string, row: number): Out {
  return { value: { text: words, hyperlink: `#'${sheet.replace(/'/g, "''")}'!A${row}` }, style: LINK };
}
