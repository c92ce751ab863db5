import { LAPORAN } from '../locale/laporan.ts';
import type { AssessedOpd, Assessment, Lang } from '../model/index.ts';
import { gapReport } from './gap-report.ts';
import { newWorkbook, toBytes } from './xlsx-file.ts';
import { addFindings } from './xlsx-findings.ts';
import { addMatrix } from './xlsx-matrix.ts';
import { addReading } from './xlsx-reading.ts';
import { addSummary } from './xlsx-summary.ts';

/**
 * The gap report of one OPD as a workbook: summary, findings with links to their rows, the GAP matrix, what was read. The same
 * assessment gives the same bytes.
 */
export async function reportXlsx(
  assessment: Assessment,
  options: { readonly opd: AssessedOpd | null; readonly lang: Lang; readonly date?: string | null },
): Promise<Uint8Array> {
  const report = gapReport(assessment, options.opd, options.lang, options.date);
  const workbook = await newWorkbook();
  workbook.title = LAPORAN[options.lang].judul;
  addSummary(workbook, report);
  const rows = addFindings(workbook, report);
  addMatrix(workbook, report, rows);
  addReading(workbook, report);
  return toBytes(workbook);
}
