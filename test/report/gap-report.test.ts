import { expect, it } from 'vitest';
import { rupiah } from '../../src/model/index.ts';
import { gapReport } from '../../src/report/gap-report.ts';
import { reportMarkdown } from '../../src/report/markdown.ts';
import { reportXlsx } from '../../src/report/xlsx.ts';
import { assessed, assessment, finding, gap, opd, row } from '../support/assessment.ts';
import { beside, formulas, openWorkbook, texts } from '../support/open-workbook.ts';

const score = { status: 'belum', score: 0.72, steps: [2, 0, 1, 2, 2, null, 2, 1, 2] } as const;
const good = { status: 'memenuhi', score: 1, steps: [2, 2, 2, 2, 2, 2, 2, 2, 2] } as const;
const code = (n: number) => `1.02.02.2.02.${String(n).padStart(4, '0')}`;

function rows() {
  return [
    assessed({
      row: row({ code: code(1), pagu: rupiah(600) }),
      gap: gap(),
      score,
      tagged: true,
      kategori: 'kesetaraan',
    }),
    assessed({
      row: row({ code: code(2), pagu: rupiah(300) }),
      gap: gap(),
      score: good,
      tagged: true,
      kategori: 'khusus',
    }),
    assessed({ row: row({ code: code(3), pagu: rupiah(50), name: '=HYPERLINK("x")' }), tagged: true }),
    assessed({ row: row({ code: code(4), pagu: rupiah(50) }), tagged: false }),
  ];
}

function sample() {
  const own = rows();
  return assessment(
    [opd(own)],
    [
      finding({
        rule: 'ARG-001',
        subKegiatan: code(3),
        found: '=1+1',
        args: { nama: 'Penyediaan', pagu: 50n, usul: null },
      }),
      finding({
        rule: 'ARG-008',
        severity: 'warning',
        subKegiatan: code(1),
        args: { nama: 'Pelatihan', pagu: 600n, aturan: ['GAP-205'], langkah: [2] },
      }),
    ],
  );
}

it('keeps what was never analysed apart from what was found wanting', () => {
  const run = sample();
  const report = gapReport(run, run.opds[0] ?? null, 'id');
  expect(report.status.belum).toEqual({ count: 1, pagu: rupiah(600) });
  expect(report.taggedWithoutGap).toEqual({ count: 1, pagu: rupiah(50) });
  expect(report.untouched).toEqual({ count: 1, pagu: rupiah(50) });
});

it('lists in the matrix what has a tag, a GAP or a finding, and says how many are left out', () => {
  const run = sample();
  const report = gapReport(run, run.opds[0] ?? null, 'id');
  expect(report.matrix.map((item) => item.row.code)).toEqual([code(1), code(2), code(3)]);
  expect(report.leftOut).toBe(1);
});

it('gives each OPD its own findings and those that belong to none', () => {
  const other = opd([assessed({ row: row({ code: code(9) }) })], { code: 'B', name: 'Dinas B' });
  const run = assessment(
    [opd(rows()), other],
    [
      finding({ subKegiatan: code(1) }),
      finding({ opd: 'B', subKegiatan: code(9) }),
      finding({ opd: null, subKegiatan: null }),
      finding({ opd: 'Dinas yang tidak ada', subKegiatan: null }),
    ],
  );
  const codes = gapReport(run, other, 'id').groups.flatMap((group) =>
    group.findings.map((said) => said.finding.opd),
  );
  expect(codes).toEqual([null, 'Dinas yang tidak ada', 'B']);
});

it('orders the groups as the budget has them, files and OPD first', () => {
  const run = sample();
  expect(gapReport(run, run.opds[0] ?? null, 'id').groups.map((group) => group.code)).toEqual([
    code(1),
    code(3),
  ]);
});

it('puts the severe findings of a sub kegiatan first', () => {
  const args = { nama: 'Penyediaan', pagu: null, usul: null };
  const run = assessment(
    [opd(rows())],
    [
      finding({ rule: 'ARG-001', severity: 'info', subKegiatan: code(1), args }),
      finding({ rule: 'ARG-001', severity: 'error', subKegiatan: code(1), args }),
    ],
  );
  const [group] = gapReport(run, run.opds[0] ?? null, 'id').groups;
  expect(group?.findings.map((said) => said.finding.severity)).toEqual(['error', 'info']);
});

it('prints the share with its basis and denominator, and the one that counts only GAP that meet the standard', () => {
  const run = sample();
  const text = reportMarkdown(run, { opd: run.opds[0] ?? null, lang: 'id' });
  expect(text).toContain('Porsi ARG: 95% dari seluruh pagu yang dibaca (apbd), Rp1.000');
  expect(text).toContain('Rp300; 30% dari seluruh pagu yang dibaca (apbd), Rp1.000');
  expect(text).toContain('| Ditandai tanpa kategori | 1 | Rp50 |');
});

