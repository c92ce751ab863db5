import { ID } from '../format.ts';

/** Texts by a key: not every key has one. */
const texts = (known: Readonly<Record<string, string>>): Readonly<Record<string, string | undefined>> =>
  known;

/** Words of the command line, Indonesian. Help is in short lines: a terminal has 80 columns. */
export const cli = {
  format: ID,
  help: {
    about:
      'Memeriksa anggaran responsif gender (ARG): membaca anggaran, GAP, dan GBS dari\nlembar kerja, menilai sembilan langkah GAP, dan menulis GBS serta laporannya.',
    usage: 'Pemakaian:',
    options: 'Pilihan:',
    global: 'Pilihan umum:',
    arguments: 'Argumen:',
    commands: 'Perintah:',
    optionWord: '[pilihan]',
    commandWord: '[perintah]',
    defaultWord: 'bawaan:',
    choicesWord: 'pilihan:',
    help: 'tampilkan bantuan ini',
    version: 'tampilkan versi',
    /** What a value is called in another language, by its Indonesian name. */
    placeholders: texts({}),
    helpCommand: 'bantuan untuk satu perintah',
    examples: (lines: string) => `\nContoh:\n${lines}\n`,
    lang: 'bahasa: id atau en (juga PUG_LANG)',
    noColor: 'tanpa warna (juga NO_COLOR)',
    config: 'berkas konfigurasi (bawaan: pug.config.json terdekat)',
    quiet: 'hanya hasil, tanpa pesan',
    date: 'tanggal yang ditulis pada hasil (TTTT-BB-HH)',
    dateOfTerms: 'tanggal pada hasil dan untuk masa pengecualian (TTTT-BB-HH)',
    opd: 'hanya OPD ini: kode atau namanya',
    year: 'hanya tahun anggaran ini',
    basis: 'pembagi porsi ARG: operasi-modal, belanja-langsung, barjas-bansos-modal, atau apbd',
    failOn: 'kode keluar 1 mulai tingkat ini: error, warning, never',
    out: 'folder tujuan (bawaan: `<berkas>-pug` di samping masukan pertama); - untuk keluaran standar',
    analyze: 'periksa anggaran satu OPD: laporan, GBS, dan lembar GAP',
    analyzeFiles: 'anggaran, GAP, dan GBS (- untuk masukan standar)',
    analyzeFormat: 'daftar format: md, xlsx, json, html',
    outHere: 'folder tujuan (bawaan: folder ini); - untuk keluaran standar',
    forceAny: 'timpa juga berkas yang sudah ada',
    force: 'timpa juga gap-untuk-diisi.xlsx yang sudah ada',
    template: 'formulir GBS daerah sendiri (.xlsx atau .md)',
    batch: 'periksa semua OPD: rekap, peringkat, daftar hadir, catatan',
    batchPaths: 'folder, berkas, atau pola berisi satu berkas tiap OPD',
    batchOpds: 'daftar OPD yang diharapkan: XLSX atau CSV, atau satu\nekspor anggaran yang memuat semuanya',
    batchFormat: 'daftar format: md, xlsx, json, html, ndjson',
    batchDue: 'tenggat perbaikan untuk catatan dan tindak lanjut\n(TTTT-BB-HH)',
    batchSince: 'folder hasil terdahulu: apa yang sudah diperbaiki',
    batchRealisasi: 'laporan realisasi per sub kegiatan (lembar kerja)',
    batchCache: 'simpan hasil tiap berkas di folder ini; berkas yang\ntidak berubah tidak dibaca ulang',
    batchJobs: 'banyaknya proses pembantu (bawaan: menurut banyaknya berkas)',
    batchRecapOnly: 'hanya rekap, tanpa folder tiap OPD',
    diffFormat: 'daftar format: md, xlsx, json',
    validate: 'hanya temuan, untuk CI: format mesin dan kode keluar',
    validatePaths: 'folder, berkas, atau pola',
    validateFormat:
      'daftar format: text, json, sarif, junit, github, markdown; masing-masing boleh ke berkas: sarif=out.sarif',
    baseline: 'temuan yang sudah tercatat di berkas ini tidak menggagalkan',
    writeBaseline: 'catat semua temuan sekarang ke berkas ini',
    templateCommand: 'tulis lembar kosong: anggaran, gap, gbs, atau opd',
    templateKind: 'anggaran, gap, gbs, atau opd',
    templateFrom: 'isi langkah 1 dari anggaran ini',
    explain: 'penjelasan satu aturan; tanpa aturan: daftarnya',
    explainRule: 'id atau nama aturan, misalnya GAP-205',
    diff: 'bandingkan dua anggaran: murni dan perubahan, atau dua tahun',
    diffOld: 'anggaran lama',
    diffNew: 'anggaran baru',
    init: 'tulis pug.config.json',
    configCommand: 'tampilkan pengaturan yang berlaku dan asalnya',
  },
  usage: {
    unknownOption: (option: string, near: string | null) =>
      `Pilihan ${option} tidak dikenal.${near ? ` Maksudnya ${near}?` : ''}`,
    unknownCommand: (name: string, near: string | null) =>
      `Perintah ${name} tidak dikenal.${near ? ` Maksudnya ${near}?` : ' Lihat pug --help.'}`,
    missingArgument: (name: string) => `Argumen <${name}> belum diberikan. Lihat pug --help.`,
    missingValue: (option: string) => `Pilihan ${option} perlu sebuah nilai.`,
    excess: 'Terlalu banyak argumen. Lihat pug --help.',
    badChoice: (option: string, value: string, choices: readonly string[]) =>
      `Nilai ${ID.kutip(value)} untuk ${option} tidak dikenal; pilih salah satu: ${choices.join(', ')}.`,
    badYear: (value: string) => `Tahun ${ID.kutip(value)} bukan tahun; contoh: --year 2026.`,
    badDate: (option: string, value: string) =>
      `Tanggal ${ID.kutip(value)} bukan tanggal; contoh: ${option} 2026-01-31.`,
    oneFormat: 'Untuk keluaran standar pilih satu format saja, misalnya --format md.',
    noPath: (format: string) =>
      `--format ${format}= belum menyebut berkasnya; contoh: ${format}=hasil.${format}.`,
    pathNotHere: (format: string, path: string) =>
      `--format ${format}=${path}: di sini nama berkas tidak dapat dipilih. Beri foldernya dengan --out, atau pakai --format ${format} --out - lalu alihkan ke berkas.`,
    samePath: (path: string) =>
      `Dua keluaran menuju berkas yang sama, ${path}; beri masing-masing berkas sendiri.`,
    twoStdout:
      'Hanya satu format yang dapat menuju keluaran standar; beri yang lain berkas: json=hasil.json.',
    binaryStdout: 'Lembar kerja tidak dicetak ke terminal; alihkan ke berkas atau beri --out folder.',
    formatHere: (format: string, command: string) => `Format ${format} tidak tersedia pada pug ${command}.`,
    defect: (what: string) =>
      `Berhenti karena kesalahan yang tidak terduga (${what}). Rinciannya: jalankan lagi dengan PUG_DEBUG=1.`,
    other: (message: string) => `Perintah tidak dapat dijalankan: ${message}`,
  },
  load: {
    noMatch: (what: string) => `Tidak ada berkas lembar kerja yang cocok dengan ${ID.kutip(what)}.`,
    isFolder: (path: string) => `${path} adalah folder. Untuk banyak OPD sekaligus pakai: pug batch ${path}`,
    openElsewhere: (file: string) =>
      `${file} sedang terbuka di Excel; yang dibaca adalah isi yang terakhir disimpan.`,
    noOpd: (asked: string, known: readonly string[]) =>
      `Tidak ada OPD ${ID.kutip(asked)}. Yang terbaca: ${known.slice(0, 10).join('; ')}${known.length > 10 ? '; ...' : ''}.`,
    severalOpds: (names: readonly string[]) =>
      `Satu lembar kerja memuat satu OPD saja, sedangkan yang terbaca: ${names.slice(0, 10).join('; ')}${names.length > 10 ? '; ...' : ''}. Pilih satu dengan --opd (dan --year bila tahunnya berbeda), atau beri --out folder.`,
    noYear: (year: number, known: readonly string[]) =>
      `Tidak ada anggaran tahun ${year}. Yang terbaca: ${known.join(', ') || 'tanpa tahun'}.`,
    badTemplate: (file: string, code: string) =>
      `Templat ${file} ${code === 'ENOENT' ? 'tidak ada' : `tidak dapat dibaca (${code})`}.`,
    nothing: 'Tidak ada yang dapat dibaca.',
    nothingHere: 'Tidak ada tabel anggaran, GAP, atau GBS yang dapat dinilai.',
  },
  write: {
    readOnly: (path: string, flag: string) =>
      `Tidak boleh menulis ke ${path}. Beri folder lain dengan ${flag}.`,
    readOnlyFile: (path: string) => `Tidak boleh menulis ke ${path}.`,
    noSpace: (path: string) => `Ruang penyimpanan di ${path} habis; tidak ada yang ditulis di sana.`,
    noSpaceLeft: (path: string) => `Ruang penyimpanan di ${path} habis.`,
    failedPart: (path: string, code: string) => `Gagal menulis ${path} (${code}).`,
    inUse: (path: string) =>
      `${path} sedang dipakai program lain. Tutup dahulu (misalnya Excel), lalu ulangi.`,
    notFolder: (path: string, flag: string) => `${path} bukan folder. Beri folder lain dengan ${flag}.`,
    folderThere: (path: string) =>
      `${path} adalah folder, padahal di sana perlu sebuah berkas. Pindahkan folder itu, atau beri nama lain.`,
    underFile: (path: string) =>
      `${path} tidak dapat dibuat: yang disebut sebagai foldernya adalah berkas. Beri nama lain.`,
    overInput: (path: string) =>
      `${path} adalah berkas yang sedang diperiksa dan tidak ditimpa. Beri tempat atau nama lain untuk hasilnya.`,
    among: (path: string) =>
      `${path} adalah folder berkas yang diperiksa; hasil di sana akan terbaca sebagai kiriman pada pemeriksaan berikutnya. Beri folder lain dengan --out.`,
    busy: (path: string) =>
      `Proses pug lain sedang menulis ke ${path}. Tunggu sampai selesai, atau beri --out lain.`,
    failed: (path: string, code: string) =>
      `Gagal menulis ${path} (${code}); yang ada di sana tidak berubah.`,
    failedStdout: (code: string) => `Hasil tidak dapat dituliskan ke keluaran standar (${code}).`,
    kept: (path: string) =>
      `${path} sudah ada dan tidak ditimpa, karena mungkin sudah diisi. Pakai --force untuk menggantinya.`,
    exists: (path: string) => `${path} sudah ada. Pakai --force untuk menggantinya.`,
    written: (path: string) => `Ditulis: ${path}`,
    stopped: 'Dihentikan; tidak ada yang setengah tertulis.',
    stoppedWhole: 'Dihentikan; semua berkas sudah tertulis lengkap.',
  },
  template: {
    leftOut: (sheets: number, of: number) =>
      `Lembar disiapkan untuk ${ID.angka(sheets)} dari ${ID.angka(of)} sub kegiatan: yang ditandai ARG atau diusulkan menjadi ARG, paling banyak 60. Untuk menyiapkan yang lain, tandai sub kegiatan itu pada kolom “ARG” di anggaran.`,
  },
  explain: {
    unknown: (text: string, near: string | null) =>
      `Tidak ada aturan ${text}.${near ? ` Maksudnya ${near}?` : ''} Daftarnya: pug explain`,
    none: 'Tidak ada halaman untuk aturan ini.',
    /** Pages of the rules about pug.config.json, by id. */
    configuration: texts({
      'CFG-001':
        '## Apa yang diperiksa\n\nSebuah pengecualian dalam "waivers" sudah lewat tanggal "until"-nya (menurut --date), padahal temuannya masih ada. Temuan itu dihitung lagi.\n\n## Cara memperbaiki\n\nPerbaiki temuannya lalu hapus pengecualiannya, atau perpanjang "until" dengan alasan yang masih berlaku.',
      'CFG-002':
        '## Apa yang diperiksa\n\nSebuah pengecualian dalam "waivers" tidak mengenai satu temuan pun: sudah diperbaiki, atau kode dan nama OPD-nya salah tulis.\n\n## Cara memperbaiki\n\nHapus pengecualian itu dari pug.config.json, atau perbaiki kode sub kegiatan dan nama OPD-nya.',
    }),
    list: 'Aturan pug. Penjelasan satu aturan: pug explain GAP-205',
  },
  config: {
    broken: (file: string, line: number | null) =>
      `${file} bukan JSON yang sah${line === null ? '' : ` (baris ${line})`}.`,
    missing: (file: string) => `Berkas konfigurasi ${file} tidak ada.`,
    unreadable: (file: string, code: string) => `Berkas konfigurasi ${file} tidak dapat dibaca (${code}).`,
    unknownKey: (file: string, key: string, near: string | null) =>
      `${file}: kunci ${key} tidak dikenal.${near ? ` Maksudnya ${near}?` : ''}`,
    badValue: (file: string, key: string, why: string) => `${file}: nilai ${key} tidak sah: ${why}`,
    wanted: (what: string) => `seharusnya ${what}.`,
    /** What a value should be. */
    kinds: {
      type: (name: string) =>
        texts({ string: 'teks', number: 'bilangan', boolean: 'true atau false', array: 'daftar [...]' })[
          name
        ] ?? 'objek {...}',
      day: 'tanggal yang ada, TTTT-BB-HH',
      rule: 'id aturan, misalnya GAP-205',
      rupiah: 'rupiah bulat, atau teks seperti "1.234.567,50"',
      filled: 'teks yang tidak kosong',
      notNegative: 'bilangan yang tidak negatif',
      other: 'nilai yang lain',
    },
    unknownProfile: (name: string, known: readonly string[]) =>
      `Profil ${name} tidak dikenal; yang ada: ${known.join(', ')}.`,
    waiverReason: (file: string, rule: string) =>
      `${file}: pengecualian ${rule} tanpa alasan. Isi "reason" dengan alasan yang dapat dipertanggungjawabkan.`,
    unmet: (file: string, names: readonly (readonly [key: string, name: string])[]) =>
      `${file}: ${names
        .slice(0, 5)
        .map(([key, name]) => `${ID.kutip(name)} (${key})`)
        .join(
          ', ',
        )}${names.length > 5 ? `, dan ${ID.angka(names.length - 5)} nama lain` : ''} bukan kode atau nama OPD yang terbaca sekarang; periksa ejaannya bila seharusnya ada.`,
    none: 'Tidak ada pug.config.json; yang berlaku adalah bawaan pug.',
    from: (file: string) => `Konfigurasi: ${file}`,
    source: { flag: 'pilihan', env: 'lingkungan', file: 'berkas', default: 'bawaan' },
  },
  baseline: {
    broken: (file: string, why: string) => `Berkas acuan ${file} tidak sah: ${why}`,
    missing: (file: string) => `Berkas acuan ${file} tidak ada. Buat dengan --write-baseline ${file}`,
    written: (file: string, count: number) => `Acuan ditulis: ${file} (${ID.angka(count)} temuan).`,
  },
  validate: {
    clean: 'Tidak ada temuan.',
    counts: (errors: number, warnings: number, infos: number) =>
      `${ID.angka(errors)} galat, ${ID.angka(warnings)} peringatan, ${ID.angka(infos)} info`,
    read: (files: number, opds: number, rows: number, gaps: number) =>
      `Dibaca: ${ID.angka(files)} berkas, ${ID.angka(opds)} OPD, ${ID.angka(rows)} sub kegiatan, ${ID.angka(gaps)} GAP.`,
    severity: { error: 'galat', warning: 'peringatan', info: 'info' },
    step: (step: number) => `langkah ${step}`,
    fix: 'Perbaikan',
    found: 'Tertulis',
    old: 'lama',
    baseline: (old: number, fresh: number) =>
      `Terhadap acuan: ${ID.angka(old)} temuan lama, ${ID.angka(fresh)} temuan baru.`,
    waived: (count: number) => `Dikecualikan: ${ID.angka(count)} temuan.`,
    waivedBy: (rule: string, what: string, reason: string, by: string, until: string | null) =>
      `${rule}${what && ` ${what}`}: ${reason} (${by}${until ? `, sampai ${until}` : ''})`,
    title: 'Pemeriksaan ARG',
    heading: { severity: 'Tingkat', rule: 'Aturan', place: 'Tempat', message: 'Temuan', fix: 'Perbaikan' },
    more: (count: number) => `dan ${ID.angka(count)} temuan lagi`,
    pass: 'Lulus',
    fail: 'Tidak lulus',
    noSubKegiatan: 'seluruh berkas',
    families: {
      BKS: 'berkas',
      ANG: 'anggaran',
      GAP: 'GAP',
      GBS: 'GBS',
      ARG: 'penandaan ARG',
      KMP: 'antarberkas',
      CFG: 'konfigurasi',
    },
  },
};
