import { ID } from '../format.ts';

const { angka } = ID;

const MIB = 1024 * 1024;

/** Why a file is not read, by reason or "reason:detail" (model/reading-note.ts): the end of a sentence. */
export const ALASAN: Readonly<Record<string, string>> = {
  empty: 'berkasnya kosong (nol bita)',
  truncated: 'berkasnya terpotong, seperti unduhan atau salinan yang putus di tengah jalan',
  corrupt: 'isinya rusak',
  'corrupt:part-name':
    'di dalamnya ada bagian yang namanya menunjuk ke luar berkas, dan berkas seperti itu tidak dibuka',
  'corrupt:size':
    'salah satu bagiannya lebih besar atau lebih kecil daripada yang dinyatakan berkas itu sendiri',
  'corrupt:duplicate-part': 'di dalamnya ada dua bagian dengan nama yang sama',
  'corrupt:overlap': 'di dalamnya ada dua bagian yang memakai bita yang sama',
  'corrupt:missing-part': 'salah satu lembar yang didaftarkannya tidak ada di dalamnya',
  'corrupt:shared-part': 'dua lembar yang didaftarkannya menunjuk bagian yang sama',
  'corrupt:shared-string': 'ada sel yang menunjuk teks yang tidak ada di dalamnya',
  'corrupt:checksum': 'isinya tidak cocok dengan jumlah ujinya, jadi berubah saat disimpan atau dikirim',
  'corrupt:duplicate-cell': 'satu sel tertulis dua kali di dalamnya',
  'corrupt:cell-address': 'ada sel dengan alamat yang tidak sah di dalamnya',
  'corrupt:csv-quote': 'ada tanda kutip yang tidak ditutup, sehingga baris-barisnya tidak dapat dipisahkan',
  encrypted: 'berkasnya dikunci dengan kata sandi',
  'legacy-xls': 'ini berkas .xls dari Excel 95 atau sebelumnya, yang tidak dibaca',
  xlsb: 'ini buku kerja biner Excel (.xlsb), yang tidak dibaca',
  'not-a-spreadsheet': 'isinya bukan lembar kerja, apa pun akhiran namanya',
  'not-a-spreadsheet:pdf': 'isinya PDF, bukan lembar kerja, apa pun akhiran namanya',
  'not-a-spreadsheet:html': 'isinya halaman web (HTML), bukan lembar kerja, apa pun akhiran namanya',
  'not-a-spreadsheet:xml-2003': 'isinya XML dari Excel 2003, bukan buku kerja .xlsx',
  'not-a-spreadsheet:image': 'isinya gambar, bukan lembar kerja',
  'not-a-spreadsheet:document': 'isinya dokumen Word atau PowerPoint, bukan lembar kerja',
  'not-a-spreadsheet:archive': 'isinya arsip (zip), bukan lembar kerja',
  missing: 'berkasnya tidak ada di tempat itu',
  'no-permission': 'Anda tidak mempunyai izin untuk membukanya',
  locked: 'berkasnya sedang dipakai program lain',
  'missing:name-too-long': 'namanya lebih panjang daripada yang diizinkan sistem, jadi berkas itu tidak ada',
  'not-a-file': 'itu bukan berkas biasa',
  'not-a-file:folder': 'itu folder, bukan berkas',
  'not-a-file:pipe': 'itu pipa atau soket, bukan berkas yang tersimpan',
  'not-a-file:device': 'itu perangkat sistem, bukan berkas yang tersimpan',
  'not-a-file:link-loop': 'itu tautan yang berputar-putar dan tidak sampai ke berkas mana pun',
  refused: 'sistem operasi menolak membacanya',
  xml: 'susunan XML di dalamnya rusak',
  'xml:doctype':
    'di dalamnya ada deklarasi DOCTYPE, yang tidak pernah ditulis program lembar kerja dan dapat berbahaya',
  'xml:ended-early': 'salah satu bagiannya berhenti di tengah',
};

const SIMPAN = 'Buka di Excel atau LibreOffice, lalu simpan sebagai “Buku Kerja Excel (.xlsx)”.';

