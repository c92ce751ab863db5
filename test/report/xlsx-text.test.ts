import { expect, it } from 'vitest';
import { rupiah } from '../../src/model/index.ts';
import { exactNumber } from '../../src/report/xlsx-money.ts';
import { cellWidthPt, wrapText } from '../../src/report/xlsx-text.ts';

const box = { widthPt: 100, size: 10, bold: false };
const lines = (text: string, width = 100) =>
  wrapText(text, { ...box, widthPt: width }).map(([from, to]) => text.slice(from, to));

it('wraps at blanks, keeps line breaks, and breaks a word that is wider than the cell', () => {
  expect(lines('satu dua tiga empat lima enam')).toEqual(['satu dua tiga empat', 'lima enam']);
  expect(lines('satu\n\ndua')).toEqual(['satu', '', 'dua']);
  expect(lines('mmmmmmmmmmmmmmm').length).toBe(2);
  expect(lines('')).toEqual(['']);
});

it('loses no letter but the blanks and breaks where it wraps', () => {
  const text =
    'Peserta pelatihan laki-laki 69 orang, perempuan 21 orang. Sumber: laporan bidang, 2025. '.repeat(20);
  expect(lines(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
});

it('takes bold as wider', () => {
  const text = 'Pernyataan anggaran gender untuk sub kegiatan ini dan itu';
  expect(wrapText(text, { ...box, bold: true }).length).toBeGreaterThanOrEqual(wrapText(text, box).length);
});

it('takes time in proportion to the text', () => {
  const time = (size: number) => {
    const text = 'kata '.repeat(size);
    const start = performance.now();
    wrapText(text, box);
    return performance.now() - start;
  };
  time(10_000);
  expect(time(400_000)).toBeLessThan(Math.max(40, time(40_000)) * 40);
});

it('counts seven pixels a unit of column width', () => {
  expect(cellWidthPt([10])).toBe(46.5);
  expect(cellWidthPt([10, 10])).toBe(99);
});

it('writes money as a number only where every digit of it stays', () => {
  expect(exactNumber(rupiah(420_000_000))).toBe(420_000_000);
  expect(exactNumber(101_014_887_849_539n)).toBe(1010148878495.39);
  expect(exactNumber(rupiah(999_999_999_999_999))).toBe(999_999_999_999_999);
  expect(exactNumber(rupiah(9_007_199_254_740_993n))).toBeNull();
  expect(exactNumber(123_456_789_012_345_678n)).toBeNull();
  expect(exactNumber(-500n)).toBe(-5);
});
