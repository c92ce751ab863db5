import { z } from 'zod';

const word = z.string().min(1);
const words = z.array(word).min(1);
const worth = z.record(word, z.number().nonnegative());

/** `profile/words/angka.json`: words around numbers. Worths are plain numbers, fractions in percent. */
export const angkaSchema = z.strictObject({
  persen: words,
  pengali: worth,
  bilangan: worth,
  pecahan: worth,
  penyebut: worth,
  bulan: words,
  tahun: words,
  usia: words,
  jam: words,
  zona: words,
  durasi: words,
  depanDurasi: words,
  nomor: words,
  dokumen: words,
  wilayahBernomor: words,
  orang: words,
  benda: z.record(word, words),
  wadah: words,
  depanWadah: words,
  ringan: words,
  pemisahDua: words,
  jumlahSesudah: words,
  isiDari: words,
  bolehDiAtas100: words,
  satuKeseluruhan: words,
  bukanJumlah: words,
  kataBagian: words,
  kataTingkat: words,
  kataPerbuatan: words,
});

/** `profile/words/kelamin.json`: words that say a sex, and names and sayings that hold one and do not. */
export const kelaminSchema = z.strictObject({
  laki: z.strictObject({ kata: words, huruf: words }),
  perempuan: z.strictObject({ kata: words, huruf: words }),
  singkatan: words,
  lawanKata: z.record(word, word),
  keduanya: words,
  penyambung: words,
  bukan: words,
  sebelumAngkaBukan: words,
});

/** `profile/words/sumber.json`: what counts as a source; `unit` only where written with a capital, `aplikasi` are patterns of names. An
 * abbreviation counts where a keeper of records would stand, unless it is of `bukanSingkatan` (things and people that are counted). What
 * stands after `menurut` and is no `pembagi` ("menurut jenis kelamin"), or after `pembukaData` and is none of `bukanIsiData`, counts too. */
export const sumberSchema = z.strictObject({
  kata: words,
  unit: words,
  frasa: words,
  aplikasi: words,
  sesudah: words,
  bukanSingkatan: words,
  menurut: words,
  pembagi: words,
  pembukaData: words,
  bukanIsiData: words,
});

/** `profile/words/penduduk.json`: words of a population, what narrows it in no way, and affairs whose subject it is. */
export const pendudukSchema = z.strictObject({
  inti: words,
  intiLonggar: words,
  wilayah: words,
  urusan: z.array(z.string().regex(/^\d\.\d{2}$/)),
});

/** `profile/words/satu-kelamin.json`: subjects of one sex, and the other side. */
export const satuKelaminSchema = z.strictObject({
  perempuan: words,
  laki: words,
  peranLain: words,
  pihakLain: words,
  bukanPihakLain: words,
});

/** `profile/words/target.json`: words of targets, matters that should fall (`burukMutlak` whatever follows:
 * "putus berobat"), what turns one into a service ("korban tertangani"), verbs whose matter stands before them, marks of an addition,
 * words that join a further target to one (`penyambung`). */
export const sasaranSchema = z.strictObject({
  menuju: words,
  dari: words,
  penyambung: words,
  naik: words,
  turun: words,
  ingkar: words,
  buruk: words,
  burukMutlak: words,
  bukanBuruk: words,
  baik: words,
  takTransitif: words,
  tambahan: words,
  tanpaBeda: words,
});

/** `profile/words/bukti.json`: how a claim is held against figures. */
export const buktiSchema = z.strictObject({
  tanpaIsi: words,
  bandingJumlah: words,
  samaJumlah: words,
  kataJumlah: words,
  bagianTerbesar: words,
  boleh: words,
  pembalik: words,
  keputusan: words,
  terdaftar: words,
  serumpun: z.array(words.min(2)),
});
