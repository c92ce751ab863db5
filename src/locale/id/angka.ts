import type { Gap201Args } from '../../rules/gap-201-data-tidak-terpilah.ts';
import type { Gap202Args } from '../../rules/gap-202-hanya-data-penduduk.ts';
import type { Gap203Args } from '../../rules/gap-203-data-satu-jenis-kelamin.ts';
import type { Gap204Args } from '../../rules/gap-204-tanpa-sumber-atau-tahun.ts';
import type { Gap205Args } from '../../rules/gap-205-angka-terpilah-keliru.ts';
import type { Gap206Args } from '../../rules/gap-206-angka-diulang.ts';
import type { Gap303Args } from '../../rules/gap-303-klaim-bertentangan.ts';
import type { Gap305Args } from '../../rules/gap-305-kesenjangan-tanpa-data.ts';
import type { Gap801Args } from '../../rules/gap-801-baseline-tidak-dari-data.ts';
import type { Gap802Args } from '../../rules/gap-802-baseline-tidak-terpilah.ts';
import type { Gap803Args } from '../../rules/gap-803-baseline-tanpa-angka.ts';
import type { Gap902Args } from '../../rules/gap-902-indikator-tidak-terukur.ts';
import type { Gap904Args } from '../../rules/gap-904-target-tidak-searah.ts';
import { ID } from '../format.ts';
import type { RuleWords } from '../words.ts';

const { angka, daftar, kutip } = ID;

const SEBUTAN = { L: 'laki-laki', P: 'perempuan' } as const;
const lawan = (sex: 'L' | 'P'): string => (sex === 'L' ? SEBUTAN.P : SEBUTAN.L);
const pada = (what: string): string => (what.trim() === '' ? '' : ` pada ${kutip(what, 80)}`);
const pasangan = (l: number, p: number, persen: boolean): string =>
  persen ? `L ${angka(l)}%, P ${angka(p)}%` : `L ${angka(l)}, P ${angka(p)}`;
const bagian = (part: number, whole: number): string => (whole > 0 ? angka((100 * part) / whole) : '0');

function aritmetika(args: Gap205Args): string {
  switch (args.kind) {
    case 'jumlah':
      return `Laki-laki ${angka(args.l)} ditambah perempuan ${angka(args.p)} adalah ${angka(args.sum)}, tetapi tercetak ${angka(args.printed)}${pada(args.what)}.`;
    case 'persen':
      return args.wrong
        .map(
          ({ sex, count, printed, right }) =>
            `${sex === null ? '' : `${SEBUTAN[sex] === 'laki-laki' ? 'Laki-laki' : 'Perempuan'} `}${angka(count)} dari ${angka(args.whole)} adalah ${angka(right)}%, tetapi tercetak ${angka(printed)}%.`,
        )
        .join(' ');
    case 'bagian':
      return `Bagian laki-laki ${angka(args.l)}% dan perempuan ${angka(args.p)}%${pada(args.what)} berjumlah ${angka(args.sum)}%, padahal keduanya bagian dari satu keseluruhan.`;
    case 'lebih100':
      return `Bagian ${args.sex === null ? '' : `${SEBUTAN[args.sex]} `}${angka(args.printed)}%${pada(args.what)} melebihi 100%.`;
    case 'berbeda':
      return `Bagian L ${angka(args.shareL)}%, P ${angka(args.shareP)}% tidak cocok dengan angka di tempat lain: L ${angka(args.l)}, P ${angka(args.p)}${pada(args.what)} adalah ${angka(args.rightL)}% dan ${angka(args.rightP)}%.`;
    case 'persamaan':
      return `${angka(args.left)} ditambah ${angka(args.right)} adalah ${angka(args.sum)}, tetapi tercetak ${angka(args.printed)}.`;
  }
}

