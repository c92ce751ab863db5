/** Then and now as a ledger: every rupiah of the difference stands in exactly one line, so the lines add up to it. */
import type { Rupiah } from '../../model/index.ts';

/** Lines of a ledger: the first five are growth, the next four only labels on money that was there, the last two moves between OPDs. */
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
  'opd-masuk', // from another OPD: the ceiling it had there
  'opd-keluar', // to another OPD: the ceiling it had here
] as const;
export type Line = (typeof LINES)[number];

/** Lines that are money added or taken away. */
export const GROWTH: readonly Line[] = ['naik', 'turun', 'baru', 'hilang', 'ubah-saat-ditandai'];
/** Lines that are money of another OPD then or now; the lines of neither list only move a label. */
export const MOVES: readonly Line[] = ['opd-masuk', 'opd-keluar'];

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
  /** What came from other OPDs, less what went to them. */
  readonly moved: Rupiah;
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
      'opd-masuk': none(),
      'opd-keluar': none(),
    },
  };
}

function write(ledger: LedgerDraft, line: Line, amount: Rupiah): void {
  ledger.lines[line].count++;
  ledger.lines[line].amount += amount;
}

/** What a ledger counts of a sub kegiatan. */
export interface Counted {
  readonly before: boolean;
  readonly after: boolean;
  /** Where it was counted elsewhere before and is counted here now, or the other way round: between what it moved. */
  readonly moved: 'kategori' | 'opd' | null;
}

const COMES = { kategori: 'pindah-masuk', opd: 'opd-masuk' } as const;
const GOES = { kategori: 'pindah-keluar', opd: 'opd-keluar' } as const;

/**
 * Enters one sub kegiatan. `old` and `now` are its ceilings, null where it is absent. Of one that came from elsewhere the ceiling that
 * it had is one line, the change of its ceiling another.
 */
export function enter(ledger: LedgerDraft, old: Rupiah | null, now: Rupiah | null, counted: Counted): void {
  const before = old !== null && counted.before ? old : null;
  const after = now !== null && counted.after ? now : null;
  const { moved } = counted;
  if (before !== null) ledger.before += before;
  if (after !== null) ledger.after += after;
  if (before !== null && after !== null) writeChange(ledger, after - before);
  else if (after !== null && old === null) write(ledger, 'baru', after);
  else if (after !== null && old !== null) {
    write(ledger, moved === null ? 'ditandai' : COMES[moved], old);
    if (moved === 'opd') writeChange(ledger, after - old);
    else if (after !== old) write(ledger, 'ubah-saat-ditandai', after - old);
  } else if (before !== null) {
    if (now === null) write(ledger, 'hilang', -before);
    else write(ledger, moved === null ? 'dilepas' : GOES[moved], -before);
  }
}

function writeChange(ledger: LedgerDraft, change: Rupiah): void {
  if (change !== 0n) write(ledger, change > 0n ? 'naik' : 'turun', change);
}

/** The finished ledger with its sums. */
export function close(draft: LedgerDraft): Ledger {
  let [growth, labelling, moved] = [0n, 0n, 0n];
  for (const line of LINES) {
    const { amount } = draft.lines[line];
    if (GROWTH.includes(line)) growth += amount;
    else if (MOVES.includes(line)) moved += amount;
    else labelling += amount;
  }
  return { ...draft, growth, labelling, moved };
}
