import { isAskedOpd } from '../../assess/index.ts';
import type { Settings } from '../../model/index.ts';
import { PugError } from '../errors.ts';
import type { Session } from '../session.ts';
import type { ReadResult } from './work.ts';

/** Throws PugError where `--opd` or `--year` name what no file holds, as `analyze` does. */
export function checkAsked(
  read: readonly ReadResult[],
  { opd: asked, year }: Settings,
  { words }: Session,
): void {
  if (asked === null && year === null) return;
  const opds = read.flatMap(({ index, unasked }) => [...index.opds, ...unasked.opds]);
  if (opds.length === 0) return;
  if (asked !== null && !opds.some((opd) => isAskedOpd(opd, asked))) {
    throw new PugError(words.load.noOpd(asked, [...new Set(opds.map(({ name }) => name))]));
  }
  if (year !== null && !opds.some((opd) => opd.year === null || opd.year === year)) {
    const years = new Set(opds.flatMap((opd) => (opd.year === null ? [] : [String(opd.year)])));
    throw new PugError(words.load.noYear(year, [...years].sort()));
  }
}
