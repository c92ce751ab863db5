/** All OPDs at once: the figures of each, of the whole government, and what only shows when they lie side by side. */
import {
  type Basis,
  type Finding,
  type RuleId,
  type Rupiah,
  type Settings,
  type Severity,
  share,
  sum,
  type Tahap,
} from '../../model/index.ts';
import type { Profile } from '../../profile/index.ts';
import type { CopyCluster } from './copies.ts';
import { type Across, batchFindings } from './findings.ts';
import { byPeriod, foremost, HOLDERS, POTENTIALS } from './foremost.ts';
import { addRealisasi, notJoined, type RealisasiIndex, type RealisasiSummary } from './realisasi.ts';
import { type FileLine, type ListedOpd, type MentionedOpds, type RollCall, rollCall } from './roll-call.ts';
import type { KategoriArg, NamedItem, OpdSummary, RecapStatus, StepTally, Tally } from './summary.ts';

/** The share of a whole government on one basis. */
export interface GovernmentShare {
  readonly basis: Basis;
  /** Money-weighted: ARG of the covered OPDs over their denominators together. */
  readonly share: number | null;
  readonly arg: Rupiah;
  readonly denominator: Rupiah | null;
  readonly memenuhiTotal: Rupiah;
  readonly memenuhiShare: number | null;
  /** Plain: the mean of the covered OPDs' own shares, each weighing the same. */
  readonly plain: number | null;
  readonly plainMemenuhi: number | null;
  /** OPDs whose share on this basis is known; the others are in neither part of the fraction. */
  readonly covered: number;
  readonly of: number;
}

export interface Concentration {
  /** Tagged sub kegiatan that have money, and how few of them hold `fraction` of it. */
  readonly tagged: number;
  readonly few: number;
  readonly fraction: number;
  readonly arg: Rupiah;
  readonly holders: readonly NamedItem[];
}

/** One government, year and stage: money of two years or stages is never added up. */
export interface Period {
  readonly pemerintah: string | null;
  readonly year: number | null;
  readonly stage: Tahap | null;
  /** Counted OPDs in the order of the run. */
  readonly opds: readonly OpdSummary[];
  /** The same by their share on the basis asked for, largest first; those whose share is not known stand last. */
  readonly ranking: readonly OpdSummary[];
  readonly total: Rupiah;
  readonly subKegiatan: number;
  readonly withMoney: number;
  readonly bases: Readonly<Record<Basis, GovernmentShare>>;
  readonly argTotal: Rupiah;
  readonly byKategori: Readonly<Record<KategoriArg, Rupiah>>;
  readonly tagged: Tally;
  readonly withGap: Tally;
  readonly taggedWithGap: Tally;
  readonly withGbs: Tally;
  readonly status: Readonly<Record<RecapStatus, Tally>>;
  readonly steps: readonly StepTally[];
  readonly potential: Tally;
  readonly potentials: readonly NamedItem[];
  readonly concentration: Concentration | null;
  readonly realisasi: RealisasiSummary | null;
}

export interface Recap {
  readonly basis: Basis;
  readonly files: readonly FileLine[];
  readonly roll: RollCall;
  readonly periods: readonly Period[];
  readonly copies: readonly CopyCluster[];
  /** Findings that only show over all files (KMP), in the order of their ids. */
  readonly findings: readonly Finding[];
  /** The same with the OPDs that they are about. */
  readonly across: readonly Across[];
  /** Of all files, the KMP findings among them. */
  readonly severities: Readonly<Record<Severity, number>>;
  readonly rules: ReadonlyMap<RuleId, number>;
  /** Spending that a separate report gives for rows that no budget has; null where no report was given. */
  readonly realisasiUnmatched: Rupiah | null;
}

export interface RecapInput {
  /** In the fixed order of the run. */
  readonly summaries: readonly OpdSummary[];
  readonly files: readonly FileLine[];
  /** GAPs that share their text (CopyFinder). */
  readonly copies: readonly CopyCluster[];
  /** Findings of the files by severity and by rule, counted as they were met. */
  readonly severities: Readonly<Record<Severity, number>>;
  readonly rules: ReadonlyMap<RuleId, number>;
  readonly list: readonly ListedOpd[] | null;
  readonly mentioned: MentionedOpds;
  /** A separate realisasi report. */
  readonly realisasi: RealisasiIndex | null;
}

