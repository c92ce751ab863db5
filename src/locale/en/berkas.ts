import type { Bks001Args } from '../../rules/bks-001-berkas-tidak-terbaca.ts';
import type { Bks002Args } from '../../rules/bks-002-tabel-tidak-dikenali.ts';
import type { Bks003Args } from '../../rules/bks-003-kolom-wajib-tidak-ada.ts';
import type { Bks004Args } from '../../rules/bks-004-angka-tidak-terbaca.ts';
import type { Bks005Args } from '../../rules/bks-005-rumus-tanpa-nilai.ts';
import type { Bks006Args } from '../../rules/bks-006-bagian-tersembunyi.ts';
import type { Bks007Args } from '../../rules/bks-007-asumsi-pembacaan.ts';
import type { Bks008Args } from '../../rules/bks-008-galat-excel.ts';
import { EN } from '../format.ts';
import type { RuleWords } from '../words.ts';
import { ADVICE_ASSUMED, ASSUMED } from './berkas-asumsi.ts';
import { ADVICE, exceeded, WHY_UNREAD } from './berkas-tak-terbaca.ts';

const { angka, daftar, kutip } = EN;

type Ids = 'BKS-001' | 'BKS-002' | 'BKS-003' | 'BKS-004' | 'BKS-005' | 'BKS-006' | 'BKS-007' | 'BKS-008';

/** How a missing field is called, and headings it is known by. */
const COLUMN: Readonly<Record<string, readonly [name: string, example: string]>> = {
  pagu: ['ceiling (money)', '“Pagu”, “Anggaran” or “Jumlah (Rp)”'],
  kode: ['sub kegiatan code', '“Kode” or “Kode Sub Kegiatan”'],
  subKegiatan: ['sub kegiatan', '“Kode Sub Kegiatan” and “Nama Sub Kegiatan”'],
  opd: ['name of the OPD', '“Nama OPD” or “Nama SKPD”'],
};

const columnName = (field: string): string => COLUMN[field]?.[0] ?? field;
/** Fields without a column of their own; a code column without codes is one all the same. */
const withoutColumn = (fields: readonly string[], codeless: string | null): readonly string[] =>
  codeless === null ? fields : fields.filter((field) => field !== 'kode');
const and = (count: number): string =>
  count > 0 ? ` and in ${angka(count)} other ${count === 1 ? 'sheet' : 'sheets'}` : '';
const cells = (refs: readonly string[], count: number): string =>
  count > refs.length ? `${refs.join(', ')} and ${angka(count - refs.length)} more` : daftar(refs);
const under = (heading: string): string =>
  heading === '' ? 'the money column' : `column ${kutip(heading, 60)}`;
const plural = (count: number, word: string): string =>
  `${angka(count)} hidden ${count === 1 ? word : `${word}s`}`;

const PART = { sheet: 'sheet', rows: 'row', columns: 'column' } as const;

