/** Adds each of `more`. `push(...more)` would hand them over on the stack, which a file of 125,000 such rows overflows. */
export function append<T>(to: T[], more: readonly T[]): void {
  for (const each of more) to.push(each);
}
