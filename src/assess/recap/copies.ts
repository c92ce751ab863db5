/** KMP-002: one GAP text that stands for different sub kegiatan or OPD. Linear in the number of GAPs, however alike they are. */
import {
  type Assessment,
  FAKTOR,
  type Gap,
  opdCodeOf,
  type Place,
  STEPS,
  type Step,
  type Tahap,
} from '../../model/index.ts';
import type { Thresholds } from '../../profile/index.ts';
import { hash, likeness, SKETCH_SIZE, sketch } from './sketch.ts';
import { opdId } from './summary.ts';

/** What a GAP is called. */
export interface GapName {
  /** Id of the OPD, as findings name it; what the form says where no budget row stands for it. */
  readonly opd: string;
  readonly opdName: string;
  readonly pemerintah: string | null;
  readonly year: number | null;
  /** Of its budget; null where no row stands for it. */
  readonly stage: Tahap | null;
  readonly code: string;
  readonly name: string;
  readonly place: Place;
  /** Beginning of its step 2, for people. */
  readonly found: string;
}

/** What a GAP is called, and what its copies are known by. */
export interface GapPrint extends GapName {
  /** Sketch of each step's text; index 0 is step 1 (its tujuan). */
  readonly steps: readonly (Uint32Array | null)[];
}

/** GAPs that share their text. The first, in the order of the run, is the one the others are compared with. */
export interface CopyCluster {
  readonly members: readonly GapName[];
  /** Steps in which the first is near-identical with the member most like it. */
  readonly steps: readonly Step[];
}

function stepText(gap: Gap, step: Step): string {
  switch (step) {
    case 1:
      return gap.tujuan?.text ?? '';
    case 2:
      return gap.data?.text ?? '';
    case 3:
      return [...FAKTOR.map((f) => gap.faktor[f]?.text ?? ''), gap.faktor.tanpaLabel?.text ?? ''].join(' ');
    case 4:
      return gap.internal?.text ?? '';
    case 5:
      return gap.eksternal?.text ?? '';
    case 6:
      return gap.reformulasi?.text ?? '';
    case 7:
      return gap.aksi.map((aksi) => aksi.text).join(' ');
    case 8:
      return gap.baseline?.text ?? '';
    case 9:
      return `${gap.output?.text ?? ''} ${gap.outcome?.text ?? ''}`;
  }
}

/** Prints of every GAP of an assessment, matched or not, in the order of the assessment. */
export function printGaps(assessment: Assessment, thresholds: Thresholds): readonly GapPrint[] {
  const prints: GapPrint[] = [];
  const { pemerintah } = assessment.submission;
  const print = (gap: Gap, about: Pick<GapName, 'opd' | 'opdName' | 'year' | 'stage' | 'code' | 'name'>) =>
    prints.push({
      ...about,
      pemerintah,
      place: gap.stepPlace[2],
      found: stepText(gap, 2).replace(/\s+/g, ' ').trim().slice(0, 90),
      steps: STEPS.map((step) => sketch(stepText(gap, step), thresholds.copyMinimumWords)),
    });
  for (const { opd, subKegiatan } of assessment.opds) {
    for (const { gap, row } of subKegiatan) {
      if (!gap) continue;
      const { name: opdName, year, stage } = opd;
      print(gap, { opd: opdId(opd), opdName, year, stage, code: row.code, name: row.name });
    }
  }
  const only = assessment.opds.length === 1 ? assessment.opds[0] : undefined;
  for (const { gap } of assessment.looseGaps) {
    const opd = gap.opd?.text.trim() || (only ? opdId(only.opd) : '');
    print(gap, {
      opd,
      opdName: gap.opd?.text.trim() || (only?.opd.name ?? ''),
      year: gap.year,
      stage: null,
      code: gap.code?.text.trim() ?? '',
      name: gap.subKegiatan?.text.trim() ?? '',
    });
  }
  return prints;
}

/** Smallest hashes of each step by which GAPs find each other: near-identical texts share at least one of them nearly surely. */
const KEYS = 3;
/** Texts with one hash that are compared with each other; a text that more GAPs share is found through any of them. */
const COMPARED = 24;
const STRIDE = STEPS.length * SKETCH_SIZE;
/** GAPs in one piece of memory. */
const CHUNK = 512;
/** A key and a number of a GAP in one exact double: 32 and 21 bits. */
const GAPS_AT_MOST = 2 ** 21;

/** GAPs that share their text, by their numbers in the order they were added; the steps as in CopyCluster. */
export interface CopyGroup {
  readonly members: readonly number[];
  readonly steps: readonly Step[];
}

/** What of a GAP decides whether it may share the text of another, as numbers. */
interface Who {
  /** 0 where no file says which: it may be any. */
  readonly government: number;
  readonly opd: number;
  readonly code: number;
  readonly year: number;
}

/**
 * Collects the sketches of GAPs, half a kilobyte each, and finds those that share their text. What a GAP is called stays with the
 * caller; here it is a number.
 */
export class CopyFinder {
  private readonly sketches: Uint32Array[] = [];
  private readonly who: Who[] = [];
  private count = 0;

  /** Adds a GAP; its number is how many were added before. */
  add(print: GapPrint): void {
    const at = this.count % CHUNK;
    if (at === 0) this.sketches.push(new Uint32Array(CHUNK * STRIDE));
    const chunk = this.sketches.at(-1);
    print.steps.forEach((step, i) => {
      if (step) chunk?.set(step, at * STRIDE + i * SKETCH_SIZE);
    });
    this.who.push({
      government: print.pemerintah === null ? 0 : hash(print.pemerintah.toLowerCase()) || 1,
      opd: hash(opdCodeOf(print.opd)),
      code: hash(print.code === '' ? `nama ${print.name}` : print.code),
      year: print.year ?? 0,
    });
    this.count++;
  }

