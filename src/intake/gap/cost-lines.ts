import type { Rupiah } from '../../model/index.ts';
import { normaliseHeading } from '../normalise.ts';
import { parseRupiah } from '../rupiah.ts';
import type { Item } from './amount.ts';

/** A line that only says what something costs ("Anggaran: Rp205.500.000"), and the action above it: -1 for none. */
export interface CostLine {
  readonly text: string;
  readonly amount: Rupiah;
  readonly after: number;
}

const TOTAL = /^(?:sub )?(?:jumlah|total)(?: (?:total|anggaran|keseluruhan|seluruhnya|rp))*$/;
const COST =
  /^(?:(?:kebutuhan|alokasi|rencana|besar|besaran|perkiraan|estimasi) )?(?:anggaran|biaya|pagu|dana)(?:nya)?(?: (?:yang|dibutuhkan|diperlukan|sub kegiatan|kegiatan|rencana aksi|aksi|sebesar|rp))*$/;
const AMOUNT = /(?:\brp\.?\s*)?\d[\d.,]*(?:\s?(?:ribu|juta|jt|miliar|milyar)\b)?(?:,-)?/gi;
/** "(dua ratus juta rupiah)" says the amount once more. */
const IN_WORDS = /\([^()\d]{0,120}\)/g;

/** Whether a text only adds up amounts that stand elsewhere, which it may print: "Jumlah", "Jumlah: Rp270.000.000". */
export function isTotal(text: string): boolean {
  return TOTAL.test(normaliseHeading(text.replace(AMOUNT, ' ')));
}

/** The amount of a line that says but a cost; null where it says anything else. */
export function costOf(line: string): Rupiah | null {
  const plain = line.replace(IN_WORDS, ' ');
  const amounts = plain.match(AMOUNT) ?? [];
  if (amounts.length !== 1 || !COST.test(normaliseHeading(plain.replace(AMOUNT, ' ')))) return null;
  return parseRupiah((amounts[0] ?? '').replace(/(?<![.,])[.,]+$/, ''));
}

/**
 * Gives each cost line its meaning. One that follows an action with an amount, or adds up those of several, is a total and counts no
 * more; one under an action without an amount is that action's. A single one over or under several actions of which none has an
 * amount is that of all: they are then one action, for nobody said what each of them costs.
 */
export function withCosts<Action extends Item>(
  actions: readonly Action[],
  costs: readonly CostLine[],
): readonly Action[] {
  const [action] = actions;
  const [cost] = costs;
  if (!action || !cost) return actions;
  const written = actions.flatMap(({ amount }) => amount ?? []);
  const ofAll = cost.after === -1 || cost.after === actions.length - 1;
  if (costs.length === 1 && ofAll && written.length === 0)
    return [{ ...action, text: actions.map(({ text }) => text).join('; '), amount: cost.amount }];
  const total = written.length > 1 ? written.reduce((sum, amount) => sum + amount, 0n) : null;
  const result = actions.map((one) => ({ ...one }));
  for (const { amount, after } of costs) {
    const above = result[after];
    if (above && above.amount === null && amount !== total) result[after] = { ...above, amount };
  }
  return result;
}
