import type { Isian, Named, ReadingNote, Rupiah } from '../model/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { AccountLevels } from './accounts.ts';
import { append } from './append.ts';
import type { BudgetSheet, Tools } from './budget-sheet.ts';
import { filledColumns, firstFilled, kindAt, placeOf, type SourceGrid, textAt } from './cells.ts';
import { assignColumns, type Columns } from './columns.ts';
import { add, type Entry, type UnitTable } from './entry.ts';
import { findHeader, type HeaderBlock, isHeaderRow } from './header-block.ts';
import { agrees, DEPTH, LevelTree, toleranceOf } from './level-tree.ts';
import { MoneyReader } from './money-cell.ts';
import type { AssumedOpd } from './repeats.ts';
import { joinCode } from './split-code.ts';
import { headingStage, headingYear, nameFacts, opdFromNames } from './table-facts.ts';
import { keyAndValue, namedOf, readTitle } from './title.ts';
import { unitInHeading } from './units.ts';

/** Rows within which a form of this kind shows its key-and-value block. */
const LOOK = 200;

/**
 * Whether a sheet is an RKA or DPA: lines of key and value (Program, Kegiatan, Organisasi) and, as one of them, a sub kegiatan with
 * its code (Permendagri 77/2020, "Rincian Belanja").
 */
export function isRka(rows: readonly Row[], tools: Tools): boolean {
  const { subKeys, programKeys, kegiatanKeys, opdKeys } = tools.profile.readingWords;
  let sub = false;
  let parent = false;
  for (const row of rows.slice(0, LOOK)) {
    if (!startsWithWords(row)) continue;
    const pair = keyAndValue(row);
    if (pair === null) continue;
    if (subKeys.includes(pair.key)) sub ||= subCode(pair.value, tools) !== null;
    else parent ||= [...programKeys, ...kegiatanKeys, ...opdKeys].includes(pair.key);
    if (sub && parent) return true;
  }
  return false;
}

/** Whether the first cell of a row is text: a table's rows begin with numbers and codes, and are passed over at once. */
function startsWithWords(row: Row): boolean {
  const first = firstFilled(row);
  return kindAt(row, first) === 'text' && /^\s*\p{L}/u.test(textAt(row, first));
}

function subCode(value: string, tools: Tools): { code: string; name: string; valid: boolean } | null {
  const cell = tools.codes.read(value);
  if (cell.kind === 'nomenklatur' && cell.code.level === 'sub-kegiatan') {
    return { code: cell.code.text, name: cell.name, valid: true };
  }
  return cell.kind === 'bad' && cell.segments >= 5
    ? { code: cell.text, name: cell.name, valid: false }
    : null;
}

/** Reads a sheet of RKA or DPA forms, one block a sub kegiatan, one or several kegiatan a sheet. */
export function readRka(grid: SourceGrid, tools: Tools): BudgetSheet {
  return new RkaReader(grid, tools).run();
}

/** The block of one sub kegiatan while it is read. */
interface Block {
  readonly entry: Entry;
  readonly tree: LevelTree;
  readonly accounts: AccountLevels;
}

class RkaReader {
  readonly #grid: SourceGrid;
  readonly #tools: Tools;
  readonly #notes: ReadingNote[] = [];
  readonly #units = new Map<string, UnitTable>();
  readonly #unread: Row[] = [];
  #opd: Named | null = null;
  /** Whether the OPD was named as a unit, with no line for the OPD above it. */
  #opdIsUnit = false;
  #unit: Named | null = null;
  #program: Named | null = null;
  #kegiatan: Named | null = null;
  #block: Block | null = null;
  #kegiatanSum: Rupiah = 0n;
  /** The same with the accounts of a sub kegiatan whose own total is wrong: its error is not the kegiatan's. */
  #kegiatanMended: Rupiah = 0n;
  #kegiatanSubs = 0;
  #columns: Columns | null = null;
  #pagu: MoneyReader | null = null;
  #sebelum: MoneyReader | null = null;
  #headerRow: number | null = null;
  #headed: Columns | null = null;
  #assumed: AssumedOpd = null;

