import type { Bks001Args } from '../../rules/bks-001-berkas-tidak-terbaca.ts';
import type { Bks002Args } from '../../rules/bks-002-tabel-tidak-dikenali.ts';
import type { Bks003Args } from '../../rules/bks-003-kolom-wajib-tidak-ada.ts';
import type { Bks004Args } from '../../rules/bks-004-angka-tidak-terbaca.ts';
import type { Bks005Args } from '../../rules/bks-005-rumus-tanpa-nilai.ts';
import type { Bks006Args } from '../../rules/bks-006-bagian-tersembunyi.ts';
import type { Bks007Args } from '../../rules/bks-007-asumsi-pembacaan.ts';
import type { Bks008Args } from '../../rules/bks-008-galat-excel.ts';
import { ID } from '../format.ts';
import type { RuleWords } from '../words.ts';
import { ASUMSI, SARAN_ASUMSI } from './berkas-asumsi.ts';
import { ALASAN, SARAN_ALASAN, terlampaui } from './berkas-tak-terbaca.ts';

const { angka, daftar, kutip } = ID;

type Ids = 'BKS-001' | 'BKS-002' | 'BKS-003' | 'BKS-004' | 'BKS-005' | 'BKS-006' | 'BKS-007' | 'BKS-008';

/** How a missing field is called, and headings it is known by. */
const KOLOM: Readonly<Record<string, readonly [nama: string, contoh: string]>> = {
  pagu: ['pagu (uang)', '“Pagu”, “Anggaran”, atau “Jumlah (Rp)”'],
  kode: ['kode sub kegiatan', '“Kode” atau “Kode Sub Kegiatan”'],
  subKegiatan: ['sub kegiatan', '“Kode Sub Kegiatan” dan “Nama Sub Kegiatan”'],
  opd: ['nama OPD', '“Nama OPD” atau “Nama SKPD”'],
};

const namaKolom = (field: string): string => KOLOM[field]?.[0] ?? field;
/** Fields without a column of their own; a code column without codes is one all the same. */
const tanpaKolom = (fields: readonly string[], codeless: string | null): readonly string[] =>
  codeless === null ? fields : fields.filter((field) => field !== 'kode');
const dan = (count: number): string => (count > 0 ? ` dan ${angka(count)} lembar lain` : '');
const sel = (refs: readonly string[], count: number): string =>
  count > refs.length ? `${refs.join(', ')}, dan ${angka(count - refs.length)} sel lain` : daftar(refs);
const kolom = (heading: string): string => (heading === '' ? 'kolom uang' : `kolom ${kutip(heading, 60)}`);

const TERSEMBUNYI = { sheet: 'lembar', rows: 'baris', columns: 'kolom' } as const;

