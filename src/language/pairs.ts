/** From bound numbers to pairs: which two figures are of one matter, the total they come with, and percentages said after them. */
import { type Figure, makeFigure, matterBetween, type Pair, type Single } from './figure.ts';
import type { Lexicon, Sex } from './lexicon.ts';
import { contentWords, isLight, type Segment, yearAt } from './segment.ts';
import { percentsAfter, splitOfBoth } from './splits.ts';
import { baseOf, totalAfter, totalBefore } from './totals.ts';
import type { Value } from './values.ts';

export interface Paired {
  readonly pairs: readonly Pair[];
  readonly single: readonly Single[];
  /** All figures of a sex. */
  readonly sexed: readonly Figure[];
  /** Values used as totals, with the figure made of each. */
  readonly totals: ReadonlyMap<Value, Figure>;
  /** Values taken up as figures of a sex or as percentages of a pair. */
  readonly spent: ReadonlySet<Value>;
}

/** A figure of a sex with the tokens it takes, its mark included. */
interface Placed {
  readonly figure: Figure & { readonly sex: Sex };
  readonly value: Value;
  readonly from: number;
  readonly to: number;
  /** Tokens between its mark and its number. */
  readonly gap: readonly [number, number];
}

/** What a pair leans on where it says little itself: the line that heads its list, or the pair before it on its line. */
interface Lean {
  readonly what: string;
  readonly matter: readonly string[];
  readonly year: number | null;
}

interface Header extends Lean {
  readonly segment: Segment;
  /** It ends with a colon: what follows is its list. */
  readonly list: boolean;
}

interface Waiting {
  readonly segment: Segment;
  readonly placed: Placed;
  readonly words: readonly string[];
}

/** Pairs up the figures of a cell's sentences, in one pass. */
export function pairsOf(segments: readonly Segment[], lex: Lexicon): Paired {
  const pairs: Pair[] = [];
  const single: Single[] = [];
  const sexed: Figure[] = [];
  const totals = new Map<Value, Figure>();
  const spent = new Set<Value>();
  let header: Header | null = null;
  let waiting: Waiting | null = null;
  let lastLine = -1;

  for (const segment of segments) {
    const placed = placeAll(segment, lex);
    for (const { figure, value } of placed) {
      sexed.push(figure);
      spent.add(value);
    }
    const listed: Header | null = header?.list || header?.segment.line === segment.line ? header : null;
    const add = (a: Placed, b: Placed, since: number, loose: boolean, from: Segment) => {
      const previous = pairs.at(-1);
      const lean: Lean | null = previous && lastLine === from.line && from.continues ? previous : listed;
      pairs.push(makePair({ a, b, since, loose, from, segment, lean, header, totals, spent, lex }));
      lastLine = segment.line;
    };
    let since = 0;
    let k = 0;
    const held: Waiting | null = waiting;
    const [first, second] = placed;
    waiting = null;
    if (held && first && !(second && canPair(first, second)) && isContinuation(held, segment, first, lex)) {
      add(held.placed, first, 0, false, held.segment);
      since = first.to;
      k = 1;
    } else if (held) single.push(asSingle(held.segment, held.placed, listed, lex));
    for (; k < placed.length; k++) {
      const a = placed[k];
      const b = placed[k + 1];
      if (a && b && canPair(a, b)) {
        add(a, b, since, isLoose(segment, a, b, since, lex), segment);
        since = b.to;
        k++;
      } else if (a && b) single.push(asSingle(segment, a, listed, lex));
      else if (a) waiting = { segment, placed: a, words: contentWords(segment, 0, a.to, lex) };
    }
    if (placed.length > 0) continue;
    if (!isTotalLine(segment, lex)) header = headerOf(segment, lex);
    else if (segment.line - lastLine <= 1) giveTotal(pairs, segment, totals);
  }
  if (waiting) single.push(asSingle(waiting.segment, waiting.placed, header?.list ? header : null, lex));
  return { pairs, single, sexed, totals, spent };
}

/** "Jumlah: 42" on the line under a list is the total of its pair. */
function giveTotal(pairs: Pair[], segment: Segment, totals: Map<Value, Figure>): void {
  const last = pairs.at(-1);
  const [value] = segment.values;
  if (!last || last.total || last.loose || last.l.kind !== 'jumlah' || value?.amount.kind !== 'jumlah')
    return;
  const total = makeFigure(segment, value, null, value.from);
  totals.set(value, total);
  pairs[pairs.length - 1] = { ...last, total };
}