/** Words of the rules about the file. */
export const berkas: RuleWords<Ids> = {
  'BKS-001': {
    title: 'File cannot be read',
    message: ({ file, reason, detail }: Bks001Args) =>
      `${file} cannot be read: ${reason === 'limit' ? exceeded(detail) : (WHY_UNREAD[`${reason}:${detail}`] ?? WHY_UNREAD[reason] ?? 'its contents are damaged')}.`,
    suggestion: ({ reason, detail }: Bks001Args) =>
      ADVICE[`${reason}:${detail}`] ?? ADVICE[reason] ?? ADVICE.corrupt ?? '',
  },
  'BKS-002': {
    title: 'No table recognised',
    message: ({ file, sheets, count, unfilled, rowless }: Bks002Args) =>
      unfilled > 0
        ? `${file} is a GAP worksheet that is not filled in yet: ${angka(unfilled)} ${unfilled === 1 ? 'sheet was' : 'sheets were'} recognised, with step 1 only.`
        : rowless.length > 0
          ? `The budget table in ${file} is blank: its headings were recognised in ${rowless.length === 1 ? 'sheet' : 'sheets'} ${daftar(rowless.map((sheet) => kutip(sheet, 40)))}, and no row stands under them yet.`
          : count === 0
            ? `${file} holds no sheet with anything in it.`
            : `No budget table, GAP or GBS was recognised in ${file}; sheets looked at: ${sheets.map((sheet) => kutip(sheet, 40)).join(', ')}${count > sheets.length ? ` and ${angka(count - sheets.length)} more` : ''}.`,
    suggestion: ({ unfilled, rowless }: Bks002Args) =>
      unfilled > 0
        ? 'Fill in the column Isian from Tujuan to step 9, save, and run again with its budget: pug analyze <budget> <GAP worksheet>.'
        : rowless.length > 0
          ? 'Fill in a row for each sub kegiatan: a code like 2.08.02.2.01.0005, its name and its ceiling. Save, and run again.'
          : 'Give the table a heading row such as “Kode Sub Kegiatan | Nama Sub Kegiatan | Pagu” and at least one row with a code like 2.08.02.2.01.0005. A blank form that is sure to be read is made by “pug template anggaran”, “pug template gap” or “pug template gbs”.',
  },
  'BKS-003': {
    title: 'Required column missing',
    message: ({ fields, headers, nearest, codeless, sheet, others }: Bks003Args) => {
      const table = `he table in sheet ${kutip(sheet, 40)}${and(others)}`;
      const lacking = withoutColumn(fields, codeless);
      if (codeless !== null)
        return `In t${table} the column ${kutip(codeless, 40)} is there, but no cell in it holds the code of a sub kegiatan${lacking.length === 0 ? '' : `, and there is no column for ${daftar(lacking.map(columnName))}`}. This table is not counted.`;
      return `T${table} has no column for ${daftar(lacking.map(columnName))}. Headings found: ${headers.map((header) => kutip(header, 40)).join(', ')}${nearest === null ? '' : `; the nearest is ${kutip(nearest, 40)}`}. This table is not counted.`;
    },
    suggestion: ({ fields, codeless }: Bks003Args) => {
      const lacking = withoutColumn(fields, codeless);
      const fill =
        codeless === null
          ? ''
          : `Fill the column ${kutip(codeless, 40)} in each row of a sub kegiatan with its code, for example 2.08.02.2.01.0005. `;
      if (lacking.length === 0) return fill.trimEnd();
      return `${fill}Add ${lacking.length > 1 ? 'columns' : codeless === null ? 'the column' : 'a column'} under a heading such as ${lacking.map((field) => COLUMN[field]?.[1] ?? `“${field}”`).join('; ')} and fill it for each sub kegiatan. If this is meant to be a list without money, send the budget table along with it.`;
    },
  },
  'BKS-004': {
    title: 'Number cannot be read',
    message: ({ text, heading, count, refs }: Bks004Args) =>
      count === 1
        ? `Cell ${refs[0]} in ${under(heading)} holds ${kutip(text, 60)}, which is no number; it is counted as empty.`
        : `${angka(count)} cells in ${under(heading)} hold no number (${cells(refs, count)}), the first ${kutip(text, 60)}; all are counted as empty.`,
    suggestion: () =>
      'Write the rupiah as a number, for example 1250000000 or 1.250.000.000, and move remarks to another column.',
  },
  'BKS-005': {
    title: 'Formula without a value',
    message: ({ heading, count, refs }: Bks005Args) =>
      count === 1
        ? `Cell ${refs[0]} in ${under(heading)} holds a formula whose result was not stored, so it is counted as empty.`
        : `${angka(count)} cells in ${under(heading)} (${cells(refs, count)}) hold formulas whose results were not stored, so they are counted as empty.`,
    suggestion: () =>
      'Open the file in Excel or LibreOffice, let it calculate, and save it; or paste the figures as values.',
  },
  'BKS-006': {
    title: 'Hidden parts',
    message: ({ what, counted, count, sheets }: Bks006Args) =>
      what === 'sheet'
        ? `${plural(count, 'sheet')} (${sheets.map((sheet) => kutip(sheet, 40)).join(', ')}): ${counted ? 'counted' : 'not counted, being no table or form, or the repeat of a visible one'}.`
        : `${plural(count, PART[what])} in ${daftar(sheets.map((sheet) => kutip(sheet, 40)))}: counted all the same.`,
    suggestion: ({ counted }: Bks006Args) =>
      counted
        ? 'Unhide them so that other readers see the same figures; delete them if they are no longer used.'
        : 'If the sheet should count, unhide it and give it a heading row; if not, leave or delete it.',
  },
  'BKS-007': {
    title: 'Assumption made while reading',
    message: (args: Bks007Args) => ASSUMED[args.what](args),
    suggestion: ({ what }: Bks007Args) => ADVICE_ASSUMED[what],
  },
  'BKS-008': {
    title: 'Excel error',
    message: ({ text, heading, count, refs }: Bks008Args) =>
      count === 1
        ? `Cell ${refs[0]} in ${under(heading)} holds the error ${text}, so it is counted as empty.`
        : `${angka(count)} cells in ${under(heading)} (${cells(refs, count)}) hold errors such as ${text}, so they are counted as empty.`,
    suggestion: ({ text }: Bks008Args) =>
      text === '#REF!'
        ? 'The formula points at a deleted cell: mend the reference or type the figure.'
        : 'Mend the formula in Excel or type the figure, then save again.',
  },
};
