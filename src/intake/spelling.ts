/** How many letters two words differ in, from the first that differs to the last: 0 where they are the same. */
export function lettersApart(a: string, b: string): number {
  const short = Math.min(a.length, b.length);
  let start = 0;
  while (start < short && a[start] === b[start]) start++;
  let end = 0;
  while (end < short - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end;
}
