import { availableParallelism } from 'node:os';
import { REKAP } from '../../locale/rekap.ts';
import { PugError } from '../errors.ts';
import type { Session } from '../session.ts';

/** Files from which workers pay; below it their start costs more than they save (docs/scale.md). */
const WORTH_WORKERS = 500;
/** More workers than this gain nothing measurable for files on one disk. */
const MOST_BY_DEFAULT = 4;

/** How many workers a run uses: of `--jobs`, else one below WORTH_WORKERS files and what the machine has above it. */
export function jobsOf(flag: string | undefined, files: number, session: Session): number {
  if (flag === undefined)
    return files < WORTH_WORKERS ? 1 : Math.min(MOST_BY_DEFAULT, availableParallelism());
  if (!/^\d{1,2}$/.test(flag.trim()) || Number(flag) < 1 || Number(flag) > 64) {
    throw new PugError(REKAP[session.lang].jalan.jobsSalah(flag));
  }
  return Number(flag);
}
