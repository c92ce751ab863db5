import type { ReadingNote, Rupiah } from '../model/index.ts';
import { placeOf, type SourceGrid } from './cells.ts';

/** Printed levels may differ from the sum below them by rounding: one rupiah (sheets/FORMATS.md 6). */
const TOLERANCE = 100n;

/** Depth of a printed level; a rekening of n segments is `DEPTH.sub + n`. */
export const DEPTH = { opd: 0, urusan: 1, bidang: 2, program: 3, kegiatan: 5, sub: 6 } as const;

interface Node {
  readonly depth: number;
  readonly row: number;
  readonly level: string;
  readonly name: string;
  readonly opd: string | null;
  readonly printed: Rupiah | null;
  /** What the rows directly below print ... */
  sum: Rupiah;
  /** ... and the same with what stands below it, for a row that is itself wrong: its error is not its parent's. */
  mended: Rupiah;
  children: number;
  priced: number;
}

/** Whether two printed amounts are the same money. */
export function agrees(a: Rupiah, b: Rupiah): boolean {
  const difference = a - b;
  return difference <= TOLERANCE && difference >= -TOLERANCE;
}

/**
 * The printed levels of a hierarchy, top to bottom: each is compared with the level printed directly below it, so that one wrong
 * cell is one note (ANG-003).
 */
export class LevelTree {
  readonly #grid: SourceGrid;
  readonly #column: number;
  readonly #stack: Node[] = [];
  readonly #notes: ReadingNote[] = [];
  readonly #childless: Node[] = [];
  /** Sum of the uppermost printed rows. */
  top: Rupiah = 0n;

  constructor(grid: SourceGrid, column: number) {
    this.#grid = grid;
    this.#column = column;
  }

  /** A printed row: closes all rows of its level and below, and counts towards the row above it. */
  add(
    depth: number,
    row: number,
    level: string,
    name: string,
    printed: Rupiah | null,
    opd: string | null,
  ): void {
    this.#closeTo(depth);
    const parent = this.#stack[this.#stack.length - 1];
    if (parent) {
      parent.children++;
      if (printed !== null) {
        parent.sum += printed;
        parent.priced++;
      }
    } else if (printed !== null) this.top += printed;
    this.#stack.push({ depth, row, level, name, opd, printed, sum: 0n, mended: 0n, children: 0, priced: 0 });
  }

  /** Sum printed below the innermost open row of this depth; null where there is none. */
  sumBelow(depth: number): Rupiah | null {
    return this.#stack.findLast((node) => node.depth === depth)?.sum ?? null;
  }

  /**
   * Closes everything and gives what differed. `hasSubs`: a level without anything below it is then a difference too. `opd`: whose
   * the rows are that no organisation's row precedes.
   */
  finish(hasSubs: boolean, opd: string | null): readonly ReadingNote[] {
    this.#closeTo(-1);
    if (hasSubs) for (const node of this.#childless) this.#differ(node);
    return this.#notes.map((note) =>
      note.kind === 'total-differs' ? { ...note, opd: note.opd ?? opd } : note,
    );
  }

  #closeTo(depth: number): void {
    for (
      let last = this.#stack[this.#stack.length - 1];
      last && last.depth >= depth;
      last = this.#stack[this.#stack.length - 1]
    ) {
      this.#stack.pop();
      if (last.printed === null) continue;
      const wrong = last.priced > 0 && !agrees(last.printed, last.sum);
      const parent = this.#stack[this.#stack.length - 1];
      if (parent) parent.mended += wrong ? last.sum : last.printed;
      if (wrong && !agrees(last.printed, last.mended)) this.#differ(last);
      else if (last.children === 0 && last.depth < DEPTH.sub && last.printed > 0n) this.#childless.push(last);
    }
  }

  #differ(node: Node): void {
    this.#notes.push({
      kind: 'total-differs',
      place: placeOf(this.#grid, node.row, this.#column),
      level: node.level,
      name: node.name,
      printed: node.printed ?? 0n,
      counted: node.sum,
      children: node.children,
      opd: node.opd,
    });
  }
}
