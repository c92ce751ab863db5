/** What is wrong with an employee number (NIP): its length, or the part of it that is no date, month or sex. */
export type NipFault = 'panjang' | 'bukan-angka' | 'tanggal-lahir' | 'pengangkatan' | 'jenis-kelamin';

/**
 * Checks the shape of an 18-digit NIP: `YYYYMMDD` of birth (1 to 8), `YYYYMM` of appointment (9 to 14), 1 or 2 for the sex (15), a
 * running number. Blanks and points are forgiven. Null: the shape is right, which says nothing of whose it is.
 */
export function checkNip(text: string): NipFault | null {
  const digits = text.replace(/[\s.]/g, '');
  if (!/^\d+$/.test(digits)) return 'bukan-angka';
  if (digits.length !== 18) return 'panjang';
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  if (!isDate(part(0, 4), part(4, 6), part(6, 8))) return 'tanggal-lahir';
  const month = part(12, 14);
  const year = part(8, 12);
  if (month < 1 || month > 12 || year < 1945 || year > 2100) return 'pengangkatan';
  return digits[14] === '1' || digits[14] === '2' ? null : 'jenis-kelamin';
}

function isDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}
