import type { ReadingNote, Rupiah, SheetRole } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { append } from './append.ts';
import { placeOf, type SourceGrid } from './cells.ts';
import type { CodeBook } from './code-cell.ts';
import { assignColumns } from './columns.ts';
import type { UnitTable } from './entry.ts';
import { labelOf, stepOf } from './form/labels.ts';
import type { Guard } from './guard.ts';
import { findHeader, type HeaderBlock, isHeaderRow } from './header-block.ts';
import type { HeaderBook } from './header-book.ts';
import { hasMoney, type Lacking, lackingOf, type Missing, missing } from './lacking.ts';
import { decideLayout } from './layout.ts';
import { agrees } from './level-tree.ts';
import { isPart } from './opd-name.ts';
import { OpdOfRows } from './opd-of-rows.ts';
import { belowRepeatedHeader, saysTheSame } from './page-break.ts';
import { isRecap } from './recap.ts';
import type { AssumedOpd } from './repeats.ts';
import { isRka, readRka } from './rka.ts';
import { cutAt, repeatsAt } from './side-by-side.ts';
import { nameFacts, opdFromNames, timeOf } from './table-facts.ts';
import { assumptions, timeNotes, unitNotes } from './table-notes.ts';
import { TableReader } from './table-reader.ts';
import { NO_TITLE, readTitle, type TitleFacts } from './title.ts';
import { belowSignature, type StrangeTitle, strangeTitle } from './title-rows.ts';
import { unitInHeading } from './units.ts';

/** What reading needs of the profile, made once a run. */
export interface Tools {
  readonly profile: Profile;
  readonly book: HeaderBook;
  readonly codes: CodeBook;
  readonly guard: Guard;
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
  readonly assumedOpd: AssumedOpd;
}

/** Titles of a table stand at most so many rows above its header. */
const TITLE_ROWS = 30;
/** Headers that lead nowhere are given up after so many. */
const MOST_TABLES = 40;

/** Reads every budget table of a sheet. `role` is "none" where the sheet holds no table of this kind. */
export function readBudgetSheet(grid: SourceGrid, tools: Tools): BudgetSheet {
  if (isRka(grid.sheet.rows, tools)) return readRka(grid, tools);
  const result = new SheetResult();
  const header = findHeader(grid, 0, tools.book, tools.codes);
  const panes = panesOf(grid, header, tools);
  let title = NO_TITLE;
  for (const pane of panes) title = readPane(pane, pane === grid ? header : null, tools, title, result);
  if (panes.length > 1) result.unread = unreadInAll(grid, panes, result.unread);
  const incomplete = result.lacking.filter((table) => !isRecap(table, result.units, tools));
  const worst = incomplete.find(({ missing }) => missing.fields.length > 0) ?? incomplete[0];
  result.missing ??= worst?.missing ?? null;
  result.notes = withoutTotalsOfAll(result);
  return { ...result, pemerintah: result.units.length > 0 ? title.pemerintah : null };
}

/** The sheet, or its parts where tables of the same headings stand beside each other and each holds sub kegiatan with money. */
function panesOf(grid: SourceGrid, header: HeaderBlock | null, tools: Tools): readonly SourceGrid[] {
  const begins = header === null ? [] : repeatsAt(header);
  if (begins.length === 0) return [grid];
  const panes = cutAt(grid, begins);
  const whole = panes.every((pane) => {
    const block = findHeader(pane, 0, tools.book, tools.codes);
    if (block === null) return false;
    const columns = assignColumns(block, pane.sheet.rows, tools.codes, tools.profile, null);
    return hasMoney(columns) && decideLayout(columns, pane.sheet.rows, block.next, tools.codes) !== null;
  });
  return whole ? panes : [grid];
}

