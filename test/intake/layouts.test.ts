import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../src/model/index.ts';
import { assumed, money, notesOf, readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

const SOSIAL = '1.06.2.08.0.00.01.0000';
const A = '1.06.04.2.01.0001';
const B = '1.06.04.2.01.0003';
const C = '2.08.02.2.01.0005';

describe('one row a sub kegiatan', () => {
  it('with code and name of the OPD in columns', () => {
    const { opds } = readSheets([
      sheetOf([
        ['Kode SKPD', 'Nama SKPD', 'Kode Sub Kegiatan', 'Nama Sub Kegiatan', 'Pagu'],
        [SOSIAL, 'Dinas Sosial', A, 'Penyediaan Permakanan', 275000000],
        [SOSIAL, 'Dinas Sosial', B, 'Penyediaan Alat Bantu', 'Rp358.900.000,00'],
      ]),
    ]);
    expect(opds.map(({ code, name }) => [code, name])).toEqual([[SOSIAL, 'Dinas Sosial']]);
    expect(money(opds[0])).toEqual({ [A]: '275000000', [B]: '358900000' });
    expect(opds[0]?.subKegiatan[1]?.place).toEqual({ file: 'anggaran.xlsx', sheet: 'GAP', ref: 'E3' });
    expect(opds[0]?.subKegiatan[1]?.codePlace.ref).toBe('C3');
  });

  it('with program and kegiatan beside it, written once and then merged or blank', () => {
    const { opds } = readSheets([
      sheetOf(
        [
          ['OPD', 'Program', 'Kegiatan', 'Sub Kegiatan', 'Anggaran'],
          [
            'Dinas Sosial',
            '1.06.04 PROGRAM REHABILITASI SOSIAL',
            '1.06.04.2.01 Rehabilitasi Dasar',
            `${A} Permakanan`,
            10,
          ],
          [null, null, null, `${B} Alat Bantu`, 20],
        ],
        ['A2:A3', 'B2:B3', 'C2:C3'],
      ),
    ]);
    expect(opds).toHaveLength(1);
    expect(money(opds[0])).toEqual({ [A]: '10', [B]: '20' });
    expect(opds[0]?.subKegiatan[0]?.program).toEqual({
      code: '1.06.04',
      name: 'PROGRAM REHABILITASI SOSIAL',
    });
    expect(opds[0]?.subKegiatan[0]?.name).toBe('Permakanan');
  });

  it('of an OPD that only the title names, with its year and stage', () => {
    const submission = readSheets([
      sheetOf([
        ['PEMERINTAH KABUPATEN MUARA KENCANA'],
        ['APBD PERUBAHAN TAHUN ANGGARAN 2026'],
        ['OPD', ': Dinas Sosial'],
        [],
        ['No', 'Kode', 'Sub Kegiatan', 'Pagu (Rp)'],
        [1, A, 'Penyediaan Permakanan', 275000000],
      ]),
    ]);
    const [opd] = submission.opds;
    expect([opd?.name, opd?.year, opd?.stage]).toEqual(['Dinas Sosial', 2026, 'perubahan']);
    expect(submission.pemerintah).toBe('Pemerintah Kabupaten Muara Kencana');
    expect(assumed(submission)).toEqual(['header-row']);
  });

  it('of an OPD that nothing names takes it from the name of the sheet, else of the file, and says so', () => {
    const rows = [
      ['Kode', 'Sub Kegiatan', 'Pagu'],
      [A, 'Penyediaan Permakanan', 275000000],
    ];
    const sheet = readSheets([sheetOf(rows, [], 'Dinas Sosial')]);
    expect([sheet.opds[0]?.name, assumed(sheet)]).toEqual(['Dinas Sosial', ['opd-from-sheet-name']]);
    const file = readSheets([sheetOf(rows, [], 'Sheet1')], 'opd/RKA_Dinas_Sosial_2026.xlsx');
    expect([file.opds[0]?.name, file.opds[0]?.year]).toEqual(['Dinas Sosial', 2026]);
    expect(assumed(file)).toEqual(['opd-from-file-name', 'year-from-name']);
  });

  it('with the code split by level over several columns, the parts as text or numbers', () => {
    const { opds } = readSheets([
      sheetOf([
        ['Kode', null, null, null, null, 'Uraian', 'Pagu'],
        ['1', '06', '04', '2.01', '0001', 'Permakanan', 10],
        ['1', '06', '04', '2.01', '0003', 'Alat Bantu', 20],
      ]),
    ]);
    expect(money(opds[0])).toEqual({ [A]: '10', [B]: '20' });
    const levels = readSheets([
      sheetOf([
        ['Kode Urusan', 'Kode Program', 'Kode Kegiatan', 'Kode Sub Kegiatan', 'Sub Kegiatan', 'Pagu'],
        ['1.06', '04', '2.01', '0001', 'Permakanan', 10],
      ]),
    ]);
    expect(money(levels.opds[0])).toEqual({ [A]: '10' });
  });

  it.each([
    ['text', ['1', '06', '04', '2.01', '0001']],
    ['numbers that lost their zeros', [1, 6, 4, '2.01', '0001']],
    ['numbers but for the tail', [1, 6, 4, 2.01, '0001']],
    ['numbers with the zeros that their format shows', ['1', '06', 4, 2.01, '0001']],
  ])('with the parts of its code under the names of the levels, as %s', (_, parts) => {
    const levels = ['Urusan', 'Bidang', 'Program', 'Kegiatan', 'Sub Kegiatan'];
    const next = [...parts.slice(0, 4), '0003'];
    const rows = [
      [...parts, 'Permakanan', 10],
      [...next, 'Alat Bantu', 20],
    ];
    const plain = readSheets([sheetOf([[...levels, 'Uraian', 'Anggaran (Rp)'], ...rows])]);
    expect(money(plain.opds[0])).toEqual({ [A]: '10', [B]: '20' });
    expect(plain.opds[0]?.subKegiatan.map(({ name, program }) => [name, program])).toEqual([
      ['Permakanan', null],
      ['Alat Bantu', null],
    ]);
    const merged = readSheets([
      sheetOf(
        [['Kode', null, null, null, null, 'Uraian', 'Pagu'], [...levels, null, null], ...rows],
        ['A1:E1'],
      ),
    ]);
    expect(money(merged.opds[0])).toEqual({ [A]: '10', [B]: '20' });
    const kode = readSheets([sheetOf([['Kode', null, null, null, null, 'Sub Kegiatan', 'Pagu'], ...rows])]);
    expect(money(kode.opds[0])).toEqual({ [A]: '10', [B]: '20' });
  });

  it('with the level digit as a number of its own, and rows of the levels above', () => {
    const { opds } = readSheets([
      sheetOf([
        ['Urusan', 'Bidang', 'Program', 'Kegiatan', 'Sub Kegiatan', 'Uraian', 'Pagu'],
        [1, 6, 4, null, null, 'PROGRAM REHABILITASI', 30],
        [1, 6, 4, '2.10', null, 'Rehabilitasi', 30],
        [1, 6, 4, 2.1, '0001', 'Permakanan', 10],
        [null, null, null, null, '0003', 'Alat Bantu', 20],
      ]),
    ]);
    expect(money(opds[0])).toEqual({ '1.06.04.2.10.0001': '10', '1.06.04.2.10.0003': '20' });
    expect(opds[0]?.subKegiatan[0]?.program).toEqual({ code: '1.06.04', name: 'PROGRAM REHABILITASI' });
    const digit = readSheets([
      sheetOf([
        ['Kode', null, null, null, null, null, 'Sub Kegiatan', 'Pagu'],
        [1, 6, 4, 2, 1, '0001', 'Permakanan', 10],
      ]),
    ]);
    expect(money(digit.opds[0])).toEqual({ [A]: '10' });
  });

  it.each([
    ['without the level digit', [1, 6, 4, 1, '0001']],
    ['with a tail whose zeros are lost', [1, 6, 4, '2.01', 1]],
    ['with a tail that may be of either edition', [1, 6, 4, '2.01', 29]],
  ])('%s it is not guessed', (_, parts) => {
    const submission = readSheets([
      sheetOf([
        ['Urusan', 'Bidang', 'Program', 'Kegiatan', 'Sub Kegiatan', 'Uraian', 'Pagu'],
        [...parts, 'Permakanan', 10],
      ]),
    ]);
    expect(submission.opds).toEqual([]);
    expect(notesOf(submission, 'missing-column')).toHaveLength(1);
  });

  it('with a padded level digit or a two-digit tail keeps what the code means', () => {
    const { opds } = readSheets([
      sheetOf([
        ['Kode', 'Sub Kegiatan', 'Pagu'],
        ['2.08.02.02.01.0005', 'Penyusunan Kebijakan', 10],
        ["'2.08.02.2.01.02", 'Sosialisasi', 20],
      ]),
    ]);
    expect(money(opds[0])).toEqual({ [C]: '10', '2.08.02.2.01.02': '20' });
  });
});

describe('an export', () => {
  const head = [
    'TAHUN',
    'KODE SKPD',
    'NAMA SKPD',
    'KODE SUB UNIT',
    'NAMA SUB UNIT',
    'KODE SUB KEGIATAN',
    'NAMA SUB KEGIATAN',
    'KODE REKENING',
    'PAGU',
  ];
  const row = (unit: string, name: string, code: string, rekening: string | null, pagu: number | null) => [
    '2026',
    '1.02.0.00.0.00.01.0000',
    'Dinas Kesehatan',
    unit,
    name,
    code,
    `Sub ${code}`,
    rekening,
    pagu,
  ];
  const X = '1.02.02.2.02.0001';

  it('adds up the rows of a sub kegiatan by unit, and splits them by jenis of account in both widths', () => {
    const { opds } = readSheets([
      sheetOf([
        head,
        row('1.02.0.00.0.00.01.0000', 'Dinas Kesehatan', X, '5.1.02.01.01.0024', 100),
        row('1.02.0.00.0.00.01.0000', 'Dinas Kesehatan', X, '5.1.02.02.001.00040', 50),
        row('1.02.0.00.0.00.01.0000', 'Dinas Kesehatan', X, '5.2.02.05.01.0001', 7),
        row('1.02.0.00.0.00.01.1000', 'RSUD', X, '5.1.01.01.01.0001', 1000),
        row('1.02.0.00.0.00.01.1000', 'RSUD', '1.02.02.2.02.0002', null, null),
      ]),
    ]);
    expect(opds).toHaveLength(1);
    const [own, hospital, unused] = opds[0]?.subKegiatan ?? [];
    expect([own?.unit.name, own?.pagu, hospital?.unit.name, hospital?.pagu]).toEqual([
      'Dinas Kesehatan',
      15700n,
      'RSUD',
      100000n,
    ]);
    expect([...(own?.byJenis ?? [])]).toEqual([
      ['5.1.02', 15000n],
      ['5.2.02', 700n],
    ]);
    expect([unused?.pagu, opds[0]?.daftarLengkap, opds[0]?.year]).toEqual([null, true, 2026]);
    expect(own?.kembar).toEqual([]);
  });

  it('is compared with its total row, shifted or above the header, and never counts it', () => {
    const right = readSheets([
      sheetOf([
        head,
        row('1.02.0.00.0.00.01.0000', 'Dinas Kesehatan', X, '5.1.02.01.01.0024', 100),
        ['TOTAL', null, null, null, null, null, null, null, 100],
      ]),
    ]);
    expect(money(right.opds[0])).toEqual({ [X]: '100' });
    expect(notesOf(right, 'total-differs')).toEqual([]);
    const wrong = readSheets([
      sheetOf([
        head,
        row('1.02.0.00.0.00.01.0000', 'Dinas Kesehatan', X, '5.1.02.01.01.0024', 100),
        [null, null, null, null, null, null, null, null, 250],
      ]),
    ]);
    expect(
      notesOf(wrong, 'total-differs').map(({ place, printed, counted }) => [place.ref, printed, counted]),
    ).toEqual([['I3', 25000n, 10000n]]);
    const above = sheetOf([
      [null, null, null, null, null, null, null, null, 90],
      head,
      row('1.02.0.00.0.00.01.0000', 'Dinas Kesehatan', X, '5.1.02.01.01.0024', 100),
    ]);
    const sums = readSheets([{ ...above, formulas: new Map([['I1', 'SUBTOTAL(9,I3:I900)']]) }]);
    expect(notesOf(sums, 'total-differs').map(({ place }) => place.ref)).toEqual(['I1']);
  });

  it('keeps a row with money and no code out of the sum, and says how much that is', () => {
    const submission = readSheets([
      sheetOf([
        [...head, 'KODE KEGIATAN'],
        [...row('1.02.0.00.0.00.01.0000', 'Dinas Kesehatan', X, '5.1.02.01.01.0024', 100), '1.02.02.2.02'],
        [
          ...row('1.02.0.00.0.00.01.0000', 'Dinas Kesehatan', '', '5.1.02.01.01.0024', 30).map((value, at) =>
            at === 5 || at === 6 ? null : value,
          ),
          '1.02.02.2.03',
        ],
      ]),
    ]);
    expect(money(submission.opds[0])).toEqual({ [X]: '100' });
    const [note] = notesOf(submission, 'assumed').filter(({ what }) => what === 'row-without-code');
    expect(note?.args).toEqual({ row: 3, count: 1, money: 3000n });
  });
});

describe('a hierarchy', () => {
  const head = [
    'Kode',
    'Urusan / Bidang Urusan / Program / Kegiatan / Sub Kegiatan',
    'Indikator',
    'Target 2026',
    'Pagu Indikatif (Rp)',
  ];
  const rows = (kegiatan: number, total: number) => [
    head,
    [`${SOSIAL} Dinas Sosial`, null, null, null, total],
    ['1.06', 'URUSAN PEMERINTAHAN BIDANG SOSIAL', null, null, 30],
    ['1.06.04', 'PROGRAM REHABILITASI SOSIAL', 'Cakupan', '100 %', 30],
    ['1.06.04.2.01', 'Rehabilitasi Sosial Dasar', null, null, kegiatan],
    [A, 'Permakanan', 'Jumlah orang', '180 Orang', 10],
    [B, 'Alat Bantu', null, null, 20],
    [null, null, 'Jumlah alat', '140 Unit', null],
  ];

  it('counts each level once, whatever its levels print', () => {
    const submission = readSheets([sheetOf(rows(30, 30))]);
    const [opd] = submission.opds;
    expect([opd?.code, opd?.name, opd?.year]).toEqual([SOSIAL, 'Dinas Sosial', 2026]);
    expect(money(opd)).toEqual({ [A]: '10', [B]: '20' });
    expect(opd?.subKegiatan[0]?.kegiatan).toEqual({
      code: '1.06.04.2.01',
      name: 'Rehabilitasi Sosial Dasar',
    });
    expect(notesOf(submission, 'total-differs')).toEqual([]);
  });

  it('keeps indicators and targets, those of a further line too', () => {
    const [opd] = readSheets([sheetOf(rows(30, 30))]).opds;
    expect(
      opd?.subKegiatan.map(({ indikator, target }) => [
        indikator?.map(({ text }) => text),
        target?.map(({ text }) => text),
      ]),
    ).toEqual([
      [['Jumlah orang'], ['180 Orang']],
      [['Jumlah alat'], ['140 Unit']],
    ]);
  });

  it('says one wrong level once, with both figures, and not again at its parent', () => {
    const kegiatan = notesOf(readSheets([sheetOf(rows(40, 30))]), 'total-differs');
    expect(
      kegiatan.map(({ place, level, printed, counted, children }) => [
        place.ref,
        level,
        printed,
        counted,
        children,
      ]),
    ).toEqual([['E5', 'kegiatan', 4000n, 3000n, 2]]);
    const opd = notesOf(readSheets([sheetOf(rows(30, 50))]), 'total-differs');
    expect(opd.map(({ place, level, opd: whose }) => [place.ref, level, whose])).toEqual([
      ['E2', 'opd', 'Dinas Sosial'],
    ]);
  });

  it('reads a sub kegiatan below a kegiatan whose code columns leave the parents blank', () => {
    const { opds } = readSheets([
      sheetOf(
        [
          ['Kode', null, null, null, null, 'Uraian', 'Pagu'],
          ['1', null, null, null, null, 'URUSAN WAJIB', 30],
          [null, '06', null, null, null, 'URUSAN SOSIAL', 30],
          [null, null, '04', null, null, 'PROGRAM REHABILITASI', 30],
          [null, null, null, '2.01', null, 'Rehabilitasi', 30],
          [null, null, null, null, '0001', 'Permakanan', 10],
          [null, null, null, null, '0003', 'Alat Bantu', 20],
        ],
        ['A1:E1'],
      ),
    ]);
    expect(money(opds[0])).toEqual({ [A]: '10', [B]: '20' });
  });

  it('reads codes that stand before the names in one column', () => {
    const { opds } = readSheets([
      sheetOf([
        ['No', 'Program / Kegiatan / Sub Kegiatan', 'Pagu Indikatif'],
        [1, '1.06.04 PROGRAM REHABILITASI', 30],
        [2, '1.06.04.2.01 Rehabilitasi', 30],
        [3, `${A} - Permakanan`, 10],
        [4, `${B} - Alat Bantu`, 20],
      ]),
    ]);
    expect(opds[0]?.subKegiatan.map(({ code, name }) => [code, name])).toEqual([
      [A, 'Permakanan'],
      [B, 'Alat Bantu'],
    ]);
  });

  it('reads a table whose levels have a column and a row each', () => {
    const submission = readSheets([
      sheetOf([
        ['Program', 'Kegiatan', 'Sub Kegiatan', 'Pagu'],
        ['1.06.04 PROGRAM REHABILITASI', null, null, 30],
        [null, '1.06.04.2.01 Rehabilitasi', null, 30],
        [null, null, `${A} Permakanan`, 10],
        [null, null, `${B} Alat Bantu`, 20],
        ['JUMLAH', null, null, 30],
      ]),
    ]);
    expect(money(submission.opds[0])).toEqual({ [A]: '10', [B]: '20' });
    expect(submission.opds[0]?.subKegiatan[1]?.program?.code).toBe('1.06.04');
    expect(notesOf(submission, 'total-differs')).toEqual([]);
  });

  it('takes accounts below a sub kegiatan for its parts, also where their levels stand in the same column', () => {
    const submission = readSheets([
      sheetOf([
        ['KODE REKENING', 'URAIAN', 'JUMLAH'],
        ['1.06.04', 'PROGRAM REHABILITASI', 30],
        ['1.06.04.2.01', 'Rehabilitasi', 30],
        [A, 'Permakanan', 30],
        ['5', 'BELANJA', 30],
        ['5.1', 'BELANJA OPERASI', 20],
        ['5.1.02', 'Belanja Barang dan Jasa', 20],
        ['5.1.02.01', 'Belanja Barang', 20],
        ['5.2', 'BELANJA MODAL', 10],
        ['5.2.02', 'Belanja Modal Peralatan', 10],
      ]),
    ]);
    expect(money(submission.opds[0])).toEqual({ [A]: '30' });
    expect([...(submission.opds[0]?.subKegiatan[0]?.byJenis ?? [])]).toEqual([
      ['5.1.02', 2000n],
      ['5.2.02', 1000n],
    ]);
    expect(notesOf(submission, 'total-differs')).toEqual([]);
  });

  it('takes an indicator that begins with "Jumlah" for no total', () => {
    const submission = readSheets([
      sheetOf([
        ['Kode', 'Uraian', 'Indikator', 'Pagu'],
        [A, 'Permakanan', 'Jumlah orang yang dilayani', 10],
        [B, 'Alat Bantu', 'Jumlah alat', 20],
        [null, 'Jumlah', null, 30],
        [],
        [null, 'Jumlah ARG', null, 10],
        [null, 'Kepala Dinas'],
      ]),
    ]);
    expect(money(submission.opds[0])).toEqual({ [A]: '10', [B]: '20' });
    expect(notesOf(submission, 'total-differs')).toEqual([]);
  });
});

describe('headers of several rows', () => {
  it('Renja (T-C.33): of two ceilings of one name, the parent heading tells the year', () => {
    const submission = readSheets([
      sheetOf(
        [
          ['RENCANA KERJA DINAS SOSIAL TAHUN 2026'],
          [
            'No',
            'Kode',
            'Urusan/ Bidang Urusan/ Program/ Kegiatan/ Sub Kegiatan',
            'Indikator Kinerja',
            'Target Akhir Periode Renstra Opd',
            'Realisasi Capaian Renja Opd Tahun 2024',
            'Prakiraan Capaian Target Renja Opd Tahun 2025',
            'Capaian Kinerja Dan Kerangka Pendanaan',
            null,
            null,
            null,
            'Prakiraan Maju Rencana Tahun 2027',
            null,
            'Perangkat Daerah Penanggung Jawab',
          ],
          [
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            'Target 2026',
            'Pagu Indikatif (Rp)',
            'Lokasi',
            'Sumber Dana',
            'Target',
            'Pagu Indikatif (Rp)',
            null,
          ],
          [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
          [
            1,
            A,
            'Permakanan',
            'Jumlah orang',
            '900 Orang',
            '150 Orang',
            '160 Orang',
            '180 Orang',
            10,
            'Muara',
            'DAU',
            '200 Orang',
            99,
            'Dinas Sosial',
          ],
        ],
        ['H2:K2', 'L2:M2', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:G3', 'N2:N3'],
      ),
    ]);
    const [opd] = submission.opds;
    expect(money(opd)).toEqual({ [A]: '10' });
    expect([opd?.name, opd?.year]).toEqual(['Dinas Sosial', 2026]);
    expect(opd?.subKegiatan[0]?.target?.map(({ text }) => text)).toEqual(['180 Orang']);
  });

  it('Lampiran IV: four header rows, a total beside its parts, and a number row', () => {
    const { opds } = readSheets([
      sheetOf(
        [
          [
            'No',
            'Kode',
            'Urusan / Bidang Urusan / Program / Kegiatan / Sub Kegiatan',
            'Capaian Kinerja dan Kerangka Pendanaan',
          ],
          [null, null, null, 'Target 2026', 'Pagu Indikatif Belanja(Rp)', null, null, null, null, 'Lokasi'],
          [null, null, null, null, 'Operasi', 'Modal', 'Tidak Terduga', 'Transfer', 'Total', null],
          [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
          [1, '1.06.04', 'PROGRAM REHABILITASI', null, 20, 10, null, null, 30, null],
          [2, A, 'Permakanan', '180 Orang', 20, 10, null, null, 30, 'Muara'],
        ],
        ['D1:J1', 'E2:I2', 'A1:A3', 'B1:B3', 'C1:C3', 'D2:D3', 'J2:J3'],
      ),
    ]);
    expect(money(opds[0])).toEqual({ [A]: '30' });
  });

  it('adds operasi, modal, tidak terduga and transfer where no column holds their total', () => {
    const { opds } = readSheets([
      sheetOf(
        [
          ['Kode', 'Uraian', 'Belanja', null, null, null],
          [null, null, 'Operasi', 'Modal', 'Tidak Terduga', 'Transfer'],
          [A, 'Permakanan', 20, 10, null, 5],
        ],
        ['C1:F1', 'A1:A2', 'B1:B2'],
      ),
    ]);
    expect(money(opds[0])).toEqual({ [A]: '35' });
  });

  it('Renja of the old SIPD: five code columns and two ceilings under unmerged groups', () => {
    const { opds } = readSheets([
      sheetOf([
        [
          'Kode',
          null,
          null,
          null,
          null,
          'Urusan/ Bidang Urusan Pemerintahan Daerah Dan Program/ Kegiatan',
          'Indikator Kinerja',
          null,
          null,
          'Rencana Tahun 2026',
          null,
          null,
          'Prakiraan Maju Rencana Tahun 2027',
          null,
        ],
        [
          null,
          null,
          null,
          null,
          null,
          null,
          'Capaian Program',
          'Keluaran Sub Kegiatan',
          'Hasil Kegiatan',
          'Target Capaian Kinerja',
          'Pagu Indikatif (Rp.)',
          'Sumber Dana',
          'Target Capaian Kinerja',
          'Kebutuhan Dana/ Pagu Indikatif (Rp.)',
        ],
        [
          '1',
          '06',
          '04',
          null,
          null,
          'PROGRAM REHABILITASI',
          'Cakupan',
          null,
          null,
          '100 %',
          30,
          null,
          '100 %',
          33,
        ],
        [
          '1',
          '06',
          '04',
          '2.01',
          '0001',
          'Permakanan',
          null,
          'Jumlah orang',
          null,
          '180 Orang',
          30,
          'DAU',
          '190 Orang',
          33,
        ],
      ]),
    ]);
    expect(money(opds[0])).toEqual({ [A]: '30' });
    expect(opds[0]?.year).toBe(2026);
  });

  it('before and after a change: the ceiling is the one after', () => {
    const submission = readSheets([
      sheetOf(
        [
          ['Kode', 'Uraian', 'Jumlah (Rp)', null, 'Bertambah/(Berkurang)'],
          [null, null, 'Sebelum Perubahan', 'Setelah Perubahan', null],
          [A, 'Permakanan', 100, 80, -20],
          [B, 'Alat Bantu', 50, '(5)', -55],
        ],
        ['C1:D1', 'A1:A2', 'B1:B2', 'E1:E2'],
      ),
    ]);
    const [first, second] = submission.opds[0]?.subKegiatan ?? [];
    expect([first?.paguSebelum, first?.pagu, second?.paguSebelum, second?.pagu]).toEqual([
      10000n,
      8000n,
      5000n,
      -500n,
    ]);
    expect(submission.opds[0]?.stage).toBe('perubahan');
  });

  it.each([
    ['Pagu Murni', 'Pagu Perubahan', 'perubahan'],
    ['APBD 2026', 'Pergeseran', 'pergeseran'],
    ['Anggaran Sebelum Pergeseran', 'Anggaran Sesudah Pergeseran', 'pergeseran'],
  ])('%s beside %s names the stage', (before, after, stage) => {
    const { opds } = readSheets([
      sheetOf([
        ['Kode', 'Uraian', before, after],
        [A, 'Permakanan', 100, 80],
      ]),
    ]);
    expect([opds[0]?.subKegiatan[0]?.pagu, opds[0]?.subKegiatan[0]?.paguSebelum, opds[0]?.stage]).toEqual([
      8000n,
      10000n,
      stage,
    ]);
  });

  it.each([
    ['Pagu', 'Pergeseran I', 'Pergeseran II'],
    ['Murni', 'Pergeseran Ke-1', 'Pergeseran Ke-2'],
    ['Sebelum Pergeseran', 'Setelah Pergeseran I', 'Setelah Pergeseran II'],
  ])('%s, %s and %s: the last is the ceiling, or the last that is filled', (before, first, second) => {
    const table = (last: number | null) =>
      readSheets([
        sheetOf([
          ['PERGESERAN APBD TAHUN ANGGARAN 2026'],
          ['OPD', 'Kode', 'Sub Kegiatan', before, first, second],
          ['Dinas Sosial', A, 'Permakanan', 10, 20, last],
        ]),
      ]).opds[0];
    const [made] = table(30)?.subKegiatan ?? [];
    expect([made?.pagu, made?.paguSebelum, table(30)?.stage]).toEqual([3000n, 1000n, 'pergeseran']);
    expect(money(table(null))).toEqual({ [A]: '20' });
  });

  it('RFK: the DPA is the ceiling, money realised is read and percentages are not', () => {
    const submission = readSheets([
      sheetOf([
        [
          'Kode',
          null,
          null,
          null,
          null,
          'Program/Kegiatan/Sub Kegiatan',
          'RKA SIPD (Rp.)',
          'DPA (Rp.)',
          'Realisasi Keuangan (Rp.)',
          'Capaian ( % )',
          'Realisasi Fisik ( % )',
          'Keterangan / Permasalahan',
        ],
        ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10 = (9 / 8) * 100', '11', '12'],
        ['1', '06', '04', '2.01', '0001', 'Permakanan', 100, 90, 45, 50, 60, null],
      ]),
    ]);
    const [row] = submission.opds[0]?.subKegiatan ?? [];
    expect([row?.code, row?.pagu, row?.realisasi]).toEqual([A, 9000n, 4500n]);
    expect(assumed(submission)).toContain('pagu-column');
  });

  it('a monitoring table: the money realised is that up to this month', () => {
    const { opds } = readSheets([
      sheetOf(
        [
          [
            'Kode',
            'Program/Kegiatan/Sub Kegiatan',
            'Jumlah Anggaran (Rp)',
            'Realisasi Pelaksanaan Anggaran',
            null,
            null,
            null,
            null,
            null,
          ],
          [null, null, null, 'Bulan Lalu', null, 'Bulan Ini', null, 's.d Bulan Ini', null],
          [null, null, null, 'Rp', '%', 'Rp', '%', 'Rp', '%'],
          [A, 'Permakanan', 100, 10, 10, 5, 5, 15, 15],
        ],
        ['D1:I1', 'D2:E2', 'F2:G2', 'H2:I2', 'A1:A3', 'B1:B3', 'C1:C3'],
      ),
    ]);
    expect(opds[0]?.subKegiatan[0]?.realisasi).toBe(1500n);
  });
});

describe('a report of realisation (SIPD, by document)', () => {
  const submission = readSheets([
    sheetOf([
      ['LAPORAN REALISASI PER DOKUMEN'],
      ['PEMERINTAH KABUPATEN MUARA KENCANA'],
      ['TAHUN ANGGARAN 2026'],
      [],
      [
        'No',
        'Kode SKPD',
        'Nama SKPD',
        'Kode Sub Kegiatan',
        'Nama Sub Kegiatan',
        'Kode Rekening',
        'NIP PPTK',
        'Nama PPTK',
        'Nilai SPD',
        'Nilai Realisasi',
        'Tahapan APBD',
        'Tanggal',
      ],
      [
        1,
        SOSIAL,
        'Dinas Sosial',
        A,
        'Permakanan',
        '5.1.02.01.01.0024',
        '198001012005012001',
        'Nama Rekaan',
        900,
        40,
        'APBD Murni',
        '7 Januari 2026',
      ],
      [
        2,
        SOSIAL,
        'Dinas Sosial',
        A,
        'Permakanan',
        '5.1.02.01.01.0025',
        '198001012005012001',
        'Nama Rekaan',
        900,
        2,
        'APBD Murni',
        '9 Januari 2026',
      ],
      ['Total', null, null, null, null, null, null, null, '1.800', '42'],
    ]),
  ]);

  it('is read as what each sub kegiatan has spent, its documents added up', () => {
    const [opd] = submission.opds;
    expect([opd?.year, opd?.stage]).toEqual([2026, 'murni']);
    expect(opd?.subKegiatan.map(({ code, pagu, realisasi }) => [code, pagu, realisasi])).toEqual([
      [A, null, 4200n],
    ]);
  });

  it('says that it holds no ceiling, and takes neither NIP nor names', () => {
    expect(notesOf(submission, 'missing-column').map(({ fields }) => fields)).toEqual([['pagu']]);
    const said = JSON.stringify(submission, (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(said).not.toMatch(/198001012005012001|Nama Rekaan/);
  });
});

describe('RKA and DPA', () => {
  const block = (code: string, total: number, printed = total) => [
    ['Sub Kegiatan', `: ${code} Penyediaan Permakanan`],
    ['Sumber Pendanaan', ': DAU'],
    ['Keluaran Sub Kegiatan', ': Jumlah orang yang dilayani', '180 Orang'],
    ['Kode Rekening', 'Uraian', 'Rincian Perhitungan', null, null, 'Jumlah'],
    [null, null, 'Koefisien', 'Satuan', 'Harga', null],
    ['5', 'BELANJA', null, null, null, total],
    ['5.1', 'BELANJA OPERASI', null, null, null, total],
    ['5.1.02', 'Belanja Barang dan Jasa', null, null, null, total],
    [null, '[#] Permakanan', null, null, null, total],
    [null, 'Beras', '10 Karung', 'Karung', total / 10, total],
    ['Jumlah Anggaran Sub Kegiatan :', null, null, null, null, printed],
  ];
  const head = [
    ['RENCANA KERJA DAN PERUBAHAN ANGGARAN SATUAN KERJA PERANGKAT DAERAH'],
    ['Pemerintah Kabupaten Muara Kencana Tahun Anggaran 2026'],
    ['Urusan Pemerintahan', ': 1 URUSAN PEMERINTAHAN WAJIB'],
    ['Program', ': 1.06.04 PROGRAM REHABILITASI SOSIAL'],
    ['Kegiatan', ': 1.06.04.2.01 Rehabilitasi Sosial Dasar'],
    ['Organisasi', `: ${SOSIAL} Dinas Sosial`],
    ['Unit', `: ${SOSIAL} Dinas Sosial`],
    ['Alokasi Tahun - 1', ': Rp0'],
  ];

  it('are read block by block: codes, money by account, unit, year and stage', () => {
    const submission = readSheets([
      sheetOf([
        ...head,
        ...block(A, 100),
        ...block(B, 50),
        ['Jumlah Total Anggaran Kegiatan :', null, null, null, null, 150],
      ]),
    ]);
    const [opd] = submission.opds;
    expect([opd?.code, opd?.name, opd?.year, opd?.stage]).toEqual([
      SOSIAL,
      'Dinas Sosial',
      2026,
      'perubahan',
    ]);
    expect(money(opd)).toEqual({ [A]: '100', [B]: '50' });
    const [first] = opd?.subKegiatan ?? [];
    expect([...(first?.byJenis ?? [])]).toEqual([['5.1.02', 10000n]]);
    expect([
      first?.program?.code,
      first?.kegiatan?.code,
      first?.indikator?.[0]?.text,
      first?.target?.[0]?.text,
    ]).toEqual(['1.06.04', '1.06.04.2.01', 'Jumlah orang yang dilayani', '180 Orang']);
    expect(submission.notes).toEqual([]);
  });

  it('with key, colon, code and name in cells of their own', () => {
    const submission = readSheets([
      sheetOf([
        ['RENCANA KERJA DAN ANGGARAN TAHUN ANGGARAN 2026'],
        ['Program', ':', '1.06.04', 'PROGRAM REHABILITASI SOSIAL'],
        ['Kegiatan :', '1.06.04.2.01', 'Rehabilitasi Sosial Dasar'],
        ['Organisasi', ':', SOSIAL, 'Dinas Sosial'],
        ['Sub Kegiatan', ':', A, 'Permakanan'],
        ['Kode Rekening', 'Uraian', 'Jumlah'],
        ['5.1.02', 'Belanja Barang dan Jasa', 100],
      ]),
    ]);
    const [opd] = submission.opds;
    const [sub] = opd?.subKegiatan ?? [];
    expect([opd?.code, opd?.name, sub?.name, sub?.program?.name, sub?.kegiatan?.name]).toEqual([
      SOSIAL,
      'Dinas Sosial',
      'Permakanan',
      'PROGRAM REHABILITASI SOSIAL',
      'Rehabilitasi Sosial Dasar',
    ]);
    expect(money(opd)).toEqual({ [A]: '100' });
  });

  it('are compared: the accounts with the sub kegiatan, the sub kegiatan with the kegiatan', () => {
    const read = (kegiatan: number) =>
      readSheets([
        sheetOf([
          ...head,
          ...block(A, 100, 90),
          ...block(B, 50),
          ['Jumlah Total Anggaran Kegiatan :', null, null, null, null, kegiatan],
        ]),
      ]);
    const differing = (kegiatan: number) =>
      notesOf(read(kegiatan), 'total-differs').map(({ level, printed, counted, children }) => [
        level,
        printed,
        counted,
        children,
      ]);
    expect(money(read(150).opds[0])).toEqual({ [A]: '90', [B]: '50' });
    expect(differing(160)).toEqual([
      ['sub-kegiatan', 9000n, 10000n, 1],
      ['kegiatan', 16000n, 14000n, 2],
    ]);
    // The kegiatan adds up what is right, or what is printed: one wrong cell is one difference.
    for (const right of [150, 140]) expect(differing(right)).toEqual([['sub-kegiatan', 9000n, 10000n, 1]]);
  });
});

describe('tags', () => {
  it('stand in a column of the budget table, with category and reason', () => {
    const { opds } = readSheets([
      sheetOf([
        ['Kode', 'Sub Kegiatan', 'Pagu', 'Tagging ARG', 'Kategori', 'Keterangan'],
        [A, 'Permakanan', 10, 'Ya', '2', null],
        [B, 'Alat Bantu', 20, 'Netral', null, 'Belanja rutin'],
        [C, 'Kebijakan PUG', 30, null, null, null],
      ]),
    ]);
    expect(
      opds[0]?.subKegiatan.map(({ tag }) => [
        tag?.tagged,
        tag?.netral,
        tag?.kategori,
        tag?.alasan,
        tag?.place.ref,
      ]),
    ).toEqual([
      [true, false, 'kesetaraan', null, 'D2'],
      [false, true, null, 'Belanja rutin', 'D3'],
      [false, false, null, null, 'D4'],
    ]);
  });

  it('are unknown where no column says, and an "ARG" column of amounts is none', () => {
    const none = readSheets([
      sheetOf([
        ['Kode', 'Sub Kegiatan', 'Pagu', 'Kategori'],
        [A, 'Permakanan', 10, 'Prioritas'],
      ]),
    ]);
    expect(none.opds[0]?.subKegiatan[0]?.tag).toBeNull();
    const amounts = readSheets([
      sheetOf([
        ['Kode', 'Sub Kegiatan', 'Pagu', 'ARG'],
        [A, 'Permakanan', 100000, 25000],
      ]),
    ]);
    expect([amounts.opds[0]?.subKegiatan[0]?.tag, money(amounts.opds[0])]).toEqual([null, { [A]: '100000' }]);
  });
});

it('money of both notations is exact to the sen', () => {
  const { opds } = readSheets([
    sheetOf([
      ['Kode', 'Sub Kegiatan', 'Pagu'],
      [A, 'Permakanan', '8349008827.95'],
      [B, 'Alat Bantu', '1.010.148.878.495,39'],
    ]),
  ]);
  expect(opds[0]?.subKegiatan.map(({ pagu }) => toDecimal(pagu ?? 0n))).toEqual([
    '8349008827.95',
    '1010148878495.39',
  ]);
});
