import { expect, it } from 'vitest';
import { readGapSheet } from '../../../src/intake/gap/index.ts';
import { readGbsSheet } from '../../../src/intake/gbs/index.ts';
import { readSignature } from '../../../src/intake/signature.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';
import { sheetOf } from '../sheet-of.ts';

const SIZE = 100_000;
/** Texts that make a careless pattern run away: no end, no blank, many labels, many numbers, many colons. */
const HOSTILE: Readonly<Record<string, string>> = {
  blanks: ' '.repeat(SIZE),
  letters: 'a'.repeat(SIZE),
  dots: '.'.repeat(SIZE),
  colons: 'Akses: '.repeat(SIZE / 7),
  numbering: '1. 2) (3) '.repeat(SIZE / 10),
  brackets: '(Rp'.repeat(SIZE / 3),
  rupiah: 'Rp1.000.000 '.repeat(SIZE / 12),
  lines: '- a\n'.repeat(SIZE / 4),
  codes: '1.01.02.2.01.0001 '.repeat(SIZE / 18),
  labels: 'Program: x\nKegiatan: y\nTujuan: z\n'.repeat(SIZE / 33),
  nip: 'NIP. 1\n'.repeat(SIZE / 7),
};

const HEADER = [
  'Kebijakan/Program/Kegiatan',
  'Data Pembuka Wawasan',
  'Faktor Kesenjangan',
  'Sebab Internal',
  'Sebab Eksternal',
  'Reformulasi Tujuan',
  'Rencana Aksi',
  'Anggaran Aksi (Rp)',
  'Baseline',
  'Indikator Kinerja',
];

function quick(run: () => unknown): void {
  const start = performance.now();
  run();
  expect(performance.now() - start).toBeLessThan(5000);
}

it.each(Object.entries(HOSTILE))(
  'reads 100 kB of %s in every cell of the nine columns in no time',
  (_, text) => {
    quick(() => readGapSheet(sheetOf([HEADER, HEADER.map(() => text)]), 'a.xlsx', DEFAULT_PROFILE));
  },
);

it.each(Object.entries(HOSTILE))(
  'reads 100 kB of %s in every cell of the vertical forms in no time',
  (_, text) => {
    const gap = HEADER.map((label) => [label, text]);
    quick(() => readGapSheet(sheetOf(gap), 'a.xlsx', DEFAULT_PROFILE));
    const rows = [
      'SKPD',
      'Analisis Situasi',
      'Data Pembuka Wawasan',
      'Faktor',
      'Penyebab Internal',
      'Tolok Ukur',
      'Jumlah Anggaran',
      'Rencana Aksi',
      'Masukan',
    ];
    const gbs = sheetOf([['PERNYATAAN ANGGARAN GENDER'], ...rows.map((label) => [label, text])]);
    quick(() => readGbsSheet(gbs, 'a.xlsx', DEFAULT_PROFILE));
    quick(() => readSignature(gbs, 'a.xlsx', DEFAULT_PROFILE));
  },
);

it('takes a table of 20,000 rows in time that grows with the rows', () => {
  const time = (rows: number) => {
    const body = Array.from({ length: rows }, (_, n) => [
      n % 4 === 0 ? `Sub Kegiatan: 1.01.02.2.01.${String(n % 10_000).padStart(4, '0')} Nama ${n}` : null,
      n % 4 === 0 ? `L ${n}, P ${n + 1}` : null,
      ['Akses: a', 'Partisipasi: p', 'Kontrol: k', 'Manfaat: m'][n % 4] ?? null,
      n % 4 === 0 ? 'sebab' : null,
      n % 4 === 0 ? 'sebab' : null,
      n % 4 === 0 ? 'tujuan' : null,
      `Aksi ${n}`,
      1_000_000,
      n % 4 === 0 ? 'dasar' : null,
      n % 4 === 0 ? 'Output: o' : null,
    ]);
    const sheet = sheetOf([HEADER, ...body]);
    const start = performance.now();
    expect(readGapSheet(sheet, 'a.xlsx', DEFAULT_PROFILE)?.gaps).toHaveLength(rows / 4);
    return performance.now() - start;
  };
  time(500);
  const small = time(2_000);
  expect(time(20_000)).toBeLessThan(Math.max(small, 100) * 25);
});

it('takes one GAP of 20,000 rows in time that grows with the rows', () => {
  const sheet = sheetOf([
    HEADER,
    ['Sub Kegiatan: 1.01.02.2.01.0001 Nama', 'd', 'Akses: a', 'i', 'e', 'r', 'aksi', 1, 'b', 'Output: o'],
    ...Array.from({ length: 20_000 }, (_, n) => [
      'Tujuan: lagi',
      'd',
      `Akses: ${n}`,
      'i',
      'e',
      'r',
      `aksi ${n}`,
      1,
    ]),
  ]);
  const start = performance.now();
  expect(readGapSheet(sheet, 'a.xlsx', DEFAULT_PROFILE)?.gaps).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(15_000);
});
