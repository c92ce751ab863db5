import type { Lang } from '../model/index.ts';
import { cli as en } from './en/cli.ts';
import { cli as id } from './id/cli.ts';

export type CliWords = typeof id;

/** Every word of the command line, by language. */
export const CLI: Readonly<Record<Lang, CliWords>> = { id, en };