it('says why a share is unknown instead of printing a nought', () => {
  const base = opd(rows());
  const arg = {
    ...base.arg,
    share: null,
    memenuhiShare: null,
    denominator: null,
    why: 'no-rekening' as const,
  };
  const run = assessment([{ ...base, arg }]);
  const text = reportMarkdown(run, { opd: run.opds[0] ?? null, lang: 'en' });
  expect(text).toContain('cannot be computed: the budget table has no account codes');
  expect(text).not.toMatch(/ARG share: 0/);
});

it('is the same report in both languages: the same headings count, other words', () => {
  const run = sample();
  const [id, en] = (['id', 'en'] as const).map((lang) =>
    reportMarkdown(run, { opd: run.opds[0] ?? null, lang }),
  );
  const heads = (text = '') => text.split('\n').filter((line) => line.startsWith('#')).length;
  expect(heads(id)).toBe(heads(en));
  expect(id).not.toBe(en);
});

it('writes a workbook whose links from a finding lead to its row and back', async () => {
  const run = sample();
  const workbook = await openWorkbook(await reportXlsx(run, { opd: run.opds[0] ?? null, lang: 'id' }));
  const findings = workbook.getWorksheet('Temuan');
  const matrix = workbook.getWorksheet('Matriks GAP');
  const linked: string[] = [];
  for (const [sheet, column] of [
    [findings, 11],
    [matrix, matrix?.columnCount ?? 0],
  ] as const) {
    sheet?.eachRow((line, number) => {
      const target = line.getCell(column).hyperlink;
      if (number === 1 || !target) return;
      const [, name, at] = /^#'(.+)'!A(\d+)$/.exec(target) ?? [];
      const there = workbook.getWorksheet(name ?? '')?.getRow(Number(at));
      const codeColumn = name === 'Temuan' ? 2 : 1;
      const own = line.getCell(sheet === findings ? 2 : 1).text;
      expect(there?.getCell(codeColumn).text).toBe(own);
      linked.push(`${sheet.name} ${own}`);
    });
  }
  expect(linked).toEqual([
    `Temuan ${code(1)}`,
    `Temuan ${code(3)}`,
    `Matriks GAP ${code(1)}`,
    `Matriks GAP ${code(3)}`,
  ]);
});

it('freezes and filters the headings, holds no formula, and says severities and scores in words and marks', async () => {
  const run = sample();
  const workbook = await openWorkbook(await reportXlsx(run, { opd: run.opds[0] ?? null, lang: 'id' }));
  expect(formulas(workbook)).toEqual([]);
  for (const name of ['Temuan', 'Matriks GAP', 'Yang dibaca']) {
    const sheet = workbook.getWorksheet(name);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.autoFilter).toBeTruthy();
    expect(sheet?.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, printTitlesRow: '1:1' });
  }
  const found = [...texts(workbook.getWorksheet('Temuan') ?? workbook.addWorksheet())].map(
    ([, text]) => text,
  );
  expect(found).toContain('✖ Galat');
  expect(found).toContain('▲ Peringatan');
  expect(found).toContain('=HYPERLINK("x")');
  const marks = [...texts(workbook.getWorksheet('Matriks GAP') ?? workbook.addWorksheet()).values()];
  for (const mark of ['2 ✔', '1 ▲', '0 ✖', '–', 'Belum', 'Memenuhi', 'Belum diperiksa'])
    expect(marks).toContain(mark);
});

it('writes money as numbers in rupiah', async () => {
  const run = sample();
  const workbook = await openWorkbook(await reportXlsx(run, { opd: run.opds[0] ?? null, lang: 'id' }));
  const cell = workbook.getWorksheet('Matriks GAP')?.getCell('C2');
  expect(cell?.value).toBe(600);
  expect(cell?.numFmt).toContain('Rp');
  const summary = workbook.getWorksheet('Ringkasan');
  expect(summary && beside(summary, 'Jumlah ARG')).toBe('3');
});

it('gives the same bytes for the same assessment', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(() => {
      const run = sample();
      return reportXlsx(run, { opd: run.opds[0] ?? null, lang: 'id' });
    }),
  );
  expect(Buffer.from(first ?? []).equals(Buffer.from(second ?? []))).toBe(true);
});

it('reports GAP alone where no budget was read', async () => {
  const base = assessment([]);
  const run = { ...base, looseGaps: [{ gap: gap(), score }] };
  expect(reportMarkdown(run, { opd: null, lang: 'id' })).toContain(
    'GAP yang tidak ditemukan pada tabel anggaran',
  );
  const workbook = await openWorkbook(await reportXlsx(run, { opd: null, lang: 'id' }));
  expect(workbook.getWorksheet('Matriks GAP')?.getCell('A2').text).toBe('3.27.07.2.01.0001');
});
