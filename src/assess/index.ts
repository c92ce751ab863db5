import { proposeKategori } from '../language/potensi.ts';
import type {
  Assessed,
  AssessedOpd,
  Assessment,
  Finding,
  Gap,
  GapScore,
  Settings,
  SubKegiatan,
  Submission,
} from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import { RULES } from '../rules/index.ts';
import { tagOf } from '../rules/row-tag.ts';
import type { GapContext, Rule } from '../rules/rule.ts';
import { sharesOf, totalOf } from './arg.ts';
import { makeFrame } from './frame.ts';
import { matchForms } from './match.ts';
import { narrow } from './narrow.ts';
import { inOrder } from './order.ts';
import { scoreGap } from './score.ts';

export { totalOf } from './arg.ts';
export { opdKey } from './frame.ts';
export { isAskedOpd } from './narrow.ts';
export { givenFor, isOpdItself, unmetNames } from './office.ts';

interface Judged {
  readonly context: GapContext;
  readonly findings: readonly Finding[];
  readonly score: GapScore;
}

/**
 * Judges a submission: matches GAP and GBS to budget rows, runs the rules (those about the submission, then each GAP, each GBS, each
 * row, every group in the order of the ids) and works out scores, categories and shares. Pure: the same submission and settings give
 * the same assessment. A GAP that stands for no row (no budget has it, or another GAP already stands for its row) is judged and scored
 * all the same and kept in `looseGaps`; no OPD is made up for it.
 */
export function assess(
  submission: Submission,
  settings: Settings,
  profile: Profile,
  rules: readonly Rule[] = RULES,
): Assessment {
  const matches = matchForms(submission);
  const scope = narrow(submission, matches, settings);
  const frame = makeFrame(rules, settings, profile);
  const nobody = { row: null, opd: null, by: null } as const;

  const findings: Finding[] = [...frame.submission(scope, submission)];
  const judged = new Map<Gap, Judged>();
  for (const gap of scope.gaps) {
    const { context, findings: own } = frame.gap(gap, matches.ofGap.get(gap) ?? nobody, scope);
    judged.set(gap, { context, findings: own, score: scoreGap(own, profile, gap) });
    for (const finding of own) findings.push(finding);
  }
  for (const gbs of scope.gbs) {
    const match = matches.ofGbs.get(gbs) ?? nobody;
    const gap = match.row
      ? (matches.gapOf.get(match.row) ?? null)
      : looseGapOf(gbs.code?.text ?? null, scope.gaps);
    for (const finding of frame.gbs(gbs, match, gap, scope)) findings.push(finding);
  }

  const opds: AssessedOpd[] = [];
  for (const opd of scope.opds) {
    const rows: Assessed[] = [];
    for (const row of opd.subKegiatan) {
      const gap = matches.gapOf.get(row) ?? null;
      const own = gap ? judged.get(gap) : undefined;
      findings.push(
        ...frame.row({ row, opd, gap, gapContext: own?.context ?? null, gapFindings: own?.findings ?? [] }),
      );
      rows.push(assessRow(row, gap, own ?? null, matches.gbsOf.get(row) ?? null, profile));
    }
    const bases = sharesOf(opd, rows, settings, scope.opds.length === 1);
    opds.push({ opd, total: totalOf(opd), arg: bases[settings.basis], bases, subKegiatan: rows });
  }

  const standing = new Set(matches.gapOf.values());
  const looseGaps = [...judged]
    .filter(([gap]) => !standing.has(gap))
    .map(([gap, { score }]) => ({ gap, score }));
  return { submission: scope, opds, looseGaps, findings: inOrder(findings, scope.sources) };
}

function assessRow(
  row: SubKegiatan,
  gap: Gap | null,
  own: Judged | null,
  gbs: Assessed['gbs'],
  profile: Profile,
): Assessed {
  const tag = tagOf(row, gap);
  const tagged = tag?.tagged ?? null;
  const proposal = tagged === true ? null : proposeKategori(row, profile);
  return {
    row,
    gap,
    gbs,
    score: own?.score ?? null,
    tagged,
    kategori: tag?.kategori ?? null,
    proposed: proposal?.kategori ?? null,
    evidence: proposal?.words ?? [],
  };
}

/** A GBS without a budget row is compared with the GAP that gives the same code, if one does. */
function looseGapOf(code: string | null, gaps: readonly Gap[]): Gap | null {
  const wanted = code?.trim();
  return (wanted && gaps.find((gap) => gap.code?.text.trim() === wanted)) || null;
}
