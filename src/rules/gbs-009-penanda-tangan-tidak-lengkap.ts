import { checkNip, type NipFault } from '../model/nip.ts';
import type { GbsRule } from './rule.ts';

/**
 * Demands who signs: jabatan, nama and NIP, the NIP of 18 digits that hold a birth date (1 to 8), a month of appointment (9 to 14) and
 * a sex digit (15: 1 or 2). A statement that nobody answers for is a draft. Basis: our own [D], rows from the published forms.
 */
export const rule: GbsRule = {
  id: 'GBS-009',
  alias: 'penanda-tangan-tidak-lengkap',
  severity: 'warning',
  scope: 'gbs',
  *check({ gbs }) {
    const signed = gbs.penandaTangan;
    const hilang = (['jabatan', 'nama', 'nip'] as const).filter((part) => !signed?.[part]);
    const salah = signed?.nip ? checkNip(signed.nip) : null;
    if (hilang.length === 0 && salah === null) return;
    const args: Gbs009Args = { hilang, salah, panjang: signed?.nip?.length ?? 0 };
    yield { place: signed?.place ?? gbs.place, field: 'penandaTangan', args };
  },
};

export type Gbs009Args = {
  readonly hilang: readonly ('jabatan' | 'nama' | 'nip')[];
  readonly salah: NipFault | null;
  /** Characters of the NIP as written. The NIP itself is never echoed. */
  readonly panjang: number;
};
