import { isPlaceholder } from '../language/placeholder.ts';
import { FAKTOR, type Gap, type Isian, STEPS, type Step } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that each of the nine steps says something: a step that is empty, or holds only a dash or "belum ada", cannot be judged, and
 * nothing after it can rest on it. Step 1 counts as empty only if all four of its fields are, step 3 if all factors are, step 9 if
 * both indicators are. Basis: Juklak PPRG (J2013).
 */
export const rule: GapRule = {
  id: 'GAP-001',
  alias: 'langkah-kosong',
  severity: 'error',
  scope: 'gap',
  *check(ctx) {
    for (const step of STEPS) {
      if (hasNoPlace(ctx.gap, step, ctx.profile)) continue;
      const texts = fieldsOf(ctx.gap, step);
      if (texts.some((isian) => isian && !isPlaceholder(isian.text, ctx.profile))) continue;
      const said = texts.find((isian) => isian !== null && isian.text.trim() !== '') ?? null;
      const args: Gap001Args = { langkah: step, tertulis: said?.text.trim() ?? null };
      yield {
        place: said?.place ?? ctx.gap.stepPlace[step],
        field: FIELD[step],
        step,
        found: said?.text ?? null,
        args,
      };
    }
  },
};

/** The forms in four steps differ in their columns: what one has no room for, nobody has left out. The nine have a place each. */
function hasNoPlace(gap: Gap, step: Step, profile: Profile): boolean {
  return profile.steps.length < STEPS.length && (gap.tanpaKolom ?? []).includes(step);
}

export type Gap001Args = {
  readonly langkah: number;
  /** The placeholder that stands there; null where the cell is empty. */
  readonly tertulis: string | null;
};

const FIELD: Readonly<Record<Step, string>> = {
  1: 'identitas',
  2: 'data',
  3: 'faktor',
  4: 'internal',
  5: 'eksternal',
  6: 'reformulasi',
  7: 'aksi',
  8: 'baseline',
  9: 'indikator',
};

function fieldsOf(gap: Gap, step: Step): readonly (Isian | null)[] {
  switch (step) {
    case 1:
      return [gap.program, gap.kegiatan, gap.subKegiatan, gap.tujuan];
    case 2:
      return [gap.data];
    case 3:
      return [...FAKTOR.map((name) => gap.faktor[name]), gap.faktor.tanpaLabel];
    case 4:
      return [gap.internal];
    case 5:
      return [gap.eksternal];
    case 6:
      return [gap.reformulasi];
    case 7:
      return gap.aksi;
    case 8:
      return [gap.baseline];
    case 9:
      return [gap.output, gap.outcome];
  }
}
