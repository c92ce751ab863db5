/** A table as data: reports say what stands in it once, and Markdown, workbook and page each show it their own way. */
import { LAPORAN } from '../locale/laporan.ts';
import type { Lang, Rupiah } from '../model/index.ts';
import { escapeMarkdown } from './markdown-text.ts';

/** `teks` cells are strings, `rp` money in sen, `angka` counts, `persen` fractions. Null is shown as a dash. */
export type ColumnKind = 'teks' | 'rp' | 'angka' | 'persen';
export type CellValue = string | Rupiah | number | null;

export interface Column {
  readonly label: string;
  readonly kind: ColumnKind;
  /** Width in a workbook, in characters. */
  readonly width?: number;
}

export interface Table {
  /** Short and unique within a report; a sheet's or an anchor's name is made of it. */
  readonly id: string;
  readonly title: string;
  /** Sentences that belong to the table: what its figures mean. */
  readonly notes: readonly string[];
  /** Those of the notes that speak of the figures of this very table, where others of its kind may stand below it. */
  readonly own?: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The last row is a total. */
  readonly total?: boolean;
}

export function teks(label: string, width = 18): Column {
  return { label, kind: 'teks', width };
}
export function rp(label: string): Column {
  return { label, kind: 'rp', width: 20 };
}
export function angka(label: string): Column {
  return { label, kind: 'angka', width: 10 };
}
export function persen(label: string): Column {
  return { label, kind: 'persen', width: 11 };
}

export const DASH = '–';

/** A cell as people read it. */
export function cellText(value: CellValue | undefined, kind: ColumnKind, lang: Lang): string {
  const { format } = LAPORAN[lang];
  if (value === null || value === undefined || value === '') return DASH;
  switch (kind) {
    case 'rp':
      return typeof value === 'bigint' ? format.rp(value) : String(value);
    case 'persen':
      return format.persen(value);
    case 'angka':
      return format.angka(value);
    case 'teks':
      return String(value);
  }
}

/** The table as Markdown under a heading of the level given; at most `limit` rows, and a sentence about the rest. */
export function tableMarkdown(
  table: Table,
  lang: Lang,
  options: {
    readonly level: number;
    readonly limit?: number;
    readonly more?: (shown: number, of: number) => string;
  },
): readonly string[] {
  const shown = options.limit === undefined ? table.rows : table.rows.slice(0, options.limit);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `${'#'.repeat(options.level)} ${escapeMarkdown(table.title)}`,
    '',
    ...table.notes.flatMap((note) => [escapeMarkdown(note), '']),
    ...(table.rows.length === 0
      ? []
      : [
          line(table.columns.map(({ label }) => escapeMarkdown(label, 'cell'))),
          `|${table.columns.map(({ kind }) => (kind === 'teks' ? '---' : '---:')).join('|')}|`,
          ...shown.map((row) =>
            line(
              table.columns.map(({ kind }, i) => {
                const text = cellText(row[i], kind, lang);
                return kind === 'teks' ? escapeMarkdown(text, 'cell') : text;
              }),
            ),
          ),
          '',
        ]),
    ...(shown.length < table.rows.length && options.more
      ? [options.more(shown.length, table.rows.length), '']
      : []),
  ];
}
