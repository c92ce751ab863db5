import type { Opd, SubKegiatan } from '../model/index.ts';
import { about, isFlood, ofOpd } from './opd-rows.ts';
import type { SubmissionRule } from './rule.ts';

/**
 * A sub kegiatan stands once for a unit, year and stage; detail rows apart. Twice the same code is a row copied by mistake or a unit
 * not written. Both are counted, as printed. Basis: our own [D].
 */
export const rule: SubmissionRule = {
  id: 'ANG-002',
  alias: 'kode-ganda',
  severity: 'error',
  scope: 'submission',
  *check({ submission, profile }) {
    for (const opd of submission.opds) {
      const twins = opd.subKegiatan.filter(({ kembar }) => kembar.length > 0);
      const [first] = twins;
      if (!first) continue;
      const total = opd.subKegiatan.reduce((sum, { pagu }) => sum + (pagu ?? 0n), 0n);
      if (isFlood(twins.length, opd.subKegiatan.length, profile.thresholds)) {
        yield {
          place: first.place,
          field: 'kode',
          found: first.code,
          ...ofOpd(opd),
          args: argsOf(first, total, opd, twins.length),
        };
      } else {
        for (const row of twins) {
          yield {
            place: row.place,
            field: 'kode',
            found: row.code,
            ...about(opd, row),
            args: argsOf(row, total, opd, 1),
          };
        }
      }
    }
  },
};

function argsOf(row: SubKegiatan, total: bigint, opd: Opd, count: number): Ang002Args {
  const others = row.kembar.reduce((sum, { pagu }) => sum + (pagu ?? 0n), 0n);
  const own = row.pagu === null ? null : row.pagu - others;
  const stands = [{ place: row.place, pagu: own }, ...row.kembar].map(({ place, pagu }) => ({
    sheet: place.sheet,
    ref: place.ref,
    pagu,
    without: total - (pagu ?? 0n),
  }));
  return { code: row.code, name: row.name, opd: opd.name, unit: row.unit.name, stands, total, count };
}

/** `stands`: every place with its money and what the OPD's total would be without it; `count` codes of the OPD stand twice. */
export type Ang002Args = {
  readonly code: string;
  readonly name: string;
  readonly opd: string;
  readonly unit: string;
  readonly stands: readonly {
    readonly sheet: string;
    readonly ref: string;
    readonly pagu: bigint | null;
    readonly without: bigint;
  }[];
  readonly total: bigint;
  readonly count: number;
};
