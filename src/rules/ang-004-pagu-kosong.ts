import type { Opd, SubKegiatan } from '../model/index.ts';
import { about, isFlood, ofOpd } from './opd-rows.ts';
import type { SubmissionRule } from './rule.ts';

/**
 * A sub kegiatan in the budget has a ceiling. In an export every unused sub kegiatan stands with an empty one, about half in real
 * files: there it is one finding an OPD. A negative ceiling is an error. A report of realisation has no ceilings and is not judged.
 * Basis: our own [D].
 */
export const rule: SubmissionRule = {
  id: 'ANG-004',
  alias: 'pagu-kosong',
  severity: 'warning',
  scope: 'submission',
  *check({ submission, profile }) {
    for (const opd of submission.opds) {
      const rows = opd.subKegiatan;
      if (rows.every(({ pagu }) => pagu === null) && rows.some(({ realisasi }) => realisasi !== null))
        continue;
      for (const row of rows) {
        if (row.pagu === null || row.pagu >= 0n) continue;
        yield {
          place: row.place,
          field: 'pagu',
          ...about(opd, row),
          severity: 'error',
          args: argsOf('negative', [row], opd),
        };
      }
      const empty = rows.filter(({ pagu }) => pagu === null || pagu === 0n);
      const [first] = empty;
      if (!first) continue;
      if (opd.daftarLengkap || isFlood(empty.length, rows.length, profile.thresholds)) {
        const severity = opd.daftarLengkap ? 'info' : 'warning';
        yield {
          place: first.place,
          field: 'pagu',
          ...ofOpd(opd),
          severity,
          args: argsOf('grouped', empty, opd),
        };
      } else {
        for (const row of empty) {
          const how = row.pagu === null ? 'empty' : 'zero';
          yield { place: row.place, field: 'pagu', ...about(opd, row), args: argsOf(how, [row], opd) };
        }
      }
    }
  },
};

function argsOf(how: Ang004Args['how'], rows: readonly SubKegiatan[], opd: Opd): Ang004Args {
  const [first] = rows;
  return {
    how,
    code: first?.code ?? '',
    name: first?.name ?? '',
    pagu: first?.pagu ?? null,
    opd: opd.name,
    count: rows.length,
    rows: opd.subKegiatan.length,
    complete: opd.daftarLengkap,
  };
}

/** `grouped`: `count` of the OPD's `rows` have no ceiling; `complete`: the table lists unused sub kegiatan as a matter of course. */
export type Ang004Args = {
  readonly how: 'empty' | 'zero' | 'negative' | 'grouped';
  readonly code: string;
  readonly name: string;
  readonly pagu: bigint | null;
  readonly opd: string;
  readonly count: number;
  readonly rows: number;
  readonly complete: boolean;
};
