import type { Finding, Place, Source } from '../model/index.ts';

/** Sheet order of the sources, and a row and column for each place, so that findings come in the order a reader meets them. */
type Key = readonly [file: number, sheet: number, row: number, column: number];

const NOWHERE: Key = [Number.MAX_SAFE_INTEGER, 0, 0, 0];

function cell(ref: string): readonly [row: number, column: number] {
  const match = /^([A-Z]{1,3})(\d+)/.exec(ref);
  if (!match) return [0, 0];
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(match[2]), column];
}

/**
 * Findings in their final order: by file and sheet as given, then row and column, then rule id; equal ones keep the order they were
 * found in. Findings about a whole file come before those of its cells, findings without a place last.
 */
export function inOrder(findings: readonly Finding[], sources: readonly Source[]): readonly Finding[] {
  const files = new Map(sources.map((source, index) => [source.file, index]));
  const sheets = new Map(
    sources.flatMap((source) =>
      source.sheets.map((sheet, index) => [`${source.file}\n${sheet.name}`, index + 1] as const),
    ),
  );
  const keyOf = (place: Place | null): Key => {
    if (place === null) return NOWHERE;
    const file = files.get(place.file) ?? files.size;
    return [file, sheets.get(`${place.file}\n${place.sheet}`) ?? 0, ...cell(place.ref)];
  };
  const keyed = findings.map((finding) => ({ finding, key: keyOf(finding.place) }));
  keyed.sort(
    ({ finding: f, key: a }, { finding: g, key: b }) =>
      a[0] - b[0] ||
      a[1] - b[1] ||
      a[2] - b[2] ||
      a[3] - b[3] ||
      (f.rule < g.rule ? -1 : f.rule > g.rule ? 1 : 0),
  );
  return keyed.map(({ finding }) => finding);
}