/** How many tokens around a lone figure say what it counts. */
const NEAR = 20;

/** Figures of a sex in a segment, in order: bound numbers, and numbers given for "L/P" together. */
function placeAll(segment: Segment, lex: Lexicon): Placed[] {
  const placed: Placed[] = segment.bounds.map(({ mark, value }) => ({
    figure: { ...withBase(segment, value, mark.sex, Math.min(mark.from, value.from), lex), sex: mark.sex },
    value,
    from: Math.min(mark.from, value.from),
    to: Math.max(mark.to, value.to),
    gap: mark.from < value.from ? [mark.to, value.from] : [value.to, mark.from],
  }));
  const used = new Set(placed.map((one) => one.value));
  for (const both of segment.both) {
    for (const { sex, value } of splitOfBoth(segment, both, lex)) {
      if (used.has(value)) continue;
      const from = Math.min(both.from, value.from);
      placed.push({
        figure: { ...makeFigure(segment, value, sex, value.from), sex },
        value,
        from,
        to: Math.max(both.to, value.to),
        gap: [value.from, value.from],
      });
    }
  }
  return placed.sort((a, b) => a.value.from - b.value.from);
}

function withBase(segment: Segment, value: Value, sex: Sex, at: number, lex: Lexicon): Figure {
  const figure = makeFigure(segment, value, sex, at);
  return figure.of ? figure : { ...figure, of: baseOf(segment, value, at, lex) };
}

function canPair(a: Placed, b: Placed | undefined): boolean {
  if (!b || a.figure.sex === b.figure.sex) return false;
  if (a.figure.kind === b.figure.kind) return true;
  return asShares(a.figure, b.figure) !== null;
}

/** "L 55 P 45 %": one sign for both, where they make a whole. */
function asShares(a: Figure, b: Figure): readonly [Figure, Figure] | null {
  const [count, share] = a.kind === 'jumlah' ? [a, b] : [b, a];
  if (count.kind !== 'jumlah' || share.kind !== 'persen' || count.percent || count.unit !== null) return null;
  if (Math.abs(count.value + share.value - 100) > 1) return null;
  const shared: Figure = { ...count, kind: 'persen', unit: '%', unitClass: 'persen' };
  return a.kind === 'jumlah' ? [shared, b] : [a, shared];
}

/** Something else is said of the second than of the first ("hadir L 20, yang bertanya P 3"). */
function isLoose(segment: Segment, a: Placed, b: Placed, since: number, lex: Lexicon): boolean {
  const said = new Set(contentWords(segment, since, a.to, lex));
  const between = [
    ...contentWords(segment, a.to, b.from, lex),
    ...contentWords(segment, b.gap[0], b.gap[1], lex),
  ];
  return between.some((word) => !said.has(word));
}

/** The waiting figure's partner stands first in the next sentence, of the same list or line, and says nothing new. */
function isContinuation(held: Waiting, segment: Segment, first: Placed, lex: Lexicon): boolean {
  if (!canPair(held.placed, first) || segment.line - held.segment.line > 1) return false;
  const words = contentWords(segment, 0, first.to, lex);
  const before = new Set(held.words);
  return words.every((word) => before.has(word));
}

interface Making {
  readonly a: Placed;
  readonly b: Placed;
  /** Token of `from` at which the words about this pair begin. */
  readonly since: number;
  readonly loose: boolean;
  /** Segments of the first and of the second figure. */
  readonly from: Segment;
  readonly segment: Segment;
  readonly lean: Lean | null;
  readonly header: Header | null;
  readonly totals: Map<Value, Figure>;
  readonly spent: Set<Value>;
  readonly lex: Lexicon;
}

