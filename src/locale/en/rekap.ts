import type { Change, Line } from '../../assess/diff/index.ts';
import type { MatchWay } from '../../assess/recap/opd-name.ts';
import type { RollStatus } from '../../assess/recap/roll-call.ts';
import type { UnreadableReason } from '../../model/index.ts';
import { EN } from '../format.ts';
import type { rekap as id } from '../id/rekap.ts';

const { angka, daftar, persen } = EN;

const hadir: Record<RollStatus, string> = {
  menyampaikan: 'Submitted',
  'unit-saja': 'Only a unit of it',
  'formulir-saja': 'Only GAP or GBS came',
  'tahun-lain': 'Submitted another year',
  'tidak-terbaca': 'File cannot be read',
  belum: 'Not submitted',
};
const cara: Record<MatchWay, string> = {
  kode: 'same code',
  nama: 'same name',
  potongan: 'name cut off',
  unit: 'a unit of this OPD',
  singkatan: 'abbreviation; please confirm',
  mirip: 'similar name; please confirm',
};
const takTerbaca: Record<UnreadableReason, string> = {
  empty: 'empty file',
  truncated: 'cut-off file',
  corrupt: 'corrupt file',
  encrypted: 'file with a password',
  'legacy-xls': '.xls format before 1997',
  xlsb: '.xlsb format',
  'not-a-spreadsheet': 'not a spreadsheet',
  limit: 'over a reading limit',
  missing: 'no such file',
  'no-permission': 'may not be read',
  locked: 'locked by another program',
  'not-a-file': 'no regular file',
  refused: 'refused by the operating system',
  xml: 'invalid content',
};
const baris: Record<Line, string> = {
  naik: 'Rises: tagged then and now, larger ceiling',
  turun: 'Falls: tagged then and now, smaller ceiling',
  baru: 'New sub kegiatan',
  hilang: 'Sub kegiatan no longer there',
  'ubah-saat-ditandai': 'Newly tagged: change of its ceiling',
  ditandai: 'Newly tagged: ceiling it already had (label only)',
  dilepas: 'Tag removed: ceiling counted then (label only)',
  'pindah-masuk': 'From another category (label only)',
  'pindah-keluar': 'To another category (label only)',
  'opd-masuk': 'From another OPD: ceiling it had there',
  'opd-keluar': 'To another OPD: ceiling it had here',
};
const perubahan: Record<Change, string> = {
  naik: 'larger ceiling',
  turun: 'smaller ceiling',
  baru: 'new',
  hilang: 'no longer there',
  ditandai: 'newly tagged ARG',
  dilepas: 'ARG tag removed',
  kategori: 'category changed',
  kode: 'code changed',
  nama: 'name changed',
  unit: 'moved to another unit',
  opd: 'moved to another OPD',
};

/** The first few names, and how many more there are. */
const someNames = (names: readonly string[]): string =>
  `${names.slice(0, 5).join('; ')}${names.length > 5 ? `; and ${angka(names.length - 5)} more` : ''}`;

