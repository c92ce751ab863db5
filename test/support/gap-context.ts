import type { Gap, Gbs, Isian, Tag } from '../../src/model/index.ts';
import { DEFAULT_SETTINGS } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import type { GapContext } from '../../src/rules/rule.ts';

const place = { file: 'gap.xlsx', sheet: 'GAP', ref: 'B2' };

/** What a test writes of a GAP: texts by step; what is left out is empty. */
export interface GapText {
  readonly opd?: string;
  readonly nama?: string;
  readonly tujuan?: string;
  readonly data?: string;
  readonly akses?: string;
  readonly partisipasi?: string;
  readonly kontrol?: string;
  readonly manfaat?: string;
  readonly langkah3?: string;
  readonly internal?: string;
  readonly eksternal?: string;
  readonly reformulasi?: string;
  readonly aksi?: readonly string[];
  /** Rupiah of each action, in order; null: none given. Left out: none at all. */
  readonly jumlah?: readonly (number | null)[];
  readonly baseline?: string;
  readonly output?: string;
  readonly outcome?: string;
  readonly kategori?: 'khusus' | 'kesetaraan' | 'pelembagaan';
}

const isian = (text: string | undefined): Isian | null => (text === undefined ? null : { text, place });

/** A Gap of texts, every place the same. */
export function gapOf(text: GapText): Gap {
  const at = { 1: place, 2: place, 3: place, 4: place, 5: place, 6: place, 7: place, 8: place, 9: place };
  return {
    place,
    opd: isian(text.opd),
    year: 2026,
    code: null,
    program: null,
    kegiatan: null,
    subKegiatan: isian(text.nama),
    tujuan: isian(text.tujuan),
    data: isian(text.data),
    faktor: {
      akses: isian(text.akses),
      partisipasi: isian(text.partisipasi),
      kontrol: isian(text.kontrol),
      manfaat: isian(text.manfaat),
      tanpaLabel: isian(text.langkah3),
    },
    internal: isian(text.internal),
    eksternal: isian(text.eksternal),
    reformulasi: isian(text.reformulasi),
    aksi: (text.aksi ?? []).map((one, i) => {
      const rupiah = text.jumlah?.[i] ?? null;
      return { text: one, amount: rupiah === null ? null : BigInt(rupiah) * 100n, place };
    }),
    baseline: isian(text.baseline),
    output: isian(text.output),
    outcome: isian(text.outcome),
    tag: null,
    stepPlace: at,
  };
}

/** The context that rules and readings get, for a GAP that stands alone: no budget row, and no statement but those given. */
export function gapContext(
  text: GapText,
  fired: readonly string[] = [],
  gbs: readonly Gbs[] = [],
): GapContext {
  const memo = new Map<unknown, unknown>();
  const tag: Tag = {
    tagged: true,
    netral: false,
    alasan: null,
    kategori: text.kategori ?? 'kesetaraan',
    kategoriText: text.kategori ?? 'kesetaraan',
    place,
  };
  const context: GapContext = {
    profile: DEFAULT_PROFILE,
    settings: DEFAULT_SETTINGS,
    gap: gapOf(text),
    match: { row: null, opd: null, by: null },
    submission: {
      sources: [],
      opds: [],
      gaps: [],
      gbs,
      penandaTangan: [],
      pemerintah: null,
      notes: [],
    },
    year: 2026,
    tag,
    read<T>(reading: (ctx: GapContext) => T): T {
      if (!memo.has(reading)) memo.set(reading, reading(context));
      return memo.get(reading) as T;
    },
    fired: (rule) => fired.includes(rule),
  };
  return context;
}