function perbaikanAritmetika(args: Gap205Args): string {
  switch (args.kind) {
    case 'jumlah':
      return `Periksa ketiga angka pada sumbernya. Bila angka L dan P benar, tulis: ${kutip(`${angka(args.sum)} orang, L ${angka(args.l)} (${bagian(args.l, args.sum)}%), P ${angka(args.p)} (${bagian(args.p, args.sum)}%)`)}. Bila ${angka(args.printed)} yang benar, perbaiki angka L atau P.`;
    case 'persen':
      return `Bila angkanya benar, tulis persentasenya ${daftar(args.wrong.map((one) => `${angka(one.right)}%`))}, misalnya: ${kutip(args.wrong.map((one) => `${one.sex ?? ''} ${angka(one.count)} (${angka(one.right)}%)`.trim()).join(', '))}. Bila persentasenya dihitung dari jumlah lain, sebut jumlah itu: ${kutip(`${angka(args.wrong[0]?.count ?? 0)} dari ...`)}.`;
    case 'bagian':
      return `Hitung ulang dari jumlah orangnya sehingga menjadi 100%, atau, bila keduanya dihitung dari kelompok masing-masing, tulis dasarnya: ${kutip('laki-laki 118 dari 310 (38,06%), perempuan 142 dari 214 (66,36%)')}.`;
    case 'lebih100':
      return `Satu bagian tidak dapat melebihi keseluruhannya. Bila yang dihitung kunjungan dan pembaginya orang, tulis keduanya sebagai angka: ${kutip('laki-laki 2.400 kunjungan oleh 1.300 orang')}.`;
    case 'berbeda':
      return `Pakai satu dasar hitung: ${kutip(`L ${angka(args.l)} (${angka(args.rightL)}%), P ${angka(args.p)} (${angka(args.rightP)}%)`)}, atau tulis tahun dan kelompok dari persentase yang lain itu.`;
    case 'persamaan':
      return `Periksa angkanya pada sumbernya, lalu tulis misalnya: ${kutip(`${angka(args.sum)} = ${angka(args.left)} + ${angka(args.right)}`)}.`;
  }
}

type Ids =
  | 'GAP-201'
  | 'GAP-202'
  | 'GAP-203'
  | 'GAP-204'
  | 'GAP-205'
  | 'GAP-206'
  | 'GAP-303'
  | 'GAP-305'
  | 'GAP-801'
  | 'GAP-802'
  | 'GAP-803'
  | 'GAP-902'
  | 'GAP-904';

