import { describe, expect, it } from 'vitest';
import { assumed, notesOf, readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

type Cell = string | number | null;
type Line = readonly [code: string, name: string, money: Cell];

const SUBS: readonly Line[] = [
  ['1.01.02.2.01.0001', 'Pembangunan USB', 100_000],
  ['1.01.02.2.01.0014', 'Biaya Personil', 200_000],
  ['1.01.04.2.01.0002', 'Penataan Pendidik', 300_000],
];

const read = (lines: readonly Line[]) =>
  readSheets([sheetOf([['DINAS PENDIDIKAN'], ['TAHUN 2026'], ['Kode', 'Sub Kegiatan', 'Pagu'], ...lines])]);
const differs = (lines: readonly Line[]) =>
  notesOf(read(lines), 'total-differs').map(({ printed, counted, children }) => [printed, counted, children]);

describe('a total is compared with its rows whatever it is called', () => {
  it.each([
    'JUMLAH PAGU INDIKATIF',
    'TOTAL PAGU ANGGARAN',
    'Jumlah Dinas Pendidikan',
    'Total Pagu Dinas Pendidikan Tahun 2026',
    'JUMLAH SELURUHNYA',
    'Jumlah Belanja Daerah',
    'TOTAL ANGGARAN SUB KEGIATAN',
    'JUMLAH (Rp)',
    'J U M L A H',
    'J U M L A H  SELURUHNYA',
    'Jml Anggaran',
    'TOTAL APBD',
  ])('%s', (label) => {
    expect(differs([...SUBS, ['', label, 610_000]])).toEqual([[61_000_000n, 60_000_000n, 3]]);
    const right = read([...SUBS, ['', label, 600_000]]);
    expect(notesOf(right, 'total-differs')).toEqual([]);
    expect(assumed(right)).not.toContain('row-without-code');
  });

  it.each([
    'Jumlah ARG',
    'Jumlah Belanja Modal',
    'Jumlah Sub Kegiatan',
    'Jumlah Program',
    'Jumlah Program dan Kegiatan',
    'Jumlah Puskesmas',
    'Jumlah Dinas Kesehatan dan Puskesmas yang dibina',
    'Jumlah dipindahkan',
    'Jumlah Penerimaan',
  ])('but not one of something else: %s', (label) => {
    expect(differs([...SUBS, ['', label, 3]])).toEqual([]);
  });

  it('the total of the government below the right one of the table says nothing of it', () => {
    const lines: Line[] = [...SUBS, ['', 'JUMLAH', 600_000], ['', 'Total APBD', 9_000_000]];
    expect(differs(lines)).toEqual([]);
  });
});

describe('a label that names a level or an OPD is of that level or OPD', () => {
  const [first, second, third] = SUBS as [Line, Line, Line];

  it('of the level that ends', () => {
    const lines = (program: number, other: number): Line[] => [
      first,
      second,
      ['', 'Jumlah Program Pengelolaan Pendidikan', program],
      third,
      ['', 'Jumlah Kegiatan Pemerataan', 300_000],
      ['', 'Jumlah Program Pendidik', other],
      ['', 'JUMLAH SELURUHNYA', 600_000],
    ];
    expect(differs(lines(300_000, 300_000))).toEqual([]);
    expect(differs(lines(250_000, 300_000))).toEqual([[25_000_000n, 30_000_000n, 2]]);
    expect(differs(lines(300_000, 350_000))).toEqual([[35_000_000n, 30_000_000n, 1]]);
  });

  it('of any level of its kind at the foot of the table', () => {
    expect(
      differs([
        ...SUBS,
        ['', 'Jumlah Program Pengelolaan Pendidikan', 300_000],
        ['', 'Jumlah Program Pendidik', 300_000],
        ['', 'TOTAL', 600_000],
      ]),
    ).toEqual([]);
  });

  it('of the OPD of that name', () => {
    const table = (dikbud: number, dinkes: number) =>
      readSheets([
        sheetOf([
          ['OPD', 'Kode', 'Sub Kegiatan', 'Pagu'],
          ['Dinas Pendidikan', ...first],
          ['Dinas Pendidikan', ...second],
          ['Dinas Kesehatan', '1.02.02.2.02.0001', 'Ibu Hamil', 70_000],
          ['', '', 'Jumlah Program Upaya Kesehatan', 70_000],
          ['', '', 'Jumlah Dinas Pendidikan', dikbud],
          ['', '', 'Jumlah Dinas Kesehatan', dinkes],
          ['', '', 'JUMLAH', 370_000],
        ]),
      ]);
    expect(notesOf(table(300_000, 70_000), 'total-differs')).toEqual([]);
    expect(notesOf(table(310_000, 75_000), 'total-differs')).toMatchObject([
      { printed: 31_000_000n, counted: 30_000_000n, children: 2 },
      { printed: 7_500_000n, counted: 7_000_000n, children: 1 },
    ]);
  });
});

describe('a total that cannot be read is said', () => {
  const broken = (kind: 'error' | 'formula' | 'text', text: string | undefined, label = 'JUMLAH') => {
    const sheet = sheetOf([['Kode', 'Sub Kegiatan', 'Pagu'], ...SUBS, ['', label, 'x']]);
    const total = sheet.rows[sheet.rows.length - 1];
    if (!total) throw new Error('no row');
    const row = {
      ...total,
      text: [...total.text.slice(0, 3), text],
      kind: [...total.kind.slice(0, 3), kind],
    };
    return readSheets([{ ...sheet, rows: [...sheet.rows.slice(0, -1), row] }]);
  };

  it.each([
    ['excel-error', 'error', '#REF!'],
    ['bad-number', 'text', 'Rp 932.650.00,-'],
    ['formula-without-value', 'formula', undefined],
  ] as const)('%s', (note, kind, text) => {
    expect(notesOf(broken(kind, text), note)).toMatchObject([{ count: 1 }]);
    expect(notesOf(broken(kind, text, 'Jumlah Pagu Indikatif'), note)).toHaveLength(1);
    expect(notesOf(broken(kind, text, 'Jumlah ARG'), note)).toEqual([]);
  });
});
