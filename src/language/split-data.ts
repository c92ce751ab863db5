/** Whether a text gives figures for both sexes. */
import type { Figures, Single } from './figure.ts';

/**
 * "terpilah": two figures for one matter, one sex out of a total in the same statement, or a share of one sex. Else the figure of one
 * sex that stands alone ("96 perempuan"), or null where no figure is of a sex.
 */
export function lonelySplit({ pairs, single }: Figures): 'terpilah' | Single | null {
  if (pairs.length > 0) return 'terpilah';
  if (single.some((figure) => figure.of !== null || figure.kind === 'persen')) return 'terpilah';
  // Two lone figures of different sexes in one sentence, or of one matter, are read as two of one matter.
  const bySentence = new Map<number, Single>();
  const byMatter = new Map<string, Single>();
  for (const figure of single) {
    const near = bySentence.get(figure.segment);
    if (near && near.sex !== figure.sex) return 'terpilah';
    bySentence.set(figure.segment, figure);
    for (const word of figure.matter) {
      const like = byMatter.get(`${figure.kind} ${word}`);
      if (like && like.sex !== figure.sex) return 'terpilah';
      byMatter.set(`${figure.kind} ${word}`, figure);
    }
  }
  return single[0] ?? null;
}
