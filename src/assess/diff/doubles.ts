/** One side of a comparison as the recap would count it: an OPD that stands in two files is counted once (KMP-004). */
import type { Assessment, Settings } from '../../model/index.ts';
import type { Profile } from '../../profile/index.ts';
import { assess } from '../index.ts';
import { batchFindings } from '../recap/findings.ts';
import { findDoubles } from '../recap/roll-call.ts';
import { summarise } from '../recap/summary.ts';

/** The assessment without the OPDs that another file already holds, and with a finding that says so. */
export function withoutDoubles(assessment: Assessment, settings: Settings, profile: Profile): Assessment {
  const { submission } = assessment;
  const summaries = summarise({ ...assessment, findings: [] });
  const doubles = findDoubles(summaries, profile);
  if (doubles.length === 0) return assessment;
  const left = new Set(doubles.map(({ other }) => summaries.indexOf(other)));
  // Judged once more: what an OPD is a share of, and which form stands for which row, depends on the others.
  const counted = assess(
    { ...submission, opds: submission.opds.filter((_, i) => !left.has(i)) },
    settings,
    profile,
  );
  const roll = { lines: [], unlisted: [], hasList: false, doubles, years: [] };
  const said = batchFindings(
    { summaries, roll, periods: [], copies: [], files: submission.sources },
    settings,
    profile,
  );
  return { ...counted, findings: [...counted.findings, ...said.map(({ finding }) => finding)] };
}
