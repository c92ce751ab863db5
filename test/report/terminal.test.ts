import { expect, it } from 'vitest';
import { rupiah } from '../../src/model/index.ts';
import { terminalSummary } from '../../src/report/terminal.ts';
import { worstFindings } from '../../src/report/worst.ts';
import { assessed, assessment, finding, gap, opd, row } from '../support/assessment.ts';

const rich = row({ code: '1.02.02.2.02.0009', pagu: rupiah(9_000_000_000) });
const rows = [
  assessed({ gap: gap(), tagged: true, kategori: 'kesetaraan' }),
  assessed({ row: rich, tagged: true }),
];
const run = assessment(
  [opd(rows)],
  [
    finding({
      rule: 'ARG-006',
      severity: 'warning',
      args: { nama: 'Pelatihan', kategoriText: null, usul: null, count: 1 },
    }),
    finding({ rule: 'ARG-001', args: { nama: 'Pelatihan', pagu: null, usul: null } }),
    finding({
      rule: 'ARG-001',
      subKegiatan: rich.code,
      args: { nama: 'Pelayanan', pagu: null, usul: 'khusus' },
    }),
    finding({ rule: 'GAP-001', step: 2, args: { steps: [2] } }),
    finding({ rule: 'ARG-005', severity: 'info' }),
  ],
);

it('puts severity first, then money, each rule once before any again', () => {
  expect(worstFindings(run, 3).map(({ rule, subKegiatan }) => [rule, subKegiatan])).toEqual([
    ['ARG-001', rich.code],
    ['GAP-001', '3.27.07.2.01.0001'],
    ['ARG-001', '3.27.07.2.01.0001'],
  ]);
});

it('says what was read, the share with its basis, and where the files are, within 80 columns', () => {
  const some = { ...run, findings: run.findings.filter(({ rule }) => rule.startsWith('ARG')) };
  const text = terminalSummary(some, { lang: 'id', written: ['anggaran-pug/laporan.xlsx'], leftOut: 4 });
  expect(text).toContain('anggaran.xlsx (tabel anggaran 2 baris, GAP 1 baris)');
  expect(text).toContain('Rp9.420.000.000; 100% dari seluruh pagu yang dibaca (apbd)');
  expect(text).toContain('anggaran-pug/laporan.xlsx');
  expect(text).toContain('anggaran.xlsx › RKA!K12');
  expect(text).toContain('4 sub kegiatan lain');
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(text.includes(String.fromCharCode(27))).toBe(false);
});

it('is plain praise where nothing was found', () => {
  expect(terminalSummary(assessment([opd(rows)]), { lang: 'en', written: [] })).toContain('No findings.');
});
