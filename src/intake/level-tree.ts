import type { ReadingNote, Rupiah } from '../model/index.ts';
import { placeOf, type SourceGrid } from './cells.ts';
import { DEPTH, type LevelRow, orders } from './level-orders.ts';

export { DEPTH, type LevelRow } from './level-orders.ts';

/** Printed levels may differ from the sum below them by rounding: one rupiah (sheets/FORMATS.md 6). */
const TOLERANCE = 100n;
/** Where more than half of the levels, and at least so many, have nothing below them, no known order holds and nothing is said. */
const MANY_CHILDLESS = 3;

interface Sum extends LevelRow {
  /** What the rows directly below print ... */
  sum: Rupiah;
  /** ... and the same with what stands below it, for a row that is itself wrong: its error is not its parent's. */
  mended: Rupiah;
  children: number;
  priced: number;
}

/** Whether two printed amounts are the same money. */
export function agrees(a: Rupiah, b: Rupiah, tolerance: Rupiah = TOLERANCE): boolean {
  const difference = a - b;
  return difference <= tolerance && difference >= -tolerance;
}

/** What a sum of so many figures may be off by, each rounded to `rounding` sen (0 where they are printed in full). */
export function toleranceOf(figures: number, rounding: Rupiah): Rupiah {
  const off = BigInt(figures) * rounding;
  return off > TOLERANCE ? off : TOLERANCE;
}

/**
 * The printed levels of a hierarchy: each is compared with the level printed directly below it, so that one wrong cell is one note
 * (ANG-003). Rows are taken to stand in the usual order; only where that leaves differences are other orders tried, and the one
 * that leaves fewest is the table's own. A recap at its foot counts for nothing.
 */
export class LevelTree {
  readonly #grid: SourceGrid;
  readonly #column: number;
  readonly #rounding: () => Rupiah;
  readonly #rows: LevelRow[] = [];
  readonly #open: { readonly depth: number; sum: Rupiah }[] = [];
  /** Sum of the uppermost printed rows. */
  top: Rupiah = 0n;

  /** `rounding`: what the money is rounded to, in sen; asked for when all rows are read. */
  constructor(grid: SourceGrid, column: number, rounding: () => Rupiah) {
    this.#grid = grid;
    this.#column = column;
    this.#rounding = rounding;
  }

  /** A printed row: closes all rows of its level and below, and counts towards the row above it. */
  add(row: LevelRow): void {
    this.#rows.push(row);
    while ((this.#open[this.#open.length - 1]?.depth ?? -1) >= row.depth) this.#open.pop();
    const parent = this.#open[this.#open.length - 1];
    const printed = row.printed ?? 0n;
    if (parent) parent.sum += printed;
    else this.top += printed;
    this.#open.push({ depth: row.depth, sum: 0n });
  }

  /** Sum printed below the innermost open row of this depth; null where there is none. */
  sumBelow(depth: number): Rupiah | null {
    return this.#open.findLast((node) => node.depth === depth)?.sum ?? null;
  }

  /**
   * What differs. `hasSubs`: a level without anything below it is then a difference too. `opd`: whose the rows are that no
   * organisation's row precedes.
   */
  finish(hasSubs: boolean, opd: string | null): readonly ReadingNote[] {
    const rounding = this.#rounding();
    let fewest: readonly Sum[] | null = null;
    for (const rows of ordersAndRecap(this.#rows)) {
      const found = differences(rows, rounding, hasSubs);
      if (fewest === null || found.length < fewest.length) fewest = found;
      if (fewest.length === 0) break;
    }
    const childless = (fewest ?? []).filter(({ children }) => children === 0).length;
    const levels = this.#rows.filter(({ depth, printed }) => depth < DEPTH.sub && (printed ?? 0n) > 0n);
    if (childless >= MANY_CHILDLESS && childless * 2 > levels.length) return [];
    return (fewest ?? []).map((sum) => this.#differ(sum, opd));
  }

  #differ(sum: Sum, opd: string | null): ReadingNote {
    return {
      kind: 'total-differs',
      place: placeOf(this.#grid, sum.row, this.#column),
      level: sum.level,
      name: sum.name,
      printed: sum.printed ?? 0n,
      counted: sum.sum,
      children: sum.children,
      opd: sum.opd ?? opd,
    };
  }
}

/** The orders that the rows may stand in, and then the same without a recap at the foot. */
function* ordersAndRecap(rows: readonly LevelRow[]): Generator<readonly LevelRow[]> {
  yield* orders(rows);
  const once = withoutRecap(rows);
  if (once !== rows) yield* orders(once);
}

/** The rows without those below the last sub kegiatan that print levels again, with the same money: a recap at the foot of the table. */
function withoutRecap(rows: readonly LevelRow[]): readonly LevelRow[] {
  const foot = rows.findLastIndex(({ depth }) => depth >= DEPTH.sub) + 1;
  if (foot === 0 || foot === rows.length) return rows;
  const known = new Map<string, Rupiah[]>();
  for (const { code, printed, depth } of rows.slice(0, foot)) {
    if (code === null || printed === null || depth >= DEPTH.sub) continue;
    const own = known.get(code);
    if (own) own.push(printed);
    else known.set(code, [printed]);
  }
  const repeats = ({ code, printed }: LevelRow) =>
    code !== null && printed !== null && known.get(code)?.some((own) => agrees(own, printed));
  const others = rows.slice(foot).filter((row) => !repeats(row));
  return others.length === rows.length - foot ? rows : [...rows.slice(0, foot), ...others];
}

/** Rows that print something else than what is printed below them, and (`hasSubs`) those with nothing below them. */
function differences(rows: readonly LevelRow[], rounding: Rupiah, hasSubs: boolean): readonly Sum[] {
  const found: Sum[] = [];
  const stack: Sum[] = [];
  const closeTo = (depth: number) => {
    for (let last = stack[stack.length - 1]; last && last.depth >= depth; last = stack[stack.length - 1]) {
      stack.pop();
      const { printed, sum, mended } = last;
      if (printed === null) continue;
      const tolerance = toleranceOf(last.priced, rounding);
      const wrong = last.priced > 0 && !agrees(printed, sum, tolerance);
      const parent = stack[stack.length - 1];
      if (parent) parent.mended += wrong ? sum : printed;
      const childless = hasSubs && last.children === 0 && last.depth < DEPTH.sub && printed > 0n;
      if (childless || (wrong && !agrees(printed, mended, tolerance))) found.push(last);
    }
  };
  for (const row of rows) {
    closeTo(row.depth);
    const parent = stack[stack.length - 1];
    if (parent) {
      parent.children++;
      if (row.printed !== null) {
        parent.sum += row.printed;
        parent.priced++;
      }
    }
    stack.push({ ...row, sum: 0n, mended: 0n, children: 0, priced: 0 });
  }
  closeTo(-1);
  return found;
}
