import type { Workbook, Worksheet } from 'exceljs';
import { LAPORAN } from '../locale/laporan.ts';
import type { Assessed } from '../model/index.ts';
import { type FindingGroup, type GapReport, placeText, type SaidFinding } from './gap-report.ts';
import { SEVERITY_MARK } from './symbols.ts';
import { matrixRowNumber } from './xlsx-matrix.ts';
import { addHeading, addRow, addSheet, addText, link, type Out, text } from './xlsx-sheet.ts';
import { BODY, CENTER, PLAIN, SEVERITY_STYLE } from './xlsx-style.ts';

const WIDTHS = [5, 18, 22, 14, 17, 9, 17, 22, 36, 36, 11];

/**
 * The findings, a row each, those of one sub kegiatan together in the order of the budget; the heading is frozen and filters. Each
 * is linked to its row in the matrix. Returns the first row of each sub kegiatan, for the links back.
 */
export function addFindings(workbook: Workbook, report: GapReport): ReadonlyMap<Assessed, number> {
  const w = LAPORAN[report.lang];
  const k = w.kolom;
  const sheet = addSheet(workbook, w.temuan, WIDTHS, { frozen: 1, orientation: 'landscape' });
  const heading = [
    k.nomor,
    k.kode,
    k.subKegiatan,
    k.tingkat,
    k.aturan,
    k.langkah,
    k.letak,
    k.tertulis,
    k.masalah,
    k.perbaikan,
    k.baris,
  ];
  addHeading(sheet, heading, WIDTHS);
  const first = new Map<Assessed, number>();
  let count = 0;
  for (const group of report.groups) {
    for (const said of group.findings) {
      count++;
      const at = addRow(sheet, cellsOf(count, group, said, report), WIDTHS);
      if (group.row && !first.has(group.row)) first.set(group.row, at);
    }
  }
  if (count === 0) addText(sheet, w.tanpaTemuan, PLAIN, WIDTHS);
  else sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: count + 1, column: WIDTHS.length } };
  ruleBetweenGroups(sheet, report);
  return first;
}

function cellsOf(
  number: number,
  group: FindingGroup,
  { finding, title, message, suggestion }: SaidFinding,
  report: GapReport,
): readonly (Out | null)[] {
  const w = LAPORAN[report.lang];
  const mark = `${SEVERITY_MARK[finding.severity]} ${w.tingkat[finding.severity]}`;
  const target = group.row ? matrixRowNumber(report, group.row) : null;
  return [
    { value: number, style: CENTER },
    text(group.code ?? '', BODY),
    text(nameOf(group, report), BODY),
    text(mark, SEVERITY_STYLE[finding.severity]),
    text(`${finding.rule}\n${title}`, BODY),
    text(finding.step === null ? '–' : String(finding.step), CENTER),
    text(placeText(finding), BODY),
    text(finding.found ? w.format.kutip(finding.found, 300) : '', BODY),
    text(message, BODY),
    text(suggestion, BODY),
    target === null ? text('–', CENTER) : link(w.lihatBaris, w.matriks, target),
  ];
}

function nameOf(group: FindingGroup, report: GapReport): string {
  const w = LAPORAN[report.lang];
  if (group.about === 'file') return w.tentangBerkas;
  if (group.about === 'opd') return w.tentangOpd;
  const name = group.name || w.gapLepas;
  return group.unit ? `${name} (${group.unit})` : name;
}

const HEAVY = { style: 'medium', color: { argb: 'FF000000' } } as const;

/** A heavier line above the first finding of each group. */
function ruleBetweenGroups(sheet: Worksheet, report: GapReport): void {
  const styled = new Map<object, object>();
  let at = 2;
  for (const group of report.groups) {
    sheet.getRow(at).eachCell((cell) => {
      const plain = cell.style;
      const heavy = styled.get(plain) ?? { ...plain, border: { ...plain.border, top: HEAVY } };
      styled.set(plain, heavy);
      cell.style = heavy;
    });
    at += group.findings.length;
  }
}
