import { expect, it } from 'vitest';
import { rupiah } from '../../src/model/index.ts';
import { terminalSummary } from '../../src/report/terminal.ts';
import { worstFindings } from '../../src/report/worst.ts';
import { writtenLines } from '../../src/report/written.ts';
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
  expect(text).toContain('Rp9.420.000.000 (100%)');
  expect(text).toContain('seluruh pagu yang dibaca (apbd): Rp9.420.000.000');
  expect(text).toContain('anggaran-pug/laporan.xlsx');
  expect(text).toContain('anggaran.xlsx › RKA!K12');
  expect(text).toContain('4 sub kegiatan lain');
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(text.includes(String.fromCharCode(27))).toBe(false);
});

it('says that nothing has to be mended where nothing was found', () => {
  expect(terminalSummary(assessment([opd(rows)]), { lang: 'en', written: [] })).toContain(
    'No findings; nothing has to be mended.',
  );
});

it('lists no info among what needs mending, and names three of what may be ARG, most money first', () => {
  const may = [1, 5, 3, 4].map((millions, index) =>
    assessed({
      row: row({ code: `2.08.02.2.02.000${index}`, pagu: rupiah(millions * 1_000_000) }),
      tagged: false,
      proposed: 'khusus',
      evidence: ['Partisipasi Perempuan'],
    }),
  );
  const infos = assessment([opd(may)], [finding({ rule: 'ARG-005', severity: 'info' })]);
  const text = terminalSummary(infos, { lang: 'id', written: [] });
  expect(worstFindings(infos, 3)).toEqual([]);
  expect(text).toContain('Tidak ada yang harus diperbaiki.');
  expect(text).not.toContain('paling perlu diperbaiki');
  expect(text).toContain('Mungkin ARG, belum ditandai: 4 sub kegiatan');
  expect([...text.matchAll(/• (\S+)/g)].map(([, code]) => code)).toEqual([
    '2.08.02.2.02.0001',
    '2.08.02.2.02.0003',
    '2.08.02.2.02.0002',
  ]);
  expect(text).toContain('Khusus target gender, karena namanya menyebut “Partisipasi Perempuan”');
  expect(text).toContain('dan 1 lagi');
});

/** A government of so many OPDs, each with one sub kegiatan of so many million; only the first has tags. */
const government = (count: number) =>
  assessment(
    Array.from({ length: count }, (_, index) =>
      opd(
        [
          assessed({
            row: row({ pagu: rupiah((index + 1) * 1_000_000) }),
            tagged: index === 0 ? true : null,
          }),
        ],
        { code: null, name: `Dinas ${index + 1} dengan nama yang panjang sekali tanpa henti` },
      ),
    ),
  );

it('shows the whole government and its largest OPDs in one screen', () => {
  const written = Array.from({ length: 42 }, (_, index) => `out/Dinas ${index + 1}/laporan.xlsx`);
  const text = terminalSummary(government(42), { lang: 'id', written });
  const lines = text.split('\n');
  expect(text).toContain('42 perangkat daerah');
  expect(text).toContain('Rp903.000.000');
  expect(text.replace(/\s+/g, ' ')).toContain(
    '41 perangkat daerah tanpa kolom penandaan tidak ikut terhitung',
  );
  expect(lines.filter((line) => line.includes('dengan nama')).map((line) => line.slice(2, 10))).toEqual(
    [42, 41, 40, 39, 38, 37, 36].map((number) => `Dinas ${number}`),
  );
  expect(text).toContain('dan 35 perangkat daerah lain');
  expect(text).toContain('out (42 berkas dalam 42 folder)');
  expect(lines.length).toBeLessThanOrEqual(40);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});

it('names files one by one while they are few, then by folder', () => {
  const words = {
    folder: (path: string, files: number) => `${path} (${files})`,
    folders: (path: string, files: number, folders: number) => `${path}: ${files} in ${folders}`,
  };
  const gbs = [1, 2, 3, 4].map((number) => `a/b/gbs/${number}.xlsx`);
  expect(writtenLines(['a/b/laporan.md', ...gbs], 6, words)).toEqual(['a/b/laporan.md', ...gbs]);
  expect(writtenLines(['a/b/laporan.md', ...gbs], 4, words)).toEqual(['a/b/laporan.md', 'a/b/gbs (4)']);
  expect(
    writtenLines(
      gbs.map((path) => path.replaceAll('/', '\\')),
      2,
      words,
    ),
  ).toEqual(['a\\b\\gbs (4)']);
});
