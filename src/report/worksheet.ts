import type { Workbook } from 'exceljs';
import { LAPORAN } from '../locale/laporan.ts';
import {
  type Assessed,
  type AssessedOpd,
  formatRupiah,
  type Lang,
  type Rupiah,
  type SubKegiatan,
} from '../model/index.ts';
import layout from '../profile/layouts/gap-worksheet.json' with { type: 'json' };
import { newWorkbook, toBytes } from './xlsx-file.ts';
import { exactNumber, RUPIAH_FORMAT, RUPIAH_SEN_FORMAT } from './xlsx-money.ts';
import { addHeading, addRow, addSheet, addText, link, money, type Out, text } from './xlsx-sheet.ts';
import { BODY, CENTER, FILL_IN, FILL_IN_MONEY, HINT, LABEL, NOTE, PLAIN, TITLE } from './xlsx-style.ts';
import { cellText, linePt, MARGIN } from './xlsx-text.ts';

/** A bigger workbook is slow to open and nobody fills it in at one sitting. */
const MOST_SHEETS = 60;
const WIDTHS = layout.columns.map((column) => column.width);
const ISIAN = 'C';
const JUMLAH = 'D';

type Field = keyof (typeof LAPORAN)['id']['lembarKerja']['petunjuk'];

interface LayoutRow {
  readonly step: number | null;
  readonly field: string;
  readonly label: string;
  readonly lines: number;
  readonly repeat?: number;
  readonly amount?: boolean;
  readonly choices?: readonly string[];
}

export interface Worksheet {
  readonly bytes: Uint8Array;
  /** Sub kegiatan that have a sheet, and those left out because the workbook would grow too large. */
  readonly written: number;
  readonly leftOut: number;
}

/** Whether a sub kegiatan needs a GAP: tagged without one, or proposed as potential ARG. */
export function needsGap(item: Assessed): boolean {
  return item.gap === null && (item.tagged === true || item.proposed !== null);
}

/**
 * The workbook `gap-untuk-diisi.xlsx` of one OPD: a sheet for each sub kegiatan that needs a GAP, step 1 filled in from the budget,
 * the rest to fill in, guidance beside it. Tagged ones come first. `pug analyze` reads it back. Null where none needs a GAP.
 */
export async function gapWorksheet(
  opd: AssessedOpd,
  options: { readonly lang: Lang; readonly most?: number },
): Promise<Worksheet | null> {
  const needing = opd.subKegiatan.filter(needsGap);
  if (needing.length === 0) return null;
  const ordered = [
    ...needing.filter((item) => item.tagged === true),
    ...needing.filter((item) => item.tagged !== true),
  ].slice(0, options.most ?? MOST_SHEETS);
  const workbook = await newWorkbook();
  const names = sheetNames(ordered.map((item) => item.row));
  const leftOut = needing.length - ordered.length;
  addList(workbook, ordered, names, leftOut, options.lang);
  ordered.forEach((item, index) => {
    addGapSheet(workbook, names[index] ?? 'GAP', givenOf(item, opd), options.lang);
  });
  return { bytes: await toBytes(workbook), written: ordered.length, leftOut };
}

/** What is known before anyone fills in a GAP. */
export interface Given {
  readonly opd: string | null;
  readonly year: number | null;
  readonly pagu: Rupiah | null;
  readonly code: string | null;
  readonly program: string | null;
  readonly kegiatan: string | null;
  readonly subKegiatan: string | null;
  readonly tagged: boolean | null;
  readonly kategori: Assessed['kategori'];
}

export const NOTHING_GIVEN: Given = {
  opd: null,
  year: null,
  pagu: null,
  code: null,
  program: null,
  kegiatan: null,
  subKegiatan: null,
  tagged: null,
  kategori: null,
};

/** The budget's part of a GAP. */
export function givenOf({ row, tagged, kategori }: Assessed, { opd }: AssessedOpd): Given {
  return {
    opd: opd.name,
    year: opd.year,
    pagu: row.pagu,
    code: row.code,
    program: row.program?.name ?? null,
    kegiatan: row.kegiatan?.name ?? null,
    subKegiatan: row.name,
    tagged,
    kategori,
  };
}

/** The first sheet: what to do, and the list with links. The reading knows it by its title and takes it for no budget. */
function addList(
  workbook: Workbook,
  items: readonly Assessed[],
  names: readonly string[],
  leftOut: number,
  lang: Lang,
): void {
  const w = LAPORAN[lang].lembarKerja;
  const k = LAPORAN[lang].kolom;
  const widths = [5, 20, 44, 19, 30, 9];
  const sheet = addSheet(workbook, w.daftar, widths, { frozen: 4, orientation: 'portrait' });
  addText(sheet, w.judulDaftar, TITLE, widths);
  addText(sheet, w.petunjukDaftar, PLAIN, widths);
  sheet.addRow([]);
  addHeading(sheet, [k.nomor, k.kode, k.subKegiatan, k.pagu, w.alasan, w.lembar], widths);
  items.forEach((item, index) => {
    const why =
      item.tagged === true
        ? w.ditandai
        : w.usulan(item.proposed ? LAPORAN[lang].kategori[item.proposed] : '');
    addRow(
      sheet,
      [
        { value: index + 1, style: CENTER },
        text(item.row.code, BODY),
        text(item.row.name, BODY),
        money(item.row.pagu, lang),
        text(why, BODY),
        link(w.buka, names[index] ?? '', 1),
      ],
      widths,
    );
  });
  if (leftOut > 0) addText(sheet, w.sisa(leftOut), NOTE, widths);
}

