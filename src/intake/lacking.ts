import type { Rupiah } from '../model/index.ts';
import { isBlank, type SourceGrid, textAt } from './cells.ts';
import type { Assigned, Columns } from './columns.ts';
import type { HeaderBlock } from './header-block.ts';
import { MoneyReader } from './money-cell.ts';

/** A table whose columns do not suffice. */
export interface Missing {
  readonly fields: readonly string[];
  readonly headers: readonly string[];
  readonly nearest: string | null;
  /** Heading of its code column, where it has one in which no cell holds the code of a sub kegiatan. */
  readonly codeless: string | null;
  readonly row: number;
  readonly column: number;
}

/** A header without the code of any sub kegiatan below it. */
export interface Lacking {
  readonly grid: SourceGrid;
  readonly missing: Missing;
  readonly block: HeaderBlock;
  readonly columns: Columns;
  /** Unit of its money. */
  readonly factor: number;
  /** Whether it lists organisations, and the sum of their money where it has some. */
  readonly listsOpd: boolean;
  readonly listTotal: Rupiah | null;
}

/** "Kode | Nama" heads lists of anything; only with another field is it a table of ours that lacks something. */
const SAYS_LITTLE: readonly string[] = [
  'no',
  'kode',
  'nama',
  'keterangan',
  'satuan',
  'lokasi',
  'waktu',
  'abaikan',
  'tahun',
];

/**
 * What a table without sub kegiatan lacks; null where its header says too little to be one of ours. `fields` is empty where it has all
 * columns and no row yet.
 */
export function lackingOf(
  grid: SourceGrid,
  block: HeaderBlock,
  columns: Columns,
  factor: number,
): Lacking | null {
  if (columns.assigned.every(({ field, words }) => SAYS_LITTLE.includes(field) || words === 'uraian'))
    return null;
  const noMoney = !hasMoney(columns);
  const levels = columns.names.length > 0 || columns.kodeSub > 0;
  const code = levels ? codeColumn(columns) : null;
  const rowless = code !== null && !hasRows(grid, block, columns);
  const fields = rowless ? [] : levels ? ['kode'] : ['subKegiatan'];
  if (noMoney) fields.push('pagu');
  const opdColumn = columns.opd || columns.unit || columns.kodeOpd;
  const listsOpd = opdColumn > 0 && !levels;
  return {
    grid,
    missing: { ...missing(block, columns, fields), codeless: rowless ? null : (code?.heading ?? null) },
    block,
    columns,
    factor,
    listsOpd,
    listTotal: listsOpd && !noMoney ? totalOf(grid, block, columns, opdColumn) : null,
  };
}

/** The column that is headed as that of the codes, whatever it holds. */
function codeColumn({ assigned, kodeSub }: Columns): Assigned | null {
  return (
    assigned.find(({ index }) => index === kodeSub) ??
    assigned.find(({ field, near }) => field === 'kode' && !near) ??
    null
  );
}

/** Whether anything stands under the columns of sub kegiatan and money. */
function hasRows({ sheet }: SourceGrid, { next }: HeaderBlock, { kodeSub, names, pagu }: Columns): boolean {
  const used = [kodeSub, ...names, pagu].filter((column) => column > 0);
  return sheet.rows.slice(next).some((row) => used.some((column) => !isBlank(row, column)));
}

export function hasMoney({ pagu, parts }: Columns): boolean {
  return pagu > 0 || parts.length > 0;
}

function totalOf(grid: SourceGrid, block: HeaderBlock, columns: Columns, opdColumn: number): Rupiah {
  const reader = new MoneyReader(grid, columns.pagu, '', 1);
  let total = 0n;
  for (const row of grid.sheet.rows.slice(block.next)) {
    if (isBlank(row, opdColumn) || isTotalName(textAt(row, opdColumn))) continue;
    total += reader.read(row, false) ?? 0n;
  }
  return total;
}

/** Whether a name in a list is that of its total. */
export function isTotalName(text: string): boolean {
  return /^\s*(?:grand )?(?:total|jumlah)\b/i.test(text);
}

/** The columns that a table lacks, with the headings that it has. */
export function missing(block: HeaderBlock, columns: Columns, fields: readonly string[]): Missing {
  const headers = block.columns
    .slice(0, 12)
    .map((column) => column.heading.replace(/\s+/g, ' ').slice(0, 60));
  const near = columns.assigned.find((column) => column.near && fields.includes(column.field));
  const first = block.columns[0]?.index ?? 1;
  return {
    fields,
    headers: [...new Set(headers)],
    nearest: near?.heading ?? null,
    codeless: null,
    row: block.bottom,
    column: first,
  };
}
