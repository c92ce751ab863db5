import { describe, expect, it } from 'vitest';
import { readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

const A = '1.06.04.2.01.0001';
const B = '1.06.04.2.01.0003';
const C = '2.08.02.2.01.0005';

type Cell = string | number | null;

/** Tag and category of each sub kegiatan of the first OPD, with the cell they stand in. */
const tagsOf = (rows: readonly (readonly Cell[])[], merges: readonly string[] = []) =>
  readSheets([sheetOf(rows, merges)]).opds[0]?.subKegiatan.map(({ tag }) =>
    tag === null ? null : [tag.tagged, tag.kategori, tag.place.ref],
  );

describe('a tag column is known by its heading', () => {
  it.each([
    'Tagging ARG\n(Ya/Tidak)',
    'ARG\n(diisi Ya atau Tidak)',
    'Penandaan Anggaran Responsif Gender (ARG)',
    'ARG / Non ARG',
    'Tagging ARG Ya/Tidak',
  ])('%s', (heading) => {
    const rows = [
      ['Kode', 'Sub Kegiatan', 'Pagu', heading],
      [A, 'Permakanan', 10, 'Ya'],
      [B, 'Alat Bantu', 20, 'Tidak'],
    ];
    expect(tagsOf(rows)).toEqual([
      [true, null, 'D2'],
      [false, null, 'D3'],
    ]);
  });

  it('but not where the remark makes it another column', () => {
    const rows = [
      ['Kode', 'Sub Kegiatan', 'Pagu', 'Nama (PPTK)', 'Anggaran (realisasi s.d. Juni)'],
      [A, '', 10, 'Budi', 7],
    ];
    const [opd] = readSheets([sheetOf(rows)]).opds;
    expect(opd?.subKegiatan.map(({ name, pagu }) => [name, pagu])).toEqual([['', 1000n]]);
  });
});

describe('a tag split over columns is the answer that is ticked', () => {
  it('Ya and Tidak under ARG', () => {
    const rows = [
      ['Kode', 'Sub Kegiatan', 'Pagu', 'ARG', null],
      [null, null, null, 'Ya', 'Tidak'],
      [A, 'Permakanan', 10, '√', null],
      [B, 'Alat Bantu', 20, null, '√'],
      [C, 'Kebijakan', 30, null, null],
    ];
    expect(tagsOf(rows, ['D1:E1', 'A1:A2', 'B1:B2', 'C1:C2'])).toEqual([
      [true, null, 'D3'],
      [false, null, 'E4'],
      [false, null, 'D5'],
    ]);
  });

  it('the three categories under Kategori ARG', () => {
    const rows = [
      ['Kode', 'Sub Kegiatan', 'Pagu', 'Kategori ARG', null, null],
      [null, null, null, 'Khusus', 'Kesetaraan', 'Pelembagaan'],
      [A, 'Permakanan', 10, null, 'v', null],
      [B, 'Alat Bantu', 20, null, null, null],
      [C, 'Kebijakan', 30, null, null, 'v'],
    ];
    expect(tagsOf(rows, ['D1:F1', 'A1:A2', 'B1:B2', 'C1:C2'])).toEqual([
      [true, 'kesetaraan', 'E3'],
      [false, null, 'D4'],
      [true, 'pelembagaan', 'F5'],
    ]);
  });

  it('amounts below them are no ticks', () => {
    const rows = [
      ['Kode', 'Sub Kegiatan', 'Pagu', 'ARG', null],
      [null, null, null, 'Ya', 'Tidak'],
      [A, 'Permakanan', 10000, 10000, null],
    ];
    expect(tagsOf(rows, ['D1:E1', 'A1:A2', 'B1:B2', 'C1:C2'])).toEqual([null]);
  });
});

describe('a tag in cells merged over several sub kegiatan', () => {
  const rows = [
    ['Kode', 'Sub Kegiatan', 'Pagu', 'ARG', 'Kategori ARG'],
    [A, 'Permakanan', 10, 'Ya', 'Kesetaraan'],
    [B, 'Alat Bantu', 20, null, null],
    [C, 'Kebijakan', 30, null, null],
  ];

  it('is of each of them, which is said', () => {
    const merges = ['D2:D3', 'E2:E3'];
    expect(tagsOf(rows, merges)).toEqual([
      [true, 'kesetaraan', 'D2'],
      [true, 'kesetaraan', 'D3'],
      [false, null, 'D4'],
    ]);
    const merged = readSheets([sheetOf(rows, merges)]).notes.filter(
      (note) => note.kind === 'assumed' && note.what === 'tag-merged',
    );
    expect(merged).toMatchObject([{ args: { count: 1 }, place: { ref: 'D3' } }]);
  });

  it('no more than a blank cell where nothing is merged', () => {
    expect(tagsOf(rows)?.map((tag) => tag?.[0])).toEqual([true, false, false]);
  });
});

describe('ARG among several themes in one cell', () => {
  it.each([
    ['Stunting, ARG', true],
    ['ARG; Stunting', true],
    ['SPM / Responsif Gender', true],
    ['Stunting, bukan ARG', false],
    ['Stunting, SPM', false],
    ['Non ARG, Stunting', false],
  ])('%s', (tag, tagged) => {
    const rows = [
      ['Kode', 'Sub Kegiatan', 'Pagu', 'Tagging'],
      [A, 'Permakanan', 10, tag],
    ];
    expect(tagsOf(rows)?.[0]?.[0]).toBe(tagged);
  });
});
