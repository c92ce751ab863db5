/** Rows of one table that are GAPs of their own, though some cell of theirs is that of the row above. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/index.ts';
import { readGapSheet } from '../../../src/intake/gap/index.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';
import { readSheets } from '../budget.ts';
import { BUDGET, CODE, NAME, type Rows, STEP_LABELS, STEP_ONE, STEPS } from '../forms.ts';
import { sheetOf } from '../sheet-of.ts';

const OTHER = 'Fasilitasi Bantuan Ekonomi';
const read = (rows: Rows, merges: string[] = []) =>
  readGapSheet(sheetOf(rows, merges), 'gap.xlsx', DEFAULT_PROFILE)?.gaps ?? [];

describe('a table with a column for the code', () => {
  const two = (code: string | null, next: string | null) =>
    read([
      ['No', 'Kode', 'Sub Kegiatan', ...STEP_LABELS],
      [1, code, NAME, ...STEPS],
      [2, next, OTHER, ...STEPS],
    ]);

  it.each([
    ['a dash in every row', '-', '-'],
    ['"belum ada" twice', 'belum ada', 'belum ada'],
    ['the same code typed beside two names', CODE, CODE],
    ['one code, and a blank cell', CODE, null],
  ])('%s: the names tell them apart', (_, code, next) => {
    expect(two(code, next)).toMatchObject([
      { subKegiatan: { text: NAME }, aksi: [{}, {}] },
      { subKegiatan: { text: OTHER }, aksi: [{}, {}] },
    ]);
  });

  it('a code typed twice is said, and each GAP is held against the row of its name', () => {
    const budget = sheetOf([...BUDGET.slice(0, 3), ['1.06.05.2.02.0004', OTHER, 70_000_000]], [], 'Anggaran');
    const form = sheetOf([
      ['No', 'Kode', 'Sub Kegiatan', ...STEP_LABELS],
      [1, CODE, NAME, ...STEPS],
      [2, CODE, OTHER, ...STEPS],
    ]);
    const { opds, findings } = assess(readSheets([budget, form]), DEFAULT_SETTINGS, DEFAULT_PROFILE);
    expect(opds[0]?.subKegiatan.map(({ gap }) => gap?.subKegiatan?.text)).toEqual([NAME, OTHER]);
    expect(findings.filter(({ rule }) => ['GAP-102', 'GAP-104'].includes(rule))).toMatchObject([
      { rule: 'GAP-102', args: { sebab: 'kode-gap-lain', seharusnya: '1.06.05.2.02.0004' } },
    ]);
  });

  it('a name that goes on in a row with the same code is one name', () => {
    const rows: Rows = [
      ['No', 'Kode', 'Sub Kegiatan', ...STEP_LABELS],
      [1, CODE, 'Pemberian Pelayanan', ...STEPS],
      [null, CODE, 'Alat Bantu', ...Array(5).fill(null), 'Sesi ayah'],
    ];
    expect(read(rows)).toMatchObject([{ aksi: [{}, {}, { text: 'Sesi ayah' }] }]);
  });
});

it.each(['Perangkat Daerah', 'Unit Kerja'])(
  'one sub kegiatan of two puskesmas in a column "%s"',
  (heading) => {
    const rows: Rows = [
      ['No', heading, 'Kebijakan/Program/Kegiatan/Sub Kegiatan', ...STEP_LABELS],
      [1, 'Puskesmas Waru', STEP_ONE.join('\n'), ...STEPS],
      [2, 'Puskesmas Sedati', STEP_ONE.join('\n'), ...STEPS],
    ];
    const gaps = read(rows);
    expect(gaps.map(({ opd, unit }) => (unit ?? opd)?.text)).toEqual(['Puskesmas Waru', 'Puskesmas Sedati']);
    expect(gaps.map(({ aksi }) => aksi.length)).toEqual([2, 2]);
  },
);

describe('rows that name but a program or kegiatan, in a table with a column "Sub Kegiatan"', () => {
  const HEADER = ['No', 'Sub Kegiatan', 'Tujuan', ...STEP_LABELS];
  const row = (no: number, name: string) => [no, name, 'Meningkatkan kemandirian', ...STEPS];

  it.each([
    ['with labels', ['', 'Program : PROGRAM REHABILITASI'], ['', 'Kegiatan : Pengelolaan Data']],
    ['with codes', ['', '1.06.04 PROGRAM REHABILITASI'], ['', '1.06.04.2.01 Pengelolaan Data']],
    [
      'with codes, from the first column on',
      ['1.06.04 PROGRAM REHABILITASI'],
      ['1.06.04.2.01 Pengelolaan Data'],
    ],
  ])('are those of the rows below them: %s', (_, program, kegiatan) => {
    const rows: Rows = [
      HEADER,
      program,
      kegiatan,
      row(1, `${CODE} ${NAME}`),
      row(2, '1.06.04.2.01.0007 Bimbingan'),
      program.map((text) =>
        text.replace('PROGRAM REHABILITASI', 'PROGRAM PERLINDUNGAN').replace('1.06.04', '1.06.05'),
      ),
      row(3, '1.06.05.2.02.0004 Fasilitasi'),
    ];
    const above = { program: { text: 'PROGRAM REHABILITASI' }, kegiatan: { text: 'Pengelolaan Data' } };
    expect(read(rows)).toMatchObject([
      { ...above, subKegiatan: { text: NAME }, aksi: [{}, {}] },
      { ...above, subKegiatan: { text: 'Bimbingan' }, aksi: [{}, {}] },
      { program: { text: 'PROGRAM PERLINDUNGAN' }, kegiatan: null, aksi: [{}, {}] },
    ]);
  });
});

it('three lines without labels are program, kegiatan and sub kegiatan where the last has its code', () => {
  const one = [
    'PROGRAM REHABILITASI SOSIAL',
    'Rehabilitasi Sosial Dasar',
    `${CODE} ${NAME}`,
    'Tujuan: Mandiri',
  ];
  const [gap] = read([
    ['Kebijakan/Program/Kegiatan/Sub Kegiatan', ...STEP_LABELS],
    [one.join('\n'), ...STEPS],
  ]);
  expect(gap).toMatchObject({
    code: { text: CODE },
    program: { text: 'PROGRAM REHABILITASI SOSIAL' },
    kegiatan: { text: 'Rehabilitasi Sosial Dasar' },
    subKegiatan: { text: NAME },
  });
});

it.each([
  ['below the name of the OPD', ['DINAS KESEHATAN', 'PUSKESMAS SEDATI']],
  ['behind a label', ['SKPD : Dinas Kesehatan', 'Unit : Puskesmas Sedati']],
])('titles name the unit %s', (_, titles) => {
  const [gap] = read([
    ['GENDER ANALYSIS PATHWAY (GAP)'],
    ...titles.map((text) => [text]),
    [],
    ['Kebijakan/Program/Kegiatan/Sub Kegiatan', ...STEP_LABELS],
    [STEP_ONE.join('\n'), ...STEPS],
  ]);
  expect([gap?.opd?.text, gap?.unit?.text].map((text) => text?.toLowerCase())).toEqual([
    'dinas kesehatan',
    'puskesmas sedati',
  ]);
});

it('a bureau that stands as unit of an OPD is none that a budget knows', () => {
  const [gap] = read([
    ['SKPD : Dinas Kesehatan'],
    ['Unit Kerja : Bidang Kesehatan Masyarakat'],
    [],
    ['Kebijakan/Program/Kegiatan/Sub Kegiatan', ...STEP_LABELS],
    [STEP_ONE.join('\n'), ...STEPS],
  ]);
  expect(gap).toMatchObject({ opd: { text: 'Dinas Kesehatan' }, unit: null });
});
