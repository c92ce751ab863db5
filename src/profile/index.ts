/**
 * The profile: what a domain person may change without code. Word lists, thresholds and layouts are JSON beside this file; a
 * region's `pug.config.json` may override thresholds and word lists. Passed along with the run, never read from a global.
 */
import headersGap from './headers-gap.json' with { type: 'json' };
import gapWorksheet from './layouts/gap-worksheet.json' with { type: 'json' };
import base from './permendagri-67-2011.json' with { type: 'json' };
import thresholds from './thresholds.json' with { type: 'json' };
import placeholders from './words/placeholders.json' with { type: 'json' };
import tagWords from './words/tag.json' with { type: 'json' };

export type Thresholds = typeof thresholds;
export type HeadersGap = typeof headersGap;
/** A field of a GAP form, as its headings name it. */
export type GapField = keyof HeadersGap['fields'];

export interface Profile {
  readonly id: string;
  readonly label: { readonly id: string; readonly en: string };
  /** GAP steps that apply; a rule of another step is silent and that step leaves the score. */
  readonly steps: readonly number[];
  /** Rules that do not apply under this profile. */
  readonly rulesOff: readonly string[];
  readonly thresholds: Thresholds;
  /** Spellings of the headings and labels of GAP forms. */
  readonly headersGap: HeadersGap;
  /** The worksheet that `pug template gap` writes and the reader knows. */
  readonly gapWorksheet: typeof gapWorksheet;
  /** Words that fill a cell and say nothing. */
  readonly placeholders: typeof placeholders;
  /** What tag and category cells say. */
  readonly tagWords: typeof tagWords;
}

export const DEFAULT_PROFILE: Profile = {
  ...base,
  thresholds,
  headersGap,
  gapWorksheet,
  placeholders,
  tagWords,
};
