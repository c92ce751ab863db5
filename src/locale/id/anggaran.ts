import type { Ang001Args } from '../../rules/ang-001-kode-tidak-sah.ts';
import type { Ang002Args } from '../../rules/ang-002-kode-ganda.ts';
import type { Ang003Args } from '../../rules/ang-003-jumlah-tidak-cocok.ts';
import type { Ang004Args } from '../../rules/ang-004-pagu-kosong.ts';
import type { Ang005Args } from '../../rules/ang-005-indikator-tidak-ada.ts';
import type { Ang006Args } from '../../rules/ang-006-nomenklatur-berbeda.ts';
import type { Ang007Args } from '../../rules/ang-007-kewenangan-tidak-cocok.ts';
import { ID } from '../format.ts';
import type { RuleWords } from '../words.ts';

const { angka, daftar, kutip, rp } = ID;

type Ids = 'ANG-001' | 'ANG-002' | 'ANG-003' | 'ANG-004' | 'ANG-005' | 'ANG-006' | 'ANG-007';

const BENTUK = { program: 'U.BB.PP', kegiatan: 'U.BB.PP.J.KK', 'sub-kegiatan': 'U.BB.PP.J.KK.SSSS' } as const;
const CONTOH = { program: '2.08.02', kegiatan: '2.08.02.2.01', 'sub-kegiatan': '2.08.02.2.01.0005' } as const;
const TINGKAT: Readonly<Record<string, string>> = {
  'sub-kegiatan': 'sub kegiatan',
  bidang: 'bidang urusan',
  opd: 'OPD',
  total: 'jumlah',
};

const tingkat = (level: string): string => TINGKAT[level] ?? level;
const sub = (code: string, name: string): string => (name === '' ? code : `${code} ${kutip(name, 90)}`);
const selisih = (difference: bigint): string =>
  `${rp(difference < 0n ? -difference : difference)} ${difference > 0n ? 'lebih besar' : 'lebih kecil'}`;

