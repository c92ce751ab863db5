import type { Named, ReadingNote, Rupiah } from '../model/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { AccountLevels } from './accounts.ts';
import { isBlank, placeOf, textAt } from './cells.ts';
import type { CodeCell } from './code-cell.ts';
import type { Entry, UnitTable } from './entry.ts';
import { DEPTH, LevelTree } from './level-tree.ts';
import { mergedCodes } from './merged-codes.ts';
import { oneLine } from './normalise.ts';
import { opdTitleRow } from './opd-title-row.ts';
import { RowNames } from './row-names.ts';
import { joinLevels, SplitCode } from './split-code.ts';
import { SubRows } from './sub-rows.ts';
import type { TableContext, TableReading } from './table-context.ts';
import { Tallies } from './tallies.ts';
import { isOpdName, namedOf } from './title.ts';
import { TotalRows } from './total-rows.ts';

const LEVEL_DEPTH = { urusan: 1, bidang: 2, program: 3, kegiatan: 5 } as const;
/** A list is complete, unused sub kegiatan and all, where at least this many, and one in this many, have no money. */
const LENGKAP_FROM = 5;
const LENGKAP_SHARE = 5;
const SPOKEN_LEVEL = /^(program|kegiatan|urusan)\b/i;
const TEXT: CodeCell = { kind: 'text' };

/** Reads the rows of one budget table, one after the other; `finish` gives what they held. */
export class TableReader {
  readonly #context: TableContext;
  readonly #names: RowNames;
  readonly #subs: SubRows;
  readonly #tree: LevelTree;
  readonly #totals: TotalRows;
  readonly #tallies = new Tallies();
  readonly #notes: ReadingNote[] = [];
  readonly #flat: boolean;
  readonly #column: number;
  readonly #merged: ReadonlyMap<number, Row>;
  readonly #split: SplitCode | null;
  #entry: Entry | null = null;
  /** An OPD's title row met last: it owns the next rows of the table, and heads another table where a header follows. */
  #title: { readonly row: Row; readonly opd: Named } | null = null;
  #accounts: AccountLevels | null = null;

  constructor(context: TableContext) {
    const { grid, columns, layout, profile, codes } = context;
    this.#context = context;
    this.#flat = layout.style === 'flat';
    this.#column = layout.code[0] ?? 1;
    this.#merged = mergedCodes(grid, this.#column);
    this.#names = new RowNames(context);
    this.#subs = new SubRows(context, this.#names, this.#merged);
    this.#tree = new LevelTree(grid, this.#subs.moneyColumn);
    this.#totals = new TotalRows(grid, this.#subs.moneyColumn, columns, profile, this.#tree);
    this.#split = layout.code.length > 1 ? new SplitCode(layout.code, codes) : null;
  }

