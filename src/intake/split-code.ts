import type { Row } from '../workbook/sheet.ts';
import { textAt } from './cells.ts';
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
    const own = this.#group.map((index) => partAt(row, index));
    const first = own.findIndex((part) => part !== '');
    if (first < 0) return '';
    const whole = own.map((part, at) => (at < first ? (this.#parts[at] ?? '') : part));
    this.#parts = whole;
    const completed = join(whole);
    return first === 0 || this.#codes.read(completed).kind === 'nomenklatur' ? completed : join(own);
  }
}
