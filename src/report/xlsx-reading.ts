import type { Workbook } from 'exceljs';
import { LAPORAN } from '../locale/laporan.ts';
import type { GapReport } from './gap-report.ts';
import { readingLines, sourceRows } from './report-lines.ts';
import { addHeading, addRow, addSheet, addText, text } from './xlsx-sheet.ts';
import { BODY, CENTER, numberStyle, PLAIN, SECTION } from './xlsx-style.ts';

const WIDTHS = [36, 28, 24, 10, 12, 34];
const COUNT = numberStyle('#,##0');

/** The last sheet: files, sheets and their roles, header rows and row counts, and what the reading assumed. */
export function addReading(workbook: Workbook, report: GapReport): void {
  const w = LAPORAN[report.lang];
  const k = w.kolom;
  const sheet = addSheet(workbook, w.dibaca, WIDTHS, { frozen: 1, orientation: 'landscape' });
  addHeading(sheet, [k.berkas, k.lembar, k.dibacaSebagai, k.barisJudul, k.banyakBaris, k.sidik], WIDTHS);
  for (const source of sourceRows(report)) {
    addRow(
      sheet,
      [
        text(source.file, BODY),
        text(source.sheet, BODY),
        text(source.role, BODY),
        source.headerRow === null ? text('–', CENTER) : { value: source.headerRow, style: CENTER },
        source.rows === null ? text('–', CENTER) : { value: source.rows, style: COUNT },
        text(source.sha256, BODY),
      ],
      WIDTHS,
    );
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: sheet.rowCount, column: WIDTHS.length } };
  sheet.addRow([]);
  addText(sheet, w.asumsi, SECTION, WIDTHS);
  const lines = readingLines(report);
  if (lines.length === 0) addText(sheet, w.tanpaAsumsi, PLAIN, WIDTHS);
  for (const { where, text: words } of lines) addText(sheet, `${where}: ${words}`, PLAIN, WIDTHS);
}
