/**
 * Tables as a workbook written row by row to a file: a recap of thousands of OPDs never stands in memory as cells. The styles are
 * those of the other workbooks.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { Style, Worksheet } from 'exceljs';
import { columnLetters, type Lang } from '../model/index.ts';
import { type CellValue, type Column, cellText, DASH, type Table } from './table.ts';
import { exceljs } from './xlsx-file.ts';
import { moneyCell } from './xlsx-money.ts';
import { BODY, CENTER, HEADING, LABEL, NOTE, numberStyle, SECTION, TITLE } from './xlsx-style.ts';
import { cellWidthPt, linesHeight, wrapText } from './xlsx-text.ts';

/** Rows a sheet can hold, less a margin for titles and notes. */
export const MAX_ROWS = 1_048_576 - 16;
const MAX_TEXT = 32_000;

/** A text cell with a style of its own, among the values of a table row. */
export interface Styled {
  readonly text: string;
  readonly style: Partial<Style>;
}
export type StreamCell = CellValue | Styled;

/** Text over the table. */
export interface Line {
  readonly text: string;
  readonly kind: 'title' | 'section' | 'note';
}

/** One sheet being written: its titles and headings stand, rows follow. */
export interface StreamSheet {
  row(cells: readonly StreamCell[], total?: boolean): void;
  close(): void;
}

export interface SheetSpec {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly lang: Lang;
  /** Columns at the left that stay in sight. */
  readonly frozenColumns?: number;
  /** Columns that are printed, from the left; the rest is for the screen. All where it is not given. */
  readonly printed?: number;
}

export interface StreamBook {
  sheet(spec: SheetSpec): StreamSheet;
  /** Finishes the file; the same content gives the same bytes. */
  close(): Promise<void>;
}

const LINES = { title: TITLE, section: SECTION, note: { ...NOTE, alignment: {} } } as const;

/** A sheet's name: at most 31 letters, without what a spreadsheet refuses, its own. */
function sheetName(name: string, taken: Set<string>): string {
  const plain = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');
  const base = plain.slice(0, 31).trim() || 'Lembar';
  let free = base;
  for (let n = 2; taken.has(free.toLowerCase()); n++)
    free = `${base.slice(0, 31 - ` (${n})`.length).trim()} (${n})`;
  taken.add(free.toLowerCase());
  return free;
}

function isStyled(cell: StreamCell | undefined): cell is Styled {
  return typeof cell === 'object' && cell !== null;
}

function written(
  value: StreamCell | undefined,
  column: Column,
  lang: Lang,
  bold: boolean,
): { readonly value: string | number; readonly style: Partial<Style> } {
  if (isStyled(value)) return { value: value.text.slice(0, MAX_TEXT), style: value.style };
  if (value === null || value === undefined || value === '') {
    return { value: column.kind === 'teks' ? '' : DASH, style: column.kind === 'teks' ? BODY : CENTER };
  }
  if (column.kind === 'rp' && typeof value === 'bigint') {
    const cell = moneyCell(value, lang);
    return { value: cell.value, style: numberStyle(cell.numFmt, bold) };
  }
  if (column.kind === 'persen' && typeof value === 'number')
    return { value, style: numberStyle('0.00%', bold) };
  if (column.kind === 'angka' && typeof value === 'number')
    return { value, style: numberStyle('#,##0', bold) };
  return { value: cellText(value, column.kind, lang).slice(0, MAX_TEXT), style: bold ? LABEL : BODY };
}

const SIZE = 10;
const MAX_HEIGHT = 409;

/** Height of a row whose wrapped texts stand in columns of these widths: neither Excel nor LibreOffice works it out by itself. */
function heightOf(texts: readonly (string | number)[], columns: readonly Column[], bold: boolean): number {
  let lines = 1;
  texts.forEach((text, i) => {
    if (typeof text !== 'string' || text.length < 8) return;
    const box = { widthPt: cellWidthPt([columns[i]?.width ?? WIDTH]), size: SIZE, bold };
    lines = Math.max(lines, wrapText(text, box).length);
  });
  return Math.min(MAX_HEIGHT, Math.ceil(linesHeight(lines, SIZE) * 4) / 4);
}

const WIDTH = 14;

class Sheet implements StreamSheet {
  private rows = 0;
  private readonly headingAt: number;

