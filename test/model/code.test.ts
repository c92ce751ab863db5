import { expect, it } from 'vitest';
import { readCodeCell } from '../../src/intake/code-cell.ts';
import { isOrganisationCode, opdCodeOf, parseCode } from '../../src/model/index.ts';

it.each([
  ['1', 'urusan', '1', null, null],
  ['1.06', 'bidang', '1.06', null, null],
  ['1.06.04', 'program', '1.06.04', null, null],
  ['1.06.04.2.01', 'kegiatan', '1.06.04.2.01', 2, null],
  ['1.06.04.2.01.0001', 'sub-kegiatan', '1.06.04.2.01.0001', 2, 4],
  ['1.01.01.1.01.01', 'sub-kegiatan', '1.01.01.1.01.01', 1, 2],
  ['2.08.02.02.01.0005', 'sub-kegiatan', '2.08.02.2.01.0005', 2, 4],
  ["'2.10.03.7.01.0002", 'sub-kegiatan', '2.10.03.7.01.0002', 7, 4],
  [' (1.05.02. 2.01.09) ', 'sub-kegiatan', '1.05.02.2.01.09', 2, 2],
  ['1.06.04.2.01.0001.', 'sub-kegiatan', '1.06.04.2.01.0001', 2, 4],
  ['x.xx.01.2.02.0001', 'sub-kegiatan', 'X.XX.01.2.02.0001', 2, 4],
  ['X.XX.XX.2.XX.XXXX', 'sub-kegiatan', 'X.XX.XX.2.XX.XXXX', 2, 4],
])('%j is the %s code %s', (text, level, normal, digit, tail) => {
  const code = parseCode(text);
  expect([code?.level, code?.text, code?.levelDigit, code?.tail]).toEqual([level, normal, digit, tail]);
});

it.each([
  '',
  '1.06.04.2',
  '1.06.04.2.01.001',
  '1.06.04.2.1.0001',
  '1.6.04.2.01.0001',
  '5.1.02.01.01.0004',
  '5.1.02.01.001.00040',
  '1.3.03.01.01.0001.00001',
  '1.06.2.08.0.00.01.0000',
  '1.2.01.08',
  'Permakanan',
  '12',
  `1${' '.repeat(200_000)}.${' '.repeat(200_000)}x`,
])('is no code of the nomenclature: %.40s', (text) => {
  expect(parseCode(text)).toBeNull();
});

it('an organisation has eight segments, and a unit belongs to the OPD of the same first seven', () => {
  expect(isOrganisationCode('1.02.0.00.0.00.01.1000')).toBe(true);
  expect(isOrganisationCode('1.02.02.2.02.0001')).toBe(false);
  expect(opdCodeOf('1.02.0.00.0.00.01.1000')).toBe('1.02.0.00.0.00.01.0000');
});

it.each([
  ['1.06.04.2.01.0001 Penyediaan\n Permakanan', 'nomenklatur', 'Penyediaan Permakanan'],
  ['1.06.04.2.01.0001 - Permakanan', 'nomenklatur', 'Permakanan'],
  ['1 URUSAN PEMERINTAHAN WAJIB', 'nomenklatur', 'URUSAN PEMERINTAHAN WAJIB'],
  ['1 Dokumen', 'text', undefined],
  ['12 Bulan', 'text', undefined],
  ['1.06.2.08.0.00.01.0000 Dinas Sosial', 'organisasi', 'Dinas Sosial'],
  ['5. BELANJA', 'rekening', 'BELANJA'],
  ['5.1.02.01.01.0024 Belanja Alat', 'rekening', 'Belanja Alat'],
  ['1.06.04.2.01.0001.5.1.02.01.01.0024', 'rekening', ''],
  ['1.06.04.2.1.0001 Permakanan', 'bad', 'Permakanan'],
  ['Penyediaan 1.06', 'text', undefined],
])('the cell %j begins with a %s', (text, kind, name) => {
  const cell = readCodeCell(text);
  expect([cell.kind, 'name' in cell ? cell.name : undefined]).toEqual([kind, name]);
});
