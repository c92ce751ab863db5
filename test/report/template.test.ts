import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fieldNames } from '../../src/report/statement-fields.ts';
import { checkTemplate } from '../../src/report/template-guard.ts';
import { onlyPlaceholder, TemplateError } from '../../src/report/template-text.ts';

const root = new URL('../../', import.meta.url);

it('is described for regions: every placeholder that exists, and none that does not', () => {
  const text = readFileSync(new URL('templates/README.md', root), 'utf8');
  const told = [...text.matchAll(/`\{\{([A-Za-z]+(?:\.[A-Za-z]+)?)\}\}`/g)].map(([, name]) => name);
  expect([...new Set(told)].sort()).toEqual([...fieldNames()].sort());
});

it('ships forms that are exactly what their layout makes', () => {
  const tsx = fileURLToPath(new URL('node_modules/tsx/dist/cli.mjs', root));
  const run = () =>
    execFileSync(process.execPath, [tsx, 'templates/generate.ts', '--check'], {
      cwd: fileURLToPath(root),
      stdio: 'pipe',
    });
  expect(run).not.toThrow();
}, 30_000);

it('refuses a template that is no intact workbook, before any library that could hang on it sees it', async () => {
  const pdf = new TextEncoder().encode('%PDF-1.7 bukan buku kerja');
  const shipped = new Uint8Array(readFileSync(new URL('templates/gbs.xlsx', root)));
  await expect(checkTemplate(pdf, 'formulir.xlsx', 'id')).rejects.toThrow(TemplateError);
  await expect(checkTemplate(shipped.slice(0, 3000), 'formulir.xlsx', 'id')).rejects.toThrow(
    /formulir\.xlsx/,
  );
  await expect(checkTemplate(shipped, 'formulir.xlsx', 'id')).resolves.toBeUndefined();
});

it('knows a cell that is one placeholder and nothing else', () => {
  expect(onlyPlaceholder(' {{anggaran}} ')).toBe('anggaran');
  expect(onlyPlaceholder('Rp {{anggaran}}')).toBeNull();
  expect(onlyPlaceholder('{{opd}}{{unit}}')).toBeNull();
});
