import type { Named, ReadingNote, Rupiah, SheetRole } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { isBlank, placeOf, type SourceGrid, textAt } from './cells.ts';
import type { CodeBook } from './code-cell.ts';
import { assignColumns, type Columns } from './columns.ts';
import type { UnitTable } from './entry.ts';
import { labelOf, stepOf } from './form/labels.ts';
import { findHeader, type HeaderBlock, isHeaderRow } from './header-block.ts';
import type { HeaderBook } from './header-book.ts';
import { decideLayout } from './layout.ts';
import { MoneyReader } from './money-cell.ts';
import { OpdOfRows } from './opd-of-rows.ts';
import { isRka, readRka } from './rka.ts';
import { headingStage, headingYear, nameFacts, opdFromNames } from './table-facts.ts';
import { TableReader } from './table-reader.ts';
import { NO_TITLE, readTitle, type TitleFacts, unitOf } from './title.ts';

/** What reading needs of the profile, made once a run. */
export interface Tools {
  readonly profile: Profile;
  readonly book: HeaderBook;
  readonly codes: CodeBook;
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
    const above = rows.slice(at, block.next).filter((row) => row.number < block.top);
    result.unread.push(...above);
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
  const factor = unitOf(heading?.words ?? '', profile) ?? title.factor;
  const columnYear = headingYear(columns);
  const year = title.year ?? columnYear ?? named.year?.value ?? null;
  const stage = title.stage ?? headingStage(columns, profile) ?? named.stage?.value ?? null;
  let assumed = false;
  const fallback = (): { opd: Named; unit: Named | null } => {
    if (title.opd) return { opd: title.opd, unit: title.unit };
    if (title.unit) return { opd: title.unit, unit: null };
    const { opd, from: source } = opdFromNames(grid, profile);
    if (!assumed) {
      assumed = true;
      const place = placeOf(grid, block.bottom, 1);
      notes.push({ kind: 'assumed', what: source, place, args: { name: opd.name } });
    }
    return { opd, unit: null };
  };
  const opd = new OpdOfRows(columns, profile, fallback);
  const { program, kegiatan } = title;
  const reader = new TableReader({
    grid,
    profile,
    codes,
    columns,
    layout,
    factor: factor?.factor ?? 1,
    year,
    stage,
    program,
    kegiatan,
    opd,
  });
  for (let at = from; at < block.next; at++) {
    const row = rows[at];
    if (row && row.number < block.top && !noMoney) reader.above(row);
  }
  const at = readRows(rows, block.next, reader, tools, result);
  const reading = reader.finish();
  result.role = 'budget';
  result.headerRow ??= block.bottom;
  result.rows += reading.rows;
  const hasOpd = columns.kodeOpd + columns.opd + columns.kodeUnit + columns.unit > 0 || !assumed;
  if (noMoney) {
    const fields = hasOpd ? ['pagu'] : ['pagu', 'opd'];
    result.missing ??= missing(block, columns, fields);
    if (columns.realisasi === 0 || reading.rows === 0) return Math.max(at, block.next);
  }
  if (reading.rows === 0) return Math.max(at, block.next);
  result.assumedOpd ||= assumed;
  result.units.push(...reading.units);
  result.notes.push(...notes, ...reading.notes, ...assumptions(grid, block, columns, profile));
  if (factor) {
    const place = 'place' in factor ? factor.place : placeOf(grid, block.bottom, columns.pagu);
    result.notes.push({
      kind: 'assumed',
      what: 'unit',
      place,
      args: { unit: factor.unit, factor: factor.factor },
    });
  }
  const place = placeOf(grid, block.bottom, columns.pagu || 1);
  const said = reading.units[0];
  if (
    named.year &&
    said?.year === named.year.value &&
    title.year === null &&
    columnYear === null &&
    columns.tahun === 0
  ) {
    result.notes.push({
      kind: 'assumed',
      what: 'year-from-name',
      place,
      args: { year: named.year.value, name: named.year.name },
    });
  }
  if (
    named.stage &&
    said?.stage === named.stage.value &&
    title.stage === null &&
    headingStage(columns, profile) === null &&
    columns.tahapan === 0
  ) {
    result.notes.push({
      kind: 'assumed',
      what: 'stage-from-name',
      place,
      args: { stage: named.stage.value, name: named.stage.name },
    });
  }
  return Math.max(at, block.next);
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
    if (reader.read(row)) {
      result.unread.push(...pending);
      pending = [];
      next = at + 1;
    } else if (isHeaderRow(row, tools.book, tools.codes)) {
      const titles = Math.max(next, at - TITLE_ROWS);
      result.unread.push(...pending.slice(0, titles - next));
      return titles;
    } else pending.push(row);
  }
  result.unread.push(...pending);
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

/** Header row, near headings, the choice among money columns, and hidden columns that were read. */
function assumptions(
  grid: SourceGrid,
  block: HeaderBlock,
  columns: Columns,
  profile: Profile,
): ReadingNote[] {
  const notes: ReadingNote[] = [];
  const firstRow = grid.sheet.rows[0]?.number ?? 1;
  if (block.bottom !== firstRow) {
    const place = placeOf(grid, block.bottom, block.columns[0]?.index ?? 1);
    notes.push({ kind: 'assumed', what: 'header-row', place, args: { row: block.bottom } });
  }
  const used = usedColumns(columns);
  for (const column of columns.assigned) {
    if (!column.near || !used.has(column.index) || !profile.headers.nearFields.includes(column.field))
      continue;
    const place = placeOf(grid, block.bottom, column.index);
    notes.push({
      kind: 'assumed',
      what: 'column-near',
      place,
      args: { heading: column.heading, field: column.field },
    });
  }
  const chosen = columns.assigned.find((column) => column.index === columns.pagu);
  if (chosen && columns.passedOver.length > 0) {
    const place = placeOf(grid, block.bottom, chosen.index);
    const others = columns.passedOver.join('; ');
    notes.push({ kind: 'assumed', what: 'pagu-column', place, args: { heading: chosen.heading, others } });
  }
  const hidden = [...used].filter((index) => grid.sheet.hiddenColumns.has(index)).sort((a, b) => a - b);
  const [first] = hidden;
  if (first !== undefined) {
    const place = placeOf(grid, block.bottom, first);
    notes.push({ kind: 'hidden', what: 'columns', place, count: hidden.length, counted: true });
  }
  return notes;
}

function usedColumns(columns: Columns): Set<number> {
  const c = columns;
  return new Set(
    [
      ...c.code,
      ...c.names,
      c.kodeSub,
      c.sub,
      c.kodeKegiatan,
      c.kegiatan,
      c.kodeProgram,
      c.program,
      c.kodeOpd,
      c.opd,
      c.kodeUnit,
      c.unit,
      c.tahun,
      c.pagu,
      c.sebelum,
      c.realisasi,
      ...c.parts,
      c.rekening,
      ...c.indikator,
      ...c.target,
      c.tag,
      c.kategori,
    ].filter((index) => index > 0),
  );
}
