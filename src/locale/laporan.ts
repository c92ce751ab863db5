import type { Lang } from '../model/index.ts';
import { laporan as en } from './en/laporan.ts';
import { laporan as id } from './id/laporan.ts';

/** Every word of the reports, by language; official labels of the forms stay Indonesian in both. */
export const LAPORAN: Readonly<Record<Lang, typeof id>> = { id, en };
