import { type Finding, type Gap, type GapScore, STEPS, type StepScore } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/**
 * Score of one GAP from its own findings (rules.md, "Score"): each step 0 with an error, 1 with a warning, 2 clean; a step that the
 * profile leaves out, or that a form of fewer steps has no column for, is null and out of the count. The status is the weakest step,
 * whatever the percentage says.
 */
export function scoreGap(findings: readonly Finding[], profile: Profile, gap?: Gap): GapScore {
  const without = profile.steps.length < STEPS.length ? (gap?.tanpaKolom ?? []) : [];
  const steps: StepScore[] = STEPS.map((step) => {
    if (!profile.steps.includes(step) || without.includes(step)) return null;
    let worst: 0 | 1 | 2 = 2;
    for (const finding of findings) {
      if (finding.step === step && WEIGHT[finding.severity] < worst) worst = WEIGHT[finding.severity];
    }
    return worst;
  });
  const counted = steps.filter((step) => step !== null);
  const points = counted.reduce<number>((sum, step) => sum + step, 0);
  const weakest = Math.min(2, ...counted);
  return {
    status: weakest === 0 ? 'belum' : weakest === 1 ? 'perlu-perbaikan' : 'memenuhi',
    score: counted.length === 0 ? 0 : Math.round((points / (2 * counted.length)) * 100) / 100,
    steps,
  };
}
