import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './pages.ts';

/** The line of docs/architecture.md: a folder imports from its left only. */
const LINE = ['model', 'workbook', 'intake', 'language', 'rules', 'assess', 'statement', 'report', 'cli'];
/** What a folder may import beside what is left of it. */
const DATA: Readonly<Record<string, readonly string[]>> = {
  report: ['locale', 'profile'],
  cli: ['locale', 'profile'],
};
/** Types of the right that two folders are checked against; nothing of them is loaded (docs/architecture.md). */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  language: ['rules'],
  locale: ['rules', 'assess'],
  profile: [],
};

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'));
}

function allowed(folder: string): ReadonlySet<string> {
  const at = LINE.indexOf(folder);
  const left = at < 0 ? ['model'] : LINE.slice(0, at);
  return new Set([folder, ...left, ...(DATA[folder] ?? (at > 1 ? ['profile'] : []))]);
}

it.each([...LINE, 'locale', 'profile'])('src/%s imports from the left of the line only', (folder) => {
  const wrong: string[] = [];
  let seen = 0;
  for (const name of sources(folder)) {
    const text = readFileSync(join(ROOT, 'src', folder, name), 'utf8');
    const depth = name.split('/').length;
    for (const [, kind = '', ups = '', to = ''] of text.matchAll(
      /(?:(?:import|export)\s+(type\s)?(?:[\w*{][^;'"]*?\sfrom\s+)?|import\()['"]((?:\.\.\/)+)([a-z]+)\//g,
    )) {
      if (ups.length / 3 !== depth) continue;
      seen += 1;
      const typeOnly = kind !== '' && (TYPES[folder] ?? []).includes(to);
      if (!allowed(folder).has(to) && !typeOnly) wrong.push(`${folder}/${name} -> ${to}`);
    }
  }
  expect(wrong).toEqual([]);
  if (!['model', 'profile'].includes(folder)) expect(seen).toBeGreaterThan(0);
});
