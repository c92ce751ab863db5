import type { Isian, ReadingNote, Rupiah } from '../model/index.ts';
import type { Row } from '../workbook/sheet.ts';
import { addJenis, jenisOf } from './accounts.ts';
import { isBlank, placeOf, textAt } from './cells.ts';
import type { CodeCell } from './code-cell.ts';
import { add, type Entry, type UnitTable } from './entry.ts';
import { DEPTH } from './level-tree.ts';
import { mergedCodes } from './merged-codes.ts';
import { MoneyReader } from './money-cell.ts';
import type { Owner } from './opd-of-rows.ts';
import type { RowNames } from './row-names.ts';
import type { TableContext } from './table-context.ts';
import { readTag } from './tag.ts';
import { answerIn, type Choice } from './tag-columns.ts';
import type { LastRow } from './total-parts.ts';

/** Of a table with accounts, whose detail rows are not told apart. */
const NO_DETAILS = new Set<string>();

/** The sub kegiatan of a table, by unit: opens one at its first row and adds its further rows to it. */
export class SubRows {
  readonly #context: TableContext;
  readonly #names: RowNames;
  readonly #merged: ReadonlyMap<number, Row>;
  readonly #pagu: MoneyReader;
  readonly #parts: readonly MoneyReader[];
  readonly #sebelum: MoneyReader;
  readonly #realisasi: MoneyReader;
  readonly #units = new Map<string, UnitTable>();
  readonly #jenis = new Map<string, string | null>();
  /** Columns that tell whose row it is. */
  readonly #owning: readonly number[];
  /** The column that findings about the money point to; 0 where the table has none. */
  readonly moneyColumn: number;
  #owner: Owner | null = null;
  #unit: UnitTable | null = null;
  #above: Row | null = null;
  #last: Entry | null = null;
  #tagsFilled = 0;
  #tagsFilledRow = 0;
  /** Rows that were added to a sub kegiatan. */
  rows = 0;
  opened = false;

  constructor(context: TableContext, names: RowNames, merged: ReadonlyMap<number, Row>) {
    const { grid, columns, factor } = context;
    this.#context = context;
    this.#names = names;
    this.#merged = merged;
    const heading = (index: number) =>
      columns.assigned.find((column) => column.index === index)?.heading ?? '';
    const reader = (index: number) => new MoneyReader(grid, index, heading(index), factor);
    this.#pagu = reader(columns.pagu);
    this.#parts = columns.parts.map(reader);
    this.#sebelum = reader(columns.sebelum);
    this.#realisasi = reader(columns.realisasi);
    const { kodeOpd, opd, kodeUnit, unit, tahun, tahapan } = columns;
    this.#owning = [kodeOpd, opd, kodeUnit, unit, tahun, tahapan].filter((index) => index > 0);
    this.moneyColumn = columns.pagu || columns.parts[0] || 0;
  }

