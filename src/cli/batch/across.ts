/** Findings that only show over all files, where one OPD's note or the follow-up list speaks of them. */
import { type AcrossStanding, type Concern, concernsOf, countsOf } from '../../assess/recap/concerns.ts';
import type { Recap } from '../../assess/recap/recap.ts';
import type { Standing } from '../../assess/recap/since.ts';
import type { OpdSummary } from '../../assess/recap/summary.ts';
import type { Lang } from '../../model/index.ts';
import { NOTE_ITEMS, type NoteData, type SaidItem, sayItem } from '../../report/recap/said.ts';
import type { Ran } from './run.ts';

function said({ finding, member }: Concern, name: string, standing: Standing | null, lang: Lang): SaidItem {
  const own = member
    ? { ...finding, subKegiatan: member.code || null, place: member.place, found: member.found }
    : finding;
  return sayItem(
    { finding: own, opdName: name, unit: null, name: member?.name ?? null, pagu: null, standing },
    lang,
  );
}

/** A note with what the other files showed about this OPD put first: it is what the OPD cannot see by itself. */
export function withAcross(
  note: NoteData,
  recap: Recap,
  summary: OpdSummary,
  since: AcrossStanding | null,
  lang: Lang,
): NoteData {
  const concerns = concernsOf(recap, summary);
  const items = concerns.map((concern) => {
    const standing = since?.standing.get(concern.finding) ?? null;
    return said(
      { ...concern, finding: { ...concern.finding, opd: summary.id } },
      summary.name,
      standing,
      lang,
    );
  });
  return {
    ...note,
    first: [...items, ...note.first].slice(0, NOTE_ITEMS),
    count: note.count + items.length,
    findings: countsOf(recap, summary),
    progress: since?.progress ?? null,
  };
}

/** KMP findings as lines of the follow-up list, before those of the files. */
export function* acrossItems({ recap, summaries, since, earlier }: Ran, lang: Lang): Iterable<SaidItem> {
  const stood = new Map(since?.flatMap(({ standing }) => [...standing]) ?? []);
  // Where a text is about several, the list has it under the OPD that the finding names.
  since?.forEach(({ standing }, i) => {
    for (const [finding, how] of standing) if (finding.opd === summaries[i]?.id) stood.set(finding, how);
  });
  for (const { finding, opdName } of recap.across) {
    if (finding.severity === 'info') continue;
    const standing = stood.get(finding) ?? (earlier?.stoodOfMissing(finding) ? 'tetap' : null);
    yield said({ finding, member: null }, opdName ?? finding.place?.file ?? '', standing, lang);
  }
}
