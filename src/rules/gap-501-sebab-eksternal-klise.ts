import { causes, isStock } from '../language/causes.ts';
import { statedGap } from '../language/factors.ts';
import { serviceName } from '../language/institution.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that step 5 holds more than a stock cause. "Budaya patriarki" and "kurangnya pemahaman masyarakat" fit every service and explain no gap of this one.
 * A stock phrase followed by what it means here is none. Basis: our own [D].
 */
export const rule: GapRule = {
  id: 'GAP-501',
  alias: 'sebab-eksternal-klise',
  severity: 'warning',
  step: 5,
  scope: 'gap',
  *check(ctx) {
    const own = ctx.read(causes).filter((cause) => cause.step === 5);
    const first = own[0];
    if (!first || !own.every((cause) => isStock(cause.text, 'eksternal', ctx.profile))) return;
    const args: Gap501Args = {
      sebab: own.map((cause) => cause.text),
      kesenjangan: ctx.read(statedGap),
      layanan: serviceName(ctx),
    };
    yield { place: first.isian.place, field: 'eksternal', found: first.isian.text, args };
  },
};

export type Gap501Args = {
  readonly sebab: readonly string[];
  /** A gap that step 3 states, to ask the cause of; null where it states none. */
  readonly kesenjangan: string | null;
  readonly layanan: string;
};
