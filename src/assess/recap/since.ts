/** What an OPD mended since an earlier run. A finding is known again by its rule, OPD and sub kegiatan, never by cell or wording. */
import type { Finding, RuleId } from '../../model/index.ts';

/** An OPD of an earlier run, as `analysis.json` gives it. */
export interface EarlierOpd {
  /** Its code, or its name where it has none. */
  readonly id: string;
  readonly name: string;
  readonly pemerintah: string | null;
  readonly year: number | null;
  readonly stage: string | null;
  /** Files that its rows stand in. */
  readonly files: ReadonlySet<string>;
}

/** The part of an earlier finding that it is known by, as `analysis.json` gives it. */
export interface EarlierFinding {
  readonly rule: RuleId | string;
  readonly opd: string | null;
  readonly subKegiatan: string | null;
  readonly file: string | null;
  /** The others that a finding across files is about (KMP-002). */
  readonly members: readonly { readonly opd: string; readonly code: string; readonly file: string }[];
}

/** Counts of an OPD's earlier findings by rule and sub kegiatan. */
export type EarlierCounts = ReadonlyMap<string, number>;

/** What an earlier run found in an OPD: in its own files, and across the files of all (KMP), which is known only when a run ends. */
export interface EarlierWork {
  readonly own: EarlierCounts;
  readonly across: EarlierCounts;
}

/** An OPD as it is looked for in an earlier run. */
export type Sought = Omit<EarlierOpd, 'name' | 'files'> & { readonly files: readonly string[] };

/** `baru`: not there in the earlier run. `tetap`: still there. */
export type Standing = 'baru' | 'tetap';

export interface Progress {
  readonly mended: number;
  readonly fresh: number;
  readonly standing: number;
}

interface Entry {
  readonly opd: EarlierOpd;
  readonly own: Map<string, number>;
  readonly across: Map<string, number>;
}

function keyOf(finding: Pick<EarlierFinding, 'rule' | 'subKegiatan'>): string {
  return `${finding.rule}|${finding.subKegiatan ?? ''}`;
}

function isAcross(rule: string): boolean {
  return rule.startsWith('KMP');
}

function agree(a: string | number | null, b: string | number | null): boolean {
  return a === null || b === null || String(a).toLowerCase() === String(b).toLowerCase();
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** An earlier run as it is compared with. */
export class Earlier {
  readonly #byName = new Map<string, Entry[]>();
  readonly #byFile = new Map<string, Entry[]>();
  /** Findings across files of OPDs that had not submitted (KMP-001). */
  readonly #missing = new Set<string>();

  constructor(opds: Iterable<EarlierOpd>, findings: Iterable<EarlierFinding>) {
    for (const opd of opds) {
      const entry: Entry = { opd, own: new Map(), across: new Map() };
      for (const name of new Set([opd.id, opd.name])) push(this.#byName, name, entry);
      for (const file of opd.files) push(this.#byFile, file, entry);
    }
    for (const finding of findings) this.#add(finding);
  }

  /** The findings of the same OPD: of its government, year and stage. Null where it was not in the earlier run, or more than one may be meant. */
  of(sought: Sought): EarlierWork | null {
    return this.#entryOf(sought);
  }

  /** Whether this finding across files, of an OPD that submitted neither then nor now, stood there before. */
  stoodOfMissing({ rule, opd }: Pick<Finding, 'rule' | 'opd'>): boolean {
    return this.#missing.has(`${rule}|${opd}`);
  }

  #entryOf({ id, pemerintah, year, stage, files }: Sought): Entry | null {
    let left = (this.#byName.get(id) ?? []).filter(
      ({ opd }) => opd.id === id && agree(opd.pemerintah, pemerintah) && agree(opd.year, year),
    );
    // Another stage of the year is compared with only where the earlier run had no other.
    const ofStage = left.filter(({ opd }) => opd.stage === stage);
    if (ofStage.length > 0) left = ofStage;
    if (left.length > 1) {
      const names = new Set(files.map(baseName));
      left = left.filter(({ opd }) => [...opd.files].some((file) => names.has(baseName(file))));
    }
    return left.length === 1 ? (left[0] ?? null) : null;
  }

  #add(finding: EarlierFinding): void {
    const { rule, opd, file } = finding;
    if (!isAcross(rule)) {
      const entry = this.#meant(opd, file);
      if (entry) count(entry.own, keyOf(finding));
      return;
    }
    if (opd === null) return;
    const key = keyOf(finding);
    const about = new Map<Entry, string>();
    const entry = this.#meant(opd, file);
    if (entry) about.set(entry, key);
    else this.#missing.add(`${rule}|${opd}`);
    for (const member of finding.members) {
      const other = this.#meant(member.opd, member.file);
      if (other && !about.has(other)) about.set(other, keyOf({ rule, subKegiatan: member.code || null }));
    }
    for (const [one, itsKey] of about) count(one.across, itsKey);
  }

  /** The OPD that a finding names; of several governments or years the one in its file. Without a name, the only one in its file. */
  #meant(name: string | null, file: string | null): Entry | null {
    const inFile = file === null ? [] : (this.#byFile.get(file) ?? []);
    const named = name === null ? inFile : (this.#byName.get(name) ?? []);
    if (named.length === 1) return named[0] ?? null;
    const both = named.filter((entry) => inFile.includes(entry));
    return both.length === 1 ? (both[0] ?? null) : null;
  }
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/**
 * Compares an OPD's findings (those that ask for mending: errors and warnings) with its earlier ones. Of several alike, as many as
 * stood there before are `tetap`, further ones `baru`.
 */
export function compareWith<F extends Pick<EarlierFinding, 'rule' | 'subKegiatan'>>(
  earlier: EarlierCounts,
  findings: readonly F[],
): { readonly standing: ReadonlyMap<F, Standing>; readonly progress: Progress } {
  const left = new Map(earlier);
  const standing = new Map<F, Standing>();
  let fresh = 0;
  for (const finding of findings) {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    else fresh++;
    standing.set(finding, count > 0 ? 'tetap' : 'baru');
  }
  let mended = 0;
  for (const count of left.values()) mended += count;
  return { standing, progress: { mended, fresh, standing: findings.length - fresh } };
}

/** Progress in an OPD's own files and in what shows across the files of all, together. */
export function addProgress(a: Progress, b: Progress): Progress {
  return {
    mended: a.mended + b.mended,
    fresh: a.fresh + b.fresh,
    standing: a.standing + b.standing,
  };
}
