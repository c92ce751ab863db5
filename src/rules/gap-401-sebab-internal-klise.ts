import { causes, isStock } from '../language/causes.ts';
import { statedGap } from '../language/factors.ts';
import { isInstitutional, opdName, serviceName } from '../language/institution.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that step 4 holds more than a stock cause. "SDM belum memahami PPRG" and "keterbatasan anggaran" fit every service and explain no gap of this one. Does not speak where gender mainstreaming is the service's own subject (category pelembagaan).
 * A stock phrase followed by what it means here is none. Basis: our own [D].
 */
export const rule: GapRule = {
  id: 'GAP-401',
  alias: 'sebab-internal-klise',
  severity: 'warning',
  step: 4,
  scope: 'gap',
  *check(ctx) {
    if (ctx.read(isInstitutional)) return;
    const own = ctx.read(causes).filter((cause) => cause.step === 4);
    const first = own[0];
    const office = opdName(ctx);
    if (!first || !own.every((cause) => isStock(cause.text, 'internal', ctx.profile, office))) return;
    const args: Gap401Args = {
      sebab: own.map((cause) => cause.text),
      kesenjangan: ctx.read(statedGap),
      layanan: serviceName(ctx),
    };
    yield { place: first.isian.place, field: 'internal', found: first.isian.text, args };
  },
};

export type Gap401Args = {
  readonly sebab: readonly string[];
  /** A gap that step 3 states, to ask the cause of; null where it states none. */
  readonly kesenjangan: string | null;
  readonly layanan: string;
};
