import { resolve } from 'node:path';
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

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** `YYYY-MM-DD`, checked to be a day of the calendar. `option` is the flag that gave it. */
export function dateOf(option: string, value: string, words: CliWords): string {
  const text = value.trim();
  if (!isDay(text)) throw new PugError(words.usage.badDate(option, value));
  return text;
}

/** Throws PugError where two outputs would go to one file: the second would replace the first. */
export function differentPaths(paths: readonly (string | null)[], words: CliWords): void {
  const taken = new Set<string>();
  for (const path of paths) {
    if (path === null) continue;
    if (taken.has(resolve(path))) throw new PugError(words.usage.samePath(path));
    taken.add(resolve(path));
  }
}

/** `sarif=out.sarif,text` to outputs; each format once to one place. */
export function outputsOf(list: string, formats: readonly string[], words: CliWords): readonly Output[] {
  const outputs = list.split(',').map((item) => {
    const [format = '', ...rest] = item.trim().split('=');
    const path = rest.join('=').trim();
    const known = oneOf('--format', format.trim().toLowerCase(), formats, words);
    if (rest.length > 0 && path === '') throw new PugError(words.usage.noPath(known));
    return { format: known, path: path === '' ? null : path };
  });
  differentPaths(
    outputs.map((output) => output.path),
    words,
  );
  return outputs;
}

/** Formats of a command whose files have names of their own: a path is refused, not passed over. */
export function formatsOf<T extends string>(
  list: string,
  formats: readonly T[],
  words: CliWords,
): readonly T[] {
  return outputsOf(list, formats, words).map(({ format, path }) => {
    if (path !== null) throw new PugError(words.usage.pathNotHere(format, path));
    return oneOf('--format', format, formats, words);
  });
}

/** Arguments that may be flags: those before `--`. */
function flagsIn(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}

function langFlag(argv: readonly string[]): string | undefined {
  const flags = flagsIn(argv);
  const at = flags.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  return at < 0 ? undefined : flags[at] === '--lang' ? flags[at + 1] : flags[at]?.slice('--lang='.length);
}

/** Language before anything is parsed, since help and errors speak it: `--lang`, else PUG_LANG, else Indonesian. */
export function languageOf(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
): { readonly lang: Lang; readonly from: 'flag' | 'env' | 'default'; readonly plain: boolean } {
  const flag = langFlag(argv);
  const from = flag !== undefined ? 'flag' : env.PUG_LANG ? 'env' : 'default';
  const lang = (flag ?? env.PUG_LANG)?.toLowerCase().startsWith('en') ? 'en' : 'id';
  return { lang, from, plain: flagsIn(argv).includes('--no-color') };
}

/** Throws PugError where `--lang` names a language that there is none of. */
export function checkLanguage(argv: readonly string[], words: CliWords): void {
  const flag = langFlag(argv);
  if (flag !== undefined) oneOf('--lang', flag.toLowerCase(), ['id', 'en'], words);
}
