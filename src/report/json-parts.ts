/** `pug.analysis/1` written piece by piece, so that the result of a whole batch never stands in memory. */
import type { Assessment, Finding, Lang, Severity } from '../model/index.ts';
import type { Profile } from '../profile/index.ts';
import { RULES_VERSION } from '../rules/index.ts';
import { VERSION } from '../version.ts';
import { findingJson, inputJson, opdJson } from './json.ts';
import { type Json, jsonPart, jsonText } from './json-text.ts';

/** The lists of one assessment as they stand in the file: elements joined by a comma and a line break, '' where there are none. */
export interface AnalysisParts {
  readonly inputs: string;
  readonly opds: string;
  readonly findings: string;
}

/** What stands between two elements, also between those of two pieces. */
export const JOIN = ',\n    ';

function list(items: readonly Json[]): string {
  return items.map(jsonPart).join(JOIN);
}

export function analysisParts(assessment: Assessment, lang: Lang): AnalysisParts {
  return {
    inputs: list(assessment.submission.sources.map(inputJson)),
    opds: list(assessment.opds.map((opd) => opdJson(opd, assessment.submission.pemerintah))),
    findings: findingParts(assessment.findings, lang),
  };
}

export function findingParts(findings: readonly Finding[], lang: Lang): string {
  return list(findings.map((finding) => findingJson(finding, lang, null)));
}

export interface AnalysisCounts {
  readonly files: number;
  readonly opds: number;
  readonly subKegiatan: number;
  readonly severities: Readonly<Record<Severity, number>>;
}

/** Text, or its bytes in UTF-8. */
export type Piece = string | Uint8Array;
type Pieces = Iterable<Piece> | AsyncIterable<Piece>;

async function* listOf(key: string, pieces: Pieces): AsyncIterable<Piece> {
  let any = false;
  for await (const piece of pieces) {
    if (piece.length === 0) continue;
    if (!any) yield `  "${key}": [\n    `;
    any = true;
    yield piece;
  }
  yield any ? '\n  ],\n' : `  "${key}": [],\n`;
}

/** The whole file as text, in the layout of `analysisJson`. The lists are text in any pieces, their elements already joined. */
export async function* analysisText(
  lists: { readonly inputs: Pieces; readonly opds: Pieces; readonly findings: Pieces },
  counts: AnalysisCounts,
  options: { readonly profile: Profile; readonly date: string | null },
): AsyncIterable<Piece> {
  const head = jsonText({
    schema: 'pug.analysis/1',
    tool: { version: VERSION, rules: RULES_VERSION, profile: options.profile.id },
    date: options.date ?? undefined,
  });
  yield `${head.slice(0, head.lastIndexOf('\n}'))},\n`;
  yield* listOf('inputs', lists.inputs);
  yield* listOf('opds', lists.opds);
  yield* listOf('findings', lists.findings);
  const { severities, files, opds, subKegiatan } = counts;
  const summary = jsonText({
    summary: {
      files,
      opds,
      subKegiatan,
      errors: severities.error,
      warnings: severities.warning,
      infos: severities.info,
    },
  });
  yield summary.slice('{\n'.length);
}
