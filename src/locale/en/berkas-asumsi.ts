import type { AssumptionKind, NoteArgs } from '../../model/index.ts';
import type { Bks007Args } from '../../rules/bks-007-asumsi-pembacaan.ts';
import { EN } from '../format.ts';

const { angka, rp } = EN;
const kutip = (value: NoteArgs[string] | undefined, limit: number): string => EN.kutip(value ?? null, limit);

type Example = Bks007Args['examples'][number];

const FIELD: Readonly<Record<string, string>> = {
  kodeOpd: 'code of the OPD',
  opd: 'name of the OPD',
  kodeUnit: 'code of the unit',
  unit: 'name of the unit',
  kodeProgram: 'program code',
  kodeKegiatan: 'kegiatan code',
  kodeSub: 'sub kegiatan code',
  sub: 'name of the sub kegiatan',
  kodeRekening: 'account code',
  sumberDana: 'source of funds',
  pagu: 'ceiling',
  paguSebelum: 'ceiling before the change',
  paguSesudah: 'ceiling after the change',
  realisasi: 'realisation',
  indikator: 'indicator',
  tag: 'ARG tag',
  kategori: 'ARG category',
};
const WHY: Readonly<Record<string, string>> = {
  'no-sub-kegiatan': 'no sub kegiatan',
  'no-code': 'no sub kegiatan code',
  'no-money': 'no ceiling column',
  'no-rows': 'a budget table without a row yet',
  'no-table': 'no budget table, GAP or GBS',
  unfilled: 'a GAP of which only step 1 is filled in',
};
const UNIT: Readonly<Record<string, string>> = {
  ribuan: 'thousands',
  jutaan: 'millions',
  miliaran: 'billions',
};

const sheetOf = ({ sheet, sheets }: Example): string =>
  sheets > 1
    ? `${kutip(sheet, 40)} and ${angka(sheets - 1)} other ${sheets === 2 ? 'sheet' : 'sheets'}`
    : kutip(sheet, 40);
const more = (args: Bks007Args): string =>
  args.count > args.examples.length ? ` and ${angka(args.count - args.examples.length)} more` : '';
const each = (args: Bks007Args, say: (example: Example) => string): string =>
  `${args.examples.map(say).join('; ')}${more(args)}`;
const rows = (count: NoteArgs[string] | undefined): string =>
  `${angka(count ?? 1)} ${count === 1 ? 'row' : 'rows'}`;

