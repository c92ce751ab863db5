import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanName, distinctNames } from '../../src/cli/names.ts';
import { displayNames } from '../../src/cli/paths.ts';

it.each([
  ['1.01.0.00.0.00.01.0000 Dinas Pendidikan', '1.01.0.00.0.00.01.0000 Dinas Pendidikan'],
  ['Dinas PU/PR: "Jalan"', 'Dinas PU PR Jalan'],
  ['../../etc/passwd', 'etc passwd'],
  ['..\\..\\windows', 'windows'],
  ['CON', '_CON'],
  ['nul.xlsx', '_nul.xlsx'],
  ['Konsultan', 'Konsultan'],
  ['Dinas...', 'Dinas'],
  [' . ', 'tanpa-nama'],
  ['Dinas\u202exslx.exe', 'Dinas xslx.exe'],
  ['-rf Dinas', '_-rf Dinas'],
  ['Dinas %PATH%', 'Dinas PATH'],
  ['CONIN$', '_CONIN$'],
  ['conout$.md', '_conout$.md'],
])('%j becomes %j', (text, name) => {
  expect(cleanName(text)).toBe(name);
});

it('no text at all gives a name that leaves its folder or that Windows refuses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const name = cleanName(text);
      expect(name).not.toMatch(/[\\/:*?"<>|%]|^[.-]|[. ]$|^$/);
      expect([...name].length).toBeLessThanOrEqual(61);
    }),
    { seed: 11, numRuns: 2000 },
  );
});

it('names that differ only in case, or not at all, are told apart', () => {
  expect(distinctNames(['Dinas A', 'DINAS A', 'Dinas A'])).toEqual(['Dinas A', 'DINAS A (2)', 'Dinas A (3)']);
});

it('two inputs are never shown under one name', () => {
  const paths = ['x.csv', '/lain/masuk/x.csv', 'stdin', '-'];
  expect([...displayNames(paths, '/kerja').entries()].sort()).toEqual([
    ['-', 'stdin (2)'],
    ['/lain/masuk/x.csv', 'masuk/x.csv'],
    ['stdin', 'stdin'],
    ['x.csv', 'x.csv'],
  ]);
});
