import type { Rupiah } from '../model/index.ts';

/** Words of size after a figure ("1,25 M", "10 juta") and the power of ten they stand for. */
const SIZES: Readonly<Record<string, number>> = {
  rb: 3,
  ribu: 3,
  ribuan: 3,
  jt: 6,
  juta: 6,
  jutaan: 6,
  m: 9,
  mlr: 9,
  milyar: 9,
  miliar: 9,
  t: 12,
  triliun: 12,
  trilyun: 12,
};

/** Longer text is prose, not a figure: it is not looked at. */
const MAX_LENGTH = 60;
const NO_VALUE = new Set(['', '-', '–', '—', 'null', 'nil', 'rp', 'rp.', 'rp-', 'rp.-', 'rp -', 'rp. -']);
const STORED = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;
const WRITTEN = /^([\d.,]*\d)[.,]?(?:\s*([a-z]+)\.?)?$/;

/** Whether a cell says that there is no figure: empty, a dash, `null`, a lone `Rp`. */
export function isNoValue(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= 6 && NO_VALUE.has(trimmed.toLowerCase());
}

/** Ten to the power of a small whole number. */
const tens = (power: number): bigint => 10n ** BigInt(power);

/** Decimal digits to sen: `whole.fraction` times ten to `power` times `factor`, rounded to the sen, half away from zero. */
function toSen(negative: boolean, whole: string, fraction: string, power: number, factor: number): Rupiah {
  const shift = power + 2 - fraction.length;
  let sen = BigInt(whole + fraction || '0') * BigInt(factor);
  if (shift >= 0) sen *= tens(shift);
  else {
    const unit = tens(-shift);
    sen = (sen + unit / 2n) / unit;
  }
  return negative ? -sen : sen;
}

/**
 * Money of a numeric cell, from the text as stored: `8349008827.9500008`, `1.43E7`. A point is a decimal point here, whatever
 * stands after it. `factor` is the unit of the column (1000 for ribuan). Null where the text is no finite number.
 */
export function parseStoredRupiah(text: string, factor = 1): Rupiah | null {
  const match = STORED.exec(text.trim());
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const power = Number(exponent);
  if (whole === '' && fraction === '') return null;
  if (power > 30 || power < -30 || whole.length + fraction.length > MAX_LENGTH) return null;
  return toSen(sign === '-', whole, fraction, power, factor);
}

/**
 * Where the decimals of a written figure begin, as the figure's whole and decimal digits. Both marks: the last one is the decimal
 * mark. One mark several times groups. One mark once groups where three digits follow at most three (`35.000` is 35 thousand in a
 * rupiah column, sheets/FORMATS.md 6), else it is the decimal mark (`804078032567.56`). Null where the groups are not of three.
 */
function splitDecimals(figure: string): readonly [whole: string, fraction: string] | null {
  const dot = figure.lastIndexOf('.');
  const comma = figure.lastIndexOf(',');
  const last = Math.max(dot, comma);
  if (last < 0) return [figure, ''];
  const mark = figure[last] ?? '';
  const other = mark === '.' ? ',' : '.';
  const head = figure.slice(0, last);
  const tail = figure.slice(last + 1);
  const decimal = figure.includes(other)
    ? true
    : !(head.includes(mark) || (tail.length === 3 && head.length <= 3 && head !== '0' && head !== ''));
  if (decimal) {
    if (head.includes(mark)) return null;
    return wellGrouped(head, other) ? [head.split(other).join(''), tail] : null;
  }
  return wellGrouped(figure, mark) ? [figure.split(mark).join(''), ''] : null;
}

/** Whether every group after the first has three digits; text without the mark is one group. */
function wellGrouped(figure: string, mark: string): boolean {
  const groups = figure.split(mark);
  return groups.every((group, at) =>
    at === 0 ? groups.length === 1 || group.length <= 3 : group.length === 3,
  );
}

/**
 * Money as people write it: `1.234.567`, `1.234.567,00`, `1,234,567.00`, `Rp1.234.567,-`, `(1.234)`, `1,25 M`, ` 10 juta`, and the
 * plain decimals of a numeric cell (`8349008827.9500008`, `1.43E7`), rounded to the sen. `factor` is the unit of the column
 * (1000 for ribuan); a word of size in the cell itself takes its place. Null where there is no figure (`isNoValue`) or the text
 * is none in any known notation.
 */
export function parseRupiah(text: string, factor = 1): Rupiah | null {
  if (text.length > MAX_LENGTH) return null;
  let figure = text
    .replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[−–]/g, '-')
    .replace(/^[:=']\s*/, '');
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(figure);
  if (bracketed) {
    negative = true;
    figure = (bracketed[1] ?? '').trim();
  }
  if (figure.startsWith('-')) {
    negative = !negative;
    figure = figure.slice(1).trim();
  }
  figure = figure.replace(/^(?:rp|idr)\b\.?\s*:?\s*/, '').replace(/^rp\.?(?=\d)/, '');
  if (figure.startsWith('-')) {
    negative = true;
    figure = figure.slice(1).trim();
  }
  figure = figure.replace(/[.,]\s*[-=]+$/, '').replace(/(?<=\d) (?=\d{3}(?!\d))/g, '');
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/.test(figure)) {
    const amount = parseStoredRupiah(figure, factor);
    return amount !== null && negative ? -amount : amount;
  }
  const match = WRITTEN.exec(figure);
  if (!match) return null;
  const [, digits = '', word] = match;
  const power = word === undefined || word === 'rupiah' ? 0 : SIZES[word];
  if (power === undefined) return null;
  const parts = splitDecimals(digits);
  if (parts === null) return null;
  const sized = word !== undefined && word !== 'rupiah';
  return toSen(negative, parts[0], parts[1], power, sized ? 1 : factor);
}