function addTallies(opds: readonly OpdSummary[], pick: (opd: OpdSummary) => Tally): Tally {
  return {
    count: opds.reduce((n, opd) => n + pick(opd).count, 0),
    pagu: sum(opds.map((opd) => pick(opd).pagu)),
  };
}

function mean(shares: readonly number[]): number | null {
  if (shares.length === 0) return null;
  const millionths = shares.reduce((total, value) => total + Math.round(value * 1e6), 0);
  return Math.round(millionths / shares.length) / 1e6;
}

/** Sum of the denominators, null where one of them is not known: it would else be too small without saying so. */
function denominatorOf(opds: readonly OpdSummary[], basis: Basis): Rupiah | null {
  let total = 0n;
  for (const { bases } of opds) {
    const { denominator } = bases[basis];
    if (denominator === null) return null;
    total += denominator;
  }
  return opds.length === 0 ? null : total;
}

function governmentShare(opds: readonly OpdSummary[], basis: Basis, settings: Settings): GovernmentShare {
  // The figure of the whole government in the config speaks for all OPDs with a tag column, if the OPDs' own are not given.
  const whole =
    basis === 'belanja-langsung' &&
    settings.belanjaLangsung !== null &&
    settings.belanjaLangsungOpd.size === 0;
  const covered = opds.filter(({ bases, tagColumn }) =>
    whole ? tagColumn : bases[basis].denominator !== null && bases[basis].why === null,
  );
  const arg = sum(covered.map((opd) => opd.bases[basis].total));
  const memenuhiTotal = sum(covered.map((opd) => opd.bases[basis].memenuhiTotal));
  const denominator = whole
    ? settings.belanjaLangsung
    : denominatorOf(covered.length > 0 ? covered : opds, basis);
  const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
  return {
    basis,
    share: denominator === null || covered.length === 0 ? null : share(arg, denominator),
    arg,
    denominator,
    memenuhiTotal,
    memenuhiShare: denominator === null || covered.length === 0 ? null : share(memenuhiTotal, denominator),
    plain: whole ? null : mean(known(covered.map((opd) => opd.bases[basis].share))),
    plainMemenuhi: whole ? null : mean(known(covered.map((opd) => opd.bases[basis].memenuhiShare))),
    covered: covered.length,
    of: opds.length,
  };
}

function concentrationOf(opds: readonly OpdSummary[], fraction: number): Concentration | null {
  const amounts = opds
    .flatMap((opd) => opd.argPagu)
    .filter((pagu) => pagu > 0n)
    .sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  if (amounts.length === 0) return null;
  const arg = sum(amounts);
  const wanted = arg * BigInt(Math.round(fraction * 1000));
  let held = 0n;
  let few = 0;
  while (held * 1000n < wanted) held += amounts[few++] ?? 0n;
  const holders = foremost(
    opds.flatMap((opd) => opd.largestArg),
    HOLDERS,
  );
  return { tagged: amounts.length, few, fraction, arg, holders };
}

/** Share of an OPD on a basis, for ranking; -1 where it is not known. */
function rankShare(opd: OpdSummary, basis: Basis): number {
  return opd.bases[basis].share ?? -1;
}

