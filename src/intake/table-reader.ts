import { type Named, opdCodeOf, type ReadingNote, type Rupiah } from '../model/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { AccountLevels } from './accounts.ts';
import { isBlank, placeOf, textAt } from './cells.ts';
import type { CodeCell } from './code-cell.ts';
import { DetailRows } from './detail-rows.ts';
import { type Entry, manyEmpty } from './entry.ts';
import { agrees, DEPTH, LevelTree } from './level-tree.ts';
import { bidangOfNumber, isAccountName, levelInWords } from './level-words.ts';
import { mergedCodes } from './merged-codes.ts';
import { oneLine } from './normalise.ts';
import { isOpdName, isPart, withoutNumber } from './opd-name.ts';
import { opdTitleRow } from './opd-title-row.ts';
import { ownLevelOf } from './own-level.ts';
import { RowNames } from './row-names.ts';
import { joinLevels, SplitCode } from './split-code.ts';
import { SubRows } from './sub-rows.ts';
import type { TableContext, TableReading } from './table-context.ts';
import { Tallies } from './tallies.ts';
import { TotalRows } from './total-rows.ts';
import { UncodedRows } from './uncoded-rows.ts';

const LEVEL_DEPTH = { urusan: 1, bidang: 2, program: 3, kegiatan: 5 } as const;
/** Account codes begin with 4 (pendapatan), 5 (belanja) or 6 (pembiayaan). */
const BELANJA = 5;
const TEXT: CodeCell = { kind: 'text' };

/** Reads the rows of one budget table, one after the other; `finish` gives what they held. */
export class TableReader {
  readonly #context: TableContext;
  readonly #names: RowNames;
  readonly #subs: SubRows;
  readonly #tree: LevelTree;
  readonly #totals: TotalRows;
  readonly #uncoded: UncodedRows;
  readonly #details: DetailRows;
  readonly #tallies = new Tallies();
  readonly #notes: ReadingNote[] = [];
  readonly #flat: boolean;
  readonly #column: number;
  readonly #merged: ReadonlyMap<number, Row>;
  readonly #split: SplitCode | null;
  readonly #heads = new Map<string, Named>();
  #entry: Entry | null = null;
  /** What its last row was known by. */
  #text = '';
  /** An OPD's title row met last: it owns the next rows of the table, and heads another table where a header follows. */
  #title: { readonly row: Row; readonly opd: Named } | null = null;
  /** Rows with money that name a unit: they head what follows, or split the sub kegiatan above. */
  #held: { readonly row: Row; readonly opd: Named; readonly money: Rupiah; readonly near: boolean }[] = [];
  #accounts: AccountLevels | null = null;

