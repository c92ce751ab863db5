import { actions } from '../language/actions.ts';
import { openCauses } from '../language/chain.ts';
import type { GapRule } from './rule.ts';

/**
 * Demands that an action names work that can be seen done: an edict, a changed schedule, a training. A verb of wishing with an abstract
 * object ("meningkatkan peran perempuan") names none, and an amount of money does not cure it. Basis: our own [D].
 */
export const rule: GapRule = {
  id: 'GAP-702',
  alias: 'aksi-tidak-konkret',
  severity: 'warning',
  step: 7,
  scope: 'gap',
  *check(ctx) {
    const open = ctx.read(openCauses);
    let number = 0;
    for (const { aksi, harapan } of ctx.read(actions)) {
      number++;
      if (!harapan) continue;
      const args: Gap702Args = {
        aksi: aksi.text,
        verba: harapan.verba,
        objek: harapan.objek,
        sebab: open.map(({ sebab, jenis }) => ({ teks: sebab.text, jenis })),
      };
      yield { place: aksi.place, field: `aksi-${number}`, found: aksi.text, args };
    }
  },
};

export type Gap702Args = {
  readonly aksi: string;
  readonly verba: string;
  readonly objek: string;
  /** Causes still without an action: what this one could do instead. */
  readonly sebab: readonly { readonly teks: string; readonly jenis: readonly string[] }[];
};
