import type { Ang001Args } from '../../rules/ang-001-kode-tidak-sah.ts';
import type { Ang002Args } from '../../rules/ang-002-kode-ganda.ts';
import type { Ang003Args } from '../../rules/ang-003-jumlah-tidak-cocok.ts';
import type { Ang004Args } from '../../rules/ang-004-pagu-kosong.ts';
import type { Ang005Args } from '../../rules/ang-005-indikator-tidak-ada.ts';
import type { Ang006Args } from '../../rules/ang-006-nomenklatur-berbeda.ts';
import type { Ang007Args } from '../../rules/ang-007-kewenangan-tidak-cocok.ts';
import { EN } from '../format.ts';
import type { RuleWords } from '../words.ts';

const { angka, daftar, kutip, rp } = EN;

type Ids = 'ANG-001' | 'ANG-002' | 'ANG-003' | 'ANG-004' | 'ANG-005' | 'ANG-006' | 'ANG-007';

const SHAPE = { program: 'U.BB.PP', kegiatan: 'U.BB.PP.J.KK', 'sub-kegiatan': 'U.BB.PP.J.KK.SSSS' } as const;
const EXAMPLE = {
  program: '2.08.02',
  kegiatan: '2.08.02.2.01',
  'sub-kegiatan': '2.08.02.2.01.0005',
} as const;
const LEVEL: Readonly<Record<string, string>> = {
  'sub-kegiatan': 'sub kegiatan',
  bidang: 'bidang urusan',
  opd: 'OPD',
  rekening: 'account',
};

const levelName = (level: string): string => LEVEL[level] ?? level;
const sub = (code: string, name: string): string => (name === '' ? code : `${code} ${kutip(name, 90)}`);
const gap = (difference: bigint): string =>
  `${rp(difference < 0n ? -difference : difference)} too ${difference > 0n ? 'high' : 'low'}`;

