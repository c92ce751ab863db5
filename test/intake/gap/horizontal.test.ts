import { describe, expect, it } from 'vitest';
import { readGapSheet } from '../../../src/intake/gap/index.ts';
import { rupiah } from '../../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';
import { HEADING_MERGES, HEADINGS } from '../forms.ts';
import { sheetOf } from '../sheet-of.ts';

const [UPPER = [], LOWER = []] = HEADINGS;
const HEADER = [
  ['Kebijakan/Program/Kegiatan/Subkegiatan', ...UPPER.slice(1)],
  LOWER,
  ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
];

const STEP_ONE =
  'Program: 1.06.04 PROGRAM REHABILITASI SOSIAL\nKegiatan: Rehabilitasi Sosial Dasar\nSub Kegiatan: 1.06.04.2.01.0003 Pemberian Pelayanan Alat Bantu\nTujuan: Meningkatkan kemandirian penyandang disabilitas';

function read(rows: readonly (readonly (string | number | null)[])[], merges: readonly string[] = []) {
  const reading = readGapSheet(sheetOf(rows, merges), 'gap.xlsx', DEFAULT_PROFILE);
  if (!reading) throw new Error('the sheet was not taken for a GAP');
  return reading;
}

it('reads nine columns under a header of two rows and a number row, a row a sub kegiatan', () => {
  const { gaps, headerRow } = read(
    [
      ...HEADER,
      [
        STEP_ONE,
        'Laporan 2024: L 60, P 40',
        'Akses: P 40 dari 100\nPartisipasi: P jarang datang\nManfaat: L lebih banyak',
        'Jadwal pagi',
        'Keluarga melarang',
        'Meningkatkan jumlah perempuan penerima',
        '1. Kunjungan ke 40 rumah (Rp20.000.000)\n2. Jadwal sore\n   bagi perempuan (Rp5.000.000)',
        'L 60, P 40',
        'Output: 40 orang perempuan\nOutcome: P naik menjadi 60',
      ],
    ],
    HEADING_MERGES,
  );
  expect(headerRow).toBe(3);
  expect(gaps).toHaveLength(1);
  const [gap] = gaps;
  expect(gap?.code?.text).toBe('1.06.04.2.01.0003');
  expect(gap?.program?.text).toBe('PROGRAM REHABILITASI SOSIAL');
  expect(gap?.kegiatan?.text).toBe('Rehabilitasi Sosial Dasar');
  expect(gap?.subKegiatan?.text).toBe('Pemberian Pelayanan Alat Bantu');
  expect(gap?.tujuan?.text).toBe('Meningkatkan kemandirian penyandang disabilitas');
  expect(gap?.data).toEqual({
    text: 'Laporan 2024: L 60, P 40',
    place: { file: 'gap.xlsx', sheet: 'GAP', ref: 'B4' },
  });
  expect(gap?.faktor.akses?.text).toBe('P 40 dari 100');
  expect(gap?.faktor.kontrol).toBeNull();
  expect(gap?.faktor.manfaat?.text).toBe('L lebih banyak');
  expect(gap?.aksi.map(({ text, amount }) => [text, amount])).toEqual([
    ['Kunjungan ke 40 rumah', rupiah(20_000_000)],
    ['Jadwal sore bagi perempuan', rupiah(5_000_000)],
  ]);
  expect(gap?.output?.text).toBe('40 orang perempuan');
  expect(gap?.outcome?.text).toBe('P naik menjadi 60');
  expect(gap?.stepPlace[5].ref).toBe('E4');
});

it('keeps the place of an empty step so that a finding can point there', () => {
  const { gaps } = read(
    [...HEADER, [STEP_ONE, 'L 1, P 2', 'Akses: x', 'a', null, 'b', 'c', 'd', 'e']],
    HEADING_MERGES,
  );
  expect(gaps[0]?.eksternal).toBeNull();
  expect(gaps[0]?.stepPlace[5].ref).toBe('E4');
});

