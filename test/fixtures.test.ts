import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Answer } from '../fixtures/make/fixture.ts';
import { FIXTURES } from '../fixtures/make/index.ts';
import { assess } from '../src/assess/index.ts';
import { readSubmission } from '../src/intake/index.ts';
import { type Assessment, DEFAULT_SETTINGS, rupiah, sum } from '../src/model/index.ts';
import { DEFAULT_PROFILE } from '../src/profile/index.ts';
import { RULES } from '../src/rules/index.ts';
import { readWorkbook } from '../src/workbook/index.ts';
import { DEFAULT_LIMITS } from '../src/workbook/limits.ts';
import { openZip } from '../src/workbook/xlsx/zip.ts';

const folder = new URL('../fixtures/', import.meta.url);
const names = FIXTURES.map(({ name }) => name);
const answerFile = (name: string) => `${name.replace(/\.[^.]+$/, '')}.answer.json`;

async function run(name: string): Promise<Assessment> {
  const workbook = await readWorkbook(readFileSync(new URL(name, folder)), name);
  const submission = readSubmission(
    [{ file: name, sha256: '', workbook, unreadable: null }],
    DEFAULT_PROFILE,
  );
  return assess(submission, DEFAULT_SETTINGS, DEFAULT_PROFILE);
}

it('holds every fixture of the generator with its answer, and no other', () => {
  const files = readdirSync(folder).filter((name) => /\.(xlsx|csv|json)$/.test(name));
  expect(files.sort()).toEqual(names.flatMap((name) => [name, answerFile(name)]).sort());
});

/** What is in a workbook, part by part: another zlib packs the same content into other bytes. */
function contentOf(bytes: Buffer): unknown {
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return bytes.toString('latin1');
  const zip = openZip(bytes, DEFAULT_LIMITS);
  return zip.names.map((name) => [name, zip.read(name, DEFAULT_LIMITS.partSize)?.toString('utf8')]);
}

it.each(FIXTURES)('$name is what the generator makes', async (fixture) => {
  const made = Buffer.from(await fixture.make());
  expect(contentOf(made)).toEqual(contentOf(readFileSync(new URL(fixture.name, folder))));
  expect(made.equals(Buffer.from(await fixture.make()))).toBe(true);
  const answer = readFileSync(new URL(answerFile(fixture.name), folder), 'utf8');
  expect(answer).toBe(`${JSON.stringify(fixture.answer, null, 2)}\n`);
});

/** BKS-006 and BKS-007 say what was met and assumed while reading: what must be owned up to stands in `assumed`. */
const OWNED: readonly string[] = ['BKS-006', 'BKS-007'];

it.each(names)('%s gives its answer through reading and rules', async (name) => {
  const answer: Answer = JSON.parse(readFileSync(new URL(answerFile(name), folder), 'utf8'));
  const { submission, opds, findings } = await run(name);
  expect(
    opds.map(({ opd, total, subKegiatan }) => ({
      code: opd.code,
      name: opd.name,
      year: opd.year,
      total,
      subKegiatan: subKegiatan.length,
    })),
  ).toEqual(
    answer.opds.map(({ code, name, year, total, subKegiatan }) => ({
      code,
      name,
      year,
      total: rupiah(total),
      subKegiatan,
    })),
  );
  for (const [at, { stage }] of answer.opds.entries())
    if (stage !== undefined) expect(opds[at]?.opd.stage).toBe(stage);
  expect([submission.gaps.length, submission.gbs.length]).toEqual([answer.gaps, answer.gbs]);
  expect(submission.penandaTangan[0]?.nama ?? null).toBe(answer.penandaTangan ?? null);
  if (answer.arg !== undefined) expect(sum(opds.map(({ arg }) => arg.total))).toBe(rupiah(answer.arg));
  const fired = new Set<string>(findings.map(({ rule }) => rule));
  const order = RULES.map(({ id }) => id);
  expect(order.filter((id) => fired.has(id) && !OWNED.includes(id))).toEqual(answer.rules);
  const assumed = submission.notes.flatMap((note) => (note.kind === 'assumed' ? [note.what] : []));
  expect(assumed).toEqual(expect.arrayContaining([...(answer.assumed ?? [])]));
});
