import { expect, it } from 'vitest';
import { matchForms } from '../../src/assess/match.ts';
import { at, gap, gbs, isian, opd, row, submission } from './samples.ts';

const PKBM = row('1.01.02.2.04.0010', 'Penyediaan Biaya Personil Peserta Didik', 100);
const GURU = row('1.01.02.2.04.0014', 'Penyediaan Pendidik', 200);
const dinas = opd([PKBM, GURU]);

function rowOf(form: Parameters<typeof gap>[0], opds = [dinas]) {
  const one = gap(form);
  return matchForms(submission(opds, { gaps: [one] })).ofGap.get(one);
}

it('matches a GAP by its code, however the code is written', () => {
  expect(rowOf({ code: isian('(1.01.02.02.04.0010)') })).toEqual({ row: PKBM, opd: dinas, by: 'code' });
});

it('keeps the code although the name differs, which GAP-104 speaks of', () => {
  expect(rowOf({ code: isian('1.01.02.2.04.0014'), subKegiatan: isian('Penyediaan Guru') })?.row).toBe(GURU);
});

it('matches another edition of a code only where the name agrees', () => {
  expect(
    rowOf({
      code: isian('1.01.02.2.04.10'),
      subKegiatan: isian('penyediaan biaya  personil\npeserta didik'),
    }),
  ).toMatchObject({
    row: PKBM,
    by: 'code',
  });
  expect(rowOf({ code: isian('1.01.02.2.04.10'), subKegiatan: isian('Sesuatu yang lain') })?.row).toBeNull();
});

it('matches by the exact name where the code cell does not serve', () => {
  expect(rowOf({ code: isian('Dinas Pendidikan'), subKegiatan: isian('PENYEDIAAN PENDIDIK') })).toEqual({
    row: GURU,
    opd: dinas,
    by: 'name',
  });
  expect(rowOf({ subKegiatan: isian('Penyediaan Pendidik dan Tenaga') })?.row).toBeNull();
});

it('does not choose between two codes of one name', () => {
  const twins = opd([PKBM, row('1.01.02.2.04.0099', PKBM.name, 5)]);
  expect(rowOf({ subKegiatan: isian(PKBM.name) }, [twins])?.row).toBeNull();
});

const RSUD = { code: '1.02.0.00.0.00.01.1000', name: 'RSUD Sukamaju' };
const PUSKESMAS = { code: '1.02.0.00.0.00.01.0001', name: 'Puskesmas Melati' };
const DINKES = { code: '1.02.0.00.0.00.01.0000', name: 'Dinas Kesehatan' };
const shared = [PUSKESMAS, RSUD, DINKES].map((unit) =>
  row('1.02.02.2.02.0001', 'Pelayanan Ibu Hamil', 10, { unit }),
);
const dinkes = opd(shared, { code: DINKES.code, name: DINKES.name });

it('tells units with one code apart by the unit the GAP names, and takes the OPD itself where it names none', () => {
  const unitOf = (name: string | null) =>
    rowOf({ code: isian('1.02.02.2.02.0001'), opd: name === null ? null : isian(name) }, [dinkes])?.row?.unit
      .name;
  expect(unitOf('RSUD Sukamaju Kabupaten Banyurejo')).toBe('RSUD Sukamaju');
  expect(unitOf('Puskesmas Melati')).toBe('Puskesmas Melati');
  expect(unitOf('DINAS KESEHATAN KABUPATEN BANYUREJO')).toBe('Dinas Kesehatan');
  expect(unitOf(null)).toBe('Dinas Kesehatan');
});

it('does not look in the budget of another OPD than the one the GAP names', () => {
  expect(rowOf({ code: isian(PKBM.code), opd: isian('Dinas Kesehatan') }, [dinas, dinkes])?.row).toBeNull();
  expect(rowOf({ code: isian(PKBM.code), opd: isian('Dinas Dikbud') }, [dinas, dinkes])?.row).toBe(PKBM);
});

it('prefers the row of the file the GAP stands in', () => {
  const other = opd([row(PKBM.code, PKBM.name, 7, { place: at('H2', 'RKA', 'lain.xlsx') })], {
    code: null,
    name: 'Badan Lain',
  });
  expect(rowOf({ code: isian(PKBM.code) }, [other, dinas])?.row).toBe(PKBM);
});

it('gives a row its first GAP only, and a second GAP of the same code to the next unit', () => {
  const forms = [1, 2, 3, 4].map(() => gap({ code: isian('1.02.02.2.02.0001') }));
  const { ofGap, gapOf } = matchForms(submission([dinkes], { gaps: forms }));
  expect(new Set(forms.slice(0, 3).map((form) => ofGap.get(form)?.row)).size).toBe(3);
  expect(gapOf.size).toBe(3);
  expect([...gapOf.values()]).not.toContain(forms[3]);
});

it('matches a GBS as it matches a GAP', () => {
  const form = gbs({ code: isian('1.01.02.2.04.0014') });
  const { ofGbs, gbsOf } = matchForms(submission([dinas], { gbs: [form] }));
  expect(ofGbs.get(form)?.row).toBe(GURU);
  expect(gbsOf.get(GURU)).toBe(form);
});

it('holds a GAP against the unit that it names beside its OPD', () => {
  const unitOf = (unit: string) =>
    rowOf({ code: isian('1.02.02.2.02.0001'), opd: isian('Dinas Kesehatan'), unit: isian(unit) }, [dinkes])
      ?.row?.unit.name;
  expect(unitOf('RSUD Sukamaju')).toBe('RSUD Sukamaju');
  expect(unitOf('UPT Puskesmas Melati')).toBe('Puskesmas Melati');
  expect(unitOf('UPTD Laboratorium Kesehatan')).toBe('Dinas Kesehatan');
});

it('looks for no unit outside the OPD that stands beside it', () => {
  const kecamatan = opd([row('7.01.01.2.01.0001', 'Penyusunan', 5)], { code: null, name: 'Kecamatan Waru' });
  const form = { code: isian(PKBM.code), opd: isian('Dinas Pendidikan'), unit: isian('UPTD Kecamatan Waru') };
  expect(rowOf(form, [kecamatan, dinas])?.row).toBe(PKBM);
});

it('takes the name where a code was typed for two, and the first of them bears its name', () => {
  const forms = [PKBM.name, GURU.name].map((name) =>
    gap({ code: isian(PKBM.code), subKegiatan: isian(name) }),
  );
  const { ofGap } = matchForms(submission([dinas], { gaps: forms }));
  expect(forms.map((form) => ofGap.get(form))).toMatchObject([
    { row: PKBM, by: 'code' },
    { row: GURU, by: 'name' },
  ]);
  const own = gap({ code: isian(GURU.code), subKegiatan: isian(GURU.name) });
  expect(matchForms(submission([dinas], { gaps: [...forms, own] })).gapOf.get(GURU)).toBe(own);
});
