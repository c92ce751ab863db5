import { normaliseHeading } from './normalise.ts';

/** Levels that a row may name in words where it has no code. */
export type SpokenLevel = 'urusan' | 'bidang' | 'program' | 'kegiatan';

/** The level with which a row's name begins ("PROGRAM ...", "URUSAN PEMERINTAHAN BIDANG ..."); a lone "Bidang ..." is a division. */
export function levelInWords(name: string): SpokenLevel | null {
  const words = normaliseHeading(name);
  if (/^(?:urusan (?:pemerintahan )?bidang|bidang urusan)\b/.test(words)) return 'bidang';
  if (/^urusan\b/.test(words)) return 'urusan';
  if (/^program\b/.test(words)) return 'program';
  return /^kegiatan\b/.test(words) ? 'kegiatan' : null;
}

/** Whether a lone 4, 5 or 6 with this name is the account (PENDAPATAN, BELANJA, PEMBIAYAAN) and not the urusan of that number. */
export function isAccountName(name: string): boolean {
  return /^(?:pendapatan|belanja|pembiayaan|penerimaan|pengeluaran)\b/.test(normaliseHeading(name));
}

/** "2.10" of a bidang that a spreadsheet program took for the number 2.1; null for any other text (sheets/FORMATS.md 6). */
export function bidangOfNumber(text: string): string | null {
  return /^[1-3]\.[1-9]$/.test(text) ? `${text}0` : null;
}
