import type { Aksi, Isian, Place, ReadingNote, Rupiah } from '../../model/index.ts';
import type { HeadersGap } from '../../profile/index.ts';
import { isNoValue, parseRupiah } from '../rupiah.ts';
import { withAmounts } from './amount.ts';
import { type CostLine, costOf, isTotal, withCosts } from './cost-lines.ts';

/** A cell of step 7 with the amount cell beside it, if the form has such a column. */
export interface AksiCell {
  readonly text: string;
  readonly place: Place;
  readonly amount: Isian | null;
}

const MARKED = /^\s*(?:\(?(?:\d{1,2}|[a-zA-Z])[.)](?!\d)\s*|[-•*·–—>▪●○✓]\s*)(?=\S)/;
const NUMBERED = /^\s*\(?(?:\d{1,2}|[a-zA-Z])[.)](?!\d)/;
const CONTINUES = /^\s*[\p{Ll}(]/u;
/** Cuts one line at running numbers: "(1) ...; (2) ...", "1. ...; 2. ...". A point needs a mark before the next number. */
function splitNumbered(line: string): readonly string[] {
  const first = /^\s*(\(?)1([.)])\s*\S/.exec(line);
  if (!first) return [line];
  const [, open = '', close = ''] = first;
  const pieces: string[] = [];
  let from = 0;
  for (let n = 2; ; n++) {
    const mark = `${open}${n}${close}`;
    let at = line.indexOf(mark, from + 1);
    const opens = (i: number) => {
      const before = line.slice(0, i).trimEnd();
      return (
        before.length < i &&
        (close === ')' || /[.;,)]/.test(before.at(-1) ?? '')) &&
        !/\d/.test(line[i + mark.length] ?? '')
      );
    };
    while (at >= 0 && !opens(at)) at = line.indexOf(mark, at + 1);
    if (at < 0) break;
    pieces.push(line.slice(from, at));
    from = at;
  }
  return [...pieces, line.slice(from)].map((piece) => piece.replace(/(?<![\s;])[\s;]+$/, ''));
}

/**
 * The actions of one cell: numbered, bulleted, or a line each; a line that goes on with an action stays with it. Lines that only say a
 * cost are set apart.
 */
function itemsOf(text: string): { readonly items: readonly string[]; readonly costs: readonly CostLine[] } {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !(/\d/.test(line) && isTotal(line)))
    .flatMap(splitNumbered);
  const marked = lines.some((line) => MARKED.test(line));
  const items: string[] = [];
  const costs: CostLine[] = [];
  for (const line of lines) {
    const opens = marked ? MARKED.test(line) : !CONTINUES.test(line);
    const plain = line.replace(MARKED, '').trim();
    const amount = marked && NUMBERED.test(line) ? null : costOf(plain);
    if (amount !== null) costs.push({ text: plain, amount, after: items.length - 1 });
    else if (opens || items.length === 0) items.push(plain);
    else items[items.length - 1] += ` ${plain}`;
  }
  return { items, costs };
}

/** Amounts of a cell, line by line; null where a line holds none. */
function amountsOf(cell: Isian, notes: ReadingNote[]): readonly (Rupiah | null)[] {
  return cell.text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const plain = line.replace(/^\s*\(?\d{1,2}[.)]\s+/, '');
      const amount = parseRupiah(plain);
      if (amount === null && !isNoValue(plain) && /\d/.test(plain))
        notes.push({
          kind: 'bad-number',
          places: [cell.place],
          text: plain.trim(),
          heading: 'Jumlah (Rp)',
          count: 1,
        });
      return amount;
    });
}

/**
 * Step 7 as actions. An amount stands in the cell beside the action, or at its end with "Rp"; a single amount beside several
 * actions is that of the whole cell, which is then kept as one action: nobody said what each of them costs.
 */
export function readAksi(
  cells: readonly AksiCell[],
  headers: HeadersGap,
): { readonly aksi: readonly Aksi[]; readonly notes: readonly ReadingNote[] } {
  const aksi: { text: string; amount: Rupiah | null; place: Place }[] = [];
  const notes: ReadingNote[] = [];
  /** Cost lines that have a cell to themselves. */
  const apart: CostLine[] = [];
  let apartAt: Place | null = null;
  for (const cell of cells) {
    const amounts = cell.amount === null ? [] : amountsOf(cell.amount, notes);
    const { items, costs } = itemsOf(cell.text);
    const last = aksi[aksi.length - 1];
    if (items.length === 0) {
      for (const cost of costs) apart.push({ ...cost, after: aksi.length - 1 });
      if (costs.length > 0) apartAt ??= cell.place;
      if (last && last.amount === null) last.amount = amounts[0] ?? null;
      continue;
    }
    if (items.length === 1 && isTotal(items[0] ?? '')) continue;
    const paired = amounts.length === items.length;
    const whole = amounts.length === 1 && items.length > 1 && amounts[0] !== null;
    const texts = whole ? [items.join('; ')] : items;
    const atEnd = withCosts(
      withAmounts(texts, headers),
      amounts.some((amount) => amount !== null) ? [] : costs,
    );
    for (const [n, written] of atEnd.entries()) {
      const text = texts[n] ?? written.text;
      const beside = paired || whole ? (amounts[n] ?? null) : null;
      const goesOn = n === 0 && last && beside === null && CONTINUES.test(text) && !MARKED.test(cell.text);
      if (goesOn) {
        last.text = `${last.text} ${written.text}`.trim();
        last.amount ??= written.amount;
      } else
        aksi.push({
          text: beside === null ? written.text : text,
          amount: beside ?? written.amount,
          place: cell.place,
        });
    }
  }
  const [cost] = apart;
  if (cost && apartAt && aksi.length === 0)
    aksi.push({ text: cost.text, amount: cost.amount, place: apartAt });
  return { aksi: withCosts(aksi, apart).filter(({ text }) => text !== ''), notes };
}
