import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { baselineOf, markFindings, type Waived } from '../../src/assess/standing.ts';
import { DEFAULT_SETTINGS, type Place } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import type { FindingsReport } from '../../src/report/findings.ts';
import { findingsGithub } from '../../src/report/github.ts';
import { analysisJson } from '../../src/report/json.ts';
import { analysisSchema } from '../../src/report/json-schema.ts';
import { findingsJunit } from '../../src/report/junit.ts';
import { findingsSarif } from '../../src/report/sarif.ts';
import { findingsMarkdown } from '../../src/report/summary-markdown.ts';
import { findingsText } from '../../src/report/text.ts';
import { RULES } from '../../src/rules/index.ts';
import { at, opd, row, submission, tag } from '../assess/samples.ts';

/** A name with everything that a format could stumble over. */
const HOSTILE = 'Bantuan "50%" <b>: beras,\n::error::gula & </failure>]]> | `x` \u0007\ud800';
const FILE = 'masuk/anggaran 50%: dinas.xlsx';

function reportOf(marks: FindingsReport['marks'] = null, waivers: readonly Waived[] = []): FindingsReport {
  const place = (ref: string): Place => at(ref, "Lembar 'A'", FILE);
  const rows = [
    row('1.06.04.2.01.0003', HOSTILE, 125_000_000, { tag: tag({ place: place('D5') }), place: place('C5') }),
    row('1.06.04.2.01.0004', 'Kedua', null, {
      pagu: 1050n,
      tag: tag({ tagged: false, place: place('D6') }),
      place: place('C6'),
    }),
  ];
  const facts = submission([opd(rows)], {
    sources: [
      {
        file: FILE,
        sha256: 'ab'.repeat(32),
        sheets: [{ name: "Lembar 'A'", role: 'budget', headerRow: 4, rows: 2 }],
      },
    ],
  });
  const rules = RULES.filter(({ id }) => id === 'ARG-001');
  return { assessment: assess(facts, DEFAULT_SETTINGS, DEFAULT_PROFILE, rules), lang: 'id', marks, waivers };
}

function waivedReport(): FindingsReport {
  const { findings } = reportOf().assessment;
  const waiver: Waived = { rule: 'ARG-001', reason: 'Sedang disusun', by: 'Tim' };
  const { marks, used } = markFindings(findings, {
    baseline: baselineOf(findings),
    waivers: [waiver],
    today: '2026-01-01',
    file: 'pug.config.json',
    isOpd: () => true,
  });
  const { assessment, lang } = reportOf();
  // The marks belong to these very findings.
  return { assessment: { ...assessment, findings }, lang, marks, waivers: used };
}

function sarifValidator() {
  // A pattern of the schema is none under the u flag.
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(sarifSchema());
}

/** The official schema, as a package ships it; its draft-04 words are those of draft-07 but for the name of the id. */
function sarifSchema(): object {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif');
  const file = path.replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json');
  const { id, $schema: _, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  expect(id).toContain('sarif-2.1.0');
  return schema;
}

it('SARIF satisfies the official schema, and points at file, row and cell', () => {
  const valid = sarifValidator();
  for (const report of [reportOf(), waivedReport()]) {
    const sarif = JSON.parse(findingsSarif(report, new Map([['ARG-001', '# ARG-001']])));
    expect(valid(sarif) ? [] : valid.errors).toEqual([]);
    const [result] = sarif.runs[0].results;
    expect(result).toMatchObject({
      ruleId: 'ARG-001',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'masuk/anggaran%2050%25%3A%20dinas.xlsx' },
            region: { startLine: 5 },
          },
          logicalLocations: [{ fullyQualifiedName: "'Lembar ''A'''!D5" }],
        },
      ],
    });
    const rule = sarif.runs[0].tool.driver.rules[result.ruleIndex];
    expect(rule).toMatchObject({ id: 'ARG-001', name: 'tag-tanpa-gap', help: { markdown: '# ARG-001' } });
  }
});