  get units(): readonly UnitTable[] {
    return [...this.#units.values()];
  }

  /** The sub kegiatan that a row was added to last; null before the first. */
  get last(): LastRow | null {
    return this.#unit !== null && this.#last !== null ? { unit: this.#unit, entry: this.#last } : null;
  }

  /** Name of the OPD whose rows are at hand; null before the first. */
  get opd(): string | null {
    return this.#unit?.opd.name ?? null;
  }

  /** What the ceilings are rounded to, in sen; 0 where they are printed in full. */
  get rounding(): Rupiah {
    if (this.#context.columns.pagu > 0) return this.#pagu.rounding;
    return this.#parts.reduce((sum, part) => sum + part.rounding, 0n);
  }

  /** The ceiling in a row, or the sum of its parts. `needed`: say so where it cannot be read. */
  money(row: Row, needed = true): Rupiah | null {
    if (this.#context.columns.pagu > 0) return this.#pagu.read(row, needed);
    let sum: Rupiah | null = null;
    for (const part of this.#parts) sum = add(sum, part.read(row, needed));
    return sum;
  }

  /** A row that names a sub kegiatan, with the money in it. `opened` tells whether it is the first one. */
  take(row: Row, code: string, cell: CodeCell, column: number, money: Rupiah | null): Entry {
    const { entries } = this.#unitOf(row);
    const known = entries.get(code);
    if (known !== undefined) {
      this.takeMore(known, row, money);
      return known;
    }
    this.#context.guard.subKegiatan();
    const entry = this.#open(row, code, this.#names.of(row, cell), column);
    entries.set(code, entry);
    this.opened = true;
    this.addTo(entry, row, money);
    return entry;
  }

  /** Whether a row belongs to the OPD, unit, year and stage of the row before. */
  goesOn(row: Row): boolean {
    return this.#unit !== null && this.#context.opd.current === this.#owner && this.#alike(row);
  }

  /** A further row that names a sub kegiatan. */
  takeMore(entry: Entry, row: Row, money: Rupiah | null): void {
    this.opened = false;
    this.#meetAgain(entry, row, money);
    this.addTo(entry, row, money);
  }

  /** Adds what a row holds to its sub kegiatan. */
  addTo(entry: Entry, row: Row, money: Rupiah | null): void {
    const c = this.#context.columns;
    this.rows++;
    this.#last = entry;
    if (money !== null) {
      entry.pagu = entry.pagu === null ? money : entry.pagu + money;
      if (c.rekening > 0) this.#addJenis(entry, row, money);
    }
    if (c.sebelum > 0) entry.sebelum = add(entry.sebelum, this.#sebelum.read(row));
    if (c.realisasi > 0) entry.realisasi = add(entry.realisasi, this.#realisasi.read(row));
    if (entry.details !== null && c.rekening === 0) entry.details.add(this.#detailOf(row));
    this.addIndicators(entry, row);
    if (c.tag > 0 || c.kategori > 0) this.#tag(entry, row);
  }

  /** Indicators and targets of a row, which may hold nothing else. */
  addIndicators(entry: Entry, row: Row): void {
    const c = this.#context.columns;
    entry.lastLine = row.number;
    if (entry.indikator !== null) entry.indikator.push(...this.#isian(row, c.indikator));
    if (entry.target !== null) entry.target.push(...this.#targets(row));
  }

  /** Gives each sub kegiatan its own parents when all rows are read. */
  settle(): void {
    if (!this.#names.hasParents) return;
    for (const { entries } of this.#units.values()) {
      for (const entry of entries.values()) {
        entry.program = this.#names.settled(entry.program, DEPTH.program, entry.code);
        entry.kegiatan = this.#names.settled(entry.kegiatan, DEPTH.kegiatan, entry.code);
      }
    }
  }

  notes(): ReadingNote[] {
    const readers = [this.#pagu, ...this.#parts, this.#sebelum, this.#realisasi];
    const notes = readers.flatMap((reader) => reader.notes());
    if (this.#tagsFilled === 0) return notes;
    const { grid, columns } = this.#context;
    const place = placeOf(grid, this.#tagsFilledRow, columns.tag || columns.kategori);
    return [...notes, { kind: 'assumed', what: 'tag-merged', place, args: { count: this.#tagsFilled } }];
  }

  #open(row: Row, code: string, name: string, column: number): Entry {
    const { grid, columns: c, program, kegiatan } = this.#context;
    const codePlace = placeOf(grid, row.number, column);
    const priced = this.moneyColumn > 0 && !isBlank(row, this.moneyColumn);
    return {
      code,
      name,
      program: this.#names.parent(row, c.kodeProgram, c.program, DEPTH.program, code, program),
      kegiatan: this.#names.parent(row, c.kodeKegiatan, c.kegiatan, DEPTH.kegiatan, code, kegiatan),
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
      details: c.rekening > 0 ? NO_DETAILS : c.details.length > 0 ? new Set() : null,
    };
  }

  /** The same code once more: a detail row, a further indicator line, or a twin (ANG-002). */
  #meetAgain(entry: Entry, row: Row, money: Rupiah | null): void {
    if (this.#context.columns.rekening > 0 || this.#merged.has(row.number)) return;
    if (entry.details !== null) {
      if (money === null || !entry.details.has(this.#detailOf(row))) return;
    } else if (money === null && row.number === entry.lastLine + 1) return;
    entry.kembar.push({ place: placeOf(this.#context.grid, row.number, this.moneyColumn || 1), pagu: money });
  }

  #detailOf(row: Row): string {
    return this.#context.columns.details.map((index) => textAt(row, index)).join('\u0000');
  }

  #addJenis(entry: Entry, row: Row, money: Rupiah): void {
    const text = textAt(row, this.#context.columns.rekening);
    if (text === '') return;
    let jenis = this.#jenis.get(text);
    if (jenis === undefined) {
      const cell = this.#context.codes.read(text);
      jenis = cell.kind === 'rekening' ? jenisOf(cell.segments) : null;
      this.#jenis.set(text, jenis);
    }
    if (jenis !== null) addJenis(entry, jenis, money);
  }

  #unitOf(row: Row): UnitTable {
    const { opd, grid, layout } = this.#context;
    if (this.#unit !== null && this.goesOn(row)) return this.#unit;
    this.#above = row;
    const owner = opd.of(row);
    const year = opd.yearOf(row) ?? this.#context.year;
    const stage = opd.stageOf(row) ?? this.#context.stage;
    const last = this.#unit;
    if (last !== null && this.#owner === owner && last.year === year && last.stage === stage) return last;
    const key = `${owner.key}\u0000${year}\u0000${stage}`;
    let unit = this.#units.get(key);
    if (unit === undefined) {
      const place = placeOf(grid, row.number, layout.code[0] ?? 1);
      unit = { opd: owner.opd, unit: owner.unit, year, stage, place, entries: new Map(), lengkap: false };
      this.#units.set(key, unit);
    }
    this.#unit = unit;
    this.#owner = owner;
    return unit;
  }

  /** Whether the row says of its OPD, unit, year and stage what the row says by which the unit at hand was found. */
  #alike(row: Row): boolean {
    const owning = this.#owning;
    for (let at = 0; at < owning.length; at++) {
      const index = owning[at] ?? 0;
      if (row.text[index] !== this.#above?.text[index]) return false;
    }
    return true;
  }

  #isian(row: Row, columns: readonly number[]): Isian[] {
    const filled: Isian[] = [];
    for (const index of columns) {
      if (isBlank(row, index)) continue;
      filled.push({ text: textAt(row, index), place: placeOf(this.#context.grid, row.number, index) });
    }
    return filled;
  }

  /** Targets, with the unit that stands beside them where it has a column of its own. */
  #targets(row: Row): Isian[] {
    const { grid, columns: c } = this.#context;
    return c.target.flatMap((index, at) => {
      if (isBlank(row, index)) return [];
      const unit = c.satuan[at] ?? 0;
      const text = textAt(row, index);
      const whole = unit > 0 && !isBlank(row, unit) ? `${text} ${textAt(row, unit).trim()}` : text;
      return [{ text: whole, place: placeOf(grid, row.number, index) }];
    });
  }

  #tag(entry: Entry, row: Row): void {
    const { grid, profile, columns: c } = this.#context;
    // A cell merged over several sub kegiatan is of each of them.
    const first = entry.tag === null;
    const tagRow = (first && this.#masterOf(row, c.tag, c.tagChoices)) || row;
    const kategoriRow = (first && this.#masterOf(row, c.kategori, c.kategoriChoices)) || row;
    if ((tagRow !== row || kategoriRow !== row) && this.#tagsFilled++ === 0) this.#tagsFilledRow = row.number;
    const said = answerIn(tagRow, c.tag, c.tagChoices, profile);
    const kategori = answerIn(kategoriRow, c.kategori, c.kategoriChoices, profile);
    const place = placeOf(grid, row.number, said.index || kategori.index);
    const alasan = c.alasan > 0 ? textAt(row, c.alasan) : null;
    const cells = { tag: said.text, kategori: kategori.text, alasan };
    const tag = readTag(cells, place, profile);
    if (tag !== null && (entry.tag === null || (tag.tagged && !entry.tag.tagged))) entry.tag = tag;
  }

  /** The row that holds the value of the merge in which a blank cell of this column lies. */
  #masterOf(row: Row, column: number, choices: readonly Choice[]): Row | null {
    if (column === 0 || choices.length > 0 || !isBlank(row, column)) return null;
    const master = mergedCodes(this.#context.grid, column).get(row.number);
    return master !== undefined && !isBlank(master, column) ? master : null;
  }
}