/** Words of the rules about the budget table. */
export const anggaran: RuleWords<Ids> = {
  'ANG-001': {
    title: 'Invalid code',
    message: ({ text, level, name, count }: Ang001Args) =>
      count === 1
        ? `The ${levelName(level)} code ${kutip(text, 40)}${name === '' ? '' : ` (${kutip(name, 80)})`} does not have the shape ${SHAPE[level]}.`
        : `${angka(count)} codes in this file do not have the shape ${SHAPE[level]}; the first is ${kutip(text, 40)}.`,
    suggestion: ({ level, repair, count }: Ang001Args) =>
      repair === null
        ? `Write the code as SIPD does, for example ${EXAMPLE[level]}, as text so that leading zeros stay.`
        : `Perhaps ${repair} is meant${count === 1 ? '' : ' (for the first)'}: compare it with SIPD and write it as text so that leading zeros stay.`,
  },
  'ANG-002': {
    title: 'Code stands twice',
    message: ({ code, name, unit, stands, total, count, opd }: Ang002Args) => {
      const places = stands
        .slice(0, 4)
        .map(({ sheet, ref, pagu }) => `${sheet}!${ref} (${pagu === null ? 'no ceiling' : rp(pagu)})`);
      if (stands.length > 4)
        places.push(`${angka(stands.length - 4)} more ${stands.length === 5 ? 'place' : 'places'}`);
      if (count > 1) {
        return `${angka(count)} sub kegiatan codes of ${opd} stand more than once; for example ${sub(code, name)} at ${daftar(places)}. All are counted as printed, the OPD's total is ${rp(total)}.`;
      }
      const without = stands.slice(0, 4).map(({ ref, without: sum }) => `without ${ref} ${rp(sum)}`);
      return `${sub(code, name)} stands ${angka(stands.length)} times for ${unit}: ${daftar(places)}. All are counted: the OPD's total is ${rp(total)}, ${daftar(without)}.`;
    },
    suggestion: () =>
      'Delete the row that repeats it, join the rows if they are one sub kegiatan, or name the units (puskesmas, RSUD, UPTD) in a column “Sub Unit” if they belong to two.',
  },
  'ANG-003': {
    title: 'Total does not add up',
    message: ({ level, name, printed, counted, difference, children }: Ang003Args) =>
      children === 0
        ? `The ${levelName(level)} row ${kutip(name, 90)} prints ${rp(printed)}, but no row stands below it.`
        : `The printed ${level === 'total' ? `total${name === '' ? '' : ` ${kutip(name, 60)}`}` : `${levelName(level)} total ${kutip(name, 90)}`} is ${rp(printed)}, while ${children === 1 ? 'the one row that makes it up is' : `the ${angka(children)} rows that make it up come to`} ${rp(counted)}: ${gap(difference)}.`,
    suggestion: ({ printed, counted, children }: Ang003Args) =>
      children === 0
        ? 'Add its sub kegiatan, or empty the total if nothing is budgeted: only sub kegiatan are counted.'
        : `Decide which is right: if the rows are, change the total to ${rp(counted)}; if the total is (${rp(printed)}), a row is missing or wrong. What is counted are the sub kegiatan.`,
  },
  'ANG-004': {
    title: 'Empty ceiling',
    message: ({ how, code, name, pagu, opd, count, rows, complete }: Ang004Args) => {
      if (how === 'negative') return `The ceiling of ${sub(code, name)} is negative: ${rp(pagu ?? 0n)}.`;
      if (how === 'grouped') {
        if (count === rows) {
          return `None of the ${angka(rows)} sub kegiatan of ${opd} has a ceiling, so the total is Rp0 and no share can be worked out.`;
        }
        return `${angka(count)} of the ${angka(rows)} sub kegiatan of ${opd} have no ceiling${complete ? ', as usual in a complete list in which unused sub kegiatan stand too' : `; the first is ${sub(code, name)}`}.`;
      }
      return `The ceiling of ${sub(code, name)} is ${how === 'empty' ? 'empty' : 'zero'}.`;
    },
    suggestion: ({ how, complete, count, rows }: Ang004Args) => {
      if (how === 'negative') {
        return 'Write the ceiling after the change as a positive figure; a cut stands in the column “Bertambah/(Berkurang)”.';
      }
      if (how === 'grouped' && count === rows)
        return 'Fill the ceiling column, or use a file that holds the money.';
      if (how === 'grouped' && complete) return 'Nothing needs to change if nothing is budgeted for them.';
      return 'Fill the ceiling, or delete the row if nothing is budgeted for it.';
    },
  },
  'ANG-005': {
    title: 'No indicator',
    message: ({ code, name, opd, count, rows }: Ang005Args) =>
      count === 1
        ? `The indicator column of ${sub(code, name)} is empty.`
        : `${angka(count)} of the ${angka(rows)} sub kegiatan of ${opd} with a ceiling have no indicator; the first is ${sub(code, name)}.`,
    suggestion: () =>
      'Fill in the output indicator with its unit and target, for example “Jumlah perempuan dan laki-laki yang dilatih: 40 orang (24 perempuan, 16 laki-laki)”.',
  },
  'ANG-006': {
    title: 'Differs from the nomenclature',
    message: ({ how, code, name, official, opd, count, rows }: Ang006Args) => {
      if (count > 1) {
        return `${angka(count)} of the ${angka(rows)} sub kegiatan of ${opd} differ from the loaded nomenclature; the first is ${sub(code, name)}${official === null ? ' (no such code there)' : `, there ${kutip(official, 90)}`}.`;
      }
      return how === 'unknown'
        ? `The code ${code} (${kutip(name, 90)}) does not stand in the loaded nomenclature.`
        : `The code ${code} is named ${kutip(name, 90)} in the file and ${kutip(official, 90)} in the loaded nomenclature.`;
    },
    suggestion: ({ code, codeOfName, official, count }: Ang006Args) => {
      if (count > 1) {
        return 'Check that the loaded nomenclature is of the same edition as this file: a number can change its meaning between editions.';
      }
      if (codeOfName !== null && codeOfName !== code) {
        return `The nomenclature has that name under ${codeOfName}: correct the code if the name is right.`;
      }
      return official === null
        ? 'Check the code; if it is of another edition, load the nomenclature of that edition.'
        : `Use the name ${kutip(official, 90)}, or correct the code if the name is right.`;
    },
  },
  'ANG-007': {
    title: 'Levels of authority mixed',
    message: ({ province, regency, codes }: Ang007Args) =>
      `This file holds ${angka(province)} sub kegiatan of a province (level digit 1) and ${angka(regency)} of a kabupaten or kota (level digit 2); the fewer ones: ${daftar(codes)}.`,
    suggestion: ({ province, regency }: Ang007Args) =>
      `The fourth segment of the code is the level of government: ${province <= regency ? '2 for a kabupaten or kota' : '1 for a province'}, as in the other rows. Compare those codes with SIPD.`,
  },
};
