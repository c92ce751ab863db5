/** Words that official names gain and lose from one edition to the next without naming another thing. */
const LOOSE: ReadonlySet<string> = new Set([
  'dan',
  'di',
  'yang',
  'untuk',
  'serta',
  'pada',
  'atas',
  'terhadap',
  'bagi',
  'dengan',
  'oleh',
  'ke',
]);
const SHORT: ReadonlyMap<string, string> = new Map([
  ['kab', 'kabupaten'],
  ['prov', 'provinsi'],
  ['propinsi', 'provinsi'],
  ['kel', 'kelurahan'],
  ['kec', 'kecamatan'],
  ['subkegiatan', 'sub kegiatan'],
]);
/** A name cut off by a column or sheet limit must still be this long to count as the same. */
const CUT_LENGTH = 30;
/** Names are some 20 words long; more is no name. */
const MOST_WORDS = 120;

function wordsOf(name: string): readonly string[] {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, MOST_WORDS)
    .map((word) => SHORT.get(word) ?? word)
    .filter((word) => !LOOSE.has(word));
}

/** Letters that must be changed, added or dropped to make one word of the other, counted up to two; 3 means more. */
export function slips(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 2 || a.length > 40 || b.length > 40) return 3;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return Math.min(before[b.length] ?? 3, 3);
}

/** Whether two words are one but for spelling: one slip in four letters or more, two in nine or more; figures must be equal. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (/\d/.test(a + b)) return false;
  const shorter = Math.min(a.length, b.length);
  return shorter >= 4 && slips(a, b) <= (shorter >= 9 ? 2 : 1);
}

/**
 * Whether two names of a program, kegiatan or sub kegiatan are the same but for spelling: case, blanks, punctuation, joining words,
 * usual short forms and slips of the pen do not count; nor does a name that is cut off after 30 letters. Another word does.
 */
export function sameName(a: string, b: string): boolean {
  const left = wordsOf(a);
  const right = wordsOf(b);
  if (left.length === 0 || right.length === 0) return false;
  const joined = [left.join(''), right.join('')] as const;
  if (joined[0] === joined[1]) return true;
  const [short, long] = joined[0].length <= joined[1].length ? joined : [joined[1], joined[0]];
  if (short.length >= CUT_LENGTH && long.startsWith(short)) return true;
  return left.length === right.length && left.every((word, at) => sameWord(word, right[at] ?? ''));
}
