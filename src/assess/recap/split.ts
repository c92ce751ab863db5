import type { AssessedOpd, Assessment, Finding, Gap, Gbs } from '../../model/index.ts';
import { meansOffice } from '../office.ts';
import { speaksOf } from './summary.ts';

/**
 * The part of an assessment that is one OPD's, for its own folder: its rows, the forms that stand for them or name it, and the
 * findings about it. Where the run holds only one OPD everything is its own. Findings about a whole file go to the recap.
 */
export function onlyOpd(assessment: Assessment, mine: AssessedOpd): Assessment {
  if (assessment.opds.length === 1) return assessment;
  const gaps = new Set<Gap>();
  const gbs = new Set<Gbs>();
  const files = new Set<string>([mine.opd.place.file]);
  for (const item of mine.subKegiatan) {
    files.add(item.row.place.file);
    if (item.gap) gaps.add(item.gap);
    if (item.gbs) gbs.add(item.gbs);
  }
  const named = (form: Gap | Gbs): boolean => form.opd !== null && meansOffice(form.opd.text, mine.opd);
  const looseGaps = assessment.looseGaps.filter(({ gap }) => named(gap));
  for (const { gap } of looseGaps) gaps.add(gap);
  for (const form of [...gaps, ...gbs]) files.add(form.place.file);
  const { submission } = assessment;
  return {
    submission: {
      ...submission,
      sources: submission.sources.filter((source) => files.has(source.file)),
      opds: [mine.opd],
      gaps: submission.gaps.filter((gap) => gaps.has(gap)),
      gbs: submission.gbs.filter((one) => gbs.has(one)),
      notes: [],
    },
    opds: [mine],
    looseGaps,
    findings: assessment.findings.filter((finding) => speaksOf(finding, mine.opd)),
  };
}

/** Findings that no OPD's part holds: about whole files, or of forms that name an OPD without a budget. */
export function leftOver(assessment: Assessment): readonly Finding[] {
  if (assessment.opds.length === 1) return [];
  return assessment.findings.filter((finding) => !assessment.opds.some(({ opd }) => speaksOf(finding, opd)));
}
