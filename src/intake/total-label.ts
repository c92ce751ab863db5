import type { Profile } from '../profile/index.ts';
import { normaliseHeading } from './normalise.ts';

const MAX_LABEL = 90;

/** Whether a cell's text labels a total: "Jumlah", "TOTAL BELANJA", "Jumlah OPD belum menyampaikan". */
export function isTotalLabel(text: string, { readingWords }: Profile): boolean {
  if (text.length > MAX_LABEL) return false;
  const label = normaliseHeading(text);
  const { totalLabels, totalPrefixes } = readingWords;
  return totalLabels.includes(label) || totalPrefixes.some((prefix) => label.startsWith(prefix));
}
