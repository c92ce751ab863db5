import { onlyWishes } from '../language/actions.ts';
import { openCauses } from '../language/chain.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that each cause of steps 4 and 5 is answered by an action of step 7, in the same words or in others. A stock cause is still a
 * cause, and any action that names its remedy answers it; an action that only wishes (GAP-702) answers none. One finding a step, naming
 * the causes left open. Basis: Juklak PPRG (J2013): actions overcome the gap and the causes found.
 */
export const rule: GapRule = {
  id: 'GAP-701',
  alias: 'sebab-tanpa-aksi',
  severity: 'error',
  step: 7,
  scope: 'gap',
  *check(ctx) {
    const open = ctx.read(openCauses);
    for (const step of [4, 5] as const) {
      const own = open.filter(({ sebab }) => sebab.step === step);
      const first = own[0];
      if (!first) continue;
      const args: Gap701Args = {
        step,
        sebab: own.map(({ sebab, jenis }) => ({ teks: sebab.text, jenis })),
        hanyaHarapan: ctx.read(onlyWishes),
      };
      yield {
        place: ctx.gap.stepPlace[7],
        field: step === 4 ? 'aksi-internal' : 'aksi-eksternal',
        found: own.map(({ sebab }) => sebab.text).join('; '),
        args,
      };
    }
  },
};

export type Gap701Args = {
  readonly step: 4 | 5;
  /** The causes left open, with the kinds they belong to, for an example of an action. */
  readonly sebab: readonly { readonly teks: string; readonly jenis: readonly string[] }[];
  /** Step 7 holds no action that names work. */
  readonly hanyaHarapan: boolean;
};
