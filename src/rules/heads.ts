import type { RuleId, Severity } from '../model/index.ts';
import { RULES } from './index.ts';

/** What is known of a rule beside its check: enough to list and to name it. */
export interface RuleHead {
  readonly id: RuleId;
  readonly alias: string;
  readonly severity: Severity;
}

/**
 * Rules about the region's own `pug.config.json`, judged where waivers are applied and not by the frame: they speak of no submission.
 */
export const CONFIG_RULES: readonly RuleHead[] = [
  { id: 'CFG-001', alias: 'pengecualian-berakhir', severity: 'warning' },
  { id: 'CFG-002', alias: 'pengecualian-tak-terpakai', severity: 'info' },
];

/** Every rule that can stand in a result, in the order of the ids, those about the configuration last. */
export const RULE_HEADS: readonly RuleHead[] = [...RULES, ...CONFIG_RULES];

const ALIASES = new Map(RULE_HEADS.map(({ id, alias }) => [id, alias]));

/** The name people use for a rule, or '' for an id that is none. */
export function aliasOf(rule: RuleId): string {
  return ALIASES.get(rule) ?? '';
}
