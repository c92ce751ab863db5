/** Numerals of prose: which of them count or measure something, and which are years, ages, hours, codes or ordinals. */

import type { Lexicon } from './lexicon.ts';
import { isFunctionWord } from './likeness.ts';
import { parseNumeral, spelledAt } from './numeral.ts';
import type { Span, Token } from './tokens.ts';

/** `jumlah`: a count; `ukuran`: a measure (menit, ha, 4,5 tahun); `rupiah`: money. */
export type AmountKind = 'jumlah' | 'persen' | 'rupiah' | 'ukuran';

/** A number that counts or measures something. `from` and `to` (exclusive) are the tokens it was read from, unit word included. */
export interface Amount extends Span {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly kind: AmountKind;
  /** Unit word as folded ("orang", "menit"); null where no known one stands beside it. */
  readonly unit: string | null;
  /** Kind of unit ("orang", "dokumen", "persen", "lain"); null where there is none. */
  readonly unitClass: string | null;
  /** Word that follows where it is no known unit ("undangan"). */
  readonly noun: string | null;
  /** Worth of the last digit printed: 1 for 524, 0.01 for 63,58, 1000 for "82 ribu". */
  readonly step: number;
  /** Said as a fraction in words ("separuh"): near, not exact. */
  readonly approx: boolean;
  /** "di 12 desa": where or how often, not how many of what is spoken of. */
  readonly aside: boolean;
}

export interface Year extends Span {
  readonly value: number;
  readonly from: number;
}

export interface Numbers {
  readonly amounts: readonly Amount[];
  readonly years: readonly Year[];
  /** Tokens of numerals that are no data: years, ages, hours, codes, ordinals. */
  readonly idle: ReadonlySet<number>;
}

const YEAR = /^(?:19[5-9]\d|20[0-4]\d)$/;
const DASH = /^[-–—]$/;
const AGE_FILLERS = /^(?:di|atas|bawah|antara|lebih|kurang|dari|sampai|hingga)$/;
const AGE_MARKS = /^[-–—<>≤≥+=±]$/;
const MEASURES: ReadonlySet<string> = new Set(['jarak', 'berat', 'waktu', 'nilai']);

/** Reads the numerals of a stretch of tokens (a sentence or a line), in time linear in their number. */
export function readNumbers(tokens: readonly Token[], lex: Lexicon): Numbers {
  const amounts: Amount[] = [];
  const years: Year[] = [];
  const idle = new Set<number>();
  let open = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.text === '(') open++;
    if (token.text === ')' && open > 0) open--;
    if (token.kind === 'word') {
      const amount = spelledAmount(tokens, i, lex);
      if (amount) {
        amounts.push(amount);
        i = amount.to - 1;
      }
    }
    if (token.kind !== 'number') continue;
    const why = idleReason(tokens, i, open, lex);
    const amount = why === null ? amountAt(tokens, i, lex) : null;
    if (why === 'year')
      years.push({ start: token.start, end: token.end, value: Number(token.text), from: i });
    if (amount) {
      amounts.push(amount);
      i = amount.to - 1;
    } else idle.add(i);
  }
  return { amounts, years, idle };
}