/** Words of the rules about the budget table. */
export const anggaran: RuleWords<Ids> = {
  'ANG-001': {
    title: 'Kode tidak sah',
    message: ({ text, level, name, count }: Ang001Args) =>
      count === 1
        ? `Kode ${tingkat(level)} ${kutip(text, 40)}${name === '' ? '' : ` (${kutip(name, 80)})`} tidak berbentuk ${BENTUK[level]}.`
        : `${angka(count)} kode di berkas ini tidak berbentuk ${BENTUK[level]}; yang pertama ${kutip(text, 40)}.`,
    suggestion: ({ level, repair, count }: Ang001Args) =>
      repair === null
        ? `Tulis kode seperti di SIPD, misalnya ${CONTOH[level]}, sebagai teks agar angka nol di depan tidak hilang.`
        : `Mungkin yang dimaksud ${repair}${count === 1 ? '' : ' (untuk yang pertama)'}: cocokkan dengan SIPD, lalu tulis sebagai teks agar angka nol di depan tidak hilang.`,
  },
  'ANG-002': {
    title: 'Kode ganda',
    message: ({ code, name, unit, stands, total, count, opd }: Ang002Args) => {
      const places = stands
        .slice(0, 4)
        .map(({ sheet, ref, pagu }) => `${sheet}!${ref} (${pagu === null ? 'tanpa pagu' : rp(pagu)})`);
      if (stands.length > 4) places.push(`${angka(stands.length - 4)} tempat lain`);
      if (count > 1) {
        return `${angka(count)} kode sub kegiatan di ${opd} berdiri lebih dari sekali; misalnya ${sub(code, name)} di ${daftar(places)}. Semuanya dihitung seperti tercetak, jumlah OPD ${rp(total)}.`;
      }
      const without = stands.slice(0, 4).map(({ ref, without: sum }) => `tanpa ${ref} ${rp(sum)}`);
      return `${sub(code, name)} berdiri ${angka(stands.length)} kali untuk ${unit}: ${daftar(places)}. Semuanya dihitung: jumlah OPD ${rp(total)}, ${daftar(without)}.`;
    },
    suggestion: () =>
      'Hapus baris yang terulang, gabungkan bila memang satu sub kegiatan, atau tuliskan unitnya (puskesmas, RSUD, UPTD) di kolom “Sub Unit” bila milik dua unit.',
  },
  'ANG-003': {
    title: 'Jumlah tidak cocok',
    message: ({ level, name, printed, counted, difference, children }: Ang003Args) =>
      children === 0
        ? `Baris ${tingkat(level)} ${kutip(name, 90)} mencetak ${rp(printed)}, tetapi tidak ada satu pun baris rincian di bawahnya.`
        : `${level === 'total' ? `Jumlah tercetak${name === '' ? '' : ` ${kutip(name, 60)}`}` : `Jumlah ${tingkat(level)} ${kutip(name, 90)}`} ${rp(printed)}, sedangkan ${children === 1 ? 'satu-satunya baris rinciannya' : `${angka(children)} baris rinciannya berjumlah`} ${rp(counted)}: ${selisih(difference)}.`,
    suggestion: ({ printed, counted, children }: Ang003Args) =>
      children === 0
        ? 'Tambahkan sub kegiatannya, atau kosongkan jumlahnya bila memang tidak dianggarkan: yang dihitung hanya sub kegiatan.'
        : `Tentukan mana yang benar: bila rinciannya, ubah jumlah menjadi ${rp(counted)}; bila jumlahnya (${rp(printed)}), ada baris yang hilang atau keliru. Yang dihitung adalah sub kegiatan.`,
  },
  'ANG-004': {
    title: 'Pagu kosong',
    message: ({ how, code, name, pagu, opd, count, rows, complete }: Ang004Args) => {
      if (how === 'negative') return `Pagu ${sub(code, name)} negatif: ${rp(pagu ?? 0n)}.`;
      if (how === 'grouped') {
        if (count === rows)
          return `Semua ${angka(rows)} sub kegiatan ${opd} tanpa pagu, sehingga jumlahnya Rp0 dan tidak ada persentase yang dapat dihitung.`;
        return `${angka(count)} dari ${angka(rows)} sub kegiatan ${opd} tanpa pagu${complete ? ', seperti biasa dalam daftar lengkap tempat sub kegiatan yang tidak dipakai ikut tercetak' : `; yang pertama ${sub(code, name)}`}.`;
      }
      return `Pagu ${sub(code, name)} ${how === 'empty' ? 'kosong' : 'nol'}.`;
    },
    suggestion: ({ how, complete, count, rows }: Ang004Args) => {
      if (how === 'negative')
        return 'Tulis pagu setelah perubahan sebagai angka positif; pengurangan berdiri di kolom “Bertambah/(Berkurang)”.';
      if (how === 'grouped' && count === rows)
        return 'Isi kolom pagunya, atau pakai berkas yang sudah memuat uang.';
      if (how === 'grouped' && complete)
        return 'Tidak ada yang perlu diubah bila sub kegiatan itu memang tidak dianggarkan.';
      return 'Isi pagunya, atau hapus barisnya bila sub kegiatan itu tidak dianggarkan.';
    },
  },
  'ANG-005': {
    title: 'Indikator tidak ada',
    message: ({ code, name, opd, count, rows }: Ang005Args) =>
      count === 1
        ? `Kolom indikator ${sub(code, name)} kosong.`
        : `${angka(count)} dari ${angka(rows)} sub kegiatan ${opd} yang berpagu tidak mempunyai indikator; yang pertama ${sub(code, name)}.`,
    suggestion: () =>
      'Isi indikator keluarannya beserta satuan dan target, misalnya “Jumlah perempuan dan laki-laki yang dilatih: 40 orang (24 perempuan, 16 laki-laki)”.',
  },
  'ANG-006': {
    title: 'Nomenklatur berbeda',
    message: ({ how, code, name, official, opd, count, rows }: Ang006Args) => {
      if (count > 1) {
        return `${angka(count)} dari ${angka(rows)} sub kegiatan ${opd} berbeda dari nomenklatur yang dimuat; yang pertama ${sub(code, name)}${official === null ? ' (kodenya tidak ada)' : `, di sana ${kutip(official, 90)}`}.`;
      }
      return how === 'unknown'
        ? `Kode ${code} (${kutip(name, 90)}) tidak ada dalam nomenklatur yang dimuat.`
        : `Kode ${code} di berkas bernama ${kutip(name, 90)}, dalam nomenklatur yang dimuat ${kutip(official, 90)}.`;
    },
    suggestion: ({ code, codeOfName, official, count }: Ang006Args) => {
      if (count > 1)
        return 'Periksa apakah nomenklatur yang dimuat seedisi dengan berkas ini: nomor yang sama dapat berganti arti antaredisi.';
      if (codeOfName !== null && codeOfName !== code)
        return `Nama itu berkode ${codeOfName} dalam nomenklatur: perbaiki kodenya bila namanya yang benar.`;
      return official === null
        ? 'Periksa kodenya; bila kodenya dari edisi lain, muat nomenklatur edisi itu.'
        : `Pakai nama ${kutip(official, 90)}, atau perbaiki kodenya bila namanya yang benar.`;
    },
  },
  'ANG-007': {
    title: 'Kewenangan tidak cocok',
    message: ({ province, regency, codes }: Ang007Args) =>
      `Berkas ini memuat ${angka(province)} sub kegiatan kewenangan provinsi (angka tingkat 1) dan ${angka(regency)} kewenangan kabupaten/kota (angka tingkat 2); yang lebih sedikit: ${daftar(codes)}.`,
    suggestion: ({ province, regency }: Ang007Args) =>
      `Segmen keempat kode adalah tingkat pemerintahan: ${province <= regency ? '2 untuk kabupaten/kota' : '1 untuk provinsi'} seperti pada baris lainnya. Cocokkan kode itu dengan SIPD.`,
  },
};