  constructor(grid: SourceGrid, tools: Tools) {
    this.#grid = grid;
    this.#tools = tools;
  }

  run(): BudgetSheet {
    const { rows } = this.#grid.sheet;
    const { profile, book, codes } = this.#tools;
    const title = readTitle(this.#grid, rows.slice(0, 30), profile);
    const factor = title.factor?.factor ?? 1;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at];
      if (!row) continue;
      if (this.#readKey(row) || this.#readAccount(row)) continue;
      if (isHeaderRow(row, book, codes)) {
        const block = findHeader(this.#grid, at, book, codes, 1);
        if (block) {
          this.#head(block, factor);
          at = Math.max(at, block.next - 1);
          continue;
        }
      }
      this.#unread.push(row);
    }
    this.#close();
    const named = nameFacts(this.#grid, profile);
    const year = title.year ?? (this.#headed && headingYear(this.#headed)) ?? named.year?.value ?? null;
    const stage =
      title.stage ?? (this.#headed && headingStage(this.#headed, profile)) ?? named.stage?.value ?? null;
    const units = [...this.#units.values()].map((unit) => ({ ...unit, year, stage }));
    const subs = units.reduce((count, unit) => count + unit.entries.size, 0);
    if (title.factor) {
      const { unit, place } = title.factor;
      this.#notes.push({ kind: 'assumed', what: 'unit', place, args: { unit, factor } });
    }
    return {
      role: 'budget',
      headerRow: this.#headerRow,
      rows: subs,
      units,
      notes: [...this.#notes, ...(this.#pagu?.notes() ?? []), ...(this.#sebelum?.notes() ?? [])],
      missing: null,
      pemerintah: title.pemerintah,
      listTotal: null,
      unread: this.#unread,
      assumedOpd: this.#assumed,
    };
  }

  /** A line of the key-and-value block, or a printed total. */
  #readKey(row: Row): boolean {
    const pair = keyAndValue(row);
    if (pair === null) return false;
    const words = this.#tools.profile.readingWords;
    const { key, value } = pair;
    if (words.subTotalKeys.includes(key)) {
      this.#total(row);
      return true;
    }
    if (words.kegiatanTotalKeys.includes(key)) {
      this.#kegiatanTotal(row);
      return true;
    }
    if (words.opdKeys.includes(key)) this.#organisation(key, namedOf(value));
    else if (words.unitKeys.includes(key)) this.#unit = namedOf(value);
    else if (words.programKeys.includes(key)) this.#program = namedOf(value);
    else if (words.kegiatanKeys.includes(key)) {
      this.#close();
      this.#kegiatan = namedOf(value);
      this.#kegiatanSum = 0n;
      this.#kegiatanMended = 0n;
      this.#kegiatanSubs = 0;
    } else if (words.subKeys.includes(key)) return this.#open(row, value, pair.column);
    else if (words.indicatorKeys.includes(key)) this.#output(row, pair.column);
    else return false;
    return true;
  }

  /** "Unit Organisasi" is the unit of the "Organisasi" above it, and the OPD where no line names one. */
  #organisation(key: string, named: Named | null): void {
    if (named === null) return;
    if (this.#opd !== null && !this.#opdIsUnit && this.#isUnitKey(key)) this.#unit = named;
    else {
      if (this.#opd !== null && this.#opd.name !== named.name) this.#unit = null;
      this.#opd = named;
      this.#opdIsUnit = this.#isUnitKey(key);
    }
  }

  #isUnitKey(key: string): boolean {
    return this.#tools.profile.headers.unitBesideOpd.includes(key);
  }

  #open(row: Row, value: string, column: number): boolean {
    const sub = subCode(value, this.#tools);
    if (sub === null) return false;
    this.#close();
    const place = placeOf(this.#grid, row.number, column);
    if (!sub.valid) {
      this.#notes.push({ kind: 'bad-code', place, text: sub.code, level: 'sub-kegiatan', name: sub.name });
    }
    const entry: Entry = {
      code: sub.code,
      name: sub.name,
      program: this.#program,
      kegiatan: this.#kegiatan,
      pagu: null,
      sebelum: null,
      realisasi: null,
      byJenis: new Map(),
      place,
      codePlace: place,
      lastLine: row.number,
      tag: null,
      indikator: null,
      target: null,
      kembar: [],
      details: null,
    };
    const tree = new LevelTree(this.#grid, this.#columns?.pagu ?? column, () => this.#pagu?.rounding ?? 0n);
    this.#block = { entry, tree, accounts: new AccountLevels(entry) };
    return true;
  }

  /** "Keluaran Sub Kegiatan : <indicator> ... <target>". */
  #output(row: Row, column: number): void {
    const entry = this.#block?.entry;
    if (!entry) return;
    const cells = filledColumns(row)
      .filter((index) => index >= column)
      .map(
        (index): Isian => ({
          text: textAt(row, index).replace(/^\s*:\s*/, ''),
          place: placeOf(this.#grid, row.number, index),
        }),
      )
      .filter(({ text }) => text !== '');
    const [indikator, target] = cells;
    entry.indikator = [...(entry.indikator ?? []), ...(indikator ? [indikator] : [])];
    entry.target = [...(entry.target ?? []), ...(target ? [target] : [])];
  }

  #head(block: HeaderBlock, factor: number): void {
    const { profile, codes } = this.#tools;
    const columns = assignColumns(block, this.#grid.sheet.rows, codes, profile, null);
    if (columns.pagu === 0) return;
    this.#headerRow ??= block.bottom;
    this.#columns = columns;
    this.#headed ??= columns;
    const heading = columns.assigned.find((column) => column.index === columns.pagu);
    const own = unitInHeading(heading?.words ?? '', profile)?.factor ?? factor;
    const same = this.#pagu !== null && this.#pagu.column === columns.pagu;
    if (!same) {
      if (this.#pagu) append(this.#notes, this.#pagu.notes());
      this.#pagu = new MoneyReader(this.#grid, columns.pagu, heading?.heading ?? '', own);
      this.#sebelum = new MoneyReader(this.#grid, columns.sebelum, '', own);
    }
  }

  /** A row of the detail table with an account code; remarks, groups and prices have none and add nothing. */
  #readAccount(row: Row): boolean {
    const block = this.#block;
    const columns = this.#columns;
    const pagu = this.#pagu;
    if (!block || !columns || !pagu) return false;
    const first = columns.rekening || columns.code[0] || 0;
    if (first === 0) return false;
    const last = (columns.names.find((index) => index > first) ?? first + 1) - 1;
    const text = joinCode(row, range(first, Math.max(first, last)));
    const cell = this.#tools.codes.read(text);
    const lone = cell.kind === 'nomenklatur' && cell.code.text === '5';
    if (cell.kind !== 'rekening' && !lone) return text === '' && pagu.read(row, false) !== null;
    const segments = cell.kind === 'rekening' ? cell.segments : [5];
    const money = pagu.read(row);
    const depth = DEPTH.sub + segments.length;
    const nameColumn = columns.names[0] ?? 0;
    block.tree.add({
      depth,
      row: row.number,
      level: 'rekening',
      code: null,
      name: nameColumn > 0 ? textAt(row, nameColumn) : '',
      opd: this.#opd?.name ?? null,
      printed: money,
    });
    block.accounts.add(segments, money);
    return true;
  }

  /** "Jumlah Anggaran Sub Kegiatan :": the ceiling, compared with the accounts above it. */
  #total(row: Row): void {
    const block = this.#block;
    const { money, column } = this.#moneyIn(row);
    if (!block || money === null) return;
    const { entry, accounts } = block;
    const place = placeOf(this.#grid, row.number, column);
    const { count, top } = accounts;
    if (top !== null && !agrees(money, top, this.#tolerance(count))) {
      this.#notes.push({
        kind: 'total-differs',
        place,
        level: 'sub-kegiatan',
        name: entry.name,
        printed: money,
        counted: top,
        children: count,
        opd: this.#opd?.name ?? null,
      });
    }
    const sebelum =
      this.#columns && this.#columns.sebelum > 0 ? (this.#sebelum?.read(row, false) ?? null) : null;
    this.#block = { ...block, entry: { ...entry, pagu: money, sebelum, place, lastLine: row.number } };
    this.#close();
  }

  #kegiatanTotal(row: Row): void {
    this.#close();
    const { money, column } = this.#moneyIn(row);
    if (money === null || this.#kegiatanSubs === 0) return;
    const tolerance = this.#tolerance(this.#kegiatanSubs);
    if (agrees(money, this.#kegiatanSum, tolerance) || agrees(money, this.#kegiatanMended, tolerance)) return;
    this.#notes.push({
      kind: 'total-differs',
      place: placeOf(this.#grid, row.number, column),
      level: 'kegiatan',
      name: this.#kegiatan?.name ?? '',
      printed: money,
      counted: this.#kegiatanSum,
      children: this.#kegiatanSubs,
      opd: this.#opd?.name ?? null,
    });
  }

  #tolerance(figures: number): Rupiah {
    return toleranceOf(figures, this.#pagu?.rounding ?? 0n);
  }

  /** The figure of a total line: in the money column, else the last one of the line. */
  #moneyIn(row: Row): { readonly money: Rupiah | null; readonly column: number } {
    const column = this.#columns?.pagu ?? 0;
    const own = this.#pagu?.read(row, false) ?? null;
    if (own !== null) return { money: own, column };
    for (const index of filledColumns(row).reverse()) {
      const money = new MoneyReader(this.#grid, index, '', 1).read(row, false);
      if (money !== null) return { money, column: index };
    }
    return { money: null, column };
  }

  /** Ends the block at hand: without a printed total its ceiling is the sum of its accounts. */
  #close(): void {
    const block = this.#block;
    if (!block) return;
    this.#block = null;
    const { entry, tree } = block;
    append(this.#notes, tree.finish(false, this.#opd?.name ?? null));
    entry.pagu ??= block.accounts.top;
    const { top, count } = block.accounts;
    const right = top === null || (entry.pagu !== null && agrees(entry.pagu, top, this.#tolerance(count)));
    this.#kegiatanSum += entry.pagu ?? 0n;
    this.#kegiatanMended += (right ? entry.pagu : top) ?? 0n;
    this.#kegiatanSubs++;
    const unit = this.#owner(entry);
    const twin = unit.entries.get(entry.code);
    if (!twin) {
      this.#tools.guard.subKegiatan();
      unit.entries.set(entry.code, entry);
    } else {
      twin.kembar.push({ place: entry.place, pagu: entry.pagu });
      twin.pagu = add(twin.pagu, entry.pagu);
    }
  }

  #owner(entry: Entry): UnitTable {
    let opd = this.#opd ?? this.#unit;
    if (opd === null) {
      const { opd: assumed, from } = opdFromNames(this.#grid, this.#tools.profile);
      if (this.#assumed === null)
        this.#notes.push({
          kind: 'assumed',
          what: from,
          place: entry.codePlace,
          args: { name: assumed.name },
        });
      this.#assumed = from === 'opd-from-sheet-name' ? 'sheet' : 'file';
      opd = assumed;
    }
    const unit = this.#unit ?? opd;
    const key = `${opd.code ?? opd.name}\u0000${unit.code ?? unit.name}`;
    let table = this.#units.get(key);
    if (!table) {
      table = {
        opd,
        unit,
        year: null,
        stage: null,
        place: entry.codePlace,
        entries: new Map(),
        lengkap: false,
      };
      this.#units.set(key, table);
    }
    return table;
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.min(to - from + 1, 13) }, (_, at) => from + at);
}
