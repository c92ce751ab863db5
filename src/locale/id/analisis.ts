import type { Arg004Args } from '../../rules/arg-004-kategori-tidak-cocok.ts';
import type { Gap103Args } from '../../rules/gap-103-tujuan-bukan-tujuan.ts';
import type { Gap301Args } from '../../rules/gap-301-faktor-tidak-disebut.ts';
import type { Gap302Args } from '../../rules/gap-302-tanpa-kesenjangan.ts';
import type { Gap304Args } from '../../rules/gap-304-manfaat-berupa-tujuan.ts';
import type { Gap306Args } from '../../rules/gap-306-pihak-tertinggal-tidak-disebut.ts';
import type { Gap401Args } from '../../rules/gap-401-sebab-internal-klise.ts';
import type { Gap402Args } from '../../rules/gap-402-sebab-tertukar.ts';
import type { Gap403Args } from '../../rules/gap-403-sebab-sama.ts';
import type { Gap501Args } from '../../rules/gap-501-sebab-eksternal-klise.ts';
import type { Gap601Args } from '../../rules/gap-601-tujuan-tidak-berubah.ts';
import type { Gap602Args } from '../../rules/gap-602-istilah-tempelan.ts';
import type { Gap603Args } from '../../rules/gap-603-tujuan-tanpa-sasaran.ts';
import type { Gap701Args } from '../../rules/gap-701-sebab-tanpa-aksi.ts';
import type { Gap702Args } from '../../rules/gap-702-aksi-tidak-konkret.ts';
import type { Gap703Args } from '../../rules/gap-703-aksi-tanpa-anggaran.ts';
import type { Gap901Args } from '../../rules/gap-901-output-atau-outcome-hilang.ts';
import type { Gap903Args } from '../../rules/gap-903-indikator-tanpa-gender.ts';
import { ID } from '../format.ts';
import type { RuleWords } from '../words.ts';
import { contohAksi } from './contoh-aksi.ts';

const { angka, daftar, kutip, rp } = ID;
const kutipSemua = (texts: readonly string[]): string => daftar(texts.map((text) => kutip(text, 140)));

type Pihak = { readonly pihak: string | null; readonly kesenjangan: string | null };

/** What step 3 offers to put into an objective or indicator. */
const dariLangkahTiga = ({ pihak, kesenjangan }: Pihak): string => {
  const gap = kesenjangan === null ? '' : ` (${kutip(kesenjangan, 110)})`;
  if (pihak !== null) return `Langkah 3 menyebut ${pihak} sebagai pihak yang tertinggal${gap}.`;
  return kesenjangan === null
    ? 'Tetapkan dulu di langkah 3 siapa yang tertinggal.'
    : `Ambil pihak yang tertinggal dari langkah 3${gap}.`;
};

const KATEGORI = {
  khusus: 'khusus target gender',
  kesetaraan: 'kesetaraan gender',
  pelembagaan: 'pelembagaan kesetaraan gender',
} as const;

const huruf = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const aksiUntuk = (sebab: readonly { readonly teks: string; readonly jenis: readonly string[] }[]): string =>
  sebab
    .slice(0, 3)
    .map(({ teks, jenis }) => `untuk ${kutip(teks, 90)}: ${contohAksi(jenis)}`)
    .join('; ');

type Ids =
  | 'GAP-103'
  | 'GAP-301'
  | 'GAP-302'
  | 'GAP-304'
  | 'GAP-306'
  | 'GAP-401'
  | 'GAP-402'
  | 'GAP-403'
  | 'GAP-501'
  | 'GAP-601'
  | 'GAP-602'
  | 'GAP-603'
  | 'GAP-701'
  | 'GAP-702'
  | 'GAP-703'
  | 'GAP-901'
  | 'GAP-903'
  | 'ARG-004';