/** One sentence a kind of assumption. */
export const ASSUMED: Readonly<Record<AssumptionKind, (args: Bks007Args) => string>> = {
  unit: (args) =>
    `Money was read in ${each(args, (one) => `${UNIT[String(one.unit)] ?? String(one.unit)} of rupiah (times ${angka(one.factor ?? 1)}) in sheet ${sheetOf(one)}, as cell ${one.ref} says`)}.`,
  'merged-filled': (args) =>
    `Empty or merged code cells were filled from the row above: ${each(args, (one) => `${rows(one.count)} in sheet ${sheetOf(one)}, from ${one.ref}`)}.`,
  'tag-merged': (args) =>
    `A tag in merged cells was read for each sub kegiatan among them: ${each(args, (one) => `${rows(one.count)} in sheet ${sheetOf(one)}, from ${one.ref}`)}.`,
  'header-row': (args) =>
    `The headings were taken from ${each(args, (one) => `row ${String(one.row)} of sheet ${sheetOf(one)}`)}.`,
  'column-near': (args) =>
    `Columns were matched by a near heading: ${each(args, (one) => `${kutip(one.heading, 40)} (${one.ref}) was read as ${FIELD[String(one.field)] ?? String(one.field)}`)}.`,
  'year-from-name': (args) =>
    `The budget year ${String(args.examples[0]?.year ?? '')} was taken from the name ${kutip(args.examples[0]?.name, 60)}, as no cell gives it.`,
  'stage-from-name': (args) =>
    `The stage ${String(args.examples[0]?.stage ?? '')} was taken from the name ${kutip(args.examples[0]?.name, 60)}, as no cell gives it.`,
  'row-without-code': (args) =>
    `Rows without a sub kegiatan code are not counted: ${each(args, (one) => `${rows(one.count)} in sheet ${sheetOf(one)}, from row ${String(one.row)}${typeof one.money === 'bigint' && one.money !== 0n ? `, with ${rp(one.money)}` : ', without money'}`)}.`,
  'sheet-skipped': (args) =>
    `Sheets not read: ${each(args, (one) => `${sheetOf(one)} (${WHY[String(one.why)] ?? String(one.why)})`)}.`,
  'four-steps': (args) =>
    `Looks like a GAP in four steps (five-year documents), not one in nine: ${each(args, (one) => `${sheetOf(one)}, which the profile ${kutip(one.profile, 40)} reads`)}.`,
  'repeats-skipped': (args) =>
    `Sheets that print the same money again are not added: ${each(args, (one) => `${sheetOf(one)} repeats ${kutip(one.repeats, 40)}`)}.`,
  'pagu-column': (args) =>
    `Of several money columns the ceiling was taken from ${each(args, (one) => `${kutip(one.heading, 40)} in sheet ${sheetOf(one)} (not ${kutip(one.others, 80)})`)}.`,
  'opd-from-sheet-name': (args) =>
    `The name of the OPD was taken from the sheet's name: ${each(args, (one) => kutip(one.name, 60))}.`,
  'opd-from-file-name': (args) =>
    `The name of the OPD was taken from the file's name: ${each(args, (one) => kutip(one.name, 60))}, as no cell gives it.`,
  'opd-inherited': (args) =>
    `A title between two tables is no known name of an OPD, so the table below it counts for the OPD of the table before: ${each(args, (one) => `${kutip(one.title, 60)} in sheet ${sheetOf(one)} (${one.ref}), counted for ${kutip(one.name, 60)}`)}.`,
  'opd-from-row': (args) =>
    `The sheet's name is cut short, so the name of the OPD was taken from its row: ${each(args, (one) => `${sheetOf(one)} is ${kutip(one.name, 80)}`)}.`,
  'fraction-rounded': (args) =>
    `Figures with fractions of a sen were rounded to the sen: ${each(args, (one) => `${angka(one.count ?? 1)} ${one.count === 1 ? 'cell' : 'cells'} in sheet ${sheetOf(one)}`)}.`,
  'file-type': (args) =>
    `The content is not what the name ends in: ${each(args, (one) => `named ${String(one.expected)}, holds ${String(one.found)}`)}; the content was read.`,
  encoding: (args) => `The text was read as ${String(args.examples[0]?.encoding ?? '')}.`,
};

/** What to do where the assumption is wrong. */
export const ADVICE_ASSUMED: Readonly<Record<AssumptionKind, string>> = {
  unit: 'If the figures are whole rupiah already, remove the unit from the title or heading.',
  'merged-filled': 'If those rows belong to another sub kegiatan, write the code in each row.',
  'tag-merged': 'If the tag is of the first sub kegiatan only, unmerge the cells and fill in each row.',
  'header-row': 'If that row is not the heading, put the headings right above the first row of data.',
  'column-near':
    'If it is right, leave it; if not, use a usual heading such as “Kode Sub Kegiatan”, “Nama Sub Kegiatan” or “Pagu”.',
  'year-from-name':
    'Write “Tahun Anggaran …” above the table, so that nothing hangs on the name of the file.',
  'stage-from-name': 'Write the stage above the table, for example “APBD Perubahan Tahun Anggaran …”.',
  'row-without-code':
    'Complete the sub kegiatan code in that row, or delete the row if it is no part of the budget.',
  'sheet-skipped':
    'If the sheet should count, give it a heading row with the sub kegiatan code and the ceiling; if not, leave it.',
  'four-steps':
    'If it is a GAP in four steps, write "profile": "empat-langkah" in pug.config.json and run again; if not, add the columns of the nine steps.',
  'repeats-skipped':
    'If the sheet is another budget and no repeat, write its OPD, year or stage above the table.',
  'pagu-column': 'If another column is right, delete or rename the column that is not used.',
  'opd-from-sheet-name':
    'Write “OPD : …” above the table if the sheet does not bear the full name of the OPD.',
  'opd-from-file-name': 'Write “OPD : Dinas …” above the table, or add a column “Nama OPD”.',
  'opd-inherited': 'If that title is the name of an OPD, write “OPD : …” above its table; if not, leave it.',
  'opd-from-row': 'Nothing needs to change if that is the right OPD.',
  'fraction-rounded': 'Nothing needs to change; round the formula to rupiah if the fraction is not meant.',
  'file-type': 'Rename the file to fit its content.',
  encoding: 'If letters look wrong, save the CSV as UTF-8.',
};
