import { expect, it } from 'vitest';
import { sayFinding } from '../../src/locale/index.ts';
import { DEFAULT_SETTINGS, type Finding, type Kategori } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { rule } from '../../src/rules/arg-004-kategori-tidak-cocok.ts';
import { opd, row, tag } from '../assess/samples.ts';
import { gapOf } from '../support/gap-context.ts';

interface Kasus {
  readonly nama: string;
  readonly kategori: Kategori;
  readonly tujuan?: string;
  readonly reformulasi?: string;
  /** GAP-302 fired. */
  readonly tanpaKesenjangan?: boolean;
  readonly fires: boolean;
}

const KASUS: readonly Kasus[] = [
  {
    nama: 'Pengelolaan Pelayanan Kesehatan Ibu Nifas',
    kategori: 'khusus',
    reformulasi: 'Meningkatkan kunjungan nifas dan peran suami',
    fires: false,
  },
  {
    nama: 'Pembinaan Peserta KB Pria',
    kategori: 'khusus',
    reformulasi: 'Meningkatkan peserta vasektomi',
    fires: false,
  },
  {
    nama: 'Pelatihan Keterampilan',
    kategori: 'khusus',
    reformulasi: 'Meningkatkan keterampilan perempuan kepala keluarga',
    fires: false,
  },
  {
    nama: 'Pelatihan Keterampilan',
    kategori: 'khusus',
    reformulasi: 'Meningkatkan keterampilan laki-laki dan perempuan',
    fires: true,
  },
  {
    nama: 'Pembinaan Anak Jalanan',
    kategori: 'khusus',
    reformulasi: 'Meningkatkan jumlah anak yang kembali bersekolah',
    fires: true,
  },
  {
    nama: 'Sosialisasi Pengarusutamaan Gender',
    kategori: 'pelembagaan',
    reformulasi: 'Meningkatkan jumlah OPD yang menyusun GAP',
    fires: false,
  },
  {
    nama: 'Pendidikan dan Pelatihan Pegawai',
    kategori: 'pelembagaan',
    reformulasi: 'Meningkatkan kemampuan pegawai perempuan',
    fires: false,
  },
  {
    nama: 'Pelayanan Air Minum',
    kategori: 'pelembagaan',
    tujuan: 'Memperluas sambungan',
    reformulasi: 'Mengurangi beban ibu mengambil air',
    fires: true,
  },
  {
    nama: 'Pelayanan Uji Berkala Kendaraan',
    kategori: 'pelembagaan',
    tujuan: 'Menertibkan uji',
    reformulasi: 'Meningkatkan pemilik perempuan yang uji',
    fires: true,
  },
  {
    nama: 'Pelayanan Air Minum',
    kategori: 'kesetaraan',
    reformulasi: 'Mengurangi beban ibu mengambil air',
    fires: false,
  },
  {
    nama: 'Pelayanan Air Minum',
    kategori: 'kesetaraan',
    reformulasi: 'Mengurangi beban ibu mengambil air',
    tanpaKesenjangan: true,
    fires: true,
  },
];

const found302: Finding = {
  rule: 'GAP-302',
  severity: 'error',
  step: 3,
  opd: null,
  subKegiatan: null,
  unit: null,
  year: null,
  place: null,
  field: 'faktor',
  found: null,
  args: {},
};

it.each(KASUS)('$kategori for "$nama" ($reformulasi): fires $fires', (one) => {
  const own = row('1.03.03.2.01.0005', one.nama, 100_000_000, {
    tag: tag({ tagged: true, kategori: one.kategori, kategoriText: one.kategori }),
  });
  const texts = {
    ...(one.tujuan === undefined ? {} : { tujuan: one.tujuan }),
    ...(one.reformulasi === undefined ? {} : { reformulasi: one.reformulasi }),
  };
  const drafts = [
    ...rule.check({
      profile: DEFAULT_PROFILE,
      settings: DEFAULT_SETTINGS,
      row: own,
      opd: opd([own]),
      gap: gapOf(texts),
      tag: tag({ tagged: true, kategori: one.kategori, kategoriText: one.kategori }),
      gapContext: null,
      gapFindings: one.tanpaKesenjangan ? [found302] : [],
    }),
  ];
  expect(drafts.length > 0).toBe(one.fires);
  for (const draft of drafts) {
    for (const lang of ['id', 'en'] as const) {
      const said = sayFinding({ ...found302, rule: 'ARG-004', args: draft.args ?? {} }, lang);
      if (one.kategori !== 'kesetaraan') expect(said.message).toContain(one.nama);
      expect(said.suggestion).toMatch(/\.$/);
    }
  }
});
