import { LAPORAN } from '../locale/laporan.ts';
import { type AssessedOpd, type Assessment, KATEGORI, type Lang, STATUSES, STEPS } from '../model/index.ts';
import { type FindingGroup, type GapReport, gapReport, placeText } from './gap-report.ts';
import { esc } from './recap/html/parts.ts';
import { STYLE } from './recap/html/style.ts';
import { readingLines, shareLines, sourceRows } from './report-lines.ts';
import { SEVERITY_MARK, stepText } from './symbols.ts';

/** On a screen the matrix shows all nine steps without scrolling sideways, if the window is wide enough. */
const WIDE_MATRIX = `
@media screen{main,header{max-width:1240px}.matrix th,.matrix td{padding:.45rem .4rem}.matrix tbody th{min-width:0;white-space:nowrap}
.matrix td:nth-child(2){min-width:14rem}.matrix td:nth-child(n+8),.matrix thead th:nth-child(n+8){white-space:nowrap;text-align:center}}`;

/**
 * The gap report of one or more OPDs as one page of HTML: the same as the Markdown report, for whoever reads it in a browser. Nothing
 * is loaded from elsewhere and nothing runs in it; text of a submission is text.
 */
export function reportHtml(
  assessment: Assessment,
  options: {
    readonly opds: readonly (AssessedOpd | null)[];
    readonly lang: Lang;
    readonly date?: string | null;
  },
): string {
  const { lang } = options;
  const w = LAPORAN[lang];
  const bodies = options.opds.map((opd) => {
    const report = gapReport(assessment, opd, lang, options.date);
    return [
      summary(report),
      ...(opd ? [arg(report, opd)] : []),
      status(report),
      findings(report),
      matrix(report),
      reading(report),
    ];
  });
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${esc(w.judul)}</title><style>${STYLE}${WIDE_MATRIX}</style></head>`,
    `<body><header><h1>${esc(w.judul)}</h1></header><main>`,
    ...bodies.flat(),
    '</main></body></html>',
    '',
  ].join('\n');
}

/** A table in a frame that scrolls; the first cell of each row names it. */
function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
  kind = '',
): string {
  const cls = (column: number): string => (numbers.includes(column) ? ' class="n"' : '');
  const head = headings.some((text) => text !== '')
    ? `<thead><tr>${headings.map((text, c) => `<th scope="col"${cls(c)}>${esc(text)}</th>`).join('')}</tr></thead>`
    : '';
  const body = rows.map(([name = '', ...cells]) => {
    const rest = cells.map((text, c) => `<td${cls(c + 1)}>${esc(text).replaceAll('\n', '<br>')}</td>`);
    return `<tr><th scope="row">${esc(name)}</th>${rest.join('')}</tr>`;
  });
  return `<div class="wrap${kind && ` ${kind}`}" tabindex="0"><table>${head}<tbody>${body.join('\n')}</tbody></table></div>`;
}

function summary({ lang, date, opd, assessment, counts }: GapReport): string {
  const w = LAPORAN[lang];
  const head = opd?.opd;
  const { pemerintah } = assessment.submission;
  const facts: (readonly string[])[] = [
    ...(pemerintah ? [[w.pemerintah, pemerintah]] : []),
    [w.tahun, head?.year ? String(head.year) : w.tidakTertulis],
    ...(head?.stage ? [[w.tahapAnggaran, w.tahap[head.stage]]] : []),
    [w.jumlahSubKegiatan, w.format.angka(opd?.subKegiatan.length ?? 0)],
    ...(opd ? [[w.totalPagu, w.format.rp(opd.total)]] : []),
    [w.jumlahTemuan, w.adaTemuan(counts.error, counts.warning, counts.info)],
    ...(date ? [[w.tanggal, date]] : []),
  ];
  const name = head ? [head.name, head.code && `(${head.code})`].filter(Boolean).join(' ') : w.opd;
  return `<h2>${esc(name)}</h2>${table(['', ''], facts)}`;
}

function arg({ lang }: GapReport, { arg: of, subKegiatan }: AssessedOpd): string {
  const w = LAPORAN[lang];
  const title = `<h3>${esc(w.anggaranArg)}</h3>`;
  if (of.why === 'no-tag') return `${title}<p>${esc(w.tidakDiketahui(w.sebab['no-tag']))}</p>`;
  const tagged = subKegiatan.filter((item) => item.tagged === true);
  const rows = [...KATEGORI, 'tanpa-kategori' as const].map((kategori) => {
    const count = tagged.filter((item) => (item.kategori ?? 'tanpa-kategori') === kategori).length;
    return [w.kategori[kategori], w.format.angka(count), w.format.rp(of.byKategori[kategori])];
  });
  const total = [w.jumlahArg, w.format.angka(tagged.length), w.format.rp(of.total)];
  const shares = shareLines(of, lang).map(([label, value]) => `<li>${esc(`${label}: ${value}`)}</li>`);
  const headings = [w.kolomKategori, w.kolomBanyak, w.kolomJumlah];
  return `${title}${table(headings, [...rows, total], [1, 2])}<ul>${shares.join('')}</ul><p class="quiet">${esc(w.catatanPorsi)}</p>`;
}

function status(report: GapReport): string {
  const w = LAPORAN[report.lang];
  const line = (label: string, { count, pagu }: GapReport['untouched']): readonly string[] => [
    label,
    w.format.angka(count),
    w.format.rp(pagu),
  ];
  const rows = [
    ...[...STATUSES].reverse().map((one) => line(w.status[one], report.status[one])),
    line(w.ditandaiTanpaGap, report.taggedWithoutGap),
    line(w.tanpaGap, report.untouched),
  ];
  return `<h3>${esc(w.statusGap)}</h3>${table([w.kolom.status, w.kolomBanyak, w.kolom.pagu], rows, [1, 2])}`;
}

function findings(report: GapReport): string {
  const w = LAPORAN[report.lang];
  const title = `<h3>${esc(w.temuan)}</h3>`;
  if (report.groups.length === 0) return `${title}<p>${esc(w.tanpaTemuan)}</p>`;
  const groups = report.groups.map((group) => {
    const items = group.findings.map(({ finding, title: name, message, suggestion }) => {
      const head = `${SEVERITY_MARK[finding.severity]} ${w.tingkat[finding.severity]} · ${finding.rule} ${name}`;
      const where = [finding.step === null ? '' : w.langkah(finding.step), placeText(finding)]
        .filter(Boolean)
        .join(' · ');
      const found = finding.found
        ? `<br>${esc(`${w.kolom.tertulis}: ${w.format.kutip(finding.found, 200)}`)}`
        : '';
      return `<li><strong>${esc(head)}</strong> <span class="quiet">${esc(where)}</span>${found}<br>${esc(message)}<br><strong>${esc(w.kolom.perbaikan)}:</strong> ${esc(suggestion)}</li>`;
    });
    return `<h4>${esc(groupTitle(group, report.lang))}</h4><ul>${items.join('\n')}</ul>`;
  });
  return `${title}<p class="quiet">${esc(w.penjelasanTingkat)}</p>${groups.join('\n')}`;
}

function groupTitle({ about, code, name, unit }: FindingGroup, lang: Lang): string {
  const w = LAPORAN[lang];
  if (about === 'file') return w.tentangBerkas;
  if (about === 'opd') return w.tentangOpd;
  const text = [code, name || w.gapLepas].filter(Boolean).join(' ');
  return unit ? `${text} (${unit})` : text;
}

function matrix({ lang, matrix: items, looseGaps, leftOut }: GapReport): string {
  const w = LAPORAN[lang];
  const k = w.kolom;
  const rows = items.map(({ row, tagged, kategori, proposed, score }) => [
    row.code,
    row.name,
    row.pagu === null ? '–' : w.format.rp(row.pagu),
    tagged === null ? w.tanpaKolomTag : tagged ? w.ya : w.tidak,
    kategori ? w.kategori[kategori] : proposed ? `${w.kategori[proposed]} (${k.usulan})` : '–',
    score ? w.status[score.status] : w.belumDiperiksa,
    score ? w.format.persen(score.score) : '–',
    ...STEPS.map((step) => stepText(score?.steps[step - 1])),
  ]);
  const loose = looseGaps.map(({ gap, score }) => [
    gap.code?.text ?? '',
    `${gap.subKegiatan?.text ?? ''} (${w.gapLepas})`,
    '–',
    '–',
    '–',
    w.status[score.status],
    w.format.persen(score.score),
    ...STEPS.map((step) => stepText(score.steps[step - 1])),
  ]);
  const title = `<h3>${esc(w.matriks)}</h3>`;
  if (rows.length + loose.length === 0) return `${title}<p>${esc(w.matriksKosong)}</p>`;
  const headings = [
    k.kode,
    k.subKegiatan,
    k.pagu,
    k.ditandai,
    k.kategori,
    k.status,
    k.skor,
    ...STEPS.map((step) => `L${step}`),
  ];
  const rest = leftOut > 0 ? `<p class="quiet">${esc(w.tidakDitampilkan(leftOut))}</p>` : '';
  return `${title}${table(headings, [...rows, ...loose], [2, 6], 'matrix')}<p class="quiet">${esc(w.penjelasanSkor)}</p>${rest}`;
}

function reading(report: GapReport): string {
  const w = LAPORAN[report.lang];
  const k = w.kolom;
  const rows = sourceRows(report).map(({ file, sheet, role, headerRow, rows: count }) => [
    file,
    sheet,
    role,
    headerRow === null ? '–' : String(headerRow),
    count === null ? '–' : w.format.angka(count),
  ]);
  const lines = readingLines(report).map(({ where, text }) => `<li>${esc(`${where}: ${text}`)}</li>`);
  const assumed = lines.length === 0 ? `<p>${esc(w.tanpaAsumsi)}</p>` : `<ul>${lines.join('\n')}</ul>`;
  const headings = [k.berkas, k.lembar, k.dibacaSebagai, k.barisJudul, k.banyakBaris];
  return `<h3>${esc(w.dibaca)}</h3>${table(headings, rows, [3, 4])}<h4>${esc(w.asumsi)}</h4>${assumed}`;
}
