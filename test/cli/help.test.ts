import { expect, it } from 'vitest';
import { makeProgram } from '../../src/cli/program.ts';
import { makeSession } from '../../src/cli/session.ts';
import { newFolder, pug } from './pug.ts';

const programIn = (lang: string) => makeProgram(makeSession(['--lang', lang], {}, '.'), () => {});
const placeholders = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/[<[]([a-z]+)(?:\.{3})?[>\]]/g)].map(([, name = '']) => name));
/** The same in both languages. */
const SHARED = ['folder', 'opd', 'n'];

it('help names values in its own language', () => {
  const [id, en] = [programIn('id'), programIn('en')];
  const all = (program: typeof id): readonly string[] =>
    [program, ...program.commands].map((command) => command.helpInformation());
  const indonesian = new Set(all(id).flatMap((text) => [...placeholders(text)]));
  const english = new Set(all(en).flatMap((text) => [...placeholders(text)]));
  expect(indonesian.size).toBeGreaterThan(10);
  expect([...english].filter((name) => indonesian.has(name)).sort()).toEqual([...SHARED].sort());
  expect(all(en).join('\n')).toContain('Usage: pug diff [options] <old> <new>');
  expect(all(id).join('\n')).toContain('Pemakaian: pug diff [pilihan] <lama> <baru>');
});

it('so do its errors', async () => {
  const { stderr } = await pug(['diff', '--lang', 'en'], newFolder());
  expect(stderr).toContain('Argument <old> is missing');
});

it('offers --date where a result bears it', () => {
  const dated = programIn('id').commands.filter(({ options }) =>
    options.some(({ long }) => long === '--date'),
  );
  expect(dated.map((command) => command.name()).sort()).toEqual(['analyze', 'batch', 'diff', 'validate']);
});
