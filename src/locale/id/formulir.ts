import type { Gap001Args } from '../../rules/gap-001-langkah-kosong.ts';
import type { Gap101Args } from '../../rules/gap-101-identitas-tidak-lengkap.ts';
import type { Gap102Args } from '../../rules/gap-102-kode-tidak-cocok.ts';
import type { Gap104Args } from '../../rules/gap-104-nama-tidak-cocok.ts';
import type { Gap704Args } from '../../rules/gap-704-aksi-melebihi-pagu.ts';
import { ID } from '../format.ts';
import type { RuleWords } from '../words.ts';

const { angka, daftar, kutip, rp } = ID;

const NAMA_LANGKAH: readonly string[] = [
  '',
  'Kebijakan/Program/Kegiatan',
  'Data Pembuka Wawasan',
  'Faktor Kesenjangan',
  'Sebab Kesenjangan Internal',
  'Sebab Kesenjangan Eksternal',
  'Reformulasi Tujuan',
  'Rencana Aksi',
  'Data Dasar (Baseline)',
  'Indikator Kinerja',
];

/** What to write in an empty step, with an example of it. */
const ISI_LANGKAH: readonly string[] = [
  '',
  'Tulis program, kegiatan, sub kegiatan beserta kodenya, dan tujuan seperti dalam Renstra atau Renja, misalnya “Meningkatkan keterampilan pencari kerja”.',
  'Tulis angka laki-laki dan perempuan tentang layanan ini, dengan sumber dan tahunnya, misalnya “Peserta pelatihan 2024 menurut laporan bidang: L 69 orang, P 21 orang”.',
  'Tulis siapa yang tertinggal dalam akses, partisipasi, kontrol, atau manfaat, misalnya “Partisipasi: perempuan 21 dari 90 peserta”. Cukup faktor yang relevan.',
  'Tulis sebab yang ada di dalam perangkat daerah, misalnya “Jadwal pelatihan pukul 08.00 bertepatan dengan pekerjaan rumah”.',
  'Tulis sebab yang ada di luar perangkat daerah, misalnya “Keluarga belum mengizinkan perempuan mengikuti kejuruan teknik”.',
  'Tulis tujuan baru yang menyebut siapa dan perubahan apa, misalnya “Meningkatkan jumlah perempuan yang mengikuti pelatihan kejuruan teknik”. Kalau tujuan semula sudah responsif, tulis begitu beserta alasannya.',
  'Tulis pekerjaan nyata yang menjawab sebab pada langkah 4 dan 5, masing-masing dengan jumlahnya, misalnya “Memindahkan jadwal pelatihan ke pukul 13.00-16.00 bagi 60 perempuan (Rp96.000.000)”.',
  'Ambil dari langkah 2 angka yang akan diubah, terpilah, misalnya “Peserta pelatihan 2024: L 69 orang, P 21 orang”.',
  'Tulis output dan outcome dengan angka dan satuan, misalnya “Output: 60 orang perempuan terlatih” dan “Outcome: peserta perempuan naik dari 21 orang menjadi 45 orang”.',
];

const BAGIAN = {
  program: 'program',
  kegiatan: 'kegiatan',
  subKegiatan: 'sub kegiatan',
  tujuan: 'tujuan',
} as const;

const TINGKAT = {
  urusan: 'urusan',
  bidang: 'bidang urusan',
  program: 'program',
  kegiatan: 'kegiatan',
  'sub-kegiatan': 'sub kegiatan',
} as const;