/** What to do about it, by the same keys. */
export const SARAN_ALASAN: Readonly<Record<string, string>> = {
  empty: 'Mintalah berkas itu sekali lagi dari pengirimnya.',
  truncated:
    'Unduh atau salin sekali lagi sampai selesai; bila tetap begitu, mintalah ulang dari pengirimnya.',
  corrupt: `${SIMPAN} Bila tidak dapat dibuka di sana juga, mintalah ulang berkas itu dari pengirimnya.`,
  'corrupt:csv-quote': 'Tutup tanda kutip di baris yang panjang, atau simpan ulang sebagai .xlsx.',
  encrypted:
    'Buka dengan kata sandinya, simpan tanpa kata sandi (Berkas, Info, Proteksi), lalu jalankan lagi.',
  'legacy-xls': SIMPAN,
  xlsb: SIMPAN,
  'not-a-spreadsheet': 'Sertakan tabelnya sebagai .xlsx atau .csv.',
  'not-a-spreadsheet:pdf':
    'Mintalah lembar kerja asal PDF itu (.xlsx atau .csv): angka dari PDF tidak dapat dibaca dengan pasti.',
  'not-a-spreadsheet:html': SIMPAN,
  'not-a-spreadsheet:xml-2003': SIMPAN,
  'not-a-spreadsheet:archive': 'Buka dulu arsipnya, lalu sebutkan berkas .xlsx atau .csv di dalamnya.',
  limit: 'Hapus lembar dan baris yang tidak dipakai, simpan ulang, atau bagi berkasnya per OPD.',
  missing: 'Periksa nama dan foldernya.',
  'no-permission': 'Mintalah izin baca, atau salin berkas ke folder Anda sendiri.',
  'not-a-file': 'Sebutkan berkasnya sendiri; untuk data dari program lain pakai - (masukan standar).',
  'not-a-file:folder': 'Sebutkan foldernya sendiri atau berkas di dalamnya.',
  'not-a-file:link-loop': 'Hapus tautan itu, atau arahkan ke berkas yang dimaksud.',
  refused: 'Salin berkas itu ke folder lain, lalu jalankan lagi.',
  locked: 'Tutup berkas itu di Excel, lalu jalankan lagi.',
  xml: `${SIMPAN} Bila tidak dapat dibuka di sana juga, mintalah ulang berkas itu dari pengirimnya.`,
};

/** What each limit counts. */
const BATAS: Readonly<Record<string, string>> = {
  'file-size': 'ukuran berkas',
  parts: 'jumlah bagian di dalam berkas',
  'part-size': 'ukuran satu bagian setelah dibuka',
  'total-size': 'ukuran seluruh isi setelah dibuka',
  ratio: 'perbandingan isi dengan ukuran terkompresi',
  sheets: 'jumlah lembar',
  rows: 'jumlah baris',
  'filled-rows': 'jumlah baris yang berisi',
  columns: 'jumlah kolom',
  cells: 'jumlah sel',
  merges: 'jumlah sel gabungan',
  formulas: 'jumlah rumus',
  'shared-strings': 'jumlah teks',
  'text-length': 'panjang satu teks',
  'total-text': 'panjang seluruh teks',
  nesting: 'kedalaman susunan XML',
  elements: 'jumlah unsur XML satu bagian',
  tables: 'jumlah tabel anggaran',
  'sub-kegiatan': 'jumlah sub kegiatan',
  notes: 'jumlah kejanggalan di dalamnya',
  'form-rows': 'jumlah baris GAP dan GBS',
  'form-text': 'panjang seluruh teks GAP dan GBS',
  time: 'waktu membaca',
};

/** "jumlah sel melampaui batas baca 10.000.000": from "cells:10000000". */
export function terlampaui(detail: string | null): string {
  const [name = '', figure = ''] = (detail ?? '').split(':');
  const value = Number(figure);
  const shown = name.endsWith('size')
    ? value < MIB
      ? `${angka(Math.round(value / 1024))} KiB`
      : `${angka(Math.round(value / MIB))} MiB`
    : name === 'time'
      ? `${angka(value / 1000)} detik`
      : angka(value);
  return `${BATAS[name] ?? 'isinya'} melampaui batas baca${figure === '' ? '' : ` ${shown}`}`;
}
