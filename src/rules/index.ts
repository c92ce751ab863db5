import { rule as ang001 } from './ang-001-kode-tidak-sah.ts';
import { rule as ang002 } from './ang-002-kode-ganda.ts';
import { rule as ang003 } from './ang-003-jumlah-tidak-cocok.ts';
import { rule as ang004 } from './ang-004-pagu-kosong.ts';
import { rule as ang005 } from './ang-005-indikator-tidak-ada.ts';
import { rule as ang006 } from './ang-006-nomenklatur-berbeda.ts';
import { rule as ang007 } from './ang-007-kewenangan-tidak-cocok.ts';
import { rule as arg001 } from './arg-001-tag-tanpa-gap.ts';
import { rule as arg002 } from './arg-002-tag-penunjang.ts';
import { rule as arg003 } from './arg-003-gap-tanpa-tag.ts';
import { rule as arg004 } from './arg-004-kategori-tidak-cocok.ts';
import { rule as arg005 } from './arg-005-potensi-arg.ts';
import { rule as arg006 } from './arg-006-kategori-kosong.ts';
import { rule as arg007 } from './arg-007-netral-tanpa-alasan.ts';
import { rule as arg008 } from './arg-008-tag-gap-bermasalah.ts';
import { rule as bks001 } from './bks-001-berkas-tidak-terbaca.ts';
import { rule as bks002 } from './bks-002-tabel-tidak-dikenali.ts';
import { rule as bks003 } from './bks-003-kolom-wajib-tidak-ada.ts';
import { rule as bks004 } from './bks-004-angka-tidak-terbaca.ts';
import { rule as bks005 } from './bks-005-rumus-tanpa-nilai.ts';
import { rule as bks006 } from './bks-006-bagian-tersembunyi.ts';
import { rule as bks007 } from './bks-007-asumsi-pembacaan.ts';
import { rule as bks008 } from './bks-008-galat-excel.ts';
import { rule as gap001 } from './gap-001-langkah-kosong.ts';
import { rule as gap101 } from './gap-101-identitas-tidak-lengkap.ts';
import { rule as gap102 } from './gap-102-kode-tidak-cocok.ts';
import { rule as gap103 } from './gap-103-tujuan-bukan-tujuan.ts';
import { rule as gap104 } from './gap-104-nama-tidak-cocok.ts';
import { rule as gap201 } from './gap-201-data-tidak-terpilah.ts';
import { rule as gap202 } from './gap-202-hanya-data-penduduk.ts';
import { rule as gap203 } from './gap-203-data-satu-jenis-kelamin.ts';
import { rule as gap204 } from './gap-204-tanpa-sumber-atau-tahun.ts';
import { rule as gap205 } from './gap-205-angka-terpilah-keliru.ts';
import { rule as gap206 } from './gap-206-angka-diulang.ts';
import { rule as gap301 } from './gap-301-faktor-tidak-disebut.ts';
import { rule as gap302 } from './gap-302-tanpa-kesenjangan.ts';
import { rule as gap303 } from './gap-303-klaim-bertentangan.ts';
import { rule as gap304 } from './gap-304-manfaat-berupa-tujuan.ts';
import { rule as gap305 } from './gap-305-kesenjangan-tanpa-data.ts';
import { rule as gap306 } from './gap-306-pihak-tertinggal-tidak-disebut.ts';
import { rule as gap401 } from './gap-401-sebab-internal-klise.ts';
import { rule as gap402 } from './gap-402-sebab-tertukar.ts';
import { rule as gap403 } from './gap-403-sebab-sama.ts';
import { rule as gap501 } from './gap-501-sebab-eksternal-klise.ts';
import { rule as gap601 } from './gap-601-tujuan-tidak-berubah.ts';
import { rule as gap602 } from './gap-602-istilah-tempelan.ts';
import { rule as gap603 } from './gap-603-tujuan-tanpa-sasaran.ts';
import { rule as gap701 } from './gap-701-sebab-tanpa-aksi.ts';
import { rule as gap702 } from './gap-702-aksi-tidak-konkret.ts';
import { rule as gap703 } from './gap-703-aksi-tanpa-anggaran.ts';
import { rule as gap704 } from './gap-704-aksi-melebihi-pagu.ts';
import { rule as gap801 } from './gap-801-baseline-tidak-dari-data.ts';
import { rule as gap802 } from './gap-802-baseline-tidak-terpilah.ts';
import { rule as gap803 } from './gap-803-baseline-tanpa-angka.ts';
import { rule as gap901 } from './gap-901-output-atau-outcome-hilang.ts';
import { rule as gap902 } from './gap-902-indikator-tidak-terukur.ts';
import { rule as gap903 } from './gap-903-indikator-tanpa-gender.ts';
import { rule as gap904 } from './gap-904-target-tidak-searah.ts';
import { rule as gbs001 } from './gbs-001-baris-kosong.ts';
import { rule as gbs002 } from './gbs-002-analisis-berbeda.ts';
import { rule as gbs003 } from './gbs-003-tolok-ukur-berbeda.ts';
import { rule as gbs004 } from './gbs-004-indikator-berbeda.ts';
import { rule as gbs005 } from './gbs-005-rencana-aksi-berbeda.ts';
import { rule as gbs006 } from './gbs-006-anggaran-berbeda.ts';
import { rule as gbs007 } from './gbs-007-masukan-melebihi-anggaran.ts';
import { rule as gbs008 } from './gbs-008-tahun-berbeda.ts';
import { rule as gbs009 } from './gbs-009-penanda-tangan-tidak-lengkap.ts';
import { rule as gbs010 } from './gbs-010-gbs-ganda.ts';
import { rule as kmp001 } from './kmp-001-opd-belum-menyampaikan.ts';
import { rule as kmp002 } from './kmp-002-teks-tersalin.ts';
import { rule as kmp003 } from './kmp-003-arg-terpusat.ts';
import { rule as kmp004 } from './kmp-004-berkas-ganda.ts';
import { rule as kmp005 } from './kmp-005-tahun-berbeda.ts';
import type { Rule } from './rule.ts';

/** Version of the rule set: year and number. It changes whenever a rule may judge the same text otherwise. */
export const RULES_VERSION = '2026.1';

/** Every rule, in the order of the ids, which is the order they run in. A new rule is one file, one line here, one page. */
export const RULES: readonly Rule[] = [
  bks001,
  bks002,
  bks003,
  bks004,
  bks005,
  bks006,
  bks007,
  bks008,
  ang001,
  ang002,
  ang003,
  ang004,
  ang005,
  ang006,
  ang007,
  gap001,
  gap101,
  gap102,
  gap103,
  gap104,
  gap201,
  gap202,
  gap203,
  gap204,
  gap205,
  gap206,
  gap301,
  gap302,
  gap303,
  gap304,
  gap305,
  gap306,
  gap401,
  gap402,
  gap403,
  gap501,
  gap601,
  gap602,
  gap603,
  gap701,
  gap702,
  gap703,
  gap704,
  gap801,
  gap802,
  gap803,
  gap901,
  gap902,
  gap903,
  gap904,
  gbs001,
  gbs002,
  gbs003,
  gbs004,
  gbs005,
  gbs006,
  gbs007,
  gbs008,
  gbs009,
  gbs010,
  arg001,
  arg002,
  arg003,
  arg004,
  arg005,
  arg006,
  arg007,
  arg008,
  kmp001,
  kmp002,
  kmp003,
  kmp004,
  kmp005,
];
