/** Findings that only show over all files, where one OPD's note or the follow-up list speaks of them. */
import type { GapName } from '../../assess/recap/copies.ts';
import type { Recap } from '../../assess/recap/recap.ts';
import type { OpdSummary } from '../../assess/recap/summary.ts';
import type { Finding, Lang } from '../../model/index.ts';
import { NOTE_ITEMS, type NoteData, type SaidItem, sayItem } from '../../report/recap/said.ts';

/** A finding as it concerns one OPD; of a copied text, at the OPD's own GAP. */
interface Concern {
  readonly finding: Finding;
  readonly member: GapName | null;
}

function said({ finding, member }: Concern, name: string, lang: Lang): SaidItem {
  const own = member
    ? { ...finding, subKegiatan: member.code || null, place: member.place, found: member.found }
    : finding;
  return sayItem(
    { finding: own, opdName: name, unit: null, name: member?.name ?? null, pagu: null, standing: null },
    lang,
  );
}

const byRecap = new WeakMap<Recap, ReadonlyMap<string, readonly Concern[]>>();

/** KMP findings by the OPDs they concern: a copied text concerns everyone who has it. */
function byOpd(recap: Recap): ReadonlyMap<string, readonly Concern[]> {
  const known = byRecap.get(recap);
  if (known) return known;
  const found = new Map<string, Concern[]>();
  const add = (opd: string, concern: Concern): void => {
    const list = found.get(opd);
    if (!list) found.set(opd, [concern]);
    else if (!list.some(({ finding }) => finding === concern.finding)) list.push(concern);
  };
  const copies = recap.findings.filter(({ rule }) => rule === 'KMP-002');
  recap.copies.forEach(({ members }, i) => {
    const finding = copies[i];
    if (finding) for (const member of members) add(member.opd, { finding, member });
  });
  for (const finding of recap.findings) {
    if (finding.severity === 'info' || finding.opd === null || finding.rule === 'KMP-002') continue;
    add(finding.opd, { finding, member: null });
  }
  byRecap.set(recap, found);
  return found;
}

/** A note with what the other files showed about this OPD put first: it is what the OPD cannot see by itself. */
export function withAcross(note: NoteData, recap: Recap, summary: OpdSummary, lang: Lang): NoteData {
  const concerns = byOpd(recap).get(summary.id) ?? [];
  if (concerns.length === 0) return note;
  const items = concerns.map((concern) =>
    said({ ...concern, finding: { ...concern.finding, opd: summary.id } }, summary.name, lang),
  );
  return {
    ...note,
    first: [...items, ...note.first].slice(0, NOTE_ITEMS),
    count: note.count + items.length,
  };
}

/** KMP findings as lines of the follow-up list, before those of the files. */
export function* acrossItems(recap: Recap, lang: Lang): Iterable<SaidItem> {
  const names = new Map(
    recap.periods.flatMap((period) => period.opds.map((opd) => [opd.id, opd.name] as const)),
  );
  const listed = new Map(
    recap.roll.lines.map((line) => [line.listed.code ?? line.listed.name, line.listed.name]),
  );
  for (const finding of recap.findings) {
    if (finding.severity === 'info') continue;
    const id = finding.opd ?? '';
    yield said({ finding, member: null }, names.get(id) ?? listed.get(id) ?? id, lang);
  }
}
