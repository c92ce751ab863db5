import { causes, sameCauses, sideOf } from '../language/causes.ts';
import { isInstitutional, opdName } from '../language/institution.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that step 4 holds causes inside the institution (its staff, rules, schedule, money, facilities, and the bodies that deliver
 * its service) and step 5 those outside it (citizens, families, villages, banks, other OPDs). One misplaced cause is enough: whoever
 * answers for it is another. Silent where GAP-403 will say that both steps are the same. Basis: Juklak PPRG (J2013).
 */
export const rule: GapRule = {
  id: 'GAP-402',
  alias: 'sebab-tertukar',
  severity: 'warning',
  scope: 'gap',
  *check(ctx) {
    if (ctx.read(sameCauses)) return;
    const opd = opdName(ctx);
    const servesOffices = ctx.read(isInstitutional);
    for (const step of [4, 5] as const) {
      const wrong = step === 4 ? 'eksternal' : 'internal';
      const misplaced = ctx
        .read(causes)
        .filter(
          (cause) => cause.step === step && sideOf(cause.text, opd, ctx.profile, servesOffices) === wrong,
        );
      const first = misplaced[0];
      if (!first) continue;
      const args: Gap402Args = { step, sebab: misplaced.map((cause) => cause.text) };
      yield {
        place: first.isian.place,
        field: step === 4 ? 'internal' : 'eksternal',
        step,
        found: args.sebab.join('; '),
        args,
      };
    }
  },
};

export type Gap402Args = {
  /** The step in which the causes stand; they belong in the other one. */
  readonly step: 4 | 5;
  readonly sebab: readonly string[];
};
