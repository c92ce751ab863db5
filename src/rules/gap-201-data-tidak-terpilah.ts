import { dataFigures } from '../language/gap-figures.ts';
import { oneSexSubject } from '../language/one-sex.ts';
import { isPlaceholder } from '../language/placeholder.ts';
import { lonelySplit } from '../language/split-data.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands a figure for both sexes in step 2: two figures for one matter, or one sex out of a total in the same statement. Without it no
 * gap can be seen. A subject that concerns one sex only is GAP-203's. Basis: Juklak PPRG (J2013).
 */
export const rule: GapRule = {
  id: 'GAP-201',
  alias: 'data-tidak-terpilah',
  severity: 'error',
  step: 2,
  scope: 'gap',
  *check(ctx) {
    const { data } = ctx.gap;
    const figures = ctx.read(dataFigures);
    if (!data || !figures || isPlaceholder(data.text, ctx.profile)) return;
    const split = lonelySplit(figures);
    if (split === 'terpilah' || ctx.read(oneSexSubject)) return;
    const lone = split === null ? null : split;
    const counted = figures.all.find((figure) => figure.kind === 'jumlah');
    const args: Gap201Args = {
      sendiri: lone
        ? { sex: lone.sex, teks: data.text.slice(lone.start, lone.end), angka: lone.value }
        : null,
      angka: counted ? data.text.slice(counted.start, counted.end) : null,
    };
    yield { place: data.place, field: 'data', found: data.text, args };
  },
};

export type Gap201Args = {
  /** A figure of one sex that stands alone, if one does. */
  readonly sendiri: { readonly sex: 'L' | 'P'; readonly teks: string; readonly angka: number } | null;
  /** A figure of both together. */
  readonly angka: string | null;
};