/** One GAP to fill in, on a sheet of its own, as `layouts/gap-worksheet.json` lays it out. */
export function addGapSheet(workbook: Workbook, name: string, given: Given, lang: Lang): void {
  const w = LAPORAN[lang].lembarKerja;
  const headRow = layout.head.length + 4;
  const sheet = addSheet(workbook, name, WIDTHS, { frozen: headRow, orientation: 'portrait' });
  addText(sheet, layout.title, TITLE, WIDTHS);
  sheet.addRow([]);
  for (const { field, label } of layout.head) {
    addRow(sheet, [null, text(label, LABEL), headValue(field, given)], WIDTHS);
  }
  sheet.addRow([]);
  addHeading(
    sheet,
    layout.columns.map((column) => column.heading),
    WIDTHS,
  );
  const rows: readonly LayoutRow[] = layout.rows;
  const values = valuesOf(given);
  for (const row of rows) {
    for (let n = 0; n < (row.repeat ?? 1); n++) {
      const value = values.get(row.field) ?? null;
      const step = row.step === null || n > 0 ? '' : String(row.step);
      const label = row.repeat ? `${row.label} ${n + 1}` : row.label;
      const hint = n === 0 && isGuided(row.field) ? w.petunjuk[row.field] : '';
      const at = addRow(
        sheet,
        [
          text(step, LABEL),
          text(label, LABEL),
          { value, style: value === null ? FILL_IN : BODY },
          row.amount ? { value: null, style: FILL_IN_MONEY } : text('', BODY),
          text(hint, HINT),
        ],
        WIDTHS,
      );
      const target = sheet.getRow(at);
      target.height = Math.max(target.height, row.lines * linePt(10) + MARGIN);
      if (row.choices)
        sheet.getCell(`${ISIAN}${at}`).dataValidation = {
          type: 'list',
          allowBlank: true,
          formulae: [`"${row.choices.join(',')}"`],
          showErrorMessage: true,
          errorTitle: w.judulPilihan,
          error: w.salahPilihan,
          showInputMessage: true,
          promptTitle: row.label,
          prompt: w.pilihan,
        };
      if (row.amount)
        sheet.getCell(`${JUMLAH}${at}`).dataValidation = {
          type: 'decimal',
          operator: 'greaterThanOrEqual',
          allowBlank: true,
          formulae: [0],
          showErrorMessage: false,
        };
    }
  }
  sheet.pageSetup.printArea = `A1:E${sheet.rowCount}`;
}

function isGuided(field: string): field is Field {
  return field in LAPORAN.id.lembarKerja.petunjuk;
}

function headValue(field: string, given: Given): Out {
  if (field === 'opd') return { value: given.opd, style: given.opd ? BODY : FILL_IN };
  if (field === 'year')
    return { value: given.year === null ? null : String(given.year), style: given.year ? BODY : FILL_IN };
  if (given.pagu === null) return { value: null, style: FILL_IN };
  const number = exactNumber(given.pagu);
  const numFmt = given.pagu % 100n === 0n ? RUPIAH_FORMAT : RUPIAH_SEN_FORMAT;
  return number === null
    ? text(formatRupiah(given.pagu), BODY)
    : { value: number, style: { ...BODY, numFmt, alignment: { ...BODY.alignment, horizontal: 'left' } } };
}

function valuesOf(given: Given): ReadonlyMap<string, string | null> {
  const choices = new Map(layout.rows.map((row) => [row.field, 'choices' in row ? row.choices : undefined]));
  const kategori = given.kategori;
  const choice = kategori && choices.get('kategori')?.find((word) => word.toLowerCase().includes(kategori));
  return new Map([
    ['code', given.code],
    ['program', given.program],
    ['kegiatan', given.kegiatan],
    ['subKegiatan', given.subKegiatan],
    ['tag', given.tagged === true ? 'Ya' : null],
    ['kategori', choice || null],
  ]);
}

/** Names for the sheets: the code, which fits Excel's 31 characters, numbered where it stands twice; no letter that Excel refuses. */
export function sheetNames(rows: readonly SubKegiatan[]): readonly string[] {
  const used = new Set<string>();
  return rows.map(({ code }) => {
    const base =
      cellText(code)
        .replace(/[[\]:*?/\\']/g, '-')
        .slice(0, 26) || 'GAP';
    let name = base;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base} (${n})`;
    used.add(name.toLowerCase());
    return name;
  });
}
