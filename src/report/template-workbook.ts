import type { Row, Workbook } from 'exceljs';
import { LAPORAN } from '../locale/laporan.ts';
import type { Assessed, AssessedOpd, Lang } from '../model/index.ts';
import layout from '../profile/layouts/anggaran.json' with { type: 'json' };
import gapLayout from '../profile/layouts/gap-worksheet.json' with { type: 'json' };
import type { Statement } from '../statement/index.ts';
import { aksiFields, type Field, statementFields } from './statement-fields.ts';
import { layOut } from './statement-layout.ts';
import { addGbsForm } from './template-form.ts';
import { readForm } from './template-sheet.ts';
import { addGapSheet, givenOf, NOTHING_GIVEN, needsGap, sheetNames } from './worksheet.ts';
import { newWorkbook, toBytes } from './xlsx-file.ts';
import { moneyCell } from './xlsx-money.ts';
import { addHeading, addRow, addSheet, addText, type Out, text } from './xlsx-sheet.ts';
import { BODY, FILL_IN_MONEY, FILL_LINE, PLAIN, TITLE } from './xlsx-style.ts';

export const TEMPLATE_KINDS = ['anggaran', 'gap', 'gbs', 'opd'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** Empty lines of a blank table, and sheets of a pre-filled workbook at most. */
const BLANK_ROWS = 40;
const MOST_SHEETS = 60;
const BLANK_ACTIONS = 3;
/** Points of an empty part of a form, so that there is room to write. */
const ROOM_TO_WRITE = 36;

/**
 * The workbook of `pug template`: blank, or filled in from OPDs that were read (`--from`). `anggaran` and `opd` are tables, `gap` and
 * `gbs` a sheet for each sub kegiatan that is tagged or proposed (each one of the budget where none is), at most 60. All of them
 * are read back without any option.
 */
export async function templateWorkbook(
  kind: TemplateKind,
  from: readonly AssessedOpd[],
  lang: Lang,
): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  if (kind === 'anggaran') addBudget(workbook, from, lang);
  else if (kind === 'opd') addOffices(workbook, from, lang);
  else if (kind === 'gap') addGaps(workbook, from, lang);
  else addStatements(workbook, from);
  return toBytes(workbook);
}

interface Chosen {
  readonly item: Assessed;
  readonly opd: AssessedOpd;
}

function chosen(from: readonly AssessedOpd[]): readonly Chosen[] {
  const all = from.flatMap((opd) => opd.subKegiatan.map((item) => ({ item, opd })));
  const wanted = all.filter(({ item }) => needsGap(item) || item.tagged === true);
  return (wanted.length > 0 ? wanted : all).slice(0, MOST_SHEETS);
}

/**
 * How many sub kegiatan of the budget a form of `pug template --from` is offered for; null for tables, which hold them all. In a
 * budget without tags only proposed ones have a sheet, which a person has to be told.
 */
export function offered(
  kind: TemplateKind,
  from: readonly AssessedOpd[],
): { readonly sheets: number; readonly of: number } | null {
  if (kind !== 'gap' && kind !== 'gbs') return null;
  return { sheets: chosen(from).length, of: from.reduce((n, opd) => n + opd.subKegiatan.length, 0) };
}

function addGaps(workbook: Workbook, from: readonly AssessedOpd[], lang: Lang): void {
  const items = chosen(from);
  const names = sheetNames(items.map(({ item }) => item.row));
  if (items.length === 0) addGapSheet(workbook, 'GAP', NOTHING_GIVEN, lang);
  items.forEach(({ item, opd }, index) => {
    addGapSheet(workbook, names[index] ?? 'GAP', givenOf(item, opd), lang);
  });
}

function addStatements(workbook: Workbook, from: readonly AssessedOpd[]): void {
  const items = chosen(from);
  const names = sheetNames(items.map(({ item }) => item.row));
  const add = (name: string, statement: Statement) => {
    const sheet = addGbsForm(workbook, name);
    const blank = (fields: ReadonlyMap<string, Field>) =>
      new Map([...fields].map(([key, field]) => [key, emptied(key, field)]));
    const aksi = aksiFields(statement)[0] ?? new Map();
    const actions = Array.from({ length: BLANK_ACTIONS }, (_, index) =>
      blank(aksi).set('aksi.nomor', { text: String(index + 1), missing: false, amount: null }),
    );
    layOut(sheet, readForm(sheet), blank(statementFields(statement)), actions, 'a4');
    sheet.headerFooter.oddFooter = '&R&8 &P/&N';
    sheet.eachRow((row) => {
      if (row.getCell(3).value === null && row.getCell(2).value !== null && !row.getCell(2).isMerged)
        stretch(row);
    });
  };
  if (items.length === 0) add('GBS', blankStatement(null));
  items.forEach((item, index) => {
    add(names[index] ?? 'GBS', blankStatement(item));
  });
}

/** Makes room to write in a row; its label then stands at the top. */
function stretch(row: Row): void {
  row.height = Math.max(row.height, ROOM_TO_WRITE);
  row.eachCell((cell) => {
    cell.style = { ...cell.style, alignment: { ...cell.style.alignment, vertical: 'top' } };
  });
}

