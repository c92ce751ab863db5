import { describe, expect, it } from 'vitest';
import { assumed, money, notesOf, readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

const A = '1.06.04.2.01.0002';
const PEOPLE = [20, 30, 50] as const;

/** A table with a group of three columns over counts of people, and one more column. */
function grouped(group: string, heading: string) {
  return readSheets([
    sheetOf(
      [
        ['OPD', 'Kode', 'Sub Kegiatan', group, null, null, heading],
        [null, null, null, 'L', 'P', 'Jumlah', null],
        ['Dinas Sosial', A, 'Permakanan', ...PEOPLE, 5_000_000],
      ],
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:G2'],
    ),
  ]);
}

describe('a count of people is no ceiling', () => {
  it.each([
    ['Sasaran', 'Biaya (Rp)'],
    ['Sasaran', 'Biaya'],
    ['Penerima Manfaat', 'Dana (Rp)'],
    ['Peserta', 'Biaya (Rp)'],
    ['Jumlah Peserta (orang)', 'Anggaran'],
  ])('"%s: L | P | Jumlah" beside "%s"', (group, heading) => {
    expect(money(grouped(group, heading).opds[0])).toEqual({ [A]: '5000000' });
  });

  it('nor where the table has no money: the column is missing', () => {
    expect(notesOf(grouped('Sasaran', 'Lama'), 'missing-column')[0]?.fields).toContain('pagu');
  });

  it('nor beside "L" and "P" without a group', () => {
    const submission = readSheets([
      sheetOf([
        ['OPD', 'Kode', 'Sub Kegiatan', 'L', 'P', 'Jumlah', 'Biaya'],
        ['Dinas Sosial', A, 'Permakanan', ...PEOPLE, 5_000_000],
      ]),
    ]);
    expect(money(submission.opds[0])).toEqual({ [A]: '5000000' });
    expect(assumed(submission)).toEqual([]);
  });
});

describe('"Biaya" is money where no other heading is', () => {
  const read = (headings: readonly string[], amounts: readonly number[]) =>
    readSheets([
      sheetOf([
        ['OPD', 'Kode', 'Sub Kegiatan', ...headings],
        ['Dinas Sosial', A, 'Permakanan', ...amounts],
      ]),
    ]);

  it.each([
    [['Biaya (Rp)'], [70], '70'],
    [['Biaya', 'Pagu'], [7, 70], '70'],
    [['Volume', 'Biaya', 'Jumlah'], [2, 35, 70], '70'],
    [['Volume', 'Biaya (Rp)', 'Jumlah (Rp)'], [2, 35, 70], '70'],
    [['Jumlah', 'Biaya (Rp)'], [2, 70], '70'],
    [['Biaya Satuan', 'Jumlah'], [35, 70], '70'],
  ])('%j', (headings, amounts, pagu) => {
    expect(money(read(headings, amounts).opds[0])).toEqual({ [A]: pagu });
  });

  it('not as part of another heading', () => {
    for (const heading of ['Biaya Satuan', 'Sumber Biaya', 'Jenis Biaya', 'Komponen Biaya'])
      expect(notesOf(read([heading], [70]), 'missing-column')[0]?.fields).toContain('pagu');
  });
});

describe('"Jumlah" under a group that is money or nothing known', () => {
  const under = (group: string) =>
    readSheets([
      sheetOf(
        [
          ['OPD', 'Kode', 'Sub Kegiatan', group, null],
          [null, null, null, 'DAU', 'Jumlah'],
          ['Dinas Sosial', A, 'Permakanan', 60, 70],
        ],
        ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'],
      ),
    ]);

  it.each(['Sumber Dana', 'Belanja', 'Kebutuhan Dana', 'Biaya'])('%s: it is the ceiling', (group) => {
    const submission = under(group);
    expect(money(submission.opds[0])).toEqual({ [A]: '70' });
    expect(assumed(submission)).toEqual(['header-row']);
  });

  it('nothing known: it is the ceiling, which is said', () => {
    const submission = under('Rencana Kita');
    expect(money(submission.opds[0])).toEqual({ [A]: '70' });
    expect(assumed(submission)).toEqual(['header-row', 'column-near']);
  });
});

describe('"Rp" in the headed column and the amount in the next', () => {
  const read = (second: string | null, ...rows: (string | number | null)[][]) =>
    readSheets([
      sheetOf([
        ['OPD', 'Kode', 'Sub Kegiatan', 'Pagu', second],
        ...rows.map((row) => ['Dinas Sosial', A, 'Permakanan', ...row]),
      ]),
    ]).opds[0];

  it('the amount is the ceiling where its column has no heading', () => {
    expect(money(read(null, ['Rp', '215.000.000,-']))).toEqual({ [A]: '215000000' });
    expect(money(read(null, ['Rp.', 215_000_000]))).toEqual({ [A]: '215000000' });
    const signed = readSheets([
      sheetOf([
        ['Kode', 'Sub Kegiatan', 'Pagu', null],
        [A, 'Permakanan', 'Rp', 215_000_000],
        [null, null, 'Maju Jaya, 12 Agustus 2025', null],
      ]),
    ]);
    expect(money(signed.opds[0])).toEqual({ [A]: '215000000' });
  });

  it('not where it has one, nor where the headed column holds anything else', () => {
    expect(money(read('Volume', ['Rp', 12]))).toEqual({ [A]: '-' });
    expect(money(read(null, ['-', 12]))).toEqual({ [A]: '-' });
    expect(money(read(null, ['Rp 5', 12]))).toEqual({ [A]: '5' });
  });
});