  /** A row above the header that may print the total ("=SUBTOTAL(...)" over the column). */
  above(row: Row): void {
    if (row.kind[this.#subs.moneyColumn] === 'number') this.#totals.hold(row, this.#subs.money(row, false));
  }

  /** One row below the header. False where it is none of the table's: it may begin another one. */
  read(row: Row): boolean {
    const { style } = this.#context.layout;
    const done =
      style === 'flat' ? this.#readFlat(row) : style === 'own' ? this.#readOwn(row) : this.#readLevel(row);
    if (done && row.hidden) this.#tallies.hidden(row);
    return done;
  }

  finish(): TableReading {
    const { units, rows, opd } = this.#subs;
    const lengkap = this.#isLengkap(units);
    for (const unit of units) unit.lengkap = lengkap;
    const first = units[0]?.opd.name ?? opd;
    const notes = [
      ...this.#notes,
      ...this.#tree.finish(
        units.some((unit) => unit.entries.size > 0),
        first,
      ),
      ...this.#totals.finish(),
      ...this.#subs.notes(),
      ...this.#tallies.notes(this.#context.grid, this.#column),
    ];
    return { units, rows, notes };
  }

  #readFlat(row: Row): boolean {
    const { codes, layout } = this.#context;
    let text = layout.split.length > 0 ? joinLevels(row, layout.split) : textAt(row, this.#column);
    if (text === '' || text.trim() === '') {
      const master = this.#merged.get(row.number);
      if (!master) return this.#readDetail(row) || this.#readUncoded(row);
      text = textAt(master, this.#column);
      this.#tallies.filled(row);
    }
    const cell = codes.read(text);
    switch (cell.kind) {
      case 'organisasi':
        return this.#openOpd(row, { code: cell.code, name: this.#names.of(row, cell) });
      case 'nomenklatur':
      case 'bad':
      case 'rekening':
        return this.#readSub(row, cell, text, this.#column);
      case 'text': {
        // Below the table it is a note or a signature, in the table a broken code.
        const priced = !this.#totals.isLabel(text) && this.#subs.money(row, false) !== null;
        if (priced && text.length < 40 && /\d/.test(text))
          return this.#readSub(row, cell, text, this.#column);
        if (this.#totals.isLabel(text)) return this.#readUncoded(row);
        this.#readTitle(row);
        return false;
      }
    }
  }

  #readLevel(row: Row): boolean {
    let text = this.#split === null ? textAt(row, this.#column).trim() : this.#split.read(row);
    const master = text === '' && this.#split === null ? this.#merged.get(row.number) : undefined;
    if (master) {
      text = textAt(master, this.#column);
      this.#tallies.filled(row);
    }
    const cell = text === '' ? TEXT : this.#context.codes.read(text);
    switch (cell.kind) {
      case 'organisasi':
        return this.#openOpd(row, { code: cell.code, name: this.#names.of(row, cell) });
      case 'nomenklatur': {
        const { level, text: code } = cell.code;
        if (level === 'sub-kegiatan') return this.#readSub(row, cell, text, this.#column);
        const name = this.#names.of(row, cell);
        // A lone 5 below a sub kegiatan is the account "BELANJA", not the urusan.
        if (level === 'urusan' && this.#entry && /belanja/i.test(name))
          return this.#readAccount(row, [Number(code)]);
        return this.#openLevel(row, LEVEL_DEPTH[level], level, { code, name });
      }
      case 'rekening':
        return this.#readAccount(row, cell.segments);
      case 'bad': {
        if (cell.segments === 6) return this.#readSub(row, cell, cell.text, this.#column);
        if (cell.segments > 6) return this.#readUncoded(row);
        const level = cell.segments === 3 ? 'program' : 'kegiatan';
        const named = { code: cell.text, name: this.#names.of(row, cell) };
        this.#badCode(row, this.#column, cell.text, level, named.name);
        return this.#openLevel(row, LEVEL_DEPTH[level], level, named);
      }
      case 'text':
        return (text === '' && this.#readDetail(row)) || this.#readUncoded(row);
    }
  }

  /** Each level in a column of its own: the deepest filled one says what the row is. */
  #readOwn(row: Row): boolean {
    const { columns: c, codes } = this.#context;
    const levels = [
      ['sub-kegiatan', c.kodeSub, c.sub],
      ['kegiatan', c.kodeKegiatan, c.kegiatan],
      ['program', c.kodeProgram, c.program],
    ] as const;
    for (const [level, codeColumn, nameColumn] of levels) {
      const column = codeColumn > 0 && !isBlank(row, codeColumn) ? codeColumn : nameColumn;
      if (column === 0 || isBlank(row, column)) continue;
      const text = textAt(row, column);
      const cell = codes.read(text);
      if (cell.kind === 'text' && (level === 'sub-kegiatan' || this.#totals.isLabel(text))) break;
      if (level === 'sub-kegiatan') return this.#readSub(row, cell, text, column);
      if (cell.kind === 'text' && this.#readTitle(row)) return false;
      const beside = nameColumn > 0 && !isBlank(row, nameColumn) ? namedOf(textAt(row, nameColumn)) : null;
      const coded = cell.kind === 'nomenklatur' ? cell : null;
      const name = coded?.name || beside?.name || oneLine(text);
      return this.#openLevel(row, LEVEL_DEPTH[level], level, { code: coded?.code.text ?? null, name });
    }
    return this.#readUncoded(row);
  }

  #readSub(row: Row, cell: CodeCell, text: string, column: number): boolean {
    this.#openTitled();
    const valid = cell.kind === 'nomenklatur' && cell.code.level === 'sub-kegiatan' ? cell.code.text : null;
    const code = valid ?? (cell.kind === 'bad' ? cell.text : oneLine(text));
    const money = this.#subs.money(row);
    const entry = this.#subs.take(row, code, cell, column, money);
    if (valid === null && this.#subs.opened) this.#badCode(row, column, code, 'sub-kegiatan', entry.name);
    this.#entry = entry;
    this.#accounts = null;
    if (!this.#flat) this.#tree.add(DEPTH.sub, row.number, 'sub-kegiatan', entry.name, money, this.#subs.opd);
    this.#totals.count(row, money);
    return true;
  }

  /** A row of accounts whose code cell is left blank: it goes on with the sub kegiatan above it. */
  #readDetail(row: Row): boolean {
    const { columns: c } = this.#context;
    if (!this.#entry || c.rekening === 0 || isBlank(row, c.rekening)) return false;
    const parents = [c.kodeKegiatan, c.kegiatan, c.kodeProgram, c.program];
    if (parents.some((index) => index > 0 && !isBlank(row, index))) return false;
    const money = this.#subs.money(row);
    this.#tallies.filled(row);
    this.#subs.addTo(this.#entry, row, money);
    this.#totals.count(row, money);
    return true;
  }

  /** An account below its sub kegiatan in the same column. Without a figure of its own the sub kegiatan has the sum of them. */
  #readAccount(row: Row, segments: readonly number[]): boolean {
    const entry = this.#entry;
    const money = this.#subs.money(row);
    if (entry) {
      const before = this.#accounts?.top ?? null;
      this.#accounts ??= new AccountLevels(entry);
      const sums = entry.pagu === before;
      this.#accounts.add(segments, money);
      if (sums) entry.pagu = this.#accounts.top;
      this.#tree.add(
        DEPTH.sub + segments.length,
        row.number,
        'rekening',
        this.#names.of(row, null),
        money,
        this.#subs.opd,
      );
    }
    this.#totals.pass(row);
    return true;
  }

  #openOpd(row: Row, opd: Named): boolean {
    this.#context.opd.set(opd);
    this.#entry = null;
    this.#title = null;
    this.#names.close();
    this.#tree.add(DEPTH.opd, row.number, 'opd', opd.name, this.#subs.money(row), opd.name);
    this.#totals.pass(row);
    return true;
  }

  /** Remembers an OPD's title row. It is none of the table's rows as long as nothing of the table follows it. */
  #readTitle(row: Row): boolean {
    const { moneyColumn } = this.#subs;
    if (moneyColumn > 0 && !isBlank(row, moneyColumn)) return false;
    const opd = opdTitleRow(row, this.#context);
    if (opd !== null) this.#title = { row, opd };
    return opd !== null;
  }

  #openTitled(): void {
    if (this.#title !== null) this.#openOpd(this.#title.row, this.#title.opd);
  }

  #openLevel(row: Row, depth: number, level: string, named: Named): boolean {
    this.#openTitled();
    this.#entry = null;
    this.#names.open(depth, named);
    const opd = this.#context.opd.current?.opd.name ?? null;
    this.#tree.add(depth, row.number, level, named.name, this.#subs.money(row), opd);
    this.#totals.pass(row);
    return true;
  }

  #badCode(
    row: Row,
    column: number,
    text: string,
    level: 'program' | 'kegiatan' | 'sub-kegiatan',
    name: string,
  ): void {
    this.#notes.push({
      kind: 'bad-code',
      place: placeOf(this.#context.grid, row.number, column),
      text,
      level,
      name,
    });
  }

  /** A row without a code: a total, an organisation's row, a level named in words, an indicator line, or nothing of ours. */
  #readUncoded(row: Row): boolean {
    const { columns: c, layout, profile } = this.#context;
    const money = this.#subs.moneyColumn > 0 ? this.#subs.money(row, false) : null;
    if (this.#totals.read(row, money)) return true;
    const nameColumn = [...c.names, ...layout.code].find((index) => !isBlank(row, index)) ?? 0;
    const name = nameColumn > 0 ? oneLine(textAt(row, nameColumn)) : '';
    if (!this.#flat && name !== '' && money !== null) {
      if (isOpdName(name, profile)) return this.#openOpd(row, { code: null, name });
      const level = (SPOKEN_LEVEL.exec(name)?.[1] ?? '').toLowerCase();
      if (level === 'program' || level === 'kegiatan' || level === 'urusan') {
        return this.#openLevel(row, LEVEL_DEPTH[level], level, { code: null, name });
      }
    }
    if (money === null && this.#readTitle(row)) return false;
    return this.#readIndicators(row, name, money) || this.#readLost(row, name, money);
  }

  /** A further line of indicators below a sub kegiatan. */
  #readIndicators(row: Row, name: string, money: Rupiah | null): boolean {
    const { columns: c } = this.#context;
    const entry = this.#entry;
    if (!entry || entry.lastLine !== row.number - 1 || name !== '' || money !== null) return false;
    if (![...c.indikator, ...c.target].some((index) => !isBlank(row, index))) return false;
    this.#subs.addIndicators(entry, row);
    this.#totals.pass(row);
    return true;
  }

  /** A row of the table that names no sub kegiatan, with money or (in an export) with a kegiatan: it is not counted, and said. */
  #readLost(row: Row, name: string, money: Rupiah | null): boolean {
    const { columns: c } = this.#context;
    if (!this.#totals.adjoins(row)) return false;
    const parents = [c.kodeKegiatan, c.kodeProgram, c.kegiatan, c.program];
    const named = this.#flat && parents.some((index) => index > 0 && !isBlank(row, index));
    if (!named && (money === null || name === '')) return false;
    this.#tallies.withoutCode(row, money);
    this.#totals.pass(row);
    return true;
  }

  /** Whether unused sub kegiatan stand here as a matter of course: an export, or a plain list in which many have no money. */
  #isLengkap(units: readonly UnitTable[]): boolean {
    if (this.#flat && this.#context.columns.rekening > 0) return true;
    if (this.#names.hasParents) return false;
    let empty = 0;
    let all = 0;
    for (const { entries } of units) {
      for (const { pagu } of entries.values()) {
        all++;
        if (pagu === null || pagu === 0n) empty++;
      }
    }
    return empty >= LENGKAP_FROM && empty * LENGKAP_SHARE > all;
  }
}
