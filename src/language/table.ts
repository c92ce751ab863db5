/** Tables written as lines of text: a heading with L and P, rows of numbers under it. */
import { type Figure, makeFigure, matterBetween, type Pair } from './figure.ts';
import type { Lexicon, Sex } from './lexicon.ts';
import { readSegment, type Segment, yearAt } from './segment.ts';
import { lines } from './sentences.ts';
import { foldWord } from './tokens.ts';
import type { Value } from './values.ts';

export interface Tables {
  /** The text with the rows that were read blanked out, spans unchanged. */
  readonly rest: string;
  readonly pairs: readonly Pair[];
  readonly figures: readonly Figure[];
  readonly years: readonly number[];
}

type Column = Sex | 'jumlah' | 'persen' | 'lain' | 'orang' | 'nomor';

interface Heading {
  readonly columns: readonly Column[];
  /** Cells are parted by a bar or a tab; else numbers are taken in order from the right. */
  readonly cells: boolean;
  readonly what: string;
}

const MOST_COLUMNS = 40;

export function readTables(text: string, lex: Lexicon): Tables {
  const pairs: Pair[] = [];
  const figures: Figure[] = [];
  const years: number[] = [];
  let rest = text;
  const blanks: [number, number][] = [];
  let heading: Heading | null = null;
  let above = '';
  lines(text).forEach((line, number) => {
    const next = headingOf(line.text, above, lex);
    if (next) {
      heading = next;
      blanks.push([line.start, line.end]);
      return;
    }
    above = line.text;
    if (!heading) return;
    const segment = readSegment(line, number, -1 - number, lex);
    if (/^[\s|:+-]*$/.test(line.text)) return;
    const row = readRow(segment, heading, lex);
    if (!row) {
      heading = null;
      return;
    }
    pairs.push(row.pair);
    figures.push(...row.figures);
    years.push(...segment.years.map((year) => year.value));
    blanks.push([line.start, line.end]);
  });
  if (blanks.length > 0) {
    let at = 0;
    let made = '';
    for (const [start, end] of blanks) {
      made += text.slice(at, start) + ' '.repeat(end - start);
      at = end;
    }
    rest = made + text.slice(at);
  }
  return { rest, pairs, figures, years };
}

/** A line that names both sexes, holds no figures, and is laid out as cells or is nothing but column names. */
function headingOf(text: string, above: string, lex: Lexicon): Heading | null {
  if (text.length > 400 || /\d{2,}(?:[.,]\d+)*\s*(?:%|orang|jiwa)/.test(text)) return null;
  const cells = /[|\t]/.test(text);
  const names = (cells ? text.split(/[|\t]/) : text.split(/\s+/))
    .map((cell) => cell.trim())
    .filter((cell, i, all) => cell !== '' || (i > 0 && i < all.length - 1));
  if (names.length < 2 || names.length > MOST_COLUMNS) return null;
  const columns = names.map((name): Column => columnOf(name, lex));
  if (!columns.includes('L') || !columns.includes('P')) return null;
  if (cells) return { columns, cells, what: above.replace(/[\s:]+$/, '') };
  // Without bars the column names must stand at the end of the line, one word each.
  const from = columns.findIndex((column) => column !== 'lain' && column !== 'orang');
  const tail = columns.slice(from);
  if (
    tail.length < 2 ||
    tail.includes('lain') ||
    /[,;:()/]/.test(text) ||
    names.length - from > 6 ||
    from > 3
  )
    return null;
  return { columns: tail, cells: false, what: above.replace(/[\s:]+$/, '') };
}

function columnOf(name: string, lex: Lexicon): Column {
  const word = foldWord(name.replace(/[().:]/g, ' ').trim());
  const sex = lex.letters.get(word) ?? lex.sex.get(word);
  if (sex) return sex;
  if (word === 'no' || word === 'nomor' || word === '#') return 'nomor';
  if (lex.set('persen').has(word)) return 'persen';
  if (lex.unitClass.get(word) === 'orang') return 'orang';
  return lex.set('jumlahSesudah').has(word) && word !== '=' ? 'jumlah' : 'lain';
}

function readRow(
  segment: Segment,
  heading: Heading,
  lex: Lexicon,
): { readonly pair: Pair; readonly figures: readonly Figure[] } | null {
  if (segment.marks.length > 0) return null;
  const found = new Map<Column, Value>();
  const percents = new Map<Sex, Value>();
  const numbering = new Set<Value>();
  let last: Sex | null = null;
  const place = (column: Column, value: Value | undefined) => {
    if (!value) return;
    if (column === 'nomor') numbering.add(value);
    else if (column === 'persen' && last) percents.set(last, value);
    else if (column !== 'lain' && column !== 'persen' && !found.has(column)) found.set(column, value);
    if (column === 'L' || column === 'P') last = column;
  };
  if (heading.cells)
    cellsOf(segment).forEach((value, i) => {
      place(heading.columns[i] ?? 'lain', value ?? undefined);
    });
  else {
    const values = segment.values.slice(-heading.columns.length);
    if (values.length < heading.columns.length) return null;
    heading.columns.forEach((column, i) => {
      place(column, values[i]);
    });
  }
  const l = found.get('L');
  const p = found.get('P');
  if (!l || !p) return null;
  const figure = (value: Value, sex: Sex | null): Figure => {
    const made = makeFigure(segment, value, sex, value.from);
    const percent = sex ? percents.get(sex) : undefined;
    return percent && !made.percent ? { ...made, percent: percent.amount } : made;
  };
  // A column headed by persons ("korban", "peserta") right before L and P is what they add up to.
  const total = found.get('jumlah') ?? found.get('orang') ?? null;
  const [left, right] = [figure(l, 'L'), figure(p, 'P')];
  const sum = total ? figure(total, null) : null;
  const first = Math.min(l.from, p.from, total?.from ?? l.from);
  const own = segment.text
    .slice(0, (segment.tokens[first]?.start ?? segment.start) - segment.start)
    .replace(/^[\s|]+|[\s|:]+$/g, '');
  const shares = new Set(percents.values());
  const others = segment.values.filter(
    (value) => value !== l && value !== p && value !== total && !shares.has(value) && !numbering.has(value),
  );
  return {
    pair: {
      l: left,
      p: right,
      total: sum,
      what: [heading.what, own].filter((part) => part !== '').join(' '),
      matter: matterBetween(segment, 0, segment.tokens.length, lex),
      year: yearAt(segment, segment.tokens.length),
      loose: false,
      segment: segment.index,
      tokens: { since: 0, from: 0, to: segment.tokens.length, numberFirst: false },
      start: segment.start,
      end: segment.end,
    },
    figures: [left, right, ...(sum ? [sum] : []), ...others.map((value) => figure(value, null))],
  };
}

/** First value of each cell of a row parted by bars or tabs; null for a cell without one. */
function cellsOf(segment: Segment): (Value | null)[] {
  const cells: (Value | null)[] = [];
  const inner = segment.text.replace(/^\s*\|/, ' ').replace(/\|\s*$/, ' ');
  const offset = segment.start + (segment.text.length - inner.length);
  let at = offset;
  let k = 0;
  for (const cell of inner.split(/[|\t]/)) {
    const end = at + cell.length;
    while (k < segment.values.length && (segment.values[k]?.start ?? 0) < at) k++;
    const value = segment.values[k];
    cells.push(value && value.start < end ? value : null);
    at = end + 1;
  }
  return cells;
}
