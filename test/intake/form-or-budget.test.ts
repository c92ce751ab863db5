/** A GAP or GBS names codes and money as a budget does, and must not be counted as one. */
import { describe, expect, it } from 'vitest';
import type { Submission } from '../../src/model/index.ts';
import { money, readSheets } from './budget.ts';
import {
  BUDGET,
  CODE,
  HEADING_MERGES,
  HEADINGS,
  NAME,
  type Rows,
  STATEMENT,
  STEP_ONE,
  STEPS,
  vertical,
} from './forms.ts';
import { sheetOf } from './sheet-of.ts';

const ONCE = [{ [CODE]: '50000000' }];
const beside = (form: Rows, merges: string[] = []) =>
  readSheets([sheetOf(BUDGET, [], 'Anggaran'), sheetOf(form, merges, 'Formulir')]);
const roles = ({ sources }: Submission) => sources.flatMap(({ sheets }) => sheets.map(({ role }) => role));

describe('a code and a name in one cell of a form', () => {
  it('make no budget of a statement, whose amount is counted once', () => {
    const read = beside(STATEMENT);
    expect(roles(read)).toEqual(['budget', 'gbs']);
    expect(read.opds.map(money)).toEqual(ONCE);
    expect(read.gbs).toMatchObject([{ opd: { text: 'Dinas Sosial' }, code: { text: CODE } }]);
  });

  it('make no budget of a vertical GAP, with or without headings of its columns', () => {
    const plain = vertical();
    const headed = [...plain.slice(0, 4), ['Uraian', 'Isian', 'Anggaran (Rp)'], ...plain.slice(4)];
    for (const form of [plain, headed]) {
      const read = beside(form);
      expect(roles(read)).toEqual(['budget', 'gap']);
      expect(read.opds.map(money)).toEqual(ONCE);
      expect(read.gaps).toMatchObject([{ code: { text: CODE }, subKegiatan: { text: NAME } }]);
    }
  });

  it('make no budget of nine columns with step 1 over several rows', () => {
    const [first = '', ...more] = STEP_ONE;
    const read = beside([...HEADINGS, [first, ...STEPS], ...more.map((text) => [text])], HEADING_MERGES);
    expect(roles(read)).toEqual(['budget', 'gap']);
    expect(read.gaps).toMatchObject([{ code: { text: CODE }, tujuan: { text: 'Meningkatkan kemandirian' } }]);
  });
});

it('a GAP whose second heading row holds code and money is no budget', () => {
  const form: Rows = [
    ['Kebijakan/Program/Kegiatan/Sub Kegiatan', null, null, 'Data Pembuka Wawasan', 'Isu Gender', null, null],
    ['Kode', 'Sub Kegiatan', 'Tujuan', null, 'Faktor Kesenjangan', 'Sebab Internal', 'Sebab Eksternal'],
    [CODE, NAME, 'Meningkatkan kemandirian', ...STEPS.slice(0, 4)],
  ];
  const right = [
    ['Reformulasi Tujuan', 'Rencana Aksi', null, 'Basis Data', 'Indikator Kinerja'],
    [null, 'Aksi', 'Anggaran (Rp)', null, null],
    [STEPS[4] ?? '', 'Kunjungan ke 40 rumah', 20_000_000, STEPS[6] ?? '', STEPS[7] ?? ''],
  ];
  const read = beside(
    form.map((row, at) => [...row, ...(right[at] ?? [])]),
    ['A1:C1', 'E1:G1', 'I1:J1'],
  );
  expect(roles(read)).toEqual(['budget', 'gap']);
  expect(read.opds.map(money)).toEqual(ONCE);
  expect(read.gaps[0]?.aksi).toMatchObject([{ text: 'Kunjungan ke 40 rumah', amount: 2_000_000_000n }]);
});

