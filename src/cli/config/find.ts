import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { CliWords } from '../../locale/cli.ts';
import { PugError, systemCode } from '../errors.ts';
import type { Config } from './schema.ts';

export const CONFIG_NAME = 'pug.config.json';

/** The configuration in force: what stands in it, and where. */
export interface FoundConfig {
  readonly config: Config;
  /** Relative to the working folder; null where there is none. */
  readonly file: string | null;
  /** Folder that paths in it are relative to. */
  readonly folder: string;
}

function readConfig(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/**
 * Finds the nearest `pug.config.json` from the working folder upward, or takes the one that `--config` names. zod is loaded only
 * where there is one to check. Throws PugError where the named one is missing, or it is not valid.
 */
export async function findConfig(
  named: string | undefined,
  cwd: string,
  words: CliWords,
): Promise<FoundConfig> {
  let path = named === undefined ? join(cwd, CONFIG_NAME) : resolve(cwd, named);
  const shown = (): string => named ?? (relative(cwd, path).replaceAll('\\', '/') || CONFIG_NAME);
  try {
    for (;;) {
      const text = readConfig(path);
      if (text !== null) {
        const { checkConfig } = await import('./check.ts');
        return {
          config: checkConfig(parse(text, shown(), words), shown(), words),
          file: shown(),
          folder: dirname(path),
        };
      }
      if (named !== undefined) throw new PugError(words.config.missing(named));
      const above = dirname(dirname(path));
      if (above === dirname(path)) return { config: {}, file: null, folder: cwd };
      path = join(above, CONFIG_NAME);
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === null || error instanceof PugError) throw error;
    throw new PugError(words.config.unreadable(shown(), code));
  }
}

function parse(text: string, file: string, words: CliWords): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = /position (\d+)/.exec(error.message)?.[1];
    const line = at === undefined ? null : text.slice(0, Number(at)).split('\n').length;
    throw new PugError(words.config.broken(file, line));
  }
}
