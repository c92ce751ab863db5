import { expect, it } from 'vitest';
import { readGapSheet } from '../../../src/intake/gap/index.ts';
import { rupiah } from '../../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';
import { CODE, STEP_ONE, STEPS, VERTICAL_STEPS, vertical } from '../forms.ts';
import { sheetOf } from '../sheet-of.ts';

type Rows = (string | number | null)[][];

function read(rows: Rows, merges: string[] = []) {
  const reading = readGapSheet(sheetOf(rows, merges), 'gap.xlsx', DEFAULT_PROFILE);
  if (!reading) throw new Error('the sheet was not taken for a GAP');
  return reading;
}

/** The worksheet of `pug template gap`, filled by field; an action is [text, amount]. */
function worksheet(filled: Record<string, string>, aksi: [string, number | null][]): Rows {
  const layout = DEFAULT_PROFILE.gapWorksheet;
  const rows: Rows = [
    [layout.title],
    [],
    [null, 'Perangkat Daerah', 'Dinas Sosial'],
    [null, 'Tahun Anggaran', 2026],
    [null, 'Pagu Sub Kegiatan (Rp)', 50_000_000],
    [],
  ];
  rows.push(layout.columns.map(({ heading }) => heading));
  let last: number | null = null;
  for (const row of layout.rows)
    for (let n = 1; n <= (row.repeat ?? 1); n++) {
      const step = row.step === last ? null : row.step;
      last = row.step;
      const label = row.repeat ? `${row.label} ${n}` : row.label;
      const [text, amount] =
        row.field === 'aksi' ? (aksi[n - 1] ?? [null, null]) : [filled[row.field] ?? null, null];
      rows.push([step, label, text, amount, `Petunjuk: ${row.label} diisi dengan ...`]);
    }
  return rows;
}

it('reads the worksheet of pug template gap', () => {
  const { gaps, role } = read(
    worksheet(
      {
        code: '1.06.04.2.01.0003',
        program: 'PROGRAM REHABILITASI SOSIAL',
        kegiatan: 'Rehabilitasi Sosial Dasar',
        subKegiatan: 'Pemberian Pelayanan Alat Bantu',
        tujuan: 'Meningkatkan kemandirian',
        data: 'Laporan 2024:\n- L 60\n- P 40',
        akses: 'P 40 dari 100',
        manfaat: 'Baru sedikit perempuan menerima',
        internal: 'Jadwal pagi',
        eksternal: 'Keluarga melarang',
        reformulasi: 'Meningkatkan jumlah perempuan',
        baseline: 'L 60, P 40',
        output: '40 orang perempuan',
        outcome: 'P naik menjadi 60',
        tag: 'Ya',
        kategori: 'Kesetaraan gender',
      },
      [
        ['Kunjungan ke 40 rumah', 20_000_000],
        ['Jadwal sore', null],
      ],
    ),
  );
  expect(role).toBe('gap');
  expect(gaps).toHaveLength(1);
  const [gap] = gaps;
  expect(gap).toMatchObject({
    year: 2026,
    opd: { text: 'Dinas Sosial' },
    code: { text: '1.06.04.2.01.0003' },
    tujuan: { text: 'Meningkatkan kemandirian', place: { ref: 'C12' } },
    data: { text: 'Laporan 2024:\n- L 60\n- P 40' },
    faktor: { akses: { text: 'P 40 dari 100' }, partisipasi: null, kontrol: null, tanpaLabel: null },
    output: { text: '40 orang perempuan' },
    outcome: { text: 'P naik menjadi 60' },
    tag: { tagged: true, kategori: 'kesetaraan' },
  });
  expect(gap?.aksi.map(({ text, amount }) => [text, amount])).toEqual([
    ['Kunjungan ke 40 rumah', rupiah(20_000_000)],
    ['Jadwal sore', null],
  ]);
});

it('counts no GAP for a worksheet of which only step 1 is filled', () => {
  const reading = read(worksheet({ code: '1.06.04.2.01.0003', subKegiatan: 'X', tujuan: 'Y' }, []));
  expect(reading.role).toBe('gap');
  expect(reading.gaps).toEqual([]);
});

