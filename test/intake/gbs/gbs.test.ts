import { expect, it } from 'vitest';
import { readGapSheet } from '../../../src/intake/gap/index.ts';
import { readGbsSheet } from '../../../src/intake/gbs/index.ts';
import { rupiah } from '../../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';
import { sheetOf } from '../sheet-of.ts';

type Rows = (string | number | null)[][];

function read(rows: Rows, merges: string[] = []) {
  const reading = readGbsSheet(sheetOf(rows, merges, 'GBS'), 'gbs.xlsx', DEFAULT_PROFILE);
  if (!reading) throw new Error('the sheet was not taken for a GBS');
  return reading.gbs;
}

const SIGNATURE: Rows = [
  [],
  [null, null, 'Tanjung Lestari, 12 Januari 2026'],
  [null, null, 'Kepala Dinas Sosial'],
  [null, null, 'Kabupaten Tanjung Lestari'],
  [],
  [null, null, 'SITI CONTOH, S.Sos.'],
  [null, null, 'Pembina Tk. I (IV/b)'],
  [null, null, 'NIP. 198001012005012001'],
];

const STATEMENT = (tail: string): Rows => [
  ['PERNYATAAN ANGGARAN GENDER (GENDER BUDGET STATEMENT)'],
  ['NAMA PERANGKAT DAERAH', 'Dinas Sosial'],
  ['TAHUN ANGGARAN', 2026],
  ['PROGRAM', 'PROGRAM REHABILITASI SOSIAL'],
  ['KODE PROGRAM', '1.06.04'],
  ['KEGIATAN', 'Rehabilitasi Sosial Dasar'],
  ['SUB KEGIATAN', 'Pemberian Pelayanan Alat Bantu'],
  ['KODE SUB KEGIATAN', `1.06.04.2.01.000${tail}`],
  ['TUJUAN SUB KEGIATAN', 'Meningkatkan kemandirian'],
  ['ANALISIS SITUASI', '1. Data Pembuka Wawasan', 'Laporan 2024: L 60, P 40'],
  [null, '2. Isu dan Faktor Kesenjangan Gender', null],
  [null, 'a. Faktor Kesenjangan', 'Akses: P 40 dari 100\nManfaat: L 60'],
  [null, 'b. Penyebab Internal', 'Jadwal pagi'],
  [null, 'c. Penyebab Eksternal', 'Keluarga melarang'],
  ['CAPAIAN SUB KEGIATAN', '1. Tolok Ukur', 'Meningkatkan jumlah perempuan penerima'],
  [null, '2. Indikator dan Target Kinerja', 'P naik menjadi 60'],
  ['JUMLAH ANGGARAN SUB KEGIATAN', 'Rp50.000.000'],
  ['RENCANA AKSI 1', 'Rencana Aksi', 'Kunjungan ke 40 rumah'],
  [null, 'Masukan (Input)', 'Rp20.000.000'],
  [null, 'Keluaran (Output)', '40 orang perempuan'],
  [null, 'Hasil (Outcome)', 'P naik menjadi 60'],
  ['RENCANA AKSI 2', 'Rencana Aksi', 'Jadwal sore'],
  [null, 'Masukan (Input)', 5000000],
  [null, 'Keluaran (Output)', '40 orang perempuan'],
  [null, 'Hasil (Outcome)', 'P naik menjadi 60'],
  ...SIGNATURE,
];

