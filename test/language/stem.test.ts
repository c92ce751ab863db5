import { expect, it } from 'vitest';
import { coverage, likeness, matterOf } from '../../src/language/likeness.ts';
import { stem, stems } from '../../src/language/stem.ts';

const FAMILIES = [
  'menyediakan penyediaan tersedia sedia',
  'mengirim pengiriman dikirim kirim',
  'memakai pemakaian dipakai pakai',
  'melatih pelatihan dilatih latih',
  'keputusan memutuskan diputuskan putusan',
  'perencanaan merencanakan rencana',
  'perumahan rumah',
  'mengikuti ikut keikutsertaan diikuti',
  'pendidikan mendidik',
  'kenaikan menaikkan naik',
  'memperbaiki perbaikan baik',
  'meningkatkan peningkatan tingkatkan',
  'keterbatasan terbatas terbatasnya membatasi',
  'memahami pemahaman paham',
  'pemilik memiliki kepemilikan milik',
  'penerima menerima terima diterima',
  'informasi menginformasikan diinformasikan informasinya',
  'jadwal menjadwalkan penjadwalan dijadwalkan',
  'mengunjungi kunjungan pengunjung berkunjung',
  'mengasuh pengasuh pengasuhan asuh',
  'menitipkan penitipan titip',
  'pemberdayaan memberdayakan berdaya daya',
  'petani pertanian tani bertani',
  'permukiman mukim bermukim',
  'sosialisasi mensosialisasikan disosialisasikan',
  'koordinasi mengkoordinasikan',
  'pengelolaan mengelola kelola pengelola',
  'layanan pelayanan melayani dilayani terlayani',
  'memeriksa pemeriksaan periksa',
  'perawatan merawat rawat perawat',
  'anak-anak anak anaknya',
  'laki-laki pria lelaki',
  'belajar pelajar pembelajaran',
  'mengajar pengajar ajar',
  'bekerja pekerja pekerjaan kerja mempekerjakan',
  'peserta kepesertaan',
  'memelihara pemeliharaan',
  'undangan mengundang diundang',
  'catat mencatat pencatatan catatan',
  'keterlambatan terlambat lambat',
  'pendaftaran mendaftar daftar terdaftar pendaftar',
  'membangun pembangunan bangun terbangun',
  'menyusun penyusunan susun tersusunnya',
  'izin mengizinkan diizinkan perizinan',
  'syarat mensyaratkan persyaratan disyaratkan',
  'pinjaman meminjam peminjam pinjam',
  'keterampilan terampil',
  'kesadaran sadar menyadari',
  'pengetahuan mengetahui tahu',
  'menganggap anggapan dianggap beranggapan',
  'mencari pencari cari',
  'jangkauan menjangkau terjangkau',
  'pengobatan berobat obat',
  'penyuluhan penyuluh menyuluh',
  'pembagian membagi dibagikan membagikan',
  'kegiatan giat',
  'kebutuhan butuh membutuhkan',
  'pemilihan memilih pilih terpilih',
  'menilai penilaian nilai',
  'modal permodalan',
  'masuk memasukkan masukan',
  'muat memuat dimuat',
  'penggunaan menggunakan digunakan',
  'kekurangan kurang mengurangi berkurang kurangnya',
];

it.each(FAMILIES)('brings the forms of one word together: %s', (family) => {
  expect([...new Set(family.split(' ').map(stem))]).toHaveLength(1);
});

it.each([
  ['pasar', 'sasaran'],
  ['malam', 'alam'],
  ['kelas', 'jelas'],
  ['pemasaran', 'pemilihan'],
  ['perempuan', 'umpan'],
  ['keterbatasan', 'keterampilan'],
  ['rumah', 'ramah'],
  ['pelatihan', 'pelayanan'],
])('keeps %s and %s apart', (left, right) => {
  expect(stem(left)).not.toBe(stem(right));
});

it('takes a pair of two words apart and a doubled one together', () => {
  expect(stems('suami-istri dan anak-anaknya')).toEqual(['suami', 'istri', 'dan', 'anak']);
});

it('finds texts alike whatever the order and the affixes, and others not', () => {
  expect(likeness('Meningkatkan mutu layanan bagi warga', 'Peningkatan mutu pelayanan warga')).toBe(1);
  expect(likeness('Jadwal pagi, loket jauh', 'Loket yang jauh dan jadwal pagi')).toBe(1);
  expect(likeness('Jadwal penyuluhan pagi hari', 'Suami melarang istri datang')).toBe(0);
  expect(likeness('', 'apa pun')).toBe(0);
  expect(coverage(matterOf('mutu layanan'), matterOf('meningkatkan mutu layanan warga'))).toBe(1);
});
