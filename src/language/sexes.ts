/** Words and letters that say a sex, found among tokens. */
import type { Lexicon, Sex } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A sex said at a token; `from` and `to` (exclusive) are tokens. */
export interface SexMark {
  readonly sex: Sex;
  readonly from: number;
  readonly to: number;
  /** A letter or short form (L, lk, KKP), which says a sex only beside a figure. */
  readonly short: boolean;
  readonly word: string;
}

/** Both sexes named together ("laki-laki dan perempuan", "L/P", "suami-istri"); `order` is the order they are named in. */
export interface BothMark {
  readonly from: number;
  readonly to: number;
  readonly order: readonly [Sex, Sex];
}

export interface Sexes {
  readonly marks: readonly SexMark[];
  readonly both: readonly BothMark[];
}

/** Finds sex marks. `numberAt` says whether a figure begins at (or, for `ends`, stops before) a token. Linear. */
export function readSexes(
  tokens: readonly Token[],
  lex: Lexicon,
  numberAt: { readonly begins: ReadonlySet<number>; readonly ends: ReadonlySet<number> },
): Sexes {
  const silent = namesAndSayings(tokens, lex);
  const all = new Set(tokens.map((token) => token.word));
  const marks: SexMark[] = [];
  const both: BothMark[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || silent.has(i)) continue;
    if (lex.both.has(bare(token.word))) {
      both.push({ from: i, to: i + 1, order: ['L', 'P'] });
      continue;
    }
    const mark = markAt(tokens, i, lex, all, numberAt);
    if (!mark) continue;
    const last = marks.at(-1);
    if (last && last.sex === mark.sex && touches(tokens, last.to, i)) {
      marks[marks.length - 1] = { ...last, to: mark.to, short: last.short && mark.short };
    } else marks.push(mark);
  }
  return joinBoth(tokens, marks, both, lex, numberAt);
}

/** "anaknya" and "suaminya" are said of the bare word. */
function bare(word: string): string {
  return word.length > 5 && word.endsWith('nya') ? word.slice(0, -3) : word;
}

function touches(tokens: readonly Token[], to: number, i: number): boolean {
  if (to === i) return true;
  const between = tokens.slice(to, i).map((token) => token.text);
  return between.length === 1 && /^[(/=]$/.test(between[0] ?? '');
}

function markAt(
  tokens: readonly Token[],
  i: number,
  lex: Lexicon,
  all: ReadonlySet<string>,
  numberAt: { readonly begins: ReadonlySet<number>; readonly ends: ReadonlySet<number> },
): SexMark | null {
  const token = tokens[i];
  if (!token) return null;
  const word = bare(token.word);
  const letter = lex.letters.get(word);
  if (letter) {
    const next = tokens[i + 1];
    const linked = next !== undefined && /^[:=/|)&,-]$/.test(next.text);
    const before = tokens[i - 1];
    // "5 L" may be litres and "kelas L 3" a name: a lone letter needs a figure after it, or its twin in the same stretch.
    const twin = all.has(word === 'l' ? 'p' : 'l');
    const beside =
      numberAt.begins.has(i + 1) ||
      (linked && numberAt.begins.has(i + 2)) ||
      (linked && numberAt.begins.has(i + 3));
    const named = before !== undefined && lex.notBefore.has(before.word);
    const after = numberAt.ends.has(i) || (before?.text === '(' && numberAt.ends.has(i - 1));
    const header = before === undefined || !/^\p{L}/u.test(before.text) || lex.letters.has(before.word);
    if (
      (named && !(beside && twin)) ||
      !(beside ? token.text === token.text.toUpperCase() || twin : twin && (after || linked || header))
    )
      return null;
    return { sex: letter, from: i, to: i + 1, short: true, word };
  }
  const sex = lex.sex.get(word);
  if (sex) return { sex, from: i, to: i + 1, short: lex.short.has(word), word };
  const twin = lex.generic.get(word);
  const whole = /^(?:jumlah|total|seluruh|semua|para)$/.test(tokens[i - 1]?.word ?? '');
  if (twin && all.has(twin) && !whole && !lex.sex.has(tokens[i + 1]?.word ?? '')) {
    return { sex: 'L', from: i, to: i + 1, short: false, word };
  }
  return null;
}

/** Tokens of "Gedung Wanita", "ibu kota" and the like. */
function namesAndSayings(tokens: readonly Token[], lex: Lexicon): ReadonlySet<number> {
  const silent = new Set<number>();
  tokens.forEach((token, i) => {
    for (const parts of lex.notSex.get(token.word) ?? []) {
      if (parts.every((part, k) => tokens[i + k]?.word === part))
        parts.forEach((_, k) => {
          silent.add(i + k);
        });
    }
  });
  return silent;
}

/** Two marks of different sexes that are only joined, with no figure between them, are one mark of both. */
function joinBoth(
  tokens: readonly Token[],
  marks: readonly SexMark[],
  found: readonly BothMark[],
  lex: Lexicon,
  numberAt: { readonly begins: ReadonlySet<number>; readonly ends: ReadonlySet<number> },
): Sexes {
  const left: SexMark[] = [];
  const both: BothMark[] = [...found];
  for (let k = 0; k < marks.length; k++) {
    const a = marks[k];
    const b = marks[k + 1];
    if (!a) break;
    if (b && a.sex !== b.sex && isJoined(tokens, a, b, lex)) {
      const parted = numberAt.ends.has(a.from) && numberAt.begins.has(b.to);
      if (!parted && !numberAt.begins.has(a.to)) {
        both.push({ from: a.from, to: b.to, order: [a.sex, b.sex] });
        k++;
        continue;
      }
    }
    left.push(a);
  }
  return { marks: left, both: both.sort((x, y) => x.from - y.from) };
}

function isJoined(tokens: readonly Token[], a: SexMark, b: SexMark, lex: Lexicon): boolean {
  const between = tokens.slice(a.to, b.from);
  if (between.length > 3) return false;
  if (between.length === 0) return true;
  const [join, ...rest] = between;
  if (!join || !(lex.joins.has(join.text) || lex.joins.has(join.word))) return false;
  // "siswa laki-laki dan siswa perempuan": the noun may be said again.
  return rest.every((token) => token.kind === 'word' && token.word === tokens[a.from - 1]?.word);
}
