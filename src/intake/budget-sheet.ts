import type { ReadingNote, Rupiah, SheetRole } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { append } from './append.ts';
import { isBlank, placeOf, type SourceGrid, textAt } from './cells.ts';
import type { CodeBook } from './code-cell.ts';
import { assignColumns, type Columns } from './columns.ts';
import type { UnitTable } from './entry.ts';
import { labelOf, stepOf } from './form/labels.ts';
import type { Guard } from './guard.ts';
import { findHeader, type HeaderBlock, isHeaderRow } from './header-block.ts';
import type { HeaderBook } from './header-book.ts';
import { decideLayout } from './layout.ts';
import { MoneyReader } from './money-cell.ts';
import { OpdOfRows } from './opd-of-rows.ts';
import { isRka, readRka } from './rka.ts';
import { nameFacts, opdFromNames, timeOf } from './table-facts.ts';
import { assumptions, timeNotes, unitNotes } from './table-notes.ts';
import { TableReader } from './table-reader.ts';
import { NO_TITLE, readTitle, type TitleFacts, unitOf } from './title.ts';

/** What reading needs of the profile, made once a run. */
export interface Tools {
  readonly profile: Profile;
  readonly book: HeaderBook;
  readonly codes: CodeBook;
  readonly guard: Guard;
}

/** A table whose columns do not suffice. */
export interface Missing {
  readonly fields: readonly string[];
  readonly headers: readonly string[];
  readonly nearest: string | null;
  readonly row: number;
  readonly column: number;
}

/** One sheet read as a budget. */
export interface BudgetSheet {
  readonly role: SheetRole;
  readonly headerRow: number | null;
  /** Rows of sub kegiatan, counted also where the table has no money and nothing of it is kept. */
  readonly rows: number;
  readonly units: readonly UnitTable[];
  readonly notes: readonly ReadingNote[];
  readonly missing: Missing | null;
  readonly pemerintah: string | null;
  /** Sum of the money of a table of organisations without sub kegiatan: it may repeat a budget that was read. */
  readonly listTotal: Rupiah | null;
  /** Rows that belong to no table read here: titles, notes, and whatever else stands in the sheet. */
  readonly unread: readonly Row[];
  /** Whether the OPD is only assumed from a name of the sheet or file. */
  readonly assumedOpd: boolean;
}

/** Headers that lead nowhere are given up after so many. */
const MOST_TABLES = 40;

/** Reads every budget table of a sheet. `role` is "none" where the sheet holds no table of this kind. */
export function readBudgetSheet(grid: SourceGrid, tools: Tools): BudgetSheet {
  const { rows } = grid.sheet;
  if (isRka(rows, tools)) return readRka(grid, tools);
  const result = new SheetResult();
  let title = NO_TITLE;
  let fruitless = 0;
  for (let at = 0; fruitless < MOST_TABLES; ) {
    const block = findHeader(grid, at, tools.book, tools.codes);
    if (block === null) break;
    tools.guard.table();
    const above = rows.slice(at, block.next).filter((row) => row.number < block.top);
    append(result.unread, above);
    title = inherit(readTitle(grid, above.slice(-30), tools.profile), title);
    const next = readTable(grid, tools, block, at, title, result);
    fruitless += next === block.next ? 1 : 0;
    at = next;
  }
  return { ...result, pemerintah: result.units.length > 0 ? title.pemerintah : null };
}

class SheetResult {
  role: SheetRole = 'none';
  headerRow: number | null = null;
  rows = 0;
  units: UnitTable[] = [];
  notes: ReadingNote[] = [];
  missing: Missing | null = null;
  listTotal: Rupiah | null = null;
  unread: Row[] = [];
  assumedOpd = false;
}

/** A later table of a sheet keeps what the titles above the first one say, where its own say nothing. */
function inherit(own: TitleFacts, before: TitleFacts): TitleFacts {
  return {
    opd: own.opd ?? before.opd,
    unit: own.opd ? own.unit : (own.unit ?? before.unit),
    program: own.program ?? before.program,
    kegiatan: own.kegiatan ?? (own.program ? null : before.kegiatan),
    year: own.year ?? before.year,
    stage: own.stage ?? before.stage,
    pemerintah: own.pemerintah ?? before.pemerintah,
    factor: own.factor ?? before.factor,
  };
}