function makePair({ a, b, since, loose, from, segment, lean, header, totals, spent, lex }: Making): Pair {
  const same = from === segment;
  const start = same ? Math.min(a.from, b.from) : a.from;
  const end = same ? Math.max(a.to, b.to) : b.to;
  const said = percentsAfter(segment, end, lex);
  for (const value of said ?? []) spent.add(value);
  const [one, two] = (asShares(a.figure, b.figure) ?? [a.figure, b.figure]).map((figure, i): Figure => {
    const percent = figure.percent ?? said?.[i]?.amount ?? null;
    return percent === figure.percent ? figure : { ...figure, percent };
  });
  const [l, p] =
    a.figure.sex === 'L' ? [one ?? a.figure, two ?? b.figure] : [two ?? b.figure, one ?? a.figure];
  const above =
    header && since === 0 && leadsTo(from, start, lex) && addsNothing(a, b, from, segment, header, lex)
      ? header.segment
      : null;
  const unit = l.unit ?? p.unit ?? (isHousehold(segment, start, end) ? HOUSEHOLD : null);
  const total = loose
    ? null
    : (totalBefore(from, since, start, unit, lex) ??
      (above && totalBefore(above, 0, above.tokens.length, unit, lex)) ??
      totalAfter(segment, end, unit, lex));
  const figure = total ? (totals.get(total) ?? makeFigure(segment, total, null, total.from)) : null;
  if (total && figure) totals.set(total, figure);
  const own = matterBetween(from, since, same ? end : a.to, lex);
  const what = wordsBefore(from, since, start);
  return {
    l,
    p,
    total: figure,
    what: what === '' ? (lean?.what ?? '') : what,
    matter:
      own.length > 1 || (own.length > 0 && lean === header)
        ? own
        : [...new Set([...own, ...(lean?.matter ?? [])])],
    year: yearAt(from, start) ?? lean?.year ?? header?.year ?? null,
    loose,
    segment: from.index,
    tokens: {
      since,
      from: start,
      to: same ? end : from.tokens.length,
      numberFirst: a.value.from === a.from && b.value.from === b.from,
    },
    start: Math.min(l.start, p.start, figure?.start ?? l.start),
    end: Math.max(l.end, p.end),
  };
}

/** The text before a pair, as the words that name it. */
function wordsBefore(segment: Segment, since: number, start: number): string {
  const from = segment.tokens[since]?.start ?? segment.start;
  const to = segment.tokens[start]?.start ?? segment.end;
  return segment.text
    .slice(from - segment.start, to - segment.start)
    .replace(/^[\s,;:|.=&)-]+|[\s,;:|.=(&-]+$/g, '');
}

/** Nothing of its own stands before the pair, so it leans on the line above. */
function leadsTo(segment: Segment, start: number, lex: Lexicon): boolean {
  return contentWords(segment, 0, start, lex).length === 0 && (segment.free[0]?.from ?? start) >= start;
}

/** The pair says no more of its people than the line above: "Perempuan yang menunggak 40" is no part of "Wajib pajak 900". */
function addsNothing(
  a: Placed,
  b: Placed,
  from: Segment,
  segment: Segment,
  header: Header,
  lex: Lexicon,
): boolean {
  const above = new Set(contentWords(header.segment, 0, header.segment.tokens.length, lex));
  const said = [...contentWords(from, ...a.gap, lex), ...contentWords(segment, ...b.gap, lex)];
  return said.every((word) => above.has(word));
}

function headerOf(segment: Segment, lex: Lexicon): Header {
  return {
    segment,
    list: segment.text.endsWith(':'),
    what: segment.text.replace(/[\s:;,.=]+$/, ''),
    matter: matterBetween(segment, 0, segment.tokens.length, lex),
    year: yearAt(segment, segment.tokens.length),
  };
}

/** "Jumlah: 42" under a list is no heading of what follows. */
function isTotalLine(segment: Segment, lex: Lexicon): boolean {
  return (
    lex.set('jumlahSesudah').has(segment.tokens[0]?.word ?? '') &&
    isLight(segment, 0, segment.values[0]?.from ?? 0, 0, lex)
  );
}

function asSingle(segment: Segment, placed: Placed, lean: Lean | null, lex: Lexicon): Single {
  const own = matterBetween(segment, placed.from - NEAR, placed.to + NEAR, lex);
  return {
    ...placed.figure,
    matter: own.length > 0 ? own : (lean?.matter ?? []),
    what: segment.text,
  };
}

const HOUSEHOLD = 'kk';

/** "310 KK: KKL 264, KKP 46": heads of households, whose total is one of households. */
function isHousehold(segment: Segment, from: number, to: number): boolean {
  return segment.tokens.slice(from, to).some(({ word }) => word === 'kkl' || word === 'kkp');
}
