import type { Lang } from '../model/index.ts';
import { rekap as en } from './en/rekap.ts';
import { rekap as id } from './id/rekap.ts';

export type Rekap = typeof id;

/** Words of the recap, its notes and the comparison of two budgets, by language. */
export const REKAP: Readonly<Record<Lang, Rekap>> = { id, en };
