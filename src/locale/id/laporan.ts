import type { Basis, GapStatus, Kategori, Severity, SheetRole, Tahap } from '../../model/index.ts';
import { ID } from '../format.ts';

const tingkat: Record<Severity, string> = { error: 'Galat', warning: 'Peringatan', info: 'Info' };
const status: Record<GapStatus, string> = {
  belum: 'Belum',
  'perlu-perbaikan': 'Perlu perbaikan',
  memenuhi: 'Memenuhi',
};
const kategori: Record<Kategori | 'tanpa-kategori', string> = {
  khusus: 'Khusus target gender',
  kesetaraan: 'Kesetaraan gender',
  pelembagaan: 'Pelembagaan kesetaraan gender',
  'tanpa-kategori': 'Ditandai tanpa kategori',
};
const basis: Record<Basis, string> = {
  apbd: 'seluruh pagu yang dibaca (apbd)',
  'operasi-modal': 'belanja operasi dan belanja modal (operasi-modal)',
  'barjas-bansos-modal': 'belanja barang dan jasa, bantuan sosial, dan modal (barjas-bansos-modal)',
  'belanja-langsung': 'belanja langsung (belanja-langsung)',
};
const sebab: Record<'no-tag' | 'no-rekening' | 'needs-config' | 'zero', string> = {
  'no-tag': 'tabel anggaran tidak memuat kolom penandaan ARG',
  'no-rekening': 'tabel anggaran tidak memuat kode rekening yang diperlukan oleh dasar ini',
  'needs-config': 'angka belanja langsung harus diisi di pug.config.json',
  zero: 'pembaginya nol',
};
const peran: Record<SheetRole, string> = {
  budget: 'tabel anggaran',
  gap: 'GAP',
  gbs: 'GBS',
  'opd-list': 'daftar OPD',
  none: 'tidak dipakai',
};
const tahap: Record<Tahap, string> = {
  'kua-ppas': 'KUA-PPAS',
  murni: 'murni',
  pergeseran: 'pergeseran',
  perubahan: 'perubahan',
};

