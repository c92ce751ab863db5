import type { Isian, Named, Place, ReadingNote, Rupiah, Tahap } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { isBlank, placeOf, type SourceGrid, textAt } from './cells.ts';
import type { CodeBook, CodeCell } from './code-cell.ts';
import { type Columns, joinCode } from './columns.ts';
import { add, type Entry, type UnitTable } from './entry.ts';
import type { Layout } from './layout.ts';
import { DEPTH, LevelTree } from './level-tree.ts';
import { MoneyReader } from './money-cell.ts';
import { oneLine } from './normalise.ts';
import type { OpdOfRows, Owner } from './opd-of-rows.ts';
import { readTag } from './tag.ts';
import { isOpdName, namedOf } from './title.ts';
import { TotalRows } from './total-rows.ts';

/** What a table is read with. */
export interface TableContext {
  readonly grid: SourceGrid;
  readonly profile: Profile;
  readonly codes: CodeBook;
  readonly columns: Columns;
  readonly layout: Layout;
  /** Unit of the money: 1, 1000 (ribuan), 1000000 (jutaan). */
  readonly factor: number;
  readonly year: number | null;
  readonly stage: Tahap | null;
  readonly program: Named | null;
  readonly kegiatan: Named | null;
  readonly opd: OpdOfRows;
}

export interface TableReading {
  readonly units: readonly UnitTable[];
  /** Rows that belong to a sub kegiatan. */
  readonly rows: number;
  readonly notes: readonly ReadingNote[];
}

const LEVEL_DEPTH = { urusan: 1, bidang: 2, program: 3, kegiatan: 5, 'sub-kegiatan': 6 } as const;
/** A list is complete, unused sub kegiatan and all, where at least this many, and one in this many, have no money. */
const LENGKAP_FROM = 5;
const LENGKAP_SHARE = 5;
const SPOKEN_LEVEL = /^(program|kegiatan|urusan)\b/i;

/** Reads the rows of one budget table, one after the other; `finish` gives what they held. */
export class TableReader {
  readonly #context: TableContext;
  readonly #columns: Columns;
  readonly #pagu: MoneyReader;
  readonly #parts: readonly MoneyReader[];
  readonly #sebelum: MoneyReader;
  readonly #realisasi: MoneyReader;
  readonly #tree: LevelTree;
  readonly #totals: TotalRows;
  readonly #units = new Map<string, UnitTable>();
  readonly #notes: ReadingNote[] = [];
  readonly #levels: boolean;
  readonly #parents = new Map<number, Named>();
  readonly #jenis = new Map<string, string | null>();
  readonly #masters: ReadonlyMap<number, Row>;
  readonly #pairs = new Map<string, { readonly nameText: string; readonly named: Named | null }>();
  #codeParts: string[] = [];
  #owner: Owner | null = null;
  #unit: UnitTable | null = null;
  #entry: Entry | null = null;
  #jenisDepth = 0;
  #hasParents = false;
  #rows = 0;
  #filled = 0;
  #filledRow = 0;
  #hidden = 0;
  #hiddenRow = 0;
  #without = { rows: [] as number[], count: 0, money: 0n };

  constructor(context: TableContext) {
    const { grid, columns, factor, layout } = context;
    this.#context = context;
    this.#columns = columns;
    const reader = (index: number) =>
      new MoneyReader(
        grid,
        index,
        columns.assigned.find((column) => column.index === index)?.heading ?? '',
        factor,
      );
    this.#pagu = reader(columns.pagu);
    this.#parts = columns.parts.map(reader);
    this.#sebelum = reader(columns.sebelum);
    this.#realisasi = reader(columns.realisasi);
    this.#tree = new LevelTree(grid, this.moneyColumn);
    this.#totals = new TotalRows(grid, this.moneyColumn, context.profile, this.#tree);
    this.#levels = layout.style !== 'flat';
    this.#masters = mergedCodes(grid, layout.code);
  }

  get moneyColumn(): number {
    return this.#columns.pagu || this.#columns.parts[0] || 0;
  }

  /** A row above the header that may print the total ("=SUBTOTAL(...)" over the column). */
  above(row: Row): void {
    if (row.kind[this.moneyColumn] === 'number') this.#totals.hold(row, this.#pagu.read(row, false));
  }

