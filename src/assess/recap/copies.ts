/** KMP-002: one GAP text that stands for different sub kegiatan or OPD. Linear in the number of GAPs, however alike they are. */
import {
  type Assessment,
  FAKTOR,
  type Gap,
  opdCodeOf,
  type Place,
  STEPS,
  type Step,
} from '../../model/index.ts';
import type { Thresholds } from '../../profile/index.ts';
import { likeness, sketch } from './sketch.ts';
import { opdId } from './summary.ts';

/** What is kept of a GAP to know its copies by. */
export interface GapPrint {
  /** Id of the OPD, as findings name it; what the form says where no budget row stands for it. */
  readonly opd: string;
  readonly opdName: string;
  readonly year: number | null;
  readonly code: string;
  readonly name: string;
  readonly place: Place;
  /** Beginning of its step 2, for people. */
  readonly found: string;
  /** Sketch of each step's text; index 0 is step 1 (its tujuan). */
  readonly steps: readonly (Uint32Array | null)[];
}

/** GAPs that share their text. The first, in the order of the run, is the one the others are compared with. */
export interface CopyCluster {
  readonly members: readonly GapPrint[];
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
  const print = (gap: Gap, opd: string, opdName: string, year: number | null, code: string, name: string) =>
    prints.push({
      opd,
      opdName,
      year,
      code,
      name,
      place: gap.stepPlace[2],
      found: stepText(gap, 2).replace(/\s+/g, ' ').trim().slice(0, 90),
      steps: STEPS.map((step) => sketch(stepText(gap, step), thresholds.copyMinimumWords)),
    });
  for (const { opd, subKegiatan } of assessment.opds) {
    for (const { gap, row } of subKegiatan) {
      if (gap) print(gap, opdId(opd), opd.name, opd.year, row.code, row.name);
    }
  }
  const only = assessment.opds.length === 1 ? assessment.opds[0] : undefined;
  for (const { gap } of assessment.looseGaps) {
    const opd = gap.opd?.text.trim() || (only ? opdId(only.opd) : '');
    const name = gap.subKegiatan?.text.trim() ?? '';
    print(
      gap,
      opd,
      gap.opd?.text.trim() || (only?.opd.name ?? ''),
      gap.year,
      gap.code?.text.trim() ?? '',
      name,
    );
  }
  return prints;
}

/** The same sub kegiatan of the same OPD (its units share codes and may share the text) or of another year is no copy. */
function mayShare(a: GapPrint, b: GapPrint): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return true;
  return opdCodeOf(a.opd) === opdCodeOf(b.opd) && a.code === b.code && (a.code !== '' || a.name === b.name);
}

function sameSteps(a: GapPrint, b: GapPrint, atLeast: number): readonly Step[] {
  return STEPS.filter((step) => {
    const [x, y] = [a.steps[step - 1], b.steps[step - 1]];
    return x && y ? likeness(x, y) >= atLeast : false;
  });
}

/** Index of GAPs by the smallest hashes of each step: near-identical texts share at least one of them nearly surely. */
const KEYS = 3;
/** Members of a bucket that are compared; a text that more GAPs share is found through any of them. */
const COMPARED = 24;

function find(parents: number[], start: number): number {
  let at = start;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at] ?? at] ?? at;
    at = parents[at] ?? at;
  }
  return at;
}

/**
 * Groups GAPs of which `thresholds.copySteps` steps or more are near-identical. A year's GAP carried over to the next year is no
 * copy, nor is one text for the units of an OPD under one code. In the order of the first member.
 */
export function findCopies(prints: readonly GapPrint[], thresholds: Thresholds): readonly CopyCluster[] {
  const buckets = new Map<number, number[]>();
  const parents = prints.map((_, i) => i);
  prints.forEach((print, i) => {
    const sharedSteps = new Map<number, Set<number>>();
    print.steps.forEach((text, step) => {
      for (const key of text?.subarray(0, KEYS) ?? []) {
        const slot = key * 16 + step;
        const bucket = buckets.get(slot);
        if (!bucket) {
          buckets.set(slot, [i]);
          continue;
        }
        for (const other of bucket.slice(-COMPARED)) {
          const steps = sharedSteps.get(other);
          if (steps) steps.add(step);
          else sharedSteps.set(other, new Set([step]));
        }
        if (bucket.at(-1) !== i) bucket.push(i);
        if (bucket.length > COMPARED * 2) bucket.splice(0, COMPARED);
      }
    });
    for (const [other, steps] of sharedSteps) {
      const before = prints[other];
      if (other === i || !before || steps.size < thresholds.copySteps || mayShare(before, print)) continue;
      if (find(parents, other) === find(parents, i)) continue;
      if (sameSteps(before, print, thresholds.copyLikeness).length < thresholds.copySteps) continue;
      const [a, b] = [find(parents, other), find(parents, i)];
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  });
  const clusters = new Map<number, GapPrint[]>();
  prints.forEach((print, i) => {
    const root = find(parents, i);
    const members = clusters.get(root);
    if (members) members.push(print);
    else clusters.set(root, [print]);
  });
  const copies: CopyCluster[] = [];
  for (const members of clusters.values()) {
    const [first, ...others] = members;
    if (!first || others.length === 0) continue;
    let steps: readonly Step[] = [];
    for (const other of others) {
      const same = sameSteps(first, other, thresholds.copyLikeness);
      if (same.length > steps.length) steps = same;
    }
    copies.push({ members, steps });
  }
  return copies;
}
