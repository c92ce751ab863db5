import { describe, expect, it } from 'vitest';
import { money, notesOf, readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

type Grid = (string | number | null)[][];

const HEADER = ['Kode', 'Sub Kegiatan', 'Pagu (Rp)'];
const TITLES = [['DINAS SOSIAL'], ['TAHUN ANGGARAN 2026']];
const PAGE_1: Grid = [
  ['1.06.04.2.01.0001', 'Permakanan', 100],
  ['1.06.04.2.01.0003', 'Alat Bantu', 50],
];
const PAGE_2: Grid = [['1.06.04.2.02.0001', 'Pendampingan', 30]];
const total = (sum: number): Grid => [[null, 'Jumlah', sum]];

const wrong = (...parts: Grid[]): [string, bigint][] =>
  notesOf(readSheets([sheetOf(parts.flat())]), 'total-differs').map(({ place, counted }) => [
    place.ref,
    counted / 100n,
  ]);

describe('a header that is printed again at a page break', () => {
  it.each<[string, Grid]>([
    ['alone', []],
    ['below an empty row', [[]]],
    ['below the number of the page', [['Halaman 2']]],
    ['below the titles of the table', TITLES],
  ])('%s: the last total is that of all pages', (_, between) => {
    const pages = (sum: number) => [TITLES, [HEADER], PAGE_1, between, [HEADER], PAGE_2, total(sum)];
    expect(wrong(...pages(180))).toEqual([]);
    expect(wrong(...pages(190)).map(([, counted]) => counted)).toEqual([180n]);
  });

  it('each page may have its own total', () => {
    const pages = (sum: number) => [TITLES, [HEADER], PAGE_1, total(150), [HEADER], PAGE_2, total(sum)];
    expect(wrong(...pages(30))).toEqual([]);
    expect(wrong(...pages(180))).toEqual([]);
    expect(wrong(...pages(40))).toEqual([['C9', 30n]]);
  });

  it('with a number row, and a kegiatan that goes on', () => {
    const numbers = [1, 2, 3];
    const kegiatan: Grid = [['1.06.04.2.01', 'Rehabilitasi', 150]];
    expect(
      wrong(TITLES, [HEADER, numbers], kegiatan, PAGE_1.slice(0, 1), [HEADER, numbers], PAGE_1.slice(1)),
    ).toEqual([]);
  });

  it('under the name of another OPD begins its table', () => {
    const { opds } = readSheets([
      sheetOf([...TITLES, HEADER, ...PAGE_1, ['DINAS KESEHATAN'], HEADER, ...PAGE_2].map((row) => [...row])),
    ]);
    expect(opds.map(({ name }) => name)).toEqual(['DINAS SOSIAL', 'DINAS KESEHATAN']);
    expect(money(opds[1])).toEqual({ '1.06.04.2.02.0001': '30' });
  });
});

describe('a total above its rows', () => {
  const above = (sum: number | string) => [TITLES, [['TOTAL', null, sum]], [HEADER], PAGE_1];
  const first = (sum: number) => [TITLES, [HEADER], [[null, 'JUMLAH', sum]], PAGE_1];

  it('is compared with them, above the header or right below it', () => {
    expect(wrong(...above(150))).toEqual([]);
    expect(wrong(...above(160))).toEqual([['C3', 150n]]);
    expect(wrong(...above('Rp160'))).toEqual([['C3', 150n]]);
    expect(wrong(...first(150))).toEqual([]);
    expect(wrong(...first(160))).toEqual([['C4', 150n]]);
  });

  it('may be that of all tables of the sheet', () => {
    const two = (sum: number) => [...above(sum), [[], ['DINAS KESEHATAN']], [HEADER], PAGE_2];
    expect(wrong(...two(180))).toEqual([]);
    expect(wrong(...two(190))).toEqual([['C3', 150n]]);
  });
});