  /** The sketch of a step; empty where the text was too short to tell it by. */
  private sketch(gap: number, step: Step): Uint32Array {
    const from = (gap % CHUNK) * STRIDE + (step - 1) * SKETCH_SIZE;
    const all = this.sketches[Math.floor(gap / CHUNK)]?.subarray(from, from + SKETCH_SIZE);
    if (!all) return new Uint32Array();
    let size = SKETCH_SIZE;
    while (size > 0 && all[size - 1] === 0) size--;
    return all.subarray(0, size);
  }

  /** The same sub kegiatan of the same OPD (its units share codes and may share the text) or of another year is no copy. */
  private mayShare(a: number, b: number): boolean {
    const [x, y] = [this.who[a], this.who[b]];
    if (!x || !y) return true;
    if (x.year !== 0 && y.year !== 0 && x.year !== y.year) return true;
    // Codes of OPDs are the same in every government.
    if (x.government !== 0 && y.government !== 0 && x.government !== y.government) return false;
    return x.opd === y.opd && x.code === y.code;
  }

  private sameSteps(a: number, b: number, { copyLikeness }: Thresholds): readonly Step[] {
    return STEPS.filter((step) => {
      const [x, y] = [this.sketch(a, step), this.sketch(b, step)];
      return x.length > 0 && y.length > 0 && likeness(x, y) >= copyLikeness;
    });
  }

  /** Keys of all GAPs with their numbers, sorted, so that those of one key stand together. */
  private sortedKeys(): Float64Array {
    const keys = new Float64Array(this.count * STEPS.length * KEYS);
    let used = 0;
    for (let gap = 0; gap < Math.min(this.count, GAPS_AT_MOST); gap++) {
      for (const step of STEPS) {
        const sketch = this.sketch(gap, step);
        for (let k = 0; k < Math.min(KEYS, sketch.length); k++) {
          // Each step has its own keys: a text of step 4 that stands in another's step 5 is another matter.
          const key = ((sketch[k] ?? 0) ^ (step * 0x9e3779b1)) >>> 0;
          keys[used++] = key * GAPS_AT_MOST + gap;
        }
      }
    }
    return keys.subarray(0, used).sort();
  }

  /**
   * Groups GAPs of which `thresholds.copySteps` steps or more are near-identical, in the order of their first member. A year's GAP
   * carried over to the next year is no copy, nor is one text for the units of an OPD under one code. Linear in the number of GAPs,
   * however alike they are.
   */
  groups(thresholds: Thresholds): readonly CopyGroup[] {
    const parents = Int32Array.from({ length: this.count }, (_, i) => i);
    const compared = new Set<number>();
    const keys = this.sortedKeys();
    for (let from = 0; from < keys.length; ) {
      const key = Math.floor((keys[from] ?? 0) / GAPS_AT_MOST);
      let to = from + 1;
      while (to < keys.length && Math.floor((keys[to] ?? 0) / GAPS_AT_MOST) === key) to++;
      for (let i = from + 1; i < to; i++) {
        const gap = (keys[i] ?? 0) % GAPS_AT_MOST;
        for (let j = Math.max(from, i - COMPARED); j < i; j++) {
          const other = (keys[j] ?? 0) % GAPS_AT_MOST;
          if (other === gap || rootOf(parents, other) === rootOf(parents, gap)) continue;
          const pair = other * GAPS_AT_MOST + gap;
          if (compared.has(pair)) continue;
          if (compared.size < PAIRS_REMEMBERED) compared.add(pair);
          if (this.mayShare(other, gap)) continue;
          if (this.sameSteps(other, gap, thresholds).length < thresholds.copySteps) continue;
          const [a, b] = [rootOf(parents, other), rootOf(parents, gap)];
          parents[Math.max(a, b)] = Math.min(a, b);
        }
      }
      from = to;
    }
    return this.gather(parents, thresholds);
  }

  private gather(parents: Int32Array, thresholds: Thresholds): readonly CopyGroup[] {
    const members = new Map<number, number[]>();
    for (let gap = 0; gap < this.count; gap++) {
      const root = rootOf(parents, gap);
      if (root === gap && parents[gap] === gap) continue;
      const group = members.get(root);
      if (group) group.push(gap);
      else members.set(root, [root, gap]);
    }
    return [...members.values()]
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
      .map((group) => {
        const [first = 0, ...others] = group;
        let steps: readonly Step[] = [];
        for (const other of others) {
          const same = this.sameSteps(first, other, thresholds);
          if (same.length > steps.length) steps = same;
        }
        return { members: group, steps };
      });
  }
}

/** Pairs that were compared once are not compared again; beyond so many a pair may be compared twice. */
const PAIRS_REMEMBERED = 2 ** 17;

function rootOf(parents: Int32Array, start: number): number {
  let at = start;
  for (;;) {
    const up = parents[at] ?? at;
    if (up === at) return at;
    parents[at] = parents[up] ?? up;
    at = up;
  }
}

/** Groups with what their GAPs are called. `nameOf` gives the print of a number. */
export function namedGroups(
  groups: readonly CopyGroup[],
  nameOf: (gap: number) => GapName | undefined,
): readonly CopyCluster[] {
  return groups.map(({ members, steps }) => ({
    members: members.flatMap((gap) => nameOf(gap) ?? []),
    steps,
  }));
}
