import { expect, it } from 'vitest';
import { readSignature } from '../../src/intake/signature.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { sheetOf } from './sheet-of.ts';

type Rows = (string | null)[][];
const read = (rows: Rows, merges: string[] = []) =>
  readSignature(sheetOf(rows, merges, 'RKA'), 'rka.xlsx', DEFAULT_PROFILE);

const TABLE: Rows = [
  ['Kode', 'Uraian', 'Jumlah'],
  ['1', 'x', '2'],
];

it('reads place, date, jabatan over two lines, name, pangkat and NIP', () => {
  expect(
    read([
      ...TABLE,
      [],
      [null, 'Muara Kencana , Tanggal 5 Januari 2026'],
      [null, 'Kepala Dinas Perhubungan'],
      [null, 'Kabupaten Muara Kencana'],
      [],
      [null, 'BAGAS PRATAMA WIRAYUDHA'],
      [null, 'Pembina Tingkat I (IV/b)'],
      [null, 'NIP 197602291999021998'],
    ]),
  ).toEqual({
    tempat: 'Muara Kencana',
    tanggal: '5 Januari 2026',
    jabatan: 'Kepala Dinas Perhubungan Kabupaten Muara Kencana',
    nama: 'BAGAS PRATAMA WIRAYUDHA',
    pangkat: 'Pembina Tingkat I (IV/b)',
    nip: '197602291999021998',
    place: { file: 'rka.xlsx', sheet: 'RKA', ref: 'B4:B10' },
  });
});

it('reads a block without a date line from its jabatan on', () => {
  expect(
    read([
      ...TABLE,
      [null, 'Plt. Kepala Dinas'],
      [],
      [null, '(BAGAS PRATAMA)'],
      [null, 'NIP. 19760229 199902 1 998'],
    ]),
  ).toMatchObject({
    tempat: null,
    jabatan: 'Plt. Kepala Dinas',
    nama: 'BAGAS PRATAMA',
    pangkat: null,
    nip: '197602291999021998',
  });
});

it('leaves the lines to fill in by hand empty', () => {
  expect(
    read([
      ...TABLE,
      [null, '...................., ............................ 2026'],
      [null, 'Muara Kencana, .......................... 2026'],
      [null, 'Kepala Dinas Perhubungan'],
      [null, '(........................)'],
      [null, 'NIP. ........................'],
    ]),
  ).toMatchObject({
    tempat: 'Muara Kencana',
    tanggal: null,
    jabatan: 'Kepala Dinas Perhubungan',
    nama: null,
    nip: null,
  });
});

it('takes the head of the OPD where two sign side by side', () => {
  const signed = read([
    ...TABLE,
    ['Mengetahui,', null, 'Muara Kencana, 5 Januari 2026'],
    ['Kepala Dinas Perhubungan', null, 'Penyusun'],
    ['BAGAS PRATAMA', null, 'ANINDYA LARASATI'],
    ['NIP. 197602291999021998', null, 'NIP. 198804312010012999'],
  ]);
  expect(signed?.nama).toBe('BAGAS PRATAMA');
});

it('reads a block that stands in one cell', () => {
  expect(
    read([
      ...TABLE,
      [null, 'Muara Kencana, 5 Januari 2026\nKepala Dinas\n\n\nBAGAS PRATAMA\nNIP. 197602291999021998'],
    ]),
  ).toMatchObject({
    tempat: 'Muara Kencana',
    jabatan: 'Kepala Dinas',
    nama: 'BAGAS PRATAMA',
    nip: '197602291999021998',
  });
});

it('takes a column of NIP in a table for no signature', () => {
  expect(
    read([
      ['No', 'Nama', 'NIP', 'Jabatan', 'Tanda Tangan'],
      ['1', 'A', '197602291999021998', 'Ketua', ''],
    ]),
  ).toBeNull();
});

it('reads a block that ends without a NIP line by its date and jabatan', () => {
  const block: Rows = [
    [null, 'Muara Kencana, 5 Januari 2026'],
    [null, 'Kepala Dinas Perhubungan'],
    [],
    [],
    [null, 'BAGAS PRATAMA'],
    [null, 'Pembina (IV/a)'],
  ];
  expect(read([...TABLE, [], ...block])).toMatchObject({
    tempat: 'Muara Kencana',
    jabatan: 'Kepala Dinas Perhubungan',
    nama: 'BAGAS PRATAMA',
    pangkat: 'Pembina (IV/a)',
    nip: null,
    place: { ref: 'B4:B9' },
  });
  expect(read([...TABLE, [], ...block.slice(0, 5)])).toMatchObject({ nama: 'BAGAS PRATAMA', pangkat: null });
});

it('takes a place and date over prose for no signature', () => {
  expect(
    read([...TABLE, [null, 'Rapat, 5 Januari 2026'], [null, 'Peserta perempuan 12 orang'], []]),
  ).toBeNull();
});

it.each(['Kepala Dinas Perhubungan,', 'KEPALA DINAS PERHUBUNGAN,', 'Plt. Kepala Dinas Perhubungan,'])(
  'a comma behind the jabatan makes no place of it: %s',
  (jabatan) => {
    const whole = { tempat: 'Muara Kencana', tanggal: '5 Januari 2026', jabatan: jabatan.slice(0, -1) };
    const named = { nama: 'BAGAS PRATAMA', nip: '197602291999021998' };
    const top: Rows = [...TABLE, [null, 'Muara Kencana, 5 Januari 2026'], [null, jabatan], [], []];
    const lines: Rows = [...top, [null, 'BAGAS PRATAMA'], [null, 'NIP 197602291999021998']];
    expect(read(lines)).toMatchObject({ ...whole, ...named });
    expect(read([...top, [null, 'BAGAS PRATAMA\nPembina\nNIP 197602291999021998']])).toMatchObject({
      ...whole,
      ...named,
    });
  },
);
