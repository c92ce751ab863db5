import type { Limits } from '../limits.ts';
import { overLimit, UnreadableError } from '../unreadable.ts';
import type { XmlHandler } from '../xml/events.ts';
import type { Grid } from './grid.ts';
import { isTrue } from './workbook-part.ts';

/** Reads a worksheet from XML events into a grid: its cells, merged ranges and hidden columns. */
export class SheetReader implements XmlHandler {
  /** Namespace prefixes that the root declares. */
  readonly prefixes = ['xml'];
  private inData = false;
  private dataElements = 0;
  private row = 0;
  private column = 0;
  private type = 'n';
  private style = 0;
  private value: string | null = null;
  private formula: string | null = null;
  private inline = '';
  private aside = 0;
  /** The element whose text is being read. */
  private reading: 'v' | 'f' | 't' | null = null;
  private read = '';

  constructor(
    private readonly grid: Grid,
    private readonly limits: Limits,
  ) {}

  get hasOneData(): boolean {
    return this.dataElements === 1;
  }

  open(name: string, attributes: ReadonlyMap<string, string>, depth: number): void {
    if (this.inData) this.openInData(name, attributes, depth);
    else if (depth === 1) this.notePrefixes(attributes);
    else if (depth === 2 && name === 'sheetData') {
      this.inData = true;
      this.dataElements++;
    } else if (name === 'mergeCell' && depth === 3) this.merge(attributes.get('ref') ?? '');
    else if (name === 'col' && depth === 3 && isTrue(attributes.get('hidden'))) {
      const [first, last] = [Number(attributes.get('min')), Number(attributes.get('max'))];
      if (first >= 1 && last >= first) this.grid.hideColumns(first, last);
    }
  }

  private notePrefixes(attributes: ReadonlyMap<string, string>): void {
    for (const name of attributes.keys()) if (name.startsWith('xmlns:')) this.prefixes.push(name.slice(6));
  }

  private openInData(name: string, attributes: ReadonlyMap<string, string>, depth: number): void {
    if (name === 'row' && depth === 3) this.openRow(attributes);
    else if (name === 'c' && depth === 4) this.openCell(attributes);
    else if (depth === 5 && (name === 'v' || name === 'f')) {
      this.startReading(name);
    } else if (name === 'rPh') this.aside++;
    else if (name === 't' && depth > 5 && this.aside === 0) this.startReading(name);
  }

  private openRow(attributes: ReadonlyMap<string, string>): void {
    const number = attributes.get('r');
    if (number !== undefined && !/^\d{1,9}$/.test(number))
      throw new UnreadableError('corrupt', 'cell-address');
    this.row = number === undefined ? this.row + 1 : Number(number);
    this.column = 0;
    this.grid.startRow(this.row, isTrue(attributes.get('hidden')));
  }

  private openCell(attributes: ReadonlyMap<string, string>): void {
    const address = attributes.get('r');
    if (address === undefined) this.column++;
    else {
      const cell = parseAddress(address);
      if (!cell || cell.row !== this.row) throw new UnreadableError('corrupt', 'cell-address');
      this.column = cell.column;
    }
    this.type = attributes.get('t') ?? 'n';
    this.style = Number(attributes.get('s') ?? 0);
    this.value = null;
    this.formula = null;
    this.inline = '';
  }

  private startReading(name: 'v' | 'f' | 't'): void {
    this.reading = name;
    this.read = '';
  }

  private endReading(): void {
    if (this.reading === 'v') this.value = this.read;
    else if (this.reading === 'f') this.formula = this.read;
    else this.inline += this.read;
    this.reading = null;
  }

  text(text: string): void {
    if (this.reading === null) return;
    this.read += text;
    const { textLength } = this.limits;
    if (this.read.length + this.inline.length > textLength) throw overLimit('text-length', textLength);
  }

  close(name: string, depth: number): void {
    if (!this.inData) return;
    if (this.reading === name) this.endReading();
    if (name === 'rPh') this.aside--;
    else if (name === 'c' && depth === 4) this.closeCell();
    else if (name === 'row' && depth === 3) this.grid.endRow();
    else if (depth === 2) this.inData = false;
  }

  private closeCell(): void {
    const { grid, column, type, style, value, formula, inline } = this;
    if (formula !== null) grid.formulaAt(this.row, column, formula);
    if (inline !== '' && (type === 'inlineStr' || value === null)) grid.value(column, 'str', style, inline);
    else if (value !== null && (value !== '' || type === 'str')) grid.value(column, type, style, value);
    else if (formula !== null) grid.put(column, '', 'formula');
  }

  private merge(ref: string): void {
    const [from = '', to = from] = ref.split(':');
    const [first, last] = [parseAddress(from), parseAddress(to)];
    if (!first || !last) throw new UnreadableError('corrupt', 'cell-address');
    this.grid.merge({ top: first.row, left: first.column, bottom: last.row, right: last.column });
  }
}

/** Row and column of an A1 address, 1-based; null for anything else. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const found = /^\$?([A-Za-z]{1,7})\$?(\d{1,10})$/.exec(address);
  if (!found?.[1] || !found[2]) return null;
  let column = 0;
  for (const letter of found[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]), column };
}
