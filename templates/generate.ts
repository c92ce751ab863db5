/**
 * Writes the shipped forms, `gbs.xlsx` and `gbs.md`, from `src/profile/layouts/gbs.json`. The same layout gives the same bytes.
 * Run: npx tsx templates/generate.ts [--check]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Borders, Fill, Worksheet } from 'exceljs';
import layout from '../src/profile/layouts/gbs.json' with { type: 'json' };
import { newWorkbook, toBytes } from '../src/report/xlsx-file.ts';

interface Row {
  readonly label: string;
  readonly part?: string;
  readonly heading?: string;
  readonly value?: string;
}

const FONT = { name: 'Arial', size: 10 };
const LINE = { style: 'thin', color: { argb: 'FF404040' } } as const;
const GREY: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
const WIDE = layout.columns.length;

export async function gbsWorkbook(): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  const sheet = workbook.addWorksheet(layout.sheet, {
    pageSetup: {
      paperSize: layout.papers.a4.code,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
      printTitlesRow: '1:1',
    },
    headerFooter: { oddFooter: `&L&8 ${layout.footer}&R&8 ${layout.pageLabel} &P/&N` },
    views: [{ showGridLines: false, state: 'normal' }],
  });
  sheet.columns = layout.columns.map((width) => ({ width }));
  const title = sheet.addRow([layout.title]);
  sheet.mergeCells(1, 1, 1, WIDE);
  title.height = 30;
  Object.assign(title.getCell(1), {
    font: { ...FONT, size: 12, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  });
  const rows: readonly Row[] = layout.rows;
  rows.forEach((row, index) => {
    addRow(sheet, row, { top: row.label !== '', bottom: (rows[index + 1]?.label ?? ' ') !== '' });
  });
  const gap = sheet.addRow([]);
  gap.height = 12;
  addSignature(sheet);
  sheet.pageSetup.printArea = `A1:C${sheet.rowCount}`;
  return toBytes(workbook);
}

/** A label stands once for the rows under it: the border between them is left out, so that no cell is merged downwards. */
function addRow(sheet: Worksheet, row: Row, edge: { top: boolean; bottom: boolean }): void {
  const added = sheet.addRow([row.label, row.part ?? row.heading ?? row.value, row.part ? row.value : null]);
  const r = added.number;
  const around: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };
  const label: Partial<Borders> = {
    left: LINE,
    right: LINE,
    ...(edge.top ? { top: LINE } : {}),
    ...(edge.bottom ? { bottom: LINE } : {}),
  };
  for (let c = 1; c <= WIDE; c++) {
    const cell = added.getCell(c);
    cell.font = { ...FONT, size: c === 1 ? 9 : 10, bold: c === 1 || row.heading !== undefined };
    cell.alignment = { vertical: 'top', horizontal: 'left', wrapText: true };
    cell.border = c === 1 ? label : around;
    if (c === 1) cell.fill = GREY;
  }
  if (!row.part) sheet.mergeCells(r, 2, r, WIDE);
}

/** The whole block in one row: a row never stands on two pages. */
function addSignature(sheet: Worksheet): void {
  const row = sheet.addRow([]);
  sheet.mergeCells(row.number, 2, row.number, WIDE);
  const name = layout.signature.findIndex((line) => line.includes('ttd.nama'));
  const before = layout.signature.slice(0, name).map((line) => `${line}\n`);
  const after = layout.signature.slice(name + 1).map((line) => `\n${line}`);
  row.getCell(2).value = {
    richText: [
      { font: FONT, text: before.join('') },
      { font: { ...FONT, bold: true, underline: true }, text: layout.signature[name] ?? '' },
      { font: FONT, text: after.join('') },
    ],
  };
  row.getCell(2).alignment = { horizontal: 'center', vertical: 'top', wrapText: true };
  row.getCell(2).font = FONT;
}

export function gbsMarkdown(): string {
  const rows: readonly Row[] = layout.rows;
  const out = [`# ${layout.title}`, '', '| Uraian | Isi |', '|---|---|'];
  let section = '';
  let open = false;
  for (const row of rows) {
    const repeats = row.value?.includes('{{aksi.') === true;
    if (repeats && !open) out.push('{{#aksi}}');
    if (!repeats && open) out.push('{{/aksi}}');
    open = repeats;
    section = row.label || section;
    if (row.label && row.part) out.push(`| **${row.label}** | |`);
    const label = row.part ?? row.heading ?? `**${row.label}**`;
    out.push(`| ${label} | ${row.value ?? ''} |`);
  }
  const lines = layout.signature.map((line) => (line === '' ? '&nbsp;' : line));
  return `${[...out, '', ...lines.map((line, i) => (i < lines.length - 1 ? `${line}  ` : line)), ''].join('\n')}`;
}

const here = (name: string) => new URL(name, import.meta.url);
const made: readonly (readonly [string, Uint8Array])[] = [
  ['gbs.xlsx', await gbsWorkbook()],
  ['gbs.md', new TextEncoder().encode(gbsMarkdown())],
];
for (const [name, bytes] of made) {
  if (!process.argv.includes('--check')) writeFileSync(here(name), bytes);
  else if (!Buffer.from(bytes).equals(readFileSync(here(name)))) {
    console.error(`templates/${name} differs from the layout: run npx tsx templates/generate.ts`);
    process.exitCode = 1;
  }
}