it('a SARIF that lacks what the schema asks for does not pass it', () => {
  const valid = sarifValidator();
  expect(valid({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

it('SARIF says which findings are old and which are waived, with the reason', () => {
  const { results } = JSON.parse(findingsSarif(waivedReport(), new Map())).runs[0];
  expect(results[0]).toMatchObject({
    baselineState: 'unchanged',
    suppressions: [{ kind: 'external', justification: 'Sedang disusun (Tim)' }],
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Elements of an XML text with their attributes and text, by a strict parser. */
function elements(xml: string): readonly Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) =>
    found.push({ name, attributes: { ...attributes }, text: '' }),
  );
  parser.on('text', (text) => {
    const last = found.at(-1);
    if (last) last.text += text;
  });
  parser.write(xml).close();
  return found;
}

it('JUnit is one test a sub kegiatan and rule family, whatever the names hold', () => {
  const found = elements(findingsJunit(reportOf(), ({ severity }) => severity === 'error'));
  const names = found.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes.name);
  const readable = HOSTILE.replace('\u0007\ud800', '\ufffd\ufffd');
  expect(names).toEqual([
    `1.06.04.2.01.0003 ${readable} [anggaran]`,
    `1.06.04.2.01.0003 ${readable} [penandaan ARG]`,
    '1.06.04.2.01.0004 Kedua [anggaran]',
    '1.06.04.2.01.0004 Kedua [penandaan ARG]',
    FILE,
  ]);
  const [failure, ...others] = found.filter(({ name }) => name === 'failure');
  expect(others).toEqual([]);
  expect(failure?.attributes).toEqual({ message: 'ARG-001', type: 'error' });
  expect(failure?.text).toContain('“Bantuan "50%" <b>: beras, ::error::gula & </failure>]]> | `x`');
  expect(found[0]?.attributes).toMatchObject({ tests: '5', failures: '1', errors: '0', skipped: '0' });
});

it('JUnit skips a test that only waived findings would fail, and passes one with lesser findings', () => {
  const waived = elements(findingsJunit(waivedReport(), () => true));
  expect(waived.find(({ name }) => name === 'skipped')?.attributes).toEqual({ message: 'Sedang disusun' });
  const lenient = elements(findingsJunit(reportOf(), () => false));
  expect(lenient[0]?.attributes).toMatchObject({ failures: '0', skipped: '0' });
  expect(lenient.find(({ name }) => name === 'system-out')?.text).toContain('ARG-001');
});

/** A workflow command read back, as the runner does. */
function readCommand(line: string) {
  const match = /^::(\w+) (.*?)::(.*)$/.exec(line);
  if (!match) throw new Error(`no command: ${line}`);
  const back = (text: string): string =>
    text
      .replaceAll('%2C', ',')
      .replaceAll('%3A', ':')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%25', '%');
  const properties = (match[2] ?? '').split(',').map((pair) => {
    const [key = '', ...value] = pair.split('=');
    return [key, back(value.join('='))];
  });
  return { command: match[1], properties: Object.fromEntries(properties), message: back(match[3] ?? '') };
}

it('GitHub annotations give back file, row and words when they are read', () => {
  const lines = findingsGithub(reportOf()).trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  const { command, properties, message } = readCommand(lines[0] ?? '');
  expect(command).toBe('error');
  expect(properties).toEqual({ file: FILE, line: '5', title: 'ARG-001 Ditandai ARG tanpa GAP' });
  expect(message).toContain(`'Lembar ''A'''!D5: “Bantuan "50%" <b>: beras, ::error::gula`);
});

it('GitHub annotations leave waived findings out', () => {
  expect(findingsGithub(waivedReport())).toBe('');
});

it('the Markdown summary lets no cell become markup or break its table', () => {
  const lines = findingsMarkdown(reportOf(), true).split('\n');
  expect(lines[0]).toBe('## Pemeriksaan ARG: ❌ Tidak lulus');
  const table = lines.filter((line) => line.startsWith('|'));
  expect(table).toHaveLength(3);
  expect((table[2]?.match(/(?<!\\)\|/g) ?? []).length).toBe(6);
  expect(table[2]).toContain('\\<b\\>');
});

it('the text for a terminal stays in 80 columns and says what was waived and by whom', () => {
  expect(findingsText(waivedReport())).toContain(
    'Dikecualikan: 1 temuan.\n  ARG-001: Sedang disusun (Tim)\n',
  );
  for (const line of findingsText({ ...reportOf(), lang: 'en' }).split('\n')) {
    expect(line.length).toBeLessThanOrEqual(80);
  }
});

it('JSON satisfies its own schema, with and without marks, and keeps every sen', () => {
  const file = new URL('../../schema/pug.analysis.schema.json', import.meta.url);
  const valid = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')));
  for (const { assessment, marks } of [reportOf(), waivedReport()]) {
    const text = analysisJson(assessment, {
      lang: 'id',
      profile: DEFAULT_PROFILE,
      date: '2026-01-31',
      marks,
    });
    const value = JSON.parse(text);
    expect(valid(value) ? [] : valid.errors).toEqual([]);
    expect(analysisSchema.safeParse(value).success).toBe(true);
    expect(text).toContain('"pagu": 10.5,');
    expect(text).toContain('"total": 125000010.5,');
  }
  expect(valid({ schema: 'pug.analysis/1' })).toBe(false);
});

it('JSON writes money beyond what a double can hold, to the sen', () => {
  const large = row('1.06.04.2.01.0003', 'Besar', null, { pagu: 12_345_678_901_234_567_891n });
  const assessment = assess(submission([opd([large])]), DEFAULT_SETTINGS, DEFAULT_PROFILE, []);
  const text = analysisJson(assessment, { lang: 'id', profile: DEFAULT_PROFILE });
  expect(text).toContain('"pagu": 123456789012345678.91,');
});

it('the same findings give the same bytes in every format', () => {
  const all = () => {
    const report = waivedReport();
    return [
      findingsSarif(report, new Map()),
      findingsJunit(report, () => true),
      findingsGithub(report),
      findingsMarkdown(report, true),
      findingsText(report),
    ];
  };
  expect(all()).toEqual(all());
});
