import type { CliWords } from '../locale/cli.ts';
import { BASES, type Basis, type Lang } from '../model/index.ts';
import { PugError } from './errors.ts';

export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Flags that every command that reads a submission knows, as the parser gives them. */
export interface SharedFlags {
  readonly opd?: string;
  readonly year?: string;
  readonly basis?: string;
  readonly config?: string;
  readonly failOn?: string;
  readonly date?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly out?: string;
  readonly format?: string;
  readonly force?: boolean;
}

/** One output asked for: a format, and the file it goes to where one is named. */
export interface Output {
  readonly format: string;
  readonly path: string | null;
}

function oneOf<T extends string>(option: string, value: string, choices: readonly T[], words: CliWords): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new PugError(words.usage.badChoice(option, value, choices));
  return found;
}

export function basisOf(value: string, words: CliWords): Basis {
  return oneOf('--basis', value, BASES, words);
}

export function failOnOf(value: string, words: CliWords): FailOn {
  return oneOf('--fail-on', value, FAIL_ON, words);
}

export function yearOf(value: string, words: CliWords): number {
  if (!/^(19|20)\d{2}$/.test(value.trim())) throw new PugError(words.usage.badYear(value));
  return Number(value);
}

/** `YYYY-MM-DD`, checked to be a day of the calendar. */
export function dateOf(value: string, words: CliWords): string {
  const text = value.trim();
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new PugError(words.usage.badDate(value));
  }
  return text;
}

/** `sarif=out.sarif,text` to outputs; each format once to one place. */
export function outputsOf(list: string, formats: readonly string[], words: CliWords): readonly Output[] {
  return list.split(',').map((item) => {
    const [format = '', ...rest] = item.trim().split('=');
    const path = rest.join('=').trim();
    return {
      format: oneOf('--format', format.trim().toLowerCase(), formats, words),
      path: path === '' ? null : path,
    };
  });
}

/** Language before anything is parsed, since help and errors speak it: `--lang`, else PUG_LANG, else Indonesian. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Lang {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const flag = at < 0 ? undefined : argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  return (flag ?? env.PUG_LANG)?.toLowerCase().startsWith('en') ? 'en' : 'id';
}
