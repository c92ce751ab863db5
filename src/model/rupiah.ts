/** Money, exact: an integer count of sen (1/100 rupiah). Never a binary fraction. */
export type Rupiah = bigint;

/** Whole rupiah to `Rupiah`. */
export function rupiah(whole: number | bigint): Rupiah {
  return BigInt(whole) * 100n;
}

/** Decimal text with a point and no grouping, sen only where there are any: `1010148878495.39`, `-5`. A valid JSON number. */
export function toDecimal(amount: Rupiah): string {
  const sign = amount < 0n ? '-' : '';
  const size = amount < 0n ? -amount : amount;
  const sen = size % 100n;
  const whole = (size / 100n).toString();
  return sen === 0n ? sign + whole : `${sign}${whole}.${sen.toString().padStart(2, '0').replace(/0$/, '')}`;
}

/** As people read it: `Rp1.010.148.878.495,39` (Indonesian) or `Rp1,010,148,878,495.39` (English). */
export function formatRupiah(amount: Rupiah, lang: 'id' | 'en' = 'id'): string {
  const [group, point] = lang === 'id' ? ['.', ','] : [',', '.'];
  const [whole = '0', sen] = toDecimal(amount < 0n ? -amount : amount).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const tail = sen === undefined ? '' : point + sen.padEnd(2, '0');
  return `${amount < 0n ? '-' : ''}Rp${grouped}${tail}`;
}

/**
 * Share of `part` in `whole` as a fraction rounded to six decimals (half up), or null where `whole` is not positive.
 * Computed on integers, so the same money always gives the same digits.
 */
export function share(part: Rupiah, whole: Rupiah): number | null {
  if (whole <= 0n) return null;
  const millionths = (part * 2_000_000n + whole) / (whole * 2n);
  return Number(millionths) / 1e6;
}

export function sum(amounts: Iterable<Rupiah>): Rupiah {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}
