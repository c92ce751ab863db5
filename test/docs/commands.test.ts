import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { makeProgram } from '../../src/cli/program.ts';
import { makeSession } from '../../src/cli/session.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { RULES } from '../../src/rules/index.ts';
import { DEFAULT_LIMITS } from '../../src/workbook/limits.ts';
import { anchor, commandsIn, flagsIn, pages, ROOT } from './pages.ts';

const PAGES = pages();
/** Shown on purpose, as what goes wrong. */
const WRONG_RULES = ['ANG-999'];
const WRONG_FLAGS = new Set(['--frmat']);

const program = makeProgram(makeSession([], {}, ROOT), () => {});
const flags = new Map(
  program.commands.map((command) => [
    command.name(),
    new Set(command.options.flatMap(({ long, short }) => [long ?? '', short ?? ''])),
  ]),
);

it('finds commands, flags and links in the pages at all', () => {
  const commands = PAGES.flatMap(({ text }) => commandsIn(text));
  expect(commands.length).toBeGreaterThan(20);
  expect(commands.flatMap(({ rest }) => flagsIn(rest)).length).toBeGreaterThan(10);
  expect(flagsIn('masuk/ --baseline acuan.json --format a,b')).toEqual(['--baseline', '--format']);
  expect(anchor('Waivers: findings that someone answers for')).toBe(
    'waivers-findings-that-someone-answers-for',
  );
});

it.each(PAGES.map((page) => [page.path, page] as const))(
  'every flag that %s gives to pug exists',
  (_, { text }) => {
    for (const { command, rest } of commandsIn(text)) {
      for (const flag of flagsIn(rest)) {
        if (WRONG_FLAGS.has(flag)) continue;
        expect([...(flags.get(command) ?? [])], `pug ${command}${rest}`).toContain(flag);
      }
    }
  },
);

it.each(PAGES.map((page) => [page.path, page] as const))('every rule that %s names exists', (_, { text }) => {
  const known = new Set([...RULES.map((rule) => rule.id as string), 'CFG-001', 'CFG-002', ...WRONG_RULES]);
  const named = [...text.matchAll(/\b(?:BKS|ANG|GAP|GBS|ARG|KMP|CFG)-\d{3}\b/g)].map(([id]) => id);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

it.each(PAGES.map((page) => [page.path, page] as const))(
  'every relative link of %s leads somewhere',
  (_, page) => {
    for (const [, target = ''] of page.text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = '', hash] = target.split('#');
      const to = path === '' ? page.path : join(dirname(page.path), path);
      expect(existsSync(join(ROOT, to)), `${page.path}: ${target}`).toBe(true);
      if (hash === undefined || !to.endsWith('.md')) continue;
      const headings = readFileSync(join(ROOT, to), 'utf8').match(/^#+ .*$/gm) ?? [];
      expect(
        headings.map((line) => anchor(line.replace(/^#+ /, ''))),
        `${page.path}: ${target}`,
      ).toContain(hash);
    }
  },
);

it.each(PAGES.map((page) => [page.path, page] as const))(
  'every file of the repository that %s names in code stands there',
  (_, { text }) => {
    const named = [
      ...text.matchAll(
        /`((?:src|test|bench|docs|schema|templates|fixtures)\/[\w./-]+\.(?:ts|json|md|xlsx|csv))`/g,
      ),
    ];
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  },
);

it('docs/limits.md prints every limit with its figure', () => {
  const text = PAGES.find(({ path }) => path === 'docs/limits.md')?.text ?? '';
  const shown = (value: number): string => value.toLocaleString('en-US');
  const MIB = 1024 * 1024;
  const { fileSize, sheetSize, stringsSize, partSize, totalSize, ratioFrom, time, ...counts } =
    DEFAULT_LIMITS;
  for (const size of [fileSize, sheetSize, stringsSize, partSize, totalSize, ratioFrom]) {
    expect(text).toContain(`${shown(size / MIB)} MiB`);
  }
  expect(text).toContain(`${time / 1000} s`);
  for (const [name, count] of Object.entries(counts)) expect(text, name).toContain(shown(count));
});

it('docs/configuration.md prints every threshold with its default', () => {
  const text = PAGES.find(({ path }) => path === 'docs/configuration.md')?.text ?? '';
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  for (const [name, value] of Object.entries(DEFAULT_PROFILE.thresholds)) {
    const row = rows.find((line) => line.split('|')[1]?.includes(`\`${name}\``)) ?? '';
    const at = (row.split('|')[1] ?? '').split(',').findIndex((cell) => cell.includes(`\`${name}\``));
    expect((row.split('|')[2] ?? '').split(',')[at]?.trim(), name).toBe(String(value));
  }
});

it('the full example of docs/configuration.md is a valid configuration, and the waivers of docs/ci.md too', async () => {
  const { configSchema } = await import('../../src/cli/config/schema.ts');
  const examples = ['docs/configuration.md', 'docs/ci.md'].flatMap((path) => {
    const text = PAGES.find((page) => page.path === path)?.text ?? '';
    return [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => JSON.parse(json) as unknown);
  });
  expect(examples).toHaveLength(2);
  const full = new Set<string>();
  for (const example of examples) {
    const result = configSchema.safeParse(example);
    expect(result.error?.issues ?? []).toEqual([]);
    for (const key of Object.keys(result.data ?? {})) full.add(key);
  }
  expect([...full].sort()).toEqual(Object.keys(configSchema.shape).sort());
});

it('docs/dependencies.md has a line for each runtime dependency, with the version that is locked', () => {
  const text = PAGES.find(({ path }) => path === 'docs/dependencies.md')?.text ?? '';
  const wanted: Record<string, string> = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ).dependencies;
  const locked = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  for (const name of Object.keys(wanted)) {
    expect(text, name).toContain(`| \`${name}\` | ${locked[`node_modules/${name}`].version} |`);
  }
});
