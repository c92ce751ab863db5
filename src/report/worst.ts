import { type Assessment, type Finding, SEVERITIES } from '../model/index.ts';

/**
 * The findings that most need mending (an info never does), the worst first: by severity; what keeps a file from being read before the rest; then by the
 * money of the sub kegiatan. Each rule once where there are rules enough, so that one frequent mistake does not hide the others.
 */
export function worstFindings(assessment: Assessment, count: number): readonly Finding[] {
  const pagu = new Map<string, bigint>();
  for (const { opd, subKegiatan } of assessment.opds)
    for (const { row } of subKegiatan) pagu.set(`${opd.code ?? opd.name}\n${row.code}`, row.pagu ?? 0n);
  const moneyOf = (finding: Finding) => pagu.get(`${finding.opd}\n${finding.subKegiatan}`) ?? 0n;
  const blocks = (finding: Finding) => (finding.rule.startsWith('BKS') ? 0 : 1);
  const ordered = assessment.findings
    .filter(({ severity }) => severity !== 'info')
    .map((finding, index) => ({ finding, index, money: moneyOf(finding) }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
        blocks(a.finding) - blocks(b.finding) ||
        (a.money === b.money ? a.index - b.index : a.money < b.money ? 1 : -1),
    )
    .map(({ finding }) => finding);
  const seen = new Set<string>();
  const again = new Set<Finding>();
  for (const finding of ordered) {
    if (seen.has(finding.rule)) again.add(finding);
    seen.add(finding.rule);
  }
  return SEVERITIES.flatMap((severity) => {
    const own = ordered.filter((finding) => finding.severity === severity);
    return [...own.filter((finding) => !again.has(finding)), ...own.filter((finding) => again.has(finding))];
  }).slice(0, count);
}