/** Words of the rules that judge the GAP form itself. */
export const formulir: RuleWords<'GAP-001' | 'GAP-101' | 'GAP-102' | 'GAP-104' | 'GAP-704'> = {
  'GAP-001': {
    title: 'Langkah kosong',
    message: ({ langkah, tertulis }: Gap001Args) =>
      tertulis === null
        ? `Langkah ${langkah} (${NAMA_LANGKAH[langkah]}) belum diisi.`
        : `Langkah ${langkah} (${NAMA_LANGKAH[langkah]}) hanya berisi ${kutip(tertulis)}, yang belum mengatakan apa-apa.`,
    suggestion: ({ langkah }: Gap001Args) => ISI_LANGKAH[langkah] ?? '',
  },
  'GAP-101': {
    title: 'Identitas tidak lengkap',
    message: ({ hilang }: Gap101Args) =>
      `Langkah 1 belum menyebut ${daftar(hilang.map((bagian) => BAGIAN[bagian]))}.`,
    suggestion: ({ hilang, program, kegiatan, subKegiatan }: Gap101Args) => {
      const dariAnggaran = { program, kegiatan, subKegiatan, tujuan: null };
      const salin = hilang.flatMap((bagian) =>
        dariAnggaran[bagian] === null ? [] : [`${BAGIAN[bagian]} ${kutip(dariAnggaran[bagian], 160)}`],
      );
      const lain = hilang.filter((bagian) => bagian !== 'tujuan' && dariAnggaran[bagian] === null);
      return [
        salin.length > 0 ? `Salin dari anggaran: ${daftar(salin)}.` : '',
        lain.length > 0
          ? `Tulis ${daftar(lain.map((bagian) => BAGIAN[bagian]))} seperti dalam dokumen anggaran.`
          : '',
        hilang.includes('tujuan')
          ? 'Tulis tujuan seperti dalam Renstra atau Renja, dengan kata kerja di depan, misalnya “Meningkatkan cakupan layanan ...”.'
          : '',
      ]
        .filter((kalimat) => kalimat !== '')
        .join(' ');
    },
  },
  'GAP-102': {
    title: 'Kode tidak cocok',
    message: ({ kode, nama, sebab, tingkat }: Gap102Args) => {
      switch (sebab) {
        case 'bukan-kode':
          return `Sel kode berisi ${kutip(kode)}, yang bukan kode sub kegiatan.`;
        case 'bukan-sub-kegiatan':
          return `Kode ${kode} adalah kode ${tingkat === null ? 'tingkat lain' : TINGKAT[tingkat]}, bukan kode sub kegiatan.`;
        case 'tidak-ada-di-anggaran':
          return `Kode ${kode} berbentuk benar, tetapi anggaran yang dibaca tidak memuat sub kegiatan itu.`;
        case 'kode-gap-lain':
          return `Kode ${kode} sudah dipakai GAP lain yang namanya sesuai; ${kutip(nama, 160)} berkode lain dalam anggaran.`;
        case 'nama-tidak-ada':
          return `GAP ini tidak berkode, dan tidak satu pun baris anggaran bernama ${kutip(nama, 160)}.`;
      }
    },
    suggestion: ({ seharusnya, nama, sebab }: Gap102Args) =>
      seharusnya !== null
        ? `Tulis ${seharusnya}, yaitu kode ${kutip(nama, 160)} dalam anggaran.`
        : sebab === 'nama-tidak-ada'
          ? 'Salin kode dan nama sub kegiatan dari anggaran, keduanya persis, misalnya “1.01.02.2.02.0032”.'
          : 'Salin kode lengkap enam bagian dari anggaran, misalnya “1.01.02.2.02.0032”. Kalau kodenya berganti edisi, pakai kode yang ada dalam anggaran yang diperiksa bersama.',
  },
  'GAP-104': {
    title: 'Nama tidak cocok',
    message: ({ kode, tertulis, anggaran }: Gap104Args) =>
      `Di samping kode ${kode} tertulis ${kutip(tertulis, 160)}, sedangkan dalam anggaran kode itu bernama ${kutip(anggaran, 160)}.`,
    suggestion: ({ kode, anggaran }: Gap104Args) =>
      `Kalau yang dianalisis memang ${kode}, tulis namanya ${kutip(anggaran, 160)}. Kalau sub kegiatan yang lain, perbaiki kodenya.`,
  },
  'GAP-704': {
    title: 'Aksi melebihi pagu',
    message: ({ jumlah, pagu, selisih, aksi }: Gap704Args) =>
      `Jumlah ${angka(aksi)} aksi adalah ${rp(jumlah)}, lebih ${rp(selisih)} dari pagu sub kegiatan ${rp(pagu)}.`,
    suggestion: ({ pagu, selisih }: Gap704Args) =>
      `Kurangi satu atau beberapa aksi seluruhnya ${rp(selisih)} sampai jumlahnya paling banyak ${rp(pagu)}, atau usulkan tambahan pagu lebih dulu.`,
  },
};
