/** Cells that stand on several rows and mean one thing. */
import { expect, it } from 'vitest';
import { readGapSheet } from '../../../src/intake/gap/index.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';
import { HEADING_MERGES, HEADINGS, type Rows, STEP_ONE, STEPS } from '../forms.ts';
import { sheetOf } from '../sheet-of.ts';

const read = (rows: Rows, merges: string[] = []) =>
  readGapSheet(sheetOf([...HEADINGS, ...rows], [...HEADING_MERGES, ...merges]), 'gap.xlsx', DEFAULT_PROFILE)
    ?.gaps ?? [];
const row = (aksi: string, data = STEPS[0] ?? '') => [
  STEP_ONE.join('\n'),
  data,
  ...STEPS.slice(1, 5),
  aksi,
  ...STEPS.slice(6),
];
const ONCE = {
  program: { text: 'PROGRAM REHABILITASI SOSIAL' },
  tujuan: { text: 'Meningkatkan kemandirian' },
  reformulasi: { text: 'Meningkatkan jumlah perempuan penerima' },
  outcome: { text: 'P naik menjadi 60' },
};

it('a table with an action a row keeps the text of every other step once', () => {
  expect(read([row('Kunjungan (Rp20.000.000)'), row('Jadwal sore (Rp5.000.000)')])).toMatchObject([
    { ...ONCE, aksi: [{ text: 'Kunjungan' }, { text: 'Jadwal sore' }] },
  ]);
});

it('a row that stands twice counts its actions once', () => {
  const [gap] = read([row(STEPS[5] ?? ''), row(STEPS[5] ?? '')]);
  expect(gap?.aksi.map(({ text }) => text)).toEqual(['Kunjungan ke 40 rumah', 'Jadwal sore']);
});

it('short figures that are alike on two rows stay two', () => {
  const [gap] = read([
    row('Kunjungan', 'Desa A:'),
    row('Jadwal', 'L 40'),
    row('Sesi', 'Desa B:'),
    row('Ayah', 'L 40'),
  ]);
  expect(gap?.data?.text).toBe('Desa A:\nL 40\nDesa B:\nL 40');
});

it('a program on a band over its rows and in their cells is named once', () => {
  expect(read([['PROGRAM REHABILITASI SOSIAL'], row('Kunjungan')], ['A3:I3'])).toMatchObject([ONCE]);
});