  /** One row below the header. False where it is none of the table's: it may begin another one. */
  read(row: Row): boolean {
    const done = this.#levels ? this.#readLevel(row) : this.#readFlat(row);
    if (done && row.hidden) {
      if (this.#hidden === 0) this.#hiddenRow = row.number;
      this.#hidden++;
    }
    return done;
  }

  finish(): TableReading {
    const { grid } = this.#context;
    const units = [...this.#units.values()];
    const subs = units.some((unit) => unit.entries.size > 0);
    const lengkap = this.#isLengkap(units);
    for (const unit of units) unit.lengkap = lengkap;
    const notes = [
      ...this.#notes,
      ...this.#tree.finish(subs, units[0]?.opd.name ?? null),
      ...this.#totals.finish(),
      ...[this.#pagu, ...this.#parts, this.#sebelum, this.#realisasi].flatMap((reader) => reader.notes()),
    ];
    const code = this.#context.layout.code[0] ?? 1;
    if (this.#filled > 0) {
      const place = placeOf(grid, this.#filledRow, code);
      notes.push({ kind: 'assumed', what: 'merged-filled', place, args: { count: this.#filled } });
    }
    if (this.#hidden > 0) {
      const place = placeOf(grid, this.#hiddenRow, code);
      notes.push({ kind: 'hidden', what: 'rows', place, count: this.#hidden, counted: true });
    }
    const [first] = this.#without.rows;
    if (first !== undefined) {
      const { count, money } = this.#without;
      const place = placeOf(grid, first, code);
      notes.push({ kind: 'assumed', what: 'row-without-code', place, args: { row: first, count, money } });
    }
    return { units, rows: this.#rows, notes };
  }

  #readFlat(row: Row): boolean {
    const { codes, layout } = this.#context;
    const [column = 0] = layout.code;
    let text = textAt(row, column);
    if (layout.split.length > 0) text = joinCode(row, layout.split);
    if (text === '' || text.trim() === '') {
      const master = this.#masters.get(row.number);
      if (master) {
        text = textAt(master, column);
        this.#fill(row);
      } else if (this.#entry && this.#isDetailOfEntry(row)) {
        this.#fill(row);
        this.#price(this.#entry, row, this.#pagu.read(row));
        return true;
      } else return this.#readUncoded(row);
    }
    const cell = codes.read(text);
    if (cell.kind === 'text' && this.#totals.isLabel(text)) return this.#readUncoded(row);
    if (cell.kind === 'organisasi') {
      this.#context.opd.set({ code: cell.code, name: cell.name || this.#nameOf(row, cell) });
      this.#openLevel(row, DEPTH.opd, 'opd', cell.name);
      return true;
    }
    const sub = cell.kind === 'nomenklatur' && cell.code.level === 'sub-kegiatan' ? cell.code.text : null;
    if (sub === null && this.#noSub(row, cell, text)) return false;
    this.#readSub(row, sub ?? oneLine(text), cell, column);
    return true;
  }

  /** A flat row whose code cell holds no code: below the table it is a note or a signature, in the table a broken code. */
  #noSub(row: Row, cell: CodeCell, text: string): boolean {
    if (cell.kind !== 'text') return false;
    const priced = this.#pagu.read(row, false) !== null;
    return !(priced && text.length < 40 && /\d/.test(text));
  }

  #readLevel(row: Row): boolean {
    const { layout, codes, columns } = this.#context;
    if (layout.style === 'own') return this.#readOwn(row);
    let text = this.#codeText(row);
    if (text === '') {
      const master = this.#masters.get(row.number);
      if (master && layout.code.length === 1) {
        text = textAt(master, layout.code[0] ?? 0);
        this.#fill(row);
      }
    }
    const cell = text === '' ? TEXT : codes.read(text);
    switch (cell.kind) {
      case 'organisasi': {
        const name = this.#nameOf(row, cell);
        this.#context.opd.set({ code: cell.code, name });
        this.#openLevel(row, DEPTH.opd, 'opd', name);
        return true;
      }
      case 'nomenklatur': {
        const { level, text: code } = cell.code;
        if (level === 'urusan' && this.#entry && /belanja/i.test(this.#nameOf(row, cell))) {
          return this.#readAccount(row, [Number(code)]);
        }
        if (level === 'sub-kegiatan') this.#readSub(row, code, cell, layout.code[0] ?? 1);
        else this.#openParent(row, LEVEL_DEPTH[level], level, { code, name: this.#nameOf(row, cell) });
        return true;
      }
      case 'rekening':
        return this.#readAccount(row, cell.segments);
      case 'bad':
        return this.#readBad(row, cell);
      case 'text':
        if (text === '' && columns.rekening > 0 && this.#isDetailOfEntry(row) && this.#entry) {
          this.#fill(row);
          this.#price(this.#entry, row, this.#pagu.read(row));
          return true;
        }
        return this.#readUncoded(row);
    }
  }

  /** Each level in a column of its own: the deepest filled one says what the row is. */
  #readOwn(row: Row): boolean {
    const c = this.#columns;
    const { codes } = this.#context;
    const levels = [
      [DEPTH.sub, 'sub-kegiatan', c.kodeSub, c.sub],
      [DEPTH.kegiatan, 'kegiatan', c.kodeKegiatan, c.kegiatan],
      [DEPTH.program, 'program', c.kodeProgram, c.program],
    ] as const;
    for (const [depth, level, codeColumn, nameColumn] of levels) {
      const column = codeColumn > 0 && !isBlank(row, codeColumn) ? codeColumn : nameColumn;
      if (column === 0 || isBlank(row, column)) continue;
      const text = textAt(row, column);
      const cell = codes.read(text);
      if (cell.kind === 'text' && this.#totals.isLabel(text)) return this.#readUncoded(row);
      if (depth === DEPTH.sub) {
        if (cell.kind === 'text') return this.#readUncoded(row);
        this.#readSub(row, cell.kind === 'nomenklatur' ? cell.code.text : oneLine(text), cell, column);
        return true;
      }
      const code = cell.kind === 'nomenklatur' ? cell.code.text : null;
      const beside = nameColumn > 0 && !isBlank(row, nameColumn) ? namedOf(textAt(row, nameColumn)) : null;
      const name = (cell.kind === 'nomenklatur' ? cell.name : '') || beside?.name || oneLine(text);
      this.#openParent(row, depth, level, { code, name });
      return true;
    }
    return this.#readUncoded(row);
  }

  /** The code cell or cells of a row; parts left blank in a split code are those of the row above. */
  #codeText(row: Row): string {
    const { code } = this.#context.layout;
    if (code.length === 1) return textAt(row, code[0] ?? 0).trim();
    const joined = joinCode(row, code);
    if (joined === '') return '';
    const own = code.map((index) => textAt(row, index).trim());
    const first = own.findIndex((part) => part !== '');
    const cell = this.#context.codes.read(joined);
    const parts = own.map((part, at) => (at < first ? (this.#codeParts[at] ?? '') : part));
    this.#codeParts = parts;
    if (first <= 0 || (cell.kind !== 'text' && cell.kind !== 'bad' && joined.includes('.'))) return joined;
    return parts.filter((part) => part !== '').join('.');
  }

  #readSub(row: Row, code: string, cell: CodeCell, column: number): void {
    const unit = this.#unitOf(row);
    const valid = cell.kind === 'nomenklatur' && cell.code.level === 'sub-kegiatan';
    let entry = unit.entries.get(code);
    const money = this.#moneyOf(row);
    if (entry === undefined) {
      const name = this.#nameOf(row, cell);
      entry = this.#open(row, code, name, column);
      unit.entries.set(code, entry);
      if (!valid) {
        const place = placeOf(this.#context.grid, row.number, column);
        const text = oneLine(textAt(row, column)) || code;
        this.#notes.push({ kind: 'bad-code', place, text, level: 'sub-kegiatan', name });
      }
    } else this.#meetAgain(entry, row, money);
    this.#entry = entry;
    this.#jenisDepth = 0;
    if (this.#levels) this.#tree.add(DEPTH.sub, row.number, 'sub-kegiatan', entry.name, money, unit.opd.name);
    this.#price(entry, row, money);
  }

  #open(row: Row, code: string, name: string, column: number): Entry {
    const { grid } = this.#context;
    const c = this.#columns;
    const codePlace = placeOf(grid, row.number, column);
    const priced = this.moneyColumn > 0 && !isBlank(row, this.moneyColumn);
    const inExport = c.rekening > 0 || c.details.length > 0;
    return {
      code,
      name,
      program: this.#parentOf(row, c.kodeProgram, c.program, DEPTH.program, code, this.#context.program),
      kegiatan: this.#parentOf(row, c.kodeKegiatan, c.kegiatan, DEPTH.kegiatan, code, this.#context.kegiatan),
      pagu: null,
      sebelum: null,
      realisasi: null,
      byJenis: new Map(),
      place: priced ? placeOf(grid, row.number, this.moneyColumn) : codePlace,
      codePlace,
      lastLine: 0,
      tag: null,
      indikator: c.indikator.length > 0 ? [] : null,
      target: c.target.length > 0 ? [] : null,
      kembar: [],
      details: inExport ? new Set() : null,
    };
  }

  /** The same code once more: a detail row, a further indicator line, or a twin (ANG-002). */
  #meetAgain(entry: Entry, row: Row, money: Rupiah | null): void {
    const c = this.#columns;
    if (c.rekening > 0) return;
    if (entry.details !== null) {
      const key = c.details.map((index) => textAt(row, index)).join('\u0000');
      if (money === null || !entry.details.has(key)) return;
    } else if (money === null && (row.number === entry.lastLine + 1 || this.#masters.has(row.number))) return;
    else if (this.#masters.has(row.number)) return;
    entry.kembar.push({ place: placeOf(this.#context.grid, row.number, this.moneyColumn || 1), pagu: money });
  }

  /** Adds what the row holds to its sub kegiatan. */
  #price(entry: Entry, row: Row, money: Rupiah | null): void {
    const c = this.#columns;
    this.#rows++;
    entry.lastLine = row.number;
    if (money !== null) {
      entry.pagu = entry.pagu === null ? money : entry.pagu + money;
      this.#totals.count(row, money);
    } else this.#totals.pass(row);
    if (c.sebelum > 0) entry.sebelum = add(entry.sebelum, this.#sebelum.read(row));
    if (c.realisasi > 0) entry.realisasi = add(entry.realisasi, this.#realisasi.read(row));
    if (money !== null && c.rekening > 0) this.#addJenis(entry, row, money);
    if (entry.details !== null && c.rekening === 0)
      entry.details.add(c.details.map((index) => textAt(row, index)).join('\u0000'));
    if (entry.indikator !== null) entry.indikator.push(...this.#isian(row, c.indikator));
    if (entry.target !== null) entry.target.push(...this.#targets(row));
    if (c.tag > 0 || c.kategori > 0) this.#tag(entry, row);
  }

  #addJenis(entry: Entry, row: Row, money: Rupiah): void {
    const text = textAt(row, this.#columns.rekening);
    if (text === '') return;
    let jenis = this.#jenis.get(text);
    if (jenis === undefined) {
      const cell = this.#context.codes.read(text);
      jenis = cell.kind === 'rekening' ? jenisOf(cell.segments) : null;
      this.#jenis.set(text, jenis);
    }
    if (jenis !== null) entry.byJenis.set(jenis, (entry.byJenis.get(jenis) ?? 0n) + money);
  }

  /** An account below its sub kegiatan in the same column: each printed level repeats the money of the one below. */
  #readAccount(row: Row, segments: readonly number[]): boolean {
    const entry = this.#entry;
    const money = this.#pagu.read(row);
    if (!entry) return true;
    const depth = DEPTH.sub + segments.length;
    this.#tree.add(
      depth,
      row.number,
      'rekening',
      this.#nameOf(row, TEXT),
      money,
      this.#unit?.opd.name ?? null,
    );
    const jenis = jenisOf(segments);
    const outer = this.#jenisDepth === 0 || depth <= this.#jenisDepth;
    if (outer && money !== null) {
      if (jenis === null) this.#jenisDepth = 0;
      else {
        this.#jenisDepth = depth;
        entry.byJenis.set(jenis, (entry.byJenis.get(jenis) ?? 0n) + money);
      }
    }
    this.#totals.pass(row);
    return true;
  }

  #readBad(row: Row, cell: CodeCell & { kind: 'bad' }): boolean {
    const column = this.#context.layout.code[0] ?? 1;
    if (cell.segments === 6) {
      this.#readSub(row, cell.text, cell, column);
      return true;
    }
    if (cell.segments > 6) return this.#readUncoded(row);
    const name = this.#nameOf(row, cell);
    const level = cell.segments === 3 ? 'program' : 'kegiatan';
    const place = placeOf(this.#context.grid, row.number, column);
    this.#notes.push({ kind: 'bad-code', place, text: cell.text, level, name });
    this.#openParent(row, LEVEL_DEPTH[level], level, { code: cell.text, name });
    return true;
  }

  #openParent(row: Row, depth: number, level: string, named: Named): void {
    for (const deeper of [...this.#parents.keys()]) if (deeper >= depth) this.#parents.delete(deeper);
    this.#parents.set(depth, named);
    this.#openLevel(row, depth, level, named.name);
  }

  #openLevel(row: Row, depth: number, level: string, name: string): void {
    this.#entry = null;
    if (depth > DEPTH.opd) this.#hasParents = true;
    const opd = this.#context.opd.current?.opd.name ?? null;
    this.#tree.add(depth, row.number, level, name, this.#moneyOf(row), opd);
    this.#totals.pass(row);
  }

  /** A row without a code: a total, an organisation's row, a level named in words, an indicator line, or nothing of ours. */
  #readUncoded(row: Row): boolean {
    const { profile } = this.#context;
    const money = this.moneyColumn > 0 ? this.#pagu.read(row, false) : null;
    if (this.#totals.read(row, money)) return true;
    const c = this.#columns;
    const nameColumn = [...c.names, ...this.#context.layout.code].find((index) => !isBlank(row, index)) ?? 0;
    const name = nameColumn > 0 ? oneLine(textAt(row, nameColumn)) : '';
    if (this.#levels && name !== '' && money !== null) {
      if (isOpdName(name, profile)) {
        this.#context.opd.set({ code: null, name });
        this.#openLevel(row, DEPTH.opd, 'opd', name);
        return true;
      }
      const spoken = SPOKEN_LEVEL.exec(name);
      if (spoken) {
        const level = (spoken[1] ?? '').toLowerCase();
        const depth =
          level === 'program' ? DEPTH.program : level === 'kegiatan' ? DEPTH.kegiatan : DEPTH.urusan;
        this.#openParent(row, depth, level, { code: null, name });
        return true;
      }
    }
    const entry = this.#entry;
    const next = entry?.lastLine === row.number - 1;
    if (
      entry &&
      next &&
      name === '' &&
      money === null &&
      [...c.indikator, ...c.target].some((index) => !isBlank(row, index))
    ) {
      entry.lastLine = row.number;
      entry.indikator?.push(...this.#isian(row, c.indikator));
      entry.target?.push(...this.#targets(row));
      this.#totals.pass(row);
      return true;
    }
    const parents = [c.kodeKegiatan, c.kodeProgram, c.kegiatan, c.program];
    const named = parents.some((index) => index > 0 && !isBlank(row, index));
    if (
      (money !== null && name !== '' && this.#totals.adjoins(row)) ||
      (!this.#levels && named && this.#totals.adjoins(row))
    ) {
      this.#without.rows.push(row.number);
      this.#without.count++;
      this.#without.money += money ?? 0n;
      this.#totals.pass(row);
      return true;
    }
    return false;
  }

  #moneyOf(row: Row): Rupiah | null {
    if (this.#columns.pagu > 0) return this.#pagu.read(row);
    let sum: Rupiah | null = null;
    for (const part of this.#parts) sum = add(sum, part.read(row));
    return sum;
  }

  /** Names stand beside the code, or after it in its cell. */
  #nameOf(row: Row, cell: CodeCell): string {
    const { style, code } = this.#context.layout;
    const c = this.#columns;
    const names = style === 'levels' ? c.names : [c.sub, ...c.names];
    for (const index of names) {
      if (index === 0 || isBlank(row, index)) continue;
      if (code.length === 1 && index === code[0]) continue;
      const text = oneLine(textAt(row, index));
      const inner = this.#context.codes.read(text);
      return inner.kind !== 'text' && inner.name !== '' ? inner.name : text;
    }
    return cell.kind === 'text' ? '' : cell.name;
  }

  #parentOf(
    row: Row,
    kode: number,
    nama: number,
    depth: number,
    code: string,
    titled: Named | null,
  ): Named | null {
    const own = this.#named(row, kode, nama);
    if (own) return own;
    const level = this.#parents.get(depth);
    if (level) return level;
    const above = titled?.code;
    return titled && (above == null || code.startsWith(`${above}.`)) ? titled : null;
  }

  /** Code and name in two columns, or "code name" in one; what stands on many rows is made once. */
  #named(row: Row, kode: number, nama: number): Named | null {
    if (kode === 0 && nama === 0) return null;
    const codeText = textAt(row, kode);
    const nameText = textAt(row, nama);
    const known = this.#pairs.get(codeText || nameText);
    if (known !== undefined && known.nameText === nameText) return known.named;
    const first = kode > 0 && !isBlank(row, kode) ? namedOf(codeText) : null;
    const second = nama > 0 && !isBlank(row, nama) ? namedOf(nameText) : null;
    const name = second?.name || first?.name || '';
    const code = first?.code ?? second?.code ?? null;
    const named = name === '' && code === null ? null : { code, name };
    this.#pairs.set(codeText || nameText, { nameText, named });
    return named;
  }

  #unitOf(row: Row): UnitTable {
    const { opd, grid } = this.#context;
    const owner = opd.of(row);
    const year = opd.yearOf(row) ?? this.#context.year;
    const stage = opd.stageOf(row) ?? this.#context.stage;
    const last = this.#unit;
    if (last !== null && this.#owner === owner && last.year === year && last.stage === stage) return last;
    const key = `${owner.key}\u0000${year}\u0000${stage}`;
    let unit = this.#units.get(key);
    if (unit === undefined) {
      const place: Place = placeOf(grid, row.number, this.#context.layout.code[0] ?? 1);
      unit = { opd: owner.opd, unit: owner.unit, year, stage, place, entries: new Map(), lengkap: false };
      this.#units.set(key, unit);
    }
    this.#unit = unit;
    this.#owner = owner;
    return unit;
  }

  #isDetailOfEntry(row: Row): boolean {
    const c = this.#columns;
    if (c.rekening === 0 || isBlank(row, c.rekening)) return false;
    return ![c.kodeKegiatan, c.kegiatan, c.kodeProgram, c.program].some(
      (index) => index > 0 && !isBlank(row, index),
    );
  }

  #fill(row: Row): void {
    if (this.#filled === 0) this.#filledRow = row.number;
    this.#filled++;
  }

  #isian(row: Row, columns: readonly number[]): Isian[] {
    const filled: Isian[] = [];
    for (const index of columns) {
      if (!isBlank(row, index)) {
        filled.push({ text: textAt(row, index), place: placeOf(this.#context.grid, row.number, index) });
      }
    }
    return filled;
  }

  /** Targets, with the unit that stands beside them where it has a column of its own. */
  #targets(row: Row): Isian[] {
    const c = this.#columns;
    return c.target.flatMap((index, at) => {
      if (isBlank(row, index)) return [];
      const unit = c.satuan[at] ?? 0;
      const text = textAt(row, index);
      const whole = unit > 0 && !isBlank(row, unit) ? `${text} ${textAt(row, unit).trim()}` : text;
      return [{ text: whole, place: placeOf(this.#context.grid, row.number, index) }];
    });
  }

  #tag(entry: Entry, row: Row): void {
    const { grid, profile } = this.#context;
    const c = this.#columns;
    const text = (index: number) => (index > 0 ? textAt(row, index) : null);
    const place = placeOf(grid, row.number, c.tag || c.kategori);
    const cells = { tag: text(c.tag), kategori: text(c.kategori), alasan: text(c.alasan) };
    const tag = readTag(cells, place, profile);
    if (tag !== null && (entry.tag === null || (tag.tagged && !entry.tag.tagged))) entry.tag = tag;
  }

  /** Whether unused sub kegiatan stand here as a matter of course: an export, or a plain list in which many have no money. */
  #isLengkap(units: readonly UnitTable[]): boolean {
    if (!this.#levels && this.#columns.rekening > 0) return true;
    if (this.#hasParents) return false;
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

const TEXT: CodeCell = { kind: 'text' };

/** "5.1.02" of an account of three segments or more. */
function jenisOf(segments: readonly number[]): string | null {
  const [akun, kelompok, jenis] = segments;
  if (akun === undefined || kelompok === undefined || jenis === undefined) return null;
  return `${akun}.${kelompok}.${String(jenis).padStart(2, '0')}`;
}

/** Rows below the first of a merge over the code column, with the row that holds its value. */
function mergedCodes(grid: SourceGrid, code: readonly number[]): ReadonlyMap<number, Row> {
  const masters = new Map<number, Row>();
  const [column] = code;
  if (column === undefined || grid.sheet.merges.length === 0) return masters;
  const byNumber = new Map(grid.sheet.rows.map((row) => [row.number, row]));
  for (const merge of grid.sheet.merges) {
    if (merge.left !== column || merge.bottom === merge.top) continue;
    const master = byNumber.get(merge.top);
    if (!master) continue;
    for (let row = merge.top + 1; row <= Math.min(merge.bottom, merge.top + 500); row++)
      masters.set(row, master);
  }
  return masters;
}