/** Words of the reports, Indonesian. */
export const laporan = {
  format: ID,
  tingkat,
  status,
  kategori,
  basis,
  sebab,
  peran,
  tahap,
  belumDiperiksa: 'Belum diperiksa',
  judul: 'Laporan kesenjangan gender dalam anggaran',
  opd: 'Perangkat daerah',
  pemerintah: 'Pemerintah daerah',
  tahun: 'Tahun anggaran',
  tahapAnggaran: 'Tahap',
  tidakTertulis: 'tidak tertulis',
  totalPagu: 'Jumlah pagu',
  jumlahSubKegiatan: 'Sub kegiatan',
  ringkasan: 'Ringkasan',
  temuan: 'Temuan',
  matriks: 'Matriks GAP',
  dibaca: 'Yang dibaca',
  anggaranArg: 'Anggaran responsif gender (ARG)',
  jumlahArg: 'Jumlah ARG',
  porsiArg: 'Porsi ARG',
  porsiMemenuhi: 'Porsi ARG yang GAP-nya memenuhi',
  argMemenuhi: 'ARG yang GAP-nya memenuhi',
  pembagi: 'Pembagi',
  dasar: 'Dasar',
  perKategori: 'ARG menurut kategori',
  kolomKategori: 'Kategori',
  kolomJumlah: 'Jumlah',
  kolomBanyak: 'Sub kegiatan',
  tidakDiketahui: (why: string) => `tidak dapat dihitung: ${why}`,
  porsiDari: (share: string, basisWords: string, denominator: string) =>
    `${share} dari ${basisWords}, ${denominator}`,
  catatanPorsi:
    'Porsi dengan dasar yang berbeda, atau dari daerah yang berbeda cara menandainya, tidak dapat dibandingkan.',
  statusGap: 'Status GAP',
  ditandaiTanpaGap: 'Ditandai ARG tetapi belum ada GAP (belum diperiksa)',
  tanpaGap: 'Tanpa GAP dan tidak ditandai (belum diperiksa, bukan nol)',
  tanggal: 'Tanggal laporan',
  jumlahTemuan: 'Jumlah temuan',
  adaTemuan: (errors: number, warnings: number, infos: number) =>
    `${ID.angka(errors)} galat, ${ID.angka(warnings)} peringatan, ${ID.angka(infos)} info`,
  tanpaTemuan: 'Tidak ada temuan.',
  penjelasanTingkat:
    '✖ Galat: bertentangan dengan petunjuk resmi atau angkanya salah. ▲ Peringatan: penelaah akan mengembalikannya. ● Info: perlu diketahui.',
  penjelasanSkor:
    'L1 sampai L9: kesembilan langkah GAP. 2 ✔ bersih; 1 ▲ ada peringatan; 0 ✖ kosong atau ada galat; – tidak berlaku. Status mengikuti langkah yang terlemah; persentase mendampinginya.',
  tentangBerkas: 'Tentang berkas',
  tentangOpd: 'Tentang perangkat daerah',
  gapLepas: 'GAP yang tidak ditemukan pada tabel anggaran',
  kolom: {
    nomor: 'No.',
    kode: 'Kode',
    subKegiatan: 'Sub kegiatan',
    unit: 'Unit',
    pagu: 'Pagu',
    tingkat: 'Tingkat',
    aturan: 'Aturan',
    langkah: 'Langkah',
    letak: 'Letak',
    tertulis: 'Yang tertulis',
    masalah: 'Masalah',
    perbaikan: 'Perbaikan',
    baris: 'Baris',
    ditandai: 'Ditandai ARG',
    kategori: 'Kategori',
    usulan: 'Usulan kategori',
    status: 'Status',
    skor: 'Skor',
    berkas: 'Berkas',
    lembar: 'Lembar',
    dibacaSebagai: 'Dibaca sebagai',
    barisJudul: 'Baris judul',
    banyakBaris: 'Baris dibaca',
    sidik: 'Sidik berkas (SHA-256)',
  },
  lihatBaris: 'lihat baris ▸',
  lihatTemuan: (count: number) => `${count} temuan ▸`,
  ya: 'Ya',
  tidak: 'Tidak',
  tanpaKolomTag: '(tanpa kolom)',
  langkahPendek: (step: number) => `L${step}`,
  langkah: (step: number) => `Langkah ${step}`,
  asumsi: 'Yang diandaikan atau perlu diketahui tentang pembacaan',
  tanpaAsumsi: 'Tidak ada yang diandaikan.',
  lembarTakDipakai: (count: number) => `${ID.angka(count)} lembar lain tidak dipakai`,
  tidakDitampilkan: (count: number) =>
    `${ID.angka(count)} sub kegiatan lain tidak ditandai ARG, tidak mempunyai GAP, dan tidak mempunyai temuan; tidak ditampilkan di sini.`,
  matriksKosong: 'Tidak ada sub kegiatan yang ditandai ARG, mempunyai GAP, atau mempunyai temuan.',
  temuanLain: (count: number) => `dan ${ID.angka(count)} temuan lain`,
  terminal: {
    dibaca: 'Dibaca',
    berkas: (file: string, sheets: string) => `${file} (${sheets})`,
    lembarTanpaTabel: 'tidak ada tabel yang dikenali',
    baris: (role: string, rows: number) => `${role} ${ID.angka(rows)} baris`,
    banyakOpd: (count: number) => `${ID.angka(count)} perangkat daerah`,
    opdTerbesar: 'Pagu terbesar',
    kolomSub: 'Sub keg.',
    opdLain: (count: number) => `dan ${ID.angka(count)} perangkat daerah lain`,
    statusGap: 'Status GAP',
    belumDiperiksa: (count: number) => `belum diperiksa (tanpa GAP) ${ID.angka(count)}`,
    tanpaGap: 'belum diperiksa: tidak ada GAP yang dibaca',
    gapTanpaAnggaran: (count: number, statuses: string) =>
      `${ID.angka(count)} GAP dibaca tanpa tabel anggaran: ${statuses}.`,
    gapDiLuar: (count: number, statuses: string) =>
      `${ID.angka(count)} GAP tidak ditemukan pada tabel anggaran: ${statuses}.`,
    total: 'Jumlah pagu',
    arg: 'ARG',
    memenuhi: '  GAP memenuhi',
    dasar: '  Dasar porsi',
    porsi: (amount: string, share: string) => `${amount} (${share})`,
    opdTanpaTanda: (count: number) =>
      `${ID.angka(count)} perangkat daerah tanpa kolom penandaan tidak ikut terhitung`,
    takAda: 'Tidak ada yang harus diperbaiki.',
    potensi: (count: number) => `Mungkin ARG, belum ditandai: ${ID.angka(count)} sub kegiatan`,
    karena: (category: string, seen: readonly string[]) =>
      `${category}, karena ${/^\d/.test(seen[0] ?? '') ? `kodenya di bawah ${seen[0]}` : `namanya menyebut ${ID.daftar(seen.map((word) => ID.kutip(word)))}`}`,
    tanpaPagu: 'tanpa pagu',
    potensiLain: (count: number) => `dan ${ID.angka(count)} lagi, semuanya ada di laporan`,
    folder: (path: string, files: number) => `${path} (${ID.angka(files)} berkas)`,
    folders: (path: string, files: number, folders: number) =>
      `${path} (${ID.angka(files)} berkas dalam ${ID.angka(folders)} folder)`,
    terberat: 'Yang paling perlu diperbaiki',
    temuan: 'Temuan',
    perbaiki: 'Perbaiki',
    bersih: 'Tidak ada temuan; tidak ada yang harus diperbaiki.',
    semua: (count: number) => `Selengkapnya, ${ID.angka(count)} temuan, ada di laporan.`,
    hasil: 'Hasil',
    lainnya: (count: number) => `dan ${ID.angka(count)} berkas lain`,
    sisaLembarGap: (count: number) =>
      `${ID.angka(count)} sub kegiatan lain yang memerlukan GAP tidak dimuat di gap-untuk-diisi.xlsx`,
  },
  templat: {
    tanpaPengisi: 'Templat ini tidak memuat satu pun penanda seperti {{opd}} yang dapat diisi.',
    takDikenal: (name: string, where: string, known: readonly string[]) =>
      `Templat memakai {{${name}}} (${where}), yang tidak dikenal. Yang dikenal: ${known.join(', ')}.`,
    tanpaLembar: 'Templat ini tidak memuat satu lembar kerja pun.',
    bukanXlsx: (file: string) =>
      `${file} tidak dapat dipakai sebagai templat: bukan berkas .xlsx yang utuh atau terlalu besar.`,
  },
  lembarKerja: {
    daftar: 'Daftar',
    judulDaftar: 'Sub kegiatan yang memerlukan GAP',
    petunjukDaftar:
      'Satu lembar untuk satu sub kegiatan. Langkah 1 sudah diisi dari tabel anggaran. Isi kolom Isian, simpan, lalu jalankan: pug analyze <anggaran> gap-untuk-diisi.xlsx',
    alasan: 'Mengapa',
    lembar: 'Lembar',
    buka: 'Buka ▸',
    ditandai: 'Ditandai ARG, belum ada GAP',
    usulan: (name: string) => `Berpotensi ARG: ${name}`,
    sisa: (count: number) =>
      `${ID.angka(count)} sub kegiatan lain juga memerlukan GAP, tetapi tidak dimuat di sini agar berkas ini tetap ringan. Jalankan lagi dengan --opd untuk satu perangkat daerah, atau setelah lembar ini selesai.`,
    pilihan: 'Pilih dari daftar.',
    judulPilihan: 'Isian ini berupa pilihan',
    salahPilihan: 'Pilih salah satu dari daftar.',
    petunjuk: {
      code: 'Dari tabel anggaran. Jangan diubah: kode inilah yang menghubungkan GAP dengan pagunya.',
      program: 'Dari tabel anggaran.',
      kegiatan: 'Dari tabel anggaran.',
      subKegiatan: 'Dari tabel anggaran.',
      tujuan:
        'Tujuan sub kegiatan ini seperti tertulis di dokumen perencanaan (Renja, Renstra). Mulai dengan kata kerja: Meningkatkan, Menyediakan, Menurunkan.',
      data: 'Angka yang membuka wawasan, terpilah laki-laki dan perempuan, tentang layanan ini (bukan hanya jumlah penduduk), dengan sumber dan tahunnya. Contoh: Peserta pelatihan 2025: L 69 (77%), P 21 (23%). Sumber: laporan bidang, 2025.',
      akses:
        'Siapa yang lebih sulit memperoleh layanan, informasi, atau syaratnya? Sebutkan angkanya. Kosongkan bila tidak relevan.',
      partisipasi: 'Siapa yang lebih sedikit ikut serta? Sebutkan angkanya. Kosongkan bila tidak relevan.',
      kontrol: 'Siapa yang lebih jarang ikut memutuskan? Sebutkan angkanya. Kosongkan bila tidak relevan.',
      manfaat:
        'Siapa yang hari ini lebih sedikit menerima hasilnya? Bukan harapan, melainkan keadaan sekarang. Kosongkan bila tidak relevan.',
      internal:
        'Penyebab di dalam perangkat daerah dan pelaksana layanannya: jadwal, aturan, fasilitas, petugas. Sebutkan yang khas untuk layanan ini.',
      eksternal:
        'Penyebab di luar perangkat daerah: keluarga, kebiasaan, pasar kerja, lembaga lain. Sebutkan yang khas untuk layanan ini.',
      reformulasi:
        'Tujuan baru yang menyebut siapa yang tertinggal dan perubahan yang dituju. Contoh: Meningkatkan keikutsertaan perempuan tani dalam pelatihan.',
      aksi: 'Satu tindakan nyata satu baris, yang menjawab penyebab di langkah 4 dan 5, dengan jumlahnya di kolom Jumlah (Rp).',
      baseline: 'Angka awal yang diambil dari langkah 2, terpilah laki-laki dan perempuan.',
      output: 'Hasil kerja yang terukur: angka dan satuan. Contoh: 60 perempuan tani dilatih.',
      outcome:
        'Perubahan keadaan yang terukur, searah dengan langkah 6. Contoh: peserta perempuan naik dari 23% menjadi 40%.',
      tag: 'Ya bila sub kegiatan ini anggaran responsif gender.',
      kategori:
        'Khusus target gender: kebutuhan khas satu jenis kelamin. Kesetaraan gender: mengatasi kesenjangan menurut GAP ini. Pelembagaan: memperkuat PUG di lembaga.',
      alasan: 'Hanya bila Netral: mengapa sub kegiatan ini berlaku sama bagi laki-laki dan perempuan.',
    },
  },
  kosongan: {
    anggaran: {
      lembar: 'Anggaran',
      judul: 'TABEL ANGGARAN PER SUB KEGIATAN',
      petunjuk:
        'Satu baris untuk satu sub kegiatan. Kode ditulis lengkap (contoh 2.08.02.2.01.0005), pagu dalam rupiah penuh.',
    },
    opd: {
      lembar: 'Daftar OPD',
      judul: 'DAFTAR PERANGKAT DAERAH',
      petunjuk:
        'Satu baris untuk satu perangkat daerah; dipakai pug batch untuk memeriksa siapa yang belum menyampaikan.',
    },
  },
};
