import { describe, expect, it } from 'vitest';
import { assumed, money, notesOf, readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

const A = '1.06.04.2.01.0001';
const B = '1.06.04.2.01.0003';
type Line = readonly [detail: string, pagu: number];

/** A table in which the first sub kegiatan has further rows that name nothing but a detail, with money. */
function read(own: readonly [string, number | null], below: readonly Line[], heading = 'Sumber Dana') {
  const submission = readSheets([
    sheetOf([
      ['DINAS SOSIAL'],
      ['Kode', 'Sub Kegiatan', heading, 'Pagu'],
      [A, 'Permakanan', ...own],
      ...below.map(([detail, pagu]) => [null, null, detail, pagu]),
      [B, 'Alat bantu', 'DAU', 7],
    ]),
  ]);
  const lost = notesOf(submission, 'assumed').filter(({ what }) => what === 'row-without-code');
  return { ...money(submission.opds[0]), lost: lost.map(({ args }) => args.money) };
}

describe('rows below a sub kegiatan that name only a detail of it', () => {
  it.each(['Sumber Dana', 'Lokasi', 'Rincian Belanja', 'Nama Paket'])('%s: are its money too', (heading) => {
    expect(read(['DAU', 165], [['DAK', 50]], heading)).toEqual({ [A]: '215', [B]: '7', lost: [] });
  });

  it('are all of its money where its own row has none', () => {
    const rows: readonly Line[] = [
      ['DAU', 165],
      ['DAK', 50],
    ];
    expect(read(['', null], rows)).toEqual({ [A]: '215', [B]: '7', lost: [] });
  });

  it.each(['', 'DAU, DAK'])('print its money again where they add up to it (%j)', (own) => {
    const rows: readonly Line[] = [
      ['DAU', 165],
      ['DAK', 50],
    ];
    expect(read([own, 215], rows)).toEqual({ [A]: '215', [B]: '7', lost: [] });
  });

  it('leave out the last one that adds up all before it, and say so', () => {
    const rows: readonly Line[] = [
      ['DAK', 50],
      ['Seluruhnya', 215],
    ];
    expect(read(['DAU', 165], rows)).toEqual({ [A]: '215', [B]: '7', lost: [21_500n] });
  });

  it('take a total by its label', () => {
    const rows: readonly Line[] = [
      ['DAK', 50],
      ['Jumlah', 215],
    ];
    expect(read(['DAU', 165], rows)).toEqual({ [A]: '215', [B]: '7', lost: [] });
  });

  it.each([
    ['', 165, 'beside the whole of it'],
    ['DAK', 165, 'of the same name'],
  ])('are not counted, and said, where it is not plain whose they are (%j)', (own, pagu) => {
    expect(read([own, pagu], [['DAK', 50]])).toEqual({ [A]: '165', [B]: '7', lost: [5_000n] });
  });

  it('count in the levels above and in the total', () => {
    const submission = readSheets([
      sheetOf([
        ['DINAS SOSIAL'],
        ['Kode', 'Program/Kegiatan/Sub Kegiatan', 'Sumber Dana', 'Pagu'],
        ['1.06.04', 'Program Rehabilitasi', null, 222],
        ['1.06.04.2.01', 'Rehabilitasi Dasar', null, 222],
        [A, 'Permakanan', 'DAU', 165],
        [null, null, 'DAK', 50],
        [B, 'Alat bantu', 'DAU', 7],
        [null, 'Jumlah', null, 222],
      ]),
    ]);
    expect(money(submission.opds[0])).toEqual({ [A]: '215', [B]: '7' });
    expect(notesOf(submission, 'total-differs')).toEqual([]);
    expect(assumed(submission)).toContain('merged-filled');
  });
});

it('money in a row without code and name, below none of the details that a table has, is said to be missing', () => {
  const submission = readSheets([
    sheetOf([
      ['DINAS SOSIAL'],
      ['Kode', 'Sub Kegiatan', 'Keterangan', 'Pagu'],
      [A, 'Permakanan', null, 165],
      [null, null, 'tambahan', 50],
    ]),
  ]);
  expect(money(submission.opds[0])).toEqual({ [A]: '165' });
  expect(assumed(submission)).toContain('row-without-code');
});
