import type { Row } from '../workbook/sheet.ts';
import { kindAt, textAt } from './cells.ts';
import type { CodeBook } from './code-cell.ts';

/** The code of a row whose code stands in several columns: the parts joined; a part that repeats what is before it replaces it. */
export function joinCode(row: Row, group: readonly number[]): string {
  return join(group.map((index) => partAt(row, index)));
}

function partAt(row: Row, index: number): string {
  return textAt(row, index)
    .trim()
    .replace(/^'|\.$/g, '');
}

function join(parts: readonly string[]): string {
  let joined = '';
  for (const part of parts) {
    if (part === '') continue;
    joined = joined === '' || part.startsWith(`${joined}.`) ? part : `${joined}.${part}`;
  }
  return joined;
}

/** Digits of the segments of a nomenclature code down to kegiatan; a sub kegiatan has two or four, so its lost zeros stay lost. */
const WIDTHS = [1, 2, 2, 1, 2];

/** A part that is a number has lost its zeros, before the point and after it: 1 is 01, 2.1 is 2.10. `at`: its first segment's place. */
function withZeros(part: string, at: number): string {
  const segments = part.split('.');
  return segments
    .map((digits, n) => {
      const width = WIDTHS[at + n] ?? 0;
      return n === 0 ? digits.padStart(width, '0') : digits.padEnd(width, '0');
    })
    .join('.');
}

/** The parts of a row, those before its first one taken from `above`, and zeros given back to numbers. */
function partsOf(row: Row, group: readonly number[], above: readonly string[]): string[] {
  const own = group.map((index) => partAt(row, index));
  const first = own.findIndex((part) => part !== '');
  let joined = '';
  return own.map((part, at) => {
    let text = at < first ? (above[at] ?? '') : part;
    if (text === '') return '';
    const repeats = joined !== '' && text.startsWith(`${joined}.`);
    const place = joined === '' || repeats ? 0 : joined.split('.').length;
    if (at >= first && kindAt(row, group[at] ?? 0) === 'number') text = withZeros(text, place);
    joined = joined === '' || repeats ? text : `${joined}.${text}`;
    return text;
  });
}

/** As `joinCode`, for the levels of a nomenclature code. */
export function joinLevels(row: Row, group: readonly number[]): string {
  return join(partsOf(row, group, []));
}

/** Reads a code split over columns, row after row: parts left blank before the first filled one are those of the row above. */
export class SplitCode {
  readonly #group: readonly number[];
  readonly #codes: CodeBook;
  #parts: readonly string[] = [];

  constructor(group: readonly number[], codes: CodeBook) {
    this.#group = group;
    this.#codes = codes;
  }

  /** The row's code, "" where no part stands in it. */
  read(row: Row): string {
    const first = this.#group.findIndex((index) => partAt(row, index) !== '');
    if (first < 0) return '';
    const whole = partsOf(row, this.#group, this.#parts);
    this.#parts = whole;
    const completed = join(whole);
    const own = joinCode(row, this.#group);
    // An account in the same columns ("5 | 1 | 2") needs no zeros.
    if (own !== completed && first === 0 && this.#codes.read(own).kind === 'rekening') return own;
    return first === 0 || this.#codes.read(completed).kind === 'nomenklatur' ? completed : own;
  }
}