/** Reads the tables of a sheet or of a part of it, below each other; gives what the titles said. `header`: the first one, where it was looked for. */
function readPane(
  grid: SourceGrid,
  header: HeaderBlock | null,
  tools: Tools,
  before: TitleFacts,
  result: SheetResult,
): TitleFacts {
  const { rows } = grid.sheet;
  let title = before;
  let fruitless = 0;
  for (let at = 0; fruitless < MOST_TABLES; ) {
    const block = (at === 0 && header) || findHeader(grid, at, tools.book, tools.codes);
    if (block === null) break;
    tools.guard.table();
    const above = rows.slice(at, block.next).filter((row) => row.number < block.top);
    result.leave(above);
    const titles = above.slice(-TITLE_ROWS);
    const own = at === 0 ? titles : belowSignature(titles, tools.profile);
    const said = readTitle(grid, own, tools.profile);
    const stranger =
      title.opd && !said.opd && !said.unit
        ? strangeTitle(own, rows.slice(0, TITLE_ROWS), tools.profile)
        : null;
    title = inherit(said, title, tools.profile);
    const next = readTable(grid, tools, block, at, title, stranger, result);
    fruitless += next === block.next ? 1 : 0;
    at = next;
  }
  return title;
}

/** Rows of the sheet of which no part was read. */
function unreadInAll(grid: SourceGrid, panes: readonly SourceGrid[], unread: readonly Row[]): Row[] {
  const left = new Map<number, number>();
  for (const { sheet } of panes)
    for (const { number } of sheet.rows) left.set(number, (left.get(number) ?? 0) + 1);
  for (const { number } of unread) left.set(number, (left.get(number) ?? 0) - 1);
  return grid.sheet.rows.filter(({ number }) => left.get(number) === 0);
}

class SheetResult {
  role: SheetRole = 'none';
  headerRow: number | null = null;
  rows = 0;
  units: UnitTable[] = [];
  notes: ReadingNote[] = [];
  missing: Missing | null = null;
  readonly lacking: Lacking[] = [];
  listTotal: Rupiah | null = null;
  unread: Row[] = [];
  assumedOpd: AssumedOpd = null;

  /** Rows that belong to no table: there may be more than a call takes arguments. */
  leave(rows: readonly Row[]): void {
    for (const row of rows) this.unread.push(row);
  }
}

/** A total that differs from its own table may be that of all tables of the sheet: then it is right. */
function withoutTotalsOfAll({ notes, units }: SheetResult): ReadingNote[] {
  if (!notes.some(({ kind }) => kind === 'total-differs')) return notes;
  let all = 0n;
  for (const { entries } of units) for (const { pagu } of entries.values()) all += pagu ?? 0n;
  return notes.filter(
    (note) => note.kind !== 'total-differs' || note.level !== 'total' || !agrees(note.printed, all),
  );
}

