/** Then and now as a ledger: every rupiah of the difference stands in exactly one line, so the lines add up to it. */
import type { Rupiah } from '../../model/index.ts';

/** Lines of a ledger. The first four are growth, the next two only labels on money that was there. */
export const LINES = [
  'naik', // tagged then and now, ceiling rose
  'turun', // tagged then and now, ceiling fell
  'baru', // a sub kegiatan that was not there
  'hilang', // a sub kegiatan that is no longer there
  'ubah-saat-ditandai', // newly tagged: by how much its ceiling changed
  'ditandai', // newly tagged: the ceiling it already had
  'dilepas', // no longer tagged: the ceiling it had
  'pindah-masuk', // from another category (ledger of a category only)
  'pindah-keluar', // to another category (ledger of a category only)
] as const;
export type Line = (typeof LINES)[number];

/** Lines that are money added or taken away; the others only move a label. */
export const GROWTH: readonly Line[] = ['naik', 'turun', 'baru', 'hilang', 'ubah-saat-ditandai'];

export interface Entry {
  readonly count: number;
  readonly amount: Rupiah;
}

export interface Ledger {
  readonly before: Rupiah;
  readonly after: Rupiah;
  readonly lines: Readonly<Record<Line, Entry>>;
  /** Growth or shrinkage of the money itself. */
  readonly growth: Rupiah;
  /** What only came or went with the label. */
  readonly labelling: Rupiah;
}

/** A ledger while it is being written. */
export interface LedgerDraft {
  before: Rupiah;
  after: Rupiah;
  readonly lines: Record<Line, { count: number; amount: Rupiah }>;
}

export function newLedger(): LedgerDraft {
  const none = () => ({ count: 0, amount: 0n });
  return {
    before: 0n,
    after: 0n,
    lines: {
      naik: none(),
      turun: none(),
      baru: none(),
      hilang: none(),
      'ubah-saat-ditandai': none(),
      ditandai: none(),
      dilepas: none(),
      'pindah-masuk': none(),
      'pindah-keluar': none(),
    },
  };
}

function write(ledger: LedgerDraft, line: Line, amount: Rupiah): void {
  ledger.lines[line].count++;
  ledger.lines[line].amount += amount;
}

/**
 * Enters one sub kegiatan. `old` and `now` are its ceilings, null where it is absent; `in` says whether the ledger counts it then
 * and now. `moved`: it was counted elsewhere before and is counted here now, or the other way round (categories).
 */
export function enter(
  ledger: LedgerDraft,
  old: Rupiah | null,
  now: Rupiah | null,
  counted: { readonly before: boolean; readonly after: boolean; readonly moved: boolean },
): void {
  const before = old !== null && counted.before ? old : null;
  const after = now !== null && counted.after ? now : null;
  if (before !== null) ledger.before += before;
  if (after !== null) ledger.after += after;
  if (before !== null && after !== null) {
    if (after > before) write(ledger, 'naik', after - before);
    else if (after < before) write(ledger, 'turun', after - before);
  } else if (after !== null) {
    if (old === null) write(ledger, 'baru', after);
    else {
      write(ledger, counted.moved ? 'pindah-masuk' : 'ditandai', old);
      if (after !== old) write(ledger, 'ubah-saat-ditandai', after - old);
    }
  } else if (before !== null) {
    if (now === null) write(ledger, 'hilang', -before);
    else write(ledger, counted.moved ? 'pindah-keluar' : 'dilepas', -before);
  }
}

/** The finished ledger with its two sums. */
export function close(draft: LedgerDraft): Ledger {
  let growth = 0n;
  let labelling = 0n;
  for (const line of LINES) {
    if (GROWTH.includes(line)) growth += draft.lines[line].amount;
    else labelling += draft.lines[line].amount;
  }
  return { ...draft, growth, labelling };
}