/** Words of the rules that read what a GAP says: factors, causes, objectives, actions, indicators. */
export const analisis: RuleWords<Ids> = {
  'GAP-103': {
    title: 'Tujuan bukan tujuan',
    message: ({ bentuk, kata, tujuan }: Gap103Args) =>
      bentuk === 'indikator'
        ? `Tujuan diawali ${kutip(kata)}, jadi ${kutip(tujuan)} adalah indikator, bukan tujuan.`
        : `${kutip(tujuan)} menyebut hasil kerja (${kutip(kata)}), belum menyebut keadaan yang ingin diubah.`,
    suggestion: ({ bentuk, inti, tujuan }: Gap103Args) =>
      bentuk === 'indikator'
        ? `Awali dengan kata kerja dan simpan ukurannya untuk langkah 9, misalnya: ${kutip(`Meningkatkan ${huruf(tujuan)}`)}.`
        : `Tulis untuk apa hasil kerja itu, misalnya: ${kutip('Meningkatkan pengetahuan warga tentang haknya')}. ${kutip(inti, 80)} dipindahkan ke output pada langkah 9.`,
  },
  'GAP-301': {
    title: 'Faktor kesenjangan tidak disebut',
    message: ({ isi, tanpaLabel, faktor }: Gap301Args) =>
      tanpaLabel
        ? `Langkah 3 berisi ${kutipSemua(isi)}, tanpa pernyataan tentang akses, partisipasi, kontrol, atau manfaat.`
        : `Langkah 3 (${daftar(faktor)}) hanya berisi ${kutipSemua(isi)}. Itu belum pernyataan tentang perempuan dan laki-laki.`,
    suggestion: ({ faktor }: Gap301Args) =>
      `Tulis satu kalimat bagi tiap faktor yang berkaitan, dengan angka dari langkah 2, misalnya pada ${faktor[0] ?? 'partisipasi'}: ${kutip('Perempuan yang hadir 24 orang, laki-laki 60 orang')}. Faktor yang tidak berkaitan boleh dikosongkan.`,
  },
  'GAP-302': {
    title: 'Tidak ada kesenjangan yang dinyatakan',
    message: ({ faktor }: Gap302Args) =>
      `Di langkah 3, ${daftar(faktor.map((one) => `${one.faktor ?? 'isinya'}${one.penanda === null ? '' : ` (${kutip(one.penanda, 40)})`}`))} menyatakan tidak ada kesenjangan, dan tidak satu pun faktor menyatakan selisih. Langkah 4 sampai 9 jadi tidak punya masalah untuk diatasi.`,
    suggestion: ({ faktor }: Gap302Args) =>
      `Bandingkan angka perempuan dan laki-laki di langkah 2 untuk ${faktor[0]?.faktor ?? 'tiap faktor'}, lalu tulis selisihnya, misalnya: ${kutip('Yang mengikuti pelatihan: perempuan 21 orang, laki-laki 69 orang')}. Bila memang tidak ada selisih, sub kegiatan ini tidak memerlukan tanda ARG kategori kesetaraan.`,
  },
  'GAP-304': {
    title: 'Manfaat berupa harapan',
    message: ({ manfaat }: Gap304Args) =>
      `Faktor manfaat berisi hasil yang diharapkan (${kutip(manfaat)}), bukan siapa yang kini kurang menerima manfaat.`,
    suggestion: () =>
      `Tulis keadaan sekarang: siapa yang lebih sedikit menerima atau merasakan hasilnya, dengan angka, misalnya: ${kutip('Penerima paket benih: laki-laki 214 orang, perempuan 26 orang')}. Harapannya pindahkan ke langkah 6.`,
  },
  'GAP-306': {
    title: 'Pihak yang tertinggal tidak disebut',
    message: ({ pernyataan }: Gap306Args) =>
      `Langkah 3 menyatakan kesenjangan (${kutipSemua(pernyataan.map((one) => one.teks))}) tanpa menyebut siapa yang tertinggal.`,
    suggestion: ({ pernyataan }: Gap306Args) =>
      `Sebut jenis kelamin atau kelompoknya pada ${pernyataan[0]?.faktor ?? 'faktor itu'}, misalnya: ${kutip('Perempuan lebih sedikit diundang, 72 orang dari 600')}. Menyebut siapa yang lebih banyak juga cukup.`,
  },
  'GAP-401': {
    title: 'Sebab internal klise',
    message: ({ sebab }: Gap401Args) =>
      `Langkah 4 hanya berisi ungkapan umum: ${kutipSemua(sebab)}. Ungkapan ini cocok untuk layanan apa saja dan tidak menjelaskan kesenjangan di sini.`,
    suggestion: ({ kesenjangan, layanan }: Gap401Args) =>
      `${kesenjangan === null ? `Tanyakan apa dalam cara kerja ${layanan === '' ? 'layanan ini' : kutip(layanan, 80)} yang membuat satu pihak tertinggal` : `Tanyakan mengapa ${kutip(kesenjangan, 100)}`}: jadwal, syarat, lokasi, cara mengundang, petugas, atau formulirnya. Misalnya: ${kutip('Pelatihan hanya dibuka pagi hari dan undangannya lewat ketua kelompok')}.`,
  },
  'GAP-402': {
    title: 'Sebab tertukar',
    message: ({ step, sebab }: Gap402Args) =>
      step === 4
        ? `${kutipSemua(sebab)} adalah sebab di luar lembaga (warga, keluarga, desa, atau pihak lain), tetapi ditulis sebagai sebab internal.`
        : `${kutipSemua(sebab)} adalah sebab di dalam lembaga sendiri, tetapi ditulis sebagai sebab eksternal.`,
    suggestion: ({ step, sebab }: Gap402Args) =>
      step === 4
        ? `Pindahkan ${kutip(sebab[0] ?? '', 90)} ke langkah 5. Di langkah 4 tulis apa yang dapat diubah OPD sendiri: aturan, jadwal, petugas, sarana, misalnya ${kutip('Jadwal layanan belum disesuaikan dengan jam kerja warga')}.`
        : `Pindahkan ${kutip(sebab[0] ?? '', 90)} ke langkah 4. Di langkah 5 tulis sebab pada warga, keluarga, pasar, atau lembaga lain, misalnya ${kutip('Istri menunggu izin suami untuk datang')}.`,
  },
  'GAP-403': {
    title: 'Sebab internal dan eksternal sama',
    message: ({ internal }: Gap403Args) =>
      `Langkah 4 dan langkah 5 berisi sebab yang sama: ${kutip(internal)}.`,
    suggestion: () =>
      `Pisahkan: langkah 4 untuk apa yang dapat diubah OPD sendiri (misalnya ${kutip('Undangan hanya dikirim kepada kepala keluarga')}), langkah 5 untuk apa yang ada pada warga, keluarga, atau pihak lain (misalnya ${kutip('Suami menganggap rapat bukan urusan istri')}).`,
  },
  'GAP-501': {
    title: 'Sebab eksternal klise',
    message: ({ sebab }: Gap501Args) =>
      `Langkah 5 hanya berisi ungkapan umum: ${kutipSemua(sebab)}. Tidak terlihat apa artinya bagi layanan ini.`,
    suggestion: ({ kesenjangan, layanan }: Gap501Args) =>
      `${kesenjangan === null ? `Tulis apa yang terjadi pada warga yang memakai ${layanan === '' ? 'layanan ini' : kutip(layanan, 80)}` : `Tulis apa pada warga atau keluarga yang membuat ${kutip(kesenjangan, 100)}`}: siapa, berbuat atau beranggapan apa, dan akibatnya. Misalnya: ${kutip('Suami memegang kartu keanggotaan sehingga istri tidak diundang')}.`,
  },
  'GAP-601': {
    title: 'Tujuan tidak berubah',
    message: ({ tujuan, reformulasi }: Gap601Args) =>
      `Langkah 6 (${kutip(reformulasi)}) mengulang tujuan langkah 1 (${kutip(tujuan)}), padahal tujuan itu belum menyebut kesenjangannya.`,
    suggestion: ({ tujuan, pihak, kesenjangan }: Gap601Args) =>
      `${dariLangkahTiga({ pihak, kesenjangan })} Masukkan pihak itu dan perubahan yang diinginkan ke dalam tujuan, misalnya: ${kutip(`${tujuan.trim().replace(/\.$/, '')}, terutama bagi ${pihak ?? 'perempuan'} yang selama ini tertinggal`, 200)}, lalu perjelas kelompok dan arah perubahannya.`,
  },
  'GAP-602': {
    title: 'Istilah tempelan',
    message: ({ tempelan }: Gap602Args) =>
      `Langkah 6 adalah tujuan langkah 1 yang ditambah ${kutipSemua(tempelan)}. Tambahan itu belum menyebut siapa yang tertinggal dan apa yang berubah.`,
    suggestion: ({ tempelan, pihak, kesenjangan }: Gap602Args) =>
      `Hapus ${kutipSemua(tempelan)}. ${dariLangkahTiga({ pihak, kesenjangan })} Tulis pihak dan perubahannya, misalnya: ${kutip(`Meningkatkan jumlah ${pihak ?? 'perempuan'} yang memperoleh layanan ini sehingga selisihnya mengecil`)}.`,
  },
  'GAP-603': {
    title: 'Tujuan tanpa sasaran',
    message: ({ tanpaPihak, tanpaArah, teks }: Gap603Args) =>
      `Langkah 6 (${kutip(teks)}) ${tanpaPihak && tanpaArah ? 'tidak menyebut jenis kelamin atau kelompok perempuan atau laki-laki, dan tidak menyebut arah perubahan' : tanpaPihak ? 'tidak menyebut jenis kelamin, kelompok perempuan, atau kelompok laki-laki' : 'tidak menyebut arah perubahan'}.`,
    suggestion: ({ tanpaPihak, pihak, kesenjangan, teks }: Gap603Args) =>
      tanpaPihak
        ? `${dariLangkahTiga({ pihak, kesenjangan })} Tulis tujuan yang menyebutnya beserta arahnya, misalnya: ${kutip(`Meningkatkan jumlah ${pihak ?? 'perempuan'} yang menikmati layanan ini`)}.`
        : `Tambahkan kata kerja yang menunjukkan arah (meningkatkan, mengurangi, memperluas), misalnya: ${kutip(`Meningkatkan ${huruf(teks)}`)}.`,
  },
  'GAP-701': {
    title: 'Sebab tanpa aksi',
    message: ({ step, sebab, hanyaHarapan }: Gap701Args) =>
      `${sebab.length === 1 ? 'Sebab' : `${angka(sebab.length)} sebab`} pada langkah ${step} tidak dijawab aksi mana pun di langkah 7: ${kutipSemua(sebab.map((one) => one.teks))}.${hanyaHarapan ? ' Aksi yang ada baru berupa harapan, belum pekerjaan.' : ''}`,
    suggestion: ({ sebab }: Gap701Args) =>
      `Tambahkan aksi yang mengatasinya, misalnya ${aksiUntuk(sebab)}. Bila sebab itu tidak penting bagi kesenjangannya, hapus dari langkahnya.`,
  },
  'GAP-702': {
    title: 'Aksi tidak konkret',
    message: ({ aksi, verba, objek }: Gap702Args) =>
      `Aksi ${kutip(aksi)} hanya menyatakan keinginan (${kutip(`${verba} ${objek}`.trim(), 60)}). Pekerjaannya belum disebut, dan jumlah uang saja tidak membuatnya jelas.`,
    suggestion: ({ sebab }: Gap702Args) =>
      `Ganti dengan pekerjaan yang dapat dilihat: apa yang dilakukan, bagi siapa, berapa, kapan. Misalnya ${sebab.length > 0 ? aksiUntuk(sebab.slice(0, 1)) : kutip('Pelatihan pukul 13.00 bagi 60 perempuan di 4 desa')}.`,
  },
  'GAP-703': {
    title: 'Aksi tanpa anggaran',
    message: ({ tanpa, semua, jumlah }: Gap703Args) =>
      semua
        ? `Sub kegiatan ini ditandai ARG, tetapi ${jumlah === 1 ? 'aksinya' : `tidak satu pun dari ${angka(jumlah)} aksinya`} ${jumlah === 1 ? 'tidak ' : ''}diberi jumlah anggaran: ${kutipSemua(tanpa)}.`
        : `Aksi lain diberi jumlah anggaran, tetapi ${kutipSemua(tanpa)} tidak.`,
    suggestion: ({ tanpa, semua, pagu, terpakai }: Gap703Args) =>
      `Tulis jumlahnya di kolom anggaran atau di akhir aksi, misalnya ${kutip(`${(tanpa[0] ?? '').trim().replace(/[.;]$/, '')} (Rp50.000.000)`, 160)}.${pagu === null || semua ? (pagu === null ? '' : ` Pagunya ${rp(pagu)}.`) : ` Dari pagu ${rp(pagu)} sudah dirinci ${rp(terpakai)}.`} Aksi tanpa biaya ditulis Rp0.`,
  },
  'GAP-901': {
    title: 'Output atau outcome hilang',
    message: ({ hilang, isi }: Gap901Args) =>
      isi === null
        ? `Langkah 9 tidak memuat ${hilang}.`
        : `${hilang === 'output' ? 'Output' : 'Outcome'} langkah 9 hanya berisi ${kutip(isi)}.`,
    suggestion: ({ hilang, ada }: Gap901Args) =>
      hilang === 'output'
        ? `Di samping outcome ${kutip(ada, 80)}, tulis apa yang dikerjakan dan jumlahnya, misalnya: ${kutip('90 orang perempuan mengikuti pelatihan')}.`
        : `Di samping output ${kutip(ada, 80)}, tulis perubahan yang ditimbulkannya, misalnya: ${kutip('Anggota perempuan naik dari 149 orang menjadi 300 orang')}.`,
  },
  'GAP-903': {
    title: 'Indikator tanpa gender',
    message: ({ output, outcome }: Gap903Args) =>
      `Indikator langkah 9 (${daftar([output, outcome].filter((text) => text !== null && text.trim() !== '').map((text) => kutip(text, 90)))}) tidak menyebut jenis kelamin, kelompok perempuan atau laki-laki, atau kesenjangannya.`,
    suggestion: ({ pihak, kesenjangan }: Gap903Args) =>
      `${dariLangkahTiga({ pihak, kesenjangan })} Sebut pihak itu paling sedikit dalam satu indikator, misalnya: ${kutip(`${pihak === null ? 'Perempuan' : pihak.charAt(0).toUpperCase() + pihak.slice(1)} yang menerima layanan naik dari 26 orang menjadi 80 orang`)}.`,
  },
  'ARG-004': {
    title: 'Kategori ARG tidak cocok',
    message: ({ kategori, nama, reformulasi }: Arg004Args) => {
      const sasaran = reformulasi === null ? '' : ` dan tujuan langkah 6 (${kutip(reformulasi, 100)})`;
      if (kategori === 'khusus')
        return `Kategorinya ${KATEGORI.khusus}, tetapi nama sub kegiatan (${kutip(nama, 100)})${sasaran} tidak menyasar satu jenis kelamin saja.`;
      if (kategori === 'pelembagaan')
        return `Kategorinya ${KATEGORI.pelembagaan}, padahal ${kutip(nama, 100)} adalah layanan kepada warga, bukan penguatan kelembagaan PUG.`;
      return `Kategorinya ${KATEGORI.kesetaraan}, padahal GAP-nya tidak menyatakan kesenjangan apa pun (GAP-302).`;
    },
    suggestion: ({ kategori, usul }: Arg004Args) =>
      kategori === 'kesetaraan'
        ? `Nyatakan kesenjangannya di langkah 3 dengan angka langkah 2, atau lepaskan tanda ARG-nya.`
        : `Ganti kategorinya menjadi ${KATEGORI[usul ?? 'kesetaraan']} bila GAP menyatakan kesenjangannya. ${kategori === 'khusus' ? 'Kategori khusus dipakai untuk kebutuhan satu jenis kelamin, misalnya pelayanan ibu hamil.' : 'Kategori pelembagaan dipakai untuk PPRG, data terpilah, focal point, dan sejenisnya.'}`,
  },
};
