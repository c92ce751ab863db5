import { describe, expect, it } from 'vitest';
import { assumed, notesOf, readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

const A = '1.02.02.2.02.0001';
const B = '1.02.02.2.02.0033';
const head = ['Kode', 'Sub Kegiatan', 'Pagu'];
type Value = string | number | null;

/** A sheet with titles, one to a line, over a table of two sub kegiatan. */
function sheet(name: string, titles: readonly string[], a: number, b: number) {
  const rows: Value[][] = titles.map((title) => title.split('|'));
  return sheetOf([...rows, head, [A, 'Ibu hamil', a], [B, 'Operasional', b]], [], name);
}

/** Each unit with the sum of its money, by OPD. */
function units({ opds }: ReturnType<typeof readSheets>) {
  return opds.map(({ name, subKegiatan }) => {
    const sums = new Map<string, number>();
    for (const { unit, pagu } of subKegiatan)
      sums.set(unit.name, (sums.get(unit.name) ?? 0) + Number(pagu ?? 0n) / 100);
    return [name, Object.fromEntries(sums)];
  });
}

describe('one sheet a unit', () => {
  it('counts units with equal money each, as equal shares of a kecamatan are no repeats', () => {
    const read = readSheets([
      sheet('Melati', ['KECAMATAN MAJU', 'Kelurahan Melati'], 2, 3),
      sheet('Mawar', ['KECAMATAN MAJU', 'Kelurahan Mawar'], 2, 3),
    ]);
    expect(units(read)).toEqual([['KECAMATAN MAJU', { 'Kelurahan Melati': 5, 'Kelurahan Mawar': 5 }]]);
    expect(assumed(read)).not.toContain('repeats-skipped');
  });

  it('is no whole of the others where the money of two happens to be that of the third', () => {
    const read = readSheets([
      sheet('Hukum', ['SEKRETARIAT DAERAH', 'BAGIAN HUKUM'], 1, 2),
      sheet('Umum', ['SEKRETARIAT DAERAH', 'BAGIAN UMUM'], 3, 6),
      sheet('Kesra', ['SEKRETARIAT DAERAH', 'BAGIAN KESRA'], 2, 4),
    ]);
    expect(units(read)).toEqual([
      ['SEKRETARIAT DAERAH', { 'BAGIAN HUKUM': 3, 'BAGIAN UMUM': 9, 'BAGIAN KESRA': 6 }],
    ]);
  });

  it('is part of the sheet of its whole OPD, which counts once', () => {
    const read = readSheets([
      sheet('Setda', ['SEKRETARIAT DAERAH KABUPATEN MAJU'], 4, 8),
      sheet('Hukum', ['SEKRETARIAT DAERAH', 'BAGIAN HUKUM'], 1, 2),
      sheet('Umum', ['SEKRETARIAT DAERAH', 'BAGIAN UMUM'], 3, 6),
    ]);
    expect(units(read)).toEqual([
      ['SEKRETARIAT DAERAH KABUPATEN MAJU', { 'SEKRETARIAT DAERAH KABUPATEN MAJU': 12 }],
    ]);
    expect(notesOf(read, 'assumed').filter(({ what }) => what === 'repeats-skipped')).toHaveLength(2);
  });

  it.each([
    ['titles', ['DINAS KESEHATAN', 'UPTD PUSKESMAS WARU'], 'UPTD PUSKESMAS WARU'],
    ['the unit above its OPD', ['PUSKESMAS WARU', 'DINAS KESEHATAN'], 'PUSKESMAS WARU'],
    ['keys', ['OPD : Dinas Kesehatan', 'Unit Kerja : Puskesmas Waru'], 'Puskesmas Waru'],
    ['keys, the unit first', ['Unit Kerja : Puskesmas Waru', 'OPD : Dinas Kesehatan'], 'Puskesmas Waru'],
  ])('is told by %s', (_, titles, unit) => {
    const read = readSheets([sheet('1', titles, 2, 3)]);
    expect(units(read).map(([name, of]) => [String(name).toUpperCase(), of])).toEqual([
      ['DINAS KESEHATAN', { [unit]: 5 }],
    ]);
  });

  it.each([
    ['OPD : Dinas Kesehatan', 'Unit Kerja : DINAS KESEHATAN KABUPATEN MAJU'],
    ['DINAS KESEHATAN', 'DINAS KESEHATAN KABUPATEN MAJU'],
  ])('is the OPD itself where the same name stands twice: %s', (first, second) => {
    const [opd] = readSheets([sheet('1', [first, second], 2, 3)]).opds;
    expect(opd?.subKegiatan.map(({ unit }) => unit.name)).toEqual([opd?.name, opd?.name]);
  });

  it('counts by its own name where only that says whose it is', () => {
    const read = readSheets([sheet('Kelurahan Melati', [], 2, 3), sheet('Kelurahan Mawar', [], 2, 3)]);
    expect(units(read)).toEqual([
      ['Kelurahan Melati', { 'Kelurahan Melati': 5 }],
      ['Kelurahan Mawar', { 'Kelurahan Mawar': 5 }],
    ]);
  });

  it('repeats the sheet whose name it goes on with', () => {
    const read = readSheets([sheet('Dinas Sosial', [], 2, 3), sheet('Dinas Sosial (2)', [], 2, 3)]);
    expect(units(read)).toEqual([['Dinas Sosial', { 'Dinas Sosial': 5 }]]);
    expect(assumed(read)).toContain('repeats-skipped');
  });
});

it.each([
  ['Dinas Sosial', 'DINAS SOSIAL KABUPATEN MAJU JAYA'],
  ['Dinsos', 'Dinas Sosial'],
  ['Dinas Pekerjaan Umum dan Penataan Ruang', 'DPUPR'],
])('a recap that names %s repeats the sheet titled %s', (listed, titled) => {
  const read = readSheets([
    sheetOf(
      [
        ['OPD', ...head],
        [listed, A, 'Ibu hamil', 2],
        [listed, B, 'Operasional', 3],
        ['Dinas Lain', B, 'X', 4],
      ],
      [],
      'Rekap',
    ),
    sheet('Satu', [titled], 2, 3),
  ]);
  expect(units(read)).toEqual([
    [listed, { [listed]: 5 }],
    ['Dinas Lain', { 'Dinas Lain': 4 }],
  ]);
  expect(assumed(read)).toContain('repeats-skipped');
});

describe('several tables in a sheet', () => {
  const stacked = (between: readonly (readonly Value[])[]) =>
    readSheets([
      sheetOf([
        ['DINAS SOSIAL'],
        head,
        [A, 'Ibu hamil', 2],
        [null, 'Jumlah', 2],
        [],
        ...between,
        head,
        [B, 'Operasional', 3],
      ]),
    ]);

  it.each([
    ['DISHUB', 'DISHUB'],
    ['BAPPERIDA', 'BAPPERIDA'],
    ['Kec. Waru', 'Kec. Waru'],
    ['2. DINAS PENDIDIKAN', 'DINAS PENDIDIKAN'],
    ['B. Dinas Pendidikan', 'Dinas Pendidikan'],
  ])('%s titles the second', (title, name) => {
    expect(units(stacked([[title], ['TAHUN 2026']]))).toEqual([
      ['DINAS SOSIAL', { 'DINAS SOSIAL': 2 }],
      [name, { [name]: 3 }],
    ]);
  });

  it.each([
    [
      [
        ['', '', 'KEPALA'],
        ['', '', 'DINAS SOSIAL KABUPATEN MAJU'],
        ['', '', 'NAMA'],
        ['', '', 'NIP. 1970'],
      ],
    ],
    [
      [
        ['', '', 'KEPALA'],
        ['', '', 'DINAS SOSIAL KABUPATEN MAJU'],
        ['', '', 'NAMA'],
      ],
    ],
  ])('the signature below the first does not title the second', (signature) => {
    expect(units(stacked([...signature, ['DINAS PENDIDIKAN'], ['TAHUN 2026']]))).toEqual([
      ['DINAS SOSIAL', { 'DINAS SOSIAL': 2 }],
      ['DINAS PENDIDIKAN', { 'DINAS PENDIDIKAN': 3 }],
    ]);
  });

  it('a part of the OPD above the second is its unit', () => {
    expect(units(stacked([['UPTD RUMAH SINGGAH']]))).toEqual([
      ['DINAS SOSIAL', { 'DINAS SOSIAL': 2, 'UPTD RUMAH SINGGAH': 3 }],
    ]);
  });

  it('a title that no word tells to be an OPD is said, where the second counts for the OPD of the first', () => {
    const read = stacked([['PALYJA']]);
    expect(units(read)).toEqual([['DINAS SOSIAL', { 'DINAS SOSIAL': 5 }]]);
    const [note] = notesOf(read, 'assumed').filter(({ what }) => what === 'opd-inherited');
    expect(note?.args).toEqual({ name: 'DINAS SOSIAL', title: 'PALYJA' });
  });

  it.each(['PROGRAM REHABILITASI SOSIAL', 'Belanja Modal', 'TRIWULAN II', 'Catatan', 'Kabupaten Maju'])(
    '%s is no such title',
    (title) => {
      expect(assumed(stacked([[title]]))).not.toContain('opd-inherited');
    },
  );
});

describe('rows of units in a table', () => {
  const table = (rows: readonly (readonly Value[])[], first = 'Kode Sub Kegiatan') =>
    readSheets([sheetOf([['DINAS KESEHATAN'], [first, 'Sub Kegiatan', 'Pagu'], ...rows])]);
  const both = { 'Puskesmas Waru': 5, 'Puskesmas Sedati': 7 };

  it.each([[[5, 7]], [[null, null]]])(
    'head the rows of each, with and without their money (%j)',
    ([first = null, second = null]) => {
      const read = table([
        [null, 'Puskesmas Waru', first],
        [A, 'Ibu hamil', 2],
        [B, 'Operasional', 3],
        [null, '2. Puskesmas Sedati', second],
        [A, 'Ibu hamil', 3],
        [B, 'Operasional', 4],
        [null, 'Jumlah', 12],
      ]);
      expect(units(read)).toEqual([['DINAS KESEHATAN', both]]);
      expect(notesOf(read, 'total-differs')).toEqual([]);
      expect(assumed(read)).not.toContain('row-without-code');
    },
  );

  it('head the levels of each, below the row of their OPD', () => {
    const read = readSheets([
      sheetOf([
        ['Kode', 'Uraian', 'Pagu'],
        [null, 'DINAS KESEHATAN', 50],
        [null, 'Puskesmas Waru', 20],
        ['1.02.02', 'Program Pemenuhan', 20],
        [A, 'Ibu hamil', 20],
        [null, 'Puskesmas Sedati', 30],
        ['1.02.02', 'Program Pemenuhan', 30],
        [A, 'Ibu hamil', 30],
      ]),
    ]);
    expect(units(read)).toEqual([['DINAS KESEHATAN', { 'Puskesmas Waru': 20, 'Puskesmas Sedati': 30 }]]);
    expect(notesOf(read, 'total-differs')).toEqual([]);
  });

  it.each(['Kode', 'Kode Sub Kegiatan'])(
    'split the sub kegiatan above where they follow each other (%s)',
    (first) => {
      const read = table(
        [
          [A, 'Ibu hamil', 5],
          [null, 'Puskesmas Waru', 2],
          [null, 'Puskesmas Sedati', 3],
          [B, 'Operasional', 4],
        ],
        first,
      );
      expect(units(read)).toEqual([['DINAS KESEHATAN', { 'DINAS KESEHATAN': 9 }]]);
      expect(assumed(read)).not.toContain('row-without-code');
    },
  );
});

describe('an RKA', () => {
  const rka = (...organisation: readonly (readonly string[])[]) =>
    readSheets([
      sheetOf([
        ['Program', ': 1.02.02 PROGRAM PEMENUHAN'],
        ['Kegiatan', ': 1.02.02.2.02 Penyediaan Layanan'],
        ...organisation,
        ['Sub Kegiatan', `: ${A} Ibu hamil`],
        ['Kode Rekening', 'Uraian', 'Jumlah (Rp)'],
        ['5.1.02', 'Belanja Barang', 5],
        ['Jumlah Anggaran Sub Kegiatan :', '', 5],
      ]),
    ]);

  it('has its OPD in "Organisasi" and its unit in "Unit Organisasi"', () => {
    const read = rka(['Organisasi', ': DINAS KESEHATAN'], ['Unit Organisasi', ': PUSKESMAS WARU']);
    expect(units(read)).toEqual([['DINAS KESEHATAN', { 'PUSKESMAS WARU': 5 }]]);
  });

  it('has its OPD in "Unit Organisasi" where no line names another', () => {
    expect(units(rka(['Unit Organisasi', ': DINAS KESEHATAN']))).toEqual([
      ['DINAS KESEHATAN', { 'DINAS KESEHATAN': 5 }],
    ]);
  });
});

it('"Unit SKPD" heads the units of the OPD', () => {
  const read = readSheets([
    sheetOf([
      ['SKPD', 'Unit SKPD', ...head],
      ['Dinas Kesehatan', 'Puskesmas Waru', A, 'Ibu hamil', 2],
      ['Dinas Kesehatan', 'Puskesmas Sedati', A, 'Ibu hamil', 3],
    ]),
  ]);
  expect(units(read)).toEqual([['Dinas Kesehatan', { 'Puskesmas Waru': 2, 'Puskesmas Sedati': 3 }]]);
});
