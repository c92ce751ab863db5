/** The ledgers of a comparison while they are written: of all ceilings, of the ARG, of each category and of each OPD. */
import type { Kategori, Rupiah } from '../../model/index.ts';
import { KATEGORI_ARG, type KategoriArg } from '../recap/summary.ts';
import { type Counted, enter, type LedgerDraft, newLedger } from './ledger.ts';
import type { RowPair, SideRow } from './match-rows.ts';
import type { Office } from './opd-key.ts';

/** Money moved from one category to another by relabelling: the ceiling then. */
export interface Flow {
  readonly from: KategoriArg;
  readonly to: KategoriArg;
  readonly count: number;
  readonly amount: Rupiah;
}

/** Sub kegiatan that went from one OPD to another: their ceilings then and now. */
export interface Transfer {
  readonly from: Office;
  readonly to: Office;
  readonly count: number;
  readonly before: Rupiah;
  readonly after: Rupiah;
}

type Writable<T> = { -readonly [key in keyof T]: T[key] };

/** `tanpa-kolom`: it has rows on this side, and none of them has a tag column. */
type Tags = 'tidak-ada' | 'tanpa-kolom' | 'ada';

/** An OPD with its ledgers. */
export interface OpdBook {
  readonly office: Office;
  readonly total: LedgerDraft;
  readonly arg: LedgerDraft;
  tags: { before: Tags; after: Tags };
}

/** Category a row is counted under; null where it is not tagged. */
export function kategoriOf(row: SideRow | null): KategoriArg | null {
  if (row?.item.tagged !== true) return null;
  const kategori: Kategori | null = row.item.kategori;
  return kategori ?? 'tanpa-kategori';
}

/** Ceiling of a row, an empty one counted as nothing; null for no row. */
export function paguOf(row: SideRow | null): Rupiah | null {
  return row ? (row.item.row.pagu ?? 0n) : null;
}

/** Whether a sub kegiatan stands under another OPD than before. */
export function isMoved({ old, now }: RowPair): boolean {
  return old !== null && now !== null && old.opd !== now.opd;
}

export class Books {
  readonly total = newLedger();
  readonly arg = newLedger();
  readonly kategori: Readonly<Record<KategoriArg, LedgerDraft>> = {
    khusus: newLedger(),
    kesetaraan: newLedger(),
    pelembagaan: newLedger(),
    'tanpa-kategori': newLedger(),
  };
  readonly opds = new Map<string, OpdBook>();
  readonly flows = new Map<string, Writable<Flow>>();
  readonly transfers = new Map<string, Writable<Transfer>>();

  /** Opens a book for each OPD, and learns whether its tags are known, before anything is entered. */
  constructor(pairs: readonly RowPair[]) {
    for (const { old, now } of pairs) {
      if (now) this.open(now, 'after');
      if (old) this.open(old, 'before');
    }
  }

  private open(row: SideRow, side: 'before' | 'after'): void {
    const { opd, opdName, item } = row;
    const book = this.opds.get(opd) ?? {
      office: { opd, opdName },
      total: newLedger(),
      arg: newLedger(),
      tags: { before: 'tidak-ada', after: 'tidak-ada' },
    };
    this.opds.set(opd, book);
    if (item.tagged !== null) book.tags[side] = 'ada';
    else if (book.tags[side] === 'tidak-ada') book.tags[side] = 'tanpa-kolom';
  }

  /** Whether the ARG of an OPD is known then and now. Where it has no row at all it has no ARG either, which is known. */
  knows(opd: string): boolean {
    const tags = this.opds.get(opd)?.tags;
    return tags !== undefined && tags.before !== 'tanpa-kolom' && tags.after !== 'tanpa-kolom';
  }

  enter(pair: RowPair): void {
    const [old, now] = [paguOf(pair.old), paguOf(pair.now)];
    enter(this.total, old, now, { before: true, after: true, moved: null });
    for (const [book, side] of this.booksOf(pair)) {
      const moved = isMoved(pair) ? 'opd' : null;
      enter(book.total, old, now, { before: side !== 'now', after: side !== 'old', moved });
    }
    if (isMoved(pair) && pair.old && pair.now) {
      const key = `${pair.old.opd}\n${pair.now.opd}`;
      const [from, to] = [pair.old, pair.now].map(({ opd, opdName }) => ({ opd, opdName }));
      const transfer = this.transfers.get(key);
      if (transfer) {
        transfer.count++;
        transfer.before += old ?? 0n;
        transfer.after += now ?? 0n;
      } else if (from && to) {
        this.transfers.set(key, { from, to, count: 1, before: old ?? 0n, after: now ?? 0n });
      }
    }
    this.enterArg(pair, old, now);
  }

  /** The books a row is entered in, and which side of it: one that moved stands with its old money in one, with its new in another. */
  private booksOf(pair: RowPair): readonly (readonly [OpdBook, 'old' | 'now' | 'both'])[] {
    const [from, to] = [pair.old, pair.now].map((row) => (row ? this.opds.get(row.opd) : undefined));
    if (from && to && from !== to)
      return [
        [from, 'old'],
        [to, 'now'],
      ];
    const book = to ?? from;
    return book ? [[book, 'both']] : [];
  }

  /**
   * The ledgers of the ARG, of which OPDs are no part whose tags are not known on a side. What went to such an OPD or came from one left
   * or entered the ledgers as a whole.
   */
  private enterArg(pair: RowPair, old: Rupiah | null, now: Rupiah | null): void {
    const [from, to] = [kategoriOf(pair.old), kategoriOf(pair.now)];
    const knowsOld = pair.old === null || this.knows(pair.old.opd);
    const knowsNow = pair.now === null || this.knows(pair.now.opd);
    if (!knowsOld && !knowsNow) return;
    const before = from !== null && knowsOld;
    const after = to !== null && knowsNow;
    const both = knowsOld && knowsNow;
    for (const [book, side] of this.booksOf(pair)) {
      if (!this.knows(book.office.opd)) continue;
      const counted: Counted =
        side === 'both'
          ? { before, after, moved: null }
          : side === 'old'
            ? { before, after: false, moved: to !== null || !knowsNow ? 'opd' : null }
            : { before: false, after, moved: from !== null || !knowsOld ? 'opd' : null };
      enter(book.arg, old, now, counted);
      if (!both) enter(this.arg, old, now, counted);
    }
    if (both) enter(this.arg, old, now, { before, after, moved: null });
    const relabelled = both && from !== null && to !== null && from !== to;
    for (const one of KATEGORI_ARG) {
      enter(this.kategori[one], old, now, {
        before: before && from === one,
        after: after && to === one,
        moved: relabelled ? 'kategori' : both ? null : 'opd',
      });
    }
    if (!relabelled) return;
    const flow = this.flows.get(`${from} ${to}`) ?? { from, to, count: 0, amount: 0n };
    flow.count++;
    flow.amount += old ?? 0n;
    this.flows.set(`${from} ${to}`, flow);
  }
}