/** Words of the recap, its notes and the comparison of two budgets, English. */
export const rekap: typeof id = {
  hadir,
  cara,
  takTerbaca,
  judul: 'Recap of the gender-responsive budget (ARG)',
  semuaOpd: 'All OPDs',
  tidakTertulis: 'not stated',
  tahun: (year) => (year === null ? 'year not stated' : `year ${year}`),
  berkas: 'File',
  periode: (pemerintah, tahun, tahap) => [pemerintah, tahun, tahap].filter(Boolean).join(', '),
  semuaPeriode: 'All governments, years and stages',
  kolomPeriode: 'Government, year, stage',
  catatanPeriode: (basis) =>
    `A row for each government, year and stage, in the order of their files. Share: all ARG money over ${basis}. The rows are not added up, and shares of different governments are not for comparison.`,
  hanyaPeriode: (shown, of) =>
    `The details of ${angka(shown)} of ${angka(of)} governments, years and stages stand here; the recap as xlsx holds all.`,
  keterangan: 'Note',
  ringkasan: 'Summary',
  opd: 'OPD',
  kodeOpd: 'OPD code',
  jumlahOpd: 'OPDs counted',
  subKegiatan: 'Sub kegiatan',
  berpagu: 'Sub kegiatan with money',
  totalPagu: 'Total ceilings',
  arg: 'ARG',
  porsi: (basis) => `ARG share (${basis})`,
  porsiMemenuhi: 'Share whose GAP is memenuhi',
  dasar: 'Basis',
  pembagi: 'Denominator',
  tertimbang: 'Money-weighted share',
  rataRata: 'Mean of the OPDs’ shares',
  dihitungDari: 'OPDs whose share is known',
  dariOpd: (covered, of) => `${angka(covered)} of ${angka(of)} OPDs`,
  porsiTakDiketahui: 'not known',
  catatanDasar: (basis) =>
    `Shares are of ${basis}. Weighted: all ARG money over all denominators. Mean: every OPD weighs the same. OPDs whose share is not known are in neither figure. Shares on another basis, or of another region, cannot be compared.`,
  catatanPeringkat: (basis) =>
    `Ordered by ARG share of ${basis}. A high share is not a better one by itself: see how much of it has a GAP that is memenuhi.`,
  kategori: 'Category',
  jumlah: 'Amount',
  banyak: 'Count',
  status: 'GAP status',
  belumDiperiksa: 'Not analysed (tagged, without GAP)',
  ditandai: 'Tagged ARG',
  berGap: 'With GAP',
  berGbs: 'With GBS',
  ditandaiBerGap: 'Tagged and with GAP',
  tanpaKolomTag: 'no tag column',
  peringkat: 'Ranking of OPDs',
  porsiTiapOpd: 'Share of each OPD on every basis',
  petaLangkah: 'Scores of the GAP steps by OPD',
  catatanLangkah:
    'Percent of the points reached in each step by all GAP of the OPD (2 clean, 1 with a warning, 0 empty or with an error). Empty: the OPD has no GAP yet.',
  langkah: (step) => `L${step}`,
  namaLangkah: [
    'Objective',
    'Eye-opening data',
    'Gap factors',
    'Internal causes',
    'External causes',
    'Reformulated objective',
    'Action plan',
    'Baseline',
    'Indicators',
  ],
  banyakGap: 'GAP',
  temuan: 'Findings',
  galat: 'Errors',
  peringatan: 'Warnings',
  info: 'Info',
  potensi: 'Largest potential ARG not yet tagged',
  catatanPotensi:
    'Its name or code speaks for category 1 or 3. Category 2 is never proposed from a name alone: it takes a GAP that states a gap.',
  usulan: 'Proposed category',
  bukti: 'Words seen',
  kode: 'Code',
  nama: 'Name',
  unit: 'Unit',
  pagu: 'Ceiling',
  letak: 'Place',
  pemusatan: 'Concentration of the ARG',
  pemusatanKalimat: (few, tagged, fraction) =>
    `${angka(few)} of ${angka(tagged)} sub kegiatan tagged ARG hold ${persen(fraction)} of its money.`,
  tersalin: 'Copied GAP texts',
  tersalinLangkah: (steps) => `steps ${daftar(steps)}`,
  daftarHadir: 'Roll call',
  kehadiran: 'Submission',
  caraCocok: 'Matched by',
  tertulisSebagai: 'Written as',
  tanpaDaftar: 'No list of OPDs was given (--opd-list), so nobody can be said to be missing.',
  hadirKalimat: (present, of) => `${angka(present)} of ${angka(of)} OPDs submitted.`,
  luarDaftar: 'OPDs that are not on the list',
  samaCocok: 'Fits equally well',
  ganda: 'Double files',
  dihitung: 'Counted',
  tidakDihitung: 'Not counted',
  semuaBerkas: 'Files read',
  keadaan: 'State',
  terbaca: 'read',
  tanpaTabel: 'no budget table, GAP or GBS',
  takDiminta: 'read; its content is not what --opd or --year ask for',
  isiBerkas: (opds, gaps, gbs) =>
    [opds > 0 && `${angka(opds)} OPD`, gaps > 0 && `${angka(gaps)} GAP`, gbs > 0 && `${angka(gbs)} GBS`]
      .filter(Boolean)
      .join(', '),
  aturanTersering: 'Most frequent rules',
  aturan: 'Rule',
  kali: 'Times',
  temuanAntarberkas: 'Findings across files',
  masalah: 'Problem',
  perbaikan: 'Fix',
  tingkat: 'Severity',
  realisasi: 'Spending (realisasi)',
  paguBerealisasi: 'Ceilings whose spending is known',
  terealisasi: 'Spent',
  porsiRealisasi: 'Percent spent',
  argTerealisasi: 'Spending of the ARG',
  seluruh: 'All spending',
  realisasiTakCocok: (amount) =>
    `Spending of ${amount} in the report finds no sub kegiatan in the budgets and is not counted.`,
  sejak: 'Mended since the earlier recap',
  diperbaiki: 'Mended',
  baru: 'New',
  tetap: 'Still there',
  opdBaru: 'not in the earlier recap',
  gap: 'GAP',
  terpotong: (shown, of) => `${angka(shown)} of ${angka(of)} shown.`,

  tindakLanjut: {
    judul: 'Follow-up list',
    petunjuk:
      'One line for each thing to mend, the gravest first in each OPD. Fill in the last three columns in the meeting of the Pokja PUG.',
    nomor: 'No.',
    apa: 'What to do',
    tenggat: 'Due',
    sejak: 'Against the earlier recap',
    penanggungJawab: 'Responsible',
    selesai: 'Done',
    keterangan: 'Remark',
    langkah: 'GAP step',
    penuh: (left) =>
      `${angka(left)} more lines are left out because a sheet holds 1,048,576 rows only; all of them are in analysis.json.`,
  },

  catatan: {
    judul: (opd) => `Note to ${opd}`,
    pembuka: (opd, year) =>
      `To the Head of ${opd}. Thank you for submitting the gender-responsive budget files${year === null ? '' : ` of ${year}`}. Below is the result of the first check, to follow up together.`,
    angkaUtama: 'Summary',
    baik: 'What is good already',
    perbaiki: 'What to mend first',
    lainnya: (more, file) =>
      `There are ${angka(more)} more things${file === null ? '' : `; the details are in ${file}`}.`,
    bersih: 'Nothing has to be mended. Please keep it so.',
    bersihSendiri: 'There is nothing that is of this OPD alone.',
    milikBerkas: (count, file) =>
      `Its budget file holds several OPDs and still has ${angka(count)} ${count === 1 ? 'thing' : 'things'} to mend that cannot be told to be of one OPD${file === null ? '' : `; see what ${file} says of the file`}.`,
    tenggat: (date) => `Please send the corrections by ${date}.`,
    tanpaTenggat: 'Please send the corrections before the next recap.',
    penutup: 'If anything is unclear we are glad to help. Thank you for working with us.',
    disampaikan: 'The file was submitted and can be read.',
    anggaranBersih: 'The budget table was read in full, without wrong figures.',
    semuaBerGap: (count) => `All ${angka(count)} sub kegiatan tagged ARG have a GAP.`,
    sebagianBerGap: (withGap, tagged) =>
      `${angka(withGap)} of ${angka(tagged)} sub kegiatan tagged ARG have a GAP.`,
    berGbs: (count) => `${angka(count)} sub kegiatan tagged ARG have a GBS.`,
    memenuhi: (count, names) =>
      `${angka(count)} GAP are memenuhi in all steps: ${daftar(count > names.length ? [...names, 'others'] : names)}.`,
    maju: (mended) => `${angka(mended)} things of the earlier recap were mended.`,
    masih: (standing, fresh) =>
      `${angka(standing)} things stand as in the earlier recap and ${angka(fresh)} new ones were found.`,
    di: (place) => `at ${place}`,
    perbaikan: 'Suggestion',
    hal: 'Thing',
  },

  halaman: {
    cari: 'Find an OPD',
    cariContoh: 'type a name or code',
    hanya: 'Show',
    semua: 'all OPDs',
    bergalat: 'those with errors',
    tanpaGap: 'those that tag without GAP',
    tanpaTag: 'those that do not tag yet',
    terlihat: (shown, all) => `${shown} of ${all} OPDs shown.`,
    cariPeriode: 'Find a government',
    terlihatPeriode: (shown, all) => `${shown} of ${all} rows shown.`,
    urutkan: (column) => `Sort by ${column}`,
    lewati: 'Skip to the content',
    daftarIsi: 'Contents',
    terang: 'Light',
    gelap: 'Dark',
    tema: 'Appearance',
    keAtas: 'Back to the table of OPDs',
    bukaSemua: 'Open all OPDs',
    tutupSemua: 'Close all OPDs',
    angkanya: 'Figures behind the chart',
    grafikPorsi: 'ARG share of each OPD',
    grafikPorsiUraian: (top, basis) =>
      `Bar chart of each OPD’s ARG share of ${basis}, largest on top. The stronger part has a GAP that is memenuhi. ${top}`,
    grafikKategori: 'ARG by category',
    grafikKategoriUraian: (parts) => `Bar chart of ARG money by category. ${parts}`,
    grafikStatus: 'GAP status of the tagged sub kegiatan',
    grafikStatusUraian: (parts) => `Bar chart of the number of sub kegiatan by GAP status. ${parts}`,
    grafikLangkah: 'GAP steps by OPD',
    grafikLangkahUraian:
      'Heat map: rows are OPDs, columns steps 1 to 9; the stronger, the more complete. The figures are in the table below.',
    hanyaTeratas: (shown, of) =>
      `The chart shows the ${angka(shown)} OPDs of ${angka(of)} with the largest share; the table holds all.`,
    hanyaBagian: (shown, of) =>
      `This page holds the details of ${angka(shown)} of ${angka(of)} OPDs; the others are in their own folders.`,
    tanpaGrafikPorsi: 'There is no ARG share to draw yet.',
    tanpaGrafikLangkah: 'There is no GAP to draw yet.',
    perOpd: 'Each OPD',
    perbaikiDahulu: 'Mend first',
    dibuat: (version, rules) => `Made by pug ${version}, rules ${rules}.`,
    pada: (date) => `Date ${date}.`,
    persenDigenapkan: 'memenuhi',
    belumMemenuhi: 'not yet memenuhi',
  },

  banding: {
    judul: 'Comparison of gender-responsive budgets',
    lama: 'Then',
    kini: 'Now',
    selisih: 'Difference',
    sisi: 'What is compared',
    tahap: 'Stage',
    tahunAnggaran: 'Budget year',
    bukuBesar: 'ARG then and now',
    bukuTotal: 'All ceilings then and now',
    baris,
    /** Lines of the ledger of all ceilings, where no tag is spoken of. */
    barisTotal: { ...baris, naik: 'Larger ceilings', turun: 'Smaller ceilings' },
    perubahan,
    keterangan: 'Line',
    barisBanyak: 'Sub kegiatan',
    pertumbuhan: 'Real growth',
    pelabelan: 'Change of labels only',
    argTakDiketahui: (lama, kini) =>
      `The ARG cannot be compared: ${lama && kini ? 'neither budget has' : lama ? 'the old budget does not have' : 'the new budget does not have'} a column of ARG tags.`,
    argTakSebanding: 'The ARG cannot be compared: no OPD has a column of ARG tags in both budgets.',
    tidakIkut: (count, of, names) =>
      `${angka(count)} of ${angka(of)} OPDs ${count === 1 ? 'is' : 'are'} not counted here, because in one of the budgets the tables have no column of ARG tags: ${someNames(names)}.`,
    temuan: 'Findings of reading',
    catatanTemuan:
      'What was not read or not counted on one side looks like growth or its opposite below. Mend it first, then compare again.',
    sisiAnggaran: 'Budget',
    temuanBaris: (sisi, tingkat, letak, masalah) =>
      `${sisi}: ${tingkat.toLowerCase()}${letak === '' ? '' : `, ${letak}`}: ${masalah}`,
    temuanLain: (count) => `and ${angka(count)} more findings of reading; all are in the report.`,
    lebihSekali: (sisi, names) =>
      `${sisi}: ${someNames(names)} ${names.length === 1 ? 'stands' : 'stand'} for more than one year or stage, and the ceilings are added up. Compare one year and one stage only.`,
    perKategori: 'By category',
    perpindahan: 'Moves between categories (money then)',
    antarOpd: 'Moves between OPDs',
    pindahOpd: 'Moved between OPDs',
    opdLama: 'OPD then',
    dari: 'From',
    ke: 'To',
    porsi: 'Share and its denominator',
    porsiTetap: 'Share now with the denominator unchanged',
    perOpd: 'By OPD',
    rincian: 'Sub kegiatan that changed',
    kodeLama: 'Code then',
    namaLama: 'Name then',
    apa: 'Change',
    tetap: (count) => `${angka(count)} sub kegiatan did not change and are not shown.`,
    tandaLama: 'Category then',
    tandaKini: 'Category now',
    tanpaKolom: 'no column',
    tidakDitandai: 'not tagged',
    seluruhRincian: (shown, of) =>
      `The ${angka(shown)} largest changes of ${angka(of)} are shown; all are in the .xlsx and .json.`,
  },

  jalan: {
    membaca: (done, all, file) => `[${done}/${all}] ${file}`,
    sisa: (text) => `${text} left`,
    tahapBaca: 'Reading and checking',
    tahapTulis: 'Writing reports',
    dihentikan: (done, all, folders) =>
      `Stopped: ${angka(done)} of ${angka(all)} files were checked, ${angka(folders)} OPD folders are written in full, the recap is not written. No report is half-written.`,
    dihentikanCache: 'Run again with the same --cache: files already checked are not read again.',
    sebelumnya: (folders) =>
      `Before that ${angka(folders)} OPD ${folders === 1 ? 'folder was' : 'folders were'} written in full; the recap was not.`,
    selesai: (opds, files, folder) => `${angka(opds)} OPDs from ${angka(files)} files. Results: ${folder}`,
    hadir: (present, of, missing) =>
      `Submitted: ${angka(present)} of ${angka(of)} OPDs.${missing.length > 0 ? ` Missing: ${missing.slice(0, 5).join('; ')}${missing.length > 5 ? `; and ${angka(missing.length - 5)} more` : ''}.` : ''}`,
    porsi: (share, basis, covered, of) =>
      `ARG share: ${share} of ${basis} (${angka(covered)} of ${angka(of)} OPDs).`,
    temuan: (errors, warnings, infos) =>
      `Findings: ${angka(errors)} errors, ${angka(warnings)} warnings, ${angka(infos)} infos.`,
    cache: (hits, all) => `${angka(hits)} of ${angka(all)} files came from the cache.`,
    daftarKosong: (file) =>
      `${file} holds no list of OPDs: it takes a column "Nama OPD" or "Perangkat Daerah", or a budget export that holds them.`,
    realisasiKosong: (file) =>
      `${file} holds no spending by sub kegiatan: it takes columns of sub kegiatan codes and of realisasi.`,
    sejakTidakAda: (folder) => `${folder} is no result of pug batch: it holds no readable analysis.json.`,
    jobsSalah: (value) => `--jobs ${value} is no number from 1 to 64.`,
    masukanSendiri: '- (standard input) cannot be used with pug batch; give files or a folder.',
    takTerbacaSama: (side) => `${side} holds no budget to compare.`,
  },
};
