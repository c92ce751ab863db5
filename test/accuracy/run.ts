/**
 * `npm run accuracy -- FILE [--markdown docs/accuracy.md] [--rule GAP-205]`: how well the rules agree with labelled cases.
 * Without FILE the cases beside the repository (../shared/cases) are judged.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { RULES } from '../../src/rules/index.ts';
import { readCases } from './load.ts';
import { markdown, terminal } from './print.ts';
import { judge, score } from './score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { markdown: { type: 'string' }, rule: { type: 'string', multiple: true } },
});
const path = positionals[0] ?? new URL('../../../shared/cases/gap-cases.json', import.meta.url).pathname;
if (!existsSync(path)) {
  console.error(`Berkas kasus tidak ada: ${path}`);
  process.exit(2);
}
const cases = readCases(path);
const started = performance.now();
const judged = judge(cases);
const result = score(judged);
console.log(terminal(result, values.rule ?? [], performance.now() - started));
if (values.markdown) writeFileSync(values.markdown, markdown(result, RULES));
