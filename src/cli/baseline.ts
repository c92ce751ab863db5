import { readFile } from 'node:fs/promises';
import { type BaselineEntry, baselineOf } from '../assess/standing.ts';
import type { CliWords } from '../locale/cli.ts';
import type { Finding } from '../model/index.ts';
import { jsonText } from '../report/json-text.ts';
import { PugError, systemCode } from './errors.ts';
import { writeWhole } from './write.ts';

const SCHEMA = 'pug.baseline/1';

/** The findings that a baseline records. Throws PugError where it is missing or none of ours. */
export async function readBaseline(path: string, words: CliWords): Promise<readonly BaselineEntry[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    throw new PugError(code === 'ENOENT' ? words.baseline.missing(path) : words.baseline.broken(path, code));
  }
  const { baselineSchema } = await import('./config/baseline-schema.ts');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PugError(words.baseline.broken(path, 'JSON'));
  }
  const result = baselineSchema.safeParse(value);
  if (!result.success) throw new PugError(words.baseline.broken(path, words.config.wanted(SCHEMA)));
  return result.data.findings;
}

/** Records these findings, sorted, so that a change of the file shows what changed. Gives the number of findings. */
export async function writeBaseline(
  path: string,
  findings: readonly Finding[],
  words: CliWords,
): Promise<number> {
  const entries = baselineOf(findings);
  const list = entries.map(({ rule, year, opd, subKegiatan, field, count }) => ({
    rule,
    year,
    opd,
    subKegiatan,
    field,
    count,
  }));
  await writeWhole(path, jsonText({ schema: SCHEMA, findings: list }), words);
  return findings.length;
}