/** Words of the rules that read figures: data, claims against data, baseline, targets. */
export const figures: RuleWords<Ids> = {
  'GAP-201': {
    title: 'Data tidak terpilah',
    message: ({ sendiri, angka: jumlah }: Gap201Args) =>
      sendiri
        ? `Langkah 2 hanya memberi angka ${SEBUTAN[sendiri.sex]} (${kutip(sendiri.teks, 60)}), tanpa angka ${lawan(sendiri.sex)} atau jumlah seluruhnya.`
        : `Langkah 2 tidak memuat satu pun angka menurut jenis kelamin${jumlah === null ? '' : `; angka seperti ${kutip(jumlah, 60)} belum dipilah`}.`,
    suggestion: ({ sendiri, angka: jumlah }: Gap201Args) =>
      sendiri
        ? `Tambahkan angka ${lawan(sendiri.sex)} untuk hal yang sama atau jumlah seluruhnya, misalnya: ${kutip(`${angka(sendiri.angka)} dari ${angka(Math.max(sendiri.angka * 2, 10))} orang adalah ${SEBUTAN[sendiri.sex]}`)}.`
        : `Pilah ${jumlah === null ? 'angka layanan ini' : kutip(jumlah, 60)} menurut laki-laki dan perempuan dari daftar hadir, formulir, atau register, misalnya: ${kutip('Peserta rembuk 2024: 90 orang, L 69, P 21')}.`,
  },
  'GAP-202': {
    title: 'Hanya data penduduk',
    message: ({ l, p, persen }: Gap202Args) =>
      `Satu-satunya angka terpilah adalah penduduk wilayah (${pasangan(l, p, persen)}). Angka itu tidak menunjukkan siapa yang memakai layanan ini.`,
    suggestion: ({ layanan }: Gap202Args) =>
      `Tambahkan angka tentang ${layanan === null ? 'layanan ini' : kutip(layanan, 90)}: siapa yang mengusulkan, hadir, menjadi pengurus, menerima, atau terdampak, menurut jenis kelamin, misalnya: ${kutip('Usulan warga 2024: L 39, P 9')}.`,
  },
  'GAP-203': {
    title: 'Data satu jenis kelamin',
    message: ({ sex, subjek }: Gap203Args) =>
      `Pokoknya (${kutip(subjek, 40)}) memang hanya dialami ${SEBUTAN[sex]}. Peran ${sex === 'P' ? 'suami, keluarga, atau laki-laki' : 'istri, keluarga, atau perempuan'} belum disinggung.`,
    suggestion: ({ sex }: Gap203Args) =>
      sex === 'P'
        ? `Tambahkan data tentang pihak lain, misalnya: ${kutip('Suami yang mendampingi pemeriksaan 512 orang dari 9.412')} atau ${kutip('9 dari 14 rujukan menunggu keputusan suami')}. Petugas kesehatan hanya dihitung bila jenis kelaminnya disebut.`
        : `Tambahkan data tentang pihak lain, misalnya: ${kutip('41 dari 60 istri belum menyetujui')} atau peran perempuan dan keluarga dalam keputusan itu.`,
  },
  'GAP-204': {
    title: 'Tanpa sumber atau tahun',
    message: ({ tahun, tanpaSumber, usang, anggaran, tertua }: Gap204Args) =>
      [
        tahun === null ? 'Data langkah 2 tidak menyebut tahun.' : '',
        tanpaSumber ? 'Data langkah 2 tidak menyebut sumber.' : '',
        usang
          ? `Data terbaru pada langkah 2 bertahun ${tahun}, ${Number(anggaran) - Number(tahun)} tahun sebelum tahun anggaran ${anggaran}; paling lama ${tertua}.`
          : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    suggestion: ({ tahun, tanpaSumber, usang, anggaran }: Gap204Args) =>
      [
        tahun === null || usang
          ? `Pakai data tahun ${anggaran === null ? 'terakhir' : `${anggaran - 2} atau ${anggaran - 1}`} dan tulis tahunnya.`
          : '',
        tanpaSumber ? 'Tulis dari mana datanya: instansi, dokumen, survei, atau catatan OPD sendiri.' : '',
        `Misalnya: ${kutip(`Sumber: daftar hadir pelatihan, Bidang Pemberdayaan, tahun ${anggaran === null ? 2024 : anggaran - 2}`)}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
  },
  'GAP-205': {
    title: 'Angka terpilah keliru',
    message: (args: Gap205Args) => aritmetika(args),
    suggestion: (args: Gap205Args) => perbaikanAritmetika(args),
  },
  'GAP-206': {
    title: 'Angka diulang',
    message: ({ l, p, persen, faktor }: Gap206Args) =>
      `Pasangan angka ${pasangan(l, p, persen)} dipakai sebagai bukti untuk ${daftar(faktor)}. Satu pasangan angka paling banyak menunjukkan satu faktor.`,
    suggestion: ({ faktor }: Gap206Args) =>
      `Pertahankan pada faktor yang benar-benar diukurnya, lalu cari angka sendiri bagi ${daftar(faktor.slice(1))}: akses dari pendaftar atau penerima informasi, partisipasi dari daftar hadir, kontrol dari pengurus atau pengambil keputusan, manfaat dari penerima hasil. Faktor tanpa data boleh dikosongkan.`,
  },
  'GAP-303': {
    title: 'Klaim bertentangan dengan data',
    message: ({ faktor, klaim, lebih, sama, hal, l, p, persen }: Gap303Args) =>
      `${faktor === null ? 'Langkah 3' : `Faktor ${faktor}`} menyatakan ${sama ? 'keduanya seimbang' : `${lebih === null ? '' : SEBUTAN[lebih]} lebih banyak`} (${kutip(klaim)}), tetapi langkah 2 mencatat ${pasangan(l, p, persen)}${pada(hal)}.`,
    suggestion: ({ hal, l, p, persen }: Gap303Args) =>
      `Sesuaikan pernyataan dengan angkanya, misalnya: ${kutip(`${l > p ? 'Laki-laki' : 'Perempuan'} lebih banyak${hal === '' ? '' : ` (${hal})`}: ${pasangan(l, p, persen)}`, 160)}. Bila pernyataannya yang benar, perbaiki angka langkah 2 atau sebut angka lain yang mendukungnya.`,
  },
  'GAP-305': {
    title: 'Kesenjangan tanpa data',
    message: ({ faktor, klaim, hanyaPenduduk }: Gap305Args) =>
      `${faktor === null ? 'Langkah 3' : `Faktor ${faktor}`} menyatakan kesenjangan (${kutip(klaim)}), tetapi ${hanyaPenduduk ? 'angka yang ada hanya jumlah penduduk' : 'tidak ada angka tentang hal itu di langkah 2 maupun pada faktornya'}.`,
    suggestion: ({ faktor }: Gap305Args) =>
      `${BUKTI[faktor ?? 'lain'] ?? BUKTI.lain} Bila angkanya tidak ada, hapus pernyataan itu.`,
  },
  'GAP-801': {
    title: 'Baseline tidak dari data',
    message: ({ asing }: Gap801Args) =>
      `Angka ${daftar(asing.slice(0, 6).map((one) => kutip(one, 40)))} pada langkah 8 tidak ada di langkah 2 dan tidak dapat dihitung dari angka di sana.`,
    suggestion: ({ asing }: Gap801Args) =>
      `Ambil baseline dari langkah 2. Bila ${kutip(asing[0] ?? '', 40)} benar dan diperlukan, tulis juga di langkah 2 beserta sumber, tahun, dan pilahannya, misalnya: ${kutip('Anggota berdiklat dasar 2024: L 118, P 9')}.`,
  },
  'GAP-802': {
    title: 'Baseline tidak terpilah',
    message: ({ baseline }: Gap802Args) =>
      `Angka baseline (${kutip(baseline)}) tidak satu pun menurut jenis kelamin, sehingga perubahan kesenjangannya tidak dapat diukur.`,
    suggestion: ({ contoh, hal, l, p, persen }: Gap802Args) =>
      contoh === null || l === null || p === null
        ? `Pilah angka itu menurut laki-laki dan perempuan, atau ambil angka pihak yang tertinggal, misalnya: ${kutip('Pengurus: L 71 orang, P 13 orang')}.`
        : `Ambil pasangan angka dari langkah 2, misalnya: ${kutip(`${hal ?? ''}: ${pasangan(l, p, persen)}`.replace(/^: /, ''), 140)}.`,
  },
  'GAP-803': {
    title: 'Baseline tanpa angka',
    message: () => `Langkah 8 berisi kata-kata tanpa angka, sehingga kemajuan tidak dapat diukur dari sana.`,
    suggestion: ({ hal, l, p, persen, adaData }: Gap803Args) =>
      l !== null && p !== null
        ? `Salin angka langkah 2 yang hendak diubah, misalnya: ${kutip(`${hal ?? ''}: ${pasangan(l, p, persen)}`.replace(/^: /, ''), 140)}.`
        : `${adaData ? 'Ambil angka dari langkah 2' : 'Isi dulu langkah 2, lalu ambil angkanya'}, menurut jenis kelamin, misalnya: ${kutip('Peserta pelatihan 2024: L 69 orang, P 21 orang')}.`,
  },
  'GAP-902': {
    title: 'Indikator tidak terukur',
    message: ({ indikator, teks, hanyaAwal }: Gap902Args) =>
      `${indikator === 'output' ? 'Output' : 'Outcome'} ${kutip(teks)} ${hanyaAwal ? 'menyebut angka awal, tetapi tidak menyebut angka yang hendak dicapai' : 'tidak memuat angka dan satuan yang hendak dicapai'}.`,
    suggestion: ({ indikator, teks }: Gap902Args) =>
      indikator === 'output'
        ? `Tambahkan jumlah dan satuannya, misalnya: ${kutip(`${inti(teks)}: 60 orang perempuan`, 140)}.`
        : `Tambahkan keadaan awal dan targetnya, misalnya: ${kutip(`${inti(teks)}: naik dari 16% menjadi 26%`, 140)}.`,
  },
  'GAP-904': {
    title: 'Target tidak searah',
    message: (args: Gap904Args) =>
      args.jenis === 'arah'
        ? `Target ${kutip(args.teks)} bergerak dari ${angka(args.dari)} ke ${angka(args.ke)}${args.satuan === null ? '' : ` ${args.satuan}`}, padahal yang diinginkan adalah ${args.diminta}.`
        : `Outcome ${kutip(args.teks)} dihitung dalam ${args.satuanOutcome === '' ? 'satuan lain' : args.satuanOutcome}, sedangkan baseline dalam ${daftar(args.satuanBaseline)}. Keduanya tidak dapat dibandingkan.`,
    suggestion: (args: Gap904Args) =>
      args.jenis === 'arah'
        ? `Tulis target yang ${args.diminta === 'naik' ? 'lebih tinggi' : 'lebih rendah'} daripada ${angka(args.dari)}, misalnya: ${kutip(`${args.diminta} dari ${angka(args.dari)} menjadi ${angka(args.diminta === 'naik' ? Math.ceil(args.dari * 1.2) : Math.floor(args.dari * 0.8))}${args.satuan === null ? '' : ` ${args.satuan}`}`)}. Bila baseline-nya yang keliru, perbaiki langkah 8.`
        : `Pakai satuan baseline (${daftar(args.satuanBaseline)}) pada outcome, atau tambahkan angka awal dalam ${args.satuanOutcome === '' ? 'satuan outcome itu' : args.satuanOutcome} pada langkah 2 dan 8.`,
  },
};

const BUKTI: Readonly<Record<string, string>> = {
  akses: `Tambahkan angka menurut jenis kelamin tentang siapa yang memperoleh informasi, mendaftar, atau memenuhi syarat, misalnya: ${kutip('Pendaftar 2024: L 486, P 277')}.`,
  partisipasi: `Tambahkan angka menurut jenis kelamin dari daftar hadir atau keanggotaan, misalnya: ${kutip('Hadir rembuk 2024: L 388, P 129')}.`,
  kontrol: `Tambahkan angka menurut jenis kelamin tentang siapa yang memutuskan: ketua, pengurus, pejabat, misalnya: ${kutip('Pengurus: L 71, P 13')}. Jumlah peserta saja bukan data tentang kontrol.`,
  manfaat: `Tambahkan angka menurut jenis kelamin tentang siapa yang menerima atau merasakan hasilnya, misalnya: ${kutip('Penerima bantuan mesin 2024: L 52, P 17')}.`,
  lain: `Tambahkan angka menurut jenis kelamin tentang hal itu, misalnya: ${kutip('Peserta 2024: L 69, P 21')}.`,
};

/** An indicator without its leading "Jumlah" and final stop, to build an example on. */
function inti(teks: string): string {
  const line = teks
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;:]+$/, '');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
