import { isPlaceholder } from '../language/placeholder.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands both an output and an outcome in step 9: what is done, and what it changes. Where both are missing GAP-001 has said so.
 * Basis: Juklak PPRG (J2013).
 */
export const rule: GapRule = {
  id: 'GAP-901',
  alias: 'output-atau-outcome-hilang',
  severity: 'error',
  step: 9,
  scope: 'gap',
  *check({ gap, profile }) {
    const noOutput = isPlaceholder(gap.output?.text, profile);
    const noOutcome = isPlaceholder(gap.outcome?.text, profile);
    if (noOutput === noOutcome) return;
    const missing = noOutput ? gap.output : gap.outcome;
    const there = noOutput ? gap.outcome : gap.output;
    const args: Gap901Args = {
      hilang: noOutput ? 'output' : 'outcome',
      ada: there?.text ?? '',
      isi: missing?.text.trim() || null,
    };
    yield { place: missing?.place ?? gap.stepPlace[9], field: args.hilang, found: args.isi, args };
  },
};

export type Gap901Args = {
  readonly hilang: 'output' | 'outcome';
  /** The other indicator, which stands. */
  readonly ada: string;
  /** What stands in the missing one's place, a placeholder; null for an empty cell. */
  readonly isi: string | null;
};
