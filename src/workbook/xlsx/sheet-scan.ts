import {
  asciiText,
  ENDS,
  FLAGS,
  followsAttribute,
  skipAttribute,
  skipAttributes,
  standsAt,
  textOf,
} from '../xml/bytes.ts';
import {
  EQUALS,
  GT,
  isCellEnd,
  isOrdinaryNumber,
  isPlainNumber,
  LETTER_C,
  LETTER_F,
  LETTER_H,
  LETTER_I,
  LETTER_R,
  LETTER_S,
  LETTER_T,
  LETTER_V,
  LT,
  NUMBER_PARTS,
  ORDINARY_NUMBER,
  QUOTE,
  SLASH,
  SPACE,
  typeAt,
} from './cell-bytes.ts';
import type { Grid } from './grid.ts';

/**
 * The quick way through `sheetData`: straight over the bytes, which are valid UTF-8, without a string for what is not a value.
 * It knows rows, cells, `v`, `f` and plain `is` with attributes in double quotes; at anything else it gives up, and the whole
 * sheet is then for the strict parser. Cells mean the same in both ways because both put them into a Grid.
 */
export class SheetScan {
  private at: number;
  private row = 0;
  private column = 0;
  private hidden = false;
  /** Where the attributes after the number of the row before stand, up to the end of its tag; 0 where it had none in front. */
  private alike = 0;
  private alikeEnd = 0;

  /**
   * Reads the bytes from `from` to `end`, the content of `sheetData`.
   * @param prefixes the namespace prefixes that the sheet declares
   */
  constructor(
    private readonly bytes: Buffer,
    from: number,
    private readonly end: number,
    private readonly grid: Grid,
    private readonly prefixes: readonly string[],
  ) {
    this.at = from;
  }

  /** True where every byte was understood; false where the grid is to be thrown away. */
  run(): boolean {
    for (;;) {
      this.skipBlank();
      if (this.at >= this.end) return this.at === this.end;
      if (!standsAt(this.bytes, this.at, '<row') || !this.readRow()) return false;
    }
  }

