import type { Mark } from '../assess/standing.ts';
import { sayFinding } from '../locale/index.ts';
import type {
  Assessed,
  AssessedOpd,
  Assessment,
  Finding,
  Lang,
  Named,
  Place,
  Severity,
  Source,
} from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import { aliasOf } from '../rules/heads.ts';
import { RULES_VERSION } from '../rules/index.ts';
import { VERSION } from '../version.ts';
import { type Json, jsonText } from './json-text.ts';

export interface JsonOptions {
  readonly lang: Lang;
  readonly profile: Profile;
  /** Time stamp from `--date`; nothing is written without one. */
  readonly date?: string | null;
  /** Marks of a baseline or of waivers; the keys `baseline` and `waived` stand only where they were used. */
  readonly marks?: ReadonlyMap<Finding, Mark> | null;
}

/**
 * The result as `pug.analysis/1` (contracts.md): two-blank JSON, the same input giving the same bytes. Money is a number token with
 * its exact decimals; parse it with a reader that keeps decimals where sen matter.
 */
export function analysisJson(assessment: Assessment, options: JsonOptions): string {
  return jsonText(analysis(assessment, options));
}

function analysis(assessment: Assessment, options: JsonOptions): Json {
  const { submission, opds, findings } = assessment;
  const marks = options.marks ?? null;
  return {
    schema: 'pug.analysis/1',
    tool: { version: VERSION, rules: RULES_VERSION, profile: options.profile.id },
    date: options.date ?? undefined,
    inputs: submission.sources.map(inputJson),
    opds: opds.map((opd) => opdJson(opd, submission.pemerintah)),
    findings: findings.map((finding) => findingJson(finding, options.lang, marks)),
    summary: summaryOf(assessment, marks),
  };
}

export function inputJson({ file, sha256, sheets }: Source): Json {
  return {
    file,
    sha256,
    sheets: sheets.map(({ name, role, headerRow, rows }) => ({ name, role, headerRow, rows })),
  };
}

function named({ code, name }: Named): Json {
  return { code, name };
}

function placeJson(place: Place | null): Json {
  return place === null ? null : { file: place.file, sheet: place.sheet || null, ref: place.ref || null };
}

export function opdJson({ opd, total, arg, subKegiatan }: AssessedOpd, pemerintah: string | null): Json {
  return {
    pemerintah: pemerintah ?? undefined,
    code: opd.code,
    name: opd.name,
    year: opd.year,
    stage: opd.stage,
    total,
    arg: {
      total: arg.total,
      byCategory: arg.byKategori,
      share: arg.share,
      basis: arg.basis,
      denominator: arg.denominator,
      memenuhiTotal: arg.memenuhiTotal,
      memenuhiShare: arg.memenuhiShare,
    },
    subKegiatan: subKegiatan.map(rowJson),
  };
}

function rowJson({ row, tagged, kategori, proposed, evidence, score }: Assessed): Json {
  return {
    code: row.code,
    name: row.name,
    unit: named(row.unit),
    program: row.program && named(row.program),
    kegiatan: row.kegiatan && named(row.kegiatan),
    pagu: row.pagu,
    location: placeJson(row.place),
    arg: { tagged, category: kategori, proposed, evidence },
    gap: score && { status: score.status, score: score.score, steps: score.steps },
  };
}

export function findingJson(finding: Finding, lang: Lang, marks: ReadonlyMap<Finding, Mark> | null): Json {
  const { message, suggestion } = sayFinding(finding, lang);
  const mark = marks?.get(finding);
  const waiver = mark?.waiver;
  return {
    rule: finding.rule,
    alias: aliasOf(finding.rule),
    severity: finding.severity,
    step: finding.step,
    opd: finding.opd,
    subKegiatan: finding.subKegiatan,
    location: placeJson(finding.place),
    found: finding.found,
    message,
    suggestion,
    args: finding.args,
    baseline: marks === null ? undefined : mark?.old ? 'old' : 'new',
    waived: waiver ? { reason: waiver.reason, by: waiver.by, until: waiver.until ?? null } : undefined,
  };
}

function summaryOf(
  { submission, opds, findings }: Assessment,
  marks: ReadonlyMap<Finding, Mark> | null,
): Json {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const marked = [...(marks?.values() ?? [])];
  return {
    files: submission.sources.length,
    opds: opds.length,
    subKegiatan: opds.reduce((sum, { subKegiatan }) => sum + subKegiatan.length, 0),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    old: marks === null ? undefined : marked.filter(({ old }) => old).length,
    waived: marks === null ? undefined : marked.filter(({ waiver }) => waiver !== null).length,
  };
}
