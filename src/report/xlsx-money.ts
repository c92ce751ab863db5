import { formatRupiah, type Lang, type Rupiah, toDecimal } from '../model/index.ts';

/** Rupiah in a cell: whole, or with sen where there are any; the separators follow the reader's own settings. */
export const RUPIAH_FORMAT = '[$Rp-421]#,##0;-[$Rp-421]#,##0';
export const RUPIAH_SEN_FORMAT = '[$Rp-421]#,##0.00;-[$Rp-421]#,##0.00';

/** Digits that a spreadsheet keeps of a number. */
const DIGITS = 15;

/** The amount as a number where a spreadsheet holds every digit of it, else null: it is then written as text. */
export function exactNumber(amount: Rupiah): number | null {
  const decimal = toDecimal(amount);
  const number = Number(decimal);
  return decimal.replace(/\D/g, '').length <= DIGITS && String(number) === decimal ? number : null;
}

/** What to write for money: an exact number with its format, or text. */
export function moneyCell(
  amount: Rupiah,
  lang: Lang,
): { readonly value: number | string; readonly numFmt: string } {
  const number = exactNumber(amount);
  return number === null
    ? { value: formatRupiah(amount, lang), numFmt: '@' }
    : { value: number, numFmt: amount % 100n === 0n ? RUPIAH_FORMAT : RUPIAH_SEN_FORMAT };
}
