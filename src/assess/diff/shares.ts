/** Shares of the ARG then and now, and how much of their change came from the denominator. */
import { type AssessedOpd, BASES, type Basis, type Rupiah, share, sum } from '../../model/index.ts';

/** The share on one basis then and now, and how much of its change came from the ARG and how much from the denominator. */
export interface ShareChange {
  readonly basis: Basis;
  readonly argBefore: Rupiah;
  readonly argAfter: Rupiah;
  readonly denominatorBefore: Rupiah | null;
  readonly denominatorAfter: Rupiah | null;
  readonly before: number | null;
  readonly after: number | null;
  /** ARG now over the denominator then: the share if the denominator had not changed. */
  readonly steady: number | null;
}

/** ARG of these OPDs together over their denominators; unknown where one denominator is, or where none has a tag column. */
export function shareOf(
  opds: readonly AssessedOpd[],
  basis: Basis,
): { readonly arg: Rupiah; readonly denominator: Rupiah | null; readonly share: number | null } {
  const shares = opds.map((opd) => opd.bases[basis]);
  const known = shares.filter((one) => one.denominator !== null && one.why !== 'no-rekening');
  const arg = sum(shares.map((one) => one.total));
  const complete = known.length === shares.length && shares.length > 0;
  const denominator = complete ? sum(known.map((one) => one.denominator ?? 0n)) : null;
  const tagged = shares.some((one) => one.why !== 'no-tag');
  return { arg, denominator, share: denominator === null || !tagged ? null : share(arg, denominator) };
}

export function shareChanges(
  old: readonly AssessedOpd[],
  now: readonly AssessedOpd[],
): readonly ShareChange[] {
  return BASES.map((basis) => {
    const [then, since] = [shareOf(old, basis), shareOf(now, basis)];
    return {
      basis,
      argBefore: then.arg,
      argAfter: since.arg,
      denominatorBefore: then.denominator,
      denominatorAfter: since.denominator,
      before: then.share,
      after: since.share,
      steady:
        then.denominator === null || then.share === null || since.share === null
          ? null
          : share(since.arg, then.denominator),
    };
  });
}