const FORM = (name: string): Rows => [
  [
    'BARIS 1',
    'Pilih Kebijakan/Program/Kegiatan yang akan dianalisis',
    `Sub Kegiatan: 1.01.02.2.01.000${name} Nama ${name}\nTujuan: Meningkatkan ${name}`,
  ],
  ['BARIS 2', 'Data Pembukaan Wawasan', `L 1, P 2 ${name}`],
  ['BARIS 3', 'Faktor Kesenjangan', `Akses: a ${name}\nManfaat: m ${name}`],
  ['BARIS 4', 'Sebab Kesenjangan Internal', `i ${name}`],
  ['BARIS 5', 'Sebab Kesenjangan External', `e ${name}`],
  ['BARIS 6', 'Reformulasi Tujuan', `r ${name}`],
  ['BARIS 7', 'Rencana Aksi', `1. Satu ${name} (Rp1.000.000)\n2. Dua ${name}`],
  ['BARIS 8', 'Basis Data (Base-line)', `b ${name}`],
  ['BARIS 9', 'Indikator Gender', `Keluaran: o ${name}\nHasil: c ${name}`],
];

it('reads several vertical forms one under another', () => {
  const { gaps } = read([
    ['MATRIKS LEMBAR KERJA GENDER ANALYSIS PATHWAY'],
    ['TAHUN 2025'],
    ...FORM('1'),
    [],
    ...FORM('2'),
  ]);
  expect(gaps.map((gap) => [gap.code?.text, gap.year, gap.aksi.length, gap.outcome?.text])).toEqual([
    ['1.01.02.2.01.0001', 2025, 2, 'c 1'],
    ['1.01.02.2.01.0002', 2025, 2, 'c 2'],
  ]);
});

it('reads vertical forms side by side', () => {
  const second = FORM('2');
  const { gaps } = read(FORM('1').map((row, at) => [...row, second[at]?.[2] ?? null]));
  expect(gaps.map((gap) => [gap.subKegiatan?.text, gap.internal?.place.ref])).toEqual([
    ['Nama 1', 'C4'],
    ['Nama 2', 'D4'],
  ]);
});

it('reads labels with the step number only, sub labels in a column of their own, and data split by factor', () => {
  const { gaps } = read([
    ['Langkah 1', 'Program', ':', 'PROGRAM X'],
    [null, 'Kegiatan', ':', 'Kegiatan X'],
    [null, 'Sub Kegiatan', ':', '1.01.02.2.01.0001 Nama X'],
    [null, 'Tujuan', ':', 'Meningkatkan X'],
    ['Langkah 2', 'Data umum', ':', 'Siswa L 10, P 12'],
    [null, 'Akses', ':', 'L 5, P 2'],
    ['Langkah 3', 'Faktor Kesenjangan', null, null],
    [null, 'Akses', ':', 'P hanya 2'],
    [null, 'Kontrol', ':', 'Ketua L'],
    ['Langkah 4', null, ':', 'jadwal'],
    ['Langkah 5', null, ':', 'norma'],
    ['Langkah 6', null, ':', 'Meningkatkan perempuan'],
    ['Langkah 7', null, ':', '- satu\n- dua'],
    ['Langkah 8', null, ':', 'P 2'],
    ['Langkah 9', 'Output', ':', '10 orang perempuan'],
    [null, 'Outcome', ':', 'naik'],
  ]);
  expect(gaps).toHaveLength(1);
  expect(gaps[0]).toMatchObject({
    program: { text: 'PROGRAM X' },
    code: { text: '1.01.02.2.01.0001' },
    faktor: { akses: { text: 'P hanya 2' }, kontrol: { text: 'Ketua L' } },
    internal: { text: 'jadwal' },
    output: { text: '10 orang perempuan' },
    outcome: { text: 'naik' },
  });
  expect(gaps[0]?.data?.text).toContain('akses: L 5, P 2');
  expect(gaps[0]?.aksi.map(({ text }) => text)).toEqual(['satu', 'dua']);
});

