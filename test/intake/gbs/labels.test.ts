/** Rows of a statement that bear other labels than the common ones, or share a cell. */
import { expect, it } from 'vitest';
import { readGbsSheet } from '../../../src/intake/gbs/index.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';
import { type Rows, STATEMENT } from '../forms.ts';
import { sheetOf } from '../sheet-of.ts';

const read = (rows: Rows) => readGbsSheet(sheetOf(rows, [], 'GBS'), 'gbs.xlsx', DEFAULT_PROFILE)?.gbs[0];
/** The statement with the rows from the one labelled `from` on, up to the one labelled `to`, replaced. */
function withRows(from: string, to: string, rows: Rows): Rows {
  const at = (label: string) => STATEMENT.findIndex((row) => row.includes(label));
  return [...STATEMENT.slice(0, at(from)), ...rows, ...STATEMENT.slice(at(to))];
}
const WHOLE = {
  data: { text: 'Laporan 2024: L 60, P 40' },
  faktor: { text: 'Akses: P 40 dari 100' },
  internal: { text: 'Jadwal pagi' },
  eksternal: { text: 'Keluarga melarang' },
  tolokUkur: { text: 'Meningkatkan jumlah perempuan penerima' },
  indikator: { text: 'P naik menjadi 60' },
  anggaran: { text: 'Rp50.000.000' },
};

it.each(['Tujuan yang Direformulasi / Tolok Ukur', 'Tujuan yang Direformulasi', 'Tujuan Reformulasi'])(
  'the aim as it was and "%s" below it are two rows',
  (label) => {
    const gbs = read(
      withRows('CAPAIAN PROGRAM', 'JUMLAH ANGGARAN SUB KEGIATAN', [
        ['CAPAIAN PROGRAM', '1. Tujuan Awal', 'Meningkatkan kemandirian'],
        [null, `2. ${label}`, 'Meningkatkan jumlah perempuan penerima'],
        [null, '3. Indikator dan Target Kinerja', 'P naik menjadi 60'],
      ]),
    );
    expect(gbs).toMatchObject(WHOLE);
  },
);

it('an analysis that stands in one cell is cut at its labels', () => {
  const analysis = [
    '1. Data Pembuka Wawasan\nLaporan 2024: L 60, P 40',
    '2. Isu dan Faktor Kesenjangan Gender\na. Faktor Kesenjangan\nAkses: P 40 dari 100',
    'b. Penyebab Internal\nJadwal pagi\nc. Penyebab Eksternal\nKeluarga melarang',
  ];
  const aim =
    '1. Tolok Ukur\nMeningkatkan jumlah perempuan penerima\n2. Indikator Kinerja\nP naik menjadi 60';
  const packed: Rows = [
    ['ANALISIS SITUASI', analysis.join('\n')],
    ['CAPAIAN PROGRAM', aim],
  ];
  expect(read(withRows('ANALISIS SITUASI', 'JUMLAH ANGGARAN SUB KEGIATAN', packed))).toMatchObject(WHOLE);
});

it('output and outcome under a heading of their own are no actions', () => {
  const gbs = read([
    ...STATEMENT.filter(
      (row) => !['Masukan (Input)', 'Keluaran (Output)', 'Hasil (Outcome)'].includes(String(row[1])),
    ),
    ['KELUARAN / HASIL', 'Keluaran', '40 orang perempuan'],
    [null, 'Hasil', 'P naik menjadi 60'],
  ]);
  expect(gbs?.aksi).toMatchObject([
    {
      text: { text: 'Kunjungan ke 40 rumah' },
      keluaran: { text: '40 orang perempuan' },
      hasil: { text: 'P naik menjadi 60' },
    },
  ]);
});

it('a row with a label that nobody knows is no part of the row above it', () => {
  const rows: Rows = [
    ['CAPAIAN PROGRAM', '1. Tolok Ukur', 'Meningkatkan jumlah perempuan penerima'],
    [null, '2. Indikator Outcome', 'P naik menjadi 60'],
    ['SUMBER DANA', 'DAU'],
    ['TOTAL ANGGARAN', 'Rp50.000.000'],
  ];
  const form = withRows('CAPAIAN PROGRAM', 'RENCANA AKSI', rows);
  expect(read(form)).toMatchObject(WHOLE);
});
