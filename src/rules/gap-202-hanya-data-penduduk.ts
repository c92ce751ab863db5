import { onlyPopulation } from '../language/populations.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands a figure about the service itself: that a district has as many women as men says nothing about who it reaches. Silent where
 * registering the population is the service. Basis: our own [D], from published worksheets.
 */
export const rule: GapRule = {
  id: 'GAP-202',
  alias: 'hanya-data-penduduk',
  severity: 'warning',
  step: 2,
  scope: 'gap',
  *check(ctx) {
    const { data, code } = ctx.gap;
    const population = ctx.read(onlyPopulation);
    if (!data || !population) return;
    const urusan = (ctx.match.row?.code ?? code?.text ?? '').trim().split('.').slice(0, 2).join('.');
    if (ctx.profile.penduduk.urusan.includes(urusan)) return;
    const args: Gap202Args = {
      l: population.l.value,
      p: population.p.value,
      persen: population.l.kind === 'persen',
      layanan: ctx.match.row?.name ?? ctx.gap.subKegiatan?.text ?? null,
    };
    yield {
      place: data.place,
      field: 'data',
      found: data.text.slice(population.start, population.end),
      args,
    };
  },
};

export type Gap202Args = {
  readonly l: number;
  readonly p: number;
  readonly persen: boolean;
  /** Name of the sub kegiatan. */
  readonly layanan: string | null;
};
