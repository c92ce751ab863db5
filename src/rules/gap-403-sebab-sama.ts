import { sameCauses } from '../language/causes.ts';
import type { GapRule } from './rule.ts';

/** Demands that steps 4 and 5 do not say the same: one asks for causes inside the institution, the other for those outside. Basis: J2013. */
export const rule: GapRule = {
  id: 'GAP-403',
  alias: 'sebab-sama',
  severity: 'warning',
  step: 5,
  scope: 'gap',
  *check(ctx) {
    const { internal, eksternal } = ctx.gap;
    if (!internal || !eksternal || !ctx.read(sameCauses)) return;
    const args: Gap403Args = { internal: internal.text, eksternal: eksternal.text };
    yield { place: eksternal.place, field: 'eksternal', found: eksternal.text, args };
  },
};

export type Gap403Args = { readonly internal: string; readonly eksternal: string };
