/** Shapes of the word lists that the reading of prose stands on (`words/`). Never imported on the way of an ordinary run. */
import { z } from 'zod';
import type akar from '../words/akar.json';
import type aksi from '../words/aksi.json';
import type faktor from '../words/faktor.json';
import type klaim from '../words/klaim.json';
import type klise from '../words/klise.json';
import type lembaga from '../words/lembaga.json';
import type pelembagaan from '../words/pelembagaan.json';
import type pihak from '../words/pihak.json';
import type tempelan from '../words/tempelan.json';
import type tujuan from '../words/tujuan.json';
import type umum from '../words/umum.json';

/** A word or phrase in lower case; "=" before a word asks for that very word, not for its stem. */
const kata = z.string().regex(/^=?\S+(?: =?\S+)*$/u, 'kata atau frasa huruf kecil, dipisah satu spasi');
const daftar = z.array(kata).min(1);
const daftarUnik = daftar.refine((words) => new Set(words).size === words.length, 'kata berulang');

/** An object of word lists with exactly these keys. */
function lists<K extends string>(...keys: readonly K[]) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, daftar])) as Record<K, typeof daftar>);
}

const keys = <T extends object>(...names: readonly (keyof T & string)[]) => names;

export const aksiSchema = lists(
  ...keys<typeof aksi>(
    'berharap',
    'berharapKuat',
    'pelaksanaan',
    'abstrak',
    'nyata',
    'pelaku',
    'bukanNyata',
    'ranah',
    'cara',
  ),
);
export const faktorSchema = lists(
  ...keys<typeof faktor>('akses', 'partisipasi', 'kontrol', 'manfaat', 'kosong'),
);
export const pelembagaanSchema = lists(...keys<typeof pelembagaan>('pug', 'aparatur'));
export const tempelanSchema = lists(...keys<typeof tempelan>('istilah', 'kosakata', 'perubahan'));
export const tujuanSchema = lists(
  ...keys<typeof tujuan>('indikator', 'hasilKerja', 'dokumen', 'kataTahun', 'acuan'),
);
export const umumSchema = lists(...keys<typeof umum>('kataTugas', 'generik', 'satuan', 'orang'));
export const pihakSchema = lists(
  ...keys<typeof pihak>(
    'perempuan',
    'laki',
    'subjekPerempuan',
    'subjekLaki',
    'keduanya',
    'bukan',
    'penghubung',
    'tentangSelisih',
    'kerabat',
  ),
);
export const klaimSchema = lists(
  ...keys<typeof klaim>(
    'lebih',
    'dominasi',
    'kurang',
    'lemah',
    'timpang',
    'sama',
    'bukanSama',
    'tiadaTimpang',
    'negasi',
    'pelakuDiBelakang',
    'pertentangan',
    'harapanAwal',
    'bukanHarapanTer',
    'harapanTengah',
    'harapanKuat',
    'penurunanBaik',
    'harapanBuka',
    'tujuanTengah',
    'modalHarapan',
    'bukanAkan',
    'keadaanBaik',
    'keadaanRingan',
    'bukanKeadaan',
    'pengantarKeadaan',
    'keadaanTurun',
    'kini',
    'menerima',
    'arahNaik',
    'arahTurun',
  ),
);

const sisi = lists(...keys<(typeof klise)['internal']>('inti', 'kekurangan', 'kosakata'));
export const kliseSchema = z.strictObject({ internal: sisi, eksternal: sisi });

export const lembagaSchema = z.strictObject({
  ...lists(
    ...keys<typeof lembaga>(
      'dalam',
      'dalamLemah',
      'luar',
      'luarLembaga',
      'luarLemah',
      'budaya',
      'perilaku',
      'bukanPasif',
      'urusan',
      'sambungan',
      'tempat',
      'pembuka',
      'peranan',
      'opdDilayani',
      'batasKlausa',
      'bukanLaku',
      'menungguOrang',
      'akibat',
      'milik',
      'unitDalam',
      'awalWaktu',
      'asal',
    ),
  ).shape,
  badanLayanan: z.array(z.strictObject({ opd: daftar, badan: daftar })),
  searti: z.array(daftar),
});

export const kaitanSchema = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
      langkah: z.union([z.literal(4), z.literal(5)]).optional(),
      sosial: z.boolean().optional(),
      mengesampingkan: daftarUnik.optional(),
      sebab: daftarUnik,
      jawaban: daftarUnik,
      bersama: daftarUnik.optional(),
      sebabBersama: daftarUnik.optional(),
      kecuali: daftarUnik.optional(),
    }),
  )
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'id berulang');

const akarDaftar = z.array(z.string().regex(/^\p{Ll}+$/u)).min(1);
export const akarSchema = z.strictObject({
  utuh: akarDaftar,
  akarK: akarDaftar,
  akarM: akarDaftar,
  akarN: akarDaftar,
  akarR: akarDaftar,
  setara: z.record(z.string(), z.string().min(2)),
} satisfies Record<keyof typeof akar, z.ZodType>);