  constructor(
    private readonly sheet: Worksheet,
    private readonly spec: SheetSpec,
  ) {
    for (const { text, kind } of spec.lines) {
      const row = sheet.addRow([text]);
      row.getCell(1).style = LINES[kind];
      row.commit();
    }
    const row = sheet.addRow(spec.columns.map(({ label }) => label));
    spec.columns.forEach((_, i) => {
      row.getCell(i + 1).style = HEADING;
    });
    row.height = heightOf(
      spec.columns.map(({ label }) => label),
      spec.columns,
      true,
    );
    row.commit();
    this.headingAt = spec.lines.length + 1;
    this.rows = this.headingAt;
  }

  row(cells: readonly StreamCell[], total = false): void {
    const row = this.sheet.addRow([]);
    const { columns, lang } = this.spec;
    const values = columns.map((column, i) => {
      const { value, style } = written(cells[i], column, lang, total);
      const cell = row.getCell(i + 1);
      cell.value = value;
      cell.style = style;
      return value;
    });
    row.height = heightOf(values, columns, total);
    row.commit();
    this.rows++;
  }

  close(): void {
    if (this.rows > this.headingAt) {
      this.sheet.autoFilter = {
        from: { row: this.headingAt, column: 1 },
        to: { row: this.rows, column: this.spec.columns.length },
      };
    }
    const { printed } = this.spec;
    // exceljs puts a dollar before each part only: without those of the rows the area is read as a relative one.
    if (printed !== undefined) this.sheet.pageSetup.printArea = `A$1:${columnLetters(printed)}$${this.rows}`;
    this.sheet.commit();
  }
}

/** exceljs packs through a library that still calls `Buffer()`; that is no news for the person who runs this. Gives what undoes it. */
function quietly(): () => void {
  const before = process.noDeprecation;
  process.noDeprecation = true;
  return () => {
    process.noDeprecation = before ?? false;
  };
}

/** Opens a workbook that is written to `path` as its rows come. */
export async function streamBook(path: string, title: string): Promise<StreamBook> {
  const { stream } = await exceljs();
  const speakAgain = quietly();
  const fixed = new Date(Date.UTC(2000, 0, 1));
  const book = new stream.xlsx.WorkbookWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { level: 6 } },
  });
  Object.assign(book, { creator: 'pug', lastModifiedBy: 'pug', created: fixed, modified: fixed, title });
  const taken = new Set<string>();
  return {
    sheet(spec) {
      const heading = spec.lines.length + 1;
      const view = {
        state: 'frozen',
        ySplit: heading,
        xSplit: spec.frozenColumns ?? 0,
        showGridLines: false,
      } as const;
      const sheet = book.addWorksheet(sheetName(spec.name, taken), {
        views: [view],
        pageSetup: {
          paperSize: 9,
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: `${heading}:${heading}`,
        },
        headerFooter: { oddFooter: '&L&8 &A&R&8 &P/&N' },
      });
      sheet.columns = spec.columns.map(({ width }) => ({ width: width ?? WIDTH }));
      return new Sheet(sheet, spec);
    },
    async close() {
      try {
        await book.commit();
      } finally {
        speakAgain();
      }
      await writeFile(path, withFixedTimes(await readFile(path)));
    },
  };
}

/** What stands over a table. */
export function titled(title: string, notes: readonly string[]): readonly Line[] {
  return [{ text: title, kind: 'title' }, ...notes.map((text) => ({ text, kind: 'note' as const }))];
}

/** Writes a whole table as a sheet of its own. */
export function addTable(book: StreamBook, name: string, table: Table, lang: Lang, frozenColumns = 0): void {
  const sheet = book.sheet({
    name,
    columns: table.columns,
    lines: titled(table.title, table.notes),
    lang,
    frozenColumns,
  });
  const rows = table.rows.slice(0, MAX_ROWS);
  rows.forEach((row, i) => {
    sheet.row(row, table.total === true && i === rows.length - 1);
  });
  sheet.close();
}

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, 00:00, as a zip writes it. */
const EPOCH = 0x00210000;

/** Sets the time of every entry of a zip to one moment; the stream writes the clock's. */
function withFixedTimes(zip: Buffer): Buffer {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end--;
  if (end < 0) return zip;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0 && zip.readUInt32LE(at) === CENTRAL; left--) {
    zip.writeUInt32LE(EPOCH, at + 12);
    zip.writeUInt32LE(EPOCH, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
