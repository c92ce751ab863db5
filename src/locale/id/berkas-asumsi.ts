import type { AssumptionKind, NoteArgs } from '../../model/index.ts';
import type { Bks007Args } from '../../rules/bks-007-asumsi-pembacaan.ts';
import { ID } from '../format.ts';

const { angka, rp } = ID;
const kutip = (value: NoteArgs[string] | undefined, limit: number): string => ID.kutip(value ?? null, limit);

type Example = Bks007Args['examples'][number];

const FIELD: Readonly<Record<string, string>> = {
  kodeOpd: 'kode OPD',
  opd: 'nama OPD',
  kodeUnit: 'kode unit',
  unit: 'nama unit',
  kodeProgram: 'kode program',
  kodeKegiatan: 'kode kegiatan',
  kodeSub: 'kode sub kegiatan',
  sub: 'nama sub kegiatan',
  kodeRekening: 'kode rekening',
  sumberDana: 'sumber dana',
  pagu: 'pagu',
  paguSebelum: 'pagu sebelum perubahan',
  paguSesudah: 'pagu setelah perubahan',
  realisasi: 'realisasi',
  indikator: 'indikator',
  tag: 'tanda ARG',
  kategori: 'kategori ARG',
};
const WHY: Readonly<Record<string, string>> = {
  'no-sub-kegiatan': 'tanpa sub kegiatan',
  'no-code': 'tanpa kode sub kegiatan',
  'no-money': 'tanpa kolom pagu',
  'no-rows': 'tabel anggaran yang belum berisi satu baris pun',
  'no-table': 'bukan tabel anggaran, GAP, atau GBS',
  unfilled: 'GAP yang baru terisi langkah 1',
};

const lembar = ({ sheet, sheets }: Example): string =>
  sheets > 1 ? `${kutip(sheet, 40)} dan ${angka(sheets - 1)} lembar lain` : kutip(sheet, 40);
const lagi = (args: Bks007Args): string =>
  args.count > args.examples.length ? `, dan ${angka(args.count - args.examples.length)} lagi` : '';
const setiap = (args: Bks007Args, say: (example: Example) => string): string =>
  `${args.examples.map(say).join('; ')}${lagi(args)}`;
const lembarnya = (args: Bks007Args): string =>
  [...new Set(args.examples.map(lembar))].join(', ') + lagi(args);

/** One sentence a kind of assumption. */
export const ASUMSI: Readonly<Record<AssumptionKind, (args: Bks007Args) => string>> = {
  unit: (args) =>
    `Uang dibaca ${setiap(args, (one) => `dalam ${one.unit} rupiah (dikali ${angka(one.factor ?? 1)}) di lembar ${lembar(one)}, menurut sel ${one.ref}`)}.`,
  'merged-filled': (args) =>
    `Sel kode yang kosong atau digabung diisi dari baris di atasnya: ${setiap(args, (one) => `${angka(one.count ?? 1)} baris di lembar ${lembar(one)}, mulai ${one.ref}`)}.`,
  'tag-merged': (args) =>
    `Penandaan yang selnya digabung berlaku untuk setiap sub kegiatan di dalamnya: ${setiap(args, (one) => `${angka(one.count ?? 1)} sub kegiatan di lembar ${lembar(one)}, mulai ${one.ref}`)}.`,
  'header-row': (args) =>
    `Judul tabel diambil dari ${setiap(args, (one) => `baris ${String(one.row)} di lembar ${lembar(one)}`)}.`,
  'column-near': (args) =>
    `Kolom dicocokkan dengan judul yang mirip: ${setiap(args, (one) => `${kutip(one.heading, 40)} (${one.ref}) dibaca sebagai ${FIELD[String(one.field)] ?? String(one.field)}`)}.`,
  'year-from-name': (args) =>
    `Tahun anggaran ${String(args.examples[0]?.year ?? '')} diambil dari nama ${kutip(args.examples[0]?.name, 60)}, karena tidak ada sel yang menyebutnya.`,
  'stage-from-name': (args) =>
    `Tahap ${String(args.examples[0]?.stage ?? '')} diambil dari nama ${kutip(args.examples[0]?.name, 60)}, karena tidak ada sel yang menyebutnya.`,
  'row-without-code': (args) =>
    `Baris tanpa kode sub kegiatan tidak dihitung: ${setiap(args, (one) => `${angka(one.count ?? 1)} baris di lembar ${lembar(one)}, mulai baris ${String(one.row)}${typeof one.money === 'bigint' && one.money !== 0n ? `, dengan uang ${rp(one.money)}` : ', tanpa uang'}`)}.`,
  'sheet-skipped': (args) =>
    `Lembar yang tidak dibaca: ${setiap(args, (one) => `${lembar(one)} (${WHY[String(one.why)] ?? String(one.why)})`)}.`,
  'four-steps': (args) =>
    `Lembar yang tampaknya GAP empat langkah (dokumen lima tahunan), bukan GAP sembilan langkah: ${setiap(args, (one) => `${lembar(one)}, yang dibaca dengan profil ${kutip(one.profile, 40)}`)}.`,
  'repeats-skipped': (args) =>
    `Lembar yang mencetak uang yang sama sekali lagi tidak ditambahkan: ${setiap(args, (one) => `${lembar(one)} mengulang ${kutip(one.repeats, 40)}`)}.`,
  'pagu-column': (args) =>
    `Di antara beberapa kolom uang, pagu diambil dari ${setiap(args, (one) => `${kutip(one.heading, 40)} di lembar ${lembar(one)} (bukan ${kutip(one.others, 80)})`)}.`,
  'opd-from-sheet-name': (args) =>
    `Nama OPD diambil dari nama lembar: ${setiap(args, (one) => kutip(one.name, 60))}.`,
  'opd-from-file-name': (args) =>
    `Nama OPD diambil dari nama berkas: ${setiap(args, (one) => kutip(one.name, 60))}, karena tidak ada sel yang menyebutnya.`,
  'opd-inherited': (args) =>
    `Judul di antara dua tabel tidak dikenal sebagai nama OPD, jadi tabel di bawahnya dihitung untuk OPD tabel sebelumnya: ${setiap(args, (one) => `${kutip(one.title, 60)} di lembar ${lembar(one)} (${one.ref}), dihitung untuk ${kutip(one.name, 60)}`)}.`,
  'opd-from-row': (args) =>
    `Nama lembar terpotong, jadi nama OPD diambil dari baris OPD di dalamnya: ${setiap(args, (one) => `${lembar(one)} adalah ${kutip(one.name, 80)}`)}.`,
  'fraction-rounded': (args) =>
    `Angka dengan pecahan di bawah satu sen dibulatkan ke sen: ${setiap(args, (one) => `${angka(one.count ?? 1)} sel di lembar ${lembar(one)}`)}.`,
  'file-type': (args) =>
    `Isi berkas tidak sesuai akhiran namanya: ${setiap(args, (one) => `bernama ${String(one.expected)}, berisi ${String(one.found)}`)}; yang dibaca adalah isinya.`,
  encoding: (args) =>
    `Teks berkas dibaca sebagai ${String(args.examples[0]?.encoding ?? '')} (${lembarnya(args)}).`,
};

