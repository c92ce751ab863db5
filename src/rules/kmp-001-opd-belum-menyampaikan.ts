import type { BatchRule } from './rule.ts';

/** Every OPD on the list of the coordinating office has a file that can be read. The office that recaps (DP3AP2KB) wants it: a recap
 * over those who happened to submit says nothing of the government. Basis: our own, from the practice of recapping [D]. Judged over all files by `assess/recap`. */
export const rule: BatchRule = {
  id: 'KMP-001',
  alias: 'opd-belum-menyampaikan',
  severity: 'error',
  scope: 'batch',
};

/** What its words are made of. `file`: the file that seems to be this OPD's and could not be read. */
export type Kmp001Args = { readonly opd: string; readonly file: string | null };
