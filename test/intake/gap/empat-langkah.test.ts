import { expect, it } from 'vitest';
import { readGapSheet } from '../../../src/intake/gap/index.ts';
import { DEFAULT_PROFILE, PROFILES } from '../../../src/profile/index.ts';
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
