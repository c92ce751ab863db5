import { isPlaceholder } from '../language/placeholder.ts';
import type { Opd, SubKegiatan } from '../model/index.ts';
import { about, isFlood, ofOpd } from './opd-rows.ts';
import type { SubmissionRule } from './rule.ts';

/**
 * Where a table has indicator columns, a sub kegiatan that gets money says what it will reach. Unused rows of a complete list have
 * nothing to reach. Basis: our own [D], from the forms of Renja and RKA (Permendagri 77/2020).
 */
export const rule: SubmissionRule = {
  id: 'ANG-005',
  alias: 'indikator-tidak-ada',
  severity: 'warning',
  scope: 'submission',
  *check({ submission, profile }) {
    for (const opd of submission.opds) {
      const judged = opd.subKegiatan.filter(({ indikator, pagu }) => indikator !== null && (pagu ?? 0n) > 0n);
      const bare = judged.filter(({ indikator }) =>
        indikator?.every(({ text }) => isPlaceholder(text, profile)),
      );
      const [first] = bare;
      if (!first) continue;
      if (isFlood(bare.length, judged.length, profile.thresholds)) {
        yield {
          place: first.codePlace,
          field: 'indikator',
          ...ofOpd(opd),
          args: argsOf(first, opd, bare.length, judged.length),
        };
      } else {
        for (const row of bare) {
          const place = row.indikator?.[0]?.place ?? row.codePlace;
          const found = row.indikator?.[0]?.text ?? null;
          yield {
            place,
            field: 'indikator',
            found,
            ...about(opd, row),
            args: argsOf(row, opd, 1, judged.length),
          };
        }
      }
    }
  },
};

function argsOf(row: SubKegiatan, opd: Opd, count: number, rows: number): Ang005Args {
  return { code: row.code, name: row.name, opd: opd.name, count, rows };
}

/** `count` of the OPD's `rows` with money have no indicator. */
export type Ang005Args = {
  readonly code: string;
  readonly name: string;
  readonly opd: string;
  readonly count: number;
  readonly rows: number;
};
