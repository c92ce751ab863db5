import type { Change, Line } from '../../assess/diff/index.ts';
import type { MatchWay } from '../../assess/recap/opd-name.ts';
import type { RollStatus } from '../../assess/recap/roll-call.ts';
import type { UnreadableReason } from '../../model/index.ts';
import { ID } from '../format.ts';

const { angka, daftar, persen } = ID;

const hadir: Record<RollStatus, string> = {
  menyampaikan: 'Menyampaikan',
  'unit-saja': 'Baru unitnya',
  'formulir-saja': 'Baru GAP atau GBS-nya',
  'tahun-lain': 'Menyampaikan tahun lain',
  'tidak-terbaca': 'Berkas tidak terbaca',
  belum: 'Belum menyampaikan',
};
const cara: Record<MatchWay, string> = {
  kode: 'kode sama',
  nama: 'nama sama',
  potongan: 'nama terpotong',
  unit: 'unit dari OPD ini',
  singkatan: 'singkatan; mohon dipastikan',
  mirip: 'nama mirip; mohon dipastikan',
};
const takTerbaca: Record<UnreadableReason, string> = {
  empty: 'berkas kosong',
  truncated: 'berkas terpotong',
  corrupt: 'berkas rusak',
  encrypted: 'berkas berkata sandi',
  'legacy-xls': 'format .xls sebelum 1997',
  xlsb: 'format .xlsb',
  'not-a-spreadsheet': 'bukan lembar kerja',
  limit: 'melebihi batas pembacaan',
  missing: 'berkas tidak ada',
  'no-permission': 'tidak boleh dibaca',
  locked: 'sedang dikunci program lain',
  'not-a-file': 'bukan berkas biasa',
  refused: 'ditolak sistem operasi',
  xml: 'isi tidak sah',
};
const baris: Record<Line, string> = {
  naik: 'Naik: ditandai dulu dan kini, pagu bertambah',
  turun: 'Turun: ditandai dulu dan kini, pagu berkurang',
  baru: 'Sub kegiatan baru',
  hilang: 'Sub kegiatan tidak ada lagi',
  'ubah-saat-ditandai': 'Baru ditandai: perubahan pagunya',
  ditandai: 'Baru ditandai: pagu yang sudah ada (hanya label)',
  dilepas: 'Tanda dilepas: pagu yang dulu dihitung (hanya label)',
  'pindah-masuk': 'Pindah dari kategori lain (hanya label)',
  'pindah-keluar': 'Pindah ke kategori lain (hanya label)',
  'opd-masuk': 'Pindah dari OPD lain: pagu yang dulu di sana',
  'opd-keluar': 'Pindah ke OPD lain: pagu yang dulu di sini',
};
const perubahan: Record<Change, string> = {
  naik: 'pagu naik',
  turun: 'pagu turun',
  baru: 'baru',
  hilang: 'tidak ada lagi',
  ditandai: 'baru ditandai ARG',
  dilepas: 'tanda ARG dilepas',
  kategori: 'kategori berubah',
  kode: 'kode berubah',
  nama: 'nama berubah',
  unit: 'pindah unit',
  opd: 'pindah OPD',
};

/** The first few names, and how many more there are. */
const namaSaja = (names: readonly string[]): string =>
  `${names.slice(0, 5).join('; ')}${names.length > 5 ? `; dan ${angka(names.length - 5)} lainnya` : ''}`;

