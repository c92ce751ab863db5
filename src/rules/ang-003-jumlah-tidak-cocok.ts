import type { SubmissionRule } from './rule.ts';

/**
 * A printed total is the sum of the rows that make it up, to within one rupiah or the rounding of ribuan and jutaan. Each level is compared with the next, so one wrong
 * cell is one finding. A reviewer wants it before anything else: which of the two figures is the budget? Basis: our own [D].
 */
export const rule: SubmissionRule = {
  id: 'ANG-003',
  alias: 'jumlah-tidak-cocok',
  severity: 'error',
  scope: 'submission',
  *check({ submission, ofCells }) {
    const keys = new Map<string, { readonly opd: string; readonly year: number | null }>();
    for (const opd of submission.opds) {
      const known = { opd: opd.code ?? opd.name, year: opd.year };
      if (!keys.has(opd.name)) keys.set(opd.name, known);
      for (const { unit } of opd.subKegiatan) if (!keys.has(unit.name)) keys.set(unit.name, known);
    }
    for (const note of submission.notes) {
      if (note.kind !== 'total-differs') continue;
      const { place, level, name, printed, counted, children } = note;
      const difference = printed - counted;
      const args: Ang003Args = { level, name, printed, counted, difference, children };
      const known = note.opd === null ? undefined : keys.get(note.opd);
      yield { place, field: `jumlah ${level} ${name}`, ...known, ...ofCells([place]), args };
    }
  },
};

/** `level`: "opd", "urusan", "bidang", "program", "kegiatan", "sub-kegiatan", "rekening" or "total"; `children` rows were added up. */
export type Ang003Args = {
  readonly level: string;
  readonly name: string;
  readonly printed: bigint;
  readonly counted: bigint;
  readonly difference: bigint;
  readonly children: number;
};
