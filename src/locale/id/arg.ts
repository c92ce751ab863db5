import type { Arg001Args } from '../../rules/arg-001-tag-tanpa-gap.ts';
import type { Arg002Args } from '../../rules/arg-002-tag-penunjang.ts';
import type { Arg003Args } from '../../rules/arg-003-gap-tanpa-tag.ts';
import type { Arg005Args } from '../../rules/arg-005-potensi-arg.ts';
import type { Arg006Args } from '../../rules/arg-006-kategori-kosong.ts';
import type { Arg007Args } from '../../rules/arg-007-netral-tanpa-alasan.ts';
import type { Arg008Args } from '../../rules/arg-008-tag-gap-bermasalah.ts';
import { ID } from '../format.ts';
import type { RuleWords } from '../words.ts';

const { angka, daftar, kutip, rp } = ID;

const KATEGORI: Readonly<Record<string, string>> = {
  khusus: 'anggaran khusus target gender (kategori 1)',
  kesetaraan: 'anggaran kesetaraan gender (kategori 2)',
  pelembagaan: 'anggaran pelembagaan kesetaraan gender (kategori 3)',
};

/** What the groups of profile/words/potensi.json are, as the reason of a proposal. */
const KELOMPOK: Readonly<Record<string, string>> = {
  pug: 'kelembagaan pengarusutamaan gender',
  'data-gender': 'data terpilah gender',
  siga: 'sistem informasi gender dan anak',
  kehamilan: 'layanan bagi ibu hamil, bersalin, atau nifas',
  'ibu-anak': 'layanan kesehatan ibu',
  kia: 'layanan kesehatan ibu dan anak',
  menyusui: 'layanan bagi ibu menyusui',
  reproduksi: 'kesehatan reproduksi',
  kanker: 'deteksi dini penyakit satu jenis kelamin',
  kb: 'kontrasepsi bagi satu jenis kelamin',
  kekerasan: 'pencegahan atau penanganan kekerasan terhadap perempuan',
  perempuan: 'kelompok perempuan sebagai sasaran',
  'laki-laki': 'kelompok laki-laki sebagai sasaran',
  'kode-pelembagaan': 'kegiatan pelembagaan PUG atau data gender',
  'kode-perempuan': 'kegiatan pemberdayaan atau perlindungan perempuan',
};

const pagu = (amount: bigint | null): string => (amount === null ? '' : ` (${rp(amount)})`);

/** Words of the rules about tags (ARG). */
export const arg: RuleWords<
  'ARG-001' | 'ARG-002' | 'ARG-003' | 'ARG-005' | 'ARG-006' | 'ARG-007' | 'ARG-008'
