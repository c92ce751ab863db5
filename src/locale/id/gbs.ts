import type { GbsBaris } from '../../model/index.ts';
import type { NipFault } from '../../model/nip.ts';
import type { Gbs001Args } from '../../rules/gbs-001-baris-kosong.ts';
import type { Gbs002Args } from '../../rules/gbs-002-analisis-berbeda.ts';
import type { Gbs003Args } from '../../rules/gbs-003-tolok-ukur-berbeda.ts';
import type { Gbs004Args } from '../../rules/gbs-004-indikator-berbeda.ts';
import type { Gbs005Args } from '../../rules/gbs-005-rencana-aksi-berbeda.ts';
import type { Gbs006Args } from '../../rules/gbs-006-anggaran-berbeda.ts';
import type { Gbs007Args } from '../../rules/gbs-007-masukan-melebihi-anggaran.ts';
import type { Gbs008Args } from '../../rules/gbs-008-tahun-berbeda.ts';
import type { Gbs009Args } from '../../rules/gbs-009-penanda-tangan-tidak-lengkap.ts';
import type { Gbs010Args } from '../../rules/gbs-010-gbs-ganda.ts';
import { ID } from '../format.ts';
import type { RuleWords } from '../words.ts';

const { angka, daftar, kutip, rp } = ID;

const BARIS: Readonly<Record<GbsBaris, readonly [nama: string, isi: string]>> = {
  opd: ['Nama Perangkat Daerah', 'Tulis nama perangkat daerah seperti dalam anggaran.'],
  year: ['Tahun Anggaran', 'Tulis tahun anggaran, misalnya “2026”.'],
  program: ['Program', 'Salin nama program dari anggaran.'],
  kegiatan: ['Kegiatan', 'Salin nama kegiatan dari anggaran.'],
  subKegiatan: ['Sub Kegiatan', 'Salin nama sub kegiatan dari anggaran.'],
  code: ['Kode Sub Kegiatan', 'Salin kode enam bagian dari anggaran, misalnya “1.01.02.2.02.0032”.'],
  tujuan: ['Tujuan', 'Pindahkan tujuan dari langkah 1 GAP.'],
  data: ['Data Pembuka Wawasan', 'Pindahkan langkah 2 GAP.'],
  faktor: [
    'Faktor Kesenjangan',
    'Pindahkan langkah 3 GAP: akses, partisipasi, kontrol, manfaat yang relevan.',
  ],
  internal: ['Penyebab Internal', 'Pindahkan langkah 4 GAP.'],
  eksternal: ['Penyebab Eksternal', 'Pindahkan langkah 5 GAP.'],
  tolokUkur: ['Tolok Ukur', 'Pindahkan langkah 6 GAP, yaitu tujuan yang sudah direformulasi.'],
  indikator: ['Indikator dan Target Kinerja', 'Pindahkan outcome dan targetnya dari langkah 9 GAP.'],
  anggaran: ['Jumlah Anggaran', 'Tulis pagu sub kegiatan menurut DPA atau RKA.'],
  aksi: ['Rencana Aksi', 'Pindahkan aksi dari langkah 7 GAP, masing-masing dengan masukannya.'],
};

const BAGIAN = { jabatan: 'jabatan', nama: 'nama', nip: 'NIP' } as const;

const NIP: Readonly<Record<NipFault, (panjang: number) => string>> = {
  panjang: (panjang) => `NIP-nya ${panjang} angka, seharusnya 18`,
  'bukan-angka': () => 'NIP-nya memuat selain angka',
  'tanggal-lahir': () => 'angka 1 sampai 8 pada NIP bukan tanggal lahir yang sah',
  pengangkatan: () => 'angka 9 sampai 14 pada NIP bukan tahun dan bulan pengangkatan yang sah',
  'jenis-kelamin': () => 'angka ke-15 pada NIP bukan 1 atau 2',
};

