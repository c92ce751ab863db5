/** Murni against pergeseran or perubahan, or year against year: what grew, and what was only labelled otherwise. */
import type { AssessedOpd, Assessment, Basis, Rupiah } from '../../model/index.ts';
import type { Profile } from '../../profile/index.ts';
import type { KategoriArg } from '../recap/summary.ts';
import { Books, type Flow, isMoved, kategoriOf, paguOf, type Transfer } from './books.ts';
import { close, type Ledger } from './ledger.ts';
import { matchRows, plainName, type RowMatch, type RowPair, type SideRow } from './match-rows.ts';
import { type Office, officesOf } from './opd-key.ts';
import { type ShareChange, shareChanges, shareOf } from './shares.ts';
import { type Side, sideOf } from './side.ts';

export type { Flow, Transfer } from './books.ts';
export type { Ledger, Line } from './ledger.ts';
export { GROWTH, LINES, MOVES } from './ledger.ts';
export type { ShareChange } from './shares.ts';
export { readingFindings, type Side } from './side.ts';

/** What became of one sub kegiatan. A row may have several. */
export type Change =
  | 'naik'
  | 'turun'
  | 'baru'
  | 'hilang'
  | 'ditandai'
  | 'dilepas'
  | 'kategori'
  | 'kode'
  | 'nama'
  | 'unit'
  | 'opd';

export interface ChangedRow {
  /** The OPD it stands under now, else then. */
  readonly opd: string;
  readonly opdName: string;
  readonly old: SideRow | null;
  readonly now: SideRow | null;
  readonly by: RowMatch | null;
  readonly changes: readonly Change[];
  /** Ceilings; an empty one counts as nothing. */
  readonly before: Rupiah;
  readonly after: Rupiah;
}

export interface OpdDiff {
  readonly opd: string;
  readonly name: string;
  readonly total: Ledger;
  /** Null: on one side it has rows, and no table of them has a tag column. */
  readonly arg: Ledger | null;
  readonly shareBefore: number | null;
  readonly shareAfter: number | null;
}

export interface Diff {
  readonly basis: Basis;
  readonly old: Side;
  readonly now: Side;
  readonly total: Ledger;
  /** Null where the ARG of one side or both is unknown, or no OPD's ARG is known on both. */
  readonly arg: Ledger | null;
  /** OPDs that the ledgers of the ARG and the shares leave out, because their tags are unknown on one side. */
  readonly leftOut: readonly OpdDiff[];
  readonly byKategori: Readonly<Record<KategoriArg, Ledger>> | null;
  readonly flows: readonly Flow[];
  /** Sub kegiatan that stand under another OPD than before. */
  readonly transfers: readonly Transfer[];
  readonly shares: readonly ShareChange[];
  readonly opds: readonly OpdDiff[];
  /** Sub kegiatan of which anything changed, largest change of money first within an OPD. */
  readonly rows: readonly ChangedRow[];
  readonly unchanged: number;
}

/** @param tagsKnown whether the ARG is known on both sides; else a tag that is there now is no news */
function changesOf(pair: RowPair, tagsKnown: boolean): readonly Change[] {
  const { old, now, by } = pair;
  if (!old) return ['baru'];
  if (!now) return ['hilang'];
  const changes: Change[] = [];
  const change = (paguOf(now) ?? 0n) - (paguOf(old) ?? 0n);
  if (change > 0n) changes.push('naik');
  if (change < 0n) changes.push('turun');
  const [then, since] = [old.item.tagged === true, now.item.tagged === true];
  if (tagsKnown && !then && since) changes.push('ditandai');
  if (tagsKnown && then && !since) changes.push('dilepas');
  if (then && since && kategoriOf(old) !== kategoriOf(now)) changes.push('kategori');
  if (old.item.row.code !== now.item.row.code) changes.push('kode');
  if (plainName(old.item.row.name) !== plainName(now.item.row.name)) changes.push('nama');
  if (isMoved(pair)) changes.push('opd');
  else if (by === 'pindah') changes.push('unit');
  return changes;
}

