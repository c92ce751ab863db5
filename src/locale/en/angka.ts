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
import { EN } from '../format.ts';
import type { RuleWords } from '../words.ts';

const { angka, daftar, kutip } = EN;

const NAME = { L: 'men', P: 'women' } as const;
const other = (sex: 'L' | 'P'): string => (sex === 'L' ? NAME.P : NAME.L);
const about = (what: string): string => (what.trim() === '' ? '' : ` for ${kutip(what, 80)}`);
const pair = (l: number, p: number, persen: boolean): string =>
  persen ? `men ${angka(l)}%, women ${angka(p)}%` : `men ${angka(l)}, women ${angka(p)}`;
const share = (part: number, whole: number): string => (whole > 0 ? angka((100 * part) / whole) : '0');

function arithmetic(args: Gap205Args): string {
  switch (args.kind) {
    case 'jumlah':
      return `Men ${angka(args.l)} plus women ${angka(args.p)} make ${angka(args.sum)}, but ${angka(args.printed)} is printed${about(args.what)}.`;
    case 'persen':
      return args.wrong
        .map(
          ({ sex, count, printed, right }) =>
            `${sex === null ? '' : sex === 'L' ? 'Men: ' : 'Women: '}${angka(count)} of ${angka(args.whole)} is ${angka(right)}%, but ${angka(printed)}% is printed.`,
        )
        .join(' ');
    case 'bagian':
      return `The shares of men (${angka(args.l)}%) and women (${angka(args.p)}%)${about(args.what)} make ${angka(args.sum)}%, although both are parts of one whole.`;
    case 'lebih100':
      return `The share ${args.sex === null ? '' : `of ${NAME[args.sex]} `}of ${angka(args.printed)}%${about(args.what)} is over 100%.`;
    case 'berbeda':
      return `The shares men ${angka(args.shareL)}%, women ${angka(args.shareP)}% do not fit the figures elsewhere: men ${angka(args.l)}, women ${angka(args.p)}${about(args.what)} are ${angka(args.rightL)}% and ${angka(args.rightP)}%.`;
    case 'persamaan':
      return `${angka(args.left)} plus ${angka(args.right)} make ${angka(args.sum)}, but ${angka(args.printed)} is printed.`;
  }
}

