import { describe, expect, it } from 'vitest';
import { type AssessedOpd, DEFAULT_SETTINGS, type PenandaTangan } from '../../src/model/index.ts';
import { makeStatements } from '../../src/statement/index.ts';
import { assessed, assessment, gap, isian, opd, place, row } from '../support/assessment.ts';

/** A block signed "A", "B" or "C" in a sheet of a file. */
const block = (nama: string, sheet: string, file = 'anggaran.xlsx', jabatan = 'Kepala'): PenandaTangan => ({
  tempat: 'Banyurejo',
  tanggal: '12 Januari 2026',
  jabatan,
  nama,
  pangkat: null,
  nip: null,
  place: place('C40', sheet, file),
});

/** An OPD of one sub kegiatan whose row and GAP stand in these sheets. */
const office = (name: string, rowSheet: string, gapSheet: string, file = 'anggaran.xlsx'): AssessedOpd =>
  opd(
    [
      assessed({
        row: row({ place: place('H12', rowSheet, file) }),
        gap: gap({ opd: isian(name.toUpperCase()), place: place('A7', gapSheet, file) }),
      }),
    ],
    { code: null, name },
  );

function signed(opds: readonly AssessedOpd[], blocks: readonly PenandaTangan[], settings = DEFAULT_SETTINGS) {
  const base = assessment(opds);
  const of = { ...base, submission: { ...base.submission, penandaTangan: blocks } };
  return makeStatements(of, settings).map(({ penandaTangan }) => penandaTangan.nama);
}

it('prefers the block of the file to that of the settings, and leaves blanks where there is none', () => {
  const settings = { ...DEFAULT_SETTINGS, penandaTangan: block('S', 'RKA') };
  const one = [office('Dinas Sosial', 'RKA', 'GAP')];
  expect(signed(one, [block('A', 'RKA')], settings)).toEqual(['A']);
  expect(signed(one, [], settings)).toEqual(['S']);
  expect(signed(one, [])).toEqual([null]);
});

describe('a head never signs for another OPD', () => {
  it('where each has a sheet of its own in one file', () => {
    const two = [office('Dinas Sosial', 'A', 'A'), office('Dinas Kesehatan', 'B', 'B')];
    expect(signed(two, [block('A', 'A'), block('B', 'B')])).toEqual(['A', 'B']);
    expect(signed(two, [block('A', 'A')])).toEqual(['A', null]);
  });

  it('where each has a file of its own', () => {
    const two = [
      office('Dinas Sosial', 'RKA', 'GAP', 'a.xlsx'),
      office('Dinas Kesehatan', 'RKA', 'GAP', 'b.xlsx'),
    ];
    expect(signed(two, [block('A', 'RKA', 'a.xlsx'), block('B', 'GAP', 'b.xlsx')])).toEqual(['A', 'B']);
    expect(signed(two, [block('B', 'RKA', 'b.xlsx')])).toEqual([null, 'B']);
  });

  it('where both stand in one sheet, unless the jabatan names the OPD', () => {
    const two = [office('Dinas Sosial', 'RKA', 'GAP'), office('Dinas Kesehatan', 'RKA', 'GAP')];
    expect(signed(two, [block('A', 'RKA')])).toEqual([null, null]);
    const named = block('B', 'RKA', 'anggaran.xlsx', 'Plt. Kepala Dinas Kesehatan Kabupaten Banyurejo');
    expect(signed(two, [named])).toEqual([null, 'B']);
  });

  it('where the run was narrowed to one of them', () => {
    const two = assessment([office('Dinas Sosial', 'A', 'A'), office('Dinas Kesehatan', 'B', 'B')]);
    const narrowed = {
      ...two,
      opds: two.opds.slice(1),
      submission: { ...two.submission, penandaTangan: [block('A', 'A')] },
    };
    const [made] = makeStatements(narrowed, DEFAULT_SETTINGS);
    expect(made?.penandaTangan.nama).toBeNull();
  });
});

it('takes the block under the GAP before that under the budget, and the only block of an only OPD wherever it is', () => {
  const one = [office('Dinas Sosial', 'RKA', 'GAP')];
  expect(signed(one, [block('A', 'RKA'), block('B', 'GAP')])).toEqual(['B']);
  expect(signed(one, [block('C', 'Lain', 'lain.xlsx')])).toEqual(['C']);
});
