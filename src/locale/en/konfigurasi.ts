import type { WaiverArgs } from '../id/konfigurasi.ts';
import type { RuleWords } from '../words.ts';

const forWhat = (what: string | null): string => (what === null ? '' : ` for ${what}`);

/** Words of the rules about `pug.config.json` (CFG). */
export const konfigurasi: RuleWords<'CFG-001' | 'CFG-002'> = {
  'CFG-001': {
    title: 'Waiver ended',
    message: ({ rule, what, until, count }: WaiverArgs) =>
      `The waiver of ${rule}${forWhat(what)} held until ${until}, and ${count === 1 ? 'its finding still stands' : `${count} of its findings still stand`}.`,
    suggestion: ({ rule }: WaiverArgs) =>
      `Mend what ${rule} found and remove the waiver, or extend "until" with a reason that still holds.`,
  },
  'CFG-002': {
    title: 'Waiver not used',
    message: ({ rule, what }: WaiverArgs) => `The waiver of ${rule}${forWhat(what)} meets no finding.`,
    suggestion: () =>
      'Remove it from "waivers" in pug.config.json, or check its code and the name of the OPD.',
  },
};
