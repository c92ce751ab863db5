/** For each kind of cause (`profile/words/kaitan.json`) an action that would answer it, as a planner would write it. */
const CONTOH: Readonly<Record<string, string>> = {
  waktu: 'memindahkan kegiatan ke sore hari atau Sabtu di 6 kelurahan',
  jarak: 'layanan keliling ke 12 desa terjauh, dua kali sebulan',
  keluarga: 'pertemuan 120 pasangan suami istri beserta orang tua di 6 desa',
  norma: 'dialog dengan 30 tokoh agama dan tokoh adat, dilanjutkan diskusi keluarga di 8 dusun',
  'kepercayaan-diri': 'kelas kecil dan pendampingan oleh sesama perempuan bagi 60 orang',
  pengetahuan: 'penyuluhan bergambar di 20 posyandu dan majelis taklim bagi 600 perempuan',
  undangan: 'mengirim undangan atas nama suami dan istri lewat kader di 15 RW',
  aturan:
    'mengubah juknis: syarat disesuaikan dan kuota perempuan 40 persen ditetapkan dengan SK kepala dinas',
  modal: 'penjaminan kredit tanpa agunan dengan BPR bagi 50 pelaku perempuan',
  biaya: 'membebaskan biaya bagi 100 perempuan kepala keluarga',
  anggaran:
    'mengalokasikan Rp40 juta dari pagu sub kegiatan ini, atau mengusulkan pergeseran anggaran bersama desa',
  'kemampuan-petugas': 'bimtek dua hari bagi 20 petugas bidang, dengan latihan memakai data layanan sendiri',
  'jumlah-petugas': 'menugaskan 8 petugas perempuan tambahan dengan SK kepala dinas',
  sarana: 'membangun 2 toilet dan ruang laktasi terpisah di tempat kegiatan',
  data: 'mengganti formulir dengan kolom jenis kelamin dan melatih 12 petugas mengisinya',
  pengasuhan: 'menyediakan pojok anak dengan 2 pengasuh pada setiap pertemuan',
  'dunia-usaha': 'perjanjian dengan 15 perusahaan yang menghapus syarat jenis kelamin',
  aset: 'menerima surat keterangan desa sebagai ganti sertifikat bagi penggarap perempuan',
  forum: 'musyawarah khusus perempuan di 10 desa, hasilnya dibacakan lebih dulu dalam rapat',
  keamanan: 'memasang 20 lampu di jalur pulang dan menugaskan petugas perempuan',
  digital: 'menyampaikan pesan juga lewat pengeras suara masjid dan grup WhatsApp posyandu di 9 desa',
  koordinasi: 'kesepakatan tertulis dengan instansi terkait dan rapat tiga bulanan',
  materi: 'menyusun modul baru yang memuat pekerjaan perempuan, 200 eksemplar',
  'alat-berat': 'menyediakan 10 alat ringan yang dapat dipakai perempuan',
  bahasa: 'penjelasan lisan dalam bahasa daerah dengan lembar bergambar oleh 20 kader',
  minat: 'kunjungan alumni dan kelas percobaan bagi 100 siswa',
  antrean: 'membuka loket prioritas dan pendaftaran keliling setiap Kamis',
  'penguasaan-hasil':
    'pembukaan rekening atas nama sendiri bagi 60 perempuan dan kesepakatan pembagian hasil suami istri',
  'sarana-umum': 'pengadaan alat yang sesuai bagi 60 perempuan di 4 lokasi',
  'sasaran-terbatas': 'pelatihan yang sama bagi 60 perempuan, dengan undangan tersendiri',
  sampah: 'penjemputan sampah terjadwal dan edukasi pemilahan di 10 RW bersama kader',
  'gizi-kesehatan': 'pemeriksaan keliling dengan konseling suami istri di 10 desa',
  keterampilan: 'pelatihan 5 hari dan magang bagi 40 perempuan',
  lahan: 'kebun bersama di lahan desa dan 600 polibag bagi 60 perempuan tanpa pekarangan',
  energi: '120 tungku hemat kayu dan pangkalan elpiji di 4 dusun terjauh',
  air: 'membangun 6 hidran umum, paling jauh 100 m dari rumah',
  alam: 'modul daring dan jadwal pengganti untuk musim hujan, jalur evakuasi di 5 dusun',
  pasokan: 'koperasi bahan baku yang meminjamkan benang kepada 60 penenun',
  perkawinan: 'kesepakatan 12 tokoh adat dan KUA tentang batas usia nikah, dengan pertemuan 150 orang tua',
};

const UMUM = 'satu pekerjaan yang dapat dilihat hasilnya: apa yang dilakukan, bagi siapa, berapa, dan kapan';

/** An example for a cause of these kinds, the first that has one; else what an action must say. */
export function contohAksi(jenis: readonly string[]): string {
  return jenis.map((satu) => CONTOH[satu]).find((contoh) => contoh !== undefined) ?? UMUM;
}
