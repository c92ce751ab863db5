import { identityText } from '../assess/standing.ts';
import { sayFinding, titleOf } from '../locale/index.ts';
import type { Finding, Severity } from '../model/index.ts';
import { RULE_HEADS } from '../rules/heads.ts';
import { VERSION } from '../version.ts';
import { cellName, type FindingsReport, rowOf } from './findings.ts';
import { type Json, jsonText } from './json-text.ts';

const LEVEL: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Findings as SARIF 2.1.0, as code hosts read it. A result points at the file, at the row as its region, and at `Sheet!C12` as its
 * logical location. Findings of a baseline are `unchanged`, waived ones are suppressed with their reason.
 * @param pages help of each rule as Markdown, by id
 */
export function findingsSarif(report: FindingsReport, pages: ReadonlyMap<string, string>): string {
  const { assessment, lang } = report;
  const indexes = new Map(RULE_HEADS.map(({ id }, index) => [id, index]));
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'pug',
            semanticVersion: VERSION,
            language: lang,
            rules: RULE_HEADS.map(({ id, alias, severity }) => {
              const title = titleOf(id, lang);
              const page = pages.get(id);
              return {
                id,
                name: alias,
                shortDescription: { text: title },
                help: page === undefined ? undefined : { text: page, markdown: page },
                defaultConfiguration: { level: LEVEL[severity] },
                properties: { tags: ['pug', id.slice(0, 3)] },
              };
            }),
          },
        },
        language: lang,
        columnKind: 'utf16CodeUnits',
        artifacts: assessment.submission.sources.map(({ file, sha256 }) => ({
          location: { uri: uriOf(file) },
          hashes: sha256 === '' ? undefined : { 'sha-256': sha256 },
        })),
        results: assessment.findings.map((finding) =>
          result(finding, report, indexes.get(finding.rule) ?? -1),
        ),
      },
    ],
  });
}

/** A relative path as a URI reference: each part percent-encoded, a colon too, which could begin a scheme. */
function uriOf(file: string): string {
  return file
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}

function result(finding: Finding, { lang, marks }: FindingsReport, ruleIndex: number): Json {
  const { message, suggestion } = sayFinding(finding, lang);
  const mark = marks?.get(finding);
  const { place } = finding;
  const row = place && rowOf(place);
  const cell = place && cellName(place);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVEL[finding.severity],
    message: { text: `${message} ${suggestion}` },
    locations: place
      ? [
          {
            physicalLocation: {
              artifactLocation: { uri: uriOf(place.file) },
              region: row === null ? undefined : { startLine: row },
            },
            logicalLocations: cell ? [{ fullyQualifiedName: cell, kind: 'cell' }] : undefined,
          },
        ]
      : [],
    partialFingerprints: { 'pugIdentity/v1': identityText(finding) },
    baselineState: marks === null ? undefined : mark?.old ? 'unchanged' : 'new',
    suppressions: mark?.waiver
      ? [{ kind: 'external', status: 'accepted', justification: `${mark.waiver.reason} (${mark.waiver.by})` }]
      : undefined,
    properties: {
      opd: finding.opd,
      subKegiatan: finding.subKegiatan,
      year: finding.year,
      step: finding.step,
      found: finding.found,
    },
  };
}
