import type { Opd, Settings, Submission } from '../model/index.ts';
import type { Matches } from './match.ts';
import { meansOffice } from './office.ts';

/** Whether an OPD is the one asked for: its code, or words of its name. */
export function isAskedOpd(opd: Pick<Opd, 'code' | 'name'>, asked: string): boolean {
  return meansOffice(asked, opd) || opd.name.toLowerCase().includes(asked.trim().toLowerCase());
}

/**
 * The part of a submission that `--opd` and `--year` ask for. GAP and GBS go with the budget row they stand for; one that stands for
 * none stays where it names the OPD asked for, or names none.
 */
export function narrow(submission: Submission, matches: Matches, settings: Settings): Submission {
  const { opd: asked, year } = settings;
  if (asked === null && year === null) return submission;
  const kept = submission.opds.filter(
    (opd) =>
      (asked === null || isAskedOpd(opd, asked)) && (year === null || opd.year === null || opd.year === year),
  );
  const set = new Set(kept);
  const stays = (opd: Opd | null, named: string | null, itsYear: number | null): boolean => {
    if (opd !== null) return set.has(opd);
    if (asked !== null && named !== null && !meansOffice(named, { code: null, name: asked })) return false;
    return year === null || itsYear === null || itsYear === year;
  };
  return {
    ...submission,
    opds: kept,
    gaps: submission.gaps.filter((gap) =>
      stays(matches.ofGap.get(gap)?.opd ?? null, gap.opd?.text ?? null, gap.year),
    ),
    gbs: submission.gbs.filter((gbs) =>
      stays(matches.ofGbs.get(gbs)?.opd ?? null, gbs.opd?.text ?? null, gbs.year?.value ?? null),
    ),
  };
}