/** Why the numeral at `i` counts nothing; null where it may. */
function idleReason(
  tokens: readonly Token[],
  i: number,
  open: number,
  lex: Lexicon,
): 'year' | 'other' | null {
  const word = (at: number): string => tokens[at]?.word ?? '';
  const within = (list: Parameters<Lexicon['set']>[0], at: number): boolean => lex.set(list).has(word(at));
  const text = word(i);
  const before = word(i - 1);
  const year = YEAR.test(text);
  const led = before === '.' || before === ':' ? i - 2 : i - 1;

  // "Perda Nomor 5 Tahun 2021": the year of a rule, not of data.
  if (year && within('tahun', i - 1) && tokens[i - 2]?.kind === 'number' && within('nomor', i - 3))
    return 'other';
  if (year && (within('tahun', led) || within('bulan', i - 1) || isYearRange(tokens, i))) return 'year';
  if (isSlashNumber(tokens, i)) return 'other';
  const person = lex.unitClass.get(word(i + 1)) === 'orang' || within('persen', i + 1);
  // "NIB 1.105" counts those who have one; the number of one is longer.
  const held = within('dokumen', led) && /^[1-9](?:[.,]?\d){0,5}$/.test(text);
  if (!person && !held && (within('nomor', led) || (before === '(' && within('nomor', i - 2))))
    return 'other';
  if (within('bulan', i + 1)) return 'other';
  if (lex.angka.wilayahBernomor.includes(before) && /^\d{1,2}$/.test(text) && !/^[:=(]$/.test(word(i + 1))) {
    return 'other';
  }
  if (isHour(text, (at) => within('jam', at), within('zona', i + 1), i)) return 'other';
  if (!year && isAge(tokens, i, lex)) return 'other';
  // "per 2024", "semester I/2024".
  if (year && (before === 'per' || before === '/') && !person) return 'year';
  if (
    before === 'per' ||
    (before === '/' &&
      tokens[i - 2]?.kind === 'word' &&
      !lex.sex.has(word(i - 2)) &&
      !lex.letters.has(word(i - 2)))
  )
    return 'other';
  if (word(i + 1) === ')' && open === 0) return 'other';
  if (year && !isCountLikeYear(tokens, i, lex)) return 'year';
  return null;
}

function isHour(text: string, hourWord: (at: number) => boolean, zone: boolean, i: number): boolean {
  const clock = /^\d{1,2}[.,:]\d{2}$/.test(text);
  if (clock && (hourWord(i - 1) || hourWord(i - 2) || hourWord(i - 3) || zone)) return true;
  return /^\d{1,2}$/.test(text) && hourWord(i - 1);
}

/** "2020-2021", "2023/2024", "2019 s.d. 2023". */
function isYearRange(tokens: readonly Token[], i: number): boolean {
  const joins = (at: number): boolean => /^(?:[-–—/]|sampai|hingga|dan)$/.test(tokens[at]?.word ?? '');
  const year = (at: number): boolean => YEAR.test(tokens[at]?.word ?? '');
  return (joins(i + 1) && year(i + 2)) || (joins(i - 1) && year(i - 2));
}

/** Letter numbers and dates: "400/117/2024", "22/2009", "17/8/2024", and the pieces of "0811-000-000". */
function isSlashNumber(tokens: readonly Token[], i: number): boolean {
  const glued = (a: number): boolean => tokens[a]?.end === tokens[a + 1]?.start;
  const joined = (mark: number, other: number): boolean => {
    const text = tokens[mark]?.text ?? '';
    const near = tokens[other];
    return (
      near?.kind === 'number' &&
      (text === '/' || text === '-') &&
      glued(Math.min(mark, other)) &&
      glued(Math.min(mark, i))
    );
  };
  const left = joined(i - 1, i - 2);
  const right = joined(i + 1, i + 2);
  if (!left && !right) return false;
  if (left && right) return true;
  const near = tokens[left ? i - 2 : i + 2]?.text ?? '';
  if (YEAR.test(near) || YEAR.test(tokens[i]?.text ?? '') || /^0\d/.test(near)) return true;
  const mark = left ? i - 3 : i + 3;
  return /^[/-]$/.test(tokens[mark]?.text ?? '') && tokens[left ? i - 4 : i + 4]?.kind === 'number';
}

/** Ages, and ranges, which are no figure: "usia 60+", "16-18 tahun", "30 s.d. 40 orang". Two shares of 100 are no range. */
function isAge(tokens: readonly Token[], i: number, lex: Lexicon): boolean {
  const word = (at: number): string => tokens[at]?.word ?? '';
  for (let back = 1; back <= 5; back++) {
    const token = tokens[i - back];
    if (!token) break;
    if (lex.set('usia').has(token.word)) return true;
    if (
      token.kind === 'word'
        ? !AGE_FILLERS.test(token.word)
        : token.kind === 'mark' && !AGE_MARKS.test(token.text)
    )
      break;
  }
  const joins = (at: number): boolean =>
    DASH.test(word(at)) || word(at) === 'sampai' || word(at) === 'hingga';
  const ahead = joins(i + 1)
    ? i + 2
    : word(i + 1) === 's' && word(i + 3) === 'd'
      ? i + (word(i + 4) === '.' ? 5 : 4)
      : -1;
  const behind = joins(i - 1)
    ? i - 2
    : word(i - 1) === 'd' || (word(i - 1) === '.' && word(i - 2) === 'd')
      ? 0
      : -1;
  if (tokens[ahead]?.kind === 'number') return Number(word(i)) + Number(word(ahead)) !== 100;
  if (behind === 0) return true;
  if (tokens[behind]?.kind === 'number') return Number(word(i)) + Number(word(behind)) !== 100;
  if (!lex.set('tahun').has(word(i + 1)) || YEAR.test(word(i + 2))) return false;
  return !/[.,]\d/.test(word(i)) || /^(?:ke|keatas|kebawah|lebih)$/.test(word(i + 2));
}

/** A number in the range of years is a count only where a unit, money, a sex mark or its twin says so ("L: 2016 P: 1344"). */
function isCountLikeYear(tokens: readonly Token[], i: number, lex: Lexicon): boolean {
  const word = (at: number): string => tokens[at]?.word ?? '';
  const after = word(i + 1);
  // "Semester I 2024 siswa 512 orang": the noun after it leads to another number.
  const beyond = tokens[i + 2];
  const led =
    beyond && (beyond.kind === 'number' || lex.letters.has(beyond.word) || lex.sex.has(beyond.word));
  if (
    lex.letters.has(after) ||
    (led && !/^(?:orang|org|jiwa)$/.test(after) && lex.unitClass.get(after) === 'orang')
  )
    return false;
  if (
    lex.unitClass.get(after) !== undefined ||
    lex.set('persen').has(after) ||
    lex.numerals.pengali.has(after)
  )
    return true;
  if (word(i - 1) === 'rp' || (word(i - 1) === '.' && word(i - 2) === 'rp')) return true;
  const mark = word(/^[:=]$/.test(word(i - 1)) ? i - 2 : i - 1);
  if (lex.letters.has(mark) || lex.short.has(mark)) return true;
  if (!lex.sex.has(mark)) return false;
  for (let at = i + 1; at <= i + 5; at++) {
    if (tokens[at]?.kind === 'number')
      return lex.sex.has(word(/^[:=]$/.test(word(at - 1)) ? at - 2 : at - 1));
  }
  return (
    tokens[i - 2]?.kind === 'number' || tokens[i - 3]?.kind === 'number' || tokens[i - 4]?.kind === 'number'
  );
}

function amountAt(tokens: readonly Token[], i: number, lex: Lexicon): Amount | null {
  const word = (at: number): string => tokens[at]?.word ?? '';
  const next = word(i + 1);
  const scale = lex.numerals.pengali.get(next);
  const percent = lex.set('persen').has(next) && !/^poin/.test(word(i + 2));
  const measured = MEASURES.has(lex.unitClass.get(next) ?? '') && !lex.letters.has(next);
  const numeral = parseNumeral(
    word(i),
    percent ? 'both' : measured || scale !== undefined ? 'comma' : 'none',
  );
  if (!numeral) return null;
  const value = numeral.value * (scale ?? 1);
  const step = 10 ** -numeral.places * (scale ?? 1);
  let to = scale === undefined ? i + 1 : i + 2;
  const led = word(i - 1) === 'rp' ? i - 1 : word(i - 1) === '.' && word(i - 2) === 'rp' ? i - 2 : i;
  const made = (
    end: number,
    rest: Pick<Amount, 'kind' | 'unit' | 'unitClass'> & Partial<Amount>,
  ): Amount => ({
    from: led,
    to: end,
    start: tokens[led]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
    value,
    step,
    noun: null,
    approx: false,
    aside: false,
    ...rest,
  });
  if (percent) return made(i + 2, { kind: 'persen', unit: '%', unitClass: 'persen' });
  if (led !== i || word(to) === 'rupiah') {
    if (word(to) === 'rupiah') to++;
    if (isRate(tokens, to)) to += 2;
    return made(to, { kind: 'rupiah', unit: 'rupiah', unitClass: 'rupiah' });
  }
  const follower = tokens[to]?.kind === 'word' && !lex.letters.has(word(to)) ? word(to) : null;
  const known = follower !== null && (lex.unitClass.has(follower) || lex.set('wadah').has(follower));
  const dated = follower !== null && lex.set('tahun').has(follower) && YEAR.test(word(to + 1));
  const unit = known && !dated ? follower : null;
  if (unit !== null && lex.set('durasi').has(unit) && lex.set('depanDurasi').has(word(i - 1))) return null;
  const unitClass = unit === null ? null : (lex.unitClass.get(unit) ?? 'lain');
  if (unit !== null && isRate(tokens, to + 1)) to += 2;
  const plain =
    follower !== null &&
    unit === null &&
    !isFunctionWord(follower) &&
    !lex.set('ringan').has(follower) &&
    !lex.set('tahun').has(follower) &&
    !lex.sex.has(follower);
  return made(unit !== null && !lex.sex.has(unit) ? to + 1 : to, {
    kind:
      numeral.places > 0 && scale === undefined
        ? 'ukuran'
        : MEASURES.has(unitClass ?? '')
          ? 'ukuran'
          : 'jumlah',
    unit,
    unitClass,
    noun: plain ? follower : null,
    aside: unit !== null && lex.set('wadah').has(unit) && lex.set('depanWadah').has(word(i - 1)),
  });
}

/** "/hari", "per bulan" after a unit. */
function isRate(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]?.word;
  return (mark === '/' || mark === 'per') && tokens[at + 1]?.kind === 'word';
}

function spelledAmount(tokens: readonly Token[], i: number, lex: Lexicon): Amount | null {
  const spelled = spelledAt(tokens, i, lex);
  if (!spelled) return null;
  const next = tokens[i + spelled.length];
  const unit =
    next && lex.unitClass.has(next.word) && !lex.sex.has(next.word) && !lex.letters.has(next.word)
      ? next.word
      : null;
  const to = i + spelled.length + (unit === null ? 0 : 1);
  const percent = spelled.share || (next !== undefined && lex.set('persen').has(next.word));
  return {
    from: i,
    to: percent && !spelled.share ? to + 1 : to,
    start: tokens[i]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    value: spelled.value,
    kind: percent ? 'persen' : 'jumlah',
    unit: percent ? '%' : unit,
    unitClass: percent ? 'persen' : unit === null ? null : (lex.unitClass.get(unit) ?? null),
    noun: null,
    step: 1,
    approx: spelled.share,
    aside: false,
  };
}