/** Words of the rules that judge a Gender Budget Statement filled in by the OPD. */
export const gbs: RuleWords<
  | 'GBS-001'
  | 'GBS-002'
  | 'GBS-003'
  | 'GBS-004'
  | 'GBS-005'
  | 'GBS-006'
  | 'GBS-007'
  | 'GBS-008'
  | 'GBS-009'
  | 'GBS-010'
> = {
  'GBS-001': {
    title: 'Baris kosong',
    message: ({ baris, tertulis }: Gbs001Args) =>
      tertulis === null
        ? `Baris ${BARIS[baris][0]} pada GBS belum diisi.`
        : `Baris ${BARIS[baris][0]} pada GBS hanya berisi ${kutip(tertulis)}.`,
    suggestion: ({ baris }: Gbs001Args) => `${BARIS[baris][1]} GBS yang dibuat pug memindahkannya sendiri.`,
  },
  'GBS-002': {
    title: 'Analisis berbeda',
    message: ({ angkaBaru, angkaHilang, faktorBaru, faktorHilang }: Gbs002Args) =>
      [
        angkaBaru.length > 0
          ? `Analisis situasi memuat angka ${daftar(angkaBaru)} yang tidak ada pada langkah 2 sampai 5 GAP.`
          : '',
        angkaHilang.length > 0
          ? `Angka ${daftar(angkaHilang)} pada GAP tidak ada dalam analisis situasi.`
          : '',
        faktorBaru.length > 0 ? `Faktor ${daftar(faktorBaru)} ada pada GBS, tetapi tidak pada GAP.` : '',
        faktorHilang.length > 0 ? `Faktor ${daftar(faktorHilang)} ada pada GAP, tetapi tidak pada GBS.` : '',
      ]
        .filter((kalimat) => kalimat !== '')
        .join(' '),
    suggestion: ({ angkaBaru, angkaHilang }: Gbs002Args) =>
      angkaBaru.length > 0 && angkaHilang.length > 0
        ? `Periksa pada sumber data mana yang benar, ${angkaHilang[0]} atau ${angkaBaru[0]}, lalu tulis angka yang sama pada GAP dan GBS.`
        : 'Salin kembali analisis dari GAP. Kalau GBS yang lebih baru, perbarui GAP-nya supaya keduanya sama.',
  },
  'GBS-003': {
    title: 'Tolok ukur berbeda',
    message: ({ tolokUkur, reformulasi }: Gbs003Args) =>
      `Tolok ukur pada GBS ${kutip(tolokUkur)} bukan tujuan pada langkah 6 GAP, ${kutip(reformulasi)}.`,
    suggestion: ({ reformulasi }: Gbs003Args) =>
      `Tulis tolok ukur ${kutip(reformulasi, 240)}. Kalau tujuan pada GBS yang lebih tepat, perbaiki langkah 6 GAP.`,
  },
  'GBS-004': {
    title: 'Indikator berbeda',
    message: ({ gbs: tertulis, output, outcome, angka: figures }: Gbs004Args) => {
      const langkah9 = [output, outcome].filter((text) => text !== null).map((text) => kutip(text));
      const beda = figures.length > 0 ? ` Angka ${daftar(figures)} tidak ada pada langkah 9.` : '';
      return `GBS menulis ${kutip(tertulis)}, sedangkan langkah 9 GAP ${daftar(langkah9)}.${beda}`;
    },
    suggestion: ({ outcome, output }: Gbs004Args) =>
      `Pakai satu indikator dan satu target pada keduanya, misalnya ${kutip(outcome ?? output, 200)} dari langkah 9.`,
  },
  'GBS-005': {
    title: 'Rencana aksi berbeda',
    message: ({ hanyaGbs, hanyaGap }: Gbs005Args) =>
      [
        hanyaGbs.length > 0 ? `Hanya ada pada GBS: ${daftar(hanyaGbs.map((text) => kutip(text)))}.` : '',
        hanyaGap.length > 0
          ? `Hanya ada pada langkah 7 GAP: ${daftar(hanyaGap.map((text) => kutip(text)))}.`
          : '',
      ]
        .filter((kalimat) => kalimat !== '')
        .join(' '),
    suggestion: ({ hanyaGbs, hanyaGap }: Gbs005Args) =>
      [
        hanyaGbs.length > 0
          ? `Tambahkan ${kutip(hanyaGbs[0] ?? '', 100)} pada langkah 7 beserta sebab yang dijawabnya, atau hapus dari GBS.`
          : '',
        hanyaGap.length > 0
          ? `Tambahkan ${kutip(hanyaGap[0] ?? '', 100)} pada rencana aksi GBS beserta masukannya, atau hapus dari GAP.`
          : '',
      ]
        .filter((kalimat) => kalimat !== '')
        .join(' '),
  },
  'GBS-006': {
    title: 'Anggaran berbeda',
    message: ({ gbs: tertulis, pagu, selisih }: Gbs006Args) =>
      `Jumlah anggaran pada GBS ${rp(tertulis)}, sedangkan pagu dalam tabel anggaran ${rp(pagu)}; selisihnya ${rp(selisih)}.`,
    suggestion: ({ pagu }: Gbs006Args) =>
      `Tulis ${rp(pagu)}. Kalau pagunya memang berubah, periksa apakah tabel anggaran yang dibaca dari tahapan yang sama.`,
  },
  'GBS-007': {
    title: 'Masukan melebihi anggaran',
    message: ({ masukan, anggaran, selisih, aksi }: Gbs007Args) =>
      `Masukan ${angka(aksi)} aksi berjumlah ${rp(masukan)}, lebih ${rp(selisih)} dari jumlah anggaran ${rp(anggaran)}.`,
    suggestion: ({ anggaran, selisih }: Gbs007Args) =>
      `Kurangi masukan seluruhnya ${rp(selisih)} sampai paling banyak ${rp(anggaran)}, atau perbaiki jumlah anggarannya menurut DPA.`,
  },
  'GBS-008': {
    title: 'Tahun berbeda',
    message: ({ gbs: tertulis, anggaran }: Gbs008Args) =>
      `GBS ini untuk tahun ${tertulis}, sedangkan anggarannya tahun ${anggaran}.`,
    suggestion: ({ anggaran }: Gbs008Args) =>
      `Tulis tahun ${anggaran} sesudah data, target, dan jumlah anggarannya diperbarui. Kalau GBS ini milik tahun lain, keluarkan dari berkas.`,
  },
  'GBS-009': {
    title: 'Penanda tangan tidak lengkap',
    message: ({ hilang, salah, panjang }: Gbs009Args) =>
      [
        hilang.length > 0
          ? `Blok tanda tangan belum memuat ${daftar(hilang.map((bagian) => BAGIAN[bagian]))}.`
          : '',
        salah !== null ? `Pada blok tanda tangan, ${NIP[salah](panjang)}.` : '',
      ]
        .filter((kalimat) => kalimat !== '')
        .join(' '),
    suggestion: ({ hilang, salah }: Gbs009Args) =>
      [
        hilang.length > 0
          ? 'Lengkapi jabatan, nama, dan NIP pejabat yang bertanggung jawab, misalnya kepala perangkat daerah atau Plt.'
          : '',
        salah !== null
          ? 'Salin NIP 18 angka dari kartu pegawai: tanggal lahir, bulan pengangkatan, jenis kelamin (1 atau 2), nomor urut.'
          : '',
      ]
        .filter((kalimat) => kalimat !== '')
        .join(' '),
  },
  'GBS-010': {
    title: 'GBS ganda',
    message: ({ kode, nama, file, sheet, ref }: Gbs010Args) =>
      `Sudah ada GBS lain untuk sub kegiatan ${kode ?? kutip(nama, 120)}: ${file}, lembar ${sheet}, sel ${ref}.`,
    suggestion: () =>
      'Simpan satu GBS saja, yang ditandatangani, dan hapus yang lain. Kalau keduanya untuk unit yang berbeda, tulis nama unitnya pada masing-masing.',
  },
};
