/** Small GAP and GBS grids that tests of the reader vary. */
export type Rows = (string | number | null)[][];

export const CODE = '1.06.04.2.01.0003';
export const NAME = 'Pemberian Pelayanan Alat Bantu';

export const BUDGET: Rows = [
  ['Perangkat Daerah : Dinas Sosial'],
  ['Kode', 'Program / Kegiatan / Sub Kegiatan', 'Pagu (Rp)'],
  [CODE, NAME, 50_000_000],
  [null, 'JUMLAH', 50_000_000],
];

/** What the headings of steps 2 to 9 say. */
export const STEP_LABELS = [
  'Data Pembuka Wawasan',
  'Faktor Kesenjangan',
  'Sebab Kesenjangan Internal',
  'Sebab Kesenjangan Eksternal',
  'Reformulasi Tujuan',
  'Rencana Aksi',
  'Basis Data (Baseline)',
  'Indikator Kinerja',
];

/** Headings of the nine columns in two rows. */
export const HEADINGS: Rows = [
  [
    'Kebijakan/Program/Kegiatan/Sub Kegiatan',
    'Data Pembuka Wawasan',
    'Isu Gender',
    null,
    null,
    'Kebijakan dan Rencana Ke Depan',
    null,
    'Pengukuran Hasil',
    null,
  ],
  [null, null, ...STEP_LABELS.slice(1)],
];
export const HEADING_MERGES = ['A1:A2', 'B1:B2', 'C1:E1', 'F1:G1', 'H1:I1'];

export const STEP_ONE = [
  'Program: PROGRAM REHABILITASI SOSIAL',
  'Kegiatan: Rehabilitasi Sosial Dasar',
  `Sub Kegiatan: ${CODE} ${NAME}`,
  'Tujuan: Meningkatkan kemandirian',
];

/** Steps 2 to 9 as the nine columns hold them. */
export const STEPS = [
  'Laporan 2024: L 60, P 40',
  'Akses: P 40 dari 100',
  'Jadwal pagi',
  'Keluarga melarang',
  'Meningkatkan jumlah perempuan penerima',
  '1. Kunjungan ke 40 rumah (Rp20.000.000)\n2. Jadwal sore (Rp5.000.000)',
  'L 60, P 40',
  'Output: 40 orang perempuan\nOutcome: P naik menjadi 60',
];

/** Steps 2 to 9 of a vertical form, a row each. */
export const VERTICAL_STEPS: Rows = STEP_LABELS.map((label, at) => [label, STEPS[at] ?? '']);

/** A vertical form with program, kegiatan, sub kegiatan and tujuan in rows of their own. */
export const vertical = (code = CODE, name = NAME): Rows => [
  ['LEMBAR KERJA GENDER ANALYSIS PATHWAY'],
  ['Perangkat Daerah', 'Dinas Sosial'],
  ['Tahun Anggaran', 2026],
  [],
  ['Program', 'PROGRAM REHABILITASI SOSIAL'],
  ['Kegiatan', 'Rehabilitasi Sosial Dasar'],
  ['Sub Kegiatan', `${code} ${name}`],
  ['Tujuan', 'Meningkatkan kemandirian'],
  ...VERTICAL_STEPS,
];

/** A statement whose row `SUB KEGIATAN` holds code and name. */
export const STATEMENT: Rows = [
  ['PERNYATAAN ANGGARAN GENDER (GENDER BUDGET STATEMENT)'],
  ['NAMA SKPD', 'Dinas Sosial'],
  ['TAHUN ANGGARAN', 2026],
  ['PROGRAM', 'PROGRAM REHABILITASI SOSIAL'],
  ['KEGIATAN', 'Rehabilitasi Sosial Dasar'],
  ['SUB KEGIATAN', `${CODE} ${NAME}`],
  ['TUJUAN', 'Meningkatkan kemandirian'],
  ['ANALISIS SITUASI', '1. Data Pembuka Wawasan', 'Laporan 2024: L 60, P 40'],
  [null, '2. Isu dan Faktor Kesenjangan Gender'],
  [null, 'a. Faktor Kesenjangan', 'Akses: P 40 dari 100'],
  [null, 'b. Penyebab Internal', 'Jadwal pagi'],
  [null, 'c. Penyebab Eksternal', 'Keluarga melarang'],
  ['CAPAIAN PROGRAM', '1. Tolok Ukur', 'Meningkatkan jumlah perempuan penerima'],
  [null, '2. Indikator dan Target Kinerja', 'P naik menjadi 60'],
  ['JUMLAH ANGGARAN SUB KEGIATAN', 'Rp50.000.000'],
  ['RENCANA AKSI', 'Kegiatan 1', 'Kunjungan ke 40 rumah'],
  [null, 'Masukan (Input)', 'Rp20.000.000'],
  [null, 'Keluaran (Output)', '40 orang perempuan'],
  [null, 'Hasil (Outcome)', 'P naik menjadi 60'],
];