/** Words of the rules about the file. */
export const berkas: RuleWords<Ids> = {
  'BKS-001': {
    title: 'Berkas tidak terbaca',
    message: ({ file, reason, detail }: Bks001Args) =>
      `${file} tidak dapat dibaca: ${reason === 'limit' ? terlampaui(detail) : (ALASAN[`${reason}:${detail}`] ?? ALASAN[reason] ?? 'isinya rusak')}.`,
    suggestion: ({ reason, detail }: Bks001Args) =>
      SARAN_ALASAN[`${reason}:${detail}`] ?? SARAN_ALASAN[reason] ?? SARAN_ALASAN.corrupt ?? '',
  },
  'BKS-002': {
    title: 'Tabel tidak dikenali',
    message: ({ file, sheets, count, unfilled, rowless }: Bks002Args) =>
      unfilled > 0
        ? `${file} adalah lembar kerja GAP yang belum diisi: ${angka(unfilled)} lembar dikenali, semuanya baru terisi langkah 1.`
        : rowless.length > 0
          ? `Tabel anggaran di ${file} belum berisi: judul kolomnya dikenali di lembar ${daftar(rowless.map((sheet) => kutip(sheet, 40)))}, tetapi belum ada satu baris pun di bawahnya.`
          : count === 0
            ? `${file} tidak memuat satu lembar pun yang berisi.`
            : `Tidak ada tabel anggaran, GAP, atau GBS yang dikenali di ${file}; lembar yang dilihat: ${sheets.map((sheet) => kutip(sheet, 40)).join(', ')}${count > sheets.length ? `, dan ${angka(count - sheets.length)} lagi` : ''}.`,
    suggestion: ({ unfilled, rowless }: Bks002Args) =>
      unfilled > 0
        ? 'Isi kolom Isian mulai dari Tujuan sampai langkah 9, simpan, lalu jalankan lagi bersama anggarannya: pug analyze <anggaran> <lembar GAP>.'
        : rowless.length > 0
          ? 'Isi satu baris untuk setiap sub kegiatan: kode seperti 2.08.02.2.01.0005, nama, dan pagunya. Simpan, lalu jalankan lagi.'
          : 'Pastikan tabelnya memiliki baris judul, misalnya “Kode Sub Kegiatan | Nama Sub Kegiatan | Pagu”, dengan sedikitnya satu baris berkode seperti 2.08.02.2.01.0005. Bentuk kosong yang pasti terbaca dibuat oleh “pug template anggaran”, “pug template gap”, atau “pug template gbs”.',
  },
  'BKS-003': {
    title: 'Kolom wajib tidak ada',
    message: ({ fields, headers, nearest, codeless, sheet, others }: Bks003Args) => {
      const tabel = `abel di lembar ${kutip(sheet, 40)}${dan(others)}`;
      const hilang = tanpaKolom(fields, codeless);
      if (codeless !== null)
        return `Pada t${tabel} kolom ${kutip(codeless, 40)} ada, tetapi tidak satu sel pun di bawahnya berisi kode sub kegiatan${hilang.length === 0 ? '' : `, dan kolom ${daftar(hilang.map(namaKolom))} tidak ada`}. Tabel ini tidak dihitung.`;
      return `T${tabel} tidak memiliki kolom ${daftar(hilang.map(namaKolom))}. Judul yang ditemukan: ${headers.map((header) => kutip(header, 40)).join(', ')}${nearest === null ? '' : `; yang paling mirip adalah ${kutip(nearest, 40)}`}. Tabel ini tidak dihitung.`;
    },
    suggestion: ({ fields, codeless }: Bks003Args) => {
      const hilang = tanpaKolom(fields, codeless);
      const isi =
        codeless === null
          ? ''
          : `Isi kolom ${kutip(codeless, 40)} pada setiap baris sub kegiatan dengan kodenya, misalnya 2.08.02.2.01.0005. `;
      if (hilang.length === 0) return isi.trimEnd();
      return `${isi}Tambahkan ${hilang.length > 1 ? 'kolom-kolom' : 'kolom'} ${codeless === null ? 'itu ' : ''}dengan judul ${hilang.map((field) => KOLOM[field]?.[1] ?? `“${field}”`).join('; ')}, lalu isi untuk setiap sub kegiatan. Bila ini memang daftar tanpa uang, sertakan juga tabel anggarannya.`;
    },
  },
  'BKS-004': {
    title: 'Angka tidak terbaca',
    message: ({ text, heading, count, refs }: Bks004Args) =>
      count === 1
        ? `Sel ${refs[0]} di ${kolom(heading)} berisi ${kutip(text, 60)}, yang bukan angka; sel itu dihitung kosong.`
        : `${angka(count)} sel di ${kolom(heading)} tidak berisi angka (${sel(refs, count)}), yang pertama ${kutip(text, 60)}; semuanya dihitung kosong.`,
    suggestion: () =>
      'Tulis rupiahnya sebagai angka, misalnya 1250000000 atau 1.250.000.000, dan pindahkan keterangan ke kolom lain.',
  },
  'BKS-005': {
    title: 'Rumus tanpa nilai',
    message: ({ heading, count, refs }: Bks005Args) =>
      count === 1
        ? `Sel ${refs[0]} di ${kolom(heading)} berisi rumus yang hasilnya tidak tersimpan, sehingga dihitung kosong.`
        : `${angka(count)} sel di ${kolom(heading)} (${sel(refs, count)}) berisi rumus yang hasilnya tidak tersimpan, sehingga dihitung kosong.`,
    suggestion: () =>
      'Buka berkas di Excel atau LibreOffice, biarkan rumusnya terhitung, lalu simpan; atau tempel sebagai nilai.',
  },
  'BKS-006': {
    title: 'Bagian tersembunyi',
    message: ({ what, counted, count, sheets }: Bks006Args) =>
      what === 'sheet'
        ? `${angka(count)} lembar disembunyikan (${sheets.map((sheet) => kutip(sheet, 40)).join(', ')}) dan ${counted ? 'ikut dihitung' : 'tidak ikut dihitung, karena bukan tabel atau formulir, atau mengulang yang terlihat'}.`
        : `${angka(count)} ${TERSEMBUNYI[what]} disembunyikan di lembar ${daftar(sheets.map((sheet) => kutip(sheet, 40)))} dan tetap dihitung.`,
    suggestion: ({ what, counted }: Bks006Args) =>
      counted
        ? `Tampilkan ${TERSEMBUNYI[what]} itu agar pembaca lain melihat angka yang sama; hapus bila memang tidak dipakai lagi.`
        : 'Bila lembar itu seharusnya ikut dihitung, tampilkan dan beri baris judul; bila tidak, biarkan atau hapus.',
  },
  'BKS-007': {
    title: 'Asumsi pembacaan',
    message: (args: Bks007Args) => ASUMSI[args.what](args),
    suggestion: ({ what }: Bks007Args) => SARAN_ASUMSI[what],
  },
  'BKS-008': {
    title: 'Galat Excel',
    message: ({ text, heading, count, refs }: Bks008Args) =>
      count === 1
        ? `Sel ${refs[0]} di ${kolom(heading)} berisi galat ${text}, sehingga dihitung kosong.`
        : `${angka(count)} sel di ${kolom(heading)} (${sel(refs, count)}) berisi galat seperti ${text}, sehingga dihitung kosong.`,
    suggestion: ({ text }: Bks008Args) =>
      text === '#REF!'
        ? 'Rumusnya menunjuk sel yang sudah dihapus: perbaiki acuannya atau ketik angkanya.'
        : 'Perbaiki rumusnya di Excel atau ketik angkanya, lalu simpan lagi.',
  },
};
