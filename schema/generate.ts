/**
 * Writes the JSON Schemas from the zod schemas that the code uses, for editors and for readers of `analysis.json` and `banding.json`.
 * Run: npm run schema, or npm run schema -- --check, which fails where a file is not what the code says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { configSchema } from '../src/cli/config/schema.ts';
import { diffSchema } from '../src/report/diff-schema.ts';
import { analysisSchema } from '../src/report/json-schema.ts';

const FILES = [
  ['pug.analysis.schema.json', 'Result of pug (analysis.json, pug validate --format json)', analysisSchema],
  ['pug.diff.schema.json', 'Comparison of two budgets (banding.json of pug diff)', diffSchema],
  ['pug.config.schema.json', 'pug.config.json', configSchema],
] as const;

const check = process.argv.includes('--check');
for (const [name, title, schema] of FILES) {
  const path = new URL(name, import.meta.url);
  const { $schema, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  const text = `${JSON.stringify({ $schema, title, ...body }, null, 2)}\n`;
  if (!check) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`schema/${name} is not what the code says: run npm run schema`);
    process.exitCode = 1;
  }
}
