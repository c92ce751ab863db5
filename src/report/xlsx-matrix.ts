import type { Workbook } from 'exceljs';
import { LAPORAN } from '../locale/laporan.ts';
import { type Assessed, STEPS } from '../model/index.ts';
import type { GapReport } from './gap-report.ts';
import { stepText } from './symbols.ts';
import { addHeading, addRow, addSheet, addText, link, money, type Out, text } from './xlsx-sheet.ts';
import { BODY, CENTER, NOTE, numberStyle, PLAIN, STATUS_STYLE, stepStyle } from './xlsx-style.ts';

const WIDTHS = {
  kode: 18,
  nama: 34,
  unit: 18,
  pagu: 19,
  tag: 10,
  kategori: 15,
  status: 12,
  skor: 7,
  step: 6,
  link: 11,
};

/** The column of the unit stands only where a unit that is not the OPD itself is shown. */
function widthsOf(units: boolean): readonly number[] {
  const w = WIDTHS;
  const unit = units ? [w.unit] : [];
  return [
    w.kode,
    w.nama,
    ...unit,
    w.pagu,
    w.tag,
    w.kategori,
    w.kategori,
    w.status,
    w.skor,
    ...STEPS.map(() => w.step),
    w.link,
  ];
}

/** Row numbers of the matrix by report, made once: the findings link to them before the sheet is written. */
const numbers = new WeakMap<GapReport, ReadonlyMap<Assessed, number>>();

/** The row at which a sub kegiatan stands in the matrix, or null where it is not shown. */
export function matrixRowNumber(report: GapReport, item: Assessed): number | null {
  const known = numbers.get(report) ?? new Map(report.matrix.map((row, index) => [row, index + 2]));
  numbers.set(report, known);
  return known.get(item) ?? null;
}

/** The GAP matrix: each sub kegiatan with a tag, a GAP, a proposal or a finding, and the score of each step. */
export function addMatrix(
  workbook: Workbook,
  report: GapReport,
  findingRows: ReadonlyMap<Assessed, number>,
): void {
  const w = LAPORAN[report.lang];
  const k = w.kolom;
  const units = report.matrix.some((item) => !isOpdItself(item, report));
  const widths = widthsOf(units);
  const sheet = addSheet(workbook, w.matriks, widths, { frozen: 1, orientation: 'landscape' });
  const steps = STEPS.map((step) => w.langkahPendek(step));
  const head = [
    k.kode,
    k.subKegiatan,
    ...(units ? [k.unit] : []),
    k.pagu,
    k.ditandai,
    k.kategori,
    k.usulan,
    k.status,
    k.skor,
  ];
  addHeading(sheet, [...head, ...steps, w.temuan], widths);
  const counts = new Map(
    report.groups.flatMap((group) => (group.row ? [[group.row, group.findings.length] as const] : [])),
  );
  for (const item of report.matrix) {
    const at = findingRows.get(item);
    const back =
      at === undefined ? text('–', CENTER) : link(w.lihatTemuan(counts.get(item) ?? 0), w.temuan, at);
    addRow(sheet, [...budgetCells(item, report, units), ...scoreCells(item.score, report), back], widths);
  }
  for (const { gap, score } of report.looseGaps) {
    const name = `${gap.subKegiatan?.text ?? ''} (${w.gapLepas})`;
    const dash = text('–', CENTER);
    addRow(
      sheet,
      [
        text(gap.code?.text ?? '', BODY),
        text(name.trim(), BODY),
        ...(units ? [dash] : []),
        ...[dash, dash, dash, dash],
        ...scoreCells(score, report),
        dash,
      ],
      widths,
    );
  }
  const last = sheet.rowCount;
  if (last > 1) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: widths.length } };
  else addText(sheet, w.matriksKosong, PLAIN, widths);
  sheet.addRow([]);
  addText(sheet, w.penjelasanSkor, NOTE, widths);
  if (report.leftOut > 0) addText(sheet, w.tidakDitampilkan(report.leftOut), NOTE, widths);
}

function isOpdItself({ row }: Assessed, report: GapReport): boolean {
  return report.opd?.opd.name === row.unit.name;
}

function budgetCells(item: Assessed, report: GapReport, units: boolean): readonly Out[] {
  const w = LAPORAN[report.lang];
  const { row } = item;
  const own = isOpdItself(item, report);
  return [
    text(row.code, BODY),
    text(row.name, BODY),
    ...(units ? [text(own ? '–' : row.unit.name, own ? CENTER : BODY)] : []),
    money(row.pagu, report.lang),
    text(item.tagged === null ? w.tanpaKolomTag : item.tagged ? w.ya : w.tidak, CENTER),
    text(item.kategori ? w.kategori[item.kategori] : '–', item.kategori ? BODY : CENTER),
    text(item.proposed ? w.kategori[item.proposed] : '–', item.proposed ? BODY : CENTER),
  ];
}

function scoreCells(score: Assessed['score'], report: GapReport): readonly Out[] {
  const w = LAPORAN[report.lang];
  if (!score)
    return [text(w.belumDiperiksa, CENTER), text('–', CENTER), ...STEPS.map(() => text('', CENTER))];
  return [
    text(w.status[score.status], STATUS_STYLE[score.status]),
    { value: score.score, style: numberStyle('0%') },
    ...STEPS.map((step) => {
      const points = score.steps[step - 1];
      return text(stepText(points), stepStyle(points));
    }),
  ];
}
