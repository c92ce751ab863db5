/**
 * The profile: what a domain person may change without code. Word lists, thresholds and layouts are JSON beside this file; a
 * region's `pug.config.json` may override thresholds and word lists. Passed along with the run, never read from a global.
 */
import base from './permendagri-67-2011.json' with { type: 'json' };
import thresholds from './thresholds.json' with { type: 'json' };

export type Thresholds = typeof thresholds;

export interface Profile {
  readonly id: string;
  readonly label: { readonly id: string; readonly en: string };
  /** GAP steps that apply; a rule of another step is silent and that step leaves the score. */
  readonly steps: readonly number[];
  /** Rules that do not apply under this profile. */
  readonly rulesOff: readonly string[];
  readonly thresholds: Thresholds;
}

export const DEFAULT_PROFILE: Profile = { ...base, thresholds };