function mending(args: Gap205Args): string {
  switch (args.kind) {
    case 'jumlah':
      return `Check the three figures at their source. If those of men and women are right, write: ${kutip(`${angka(args.sum)} orang, L ${angka(args.l)} (${share(args.l, args.sum)}%), P ${angka(args.p)} (${share(args.p, args.sum)}%)`)}. If ${angka(args.printed)} is right, correct one of the other two.`;
    case 'persen':
      return `If the counts are right, print ${daftar(args.wrong.map((one) => `${angka(one.right)}%`))}, for example: ${kutip(args.wrong.map((one) => `${one.sex ?? ''} ${angka(one.count)} (${angka(one.right)}%)`.trim()).join(', '))}. If the percentage is taken of another number, name that number: ${kutip(`${angka(args.wrong[0]?.count ?? 0)} dari ...`)}.`;
    case 'bagian':
      return `Work the shares out again from the counts so that they make 100%, or, if each is taken of its own group, name the groups: ${kutip('laki-laki 118 dari 310 (38,06%), perempuan 142 dari 214 (66,36%)')}.`;
    case 'lebih100':
      return `No part is larger than its whole. If visits were divided by persons, print both as counts: ${kutip('laki-laki 2.400 kunjungan oleh 1.300 orang')}.`;
    case 'berbeda':
      return `Use one base: ${kutip(`L ${angka(args.l)} (${angka(args.rightL)}%), P ${angka(args.p)} (${angka(args.rightP)}%)`)}, or say which year and group the other shares are of.`;
    case 'persamaan':
      return `Check the figures at their source, then write for example: ${kutip(`${angka(args.sum)} = ${angka(args.left)} + ${angka(args.right)}`)}.`;
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
    title: 'Data not split by sex',
    message: ({ sendiri, angka: count }: Gap201Args) =>
      sendiri
        ? `Step 2 gives a figure for ${NAME[sendiri.sex]} only (${kutip(sendiri.teks, 60)}), with neither one for ${other(sendiri.sex)} nor the total.`
        : `Step 2 holds no figure by sex${count === null ? '' : `; figures such as ${kutip(count, 60)} are not split`}.`,
    suggestion: ({ sendiri, angka: count }: Gap201Args) =>
      sendiri
        ? `Add the figure for ${other(sendiri.sex)} on the same matter, or the total, for example: ${kutip(`${angka(sendiri.angka)} dari ${angka(Math.max(sendiri.angka * 2, 10))} orang adalah ${sendiri.sex === 'P' ? 'perempuan' : 'laki-laki'}`)}.`
        : `Split ${count === null ? 'the figures of this service' : kutip(count, 60)} by men and women from attendance lists, forms or registers, for example: ${kutip('Peserta rembuk 2024: 90 orang, L 69, P 21')}.`,
  },
  'GAP-202': {
    title: 'Population data only',
    message: ({ l, p, persen }: Gap202Args) =>
      `The only figure by sex is the population of the area (${pair(l, p, persen)}). It does not show who uses this service.`,
    suggestion: ({ layanan }: Gap202Args) =>
      `Add a figure about ${layanan === null ? 'this service' : kutip(layanan, 90)}: who proposed, attended, manages, received or was affected, by sex, for example: ${kutip('Usulan warga 2024: L 39, P 9')}.`,
  },
  'GAP-203': {
    title: 'Data about one sex',
    message: ({ sex, subjek }: Gap203Args) =>
      `The subject (${kutip(subjek, 40)}) concerns ${NAME[sex]} only. The part of ${sex === 'P' ? 'husbands, the family or men' : 'wives, the family or women'} is not mentioned.`,
    suggestion: ({ sex }: Gap203Args) =>
      sex === 'P'
        ? `Add data about the other side, for example: ${kutip('Suami yang mendampingi pemeriksaan 512 orang dari 9.412')} or ${kutip('9 dari 14 rujukan menunggu keputusan suami')}. Health staff count only where their sex is said.`
        : `Add data about the other side, for example: ${kutip('41 dari 60 istri belum menyetujui')}, or the part of women and the family in that decision.`,
  },
  'GAP-204': {
    title: 'No source or year',
    message: ({ tahun, tanpaSumber, usang, anggaran, tertua }: Gap204Args) =>
      [
        tahun === null ? 'The data of step 2 name no year.' : '',
        tanpaSumber ? 'The data of step 2 name no source.' : '',
        usang
          ? `The newest data of step 2 are of ${tahun}, ${Number(anggaran) - Number(tahun)} years before the budget year ${anggaran}; ${tertua} is the oldest that serves.`
          : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    suggestion: ({ tahun, tanpaSumber, usang, anggaran }: Gap204Args) =>
      [
        tahun === null || usang
          ? `Use data of ${anggaran === null ? 'the last year' : `${anggaran - 2} or ${anggaran - 1}`} and write the year.`
          : '',
        tanpaSumber
          ? 'Write where the data come from: an agency, a document, a survey, or a record of your own.'
          : '',
        `For example: ${kutip(`Sumber: daftar hadir pelatihan, Bidang Pemberdayaan, tahun ${anggaran === null ? 2024 : anggaran - 2}`)}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
  },
  'GAP-205': {
    title: 'Figures by sex do not add up',
    message: (args: Gap205Args) => arithmetic(args),
    suggestion: (args: Gap205Args) => mending(args),
  },
  'GAP-206': {
    title: 'Figure repeated',
    message: ({ l, p, persen, faktor }: Gap206Args) =>
      `The figures ${pair(l, p, persen)} are given as evidence for ${daftar(faktor)}. One pair of figures shows one factor at most.`,
    suggestion: ({ faktor }: Gap206Args) =>
      `Keep it for the factor that it measures, and find figures of their own for ${daftar(faktor.slice(1))}: akses from applicants or who was informed, partisipasi from attendance, kontrol from committees or those who decide, manfaat from those who received. A factor without data may stay empty.`,
  },
  'GAP-303': {
    title: 'Claim against the data',
    message: ({ faktor, klaim, lebih, sama, hal, l, p, persen }: Gap303Args) =>
      `${faktor === null ? 'Step 3' : `The factor ${faktor}`} says that ${sama ? 'both are equal' : `${lebih === null ? 'one side' : NAME[lebih]} have more`} (${kutip(klaim)}), but step 2 has ${pair(l, p, persen)}${about(hal)}.`,
    suggestion: ({ hal, l, p, persen }: Gap303Args) =>
      `Make the statement agree with the figures, for example: ${kutip(`${l > p ? 'Laki-laki' : 'Perempuan'} lebih banyak${hal === '' ? '' : ` (${hal})`}: ${persen ? `L ${angka(l)}%, P ${angka(p)}%` : `L ${angka(l)}, P ${angka(p)}`}`, 160)}. If the statement is right, correct step 2 or name the figures that bear it out.`,
  },
  'GAP-305': {
    title: 'Gap without data',
    message: ({ faktor, klaim, hanyaPenduduk }: Gap305Args) =>
      `${faktor === null ? 'Step 3' : `The factor ${faktor}`} states a gap (${kutip(klaim)}), but ${hanyaPenduduk ? 'the only figures are those of the population' : 'there is no figure about it in step 2 or in the factor itself'}.`,
    suggestion: ({ faktor }: Gap305Args) =>
      `${EVIDENCE[faktor ?? 'lain'] ?? EVIDENCE.lain} Without a figure, leave the statement out.`,
  },
  'GAP-801': {
    title: 'Baseline not from the data',
    message: ({ asing }: Gap801Args) =>
      `${daftar(asing.slice(0, 6).map((one) => kutip(one, 40)))} in step 8 ${asing.length > 1 ? 'are' : 'is'} not in step 2 and cannot be worked out from the figures there.`,
    suggestion: ({ asing }: Gap801Args) =>
      `Take the baseline from step 2. If ${kutip(asing[0] ?? '', 40)} is right and needed, write it in step 2 too, with source, year and split, for example: ${kutip('Anggota berdiklat dasar 2024: L 118, P 9')}.`,
  },
  'GAP-802': {
    title: 'Baseline not split by sex',
    message: ({ baseline }: Gap802Args) =>
      `No figure of the baseline (${kutip(baseline)}) is given by sex, so that no change of the gap can be measured.`,
    suggestion: ({ contoh, hal, l, p, persen }: Gap802Args) =>
      contoh === null || l === null || p === null
        ? `Split the figure by men and women, or take that of the side left behind, for example: ${kutip('Pengurus: L 71 orang, P 13 orang')}.`
        : `Take figures from step 2, for example: ${kutip(`${hal ?? ''}: ${persen ? `L ${angka(l)}%, P ${angka(p)}%` : `L ${angka(l)}, P ${angka(p)}`}`.replace(/^: /, ''), 140)}.`,
  },
  'GAP-803': {
    title: 'Baseline without a figure',
    message: () => `Step 8 holds words and no figure, so that progress cannot be measured from it.`,
    suggestion: ({ hal, l, p, persen, adaData }: Gap803Args) =>
      l !== null && p !== null
        ? `Copy the figures of step 2 that are to change, for example: ${kutip(`${hal ?? ''}: ${persen ? `L ${angka(l)}%, P ${angka(p)}%` : `L ${angka(l)}, P ${angka(p)}`}`.replace(/^: /, ''), 140)}.`
        : `${adaData ? 'Take figures from step 2' : 'Fill in step 2 first, then take its figures'}, by sex, for example: ${kutip('Peserta pelatihan 2024: L 69 orang, P 21 orang')}.`,
  },
  'GAP-902': {
    title: 'Indicator cannot be measured',
    message: ({ indikator, teks, hanyaAwal }: Gap902Args) =>
      `The ${indikator} ${kutip(teks)} ${hanyaAwal ? 'names a figure to start from and none to reach' : 'has no figure and unit to reach'}.`,
    suggestion: ({ indikator, teks }: Gap902Args) =>
      indikator === 'output'
        ? `Add the number and its unit, for example: ${kutip(`${core(teks)}: 60 orang perempuan`, 140)}.`
        : `Add where it starts and where it should end, for example: ${kutip(`${core(teks)}: naik dari 16% menjadi 26%`, 140)}.`,
  },
  'GAP-904': {
    title: 'Target goes the wrong way',
    message: (args: Gap904Args) =>
      args.jenis === 'arah'
        ? `The target ${kutip(args.teks)} moves from ${angka(args.dari)} to ${angka(args.ke)}${args.satuan === null ? '' : ` ${args.satuan}`}, although it should ${args.diminta === 'naik' ? 'rise' : 'fall'}.`
        : `The outcome ${kutip(args.teks)} is counted in ${args.satuanOutcome === '' ? 'another unit' : args.satuanOutcome}, the baseline in ${daftar(args.satuanBaseline)}. The two cannot be compared.`,
    suggestion: (args: Gap904Args) =>
      args.jenis === 'arah'
        ? `Set a target ${args.diminta === 'naik' ? 'above' : 'below'} ${angka(args.dari)}, for example: ${kutip(`${args.diminta} dari ${angka(args.dari)} menjadi ${angka(args.diminta === 'naik' ? Math.ceil(args.dari * 1.2) : Math.floor(args.dari * 0.8))}${args.satuan === null ? '' : ` ${args.satuan}`}`)}. If the baseline is wrong, correct step 8.`
        : `Count the outcome in a unit of the baseline (${daftar(args.satuanBaseline)}), or add a figure to start from in ${args.satuanOutcome === '' ? 'the unit of the outcome' : args.satuanOutcome} to steps 2 and 8.`,
  },
};

const EVIDENCE: Readonly<Record<string, string>> = {
  akses: `Add figures by sex about who was informed, applied or met the conditions, for example: ${kutip('Pendaftar 2024: L 486, P 277')}.`,
  partisipasi: `Add figures by sex from attendance lists or memberships, for example: ${kutip('Hadir rembuk 2024: L 388, P 129')}.`,
  kontrol: `Add figures by sex about who decides: chairs, committees, officials, for example: ${kutip('Pengurus: L 71, P 13')}. How many take part is no figure about kontrol.`,
  manfaat: `Add figures by sex about who received or felt the result, for example: ${kutip('Penerima bantuan mesin 2024: L 52, P 17')}.`,
  lain: `Add figures by sex about that matter, for example: ${kutip('Peserta 2024: L 69, P 21')}.`,
};

/** An indicator as one line, to build an example on. */
function core(teks: string): string {
  const line = teks
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;:]+$/, '');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