> = {
  'ARG-001': {
    title: 'Ditandai ARG tanpa GAP',
    message: ({ nama, pagu: amount }: Arg001Args) =>
      `${kutip(nama)}${pagu(amount)} ditandai ARG, tetapi tidak ada GAP untuknya, sehingga tandanya belum mempunyai dasar.`,
    suggestion: ({ usul }: Arg001Args) =>
      usul === null
        ? 'Susun GAP-nya pada lembar yang disiapkan pug analyze (gap-untuk-diisi.xlsx): data terpilah, faktor kesenjangan, sebab, dan aksi. Kalau tidak ada kesenjangan yang dijawab, ubah tandanya menjadi “Tidak”.'
        : `Susun GAP-nya pada lembar yang disiapkan pug analyze (gap-untuk-diisi.xlsx). Namanya mengarah ke ${KATEGORI[usul]}; tulis siapa sasarannya dan kebutuhan apa yang dijawab, dengan angka terpilah dan sumbernya.`,
  },
  'ARG-002': {
    title: 'Penunjang ditandai ARG',
    message: ({ nama, program }: Arg002Args) =>
      `${kutip(nama)} ditandai ARG, padahal berada dalam ${program === '' ? 'program 01 (penunjang)' : kutip(program)}. Belanja kantor seperti gaji, alat tulis, kendaraan, dan gedung bersifat netral.`,
    suggestion: ({ nama, pagu: amount }: Arg002Args) =>
      `Ubah tanda ${kutip(nama, 60)} menjadi “Tidak” sehingga${amount === null ? ' pagunya' : ` ${rp(amount)}`} tidak ikut dihitung. Kalau memang ada kesenjangan yang dijawab (misalnya ruang laktasi), buktikan dengan GAP sendiri, atau pindahkan belanjanya ke sub kegiatan layanannya.`,
  },
  'ARG-003': {
    title: 'Ada GAP, belum ditandai',
    message: ({ nama, pagu: amount }: Arg003Args) =>
      `${kutip(nama)}${pagu(amount)} mempunyai GAP tanpa galat, tetapi tidak ditandai ARG, sehingga anggarannya tidak terhitung.`,
    suggestion: ({ usul }: Arg003Args) =>
      `Isi kolom tanda dengan “Ya” dan kategori ${KATEGORI[usul]}, atau tuliskan alasan mengapa tidak ditandai.`,
  },
  'ARG-005': {
    title: 'Berpotensi ARG',
    message: ({ nama, kode, kategori, kelompok, kata }: Arg005Args) =>
      kelompok.some((id) => id.startsWith('kode-'))
        ? `${kutip(nama)} tidak ditandai, padahal kodenya (${kode}, di bawah ${kata[0]}) adalah ${daftar(kelompok.map((id) => KELOMPOK[id] ?? id))}: biasanya ${KATEGORI[kategori]}.`
        : `${kutip(nama)} tidak ditandai, padahal namanya menyebut ${daftar(kata.map((word) => kutip(word)))}, yaitu ${daftar(kelompok.map((id) => KELOMPOK[id] ?? id))}: biasanya ${KATEGORI[kategori]}.`,
    suggestion: ({ kategori, pagu: amount }: Arg005Args) =>
      `${amount === null || amount === 0n ? 'Bila pagunya terisi, pertimbangkan' : `Untuk pagu ${rp(amount)}, pertimbangkan`} menyusun GAP (lembarnya disiapkan dalam gap-untuk-diisi.xlsx), lalu menandainya dengan kategori ${KATEGORI[kategori]}. Kalau tidak, tuliskan alasannya.`,
  },
  'ARG-006': {
    title: 'Kategori ARG kosong',
    message: ({ nama, kategoriText, count }: Arg006Args) =>
      count > 1
        ? `${angka(count)} sub kegiatan ditandai ARG tanpa kategori; yang pertama ${kutip(nama)}.`
        : kategoriText === null
          ? `${kutip(nama)} ditandai ARG tanpa kategori.`
          : `${kutip(nama)} ditandai ARG, tetapi isi kategorinya ${kutip(kategoriText)} bukan salah satu dari ketiga kategori.`,
    suggestion: ({ usul, count }: Arg006Args) =>
      count > 1
        ? 'Tambahkan kolom “Kategori ARG” dan isi setiap baris bertanda dengan 1 (khusus target gender), 2 (kesetaraan gender), atau 3 (pelembagaan kesetaraan gender).'
        : usul === null
          ? 'Isi dengan 1 (khusus target gender), 2 (kesetaraan gender: GAP-nya menyatakan kesenjangan), atau 3 (pelembagaan kesetaraan gender).'
          : `Dari namanya, kategorinya ${KATEGORI[usul]}: isi dengan ${usul === 'khusus' ? '1' : '3'}.`,
  },
  'ARG-007': {
    title: 'Netral tanpa alasan',
    message: ({ nama, count }: Arg007Args) =>
      count > 1
        ? `${angka(count)} sub kegiatan dinyatakan netral tanpa alasan; yang pertama ${kutip(nama)}.`
        : `${kutip(nama)} dinyatakan netral tanpa alasan.`,
    suggestion: () =>
      'Tulis alasannya di kolom keterangan, misalnya “belanja kantor, tidak ada penerima layanan”. Kalau hanya berarti tidak ditandai ARG, isi dengan “Tidak”.',
  },
  'ARG-008': {
    title: 'Ditandai ARG, GAP bermasalah',
    message: ({ nama, pagu: amount, aturan, langkah }: Arg008Args) =>
      `${kutip(nama)}${pagu(amount)} ditandai ARG, tetapi GAP-nya memuat galat${langkah.length > 0 ? ` pada langkah ${daftar(langkah)}` : ''} (${daftar(aturan)}).`,
    suggestion: ({ aturan }: Arg008Args) =>
      `Perbaiki dahulu ${daftar(aturan)} pada GAP-nya; sesudah itu anggarannya ikut dihitung sebagai ARG yang memenuhi. Penjelasan: pug explain ${aturan[0]}.`,
  },
};
