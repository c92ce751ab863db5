import { expect, it } from 'vitest';
import { sameName } from '../../src/model/same-name.ts';

it.each([
  ['Pengadaaan Sarana  Prasarana Sekolah', 'Pengadaan Sarana dan Prasarana Sekolah'],
  ['PENYEDIAAN BIAYA PERSONIL\nPESERTA DIDIK', 'Penyediaan Biaya Personil Peserta Didik'],
  ['Pembangunan Jalan Kab/Kota', 'Pembangunan Jalan Kabupaten / Kota'],
  ['Perkiraan Nilai Tanah Sub-Kegiatan', 'Perkiraan Nilai Tanah Sub Kegiatan'],
  [
    'Pelayanan Kesehatan Ibu Bersalin di Wilayah Kepul',
    'Pelayanan Kesehatan Ibu Bersalin di Wilayah Kepulauan Terpencil',
  ],
])('%s is %s but for spelling', (a, b) => {
  expect(sameName(a, b)).toBe(true);
});

it.each([
  ['Pelayanan Promosi TBC Keluarga', 'Pengelolaan pelayanan kesehatan orang dengan Tuberkulosis'],
  ['Pengelolaan Pelayanan Kesehatan Ibu Hamil', 'Pengelolaan Pelayanan Kesehatan Ibu Bersalin'],
  ['Rehabilitasi 12 Ruang Kelas', 'Rehabilitasi 13 Ruang Kelas'],
  ['Pembangunan Jalan', 'Pemeliharaan Jalan'],
  ['', ''],
])('%s is another name than %s', (a, b) => {
  expect(sameName(a, b)).toBe(false);
});
