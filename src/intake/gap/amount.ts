import type { Rupiah } from '../../model/index.ts';
import type { HeadersGap } from '../../profile/index.ts';
import { parseRupiah } from '../rupiah.ts';

/** An action with the amount that was written at its end. */
export interface Item {
  readonly text: string;
  readonly amount: Rupiah | null;
}

/** What leads to an amount and is no part of the action: "dengan anggaran sebesar", "(anggaran". */
const LEAD =
  /[\s([:=,;–-]+(?:(?:dengan\s+)?(?:(?:alokasi|kebutuhan|rencana|jumlah|total)\s+)?(?:anggaran(?:nya)?|biaya|dana|pagu))?(?:\s*sebesar)?[\s([:=,;–-]*$/i;
/** The same where every action of a cell is so written: "senilai" may else be the price of one thing that is handed out. */
const LEAD_OF_ALL = /[\s([:=,;–-]+(?:senilai|sejumlah)[\s:=]*$/i;
const CLOSING = /(?<![\s)\].;])[\s)\].;]+$/;
/** An amount without "Rp" behind a dash or in brackets: millions at least, written with their points. */
const BARE = /(?:\s[-–—=]|[([])\s*(\d{1,3}(?:\.\d{3}){2,}(?:,\d{2}|,-)?)[\s)\].;]*$/;

const LONGEST_LEAD = 80;

const lastWordOf = (text: string): string => /((?<!\p{L})\p{L}+|@)$/u.exec(text)?.[1]?.toLowerCase() ?? '';

/** An amount at the end of an action: "(Rp50.000.000)", ": Rp50.000.000,-". One that is a rate or a price is left in the text. */
function amountAtEnd(text: string, headers: HeadersGap, lead: RegExp): Item {
  const none = { text: text.trim(), amount: null };
  const start = text.toLowerCase().lastIndexOf('rp');
  if (start < 1 || !/[\s([:=–-]/.test(text[start - 1] ?? '')) return none;
  const amount = parseRupiah(text.slice(start).replace(CLOSING, ''));
  if (amount === null) return none;
  const before = text.slice(0, start);
  const head = before.replace(/(?<![\s([:=,;–-])[\s([:=,;–-]+$/, '');
  const plain = (before.slice(0, -LONGEST_LEAD) + before.slice(-LONGEST_LEAD).replace(lead, '')).trim();
  if (/[([]\s*$/.test(before)) return { text: head.trim(), amount };
  const rate = [head, plain].some((words) => headers.notAmountAfter.includes(lastWordOf(words)));
  const stripped = lead === LEAD_OF_ALL && plain !== before.trim();
  if (head === '' || plain === '' || (rate && !stripped)) return none;
  return { text: plain, amount };
}

function bareAmount(text: string): Item {
  const match = BARE.exec(text);
  const amount = match?.[1] === undefined ? null : parseRupiah(match[1]);
  return match && amount !== null
    ? { text: text.slice(0, match.index).trim(), amount }
    : { text: text.trim(), amount: null };
}

/**
 * The actions of one cell with the amounts at their ends. Where none is written the usual way, and all of several end alike in
 * another ("senilai Rp45.000.000", "- 45.000.000"), that is how this cell writes them.
 */
export function withAmounts(texts: readonly string[], headers: HeadersGap): readonly Item[] {
  const usual = texts.map((text) => amountAtEnd(text, headers, LEAD));
  if (texts.length < 2 || usual.some(({ amount }) => amount !== null)) return usual;
  for (const read of [(text: string) => amountAtEnd(text, headers, LEAD_OF_ALL), bareAmount]) {
    const items = texts.map(read);
    if (items.every(({ amount, text }) => amount !== null && text !== '')) return items;
  }
  return usual;
}
