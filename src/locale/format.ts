import { type Arg, formatRupiah, type Lang } from '../model/index.ts';

/** Formats for the words of findings, one set a language. */
export interface Format {
  /** Money of sen: `Rp1.250.000`. */
  rp(amount: Arg): string;
  /** A count or figure: `1.234` and `63,58`; at most two decimals. */
  angka(value: Arg): string;
  /** A fraction as percent: 0.0853 is `8,53%`. */
  persen(fraction: Arg): string;
  /** Words found in a cell, quoted, joined to one line and cut at `limit` characters. */
  kutip(text: Arg, limit?: number): string;
  /** "a, b, dan c". */
  daftar(items: Arg): string;
}

/**
 * A number with grouping and at most two decimals, rounded half away from zero. By hand, because making two Intl formats costs more
 * than reading a small workbook.
 */
function decimal(value: number | bigint, group: string, point: string): string {
  const size = value < 0 ? -value : value;
  const [whole = '', fraction = ''] = (typeof size === 'bigint' ? `${size}` : size.toFixed(2)).split('.');
  const kept = fraction.replace(/0+$/, '');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, group) + (kept === '' ? '' : point + kept);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

function make(lang: Lang, and: string): Format {
  const [group, point] = lang === 'id' ? ['.', ','] : [',', '.'];
  const number = (value: number | bigint): string => decimal(value, group, point);
  return {
    rp: (amount) => (typeof amount === 'bigint' ? formatRupiah(amount, lang) : String(amount)),
    angka: (value) =>
      typeof value === 'number' || typeof value === 'bigint' ? number(value) : String(value),
    persen: (fraction) => (typeof fraction === 'number' ? `${number(fraction * 100)}%` : String(fraction)),
    kutip: (text, limit = 120) => {
      const line = String(text ?? '')
        .replace(/\s+/g, ' ')
        .trim();
      return `“${line.length > limit ? `${line.slice(0, limit - 1).trimEnd()}…` : line}”`;
    },
    daftar: (items) => {
      const words = Array.isArray(items) ? items.map(String) : [String(items)];
      if (words.length < 3) return words.join(` ${and} `);
      return `${words.slice(0, -1).join(', ')}, ${and} ${words[words.length - 1]}`;
    },
  };
}

export const ID = make('id', 'dan');
export const EN = make('en', 'and');
