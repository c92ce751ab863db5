import { describe, expect, it } from 'vitest';
import { readSheets } from './budget.ts';
import { sheetOf } from './sheet-of.ts';

const [A, B] = ['1.02.02.2.02.0001', '1.02.02.2.02.0002'];

/** The OPDs, each with the units of its rows, of a table with a column headed `heading` below the titles. */
function unitsOf(titles: readonly string[], heading: string, first: string, second: string) {
  const { opds } = readSheets([
    sheetOf([
      ...titles.map((title) => [title]),
      [],
      ['Kode', 'Sub Kegiatan', heading, 'Pagu'],
      [A, 'Pelayanan Ibu Hamil', first, 10],
      [B, 'Pelayanan Ibu Bersalin', second, 20],
    ]),
  ]);
  return opds.map(({ name, subKegiatan }) => [name, subKegiatan.map(({ unit }) => unit.name)]);
}

describe('a column below the title of an OPD', () => {
  it.each([
    ['DINAS KESEHATAN', 'Unit Kerja', 'Puskesmas Melati', 'RSUD Harapan'],
    ['DINAS KESEHATAN', 'Perangkat Daerah', 'Bidang Kesehatan Masyarakat', 'Sekretariat'],
    ['DINAS SOSIAL', 'Unit Kerja', 'Seksi Rehabilitasi', 'UPTD Rumah Singgah'],
    ['SEKRETARIAT DAERAH', 'Unit Kerja', 'Bagian Umum', 'Bagian Hukum'],
    ['KECAMATAN WONOSARI', 'Unit Kerja', 'Kelurahan Mekar', 'Kelurahan Sari'],
    ['DINAS PENDIDIKAN', 'Unit', 'Koordinator Wilayah Utara', 'Koordinator Wilayah Selatan'],
  ])('%s, %s: %s and %s are its parts', (title, heading, first, second) => {
    expect(unitsOf([title], heading, first, second)).toEqual([[title, [first, second]]]);
  });

  it('keeps the rows of the OPD itself beside those of its parts', () => {
    expect(unitsOf(['DINAS KESEHATAN'], 'Unit Kerja', 'Dinas Kesehatan', 'Puskesmas Melati')).toEqual([
      ['Dinas Kesehatan', ['Dinas Kesehatan', 'Puskesmas Melati']],
    ]);
  });

  it('is the same OPD where the title names its region too', () => {
    const title = 'DINAS KESEHATAN KABUPATEN MUARA';
    expect(unitsOf([title], 'OPD', 'Dinas Kesehatan', 'Puskesmas Melati')).toEqual([
      [title, ['Dinas Kesehatan', 'Puskesmas Melati']],
    ]);
  });

  it.each([
    ['BADAN PERENCANAAN PEMBANGUNAN DAERAH', 'Unit Kerja', 'Dinas Sosial', 'Dinas Kesehatan'],
    ['BADAN PERENCANAAN PEMBANGUNAN DAERAH', 'Unit', 'Dinas Sosial', 'Kecamatan Wonosari'],
    ['DINAS SOSIAL', 'Unit Kerja', 'Puskesmas Melati', 'Dinas Kesehatan'],
  ])('%s, %s: %s and %s are OPDs of their own', (title, heading, first, second) => {
    expect(unitsOf([title], heading, first, second)).toEqual([
      [first, [first]],
      [second, [second]],
    ]);
  });

  it('names the OPDs where no title does', () => {
    expect(unitsOf([], 'Unit Kerja', 'Bidang Sosial', 'Bidang Ekonomi')).toHaveLength(2);
  });
});
