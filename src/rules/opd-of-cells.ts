import { type Opd, type Place, type Submission, sheetKey } from '../model/index.ts';
import { ofOpd } from './opd-rows.ts';

/** Rows of a sheet that hold a sub kegiatan, in order, with their OPDs. */
interface SheetRows {
  readonly rows: { readonly row: number; readonly opd: Opd }[];
  readonly opds: Set<Opd>;
}

function rowOf(place: Place): number {
  return Number(/\d+$/.exec(place.ref)?.[0] ?? 0);
}

function rowsBySheet(submission: Submission): ReadonlyMap<string, SheetRows> {
  const sheets = new Map<string, SheetRows>();
  for (const opd of submission.opds) {
    for (const { place, codePlace } of opd.subKegiatan) {
      for (const one of rowOf(place) === rowOf(codePlace) ? [place] : [place, codePlace]) {
        const sheet = sheets.get(sheetKey(one)) ?? { rows: [], opds: new Set() };
        sheets.set(sheetKey(one), sheet);
        sheet.rows.push({ row: rowOf(one), opd });
        sheet.opds.add(opd);
      }
    }
  }
  for (const { rows } of sheets.values()) rows.sort((a, b) => a.row - b.row);
  return sheets;
}

/** Whose row it is: of the sub kegiatan in it, else of those above and below it where they are of one OPD. */
function ownerOf(place: Place, { rows, opds }: SheetRows): Opd | null {
  const [only] = opds;
  if (opds.size === 1) return only ?? null;
  const row = rowOf(place);
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.row ?? 0) < row) from = middle + 1;
    else to = middle;
  }
  // Two tables side by side have rows in common; whose cell it is then is not said.
  const here = new Set<Opd>();
  for (let at = from, one = rows[at]; one?.row === row; one = rows[++at]) here.add(one.opd);
  if (here.size > 0) return here.size === 1 ? ([...here][0] ?? null) : null;
  const [above, below] = [rows[from - 1]?.opd, rows[from]?.opd];
  return above !== undefined && above === below ? above : null;
}

export type OpdOfCells = (
  places: readonly Place[],
  count?: number,
) => ReturnType<typeof ofOpd> | Record<never, never>;

/**
 * For a finding about cells: the OPD whose rows hold all of them, and its year. Nothing where they are of several OPDs or of none (a
 * grand total): the finding is then of the file. `count`: how many cells there are, of which `places` are the first.
 */
export function opdOfCells(submission: Submission): OpdOfCells {
  let sheets: ReadonlyMap<string, SheetRows> | null = null;
  return (places, count = places.length) => {
    sheets ??= rowsBySheet(submission);
    const owners = new Set<Opd | null>();
    for (const place of places) {
      const sheet = sheets.get(sheetKey(place));
      owners.add(sheet && (count === places.length || sheet.opds.size === 1) ? ownerOf(place, sheet) : null);
    }
    const [owner] = owners;
    return owner && owners.size === 1 ? ofOpd(owner) : {};
  };
}
