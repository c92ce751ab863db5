import type { Kmp001Args } from '../../rules/kmp-001-opd-belum-menyampaikan.ts';
import type { Kmp002Args } from '../../rules/kmp-002-teks-tersalin.ts';
import type { Kmp003Args } from '../../rules/kmp-003-arg-terpusat.ts';
import type { Kmp004Args } from '../../rules/kmp-004-berkas-ganda.ts';
import type { Kmp005Args } from '../../rules/kmp-005-tahun-berbeda.ts';
import { EN } from '../format.ts';
import type { RuleWords } from '../words.ts';

const { angka, daftar, kutip, persen, rp } = EN;

const member = (one: Kmp002Args['members'][number]): string =>
  `${one.opd}, ${one.code || kutip(one.name, 60)} (${one.file}, sheet ${one.sheet}, cell ${one.ref})`;

/** Words of the rules over many files (KMP). */
export const kompilasi: RuleWords<'KMP-001' | 'KMP-002' | 'KMP-003' | 'KMP-004' | 'KMP-005'> = {
  'KMP-001': {
    title: 'OPD has not submitted',
    message: ({ opd, file }: Kmp001Args) =>
      file === null
        ? `${opd} is on the list of OPDs, but there is no file of it.`
        : `${opd} is on the list of OPDs, but the file that seems to be its own (${file}) cannot be read.`,
    suggestion: ({ opd, file }: Kmp001Args) =>
      file === null
        ? `Ask ${opd} for its budget and GAP files and run again. If its file is here under another name of the OPD, make the name or code the same as on the list.`
        : `Ask ${opd} to send its file again, for example saved anew as .xlsx from Excel.`,
  },
  'KMP-002': {
    title: 'Copied GAP text',
    message: ({ members, count, steps }: Kmp002Args) =>
      `This GAP is nearly the same word for word in steps ${daftar(steps)} for ${angka(count)} sub kegiatan: ${daftar([...members.map(member), ...(count > members.length ? [`${angka(count - members.length)} more`] : [])])}.`,
    suggestion: ({ members }: Kmp002Args) =>
      `Keep it for the one sub kegiatan that was analysed and write the others from their own data: whom ${kutip(members[1]?.name ?? '', 80)} serves, how many men and women, what the gap is, and what causes it in that service.`,
  },
  'KMP-003': {
    title: 'ARG held by a few',
    message: ({ few, tagged, fraction, arg, holders }: Kmp003Args) =>
      `${angka(few)} of ${angka(tagged)} sub kegiatan tagged ARG hold ${persen(fraction)} of ${rp(arg)}. The largest: ${daftar(holders.map((item) => `${item.name} (${item.code}, ${rp(item.pagu)})`))}.`,
    suggestion: ({ few }: Kmp003Args) =>
      `Check the GAP of these ${angka(few)} sub kegiatan first, since the government's ARG share hangs on them. Say so where the share is reported.`,
  },
  'KMP-004': {
    title: 'Two files for one OPD',
    message: ({ opds, count, counted, other, countedTotal, otherTotal, same }: Kmp004Args) =>
      `${count === 1 ? `${opds[0]} stands` : `${angka(count)} OPDs (${daftar(count > opds.length ? [...opds, 'others'] : opds)}) stand`} in two files for the same year and stage: ${counted} (${rp(countedTotal)}) and ${other} (${rp(otherTotal)}). ${same ? 'The two files are the same byte by byte. ' : ''}Only ${counted} is counted.`,
    suggestion: ({ counted, other }: Kmp004Args) =>
      `Ask the OPD which one holds and take the other out of the folder. If they are different stages, write the stage in the file's name, for example "murni" or "perubahan". Counted now: ${counted}; not counted: ${other}.`,
  },
  'KMP-005': {
    title: 'Budget years differ',
    message: ({ year, count, files, expected, expectedCount }: Kmp005Args) =>
      `${angka(count)} files are of budget year ${year} (${daftar(count > files.length ? [...files, 'others'] : files)}), while ${angka(expectedCount)} are of ${expected}. They are not added up.`,
    suggestion: ({ year, expected }: Kmp005Args) =>
      `Ask these OPDs for their ${expected} files, or run one year only with --year ${expected}. To compare ${year} with ${expected}, use pug diff.`,
  },
};