/** A later table of a sheet keeps what the titles above the first one say, where its own say nothing. */
function inherit(own: TitleFacts, before: TitleFacts, profile: Profile): TitleFacts {
  // "BAGIAN UMUM" above a later table of "SEKRETARIAT DAERAH".
  const part = own.opd && before.opd && isPart(own.opd, before.opd, profile);
  return {
    opd: (part ? before.opd : own.opd) ?? before.opd,
    unit: part ? own.opd : own.opd ? own.unit : (own.unit ?? before.unit),
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
  stranger: StrangeTitle | null,
  result: SheetResult,
): number {
  const { rows } = grid.sheet;
  const { codes, profile } = tools;
  const named = nameFacts(grid, profile);
  const columns = assignColumns(block, rows, codes, profile, title.year ?? named.year?.value ?? null);
  const layout = decideLayout(columns, rows, block.next, codes);
  const noMoney = !hasMoney(columns);
  const heading = columns.assigned.find((column) => column.index === columns.pagu);
  const unit = unitInHeading(heading?.words ?? '', profile) ?? title.factor;
  if (isFormHeader(block, tools)) return block.next;
  if (layout === null) {
    if (!columns.assigned.some(({ field }) => tools.book.anchors.has(field))) return block.next;
    const table = lackingOf(grid, block, columns, unit?.factor ?? 1);
    if (table === null) return block.next;
    result.lacking.push(table);
    result.headerRow ??= block.bottom;
    if (table.listsOpd && result.role === 'none') result.role = 'opd-list';
    result.listTotal = table.listTotal ?? result.listTotal;
    return block.next;
  }
  const notes: ReadingNote[] = [];
  let assumedOpd = null as AssumedOpd;
  const time = timeOf(columns, title, named, profile);
  const { year, stage } = time;
  const { program, kegiatan } = title;
  const opd = new OpdOfRows(columns, profile, title.opd, () => {
    const titled = title.opd ?? title.unit;
    if (titled && stranger && notes.length === 0) {
      const { row, column, text } = stranger;
      const args = { name: titled.name, title: text };
      notes.push({ kind: 'assumed', what: 'opd-inherited', place: placeOf(grid, row, column), args });
    }
    if (titled) return { opd: titled, unit: title.opd ? title.unit : null };
    const { opd: assumed, from: what } = opdFromNames(grid, profile);
    if (assumedOpd === null) {
      notes.push({
        kind: 'assumed',
        what,
        place: placeOf(grid, block.bottom, 1),
        args: { name: assumed.name },
      });
    }
    assumedOpd = what === 'opd-from-sheet-name' ? 'sheet' : 'file';
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
  const next = readRows(grid, block, title, reader, tools, result);
  const reading = reader.finish();
  result.role = 'budget';
  result.headerRow ??= block.bottom;
  result.rows += reading.rows;
  if (noMoney) result.missing ??= missing(block, columns, assumedOpd !== null ? ['pagu', 'opd'] : ['pagu']);
  if (reading.rows === 0 || (noMoney && columns.realisasi === 0)) return next;
  result.assumedOpd ??= assumedOpd;
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

/**
 * Reads rows until another header begins; gives the position where the search goes on: that header's titles are before it. The same
 * header printed again at a page break begins nothing.
 */
function readRows(
  grid: SourceGrid,
  block: HeaderBlock,
  title: TitleFacts,
  reader: TableReader,
  tools: Tools,
  result: SheetResult,
): number {
  const { rows } = grid.sheet;
  const header = rows
    .slice(Math.max(0, block.next - TITLE_ROWS), block.next)
    .filter((row) => isWithin(block, row));
  let next = block.next;
  let pending: Row[] = [];
  for (let at = next; at < rows.length; at++) {
    const row = rows[at];
    if (!row) break;
    if ((at & 0x3ff) === 0) tools.guard.checkTime();
    if (reader.read(row)) {
      if (pending.length > 0) {
        result.leave(pending);
        pending = [];
      }
      next = at + 1;
    } else if (isHeaderRow(row, tools.book, tools.codes)) {
      const below = belowRepeatedHeader(rows, at, header);
      if (below !== null && isSamePage(grid, pending, title, tools)) {
        result.leave(pending);
        pending = [];
        next = below;
        tools.guard.table();
        reader.turnPage(rows[below - 1] ?? row);
        at = below - 1;
        continue;
      }
      const titles = Math.max(next, at - TITLE_ROWS);
      result.leave(pending.slice(0, titles - next));
      return titles;
    } else pending.push(row);
  }
  result.leave(pending);
  return rows.length;
}

/** Whether the titles between two prints of a header are none of another table. */
function isSamePage(
  grid: SourceGrid,
  pending: readonly Row[],
  before: TitleFacts,
  { profile }: Tools,
): boolean {
  const titles = belowSignature(pending.slice(-TITLE_ROWS), profile);
  const said = readTitle(grid, titles, profile);
  if (!saysTheSame(said, before)) return false;
  if (said.opd !== null || before.opd === null) return true;
  return strangeTitle(titles, grid.sheet.rows.slice(0, TITLE_ROWS), profile) === null;
}

const isWithin = ({ top, bottom }: HeaderBlock, { number }: Row): boolean =>
  number >= top && number <= bottom;

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
