import { expect, it } from 'vitest';
import { assess } from '../../../src/assess/index.ts';
import { readGapSheet } from '../../../src/intake/gap/index.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/index.ts';
import { DEFAULT_PROFILE, PROFILES } from '../../../src/profile/index.ts';
import { readSheets } from '../budget.ts';
import { sheetOf } from '../sheet-of.ts';

const SHEET = sheetOf(
  [
    [
      'Program/Kegiatan/Sub Kegiatan',
      'Identifikasi Isu dan Masalah Gender',
      'Faktor Penyebab',
      null,
      null,
      null,
      'Rencana Aksi',
      null,
      null,
      'K/L/PD Pelaksana',
    ],
    [
      null,
      null,
      'Ranah Pemerintah',
      'Ranah Masyarakat',
      'Ranah Keluarga',
      'Ranah Dunia Usaha',
      'Outcome',
      'Output',
      'Aktivitas',
      null,
    ],
    [
      'Sub Kegiatan: 2.07.03.2.01.0001 Pelatihan',
      'IPG 2024: L 70, P 61',
      'Jadwal pagi',
      'Norma',
      'Suami melarang',
      'Syarat pria',
      'naik menjadi 90',
      '60 orang perempuan',
      '1. Brosur\n2. Asrama',
      'Disnaker',
    ],
  ],
  ['A1:A2', 'B1:B2', 'C1:F1', 'G1:I1', 'J1:J2'],
);

it('reads the form in four steps into the nearest of the nine under its own profile', () => {
  const profile = PROFILES['empat-langkah'];
  const gap = profile && readGapSheet(SHEET, 'gap.xlsx', profile)?.gaps[0];
  expect(gap).toMatchObject({
    code: { text: '2.07.03.2.01.0001' },
    data: { text: 'IPG 2024: L 70, P 61' },
    internal: { text: 'Jadwal pagi' },
    eksternal: { text: 'Norma\nSuami melarang\nSyarat pria' },
    output: { text: '60 orang perempuan' },
    outcome: { text: 'naik menjadi 90' },
  });
  expect(gap?.aksi.map(({ text }) => text)).toEqual(['Brosur', 'Asrama']);
});

it('takes it for no GAP of nine steps', () => {
  expect(readGapSheet(SHEET, 'gap.xlsx', DEFAULT_PROFILE)).toBeNull();
});

/** Four numbered headings, without a column for causes, reformulation, baseline or indicators. */
const NUMBERED = sheetOf([
  ['GENDER ANALYSIS PATHWAY (4 LANGKAH)'],
  [
    'Program/Kegiatan/Sub Kegiatan',
    'Langkah 1\nIdentifikasi Isu dan Masalah Gender',
    'Langkah 2\nFaktor Penyebab',
    'Langkah 3\nRencana Aksi',
    'Langkah 4\nIdentifikasi PD Pelaksana',
  ],
  [
    'Sub Kegiatan: 2.07.03.2.01.0001 Pelatihan\nTujuan: Meningkatkan keterampilan',
    'Laporan 2024: L 70, P 61',
    'Akses: P 61 dari 131',
    '1. Brosur\n2. Asrama',
    'Disnaker',
  ],
]);

it('under the profile of nine steps says that the sheet looks like the form in four, and reads none of it', () => {
  const { gaps, notes } = readSheets([NUMBERED]);
  expect(gaps).toEqual([]);
  expect(notes).toContainEqual({
    kind: 'assumed',
    what: 'four-steps',
    place: { file: 'anggaran.xlsx', sheet: 'GAP', ref: 'A2' },
    args: { profile: 'empat-langkah' },
  });
});

it('under its own profile a step that the form has no column for is no fault', () => {
  const profile = PROFILES['empat-langkah'] ?? DEFAULT_PROFILE;
  const gap = readGapSheet(NUMBERED, 'gap.xlsx', profile)?.gaps[0];
  expect(gap).toMatchObject({
    data: { text: 'Laporan 2024: L 70, P 61' },
    internal: null,
    tanpaKolom: [4, 5, 9],
  });
  const submission = readSheets([NUMBERED], 'gap.xlsx', profile);
  const { findings } = assess(submission, DEFAULT_SETTINGS, profile);
  expect(findings.filter(({ rule }) => rule === 'GAP-001')).toEqual([]);
});

it('issues in a column beside the opening data are step 3', () => {
  const form = sheetOf([
    [
      'Program/Kegiatan/Sub Kegiatan',
      'Data Pembuka Wawasan',
      'Identifikasi Isu dan Masalah Gender',
      'Faktor Penyebab Internal',
      'Faktor Penyebab Eksternal',
      'Rencana Aksi',
      'PD Pelaksana',
    ],
    [
      'Sub Kegiatan: 2.07.03.2.01.0001 Pelatihan',
      'L 70, P 61',
      'Akses: P 61',
      'Jadwal',
      'Norma',
      'Brosur',
      'Disnaker',
    ],
  ]);
  for (const profile of Object.values(PROFILES))
    expect(readGapSheet(form, 'gap.xlsx', profile)?.gaps[0]).toMatchObject({
      data: { text: 'L 70, P 61' },
      faktor: { akses: { text: 'P 61' } },
    });
});

it('bodies that carry out the plan are no causes, though they stand as internal and external', () => {
  const form = sheetOf(
    [
      [
        'Program/Kegiatan/Sub Kegiatan',
        'Identifikasi Isu dan Masalah Gender',
        'Faktor Penyebab',
        null,
        'Rencana Aksi',
        null,
        'Identifikasi PD Pelaksana',
        null,
      ],
      [null, null, 'Ranah Pemerintah', 'Ranah Masyarakat', 'Output', 'Aktivitas', 'Internal', 'Eksternal'],
      [
        'Sub Kegiatan: 2.07.03.2.01.0001 Pelatihan',
        'L 70, P 61',
        'Jadwal',
        'Norma',
        '60 orang',
        'Brosur',
        'Disnaker',
        'Dinkes',
      ],
    ],
    ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:H1'],
  );
  const gap = readGapSheet(form, 'gap.xlsx', PROFILES['empat-langkah'] ?? DEFAULT_PROFILE)?.gaps[0];
  expect(gap).toMatchObject({ internal: { text: 'Jadwal' }, eksternal: { text: 'Norma' } });
});
