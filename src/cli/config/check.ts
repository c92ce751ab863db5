import type { z } from 'zod';
import type { CliWords } from '../../locale/cli.ts';
import { RULES } from '../../rules/index.ts';
import { PugError } from '../errors.ts';
import { isDay } from '../flags.ts';
import { nearest } from '../nearest.ts';
import { type Config, configSchema } from './schema.ts';

const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(configSchema.shape),
  region: ['name', 'level'],
  opd: ['code', 'name'],
  signatories: ['opd', 'tempat', 'tanggal', 'jabatan', 'nama', 'pangkat', 'nip'],
  belanjaLangsung: ['total', 'opd'],
  waivers: ['rule', 'subKegiatan', 'opd', 'reason', 'by', 'until'],
};

/** Findings about the waivers themselves: no rule of the list gives them. */
const ABOUT_WAIVERS = ['CFG-001', 'CFG-002'];

/** `waivers[0].until` from a path. */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text && '.'}${String(part)}`),
    '',
  );
}

/** What should have stood there, in words of the session's language. */
function wanted(issue: z.core.$ZodIssue, kinds: CliWords['config']['kinds']): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds.type(issue.expected);
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_format':
      return issue.path.at(-1) === 'until' ? kinds.day : kinds.rule;
    case 'invalid_key':
      return kinds.rule;
    case 'invalid_union':
      return kinds.rupiah;
    case 'too_small':
      return issue.origin === 'string' ? kinds.filled : kinds.notNegative;
    default:
      return kinds.other;
  }
}

/**
 * Checks what stands in a `pug.config.json`. Throws a PugError of one line for the first thing that is wrong: an unknown key with the
 * nearest known one, a value of another kind, a rule that does not exist, a waiver without a reason.
 */
export function checkConfig(value: unknown, file: string, words: CliWords): Config {
  const result = configSchema.safeParse(value);
  if (!result.success) {
    // A misspelt key is named before the key that is missing for it.
    const { issues } = result.error;
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
    if (issue === undefined) throw result.error;
    if (issue.code === 'unrecognized_keys') {
      const key = issue.keys[0] ?? '';
      const near = nearest(key, KEYS[String(issue.path[0] ?? '')] ?? []);
      throw new PugError(words.config.unknownKey(file, pathText([...issue.path, key]), near));
    }
    if (issue.path[0] === 'waivers' && issue.path[2] === 'reason') {
      throw new PugError(words.config.waiverReason(file, pathText(issue.path.slice(0, 2))));
    }
    throw new PugError(
      words.config.badValue(
        file,
        pathText(issue.path),
        words.config.wanted(wanted(issue, words.config.kinds)),
      ),
    );
  }
  const { kinds } = words.config;
  for (const [at, { rule, reason, by, until }] of (result.data.waivers ?? []).entries()) {
    const bad = (key: string, kind: string): PugError =>
      new PugError(words.config.badValue(file, `waivers[${at}].${key}`, words.config.wanted(kind)));
    if (reason.trim() === '') throw new PugError(words.config.waiverReason(file, rule));
    if (by.trim() === '') throw bad('by', kinds.filled);
    if (until !== undefined && !isDay(until)) throw bad('until', kinds.day);
  }
  checkRules(result.data, file, words);
  return result.data;
}

/** A rule that does not exist would be set, or waived, without anyone noticing. */
function checkRules({ rules, waivers }: Config, file: string, words: CliWords): void {
  const known = new Set<string>([...RULES.map(({ id }) => id), ...ABOUT_WAIVERS]);
  for (const id of [...Object.keys(rules ?? {}), ...(waivers ?? []).map(({ rule }) => rule)]) {
    if (!known.has(id)) throw new PugError(`${file}: ${words.explain.unknown(id, null)}`);
  }
}