it('reads a form whose text stands below its headings in one column', () => {
  const { gaps } = read([
    ['LANGKAH 1: KEBIJAKAN/PROGRAM/KEGIATAN'],
    ['Sub Kegiatan: 1.01.02.2.01.0001 Nama X'],
    ['Tujuan: Meningkatkan X'],
    ['LANGKAH 2: DATA PEMBUKA WAWASAN'],
    ['Siswa L 10, P 12 tahun 2024'],
    ['LANGKAH 3: FAKTOR KESENJANGAN'],
    ['Akses: P 2'],
    ['LANGKAH 4: SEBAB KESENJANGAN INTERNAL'],
    ['jadwal'],
    ['LANGKAH 5: SEBAB KESENJANGAN EKSTERNAL'],
    ['norma'],
    ['LANGKAH 6: REFORMULASI TUJUAN'],
    ['Meningkatkan perempuan'],
    ['LANGKAH 7: RENCANA AKSI'],
    ['1. Satu'],
    ['2. Dua'],
    ['LANGKAH 8: DATA DASAR'],
    ['P 2'],
    ['LANGKAH 9: INDIKATOR GENDER'],
    ['Output: 10 orang perempuan'],
    ['Outcome: naik'],
  ]);
  expect(gaps).toHaveLength(1);
  expect(gaps[0]).toMatchObject({
    code: { text: '1.01.02.2.01.0001' },
    tujuan: { text: 'Meningkatkan X' },
    data: { text: 'Siswa L 10, P 12 tahun 2024' },
    faktor: { akses: { text: 'P 2' } },
    outcome: { text: 'naik' },
  });
  expect(gaps[0]?.aksi.map(({ text }) => text)).toEqual(['Satu', 'Dua']);
});

it.each([
  ['a label over its text', (label: string) => [[label]]],
  ['a number over a label over its text', (label: string, step: number) => [[`LANGKAH ${step}`], [label]]],
])('reads a form in one column: %s', (_, over) => {
  const labels = [
    'Kebijakan/Program/Kegiatan/Sub Kegiatan',
    ...VERTICAL_STEPS.map(([label]) => String(label)),
  ];
  const texts = [STEP_ONE.join('\n'), 'Sumber: laporan 2024, L 60, P 40', ...STEPS.slice(1)];
  const { gaps } = read(labels.flatMap((label, at) => [...over(label, at + 1), [texts[at] ?? '']]));
  expect(gaps).toMatchObject([
    {
      code: { text: CODE },
      program: { text: 'PROGRAM REHABILITASI SOSIAL' },
      tujuan: { text: 'Meningkatkan kemandirian' },
      data: { text: 'Sumber: laporan 2024, L 60, P 40' },
      faktor: { akses: { text: 'P 40 dari 100' } },
      aksi: [{ text: 'Kunjungan ke 40 rumah' }, { text: 'Jadwal sore' }],
      outcome: { text: 'P naik menjadi 60' },
    },
  ]);
});

it.each([
  ['A: P 40 dari 100\nP: P 5 dari 20 peserta\nK: ketua L semua\nM: L 60', 'P 5 dari 20 peserta'],
  ['A: P 40 dari 100\nL: 60\nP: 40', null],
])('takes A, P, K and M for the factors, but not P beside L', (text, partisipasi) => {
  const rows = vertical().map((row) => (row[0] === 'Faktor Kesenjangan' ? [row[0], text] : row));
  expect(read(rows).gaps[0]?.faktor.partisipasi?.text ?? null).toBe(partisipasi);
});

it('the aim of the program is not that of the sub kegiatan beside it', () => {
  const one = STEP_ONE.join('\n').replace('Tujuan:', 'Tujuan Program: Program tercapai\nTujuan:');
  const rows = [['Kebijakan/Program/Kegiatan/Sub Kegiatan', one], ...VERTICAL_STEPS];
  expect(read(rows).gaps[0]?.tujuan?.text).toBe('Meningkatkan kemandirian');
});