/** Reads one table; gives the position in `sheet.rows` where the search goes on. */
function readTable(
  grid: SourceGrid,
  tools: Tools,
  block: HeaderBlock,
  from: number,
  title: TitleFacts,
  result: SheetResult,
): number {
  const { rows } = grid.sheet;
  const { codes, profile } = tools;
  const named = nameFacts(grid, profile);
  const columns = assignColumns(block, rows, codes, profile, title.year ?? named.year?.value ?? null);
  const layout = decideLayout(columns, rows, block.next, codes);
  const noMoney = columns.pagu === 0 && columns.parts.length === 0;
  if (isFormHeader(block, tools)) return block.next;
  if (layout === null) {
    lacking(grid, block, columns, noMoney, result);
    return block.next;
  }
  const notes: ReadingNote[] = [];
  const heading = columns.assigned.find((column) => column.index === columns.pagu);
  const unit = unitOf(heading?.words ?? '', profile) ?? title.factor;
  const time = timeOf(columns, title, named, profile);
  const { year, stage } = time;
  const { program, kegiatan } = title;
  const opd = new OpdOfRows(columns, profile, () => {
    const titled = title.opd ?? title.unit;
    if (titled) return { opd: titled, unit: title.opd ? title.unit : null };
    const { opd: assumed, from: what } = opdFromNames(grid, profile);
    if (notes.length === 0) {
      notes.push({
        kind: 'assumed',
        what,
        place: placeOf(grid, block.bottom, 1),
        args: { name: assumed.name },
      });
    }
    return { opd: assumed, unit: null };
  });
  const factor = unit?.factor ?? 1;
  const reader = new TableReader({
    grid,
    guard: tools.guard,
    profile,
    codes,
    columns,
    layout,
    factor,
    year,
    stage,
    program,
    kegiatan,
    opd,
  });
  for (const row of rows.slice(from, block.next)) if (row.number < block.top && !noMoney) reader.above(row);
  const next = readRows(rows, block.next, reader, tools, result);
  const reading = reader.finish();
  const assumedOpd = notes.length > 0;
  result.role = 'budget';
  result.headerRow ??= block.bottom;
  result.rows += reading.rows;
  if (noMoney) result.missing ??= missing(block, columns, assumedOpd ? ['pagu', 'opd'] : ['pagu']);
  if (reading.rows === 0 || (noMoney && columns.realisasi === 0)) return next;
  result.assumedOpd ||= assumedOpd;
  append(result.units, reading.units);
  append(result.notes, [
    ...notes,
    ...reading.notes,
    ...assumptions(grid, block, columns, profile),
    ...unitNotes(grid, block, columns, unit),
    ...timeNotes(grid, block, columns, time),
  ]);
  return next;
}

/** Titles of a next table stand at most so many rows above its header. */
const TITLE_ROWS = 30;

/** Reads rows until another header begins; gives the position where the search goes on: that header's titles are before it. */
function readRows(
  rows: readonly Row[],
  from: number,
  reader: TableReader,
  tools: Tools,
  result: SheetResult,
): number {
  let next = from;
  let pending: Row[] = [];
  for (let at = from; at < rows.length; at++) {
    const row = rows[at];
    if (!row) break;
    if ((at & 0x3ff) === 0) tools.guard.checkTime();
    if (reader.read(row)) {
      append(result.unread, pending);
      pending = [];
      next = at + 1;
    } else if (isHeaderRow(row, tools.book, tools.codes)) {
      const titles = Math.max(next, at - TITLE_ROWS);
      append(result.unread, pending.slice(0, titles - next));
      return titles;
    } else pending.push(row);
  }
  append(result.unread, pending);
  return rows.length;
}

/** "Kode | Nama" heads lists of anything; only with another field is it a table of ours that lacks something. */
const SAYS_LITTLE: readonly string[] = [
  'no',
  'kode',
  'nama',
  'keterangan',
  'satuan',
  'lokasi',
  'abaikan',
  'tahun',
];

/** A header without the code of any sub kegiatan below it: what is missing, and whether it lists organisations. */
function lacking(
  grid: SourceGrid,
  block: HeaderBlock,
  columns: Columns,
  noMoney: boolean,
  result: SheetResult,
): void {
  if (columns.assigned.every(({ field, words }) => SAYS_LITTLE.includes(field) || words === 'uraian')) return;
  const levels = columns.names.length > 0 || columns.kodeSub > 0;
  const fields = levels ? ['kode'] : ['subKegiatan'];
  if (noMoney) fields.push('pagu');
  result.missing ??= missing(block, columns, fields);
  result.headerRow ??= block.bottom;
  const opdColumn = columns.opd || columns.unit || columns.kodeOpd;
  if (opdColumn === 0 || levels) return;
  if (result.role === 'none') result.role = 'opd-list';
  if (noMoney) return;
  const reader = new MoneyReader(grid, columns.pagu, '', 1);
  let total = 0n;
  for (const row of grid.sheet.rows.slice(block.next)) {
    if (isBlank(row, opdColumn) || /^\s*(?:grand )?(?:total|jumlah)\b/i.test(textAt(row, opdColumn)))
      continue;
    total += reader.read(row, false) ?? 0n;
  }
  result.listTotal = total;
}

/** A GAP has a code column and amounts too: two headings of its steps 2 to 6 tell it from a budget. */
function isFormHeader(block: HeaderBlock, { book, profile }: Tools): boolean {
  const steps = new Set<number>();
  for (const { heading } of block.columns.slice(0, 60)) {
    if (book.isKnown(heading)) continue;
    const label = labelOf(heading, profile.headersGap);
    const step = label?.field ? stepOf(label.field) : (label?.step ?? null);
    if (step !== null && step >= 2 && step <= 6) steps.add(step);
  }
  return steps.size >= 2;
}

function missing(block: HeaderBlock, columns: Columns, fields: readonly string[]): Missing {
  const headers = block.columns
    .slice(0, 12)
    .map((column) => column.heading.replace(/\s+/g, ' ').slice(0, 60));
  const near = columns.assigned.find((column) => column.near && fields.includes(column.field));
  const first = block.columns[0]?.index ?? 1;
  return {
    fields,
    headers: [...new Set(headers)],
    nearest: near?.heading ?? null,
    row: block.bottom,
    column: first,
  };
}