/** What to do where the assumption is wrong. */
export const SARAN_ASUMSI: Readonly<Record<AssumptionKind, string>> = {
  unit: 'Bila angkanya sebenarnya sudah rupiah penuh, hapus keterangan satuan itu dari judul.',
  'merged-filled':
    'Bila baris itu bukan milik sub kegiatan di atasnya, tuliskan kodenya sendiri di setiap baris.',
  'tag-merged':
    'Bila penandaan itu hanya untuk sub kegiatan yang pertama, pisahkan selnya dan isi setiap baris sendiri.',
  'header-row': 'Bila baris itu bukan judul tabel, letakkan judul tepat di atas baris data pertama.',
  'column-near':
    'Bila cocok, biarkan; bila tidak, tuliskan judul yang lazim, misalnya “Kode Sub Kegiatan”, “Nama Sub Kegiatan”, “Pagu”.',
  'year-from-name': 'Tuliskan “Tahun Anggaran …” di atas tabel agar tidak bergantung pada nama berkas.',
  'stage-from-name': 'Tuliskan tahapnya di atas tabel, misalnya “APBD Perubahan Tahun Anggaran …”.',
  'row-without-code':
    'Lengkapi kode sub kegiatan di baris itu, atau hapus barisnya bila bukan bagian anggaran.',
  'sheet-skipped':
    'Bila lembar itu seharusnya dihitung, beri baris judul dengan kode sub kegiatan dan pagu; bila tidak, biarkan.',
  'four-steps':
    'Bila benar GAP empat langkah, tulis "profile": "empat-langkah" di pug.config.json lalu jalankan lagi; bila bukan, lengkapi kolom sembilan langkahnya.',
  'repeats-skipped':
    'Bila lembar itu bukan ulangan melainkan anggaran lain, tuliskan OPD, tahun, atau tahapnya di atas tabel.',
  'pagu-column': 'Bila kolom lain yang benar, hapus atau ubah judul kolom yang tidak dipakai.',
  'opd-from-sheet-name': 'Tuliskan “OPD : …” di atas tabel bila nama lembarnya bukan nama OPD yang lengkap.',
  'opd-from-file-name': 'Tuliskan “OPD : Dinas …” di atas tabel, atau tambahkan kolom “Nama OPD”.',
  'opd-inherited': 'Bila judul itu nama OPD, tuliskan “OPD : …” di atas tabelnya; bila bukan, biarkan.',
  'opd-from-row': 'Tidak ada yang perlu diubah bila nama OPD itu benar.',
  'fraction-rounded':
    'Tidak ada yang perlu diubah; bulatkan rumusnya ke rupiah bila pecahan itu tidak dimaksudkan.',
  'file-type': 'Ganti akhiran nama berkas agar sesuai isinya.',
  encoding: 'Bila ada huruf yang tampak salah, simpan CSV sebagai UTF-8.',
};
