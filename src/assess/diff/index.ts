/** Murni against pergeseran or perubahan, or year against year: what grew, and what was only labelled otherwise. */
import {
  type Assessment,
  BASES,
  type Basis,
  type Kategori,
  type Rupiah,
  share,
  sum,
  type Tahap,
} from '../../model/index.ts';
import type { Profile } from '../../profile/index.ts';
import { KATEGORI_ARG, type KategoriArg, opdId } from '../recap/summary.ts';
import { close, enter, type Ledger, type LedgerDraft, newLedger } from './ledger.ts';
import { matchRows, plainName, type RowMatch, type RowPair, type SideRow } from './match-rows.ts';

export type { Ledger, Line } from './ledger.ts';
export { GROWTH, LINES } from './ledger.ts';

export interface Side {
  readonly files: readonly string[];
  readonly years: readonly number[];
  readonly stages: readonly Tahap[];
  readonly opds: number;
  readonly subKegiatan: number;
  readonly total: Rupiah;
  /** False: no table has a tag column, so the ARG of this side is unknown. */
  readonly tagged: boolean;
}

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
  | 'unit';

export interface ChangedRow {
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

/** The share on one basis then and now, and how much of its change came from the ARG and how much from the denominator. */
export interface ShareChange {
  readonly basis: Basis;
  readonly argBefore: Rupiah;
  readonly argAfter: Rupiah;
  readonly denominatorBefore: Rupiah | null;
  readonly denominatorAfter: Rupiah | null;
  readonly before: number | null;
  readonly after: number | null;
  /** ARG now over the denominator then: the share if the denominator had not changed. */
  readonly steady: number | null;
}

/** Money moved from one category to another by relabelling: the ceiling then. */
export interface Flow {
  readonly from: KategoriArg;
  readonly to: KategoriArg;
  readonly count: number;
  readonly amount: Rupiah;
}

export interface OpdDiff {
  readonly opd: string;
  readonly name: string;
  readonly total: Ledger;
  /** Null: on one side no table of this OPD has a tag column. */
  readonly arg: Ledger | null;
  readonly shareBefore: number | null;
  readonly shareAfter: number | null;
}

export interface Diff {
  readonly basis: Basis;
  readonly old: Side;
  readonly now: Side;
  readonly total: Ledger;
  /** Null where the ARG of one side or both is unknown. */
  readonly arg: Ledger | null;
  readonly byKategori: Readonly<Record<KategoriArg, Ledger>> | null;
  readonly flows: readonly Flow[];
  readonly shares: readonly ShareChange[];
  readonly opds: readonly OpdDiff[];
  /** Sub kegiatan of which anything changed, largest change of money first within an OPD. */
  readonly rows: readonly ChangedRow[];
  readonly unchanged: number;
}

function sideOf(assessments: readonly Assessment[]): Side {
  const opds = assessments.flatMap((one) => one.opds);
  const years = new Set<number>();
  const stages = new Set<Tahap>();
  for (const { opd } of opds) {
    if (opd.year !== null) years.add(opd.year);
    if (opd.stage !== null) stages.add(opd.stage);
  }
  return {
    files: assessments.flatMap((one) => one.submission.sources.map((source) => source.file)),
    years: [...years].sort(),
    stages: [...stages],
    opds: new Set(opds.map(({ opd }) => opdId(opd))).size,
    subKegiatan: opds.reduce((n, opd) => n + opd.subKegiatan.length, 0),
    total: sum(opds.map((opd) => opd.total)),
    tagged: opds.some((opd) => opd.subKegiatan.some((item) => item.tagged !== null)),
  };
}

function kategoriOf(row: SideRow | null): KategoriArg | null {
  if (row?.item.tagged !== true) return null;
  const kategori: Kategori | null = row.item.kategori;
  return kategori ?? 'tanpa-kategori';
}

function changesOf({ old, now, by }: RowPair, before: Rupiah, after: Rupiah): readonly Change[] {
  if (!old) return ['baru'];
  if (!now) return ['hilang'];
  const changes: Change[] = [];
  if (after > before) changes.push('naik');
  if (after < before) changes.push('turun');
  const [then, since] = [old.item.tagged === true, now.item.tagged === true];
  if (!then && since) changes.push('ditandai');
  if (then && !since) changes.push('dilepas');
  if (then && since && kategoriOf(old) !== kategoriOf(now)) changes.push('kategori');
  if (old.item.row.code !== now.item.row.code) changes.push('kode');
  if (plainName(old.item.row.name) !== plainName(now.item.row.name)) changes.push('nama');
  if (by === 'pindah') changes.push('unit');
  return changes;
}

function sharesOf(old: readonly Assessment[], now: readonly Assessment[]): readonly ShareChange[] {
  const side = (assessments: readonly Assessment[], basis: Basis) => {
    const shares = assessments.flatMap((one) => one.opds.map((opd) => opd.bases[basis]));
    const known = shares.filter((one) => one.denominator !== null && one.why !== 'no-rekening');
    const arg = sum(shares.map((one) => one.total));
    const complete = known.length === shares.length && shares.length > 0;
    const denominator = complete ? sum(known.map((one) => one.denominator ?? 0n)) : null;
    const tagged = shares.some((one) => one.why !== 'no-tag');
    return { arg, denominator, share: denominator === null || !tagged ? null : share(arg, denominator) };
  };
  return BASES.map((basis) => {
    const [then, since] = [side(old, basis), side(now, basis)];
    return {
      basis,
      argBefore: then.arg,
      argAfter: since.arg,
      denominatorBefore: then.denominator,
      denominatorAfter: since.denominator,
      before: then.share,
      after: since.share,
      steady:
        then.denominator === null || then.share === null || since.share === null
          ? null
          : share(since.arg, then.denominator),
    };
  });
}

interface OpdDraft {
  readonly name: string;
  readonly total: LedgerDraft;
  readonly arg: LedgerDraft;
  taggedBefore: boolean;
  taggedAfter: boolean;
}

/** Share of the OPD on a basis, of the first assessment that has it. */
function opdShares(assessments: readonly Assessment[], basis: Basis): ReadonlyMap<string, number | null> {
  return new Map(
    assessments.flatMap((one) => one.opds.map((opd) => [opdId(opd.opd), opd.bases[basis].share] as const)),
  );
}

/**
 * The difference of two budgets as ledgers that reconcile: before, plus every line, is after, to the sen. ARG ledgers are null
 * where a side has no tag column at all; an empty ceiling counts as nothing. Pure; linear in the number of sub kegiatan.
 */
export function diff(
  old: readonly Assessment[],
  now: readonly Assessment[],
  basis: Basis,
  profile: Profile,
): Diff {
  const [sideOld, sideNow] = [sideOf(old), sideOf(now)];
  const [total, arg] = [newLedger(), newLedger()];
  const kategori: Record<KategoriArg, LedgerDraft> = {
    khusus: newLedger(),
    kesetaraan: newLedger(),
    pelembagaan: newLedger(),
    'tanpa-kategori': newLedger(),
  };
  const opds = new Map<string, OpdDraft>();
  const flows = new Map<string, { from: KategoriArg; to: KategoriArg; count: number; amount: Rupiah }>();
  const rows: ChangedRow[] = [];
  let unchanged = 0;
  const everywhere = { before: true, after: true, moved: false };
  for (const pair of matchRows(old, now, profile)) {
    const before = pair.old ? (pair.old.item.row.pagu ?? 0n) : null;
    const after = pair.now ? (pair.now.item.row.pagu ?? 0n) : null;
    const { opd, opdName } = pair.now ?? pair.old ?? { opd: '', opdName: '' };
    const draft = opds.get(opd) ?? {
      name: opdName,
      total: newLedger(),
      arg: newLedger(),
      taggedBefore: false,
      taggedAfter: false,
    };
    opds.set(opd, draft);
    draft.taggedBefore ||= pair.old !== null && pair.old.item.tagged !== null;
    draft.taggedAfter ||= pair.now !== null && pair.now.item.tagged !== null;
    const [from, to] = [kategoriOf(pair.old), kategoriOf(pair.now)];
    const counted = { before: from !== null, after: to !== null, moved: false };
    for (const ledger of [total, draft.total]) enter(ledger, before, after, everywhere);
    for (const ledger of [arg, draft.arg]) enter(ledger, before, after, counted);
    for (const one of KATEGORI_ARG) {
      enter(kategori[one], before, after, {
        before: from === one,
        after: to === one,
        moved: from !== null && to !== null && from !== to,
      });
    }
    if (from !== null && to !== null && from !== to) {
      const flow = flows.get(`${from} ${to}`) ?? { from, to, count: 0, amount: 0n };
      flow.count++;
      flow.amount += before ?? 0n;
      flows.set(`${from} ${to}`, flow);
    }
    const changes = changesOf(pair, before ?? 0n, after ?? 0n);
    if (changes.length === 0) unchanged++;
    else rows.push({ opd, opdName, ...pair, changes, before: before ?? 0n, after: after ?? 0n });
  }
  const known = sideOld.tagged && sideNow.tagged;
  const [sharesBefore, sharesAfter] = [opdShares(old, basis), opdShares(now, basis)];
  return {
    basis,
    old: sideOld,
    now: sideNow,
    total: close(total),
    arg: known ? close(arg) : null,
    byKategori: known
      ? {
          khusus: close(kategori.khusus),
          kesetaraan: close(kategori.kesetaraan),
          pelembagaan: close(kategori.pelembagaan),
          'tanpa-kategori': close(kategori['tanpa-kategori']),
        }
      : null,
    flows: known ? [...flows.values()] : [],
    shares: sharesOf(old, now),
    opds: [...opds].map(([opd, draft]) => ({
      opd,
      name: draft.name,
      total: close(draft.total),
      arg: draft.taggedBefore && draft.taggedAfter ? close(draft.arg) : null,
      shareBefore: sharesBefore.get(opd) ?? null,
      shareAfter: sharesAfter.get(opd) ?? null,
    })),
    rows: inOrder(rows),
    unchanged,
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
