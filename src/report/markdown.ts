import { LAPORAN } from '../locale/laporan.ts';
import {
  type Assessed,
  type AssessedOpd,
  type Assessment,
  KATEGORI,
  type Lang,
  STATUSES,
  STEPS,
} from '../model/index.ts';
import { type FindingGroup, type GapReport, gapReport, placeText } from './gap-report.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { readingLines, shareLines, sourceRows } from './report-lines.ts';
import { SEVERITY_MARK, stepText } from './symbols.ts';

/** The gap report of one OPD as Markdown: summary, findings by sub kegiatan, matrix, what was read. */
export function reportMarkdown(
  assessment: Assessment,
  options: { readonly opd: AssessedOpd | null; readonly lang: Lang; readonly date?: string | null },
): string {
  const report = gapReport(assessment, options.opd, options.lang, options.date);
  return `${[...summary(report), ...findings(report), ...matrix(report), ...reading(report)].join('\n')}\n`;
}

function summary(report: GapReport): readonly string[] {
  const w = LAPORAN[report.lang];
  const { opd, assessment } = report;
  const head = opd?.opd;
  const facts: (readonly [string, string])[] = [
    ...(assessment.submission.pemerintah ? [[w.pemerintah, assessment.submission.pemerintah] as const] : []),
    [w.opd, head ? [head.name, head.code && `(${head.code})`].filter(Boolean).join(' ') : w.tidakTertulis],
    [w.tahun, head?.year ? String(head.year) : w.tidakTertulis],
    ...(head?.stage ? [[w.tahapAnggaran, w.tahap[head.stage]] as const] : []),
    [w.jumlahSubKegiatan, w.format.angka(opd?.subKegiatan.length ?? 0)],
    ...(opd ? [[w.totalPagu, w.format.rp(opd.total)] as const] : []),
    [w.jumlahTemuan, w.adaTemuan(report.counts.error, report.counts.warning, report.counts.info)],
    ...(report.date ? [[w.tanggal, report.date] as const] : []),
  ];
  return [
    `# ${w.judul}`,
    '',
    '| | |',
    '|---|---|',
    ...facts.map(([label, value]) => `| ${label} | ${cell(value)} |`),
    '',
    ...(opd ? argSection(report, opd) : []),
    ...statusSection(report),
  ];
}

function argSection(report: GapReport, opd: AssessedOpd): readonly string[] {
  const w = LAPORAN[report.lang];
  const { arg } = opd;
  if (arg.why === 'no-tag') return [`## ${w.anggaranArg}`, '', w.tidakDiketahui(w.sebab['no-tag']), ''];
  const tagged = opd.subKegiatan.filter((item) => item.tagged === true);
  return [
    `## ${w.anggaranArg}`,
    '',
    `| ${w.kolomKategori} | ${w.kolomBanyak} | ${w.kolomJumlah} |`,
    '|---|---:|---:|',
    ...[...KATEGORI, 'tanpa-kategori' as const].map((kategori) => {
      const count = tagged.filter((item) => (item.kategori ?? 'tanpa-kategori') === kategori).length;
      return `| ${w.kategori[kategori]} | ${w.format.angka(count)} | ${w.format.rp(arg.byKategori[kategori])} |`;
    }),
    `| **${w.jumlahArg}** | **${w.format.angka(tagged.length)}** | **${w.format.rp(arg.total)}** |`,
    '',
    ...shareLines(arg, report.lang).map(([label, value]) => `- ${label}: ${value}`),
    '',
    w.catatanPorsi,
    '',
  ];
}

function statusSection(report: GapReport): readonly string[] {
  const w = LAPORAN[report.lang];
  const line = (label: string, { count, pagu }: GapReport['untouched']) =>
    `| ${label} | ${w.format.angka(count)} | ${w.format.rp(pagu)} |`;
  return [
    `## ${w.statusGap}`,
    '',
    `| ${w.kolom.status} | ${w.kolomBanyak} | ${w.kolom.pagu} |`,
    '|---|---:|---:|',
    ...[...STATUSES].reverse().map((status) => line(w.status[status], report.status[status])),
    line(w.ditandaiTanpaGap, report.taggedWithoutGap),
    line(w.tanpaGap, report.untouched),
    '',
  ];
}