  constructor(context: TableContext) {
    const { grid, columns, layout, profile, codes } = context;
    this.#context = context;
    this.#flat = layout.style === 'flat';
    this.#column = layout.code[0] ?? 1;
    this.#merged = mergedCodes(grid, this.#column);
    this.#names = new RowNames(context);
    this.#subs = new SubRows(context, this.#names, this.#merged);
    this.#tree = new LevelTree(grid, this.#subs.moneyColumn, () => this.#subs.rounding);
    this.#totals = new TotalRows(grid, columns, profile, this.#tree, this.#subs);
    this.#uncoded = new UncodedRows(
      () => this.#subs.rounding,
      () => this.#totals.counted,
    );
    this.#details = new DetailRows(columns, layout.code, (text) => this.#totals.isLabel(text));
    this.#split = layout.code.length > 1 ? new SplitCode(layout.code, codes) : null;
  }

  /** A row above the header that may print the total ("TOTAL", "=SUBTOTAL(...)" over the column). */
  above(row: Row): void {
    this.#totals.hold(row);
  }

  /** The table goes on below this row, the last of its header printed again. */
  turnPage(row: Row): void {
    this.#totals.pass(row);
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
    this.#settleDetails();
    this.#passHeld();
    this.#subs.settle();
    const { units, rows, opd } = this.#subs;
    // Unused sub kegiatan stand as a matter of course in an export, or in a plain list in which many have no money.
    const lengkap =
      (this.#flat && this.#context.columns.rekening > 0) || (!this.#names.hasParents && manyEmpty(units));
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
      ...this.#uncoded.finish(this.#context.grid, this.#column),
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
    // Row after row of an export names the same sub kegiatan.
    if (
      text === this.#text &&
      this.#entry !== null &&
      this.#title === null &&
      this.#held.length === 0 &&
      this.#subs.goesOn(row)
    ) {
      const money = this.#subs.money(row);
      this.#settleDetails();
      this.#subs.takeMore(this.#entry, row, money);
      this.#details.head(row, this.#entry, money);
      this.#count(row, money);
      return true;
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
    text = bidangOfNumber(text) ?? text;
    const cell = text === '' ? TEXT : this.#context.codes.read(text);
    switch (cell.kind) {
      case 'organisasi':
        return this.#openOpd(row, { code: cell.code, name: this.#names.of(row, cell) });
      case 'nomenklatur': {
        const { level, text: code } = cell.code;
        if (level === 'sub-kegiatan') return this.#readSub(row, cell, text, this.#column);
        const name = this.#names.of(row, cell);
        if (level === 'urusan' && isAccountName(name)) return this.#readAccount(row, [Number(code)]);
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

  /** Each level in a column of its own. */
  #readOwn(row: Row): boolean {
    const { columns, codes } = this.#context;
    const own = ownLevelOf(row, columns, codes, (text) => this.#totals.isLabel(text));
    if (own === null) return this.#readUncoded(row);
    if (own.level === 'sub-kegiatan') return this.#readSub(row, own.cell, own.text, own.column);
    if (own.code === null && this.#readTitle(row)) return false;
    return this.#openLevel(row, LEVEL_DEPTH[own.level], own.level, own);
  }

  #readSub(row: Row, cell: CodeCell, text: string, column: number): boolean {
    this.#settleDetails();
    this.#openTitled();
    const valid = cell.kind === 'nomenklatur' && cell.code.level === 'sub-kegiatan' ? cell.code.text : null;
    const code = valid ?? (cell.kind === 'bad' ? cell.text : oneLine(text));
    const money = this.#subs.money(row);
    const entry = this.#subs.take(row, code, cell, column, money);
    if (valid === null && this.#subs.opened) this.#badCode(row, column, code, 'sub-kegiatan', entry.name);
    this.#entry = entry;
    this.#details.head(row, entry, money);
    this.#text = text;
    this.#accounts = null;
    if (!this.#flat)
      this.#print(row, DEPTH.sub, 'sub-kegiatan', { code, name: entry.name }, money, this.#subs.opd);
    this.#count(row, money);
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
    this.#count(row, money);
    return true;
  }

  /** Counts the rows of a sub kegiatan that name only a detail of it, once it is known what they are. */
  #settleDetails(): void {
    const details = this.#details.settle();
    if (details === null) return;
    const { entry, more, lost } = details;
    for (const { row, money } of more) {
      this.#tallies.filled(row);
      this.#subs.addTo(entry, row, money);
      if (!this.#flat) this.#print(row, DEPTH.sub, 'sub-kegiatan', entry, money, this.#subs.opd);
      this.#count(row, money);
    }
    for (const { row, money } of lost) this.#uncoded.miss(row, money);
  }

  #endDetails(): void {
    this.#settleDetails();
    this.#details.close();
  }

  /** An account below its sub kegiatan in the same column. Without a figure of its own the sub kegiatan has the sum of them. */
  #readAccount(row: Row, segments: readonly number[]): boolean {
    this.#endDetails();
    // Income and financing belong to no sub kegiatan.
    if (segments[0] !== BELANJA) this.#entry = null;
    const entry = this.#entry;
    const money = this.#subs.money(row);
    if (entry) {
      const before = this.#accounts?.top ?? null;
      this.#accounts ??= new AccountLevels(entry);
      const sums = entry.pagu === before;
      this.#accounts.add(segments, money);
      if (sums) entry.pagu = this.#accounts.top;
      const named = { code: null, name: this.#names.of(row, null) };
      this.#print(row, DEPTH.sub + segments.length, 'rekening', named, money, this.#subs.opd);
    }
    this.#totals.pass(row);
    return true;
  }

  #openOpd(row: Row, opd: Named): boolean {
    this.#endDetails();
    const { code } = opd;
    // A unit below the row of its OPD (RSUD, puskesmas) belongs to it.
    const head = code === null ? null : opdCodeOf(code);
    if (code !== null && code === head) this.#heads.set(code, opd);
    const over = this.#isPart(opd) ? this.#context.opd.over : null;
    const parent = over ?? ((head !== null && this.#heads.get(head)) || opd);
    this.#context.opd.set(parent, opd);
    this.#entry = null;
    this.#title = null;
    this.#names.close();
    if (!this.#flat || code !== null)
      this.#print(row, DEPTH.opd, 'opd', opd, this.#subs.money(row), over?.name ?? opd.name);
    this.#totals.pass(row);
    return true;
  }

  /** Whether an organisation without a code is part of the OPD at hand, or of the one over the table. */
  #isPart(named: Named): boolean {
    const { opd, profile } = this.#context;
    return named.code === null && opd.over !== null && isPart(named, opd.over, profile);
  }

  /** Remembers an OPD's title row. It is none of the table's rows as long as nothing of the table follows it. */
  #readTitle(row: Row): boolean {
    const { moneyColumn } = this.#subs;
    if (moneyColumn > 0 && !isBlank(row, moneyColumn)) return false;
    const opd = opdTitleRow(row, this.#context);
    if (opd !== null) this.#title = { row, opd };
    return opd !== null;
  }

  /** Opens the organisation whose row stands above the one at hand. Several with money below each other split what is above them. */
  #openTitled(): void {
    if (this.#title !== null) this.#openOpd(this.#title.row, this.#title.opd);
    if (this.#held.length === 0) return;
    const [only, more] = this.#held;
    const own = this.#entry?.pagu ?? null;
    if (only === undefined || more !== undefined || (own !== null && agrees(own, only.money))) {
      this.#passHeld();
      return;
    }
    this.#held = [];
    this.#openOpd(only.row, only.opd);
    if (this.#flat) this.#uncoded.meet(only.row, only.money);
  }

  #hold(row: Row, opd: Named, money: Rupiah): boolean {
    const near = this.#totals.adjoins(row);
    this.#held.push({ row, opd, money, near });
    if (near) this.#totals.pass(row);
    return near;
  }

  #passHeld(): void {
    for (const { row, money, near } of this.#held) if (near) this.#uncoded.meet(row, money);
    this.#held = [];
  }

  #openLevel(row: Row, depth: number, level: string, named: Named): boolean {
    this.#endDetails();
    this.#openTitled();
    this.#entry = null;
    this.#names.open(depth, named);
    const opd = this.#context.opd.current?.opd.name ?? null;
    this.#print(row, depth, level, named, this.#subs.money(row), opd);
    this.#totals.pass(row);
    return true;
  }

  #count(row: Row, money: Rupiah | null): void {
    // Headings without a code begin before this row is counted.
    this.#uncoded.count(money);
    this.#totals.count(row, money);
  }

  #print(
    row: Row,
    depth: number,
    level: string,
    { code, name }: Named,
    printed: Rupiah | null,
    opd: string | null,
  ): void {
    if (depth < DEPTH.sub) this.#uncoded.settle();
    this.#tree.add({ depth, row: row.number, level, code, name, opd, printed });
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
    if (money === null) this.#settleDetails();
    else if (this.#totals.adjoins(row) && this.#details.meet(row, money)) {
      this.#totals.pass(row);
      return true;
    } else this.#endDetails();
    if (this.#totals.read(row, money)) {
      this.#passHeld();
      this.#uncoded.total();
      return true;
    }
    const nameColumn = [...c.names, ...layout.code].find((index) => !isBlank(row, index)) ?? 0;
    const name = nameColumn > 0 ? oneLine(textAt(row, nameColumn)) : '';
    if (name !== '' && money !== null) {
      const opd = { code: null, name: withoutNumber(name) };
      const named = isOpdName(opd.name, profile);
      if (named && this.#isPart(opd)) return this.#hold(row, opd, money);
      if (named && !this.#flat) return this.#openOpd(row, opd);
      const level = this.#flat ? null : levelInWords(name);
      if (level) return this.#openLevel(row, LEVEL_DEPTH[level], level, { code: null, name });
    }
    if (money === null && this.#readTitle(row)) return false;
    return this.#readIndicators(row, name, money) || this.#readLost(row, money);
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
  #readLost(row: Row, money: Rupiah | null): boolean {
    const { columns: c } = this.#context;
    if (!this.#totals.adjoins(row)) return false;
    const parents = [c.kodeKegiatan, c.kodeProgram, c.kegiatan, c.program];
    const named = this.#flat && parents.some((index) => index > 0 && !isBlank(row, index));
    if (!named && money === null) return false;
    this.#uncoded.meet(row, money);
    this.#totals.pass(row);
    return true;
  }
}