it('reads the vertical statement at sub kegiatan level with its actions and signature', () => {
  const [gbs] = read(STATEMENT('3'));
  expect(gbs).toMatchObject({
    opd: { text: 'Dinas Sosial', place: { ref: 'B2' } },
    year: { value: 2026, text: '2026' },
    program: { text: 'PROGRAM REHABILITASI SOSIAL' },
    kegiatan: { text: 'Rehabilitasi Sosial Dasar' },
    subKegiatan: { text: 'Pemberian Pelayanan Alat Bantu' },
    code: { text: '1.06.04.2.01.0003' },
    tujuan: { text: 'Meningkatkan kemandirian' },
    data: { text: 'Laporan 2024: L 60, P 40', place: { ref: 'C10' } },
    faktor: { text: 'Akses: P 40 dari 100\nManfaat: L 60' },
    internal: { text: 'Jadwal pagi' },
    eksternal: { text: 'Keluarga melarang' },
    tolokUkur: { text: 'Meningkatkan jumlah perempuan penerima' },
    indikator: { text: 'P naik menjadi 60' },
    anggaran: { amount: rupiah(50_000_000), place: { ref: 'B17' } },
    penandaTangan: {
      tempat: 'Tanjung Lestari',
      tanggal: '12 Januari 2026',
      jabatan: 'Kepala Dinas Sosial Kabupaten Tanjung Lestari',
      nama: 'SITI CONTOH, S.Sos.',
      pangkat: 'Pembina Tk. I (IV/b)',
      nip: '198001012005012001',
    },
  });
  expect(
    gbs?.aksi.map(({ text, masukan, keluaran }) => [text?.text, masukan?.amount, keluaran?.text]),
  ).toEqual([
    ['Kunjungan ke 40 rumah', rupiah(20_000_000), '40 orang perempuan'],
    ['Jadwal sore', rupiah(5_000_000), '40 orang perempuan'],
  ]);
});

it('reads several statements in one sheet, each with its own signature', () => {
  const all = read([...STATEMENT('3'), [], ...STATEMENT('4')]);
  expect(all.map((gbs) => [gbs.code?.text, gbs.aksi.length, gbs.penandaTangan?.nip])).toEqual([
    ['1.06.04.2.01.0003', 2, '198001012005012001'],
    ['1.06.04.2.01.0004', 2, '198001012005012001'],
  ]);
});

it('leaves a statement to its own reader', () => {
  expect(readGapSheet(sheetOf(STATEMENT('3')), 'gbs.xlsx', DEFAULT_PROFILE)).toBeNull();
});

it('reads the form with numbers in a column, colons, factors a row each and the plan as a table', () => {
  const [gbs] = read([
    ['GENDER BUDGET STATEMENT'],
    ['(PERNYATAAN ANGGARAN GENDER)'],
    [1, 'SKPD', ':', 'Dinas Kesehatan'],
    [2, 'Tahun Anggaran', ':', 'TA 2025'],
    [3, 'Program', ':', 'PROGRAM A'],
    [4, 'Kode Program', ':', '(1.02.02.2.02.0001)'],
    [5, 'Analisa Situasi', ':', null],
    [null, 'Data Pembukaan Wawasan', ':', 'Ibu hamil 100'],
    [null, 'Isu & Faktor Kesenjangan', null, null],
    [null, 'Akses', ':', 'jauh'],
    [null, 'Kontrol', ':', 'suami'],
    [null, 'Sebab Internal', ':', 'bidan kurang'],
    [null, 'Sebab External', ':', 'ombak'],
    [6, 'Capaian Program', null, null],
    [null, 'Tolak Ukur', ':', 'Menurunkan kematian ibu'],
    [null, 'Indikator & Target Kinerja', ':', 'K6 65%'],
    [7, 'Jumlah Anggaran Program', ':', 'Rp. 780.000.000,- (tujuh ratus delapan puluh juta rupiah)'],
    [8, 'Rencana Aksi', null, null],
    ['No', 'Kegiatan', 'Masukan', 'Keluaran', 'Hasil'],
    [1, 'Kelas ibu', 'Rp100.000.000', '600 orang', 'K6 65%'],
    [2, 'Sewa perahu', 50000000, '120 orang', null],
  ]);
  expect(gbs).toMatchObject({
    year: { value: 2025 },
    code: { text: '1.02.02.2.02.0001' },
    data: { text: 'Ibu hamil 100' },
    faktor: { text: 'Akses: jauh\nKontrol: suami' },
    eksternal: { text: 'ombak' },
    tolokUkur: { text: 'Menurunkan kematian ibu' },
    anggaran: { amount: rupiah(780_000_000) },
    penandaTangan: null,
  });
  expect(gbs?.aksi.map(({ text, masukan, hasil }) => [text?.text, masukan?.amount, hasil?.text])).toEqual([
    ['Kelas ibu', rupiah(100_000_000), 'K6 65%'],
    ['Sewa perahu', rupiah(50_000_000), undefined],
  ]);
});

