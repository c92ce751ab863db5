import { rule as kmp001 } from './kmp-001-opd-belum-menyampaikan.ts';
import { rule as kmp002 } from './kmp-002-teks-tersalin.ts';
import { rule as kmp003 } from './kmp-003-arg-terpusat.ts';
import { rule as kmp004 } from './kmp-004-berkas-ganda.ts';
import { rule as kmp005 } from './kmp-005-tahun-berbeda.ts';
import type { Rule } from './rule.ts';

/** Version of the rule set: year and number. It changes whenever a rule may judge the same text otherwise. */
export const RULES_VERSION = '2026.1';

/** Every rule, in the order of the ids, which is the order they run in. A new rule is one file, one line here, one page. */
export const RULES: readonly Rule[] = [
  kmp001,
  kmp002,
  kmp003,
  kmp004,
  kmp005,
];