function findings(report: GapReport): readonly string[] {
  const w = LAPORAN[report.lang];
  if (report.groups.length === 0) return [`## ${w.temuan}`, '', w.tanpaTemuan, ''];
  return [
    `## ${w.temuan}`,
    '',
    w.penjelasanTingkat,
    '',
    ...report.groups.flatMap((group) => [
      `### ${groupTitle(group, report)}`,
      '',
      ...group.findings.flatMap(({ finding, title, message, suggestion }) => {
        const where = [
          finding.step === null ? '' : w.langkah(finding.step),
          escapeMarkdown(placeText(finding)),
        ].filter(Boolean);
        return [
          `- **${SEVERITY_MARK[finding.severity]} ${w.tingkat[finding.severity]} · ${finding.rule} ${title}**${where.map((part) => ` · ${part}`).join('')}`,
          ...(finding.found
            ? [`  - ${w.kolom.tertulis}: ${escapeMarkdown(w.format.kutip(finding.found, 200))}`]
            : []),
          `  - ${w.kolom.masalah}: ${oneLine(message)}`,
          `  - ${w.kolom.perbaikan}: ${oneLine(suggestion)}`,
        ];
      }),
      '',
    ]),
  ];
}

function groupTitle(group: FindingGroup, report: GapReport): string {
  const w = LAPORAN[report.lang];
  if (group.about === 'file') return w.tentangBerkas;
  if (group.about === 'opd') return w.tentangOpd;
  const name = [group.code, group.name || w.gapLepas].filter(Boolean).join(' ');
  return oneLine(group.unit ? `${name} (${group.unit})` : name);
}

function matrix(report: GapReport): readonly string[] {
  const w = LAPORAN[report.lang];
  const k = w.kolom;
  const loose = report.looseGaps.map(({ gap, score }) =>
    row([
      cell(gap.code?.text ?? ''),
      `${cell(gap.subKegiatan?.text ?? '')} (${w.gapLepas})`,
      '–',
      '–',
      '–',
      w.status[score.status],
      w.format.persen(score.score),
      ...STEPS.map((step) => stepText(score.steps[step - 1])),
    ]),
  );
  const lines = [...report.matrix.map((item) => matrixRow(item, report)), ...loose];
  return [
    `## ${w.matriks}`,
    '',
    ...(lines.length === 0
      ? [w.matriksKosong]
      : [
          row([
            k.kode,
            k.subKegiatan,
            k.pagu,
            k.ditandai,
            k.kategori,
            k.status,
            k.skor,
            ...STEPS.map(String),
          ]),
          `|---|---|---:|---|---|---|---:|${'---|'.repeat(STEPS.length)}`,
          ...lines,
          '',
          w.penjelasanSkor,
        ]),
    ...(report.leftOut > 0 ? ['', w.tidakDitampilkan(report.leftOut)] : []),
    '',
  ];
}

function matrixRow(item: Assessed, report: GapReport): string {
  const w = LAPORAN[report.lang];
  const { row: budget, score } = item;
  return row([
    cell(budget.code),
    cell(budget.name),
    budget.pagu === null ? '–' : w.format.rp(budget.pagu),
    item.tagged === null ? w.tanpaKolomTag : item.tagged ? w.ya : w.tidak,
    item.kategori
      ? w.kategori[item.kategori]
      : item.proposed
        ? `${w.kategori[item.proposed]} (${w.kolom.usulan.toLowerCase()})`
        : '–',
    score ? w.status[score.status] : w.belumDiperiksa,
    score ? w.format.persen(score.score) : '–',
    ...STEPS.map((step) => (score ? stepText(score.steps[step - 1]) : '')),
  ]);
}

function reading(report: GapReport): readonly string[] {
  const w = LAPORAN[report.lang];
  const assumed = readingLines(report);
  return [
    `## ${w.dibaca}`,
    '',
    row([w.kolom.berkas, w.kolom.lembar, w.kolom.dibacaSebagai, w.kolom.barisJudul, w.kolom.banyakBaris]),
    '|---|---|---|---:|---:|',
    ...sourceRows(report).map((source) =>
      row([
        cell(source.file),
        cell(source.sheet),
        source.role,
        source.headerRow === null ? '–' : String(source.headerRow),
        source.rows === null ? '–' : w.format.angka(source.rows),
      ]),
    ),
    '',
    `### ${w.asumsi}`,
    '',
    ...(assumed.length === 0
      ? [w.tanpaAsumsi]
      : assumed.map(({ where, text }) => `- ${escapeMarkdown(where)}: ${oneLine(text)}`)),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cell(text: string): string {
  return escapeMarkdown(text, 'cell');
}

function oneLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' '));
}
