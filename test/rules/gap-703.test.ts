import { expect, it } from 'vitest';
import type { Gbs, Place } from '../../src/model/index.ts';
import { rule } from '../../src/rules/gap-703-aksi-tanpa-anggaran.ts';
import { gapContext } from '../support/gap-context.ts';

const place: Place = { file: 'gbs.xlsx', sheet: 'GBS', ref: 'B9' };

function gbs(nama: string, amount: bigint | null): Gbs {
  return {
    place,
    opd: null,
    year: null,
    program: null,
    kegiatan: null,
    subKegiatan: { text: nama, place },
    code: null,
    tujuan: null,
    data: null,
    faktor: null,
    internal: null,
    eksternal: null,
    tolokUkur: null,
    indikator: null,
    anggaran: null,
    aksi: [{ text: null, masukan: { amount, text: '', place }, keluaran: null, hasil: null }],
    penandaTangan: null,
  };
}

function count(statements: readonly Gbs[]): number {
  const context = gapContext(
    { nama: 'Rehabilitasi Jalan', aksi: ['Pemasangan 20 lampu', 'Rembuk perempuan'] },
    [],
    statements,
  );
  return [...rule.check(context)].length;
}

it('asks for amounts where neither the plan nor a statement of this sub kegiatan gives them', () => {
  expect(count([])).toBe(1);
  expect(count([gbs('Rehabilitasi Jalan', null)])).toBe(1);
  expect(count([gbs('Pembangunan Jembatan', 500n)])).toBe(1);
});

it('is silent where the amounts are kept in the statement', () => {
  expect(count([gbs('REHABILITASI JALAN', 500n)])).toBe(0);
});
