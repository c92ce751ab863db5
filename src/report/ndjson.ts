/** One JSON line a sub kegiatan and one a finding, for engines that query many governments at once (docs/scale.md). */

import type { Across } from '../assess/recap/findings.ts';
import { sayFinding } from '../locale/index.ts';
import type { Assessment, Finding, Lang, Tahap } from '../model/index.ts';
import { toDecimal } from '../model/index.ts';
import type { Json } from './json-text.ts';

/** JSON on one line; a bigint is money and becomes a number with its exact decimals. */
export function jsonLine(value: Json): string {
  if (typeof value === 'bigint') return toDecimal(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(jsonLine).join(',')}]`;
  const fields: string[] = [];
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined) fields.push(`${JSON.stringify(key)}:${jsonLine(field)}`);
  }
  return `{${fields.join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/**
 * Lines of one assessment, each with its kind (`subKegiatan` or `finding`) and what is needed to group it: government, OPD, year and
 * stage. Flat, so that a query needs no unnesting; keys are those of `analysis.json` where they mean the same.
 */
export function* ndjsonLines(assessment: Assessment, lang: Lang): Iterable<string> {
  const pemerintah = assessment.submission.pemerintah;
  const sha = new Map(assessment.submission.sources.map(({ file, sha256 }) => [file, sha256]));
  for (const { opd, subKegiatan } of assessment.opds) {
    const about = { pemerintah, opd: opd.code, opdName: opd.name, year: opd.year, stage: opd.stage };
    for (const { row, tagged, kategori, proposed, gap, gbs, score } of subKegiatan) {
      yield jsonLine({
        kind: 'subKegiatan',
        ...about,
        unit: row.unit.code,
        unitName: row.unit.name,
        program: row.program?.code ?? null,
        kegiatan: row.kegiatan?.code ?? null,
        code: row.code,
        name: row.name,
        pagu: row.pagu,
        realisasi: row.realisasi,
        tagged,
        category: kategori,
        proposed,
        gap: gap !== null,
        gbs: gbs !== null,
        status: score?.status ?? null,
        score: score?.score ?? null,
        steps: score?.steps ?? null,
        file: row.place.file,
        sheet: row.place.sheet,
        ref: row.place.ref,
        sha256: sha.get(row.place.file) ?? null,
      });
    }
  }
  const names = new Map(assessment.opds.map(({ opd }) => [opd.code ?? opd.name, opd]));
  for (const finding of assessment.findings) {
    const opd = finding.opd === null ? undefined : names.get(finding.opd);
    const about = {
      pemerintah,
      opd: opd ? opd.code : finding.opd,
      opdName: opd?.name ?? finding.opd,
      year: finding.year ?? opd?.year ?? null,
      stage: opd?.stage ?? null,
    };
    yield findingLine(finding, about, lang);
  }
}

/** Lines of the findings that only show over all files, after those of the files. */
export function* acrossLines(across: readonly Across[], lang: Lang): Iterable<string> {
  for (const { finding, pemerintah, opdName, stage } of across) {
    const opd = finding.opd === opdName ? null : finding.opd;
    yield findingLine(finding, { pemerintah, opd, opdName, year: finding.year, stage }, lang);
  }
}

interface About {
  readonly pemerintah: string | null;
  readonly opd: string | null;
  readonly opdName: string | null;
  readonly year: number | null;
  readonly stage: Tahap | null;
}

function findingLine(finding: Finding, { pemerintah, opd, opdName, year, stage }: About, lang: Lang): string {
  return jsonLine({
    kind: 'finding',
    pemerintah,
    opd,
    opdName,
    year,
    stage,
    rule: finding.rule,
    severity: finding.severity,
    step: finding.step,
    code: finding.subKegiatan,
    file: finding.place?.file ?? null,
    sheet: finding.place?.sheet ?? null,
    ref: finding.place?.ref ?? null,
    found: finding.found,
    ...sayFinding(finding, lang),
  });
}
