import type { Kmp001Args } from '../../rules/kmp-001-opd-belum-menyampaikan.ts';
import type { Kmp002Args } from '../../rules/kmp-002-teks-tersalin.ts';
import type { Kmp003Args } from '../../rules/kmp-003-arg-terpusat.ts';
import type { Kmp004Args } from '../../rules/kmp-004-berkas-ganda.ts';
import type { Kmp005Args } from '../../rules/kmp-005-tahun-berbeda.ts';
import { ID } from '../format.ts';
import type { RuleWords } from '../words.ts';

const { angka, daftar, kutip, persen, rp } = ID;

const anggota = (member: Kmp002Args['members'][number]): string =>
  `${member.opd}, ${member.code || kutip(member.name, 60)} (${member.file}, lembar ${member.sheet}, sel ${member.ref})`;

/** Words of the rules over many files (KMP). */
export const kompilasi: RuleWords<'KMP-001' | 'KMP-002' | 'KMP-003' | 'KMP-004' | 'KMP-005'> = {
  'KMP-001': {
    title: 'OPD belum menyampaikan',
    message: ({ opd, file }: Kmp001Args) =>
      file === null
        ? `${opd} ada di daftar OPD, tetapi belum ada berkasnya.`
        : `${opd} ada di daftar OPD, tetapi berkas yang tampaknya miliknya (${file}) tidak dapat dibaca.`,
    suggestion: ({ opd, file }: Kmp001Args) =>
      file === null
        ? `Mintalah berkas anggaran dan GAP kepada ${opd}, lalu jalankan lagi. Kalau berkasnya sudah ada dengan nama OPD yang lain, samakan nama atau kodenya dengan daftar.`
        : `Mintalah ${opd} mengirim ulang berkasnya, misalnya disimpan kembali sebagai .xlsx dari Excel.`,
  },
  'KMP-002': {
    title: 'Teks GAP tersalin',
    message: ({ members, count, steps }: Kmp002Args) =>
      `Isi GAP ini hampir sama kata demi kata pada langkah ${daftar(steps)} untuk ${angka(count)} sub kegiatan: ${daftar([...members.map(anggota), ...(count > members.length ? [`${angka(count - members.length)} lainnya`] : [])])}.`,
    suggestion: ({ members }: Kmp002Args) =>
      `Pertahankan pada satu sub kegiatan yang memang dianalisis, lalu tulis ulang yang lain dari datanya sendiri: siapa sasaran ${kutip(members[1]?.name ?? '', 80)}, berapa laki-laki dan perempuannya, apa kesenjangannya, dan sebabnya di layanan itu.`,
  },
  'KMP-003': {
    title: 'ARG terpusat',
    message: ({ few, tagged, fraction, arg, holders }: Kmp003Args) =>
      `${angka(few)} dari ${angka(tagged)} sub kegiatan bertanda ARG memegang ${persen(fraction)} dari ${rp(arg)}. Yang terbesar: ${daftar(holders.map((item) => `${item.name} (${item.code}, ${rp(item.pagu)})`))}.`,
    suggestion: ({ few }: Kmp003Args) =>
      `Periksa lebih dulu GAP dari ${angka(few)} sub kegiatan itu, sebab porsi ARG pemerintah daerah bergantung padanya. Sebutkan hal ini saat porsi ARG dilaporkan.`,
  },
  'KMP-004': {
    title: 'Berkas ganda',
    message: ({ opds, count, counted, other, countedTotal, otherTotal, same }: Kmp004Args) =>
      `${count === 1 ? `${opds[0]} ada` : `${angka(count)} OPD (${daftar(count > opds.length ? [...opds, 'lainnya'] : opds)}) ada`} di dua berkas untuk tahun dan tahap yang sama: ${counted} (${rp(countedTotal)}) dan ${other} (${rp(otherTotal)}). ${same ? 'Isi kedua berkas persis sama. ' : ''}Yang dihitung ${counted} saja.`,
    suggestion: ({ counted, other }: Kmp004Args) =>
      `Pastikan kepada OPD mana yang berlaku, lalu keluarkan yang lain dari folder. Kalau keduanya tahap yang berbeda, tulis tahapnya di nama berkas, misalnya "murni" atau "perubahan". Yang sekarang dihitung: ${counted}; yang tidak: ${other}.`,
  },
  'KMP-005': {
    title: 'Tahun anggaran berbeda',
    message: ({ year, count, files, expected, expectedCount }: Kmp005Args) =>
      `${angka(count)} berkas bertahun anggaran ${year} (${daftar(count > files.length ? [...files, 'lainnya'] : files)}), sedangkan ${angka(expectedCount)} berkas bertahun ${expected}. Jumlahnya tidak digabung.`,
    suggestion: ({ year, expected }: Kmp005Args) =>
      `Mintalah berkas tahun ${expected} kepada OPD itu, atau jalankan satu tahun saja dengan --year ${expected}. Untuk membandingkan ${year} dengan ${expected}, pakai pug diff.`,
  },
};
