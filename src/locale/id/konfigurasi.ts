import type { RuleWords } from '../words.ts';

export type WaiverArgs = {
  readonly rule: string;
  /** Sub kegiatan or OPD it is for; null: every finding of the rule. */
  readonly what: string | null;
  readonly until: string | null;
  /** Findings that it no longer takes. */
  readonly count: number;
};

const untuk = (what: string | null): string => (what === null ? '' : ` untuk ${what}`);

/** Words of the rules about `pug.config.json` (CFG). */
export const konfigurasi: RuleWords<'CFG-001' | 'CFG-002'> = {
  'CFG-001': {
    title: 'Pengecualian berakhir',
    message: ({ rule, what, until, count }: WaiverArgs) =>
      `Pengecualian ${rule}${untuk(what)} berlaku sampai ${until}, dan ${count} temuannya masih ada.`,
    suggestion: ({ rule }: WaiverArgs) =>
      `Perbaiki temuan ${rule} itu lalu hapus pengecualiannya, atau perpanjang "until" dengan alasan yang masih berlaku.`,
  },
  'CFG-002': {
    title: 'Pengecualian tak terpakai',
    message: ({ rule, what }: WaiverArgs) =>
      `Pengecualian ${rule}${untuk(what)} tidak mengenai satu temuan pun.`,
    suggestion: () => 'Hapus dari "waivers" di pug.config.json, atau periksa kode dan nama OPD-nya.',
  },
};
