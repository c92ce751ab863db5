import { describe, expect, it } from 'vitest';
import { type FileIndex, planGroups } from '../../../src/assess/recap/plan.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';

const budget = (
  file: string,
  name: string,
  year = 2026,
  code: string | null = null,
  rows: readonly number[] = [1, 2],
): FileIndex => ({
  file,
  opds: [{ code, name, year, stage: null, rows: Uint32Array.from(rows) }],
  pemerintah: null,
  formOpds: [],
  formYear: null,
  formCodes: [],
  forms: 0,
});
const forms = (file: string, opd: string | null, more: Partial<FileIndex> = {}): FileIndex => ({
  file,
  opds: [],
  pemerintah: null,
  formOpds: opd === null ? [] : [opd],
  formYear: null,
  formCodes: [],
  forms: 3,
  ...more,
});
const plan = (files: readonly FileIndex[], hasCode = (_: number, __: string) => false) =>
  planGroups(files, DEFAULT_PROFILE, hasCode);

describe('files of one OPD are read together', () => {
  it('by the OPD that the forms name, however they write it', () => {
    const files = [
      budget('anggaran/1.xlsx', 'Dinas Kesehatan'),
      budget('anggaran/2.xlsx', 'Dinas Pendidikan dan Kebudayaan'),
      forms('gap/a.xlsx', 'DINAS P DAN K'),
      forms('gap/b.xlsx', 'Dinkes'),
      forms('gbs/b.xlsx', '1.02.0.00.0.00.01.0000 Dinas Kesehatan'),
    ];
    expect(plan(files)).toEqual([
      [0, 3, 4],
      [1, 2],
    ]);
  });

  it('by the name of the file where the forms name nobody', () => {
    const files = [
      budget('x/a.xlsx', 'Dinas Sosial'),
      budget('x/b.xlsx', 'Dinas Pariwisata'),
      forms('x/GAP_Dinsos_2026.xlsx', null),
    ];
    expect(plan(files)).toEqual([[0, 2], [1]]);
  });

  it('by the folder where only one budget lies in it', () => {
    const files = [
      budget('sosial/rka.xlsx', 'Dinas Sosial'),
      forms('sosial/gap.xlsx', null),
      budget('lain/rka.xlsx', 'Dinas Lain'),
    ];
    expect(plan(files)).toEqual([[0, 1], [2]]);
  });

  it('by the codes where nothing else tells', () => {
    const files = [
      budget('a.xlsx', 'Dinas A'),
      budget('b.xlsx', 'Dinas B'),
      forms('gap.xlsx', null, { formCodes: ['1.06.02.2.01.0001'] }),
    ];
    expect(plan(files, (index) => index === 1)).toEqual([[0], [1, 2]]);
    expect(plan(files, () => true)).toEqual([[0], [1], [2]]);
  });

  it('prefers the budget in the nearest folder, then of the same year', () => {
    const files = [
      budget('satu/a.xlsx', 'Dinas Kesehatan'),
      budget('dua/a.xlsx', 'Dinas Kesehatan', 2025),
      budget('dua/b.xlsx', 'Dinas Kesehatan', 2026),
      forms('dua/gap.xlsx', 'Dinas Kesehatan', { formYear: 2026 }),
    ];
    expect(plan(files)).toEqual([[0], [1], [2, 3]]);
  });

  it('joins all budgets whose OPDs one file of forms names', () => {
    const files = [
      budget('a.xlsx', 'Dinas A'),
      budget('b.xlsx', 'Dinas B'),
      forms('semua.xlsx', null, { formOpds: ['Dinas A', 'Dinas B'] }),
    ];
    expect(plan(files)).toEqual([[0, 1, 2]]);
  });

  it('joins the pieces of one OPD’s budget, and leaves two files with the same rows apart', () => {
    const code = '1.02.0.00.0.00.01.0000';
    const piece = (file: string, rows: readonly number[]) =>
      budget(file, 'Dinas Kesehatan', 2026, code, rows);
    expect(plan([piece('a.xlsx', [1, 2]), piece('b.xlsx', [3]), piece('c.xlsx', [2, 9])])).toEqual([
      [0, 1],
      [2],
    ]);
  });

  it('leaves forms of an OPD without a budget alone', () => {
    expect(
      plan([
        budget('1/a.xlsx', 'Dinas Sosial'),
        budget('1/b.xlsx', 'Dinas Pariwisata'),
        forms('2/c.xlsx', 'Dinas Pertanian'),
      ]),
    ).toEqual([[0], [1], [2]]);
  });

  it('matches an OPD that has a code by its shortened name', () => {
    const files = [
      budget('a/a.xlsx', 'Dinas Pendidikan dan Kebudayaan', 2026, '1.01.2.22.0.00.01.0000'),
      budget('a/b.xlsx', 'Dinas Sosial'),
      forms('b/c.xlsx', 'Dinas P dan K'),
    ];
    expect(plan(files)).toEqual([[0, 2], [1]]);
  });
});