it('gathers a sub kegiatan from several rows: factors, actions and amounts a row each, step 1 merged down', () => {
  const header = [
    [
      'No',
      'Kode',
      'Program',
      'Kegiatan',
      'Sub Kegiatan',
      'Tujuan',
      'Data Pembuka Wawasan',
      'Faktor Kesenjangan',
      'Penyebab Internal',
      'Penyebab External',
      'Reformasi Tujuan',
      'Rencana Aksi',
      'Anggaran (Rp)',
      'Baseline',
      'Output',
      'Outcome',
      'Penandaan ARG',
      'Kategori',
    ],
  ];
  const reading = read(
    [
      ['GENDER ANALYSIS PATHWAY (GAP)'],
      ['Perangkat Daerah : Dinas Sosial'],
      ['TAHUN ANGGARAN 2026'],
      [],
      ...header,
      [
        '1',
        '1.06.04.2.01.0003',
        'PROGRAM A',
        'Kegiatan A',
        'Sub A',
        'Meningkatkan A',
        'L 1 P 2',
        'Akses: a',
        'i1',
        'e1',
        'r1',
        'Aksi satu',
        1000000,
        'b',
        'o',
        'c',
        'Ya',
        'Kesetaraan gender',
      ],
      [null, null, null, null, null, null, null, 'Partisipasi: p', null, null, null, 'Aksi dua', 2500000.5],
      [
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        'Kontrol: k',
        null,
        null,
        null,
        'yang berlanjut di baris ini',
        null,
      ],
      [
        '2',
        '1.06.04.2.01.0004',
        null,
        null,
        'Sub B',
        'Meningkatkan B',
        'L 3 P 4',
        'Manfaat: m',
        'i2',
        'e2',
        'r2',
        'Aksi tiga',
        null,
        'b2',
        'o2',
        'c2',
        'Tidak',
        null,
      ],
    ],
    ['C6:C9', 'D6:D9'],
  );
  expect(reading.gaps).toHaveLength(2);
  const [a, b] = reading.gaps;
  expect(a?.opd?.text).toBe('Dinas Sosial');
  expect(a?.year).toBe(2026);
  expect(a?.faktor.partisipasi?.text).toBe('p');
  expect(a?.faktor.kontrol?.place.ref).toBe('H8');
  expect(a?.aksi.map(({ text, amount, place }) => [text, amount, place.ref])).toEqual([
    ['Aksi satu', rupiah(1_000_000), 'L6'],
    ['Aksi dua yang berlanjut di baris ini', 250000050n, 'L7'],
  ]);
  expect(a?.tag).toMatchObject({ tagged: true, kategori: 'kesetaraan' });
  expect(b?.program?.text).toBe('PROGRAM A');
  expect(b?.kegiatan?.text).toBe('Kegiatan A');
  expect(b?.tag).toMatchObject({ tagged: false, netral: false, kategori: null });
  const near = reading.notes.filter((note) => note.kind === 'assumed' && note.what === 'column-near');
  expect(near.map((note) => (note.kind === 'assumed' ? note.args.field : ''))).toEqual([
    'eksternal',
    'reformulasi',
  ]);
});

it('reads factors from a column each and from a label column beside the text', () => {
  const columns = read(
    [
      [
        'Kebijakan/Program/Kegiatan',
        'Data Pembuka Wawasan',
        'Faktor Kesenjangan',
        null,
        null,
        null,
        'Sebab Internal',
        'Sebab Eksternal',
        'Reformulasi',
        'Rencana Aksi',
        'Baseline',
        'Indikator',
      ],
      [null, null, 'Akses', 'Partisipasi', 'Kontrol', 'Manfaat'],
      ['Sub Kegiatan: X', 'd', 'a', 'p', 'k', 'm', 'i', 'e', 'r', 'aksi', 'b', 'Output: o\nOutcome: c'],
    ],
    ['C1:F1'],
  );
  expect(columns.gaps[0]?.faktor).toMatchObject({
    akses: { text: 'a' },
    kontrol: { text: 'k' },
    tanpaLabel: null,
  });
  const beside = read(
    [
      [
        'Kebijakan/Program/Kegiatan',
        'Data Pembuka Wawasan',
        'Faktor Kesenjangan',
        null,
        'Sebab Internal',
        'Sebab Eksternal',
        'Reformulasi',
        'Rencana Aksi',
        'Baseline',
        'Indikator',
      ],
      ['Sub Kegiatan: X', 'd', 'Akses', 'a teks', 'i', 'e', 'r', 'aksi', 'b', 'Output: o'],
      [null, null, 'Kontrol', 'k teks'],
    ],
    ['C1:D1'],
  );
  expect(beside.gaps[0]?.faktor).toMatchObject({
    akses: { text: 'a teks' },
    kontrol: { text: 'k teks' },
    tanpaLabel: null,
  });
});

