import { describe, expect, it } from 'vitest';
import { money, notesOf, readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

type Line = (string | number | null)[];

const HEADER = ['Kode', 'Sub Kegiatan', 'Pagu (Rp)'];
const SOSIAL: Line[] = [
  ['1.06.04.2.01.0001', 'Permakanan', 100],
  ['1.06.04.2.01.0003', 'Alat Bantu', 50],
];
const KESEHATAN: Line[] = [['1.02.02.2.02.0033', 'Operasional Puskesmas', 30]];

/** Tables beside each other, an empty column between them. */
const beside = (...tables: Line[][]): Line[] =>
  Array.from({ length: Math.max(...tables.map(({ length }) => length)) }, (_, at) =>
    tables.flatMap((table) => [...(table[at] ?? [null, null, null]), null]),
  );

describe('tables side by side', () => {
  it.each<[string, Line, Line]>([
    ['a name above', ['DINAS SOSIAL', null, null], ['DINAS KESEHATAN', null, null]],
    ['a label above', ['OPD : DINAS SOSIAL', null, null], ['OPD : DINAS KESEHATAN', null, null]],
  ])('of two OPDs with %s are both read', (_, left, right) => {
    const submission = readSheets([
      sheetOf([
        ['PAGU INDIKATIF TAHUN 2026'],
        ...beside(
          [left, HEADER, ...SOSIAL, [null, 'Jumlah', 150]],
          [right, HEADER, ...KESEHATAN, [null, 'Jumlah', 35]],
        ),
      ]),
    ]);
    expect(submission.opds.map(({ name, year }) => [name, year])).toEqual([
      ['DINAS SOSIAL', 2026],
      ['DINAS KESEHATAN', 2026],
    ]);
    expect(submission.opds.map(money)).toEqual([
      { '1.06.04.2.01.0001': '100', '1.06.04.2.01.0003': '50' },
      { '1.02.02.2.02.0033': '30' },
    ]);
    expect(submission.opds[1]?.subKegiatan[0]?.place.ref).toBe('G4');
    expect(notesOf(submission, 'total-differs').map(({ place }) => place.ref)).toEqual(['G5']);
  });

  it('of one OPD go on to the right, and a total may be that of all', () => {
    const rest: Line[] = [['1.06.05.2.01.0003', 'Logistik', 20]];
    const more: Line[] = [['1.06.05.2.01.0004', 'Tagana', 5]];
    const submission = readSheets([
      sheetOf([
        ['DINAS SOSIAL'],
        ...beside([HEADER, ...SOSIAL], [HEADER, ...rest], [HEADER, ...more, [null, 'Jumlah', 175]]),
      ]),
    ]);
    expect(submission.opds).toHaveLength(1);
    expect(Object.values(money(submission.opds[0]))).toEqual(['100', '50', '20', '5']);
    expect(notesOf(submission, 'total-differs')).toEqual([]);
  });

  it('are one table where the headings begin again for something else', () => {
    const { opds } = readSheets([
      sheetOf([
        ['DINAS SOSIAL'],
        ['Kode', 'Sub Kegiatan', 'Pagu (Rp)', 'Kode', 'Sub Kegiatan', 'Pagu (Rp)'],
        ['1.06.04.2.01.0001', 'Permakanan', 100, 'A', 'Prioritas', 7],
      ]),
    ]);
    expect(opds.map(money)).toEqual([{ '1.06.04.2.01.0001': '100' }]);
  });
});
