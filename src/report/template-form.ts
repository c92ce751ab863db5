import type { Borders, Fill, Workbook, Worksheet } from 'exceljs';
import layout from '../profile/layouts/gbs.json' with { type: 'json' };

/** A row of the form: label, part of it, and what stands there. */
export interface GbsRow {
  readonly label: string;
  readonly part?: string;
  readonly heading?: string;
  readonly value?: string;
}

const FONT = { name: 'Arial', size: 10 };
const LINE = { style: 'thin', color: { argb: 'FF404040' } } as const;
const GREY: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
const WIDE = layout.columns.length;
/** Points of a row with one line of text: a little air above and below. */
const ROW_HEIGHT = 17;

/** Adds the form of the Gender Budget Statement with its placeholders, as `layouts/gbs.json` lays it out, A4 portrait. */
export function addGbsForm(workbook: Workbook, name: string = layout.sheet): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: layout.papers.a4.code,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: '1:1',
    },
    headerFooter: { oddFooter: `&L&8 ${layout.footer}&R&8 ${layout.pageLabel} &P/&N` },
    views: [{ showGridLines: false, state: 'normal' }],
  });
  sheet.columns = layout.columns.map((width) => ({ width }));
  const title = sheet.addRow([layout.title]);
  sheet.mergeCells(1, 1, 1, WIDE);
  title.height = 30;
  Object.assign(title.getCell(1), {
    font: { ...FONT, size: 12, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  });
  const rows: readonly GbsRow[] = layout.rows;
  rows.forEach((row, index) => {
    addRow(sheet, row, { top: row.label !== '', bottom: (rows[index + 1]?.label ?? ' ') !== '' });
  });
  const gap = sheet.addRow([]);
  gap.height = 12;
  addSignature(sheet);
  sheet.pageSetup.printArea = `A1:C${sheet.rowCount}`;
  return sheet;
}

/**
 * A label stands once for the rows under it: the border between them is left out, so that no cell is merged downwards. Where a text
 * stands in its row (top or middle) is left to the layout, which knows how many lines it has.
 */
function addRow(sheet: Worksheet, row: GbsRow, edge: { top: boolean; bottom: boolean }): void {
  const added = sheet.addRow([row.label, row.part ?? row.heading ?? row.value, row.part ? row.value : null]);
  const r = added.number;
  added.height = ROW_HEIGHT;
  const around: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };
  const label: Partial<Borders> = {
    left: LINE,
    right: LINE,
    ...(edge.top ? { top: LINE } : {}),
    ...(edge.bottom ? { bottom: LINE } : {}),
  };
  for (let c = 1; c <= WIDE; c++) {
    const cell = added.getCell(c);
    cell.font = { ...FONT, size: c === 1 ? 9 : 10, bold: c === 1 || row.heading !== undefined };
    const alignment = { horizontal: 'left', indent: 1, wrapText: true } as const;
    cell.alignment = row.heading === undefined ? alignment : { ...alignment, vertical: 'middle' };
    cell.border = c === 1 ? label : around;
    if (c === 1) cell.fill = GREY;
  }
  if (!row.part) sheet.mergeCells(r, 2, r, WIDE);
}

/** The whole block in one row: a row never stands on two pages. */
function addSignature(sheet: Worksheet): void {
  const row = sheet.addRow([]);
  sheet.mergeCells(row.number, 2, row.number, WIDE);
  const name = layout.signature.findIndex((line) => line.includes('ttd.nama'));
  const before = layout.signature.slice(0, name).map((line) => `${line}\n`);
  const after = layout.signature.slice(name + 1).map((line) => `\n${line}`);
  row.getCell(2).value = {
    richText: [
      { font: FONT, text: before.join('') },
      { font: { ...FONT, bold: true, underline: true }, text: layout.signature[name] ?? '' },
      { font: FONT, text: after.join('') },
    ],
  };
  row.getCell(2).alignment = { horizontal: 'center', vertical: 'top', wrapText: true };
  row.getCell(2).font = FONT;
}
