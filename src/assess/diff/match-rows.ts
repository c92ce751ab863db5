/** Which sub kegiatan of the new budget is which of the old one, though its code, name or unit may have changed. */
import { nameKey, opdName } from '../../intake/opd-name.ts';
import { type Assessed, type AssessedOpd, opdCodeOf } from '../../model/index.ts';
import type { Profile } from '../../profile/index.ts';
import type { Office } from './opd-key.ts';

/** A sub kegiatan of one side with the OPD it stands under. */
export interface SideRow extends Office {
  readonly item: Assessed;
}

/** `kode`: same unit and code. `nama`: same unit and name under another code. `pindah`: same code and name in another unit. */
export type RowMatch = 'kode' | 'nama' | 'pindah';

export interface RowPair {
  readonly old: SideRow | null;
  readonly now: SideRow | null;
  readonly by: RowMatch | null;
}

/** Letters and digits of a name in lower case: spelling, blanks and punctuation do not make another name. */
export function plainName(name: string): string {
  return (
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

function rowsOf(
  opds: readonly AssessedOpd[],
  office: (opd: AssessedOpd['opd']) => Office,
): readonly SideRow[] {
  return opds.flatMap(({ opd, subKegiatan }) => {
    const { opd: id, opdName: name } = office(opd);
    return subKegiatan.map((item) => ({ item, opd: id, opdName: name }));
  });
}

/** A unit's code, also where only the other side gives it and this one has its name. */
function unitKeys(sides: readonly (readonly SideRow[])[], profile: Profile): (row: SideRow) => string {
  const codes = new Map<string, string | null>();
  const key = (name: string) => nameKey(opdName(name, null, profile.namaOpd));
  for (const side of sides) {
    for (const { item } of side) {
      const { code, name } = item.row.unit;
      if (code === null) continue;
      const slot = key(name);
      const known = codes.get(slot);
      codes.set(slot, known === undefined || known === code ? code : null);
    }
  }
  return ({ item }) => item.row.unit.code ?? codes.get(key(item.row.unit.name)) ?? key(item.row.unit.name);
}

/** Rows that alone have their key on their side, by that key. */
function unique(rows: readonly SideRow[], key: (row: SideRow) => string): ReadonlyMap<string, SideRow> {
  const found = new Map<string, SideRow | null>();
  for (const row of rows) found.set(key(row), found.has(key(row)) ? null : row);
  const only = new Map<string, SideRow>();
  for (const [slot, row] of found) if (row) only.set(slot, row);
  return only;
}

/**
 * Pairs the rows of two budgets, surest first; a row is in exactly one pair. An edition of the nomenclature that gave a sub
 * kegiatan another code is seen by its name, never by padding its code (contracts.md, Input). Pairs of the new side come in its
 * order, then the rows that are gone, in the old order.
 */
export function matchRows(
  old: readonly AssessedOpd[],
  now: readonly AssessedOpd[],
  office: (opd: AssessedOpd['opd']) => Office,
  profile: Profile,
): readonly RowPair[] {
  const [before, after] = [rowsOf(old, office), rowsOf(now, office)];
  const unit = unitKeys([before, after], profile);
  const ways: readonly (readonly [RowMatch, (row: SideRow) => string])[] = [
    ['kode', (row) => `${unit(row)}|${row.item.row.code}`],
    ['nama', (row) => `${unit(row)}|${plainName(row.item.row.name)}`],
    ['pindah', (row) => `${opdCodeOf(unit(row))}|${row.item.row.code}|${plainName(row.item.row.name)}`],
    ['pindah', (row) => `${row.item.row.code}|${plainName(row.item.row.name)}`],
  ];
  const matched = new Map<SideRow, { readonly old: SideRow; readonly by: RowMatch }>();
  let openOld = before;
  let openNow = after;
  for (const [by, key] of ways) {
    const [left, right] = [unique(openOld, key), unique(openNow, key)];
    const taken = new Set<SideRow>();
    for (const [slot, row] of right) {
      const was = left.get(slot);
      if (!was) continue;
      matched.set(row, { old: was, by });
      taken.add(was);
    }
    openOld = openOld.filter((row) => !taken.has(row));
    openNow = openNow.filter((row) => !matched.has(row));
  }
  return [
    ...after.map((row): RowPair => {
      const found = matched.get(row);
      return { old: found?.old ?? null, now: row, by: found?.by ?? null };
    }),
    ...openOld.map((row): RowPair => ({ old: row, now: null, by: null })),
  ];
}