function byOffice(
  opds: readonly AssessedOpd[],
  office: (opd: AssessedOpd['opd']) => Office,
): ReadonlyMap<string, readonly AssessedOpd[]> {
  const found = new Map<string, AssessedOpd[]>();
  for (const opd of opds) {
    const { opd: id } = office(opd.opd);
    found.set(id, [...(found.get(id) ?? []), opd]);
  }
  return found;
}

/**
 * The difference of two budgets as ledgers that reconcile: before, plus every line, is after, to the sen; those of the OPDs add up to
 * that of the whole. ARG ledgers are null where a side has no tag column at all, and leave out the OPDs that have none on one side; an
 * empty ceiling counts as nothing. Pure; linear in the number of sub kegiatan.
 */
export function diff(
  old: readonly Assessment[],
  now: readonly Assessment[],
  basis: Basis,
  profile: Profile,
): Diff {
  const [before, after] = [old.flatMap(({ opds }) => opds), now.flatMap(({ opds }) => opds)];
  const office = officesOf(
    before.map(({ opd }) => opd),
    after.map(({ opd }) => opd),
    profile,
  );
  const [sideOld, sideNow] = [sideOf(old, office), sideOf(now, office)];
  const pairs = matchRows(before, after, office, profile);
  const books = new Books(pairs);
  const rows: ChangedRow[] = [];
  for (const pair of pairs) {
    books.enter(pair);
    const tagsKnown = [pair.old, pair.now].every((row) => row === null || books.knows(row.opd));
    const changes = changesOf(pair, tagsKnown);
    const { opd, opdName } = pair.now ?? pair.old ?? { opd: '', opdName: '' };
    const [was, is] = [paguOf(pair.old) ?? 0n, paguOf(pair.now) ?? 0n];
    if (changes.length > 0) rows.push({ opd, opdName, ...pair, changes, before: was, after: is });
  }
  const [opdsBefore, opdsAfter] = [byOffice(before, office), byOffice(after, office)];
  const opds = [...books.opds.values()].map(
    ({ office: { opd, opdName }, total, arg }): OpdDiff => ({
      opd,
      name: opdName,
      total: close(total),
      arg: books.knows(opd) ? close(arg) : null,
      shareBefore: shareOf(opdsBefore.get(opd) ?? [], basis).share,
      shareAfter: shareOf(opdsAfter.get(opd) ?? [], basis).share,
    }),
  );
  const leftOut = opds.filter(({ arg }) => arg === null);
  const known = sideOld.tagged && sideNow.tagged && leftOut.length < opds.length;
  // Where no OPD is comparable at all each side keeps the share that it has.
  const shared = (side: readonly AssessedOpd[]) =>
    known ? side.filter(({ opd }) => books.knows(office(opd).opd)) : side;
  const { kategori } = books;
  return {
    basis,
    old: sideOld,
    now: sideNow,
    total: close(books.total),
    arg: known ? close(books.arg) : null,
    leftOut: known ? leftOut : [],
    byKategori: known
      ? {
          khusus: close(kategori.khusus),
          kesetaraan: close(kategori.kesetaraan),
          pelembagaan: close(kategori.pelembagaan),
          'tanpa-kategori': close(kategori['tanpa-kategori']),
        }
      : null,
    flows: known ? [...books.flows.values()] : [],
    transfers: [...books.transfers.values()],
    shares: shareChanges(shared(before), shared(after)),
    opds,
    rows: inOrder(rows),
    unchanged: pairs.length - rows.length,
  };
}

/** By OPD in the order met, and within it the largest change of money first; equal ones keep their order. */
function inOrder(rows: readonly ChangedRow[]): readonly ChangedRow[] {
  const order = new Map<string, number>();
  for (const { opd } of rows) if (!order.has(opd)) order.set(opd, order.size);
  const size = (row: ChangedRow): Rupiah => {
    const change = row.after - row.before;
    return change < 0n ? -change : change;
  };
  return [...rows].sort((a, b) => {
    const opd = (order.get(a.opd) ?? 0) - (order.get(b.opd) ?? 0);
    if (opd !== 0) return opd;
    const [x, y] = [size(a), size(b)];
    return x < y ? 1 : x > y ? -1 : 0;
  });
}