it('stops at the signature and leaves remarks and an unfilled form out', () => {
  const reading = read(
    [
      ...HEADER,
      [STEP_ONE, 'L 1, P 2', 'Akses: x', 'a', 'b', 'c', 'd', 'e', 'f'],
      ['Sub Kegiatan: 1.06.04.2.01.0009 Belum Diisi'],
      ['Catatan: diisi oleh bidang'],
      [],
      [null, null, null, null, null, null, null, 'Tanjung Lestari, 5 Januari 2026'],
      [null, null, null, null, null, null, null, 'Plt. Kepala Dinas Sosial'],
      [null, null, null, null, null, null, null, 'SITI CONTOH, S.Sos.'],
      [null, null, null, null, null, null, null, 'Pembina Tk. I (IV/b)'],
      [null, null, null, null, null, null, null, 'NIP. 19800101 200501 2 001'],
    ],
    HEADING_MERGES,
  );
  expect(reading.gaps).toHaveLength(1);
  expect(reading.gaps[0]?.baseline?.text).toBe('e');
  expect(reading.penandaTangan).toEqual({
    tempat: 'Tanjung Lestari',
    tanggal: '5 Januari 2026',
    jabatan: 'Plt. Kepala Dinas Sosial',
    nama: 'SITI CONTOH, S.Sos.',
    pangkat: 'Pembina Tk. I (IV/b)',
    nip: '198001012005012001',
    place: { file: 'gap.xlsx', sheet: 'GAP', ref: 'H8:H12' },
  });
});

it('keeps placeholders as text for GAP-001 to judge', () => {
  const { gaps } = read(
    [...HEADER, [STEP_ONE, '-', '...', 'nihil', 'x', 'c', '-', 'e', 'Output: -\nOutcome: ...']],
    HEADING_MERGES,
  );
  expect(gaps[0]?.data?.text).toBe('-');
  expect(gaps[0]?.faktor.tanpaLabel?.text).toBe('...');
  expect(gaps[0]?.aksi.map(({ text }) => text)).toEqual(['-']);
  expect(gaps[0]?.outcome?.text).toBe('...');
});

it('takes a budget table for no GAP', () => {
  const budget = sheetOf([
    ['Kode', 'Program/Kegiatan/Sub Kegiatan', 'Indikator', 'Target', 'Pagu'],
    ['1.06.04.2.01.0003', 'Sub A', 'Jumlah orang', '10 orang', 1000],
  ]);
  expect(readGapSheet(budget, 'a.xlsx', DEFAULT_PROFILE)).toBeNull();
});

it.each([
  ['Reformulasi Tujuan Program/Kegiatan/Sub Kegiatan', 5],
  ['Reformulasi Kebijakan/Program/Kegiatan', 5],
  ['Tujuan Program/Kegiatan Hasil Reformulasi', 5],
  ['Rencana Aksi Program/Kegiatan/Sub Kegiatan', 6],
  ['Rencana Aksi Kegiatan dan Sub Kegiatan', 6],
  ['Indikator Kinerja Program/Kegiatan/Sub Kegiatan', 8],
])('what a heading names first counts, not whose it is: %s', (heading, column) => {
  const [, second = []] = HEADER;
  const plain = [HEADER[0]?.[0] ?? '', HEADER[0]?.[1] ?? '', ...second.slice(2)];
  const row = [
    STEP_ONE,
    'L 60, P 40',
    'Akses: P 40',
    'Jadwal',
    'Keluarga',
    'Tujuan baru',
    'Aksi',
    'L 60',
    'P 60',
  ];
  const { gaps } = read([plain.map((text, at) => (at === column ? heading : text)), row]);
  expect(gaps).toMatchObject([
    {
      tujuan: { text: 'Meningkatkan kemandirian penyandang disabilitas' },
      reformulasi: { text: 'Tujuan baru' },
      aksi: [{ text: 'Aksi' }],
      output: { text: 'P 60' },
    },
  ]);
});

