/** Edits between two short words: letters added, dropped, changed, or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      }
      row.push(edits);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The known word nearest to a mistyped one, or null where none is near: at most a third of its letters differ. */
export function nearest(word: string, known: readonly string[]): string | null {
  const asked = word.slice(0, 60).toLowerCase();
  let best: string | null = null;
  let least = Math.max(2, Math.floor(asked.length / 3)) + 1;
  for (const candidate of known) {
    const lower = candidate.toLowerCase();
    if (Math.abs(lower.length - asked.length) >= least) continue;
    const edits = distance(asked, lower);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}
