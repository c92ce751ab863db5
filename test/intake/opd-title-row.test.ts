import { describe, expect, it } from 'vitest';
import { money, notesOf, readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

const A = '1.06.04.2.01.0001';
const B = '1.06.04.2.01.0003';
const C = '1.01.02.2.01.0001';

type Cell = string | number | null;

const HEAD = ['No', 'Kode', 'Sub Kegiatan', 'Indikator', 'Pagu'];
const row = (code: string, pagu: number): Cell[] => ['1', code, `Sub ${code}`, 'Jumlah orang', pagu];

/** OPDs with their money, of a list whose rows follow one another under one header. */
const list = (...rows: readonly (readonly Cell[])[]) => {
  const submission = readSheets([sheetOf([['PAGU TAHUN 2026'], HEAD, ...rows], [], 'Pagu')], 'pagu.xlsx');
  return submission.opds.map((opd) => [opd.code ?? opd.name, money(opd)]);
};

it('a column that repeats the name of an OPD row alone leaves it its code', () => {
  const { opds } = readSheets([
    sheetOf([
      [
        'Kode',
        'Urusan/ Bidang Urusan/ Program/ Kegiatan/ Sub Kegiatan',
        'Pagu Indikatif (Rp)',
        'Perangkat Daerah Penanggung Jawab',
      ],
      ['1.06.2.08.0.00.01.0000', 'Dinas Sosial', 10, null],
      ['1.06.04', 'PROGRAM REHABILITASI SOSIAL', 10, null],
      [A, 'Permakanan', 10, 'DINAS SOSIAL'],
    ]),
  ]);
  expect(opds.map((opd) => [opd.code, money(opd)])).toEqual([['1.06.2.08.0.00.01.0000', { [A]: '10' }]]);
});

describe('a row that is nothing but the title of an OPD owns the rows below', () => {
  it.each([
    ['its name in the first column', ['DINAS SOSIAL'], 'DINAS SOSIAL'],
    ['a number before it', ['II', 'Dinas Sosial'], 'Dinas Sosial'],
    ['in the column of names', [null, null, 'Dinas Sosial'], 'Dinas Sosial'],
    ['with a label', ['SKPD : Dinas Sosial'], 'Dinas Sosial'],
    ['with a label in a cell of its own', ['SKPD', ': Dinas Sosial'], 'Dinas Sosial'],
    ['with its code', ['1.06.2.08.0.00.01.0000 Dinas Sosial'], '1.06.2.08.0.00.01.0000'],
  ])('%s', (_, title, key) => {
    expect(list(['DINAS PENDIDIKAN'], row(C, 5), title, row(A, 10), row(B, 20))).toEqual([
      ['DINAS PENDIDIKAN', { [C]: '5' }],
      [key, { [A]: '10', [B]: '20' }],
    ]);
  });

  it.each([
    ['an indicator', [null, null, null, 'Dinas Sosial']],
    ['a unit', [null, null, 'Puskesmas Ujung Bukit']],
    ['a sentence', [null, null, 'Dinas Sosial: usulan tambahan.']],
    ['no name', [null, null, 'Dinas']],
    ['a name beside other text', [null, null, 'Dinas Sosial', 'pelaksana']],
  ])('but not %s', (_, title) => {
    expect(list(['DINAS PENDIDIKAN'], row(C, 5), title, row(A, 10))).toEqual([
      ['DINAS PENDIDIKAN', { [C]: '5', [A]: '10' }],
    ]);
  });

  it('an OPD of the title above the table keeps the rows before it only', () => {
    const { opds } = readSheets([
      sheetOf([
        ['DINAS PENDIDIKAN'],
        ['Kode', 'Sub Kegiatan', 'Pagu'],
        [C, 'Sekolah', 5],
        ['DINAS SOSIAL'],
        [A, 'Permakanan', 10],
      ]),
    ]);
    expect(opds.map((opd) => [opd.name, money(opd)])).toEqual([
      ['DINAS PENDIDIKAN', { [C]: '5' }],
      ['DINAS SOSIAL', { [A]: '10' }],
    ]);
  });

  it('in a hierarchy ends the levels of the OPD before', () => {
    const submission = readSheets([
      sheetOf([
        ['Kode', 'Uraian', 'Pagu'],
        [null, 'DINAS PENDIDIKAN'],
        ['1.01.02', 'PROGRAM PENDIDIKAN', 5],
        ['1.01.02.2.01', 'Sekolah Dasar', 5],
        [C, 'Sekolah', 5],
        [null, 'DINAS SOSIAL'],
        [A, 'Permakanan', 10],
      ]),
    ]);
    expect(submission.opds.map((opd) => [opd.name, opd.subKegiatan[0]?.program?.code ?? null])).toEqual([
      ['DINAS PENDIDIKAN', '1.01.02'],
      ['DINAS SOSIAL', null],
    ]);
    expect(notesOf(submission, 'total-differs')).toEqual([]);
  });

  it('above the header of a next table heads that table', () => {
    const head = ['Kode', 'Sub Kegiatan', 'Pagu'];
    const { opds } = readSheets([
      sheetOf([['DINAS PENDIDIKAN'], head, [C, 'Sekolah', 5], ['DINAS SOSIAL'], head, [A, 'Permakanan', 10]]),
    ]);
    expect(opds.map((opd) => [opd.name, money(opd)])).toEqual([
      ['DINAS PENDIDIKAN', { [C]: '5' }],
      ['DINAS SOSIAL', { [A]: '10' }],
    ]);
  });
});
