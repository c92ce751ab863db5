import type { Finding } from './finding.ts';
import type { Gap, Kategori } from './gap.ts';
import type { Gbs } from './gbs.ts';
import type { Rupiah } from './rupiah.ts';
import type { Opd, SubKegiatan, Submission } from './submission.ts';

export const BASES = ['apbd', 'operasi-modal', 'barjas-bansos-modal', 'belanja-langsung'] as const;
/** Denominator of the ARG share (domain.md 3.4). */
export type Basis = (typeof BASES)[number];

export const STATUSES = ['belum', 'perlu-perbaikan', 'memenuhi'] as const;
export type GapStatus = (typeof STATUSES)[number];

/** 0 empty or with an error, 1 with a warning, 2 clean; null where the step does not apply. */
export type StepScore = 0 | 1 | 2 | null;

export interface GapScore {
  readonly status: GapStatus;
  /** Points over points possible, 0 to 1, two decimals. */
  readonly score: number;
  readonly steps: readonly StepScore[];
}

/** A sub kegiatan with everything known of it. */
export interface Assessed {
  readonly row: SubKegiatan;
  readonly gap: Gap | null;
  readonly gbs: Gbs | null;
  /** Null: never analysed, which is not the same as zero. */
  readonly score: GapScore | null;
  readonly tagged: boolean | null;
  readonly kategori: Kategori | null;
  /** What ARG-005 would propose, with the words it saw. */
  readonly proposed: Kategori | null;
  readonly evidence: readonly string[];
}

export interface ArgShare {
  readonly total: Rupiah;
  readonly byKategori: Readonly<Record<Kategori | 'tanpa-kategori', Rupiah>>;
  readonly basis: Basis;
  /** Null where the basis cannot be had from the file or the config; the reason is then `why`. */
  readonly denominator: Rupiah | null;
  /** Why `share` is null. "no-tag": no table has a tag column, so nothing is known of the ARG, which is not the same as none. */
  readonly why: 'no-tag' | 'no-rekening' | 'needs-config' | 'zero' | null;
  readonly share: number | null;
  /** The same, counting only sub kegiatan whose GAP is `memenuhi`. */
  readonly memenuhiTotal: Rupiah;
  readonly memenuhiShare: number | null;
}

export interface AssessedOpd {
  readonly opd: Opd;
  readonly total: Rupiah;
  /** Every basis with the same numerators, in the order of BASES; `arg` is the one asked for. */
  readonly arg: ArgShare;
  readonly bases: Readonly<Record<Basis, ArgShare>>;
  readonly subKegiatan: readonly Assessed[];
}

/** A GAP that matched no budget row; GAP-102 has said so. It is still checked and scored. */
export interface LooseGap {
  readonly gap: Gap;
  readonly score: GapScore;
}

/** The result of a run: facts, what they are worth, and the findings in their final order. */
export interface Assessment {
  readonly submission: Submission;
  readonly opds: readonly AssessedOpd[];
  readonly looseGaps: readonly LooseGap[];
  readonly findings: readonly Finding[];
}