/** In a form to fill in an unknown value is an empty cell; only the signature keeps its lines. */
function emptied(key: string, field: Field): Field {
  return field.missing && !key.startsWith('ttd.') ? { ...field, text: '', missing: false } : field;
}

function blankStatement(from: Chosen | null): Statement {
  const row = from?.item.row;
  return {
    berkas: '',
    pemerintah: null,
    opd: { code: from?.opd.opd.code ?? null, name: from?.opd.opd.name ?? '' },
    unit: null,
    tahun: from?.opd.opd.year ?? null,
    program: row?.program ?? null,
    kegiatan: row?.kegiatan ?? null,
    subKegiatan: { code: row?.code ?? '', name: row?.name ?? '' },
    tujuan: null,
    data: null,
    faktor: [],
    internal: null,
    eksternal: null,
    tolokUkur: null,
    baseline: null,
    keluaran: null,
    hasil: null,
    anggaran: row?.pagu ?? null,
    aksi: [],
    penandaTangan: { tempat: null, tanggal: null, jabatan: null, nama: null, pangkat: null, nip: null },
  };
}

function addOffices(workbook: Workbook, from: readonly AssessedOpd[], lang: Lang): void {
  const w = LAPORAN[lang].kosongan.opd;
  const columns = layout.opd;
  const widths = columns.map((column) => column.width);
  const sheet = addSheet(workbook, w.lembar, widths, { frozen: 3, orientation: 'portrait' });
  addText(sheet, w.judul, TITLE, widths);
  addText(sheet, w.petunjuk, PLAIN, widths);
  addHeading(
    sheet,
    columns.map((column) => column.heading),
    widths,
  );
  from.forEach(({ opd }, index) => {
    addRow(sheet, [text(String(index + 1), BODY), text(opd.code ?? '', BODY), text(opd.name, BODY)], widths);
  });
  for (let n = from.length; n < Math.max(BLANK_ROWS, from.length); n++)
    addRow(
      sheet,
      columns.map((): Out => ({ value: null, style: FILL_LINE })),
      widths,
    );
}

function addBudget(workbook: Workbook, from: readonly AssessedOpd[], lang: Lang): void {
  const w = LAPORAN[lang].kosongan.anggaran;
  const columns = layout.anggaran;
  const widths = columns.map((column) => column.width);
  const sheet = addSheet(workbook, w.lembar, widths, { frozen: 3, orientation: 'landscape' });
  const year = from.find(({ opd }) => opd.year !== null)?.opd.year;
  addText(sheet, year ? `${w.judul} TAHUN ANGGARAN ${year}` : w.judul, TITLE, widths);
  addText(sheet, w.petunjuk, PLAIN, widths);
  addHeading(
    sheet,
    columns.map((column) => column.heading),
    widths,
  );
  const rows = from.flatMap((opd) => opd.subKegiatan.map((item) => budgetValues(item, opd, lang)));
  for (const values of rows)
    addRow(
      sheet,
      columns.map((column): Out => values.get(column.field) ?? text('', BODY)),
      widths,
    );
  for (let n = rows.length; n < BLANK_ROWS; n++)
    addRow(
      sheet,
      columns.map(
        (column): Out => ({
          value: null,
          style: column.field === 'pagu' ? { ...FILL_LINE, numFmt: FILL_IN_MONEY.numFmt } : FILL_LINE,
        }),
      ),
      widths,
    );
  const choices = new Map(
    gapLayout.rows.map((row) => [row.field, 'choices' in row ? row.choices : undefined]),
  );
  columns.forEach((column, index) => {
    const list = choices.get(column.field);
    if (!list) return;
    for (let r = 4; r <= sheet.rowCount; r++)
      sheet.getRow(r).getCell(index + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${list.join(',')}"`],
      };
  });
}

function budgetValues(item: Assessed, { opd }: AssessedOpd, lang: Lang): ReadonlyMap<string, Out> {
  const { row } = item;
  const pagu = row.pagu === null ? null : moneyCell(row.pagu, lang);
  const kategori = gapLayout.rows
    .flatMap((line) => (line.field === 'kategori' && 'choices' in line ? (line.choices ?? []) : []))
    .find((word) => item.kategori !== null && word.toLowerCase().includes(item.kategori));
  return new Map<string, Out>([
    ['kodeOpd', text(opd.code ?? '', BODY)],
    ['opd', text(opd.name, BODY)],
    ['kodeUnit', text(row.unit.code ?? '', BODY)],
    ['unit', text(row.unit.name, BODY)],
    ['kodeProgram', text(row.program?.code ?? '', BODY)],
    ['program', text(row.program?.name ?? '', BODY)],
    ['kodeKegiatan', text(row.kegiatan?.code ?? '', BODY)],
    ['kegiatan', text(row.kegiatan?.name ?? '', BODY)],
    ['kode', text(row.code, BODY)],
    ['subKegiatan', text(row.name, BODY)],
    ['pagu', { value: pagu?.value ?? null, style: pagu ? { ...BODY, numFmt: pagu.numFmt } : FILL_IN_MONEY }],
    ['tag', text(item.tagged === true ? 'Ya' : item.tagged === false ? 'Tidak' : '', BODY)],
    ['kategori', text(kategori ?? '', BODY)],
  ]);
}
