import type { Rule } from './rule.ts';

/** Version of the rule set: year and number. It changes whenever a rule may judge the same text otherwise. */
export const RULES_VERSION = '2026.1';

/** Every rule, in the order of the ids, which is the order they run in. A new rule is one file, one line here, one page. */
export const RULES: readonly Rule[] = [];
