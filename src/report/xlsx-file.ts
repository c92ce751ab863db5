import type { Workbook } from 'exceljs';
import { repack } from './xlsx-zip.ts';

/** One import for a whole run: exceljs costs about 200 ms to load and is needed only where a workbook is written. */
let library: Promise<typeof import('exceljs')> | null = null;

export function exceljs(): Promise<typeof import('exceljs')> {
  library ??= import('exceljs').then((module) => module.default);
  return library;
}

/** An empty workbook without a clock: the same content gives the same bytes. */
export async function newWorkbook(): Promise<Workbook> {
  const { Workbook: Made } = await exceljs();
  return new Made();
}

const FIXED = new Date(Date.UTC(2000, 0, 1));

/**
 * The workbook as bytes, the same for the same content: fixed author and dates, also inside the zip. exceljs stores, zlib packs.
 */
export async function toBytes(workbook: Workbook, compress = true): Promise<Uint8Array> {
  workbook.creator = 'pug';
  workbook.lastModifiedBy = 'pug';
  workbook.created = FIXED;
  workbook.modified = FIXED;
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const change = (name: string, text: () => string) =>
    name === 'xl/styles.xml' ? withPlainDefault(text()) : null;
  return repack(new Uint8Array(stored), change, compress);
}

/**
 * Columns are measured in digits of the default style's font, which exceljs sets to Calibri 11. Where Calibri is not installed
 * (most Linux machines) columns would come out wider than counted and the page smaller; Arial 10 is as wide and is there, or a
 * font of the same widths, on every system. Only the default style is changed: cells name their own fonts.
 */
function withPlainDefault(styles: string): string {
  const fonts = /<fonts count="(\d+)"/.exec(styles);
  const count = Number(fonts?.[1] ?? 0);
  return styles
    .replace(/<fonts count="\d+"/, `<fonts count="${count + 1}"`)
    .replace('</fonts>', '<font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts>')
    .replace(/(<cellStyleXfs [^>]*><xf [^>]*fontId=")\d+/, `$1${count}`);
}
