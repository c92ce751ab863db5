import { opdCodeOf, type Rupiah } from '../model/index.ts';

/** Depth of a printed level; a rekening of n segments is `DEPTH.sub + n`. */
export const DEPTH = { opd: 0, urusan: 1, bidang: 2, program: 3, kegiatan: 5, sub: 6 } as const;

/** A printed row of a hierarchy. */
export interface LevelRow {
  readonly depth: number;
  readonly row: number;
  readonly level: string;
  /** As it is printed or completed; null where the row has none. */
  readonly code: string | null;
  readonly name: string;
  readonly opd: string | null;
  readonly printed: Rupiah | null;
}

/** Depths between those of the levels: a unit below its OPD, and an OPD below the urusan or bidang that it is listed under. */
const HALF = 0.5;
const QUARTER = 0.25;

/**
 * The ways in which the rows of a table may stand to each other, the usual one first: OPD > urusan > ... > sub kegiatan, top to
 * bottom. Annexes by urusan print the OPD below its bidang; units (RSUD, puskesmas) add up to their OPD or stand beside it; a list
 * may print parents below their children, or be sorted by level.
 */
export function* orders(rows: readonly LevelRow[]): Generator<readonly LevelRow[]> {
  yield rows;
  const nested = unitsInside(rows);
  if (nested) yield nested;
  const above = levelBeforeOpd(rows);
  if (above > 0) {
    for (const each of nested ? [rows, nested] : [rows]) yield each.map((row) => under(row, above));
  }
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (first && last && first.depth >= DEPTH.sub && last.depth < DEPTH.sub) yield [...rows].reverse();
  const sorted = byCode(nested ?? rows);
  if (sorted) yield sorted;
}

/** Units below the OPD whose row stands above them; so is the OPD itself where its own row is printed again. Null without any. */
function unitsInside(rows: readonly LevelRow[]): readonly LevelRow[] | null {
  let open: string | null = null;
  let openName: string | null = null;
  let any = false;
  const nested = rows.map((row) => {
    if (row.depth !== DEPTH.opd) return row;
    const head = row.code === null ? null : opdCodeOf(row.code);
    const named = row.code === null && row.name !== row.opd && row.opd === openName;
    if (named || (head !== null && head === open)) {
      any = true;
      return { ...row, depth: DEPTH.opd + HALF };
    }
    open = head !== null && head === row.code ? head : null;
    openName = row.name;
    return row;
  });
  return any ? nested : null;
}

/** The deepest of the urusan and bidang that stand above the first OPD; 0 where none does. */
function levelBeforeOpd(rows: readonly LevelRow[]): number {
  let above = 0;
  for (const { depth } of rows) {
    if (depth === DEPTH.opd) return above;
    if (depth > DEPTH.bidang) return 0;
    above = Math.max(above, depth);
  }
  return 0;
}

function under(row: LevelRow, above: number): LevelRow {
  if (row.depth >= DEPTH.urusan) return row;
  return { ...row, depth: above + HALF + (row.depth > DEPTH.opd ? QUARTER : 0) };
}

/** The rows of each OPD sorted by code, so that parents stand above their children; null where a row of a level has no code. */
function byCode(rows: readonly LevelRow[]): readonly LevelRow[] | null {
  const sorted: LevelRow[] = [];
  let section: { readonly row: LevelRow; readonly key: string }[] = [];
  const close = () => {
    section.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    for (const { row } of section) sorted.push(row);
    section = [];
  };
  let key = '';
  for (const row of rows) {
    if (row.depth < DEPTH.urusan) {
      close();
      sorted.push(row);
      continue;
    }
    if (row.depth <= DEPTH.sub) {
      if (row.code === null) return null;
      key = row.code;
    }
    // Accounts stay below their sub kegiatan.
    section.push({ row, key });
  }
  close();
  return sorted;
}