it('leaves the block of the whole kegiatan out where the sub kegiatan has its own', () => {
  const [gbs] = read([
    ['PERNYATAAN ANGGARAN GENDER'],
    ['NAMA PERANGKAT DAERAH', 'Dinas A'],
    ['SUB KEGIATAN', '1.06.04.2.01.0003 Pemberian Pelayanan Alat Bantu'],
    [
      'ANALISIS SITUASI',
      '1. Data Pembuka Wawasan : L 1 P 2\n2. Isu dan Faktor Kesenjangan Gender :\na. Faktor Kesenjangan: Akses: x\nb. Penyebab Internal: i\nc. Penyebab Eksternal: e',
    ],
    ['CAPAIAN PROGRAM', 'Tolok Ukur: t\nIndikator dan Target Kinerja: 60 orang'],
    ['JUMLAH ANGGARAN SUBKEGIATAN', 'Rp 50.000.000'],
    ['RENCANA AKSI', null],
    ['Kegiatan', 'Rehabilitasi Sosial Dasar'],
    ['Masukan', 'Rp 900.000.000'],
    ['Sub Kegiatan', '1. Kunjungan (Rp20.000.000)\n2. Jadwal sore (Rp5.000.000)'],
    ['Keluaran', '40 orang'],
  ]);
  expect(gbs).toMatchObject({
    code: { text: '1.06.04.2.01.0003' },
    subKegiatan: { text: 'Pemberian Pelayanan Alat Bantu' },
    data: { text: 'L 1 P 2' },
    internal: { text: 'i' },
    eksternal: { text: 'e' },
    tolokUkur: { text: 't' },
    indikator: { text: '60 orang' },
  });
  expect(gbs?.aksi.map(({ text, masukan }) => [text?.text, masukan?.amount])).toEqual([
    ['Kunjungan', rupiah(20_000_000)],
    ['Jadwal sore', rupiah(5_000_000)],
  ]);
});

it.each([
  ['(belum diisi pada GAP langkah 7)', null],
  ['(jumlah belum diisi pada rencana aksi)', null],
  ['2 kegiatan', null],
  ['Rp 500.000.000,- (lima ratus juta rupiah)', rupiah(500_000_000)],
  ['APBD 2026: Rp. 75.000.000', rupiah(75_000_000)],
  ['Dana 12.500.000', rupiah(12_500_000)],
  ['sekitar 10 juta', rupiah(10_000_000)],
])('takes from %s the amount it gives, and none where a number only names something', (text, amount) => {
  const rows = STATEMENT('3').map((row) =>
    row[0] === 'JUMLAH ANGGARAN SUB KEGIATAN' ? [row[0] ?? null, text] : row,
  );
  expect(read(rows)[0]?.anggaran?.amount).toBe(amount);
});

it('a row that adds up the table of actions is no action', () => {
  const plan = STATEMENT('3').findIndex(([label]) => label === 'RENCANA AKSI 1');
  const [gbs] = read([
    ...STATEMENT('3').slice(0, plan),
    ['RENCANA AKSI', 'Uraian Kegiatan', 'Masukan', 'Keluaran', 'Hasil'],
    [null, 'Kunjungan ke 40 rumah', 'Rp20.000.000', '40 orang perempuan', 'P naik menjadi 60'],
    [null, 'Jadwal sore', 'Rp5.000.000', '40 orang perempuan', 'P naik menjadi 60'],
    [null, 'Jumlah', 'Rp25.000.000'],
  ]);
  expect(gbs?.aksi.map(({ text }) => text?.text)).toEqual(['Kunjungan ke 40 rumah', 'Jadwal sore']);
});