  private skipBlank(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return;
      this.at++;
    }
  }

  private readRow(): boolean {
    const { bytes, end } = this;
    const next = this.openAlike() || this.openRow();
    if (next === 0) return false;
    this.at = Math.abs(next);
    if (next < 0) return true;
    for (;;) {
      if (bytes[this.at] !== LT) this.skipBlank();
      if (this.at >= end || bytes[this.at] !== LT) return false;
      if (bytes[this.at + 1] === LETTER_C) {
        if (!this.readOrdinary() && !this.readCell()) return false;
      } else if (standsAt(bytes, this.at, '</row>')) {
        this.at += 6;
        this.grid.endRow();
        return true;
      } else return false;
    }
  }

  /** Opens a row whose attributes are, but for its number, those of the row before, byte for byte; the offset after its tag, else 0. */
  private openAlike(): number {
    const { bytes, alike, alikeEnd } = this;
    let at = this.at + 8;
    if (alike === 0 || !standsAt(bytes, this.at + 4, ' r="')) return 0;
    let number = 0;
    for (let digit = (bytes[at] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - 48)
      number = number * 10 + digit;
    for (let of = alike; of < alikeEnd; of++, at++) if (bytes[at] !== bytes[of]) return 0;
    if (number === 0 || number > 0xffffff) return 0;
    this.row = number;
    this.column = 0;
    this.grid.startRow(number, this.hidden);
    return at;
  }

  /** Reads the attributes of a row; the offset after its tag, negative where it is empty, 0 where it is no ordinary one. */
  private openRow(): number {
    const { bytes, end } = this;
    let number = 0;
    let hidden = false;
    let at = this.at + 4;
    if (!followsAttribute(bytes[at])) return 0;
    this.alike = 0;
    for (;;) {
      while (bytes[at] === 0x20) at++;
      if (bytes[at] === GT || bytes[at] === SLASH) break;
      if (bytes[at] === LETTER_R && bytes[at + 1] === EQUALS && bytes[at + 2] === QUOTE) {
        if (number !== 0) return 0;
        for (let p = at + 3; bytes[p] !== QUOTE; p++) {
          const digit = (bytes[p] ?? 0) - 48;
          if (digit < 0 || digit > 9 || number > 0xffffff) return 0;
          number = number * 10 + digit;
          if (at === this.at + 5) this.alike = p + 1;
        }
      } else if (bytes[at] === LETTER_H && standsAt(bytes, at, 'hidden=')) {
        hidden =
          standsAt(bytes, at + 8, '1"') || standsAt(bytes, at + 8, 'true"') || standsAt(bytes, at + 8, 'on"');
      }
      at = skipAttribute(bytes, at, end, this.prefixes);
      if (at === 0) return 0;
    }
    if (number === 0) return 0;
    this.row = number;
    this.column = 0;
    this.grid.startRow(number, hidden);
    this.hidden = hidden;
    this.alikeEnd = at + 1;
    if (bytes[at] === GT) return at + 1;
    this.alike = 0;
    return bytes[at + 1] === GT ? -(at + 2) : 0;
  }

  /**
   * `<c r="B7" s="3" t="s"><v>12</v></c>`, as nine of ten cells are written: a shared string, a plain number or nothing at all. False, with
   * nothing done, where it is not. Written without branches that few cells take, because the first thousands run before V8 makes it fast.
   */
  private readOrdinary(): boolean {
    const { bytes } = this;
    let at = this.at + 6;
    if (bytes[at - 4] !== SPACE || bytes[at - 3] !== LETTER_R || bytes[at - 2] !== EQUALS) return false;
    if (bytes[at - 1] !== QUOTE) return false;
    let column = 0;
    for (let letter = (bytes[at] ?? 0) - 64; letter > 0 && letter <= 26; letter = (bytes[++at] ?? 0) - 64)
      column = column * 26 + letter;
    let row = 0;
    for (let digit = (bytes[at] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - 48)
      row = row * 10 + digit;
    if (row !== this.row || column === 0 || bytes[at] !== QUOTE) return false;
    at++;
    let style = 0;
    if (bytes[at] === SPACE && bytes[at + 1] === LETTER_S && bytes[at + 2] === EQUALS) {
      at += 4;
      for (let digit = (bytes[at] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - 48)
        style = style * 10 + digit;
      if (bytes[at] !== QUOTE) return false;
      at++;
    }
    let shared = false;
    if (bytes[at] === SPACE && bytes[at + 1] === LETTER_T && bytes[at + 4] === LETTER_S) {
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE || bytes[at + 5] !== QUOTE) return false;
      shared = true;
      at += 6;
    }
    if (bytes[at] === SLASH && bytes[at + 1] === GT) {
      this.column = column;
      this.at = at + 2;
      return true;
    }
    if (bytes[at] !== GT || bytes[at + 1] !== LT || bytes[at + 2] !== LETTER_V || bytes[at + 3] !== GT)
      return false;
    at += 4;
    const from = at;
    if (shared) {
      let index = 0;
      for (let digit = (bytes[at] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - 48)
        index = index * 10 + digit;
      if (at === from || !isCellEnd(bytes, at)) return false;
      this.grid.sharedString(column, index);
    } else {
      let met = 0;
      for (let part = NUMBER_PARTS[bytes[at] ?? 0] ?? 0; part > 0; part = NUMBER_PARTS[bytes[++at] ?? 0] ?? 0)
        met += part;
      if (at - from > ORDINARY_NUMBER || !isPlainNumber(met) || !isCellEnd(bytes, at)) return false;
      this.grid.finiteNumber(column, style, asciiText(bytes, from, at));
    }
    this.column = column;
    this.at = at + 8;
    return true;
  }

  private readCell(): boolean {
    const { bytes, end } = this;
    let at = this.at + 2;
    let column = this.column + 1;
    let style = 0;
    let type = 'n';
    let met = 0;
    while (bytes[at] === 0x20) {
      at++;
      if (bytes[at + 1] !== EQUALS || bytes[at + 2] !== QUOTE) {
        if (bytes[at] === 0x20 || bytes[at] === SLASH || bytes[at] === GT) continue;
        at = skipAttribute(bytes, at, end, this.prefixes);
        if (at === 0) return false;
        continue;
      }
      const name = bytes[at] ?? 0;
      // r, s and t differ in their last five bits: one that stands twice is no XML.
      if (met & (1 << (name & 31))) return false;
      met |= 1 << (name & 31);
      at += 3;
      let byte = bytes[at] ?? 0;
      if (name === LETTER_R) {
        for (column = 0; byte >= 0x41 && byte <= 0x5a && column < 0xffffff; byte = bytes[++at] ?? 0) {
          column = column * 26 + byte - 64;
        }
        let row = 0;
        for (; byte >= 0x30 && byte <= 0x39 && row < 0xffffff; byte = bytes[++at] ?? 0) {
          row = row * 10 + byte - 48;
        }
        if (row !== this.row || column === 0) return false;
      } else if (name === LETTER_S) {
        for (style = 0; byte >= 0x30 && byte <= 0x39 && style < 0xffffff; byte = bytes[++at] ?? 0) {
          style = style * 10 + byte - 48;
        }
      } else if (name === LETTER_T) {
        const known = typeAt(bytes, at);
        if (known === null) return false;
        type = known;
        at += known.length;
      } else return false;
      if (bytes[at] !== QUOTE || !followsAttribute(bytes[++at])) return false;
    }
    this.column = column;
    if (bytes[at] === GT) {
      this.at = at + 1;
      return this.readContent(column, style, type);
    }
    this.at = at + 2;
    return bytes[at] === SLASH && bytes[at + 1] === GT;
  }

  /** Reads from after `<c ...>` to after `</c>`. */
  private readContent(column: number, style: number, type: string): boolean {
    const { bytes, end, grid } = this;
    /** Where the value stands, and what bytes were met in it; `to` is 0 where there is none. */
    let from = 0;
    let to = 0;
    let flags = 0;
    let hasFormula = false;
    let inline = false;
    for (;;) {
      if (bytes[this.at] !== LT) this.skipBlank();
      const at = this.at;
      if (at >= end || bytes[at] !== LT) return false;
      const letter = bytes[at + 1];
      if (letter === SLASH) {
        if (bytes[at + 2] !== LETTER_C || bytes[at + 3] !== GT) return false;
        this.at = at + 4;
        break;
      }
      if (letter === LETTER_V) {
        if (to !== 0) return false;
        let start = at + 3;
        if (bytes[at + 2] !== GT) {
          start = followsAttribute(bytes[at + 2]) ? skipAttributes(bytes, at + 2, end, this.prefixes) : 0;
          if (start === 0) return false;
        }
        from = Math.abs(start);
        to = from;
        this.at = from;
        if (start < 0) continue;
        for (; to < end; to++) {
          const flag = FLAGS[bytes[to] ?? 0] ?? 0;
          if (flag === ENDS) break;
          flags |= flag;
        }
        if (bytes[to + 1] !== SLASH || bytes[to + 2] !== LETTER_V || bytes[to + 3] !== GT) return false;
        this.at = to + 4;
      } else if (letter === LETTER_F) {
        if (hasFormula || !this.readFormula(column)) return false;
        hasFormula = true;
      } else if (letter === LETTER_I && type === 'inlineStr' && to === 0) {
        const text = this.readInline();
        if (text === null) return false;
        grid.value(column, 'str', style, text);
        inline = true;
      } else return false;
    }
    if (inline) return to === 0;
    if (to > from) return this.putValue(column, style, type, from, to, flags);
    if (hasFormula && (to === 0 || type !== 'str')) grid.put(column, '', 'formula');
    return true;
  }

  private putValue(
    column: number,
    style: number,
    type: string,
    from: number,
    to: number,
    flags: number,
  ): boolean {
    const { bytes, grid } = this;
    if (type === 'n' && isOrdinaryNumber(bytes, from, to)) {
      grid.finiteNumber(column, style, bytes.toString('latin1', from, to));
      return true;
    }
    grid.checkBytes(to - from);
    const text = textOf(bytes, from, to, flags);
    if (text === null) return false;
    grid.value(column, type, style, text);
    return true;
  }

  private readFormula(column: number): boolean {
    const { bytes, end } = this;
    if (!followsAttribute(bytes[this.at + 2])) return false;
    const start = skipAttributes(bytes, this.at + 2, end, this.prefixes);
    if (start === 0) return false;
    let text: string | null = '';
    this.at = -start;
    if (start > 0) {
      text = this.readText(start);
      if (text === null || !standsAt(bytes, this.at, '</f>')) return false;
      this.at += 4;
    }
    this.grid.formulaAt(this.row, column, text);
    return true;
  }

  /** Reads `<is><t>...</t></is>`; null where it is not written so. */
  private readInline(): string | null {
    const { bytes, end } = this;
    if (!standsAt(bytes, this.at, '<is><t') || !followsAttribute(bytes[this.at + 6])) return null;
    const start = skipAttributes(bytes, this.at + 6, end, this.prefixes);
    if (start <= 0) return null;
    const text = this.readText(start);
    if (text === null || !standsAt(bytes, this.at, '</t></is>')) return null;
    this.at += 9;
    return text;
  }

  /** The text from `from` to the next `<`, where `at` then stands. */
  private readText(from: number): string | null {
    const { bytes, end } = this;
    let flags = 0;
    let to = from;
    for (; to < end; to++) {
      const flag = FLAGS[bytes[to] ?? 0] ?? 0;
      if (flag === ENDS) break;
      flags |= flag;
    }
    this.at = to;
    this.grid.checkBytes(to - from);
    return textOf(bytes, from, to, flags);
  }
}