describe('amounts at the end of actions', () => {
  const actions = (cell: string) => {
    const [, second = []] = HEADER;
    const plain = [HEADER[0]?.[0] ?? '', HEADER[0]?.[1] ?? '', ...second.slice(2)];
    const row = [
      STEP_ONE,
      'L 60, P 40',
      'Akses: P 40',
      'Jadwal',
      'Keluarga',
      'Tujuan baru',
      cell,
      'L 60',
      'P 60',
    ];
    return read([plain, row]).gaps[0]?.aksi.map(({ text, amount }) => [
      text,
      amount && Number(amount / 100n),
    ]);
  };

  it.each([
    ['in square brackets, in millions', '[Rp20 jt]', '[Rp5 jt]'],
    ['behind "senilai", in every action', 'senilai Rp20.000.000', 'senilai Rp5.000.000'],
    ['behind a dash, without Rp', '- 20.000.000', '- 5.000.000'],
    ['behind words that lead to it', 'dengan anggaran sebesar Rp20.000.000.', '(anggaran Rp5.000.000)'],
  ])('are read %s', (_, first, second) => {
    expect(actions(`1. Kunjungan ke 40 rumah ${first}\n2. Jadwal sore ${second}`)).toEqual([
      ['Kunjungan ke 40 rumah', 20_000_000],
      ['Jadwal sore', 5_000_000],
    ]);
  });

  it('a last line that adds them up belongs to no action', () => {
    expect(actions('1. Kunjungan (Rp20.000.000)\n2. Jadwal (Rp5.000.000)\nJumlah: Rp25.000.000')).toEqual([
      ['Kunjungan', 20_000_000],
      ['Jadwal', 5_000_000],
    ]);
  });

  const TWO = [
    ['Kunjungan', 20_000_000],
    ['Jadwal', 5_000_000],
  ];
  it.each([
    ['first', 'Anggaran: Rp25.000.000\n1. Kunjungan (Rp20.000.000)\n2. Jadwal (Rp5.000.000)'],
    ['last', '1. Kunjungan (Rp20.000.000)\n2. Jadwal (Rp5.000.000)\nAnggaran: Rp25.000.000'],
    [
      'last, in words too',
      '1. Kunjungan (Rp20.000.000)\n2. Jadwal (Rp5.000.000)\nKebutuhan anggaran Rp25.000.000 (dua puluh lima juta rupiah)',
    ],
  ])('a line that says what they cost together is no action: %s', (_, cell) => {
    expect(actions(cell)).toEqual(TWO);
  });

  it('a line that says the cost of the action above it is its amount', () => {
    expect(actions('1. Kunjungan\n   Anggaran: Rp20.000.000\n2. Jadwal\n   Biaya: Rp5.000.000')).toEqual(TWO);
    expect(actions('1. Kunjungan (Rp20.000.000)\n2. Jadwal\nAnggaran: Rp5.000.000')).toEqual(TWO);
    expect(actions('1. Kunjungan\nAnggaran: Rp5.000.000\n2. Jadwal\nAnggaran: Rp5.000.000')).toEqual([
      ['Kunjungan', 5_000_000],
      ['Jadwal', 5_000_000],
    ]);
  });

  it('one cost over or under actions without amounts is that of all of them', () => {
    const whole = [['Kunjungan; Jadwal', 25_000_000]];
    expect(actions('1. Kunjungan\n2. Jadwal\nAnggaran: Rp25.000.000')).toEqual(whole);
    expect(actions('Anggaran: Rp25.000.000\n1. Kunjungan\n2. Jadwal')).toEqual(whole);
    expect(actions('Anggaran: Rp25.000.000')).toEqual([['Anggaran: Rp25.000.000', 25_000_000]]);
  });

  it('prices, rates and counts are left in the text', () => {
    const texts = [
      'Bantuan modal senilai Rp2.000.000',
      'Uang saku masing-masing sebesar Rp500.000',
      'Sensus - 1.200.000 jiwa',
    ];
    expect(actions(texts.map((text, at) => `${at + 1}. ${text}`).join('\n'))).toEqual(
      texts.map((text) => [text, null]),
    );
  });
});
