/** Several GAPs one under another in a sheet, each with a head of its own. */
import { expect, it } from 'vitest';
import { readGapSheet } from '../../../src/intake/gap/index.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';
import { CODE, HEADINGS, NAME, type Rows, STEP_ONE, STEPS, vertical } from '../forms.ts';
import { sheetOf } from '../sheet-of.ts';

const OTHER = '2.08.02.2.01.0005';
const read = (rows: Rows, merges: string[] = []) =>
  readGapSheet(sheetOf(rows, merges), 'gap.xlsx', DEFAULT_PROFILE)?.gaps ?? [];
const OUTCOME = { text: 'P naik menjadi 60' };

it('a heading of two rows that is repeated opens the next table, and its titles name the OPD', () => {
  const table = (opd: string, code: string): Rows => [
    ['GENDER ANALYSIS PATHWAY (GAP)'],
    [`Perangkat Daerah : ${opd}`],
    ['Tahun Anggaran : 2026'],
    ...HEADINGS,
    [STEP_ONE.join('\n').replace(CODE, code), ...STEPS],
    [],
  ];
  const merges = [4, 11].flatMap((top) => [
    `A${top}:A${top + 1}`,
    `B${top}:B${top + 1}`,
    `C${top}:E${top}`,
    `F${top}:G${top}`,
    `H${top}:I${top}`,
  ]);
  const gaps = read([...table('Dinas Sosial', CODE), ...table('Dinas Kesehatan', OTHER)], merges);
  expect(gaps).toMatchObject([
    { code: { text: CODE }, opd: { text: 'Dinas Sosial' }, outcome: OUTCOME },
    { code: { text: OTHER }, opd: { text: 'Dinas Kesehatan' }, outcome: OUTCOME },
  ]);
});

/** The same form with a number at the left of each label, as "Langkah | Uraian | Isian" heads it. */
const numbered = (form: Rows): Rows => [
  ...form.slice(0, 4),
  ['Langkah', 'Uraian', 'Isian', 'Anggaran (Rp)'],
  ...form.slice(4).map((row, at) => [at > 2 ? at - 2 : at === 0 ? 1 : null, ...row]),
];

it.each([
  ['its labels at the left edge', (form: Rows) => form],
  ['its head left of its labels, and a heading row', numbered],
])('the head of the next vertical form is no part of the one above: %s', (_, shape) => {
  const other = vertical(OTHER, NAME).map((row) =>
    row.map((value) => (value === 'Dinas Sosial' ? 'Dinas Kesehatan' : value)),
  );
  expect(read([...shape(vertical()), [], ...shape(other)])).toMatchObject([
    { code: { text: CODE }, opd: { text: 'Dinas Sosial' }, outcome: OUTCOME },
    { code: { text: OTHER }, opd: { text: 'Dinas Kesehatan' }, outcome: OUTCOME },
  ]);
});

it('a signature without a NIP under the table is no action', () => {
  const signature: Rows = [
    [],
    [...Array(6).fill(null), 'Muara Kencana, 5 Januari 2026'],
    [...Array(6).fill(null), 'Kepala Dinas Sosial'],
    [],
    [],
    [...Array(6).fill(null), 'BAGAS PRATAMA'],
  ];
  const merges = ['A1:A2', 'B1:B2', 'C1:E1', 'F1:G1', 'H1:I1'];
  const [gap] = read([...HEADINGS, [STEP_ONE.join('\n'), ...STEPS], ...signature], merges);
  expect(gap?.aksi.map(({ text }) => text)).toEqual(['Kunjungan ke 40 rumah', 'Jadwal sore']);
});

/** A page of a GAP: the heading again, and the actions that are left. */
const PAGE_MERGES = [
  'A1:A2',
  'B1:B2',
  'C1:E1',
  'F1:G1',
  'H1:I1',
  'A4:A5',
  'B4:B5',
  'C4:E4',
  'F4:G4',
  'H4:I4',
];
const rest = (first: string | null, aksi: string) => [first, ...Array(5).fill(null), aksi];

it('a heading repeated at a page break does not part a GAP from its last actions', () => {
  const page: Rows = [...HEADINGS, [STEP_ONE.join('\n'), ...STEPS], ...HEADINGS];
  const [gap, ...more] = read([...page, rest(null, '3. Sesi ayah (Rp7.000.000)')], PAGE_MERGES);
  expect(gap?.aksi.map(({ text }) => text)).toEqual(['Kunjungan ke 40 rumah', 'Jadwal sore', 'Sesi ayah']);
  expect(more).toEqual([]);
});

it('a heading over a row that names another sub kegiatan opens the next GAP', () => {
  const page: Rows = [...HEADINGS, [STEP_ONE.join('\n'), ...STEPS], ...HEADINGS];
  const next = rest(`Sub Kegiatan: ${OTHER} Pelembagaan`, 'Rapat (Rp7.000.000)');
  expect(read([...page, next], PAGE_MERGES)).toMatchObject([
    { code: { text: CODE }, aksi: [{}, {}] },
    { code: { text: OTHER }, aksi: [{ text: 'Rapat' }] },
  ]);
});

it('lines over the next table are its own, and rows of step 1 below one another are those of the table above', () => {
  const [first = '', ...more] = STEP_ONE;
  const rows: Rows = [
    ...HEADINGS,
    [first, ...STEPS],
    ...more.map((text) => [text]),
    [],
    ['Program', ': PROGRAM PENGARUSUTAMAAN GENDER'],
    ['Sub Kegiatan', `: ${OTHER} Pelembagaan`],
    ...HEADINGS,
    [null, ...STEPS],
  ];
  const merges = [1, 10].flatMap((top) => [`C${top}:E${top}`, `F${top}:G${top}`, `H${top}:I${top}`]);
  expect(read(rows, merges)).toMatchObject([
    { code: { text: CODE }, subKegiatan: { text: NAME }, tujuan: { text: 'Meningkatkan kemandirian' } },
    {
      code: { text: OTHER },
      program: { text: 'PROGRAM PENGARUSUTAMAAN GENDER' },
      subKegiatan: { text: 'Pelembagaan' },
    },
  ]);
});