/** Words of the recap, its notes and the comparison of two budgets, Indonesian. */
export const rekap = {
  hadir,
  cara,
  takTerbaca,
  judul: 'Rekap anggaran responsif gender',
  semuaOpd: 'Semua perangkat daerah',
  tidakTertulis: 'tidak tertulis',
  tahun: (year: number | null) => (year === null ? 'tahun tidak tertulis' : `tahun ${year}`),
  berkas: 'Berkas',
  periode: (pemerintah: string | null, tahun: string, tahap: string | null) =>
    [pemerintah, tahun, tahap].filter(Boolean).join(', '),
  semuaPeriode: 'Semua pemerintah daerah, tahun, dan tahap',
  kolomPeriode: 'Pemerintah daerah, tahun, tahap',
  catatanPeriode: (basis: string) =>
    `Satu baris untuk setiap pemerintah daerah, tahun, dan tahap, urut menurut berkasnya. Porsi: seluruh uang ARG dibagi ${basis}. Baris-baris ini tidak dijumlahkan, dan porsi antardaerah tidak untuk dibandingkan.`,
  hanyaPeriode: (shown: number, of: number) =>
    `Rincian ${angka(shown)} dari ${angka(of)} pemerintah daerah, tahun, dan tahap ada di sini; rekap berformat xlsx memuat semuanya.`,
  keterangan: 'Keterangan',
  ringkasan: 'Ringkasan',
  opd: 'OPD',
  kodeOpd: 'Kode OPD',
  jumlahOpd: 'OPD dihitung',
  subKegiatan: 'Sub kegiatan',
  berpagu: 'Sub kegiatan berpagu',
  totalPagu: 'Jumlah pagu',
  arg: 'ARG',
  porsi: (basis: string) => `Porsi ARG (${basis})`,
  porsiMemenuhi: 'Porsi yang GAP-nya memenuhi',
  dasar: 'Dasar',
  pembagi: 'Pembagi',
  tertimbang: 'Porsi tertimbang uang',
  rataRata: 'Rata-rata porsi OPD',
  dihitungDari: 'OPD yang diketahui porsinya',
  dariOpd: (covered: number, of: number) => `${angka(covered)} dari ${angka(of)} OPD`,
  porsiTakDiketahui: 'tidak diketahui',
  catatanDasar: (basis: string) =>
    `Porsi dihitung terhadap ${basis}. Tertimbang: seluruh uang ARG dibagi seluruh pembagi. Rata-rata: setiap OPD berbobot sama. OPD yang porsinya tidak diketahui tidak ikut dalam kedua angka. Porsi dengan dasar yang berbeda, atau dari daerah lain, tidak dapat dibandingkan.`,
  catatanPeringkat: (basis: string) =>
    `Urut menurut porsi ARG terhadap ${basis}. Porsi yang tinggi belum tentu lebih baik: lihat juga berapa yang GAP-nya memenuhi.`,
  kategori: 'Kategori',
  jumlah: 'Jumlah',
  banyak: 'Banyaknya',
  status: 'Status GAP',
  belumDiperiksa: 'Belum diperiksa (ditandai, tanpa GAP)',
  ditandai: 'Ditandai ARG',
  berGap: 'Ber-GAP',
  berGbs: 'Ber-GBS',
  ditandaiBerGap: 'Ditandai dan ber-GAP',
  tanpaKolomTag: 'tanpa kolom penandaan',
  peringkat: 'Peringkat OPD',
  porsiTiapOpd: 'Porsi setiap OPD pada semua dasar',
  petaLangkah: 'Nilai langkah GAP setiap OPD',
  catatanLangkah:
    'Persentase nilai yang diraih pada setiap langkah oleh semua GAP OPD itu (2 bersih, 1 ada peringatan, 0 kosong atau galat). Kosong: OPD belum mempunyai GAP.',
  langkah: (step: number) => `L${step}`,
  namaLangkah: [
    'Tujuan',
    'Data pembuka wawasan',
    'Faktor kesenjangan',
    'Sebab internal',
    'Sebab eksternal',
    'Reformulasi tujuan',
    'Rencana aksi',
    'Data dasar',
    'Indikator kinerja',
  ] as readonly string[],
  banyakGap: 'GAP',
  temuan: 'Temuan',
  galat: 'Galat',
  peringatan: 'Peringatan',
  info: 'Info',
  potensi: 'Potensi ARG terbesar yang belum ditandai',
  catatanPotensi:
    'Nama atau kodenya menunjukkan kategori 1 atau 3. Kategori 2 tidak pernah diusulkan dari nama saja: perlu GAP yang menyatakan kesenjangan.',
  usulan: 'Usulan kategori',
  bukti: 'Kata yang dilihat',
  kode: 'Kode',
  nama: 'Nama',
  unit: 'Unit',
  pagu: 'Pagu',
  letak: 'Letak',
  pemusatan: 'Pemusatan ARG',
  pemusatanKalimat: (few: number, tagged: number, fraction: number) =>
    `${angka(few)} dari ${angka(tagged)} sub kegiatan bertanda ARG memegang ${persen(fraction)} uangnya.`,
  tersalin: 'Teks GAP yang tersalin',
  tersalinLangkah: (steps: readonly number[]) => `langkah ${daftar(steps)}`,
  daftarHadir: 'Daftar hadir',
  kehadiran: 'Kehadiran',
  caraCocok: 'Cara dicocokkan',
  tertulisSebagai: 'Tertulis sebagai',
  tanpaDaftar: 'Daftar OPD tidak diberikan (--opd-list), jadi yang belum menyampaikan tidak dapat disebut.',
  hadirKalimat: (present: number, of: number) => `${angka(present)} dari ${angka(of)} OPD menyampaikan.`,
  luarDaftar: 'OPD di luar daftar',
  samaCocok: 'Sama cocoknya dengan',
  ganda: 'Berkas ganda',
  dihitung: 'Dihitung',
  tidakDihitung: 'Tidak dihitung',
  semuaBerkas: 'Berkas yang dibaca',
  keadaan: 'Keadaan',
  terbaca: 'terbaca',
  tanpaTabel: 'tidak ada tabel anggaran, GAP, atau GBS',
  takDiminta: 'terbaca; isinya di luar --opd atau --year yang diminta',
  isiBerkas: (opds: number, gaps: number, gbs: number) =>
    [opds > 0 && `${angka(opds)} OPD`, gaps > 0 && `${angka(gaps)} GAP`, gbs > 0 && `${angka(gbs)} GBS`]
      .filter(Boolean)
      .join(', '),
  aturanTersering: 'Aturan yang paling sering kena',
  aturan: 'Aturan',
  kali: 'Kali',
  temuanAntarberkas: 'Temuan antarberkas',
  masalah: 'Masalah',
  perbaikan: 'Perbaikan',
  tingkat: 'Tingkat',
  realisasi: 'Realisasi',
  paguBerealisasi: 'Pagu yang realisasinya diketahui',
  terealisasi: 'Terealisasi',
  porsiRealisasi: 'Persen realisasi',
  argTerealisasi: 'Realisasi ARG',
  seluruh: 'Seluruh belanja',
  realisasiTakCocok: (amount: string) =>
    `Realisasi ${amount} di laporan realisasi tidak menemukan sub kegiatannya di anggaran dan tidak ikut dihitung.`,
  sejak: 'Perbaikan sejak rekap terdahulu',
  diperbaiki: 'Sudah diperbaiki',
  baru: 'Baru',
  tetap: 'Masih sama',
  opdBaru: 'belum ada di rekap terdahulu',
  gap: 'GAP',
  terpotong: (shown: number, of: number) => `Ditampilkan ${angka(shown)} dari ${angka(of)}.`,

  tindakLanjut: {
    judul: 'Rencana tindak lanjut',
    petunjuk:
      'Satu baris satu hal yang perlu diperbaiki, yang terberat lebih dahulu di setiap OPD. Isi kolom Penanggung jawab, Selesai, dan Keterangan dalam rapat Pokja PUG.',
    nomor: 'No.',
    apa: 'Yang perlu dilakukan',
    tenggat: 'Tenggat',
    sejak: 'Dibanding rekap terdahulu',
    penanggungJawab: 'Penanggung jawab',
    selesai: 'Selesai',
    keterangan: 'Keterangan',
    langkah: 'Langkah GAP',
    penuh: (left: number) =>
      `${angka(left)} baris lagi tidak dimuat karena satu lembar kerja hanya menampung 1.048.576 baris; semuanya ada di analysis.json.`,
  },

  catatan: {
    judul: (opd: string) => `Catatan untuk ${opd}`,
    pembuka: (opd: string, year: number | null) =>
      `Kepada Yth. Pimpinan ${opd}. Terima kasih atas penyampaian berkas anggaran responsif gender${year === null ? '' : ` tahun ${year}`}. Berikut hasil pemeriksaan awal untuk ditindaklanjuti bersama.`,
    angkaUtama: 'Ringkasan',
    baik: 'Yang sudah baik',
    perbaiki: 'Yang sebaiknya diperbaiki lebih dahulu',
    lainnya: (more: number, file: string | null) =>
      `Masih ada ${angka(more)} hal lain${file === null ? '' : `; rinciannya di ${file}`}.`,
    bersih: 'Tidak ada yang harus diperbaiki. Pertahankan.',
    bersihSendiri: 'Tidak ada hal yang khusus milik OPD ini.',
    milikBerkas: (count: number, file: string | null) =>
      `Berkas anggarannya memuat beberapa OPD. Di dalamnya masih ada ${angka(count)} hal yang perlu diperbaiki, yang tidak dapat dikaitkan dengan satu OPD saja${file === null ? '' : `; lihat bagian tentang berkas di ${file}`}.`,
    tenggat: (date: string) => `Mohon perbaikannya disampaikan paling lambat ${date}.`,
    tanpaTenggat: 'Mohon perbaikannya disampaikan sebelum rekap berikutnya.',
    penutup: 'Bila ada yang kurang jelas, kami siap mendampingi. Terima kasih atas kerja samanya.',
    disampaikan: 'Berkas disampaikan dan dapat dibaca.',
    anggaranBersih: 'Tabel anggaran terbaca utuh tanpa kesalahan angka.',
    semuaBerGap: (count: number) => `Semua ${angka(count)} sub kegiatan bertanda ARG sudah mempunyai GAP.`,
    sebagianBerGap: (withGap: number, tagged: number) =>
      `${angka(withGap)} dari ${angka(tagged)} sub kegiatan bertanda ARG sudah mempunyai GAP.`,
    berGbs: (count: number) => `${angka(count)} sub kegiatan bertanda ARG sudah mempunyai GBS.`,
    memenuhi: (count: number, names: readonly string[]) =>
      `${angka(count)} GAP memenuhi semua langkah: ${daftar(count > names.length ? [...names, 'lainnya'] : names)}.`,
    maju: (mended: number) => `${angka(mended)} hal dari rekap terdahulu sudah diperbaiki.`,
    masih: (standing: number, fresh: number) =>
      `${angka(standing)} hal masih sama seperti rekap terdahulu dan ${angka(fresh)} hal baru ditemukan.`,
    di: (place: string) => `di ${place}`,
    perbaikan: 'Saran',
    hal: 'Hal',
  },

  halaman: {
    cari: 'Cari OPD',
    cariContoh: 'ketik nama atau kode OPD',
    hanya: 'Tampilkan',
    semua: 'semua OPD',
    bergalat: 'yang masih bergalat',
    tanpaGap: 'yang menandai tanpa GAP',
    tanpaTag: 'yang belum menandai',
    terlihat: (shown: string, all: string) => `${shown} dari ${all} OPD ditampilkan.`,
    cariPeriode: 'Cari daerah',
    terlihatPeriode: (shown: string, all: string) => `${shown} dari ${all} baris ditampilkan.`,
    urutkan: (column: string) => `Urutkan menurut ${column}`,
    lewati: 'Langsung ke isi',
    daftarIsi: 'Daftar isi',
    terang: 'Terang',
    gelap: 'Gelap',
    tema: 'Tampilan',
    keAtas: 'Kembali ke tabel OPD',
    bukaSemua: 'Buka semua OPD',
    tutupSemua: 'Tutup semua OPD',
    angkanya: 'Angka di balik grafik',
    grafikPorsi: 'Porsi ARG setiap OPD',
    grafikPorsiUraian: (top: string, basis: string) =>
      `Diagram batang porsi ARG setiap OPD terhadap ${basis}, terbesar di atas. Bagian yang lebih pekat adalah yang GAP-nya memenuhi. ${top}`,
    grafikKategori: 'ARG menurut kategori',
    grafikKategoriUraian: (parts: string) => `Diagram batang uang ARG menurut kategori. ${parts}`,
    grafikStatus: 'Status GAP sub kegiatan yang ditandai',
    grafikStatusUraian: (parts: string) =>
      `Diagram batang banyaknya sub kegiatan menurut status GAP. ${parts}`,
    grafikLangkah: 'Langkah GAP setiap OPD',
    grafikLangkahUraian:
      'Peta warna: baris OPD, kolom langkah 1 sampai 9; makin pekat makin lengkap. Angkanya ada di tabel di bawahnya.',
    hanyaTeratas: (shown: number, of: number) =>
      `Grafik menampilkan ${angka(shown)} dari ${angka(of)} OPD yang porsinya terbesar; tabel memuat semuanya.`,
    hanyaBagian: (shown: number, of: number) =>
      `Halaman ini memuat rincian ${angka(shown)} dari ${angka(of)} OPD; yang lain ada di folder masing-masing.`,
    tanpaGrafikPorsi: 'Belum ada porsi ARG yang dapat digambar.',
    tanpaGrafikLangkah: 'Belum ada GAP yang dapat digambar.',
    perOpd: 'Setiap OPD',
    perbaikiDahulu: 'Perbaiki lebih dahulu',
    dibuat: (version: string, rules: string) => `Dibuat oleh pug ${version}, aturan ${rules}.`,
    pada: (date: string) => `Tanggal ${date}.`,
    persenDigenapkan: 'memenuhi',
    belumMemenuhi: 'belum memenuhi',
  },

  banding: {
    judul: 'Perbandingan anggaran responsif gender',
    lama: 'Dulu',
    kini: 'Kini',
    selisih: 'Selisih',
    sisi: 'Yang dibandingkan',
    tahap: 'Tahap',
    tahunAnggaran: 'Tahun anggaran',
    bukuBesar: 'ARG dulu dan kini',
    bukuTotal: 'Seluruh pagu dulu dan kini',
    baris,
    /** Lines of the ledger of all ceilings, where no tag is spoken of. */
    barisTotal: { ...baris, naik: 'Pagu bertambah', turun: 'Pagu berkurang' },
    perubahan,
    keterangan: 'Keterangan',
    barisBanyak: 'Sub kegiatan',
    pertumbuhan: 'Pertumbuhan nyata',
    pelabelan: 'Perubahan label saja',
    argTakDiketahui: (lama: boolean, kini: boolean) =>
      `ARG tidak dapat dibandingkan: ${lama && kini ? 'kedua anggaran tidak memuat' : lama ? 'anggaran lama tidak memuat' : 'anggaran baru tidak memuat'} kolom penandaan ARG.`,
    argTakSebanding:
      'ARG tidak dapat dibandingkan: tidak ada OPD yang kolom penandaan ARG-nya ada di kedua anggaran.',
    tidakIkut: (count: number, of: number, names: readonly string[]) =>
      `${angka(count)} dari ${angka(of)} OPD tidak ikut dihitung di sini, karena di salah satu anggaran tabelnya tidak memuat kolom penandaan ARG: ${namaSaja(names)}.`,
    temuan: 'Temuan pembacaan',
    catatanTemuan:
      'Yang tidak terbaca atau tidak dihitung di satu sisi tampak sebagai pertumbuhan atau penurunan di bawah ini. Perbaiki dahulu, lalu bandingkan lagi.',
    sisiAnggaran: 'Anggaran',
    temuanBaris: (sisi: string, tingkat: string, letak: string, masalah: string) =>
      `${sisi}: ${tingkat.toLowerCase()}${letak === '' ? '' : `, ${letak}`}: ${masalah}`,
    temuanLain: (count: number) => `dan ${angka(count)} temuan pembacaan lagi; semuanya ada di laporan.`,
    lebihSekali: (sisi: string, names: readonly string[]) =>
      `${sisi}: ${namaSaja(names)} ada untuk lebih dari satu tahun atau tahap, dan pagunya dijumlahkan. Bandingkan satu tahun dan satu tahap saja.`,
    perKategori: 'Menurut kategori',
    perpindahan: 'Perpindahan antarkategori (uang dulu)',
    antarOpd: 'Perpindahan antar-OPD',
    pindahOpd: 'Pindah OPD',
    opdLama: 'OPD dulu',
    dari: 'Dari',
    ke: 'Ke',
    porsi: 'Porsi dan pembaginya',
    porsiTetap: 'Porsi kini bila pembaginya tetap',
    perOpd: 'Menurut OPD',
    rincian: 'Sub kegiatan yang berubah',
    kodeLama: 'Kode dulu',
    namaLama: 'Nama dulu',
    apa: 'Perubahan',
    tetap: (count: number) => `${angka(count)} sub kegiatan tidak berubah dan tidak ditampilkan.`,
    tandaLama: 'Kategori dulu',
    tandaKini: 'Kategori kini',
    tanpaKolom: 'tanpa kolom',
    tidakDitandai: 'tidak ditandai',
    seluruhRincian: (shown: number, of: number) =>
      `Ditampilkan ${angka(shown)} perubahan terbesar dari ${angka(of)}; semuanya ada di .xlsx dan .json.`,
  },

  jalan: {
    membaca: (done: number, all: number, file: string) => `[${done}/${all}] ${file}`,
    sisa: (text: string) => `sisa ${text}`,
    tahapBaca: 'Membaca dan memeriksa',
    tahapTulis: 'Menulis laporan',
    dihentikan: (done: number, all: number, folders: number) =>
      `Dihentikan: ${angka(done)} dari ${angka(all)} berkas selesai diperiksa, ${angka(folders)} folder OPD tertulis lengkap, rekap belum ditulis. Tidak ada laporan yang setengah tertulis.`,
    dihentikanCache:
      'Jalankan lagi dengan --cache yang sama: berkas yang sudah diperiksa tidak dibaca ulang.',
    sebelumnya: (folders: number) =>
      `Sebelum itu ${angka(folders)} folder OPD tertulis lengkap; rekapnya belum ditulis.`,
    selesai: (opds: number, files: number, folder: string) =>
      `${angka(opds)} OPD dari ${angka(files)} berkas. Hasil: ${folder}`,
    hadir: (present: number, of: number, missing: readonly string[]) =>
      `Menyampaikan: ${angka(present)} dari ${angka(of)} OPD.${missing.length > 0 ? ` Belum: ${missing.slice(0, 5).join('; ')}${missing.length > 5 ? `; dan ${angka(missing.length - 5)} lainnya` : ''}.` : ''}`,
    porsi: (share: string, basis: string, covered: number, of: number) =>
      `Porsi ARG: ${share} dari ${basis} (${angka(covered)} dari ${angka(of)} OPD).`,
    temuan: (errors: number, warnings: number, infos: number) =>
      `Temuan: ${angka(errors)} galat, ${angka(warnings)} peringatan, ${angka(infos)} info.`,
    cache: (hits: number, all: number) => `${angka(hits)} dari ${angka(all)} berkas diambil dari cache.`,
    daftarKosong: (file: string) =>
      `${file} tidak memuat daftar OPD: perlu kolom "Nama OPD" atau "Perangkat Daerah", atau ekspor anggaran yang memuat OPD-nya.`,
    realisasiKosong: (file: string) =>
      `${file} tidak memuat realisasi per sub kegiatan: perlu kolom kode sub kegiatan dan nilai realisasi.`,
    sejakTidakAda: (folder: string) =>
      `${folder} bukan hasil pug batch: tidak ada analysis.json yang dapat dibaca di dalamnya.`,
    jobsSalah: (value: string) => `Nilai --jobs ${value} bukan bilangan 1 sampai 64.`,
    masukanSendiri: '- (masukan standar) tidak dapat dipakai pada pug batch; beri berkas atau folder.',
    takTerbacaSama: (side: string) => `${side} tidak memuat anggaran yang dapat dibandingkan.`,
  },
};
