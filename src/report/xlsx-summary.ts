import type { Workbook, Worksheet } from 'exceljs';
import { LAPORAN } from '../locale/laporan.ts';
import { type AssessedOpd, BASES, KATEGORI, STATUSES } from '../model/index.ts';
import type { GapReport, StatusCount } from './gap-report.ts';
import { shareLines } from './report-lines.ts';
import { SEVERITY_MARK } from './symbols.ts';
import { addHeading, addPair, addRow, addSheet, addText, money, type Out, text } from './xlsx-sheet.ts';
import {
  BODY,
  CENTER,
  LABEL,
  NOTE,
  numberStyle,
  PLAIN,
  SECTION,
  SEVERITY_STYLE,
  STATUS_STYLE,
  TITLE,
} from './xlsx-style.ts';

const WIDTHS = [50, 15, 23, 15];
/** Rules up to which the sheet is still legible when it is shrunk to one page. */
const MOST_ON_ONE_PAGE = 20;
const COUNT = numberStyle('#,##0');
const COUNT_BOLD = numberStyle('#,##0', true);

/** The first sheet: who, how much, the ARG by category and its share on every basis, the state of the GAP, the findings in numbers. */
export function addSummary(workbook: Workbook, report: GapReport): void {
  const w = LAPORAN[report.lang];
  const sheet = addSheet(workbook, w.ringkasan, WIDTHS, { frozen: 0, orientation: 'portrait' });
  addText(sheet, w.judul, TITLE, WIDTHS);
  sheet.addRow([]);
  for (const [label, out] of factsOf(report)) {
    addPair(sheet, text(label, LABEL), out, WIDTHS);
  }
  if (report.opd) addArg(sheet, report, report.opd);
  addStatus(sheet, report);
  addCounts(sheet, report);
  sheet.addRow([]);
  addText(sheet, w.penjelasanTingkat, NOTE, WIDTHS);
  addText(sheet, w.penjelasanSkor, NOTE, WIDTHS);
  if (report.rules.length <= MOST_ON_ONE_PAGE) sheet.pageSetup.fitToHeight = 1;
}

function factsOf(report: GapReport): readonly (readonly [string, Out])[] {
  const w = LAPORAN[report.lang];
  const head = report.opd?.opd;
  const pemerintah = report.assessment.submission.pemerintah;
  const amount = report.opd ? money(report.opd.total, report.lang, true) : null;
  const total: Out | null = amount && {
    ...amount,
    style: { ...amount.style, alignment: { ...BODY.alignment, horizontal: 'left' } },
  };
  return [
    ...(pemerintah ? [[w.pemerintah, text(pemerintah, BODY)] as const] : []),
    [
      w.opd,
      text(
        head ? [head.name, head.code && `(${head.code})`].filter(Boolean).join(' ') : w.tidakTertulis,
        BODY,
      ),
    ],
    [w.tahun, text(head?.year ? String(head.year) : w.tidakTertulis, BODY)],
    ...(head?.stage ? [[w.tahapAnggaran, text(w.tahap[head.stage], BODY)] as const] : []),
    [w.jumlahSubKegiatan, text(w.format.angka(report.opd?.subKegiatan.length ?? 0), BODY)],
    ...(total ? [[w.totalPagu, total] as const] : []),
    ...(report.date ? [[w.tanggal, text(report.date, BODY)] as const] : []),
  ];
}

function section(sheet: Worksheet, title: string): void {
  sheet.addRow([]);
  addText(sheet, title, SECTION, WIDTHS);
}

function addArg(sheet: Worksheet, report: GapReport, opd: AssessedOpd): void {
  const w = LAPORAN[report.lang];
  const { arg } = opd;
  section(sheet, w.anggaranArg);
  if (arg.why === 'no-tag') {
    addText(sheet, w.tidakDiketahui(w.sebab['no-tag']), PLAIN, WIDTHS);
    return;
  }
  const share = (value: number | null): Out =>
    value === null ? text('–', CENTER) : { value, style: numberStyle('0.00%') };
  for (const [label, words] of shareLines(arg, report.lang))
    addPair(sheet, text(label, LABEL), text(words, BODY), WIDTHS);
  sheet.addRow([]);
  const tagged = opd.subKegiatan.filter((item) => item.tagged === true);
  addHeading(sheet, [w.kolomKategori, w.kolomBanyak, w.kolomJumlah], WIDTHS);
  for (const kategori of [...KATEGORI, 'tanpa-kategori' as const]) {
    const count = tagged.filter((item) => (item.kategori ?? 'tanpa-kategori') === kategori).length;
    addRow(
      sheet,
      [
        text(w.kategori[kategori], BODY),
        { value: count, style: COUNT },
        money(arg.byKategori[kategori], report.lang),
      ],
      WIDTHS,
    );
  }
  addRow(
    sheet,
    [
      text(w.jumlahArg, LABEL),
      { value: tagged.length, style: COUNT_BOLD },
      money(arg.total, report.lang, true),
    ],
    WIDTHS,
  );
  sheet.addRow([]);
  addHeading(sheet, [w.dasar, w.porsiArg, w.pembagi, w.porsiMemenuhi], WIDTHS);
  for (const basis of BASES) {
    const own = opd.bases[basis];
    const label = basis === arg.basis ? `▸ ${w.basis[basis]}` : w.basis[basis];
    const why = own.share === null && own.why ? `\n${w.tidakDiketahui(w.sebab[own.why])}` : '';
    addRow(
      sheet,
      [
        text(label + why, basis === arg.basis ? LABEL : BODY),
        share(own.share),
        money(own.denominator, report.lang),
        share(own.memenuhiShare),
      ],
      WIDTHS,
    );
  }
  addText(sheet, w.catatanPorsi, NOTE, WIDTHS);
}

function addStatus(sheet: Worksheet, report: GapReport): void {
  const w = LAPORAN[report.lang];
  section(sheet, w.statusGap);
  addHeading(sheet, [w.kolom.status, w.kolomBanyak, w.kolom.pagu], WIDTHS);
  const line = (label: Out, { count, pagu }: StatusCount) =>
    addRow(sheet, [label, { value: count, style: COUNT }, money(pagu, report.lang)], WIDTHS);
  for (const status of [...STATUSES].reverse()) {
    const style = { ...STATUS_STYLE[status], alignment: BODY.alignment };
    line({ value: w.status[status], style }, report.status[status]);
  }
  line(text(w.ditandaiTanpaGap, BODY), report.taggedWithoutGap);
  line(text(w.tanpaGap, BODY), report.untouched);
}

function addCounts(sheet: Worksheet, report: GapReport): void {
  const w = LAPORAN[report.lang];
  section(sheet, w.temuan);
  const { error, warning, info } = report.counts;
  addText(
    sheet,
    error + warning + info === 0 ? w.tanpaTemuan : w.adaTemuan(error, warning, info),
    PLAIN,
    WIDTHS,
  );
  if (report.rules.length === 0) return;
  addHeading(sheet, [w.kolom.aturan, w.kolom.tingkat, w.jumlahTemuan], WIDTHS);
  for (const { finding, title, count } of report.rules) {
    const mark = `${SEVERITY_MARK[finding.severity]} ${w.tingkat[finding.severity]}`;
    addRow(
      sheet,
      [
        text(`${finding.rule} ${title}`, BODY),
        text(mark, SEVERITY_STYLE[finding.severity]),
        { value: count, style: COUNT },
      ],
      WIDTHS,
    );
  }
}