function periodOf(opds: readonly OpdSummary[], settings: Settings, profile: Profile): Period {
  const first = opds[0];
  return {
    pemerintah: first?.pemerintah ?? null,
    year: first?.year ?? null,
    stage: first?.stage ?? null,
    opds,
    ranking: [...opds].sort(
      (a, b) => rankShare(b, settings.basis) - rankShare(a, settings.basis) || (a.id < b.id ? -1 : 1),
    ),
    total: sum(opds.map((opd) => opd.total)),
    subKegiatan: opds.reduce((n, opd) => n + opd.subKegiatan, 0),
    withMoney: opds.reduce((n, opd) => n + opd.withMoney, 0),
    bases: {
      apbd: governmentShare(opds, 'apbd', settings),
      'operasi-modal': governmentShare(opds, 'operasi-modal', settings),
      'barjas-bansos-modal': governmentShare(opds, 'barjas-bansos-modal', settings),
      'belanja-langsung': governmentShare(opds, 'belanja-langsung', settings),
    },
    argTotal: sum(opds.map((opd) => opd.arg.total)),
    byKategori: {
      khusus: sum(opds.map((opd) => opd.arg.byKategori.khusus)),
      kesetaraan: sum(opds.map((opd) => opd.arg.byKategori.kesetaraan)),
      pelembagaan: sum(opds.map((opd) => opd.arg.byKategori.pelembagaan)),
      'tanpa-kategori': sum(opds.map((opd) => opd.arg.byKategori['tanpa-kategori'])),
    },
    tagged: addTallies(opds, (opd) => opd.tagged),
    withGap: addTallies(opds, (opd) => opd.withGap),
    taggedWithGap: addTallies(opds, (opd) => opd.taggedWithGap),
    withGbs: addTallies(opds, (opd) => opd.withGbs),
    status: {
      memenuhi: addTallies(opds, (opd) => opd.status.memenuhi),
      'perlu-perbaikan': addTallies(opds, (opd) => opd.status['perlu-perbaikan']),
      belum: addTallies(opds, (opd) => opd.status.belum),
      'belum-diperiksa': addTallies(opds, (opd) => opd.status['belum-diperiksa']),
    },
    steps: Array.from({ length: 9 }, (_, i) => ({
      points: opds.reduce((n, opd) => n + (opd.steps[i]?.points ?? 0), 0),
      of: opds.reduce((n, opd) => n + (opd.steps[i]?.of ?? 0), 0),
    })),
    potential: addTallies(opds, (opd) => opd.potential),
    potentials: foremost(
      opds.flatMap((opd) => opd.potentials),
      POTENTIALS,
    ),
    concentration: concentrationOf(opds, profile.thresholds.concentrationShare),
    realisasi: addRealisasi(opds),
  };
}

/** A government that only some of the files name is the government of all, where no other is named. */
export function withGovernment(summaries: readonly OpdSummary[]): readonly OpdSummary[] {
  const named = new Map<string, string>();
  for (const { pemerintah } of summaries) {
    if (pemerintah !== null && !named.has(pemerintah.toLowerCase()))
      named.set(pemerintah.toLowerCase(), pemerintah);
  }
  const only = named.size === 1 ? [...named.values()][0] : undefined;
  return summaries.map((opd) => {
    const pemerintah =
      opd.pemerintah === null ? (only ?? null) : (named.get(opd.pemerintah.toLowerCase()) ?? null);
    return pemerintah === opd.pemerintah ? opd : { ...opd, pemerintah };
  });
}

/**
 * The recap over all OPDs. Pure, and linear in the number of OPDs and GAPs. Money is sen. A double (KMP-004) is counted once;
 * OPDs of different years or stages stand in periods of their own.
 */
export function recap(input: RecapInput, settings: Settings, profile: Profile): Recap {
  const summaries = withGovernment(input.summaries);
  const roll = rollCall({ ...input, opds: summaries, asked: settings.opd }, profile);
  const left = new Set(roll.doubles.map((double) => double.other));
  const counted = summaries.filter((opd) => !left.has(opd));
  const periods = [...byPeriod(counted).values()].map((opds) => periodOf(opds, settings, profile));
  const { copies } = input;
  const seen = { summaries, roll, periods, copies, files: input.files };
  const across = batchFindings(seen, settings, profile);
  const findings = across.map(({ finding }) => finding);
  const severities: Record<Severity, number> = { ...input.severities };
  const rules = new Map(input.rules);
  for (const { severity, rule } of findings) {
    severities[severity]++;
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }
  return {
    basis: settings.basis,
    files: input.files,
    roll,
    periods,
    copies,
    across,
    findings,
    severities,
    rules,
    realisasiUnmatched: input.realisasi && notJoined(input.realisasi, counted),
  };
}
