import type { Opd, SubKegiatan } from '../model/index.ts';
import { sameName } from '../model/same-name.ts';
import { about, isFlood, ofOpd } from './opd-rows.ts';
import type { SubmissionRule } from './rule.ts';

/** What the nomenclature says of a row: nothing to say, an unknown code, or another name for it. */
type Judgement = {
  readonly how: 'unknown' | 'renamed';
  readonly official: string | null;
  readonly codeOfName: string | null;
};

/**
 * With a nomenclature loaded, a sub kegiatan's code stands in it under the same name. The digits of a tail are a family of editions
 * (two or four): a table of the other family says nothing about a row, because a padded code can name another sub kegiatan. Basis:
 * the nomenclature that the region loads.
 */
export const rule: SubmissionRule = {
  id: 'ANG-006',
  alias: 'nomenklatur-berbeda',
  severity: 'warning',
  scope: 'submission',
  *check({ submission, settings, profile }) {
    const { nomenklatur } = settings;
    if (nomenklatur === null) return;
    const tails = new Set<number>();
    const byName = new Map<string, string>();
    for (const [code, name] of nomenklatur) {
      if (code.split('.').length !== 6) continue;
      tails.add(tailOf(code));
      byName.set(plain(name), code);
    }
    for (const opd of submission.opds) {
      const judged = opd.subKegiatan.filter(({ code }) => tails.has(tailOf(code)));
      const differ = judged.flatMap((row) => {
        const judgement = judge(row, nomenklatur, byName);
        return judgement ? [{ row, judgement }] : [];
      });
      const [first] = differ;
      if (!first) continue;
      if (isFlood(differ.length, judged.length, profile.thresholds)) {
        const args = argsOf(first.row, first.judgement, opd, differ.length, judged.length);
        yield { place: first.row.codePlace, field: 'nomenklatur', ...ofOpd(opd), args };
      } else {
        for (const { row, judgement } of differ) {
          const args = argsOf(row, judgement, opd, 1, judged.length);
          yield { place: row.codePlace, field: 'nomenklatur', found: row.name, ...about(opd, row), args };
        }
      }
    }
  },
};

function judge(
  row: SubKegiatan,
  nomenklatur: ReadonlyMap<string, string>,
  byName: ReadonlyMap<string, string>,
): Judgement | null {
  const [, , program, ...rest] = row.code.split('.');
  const national = program === '01' ? nomenklatur.get(['X', 'XX', program, ...rest].join('.')) : undefined;
  const official = nomenklatur.get(row.code) ?? national ?? null;
  const codeOfName = byName.get(plain(row.name)) ?? null;
  if (official === null) return { how: 'unknown', official, codeOfName };
  if (row.name === '' || sameName(row.name, official)) return null;
  return { how: 'renamed', official, codeOfName };
}

const tailOf = (code: string): number => (code.split('.')[5] ?? '').length;
const plain = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase();

function argsOf(row: SubKegiatan, judgement: Judgement, opd: Opd, count: number, rows: number): Ang006Args {
  return { ...judgement, code: row.code, name: row.name, opd: opd.name, count, rows };
}

/** `official`: the nomenclature's name for the code; `codeOfName`: its code for the row's name. Null where it has none. */
export type Ang006Args = Judgement & {
  readonly code: string;
  readonly name: string;
  readonly opd: string;
  readonly count: number;
  readonly rows: number;
};