describe('budget and GAP in one sheet', () => {
  const gap: Rows = [
    ['GENDER ANALYSIS PATHWAY (GAP)'],
    [],
    ...HEADINGS,
    ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    [STEP_ONE.join('\n'), ...STEPS],
  ];
  const programs = ({ opds }: Submission) => opds[0]?.subKegiatan.map(({ program }) => program?.name ?? null);

  it('a number row over the GAP is no urusan of the budget above it', () => {
    const read = readSheets([sheetOf([...BUDGET, [], [], ...gap])]);
    expect(read.opds.map(money)).toEqual(ONCE);
    expect(read.notes.filter(({ kind }) => kind !== 'assumed')).toEqual([]);
    expect(read.gaps).toMatchObject([{ code: { text: CODE } }]);
  });

  it('step 1 of a GAP names no program of the budget below it', () => {
    const read = readSheets([sheetOf([...gap, [], [], ['RENCANA KERJA DAN ANGGARAN'], ...BUDGET])]);
    expect(read.opds.map(money)).toEqual(ONCE);
    expect(programs(read)).toEqual([null]);
    expect(read.gaps).toMatchObject([{ tujuan: { text: 'Meningkatkan kemandirian' } }]);
    expect(read.gaps).toHaveLength(1);
  });
});

describe('lines of key and value over the nine columns', () => {
  const lines: Rows = [
    ['SKPD', ': Dinas Sosial'],
    ['Tahun Anggaran', ': 2026'],
    ['Program', ': PROGRAM REHABILITASI SOSIAL'],
    ['Kegiatan', ': Rehabilitasi Sosial Dasar'],
    ['Sub Kegiatan', `: ${CODE} ${NAME}`],
    ['Tujuan', ': Meningkatkan kemandirian'],
  ];
  const titles: Rows = [['GENDER ANALYSIS PATHWAY (GAP)'], ...lines, []];
  const [upper = [], lower = []] = HEADINGS;
  const IDENTITY = {
    code: { text: CODE },
    program: { text: 'PROGRAM REHABILITASI SOSIAL' },
    kegiatan: { text: 'Rehabilitasi Sosial Dasar' },
    subKegiatan: { text: NAME },
    tujuan: { text: 'Meningkatkan kemandirian' },
  };

  it.each([
    ['repeat step 1', [STEP_ONE.join('\n')]],
    ['fill what step 1 of the table leaves out', [`Sub Kegiatan: ${CODE} ${NAME}`]],
    ['are step 1 where the table leaves it blank', [null]],
  ])('make no RKA of the sheet and %s', (_, first) => {
    const read = beside([...titles, ...HEADINGS, [...first, ...STEPS]], ['C9:E9', 'F9:G9', 'H9:I9']);
    expect(roles(read)).toEqual(['budget', 'gap']);
    expect(read.opds.map(money)).toEqual(ONCE);
    expect(read.gaps).toMatchObject([{ ...IDENTITY, opd: { text: 'Dinas Sosial' }, year: 2026 }]);
  });

  it('are step 1 of a table that has no column for it, which is then no step left out', () => {
    const read = beside([...titles, [upper[1] ?? '', ...lower.slice(2)], [...STEPS]]);
    expect(roles(read)).toEqual(['budget', 'gap']);
    expect(read.gaps).toMatchObject([{ ...IDENTITY, tanpaKolom: [] }]);
  });

  it('give no program to a row whose code is of another', () => {
    const other = ['Sub Kegiatan: 2.08.02.2.01.0005 Pelembagaan', ...STEPS];
    const read = beside([...titles, ...HEADINGS, other], ['C9:E9', 'F9:G9', 'H9:I9']);
    expect(read.gaps).toMatchObject([{ code: { text: '2.08.02.2.01.0005' }, tujuan: null }]);
    const coded = titles.map((row) =>
      row.map((text) =>
        text === ': PROGRAM REHABILITASI SOSIAL' ? ': 1.06.04 PROGRAM REHABILITASI SOSIAL' : text,
      ),
    );
    const [gap] = beside([...coded, ...HEADINGS, other], ['C9:E9', 'F9:G9', 'H9:I9']).gaps;
    expect(gap?.program).toBeNull();
  });
});
