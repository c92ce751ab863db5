/**
 * Writes the shipped forms, `gbs.xlsx` and `gbs.md`, from `src/profile/layouts/gbs.json`. The same layout gives the same bytes.
 * Run: npx tsx templates/generate.ts [--check]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import layout from '../src/profile/layouts/gbs.json' with { type: 'json' };
import { addGbsForm, type GbsRow } from '../src/report/template-form.ts';
import { newWorkbook, toBytes } from '../src/report/xlsx-file.ts';

export async function gbsWorkbook(): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  addGbsForm(workbook);
  return toBytes(workbook, false);
}

export function gbsMarkdown(): string {
  const rows: readonly GbsRow[] = layout.rows;
  const out = [`# ${layout.title}`, '', '| Uraian | Isi |', '|---|---|'];
  let open = false;
  for (const row of rows) {
    const repeats = row.value?.includes('{{aksi.') === true;
    if (repeats && !open) out.push('| {{#aksi}} | |');
    if (!repeats && open) out.push('| {{/aksi}} | |');
    open = repeats;
    if (row.label && row.part) out.push(`| **${row.label}** | |`);
    const label = row.part ?? row.heading ?? `**${row.label}**`;
    out.push(`| ${label} | ${row.value ?? ''} |`);
  }
  const lines = layout.signature.map((line) => (line === '' ? '&nbsp;' : line));
  return `${[...out, '', ...lines.map((line, i) => (i < lines.length - 1 ? `${line}  ` : line)), ''].join('\n')}`;
}

const here = (name: string) => new URL(name, import.meta.url);
const made: readonly (readonly [string, Uint8Array])[] = [
  ['gbs.xlsx', await gbsWorkbook()],
  ['gbs.md', new TextEncoder().encode(gbsMarkdown())],
];
for (const [name, bytes] of made) {
  if (!process.argv.includes('--check')) writeFileSync(here(name), bytes);
  else if (!Buffer.from(bytes).equals(readFileSync(here(name)))) {
    console.error(`templates/${name} differs from the layout: run npx tsx templates/generate.ts`);
    process.exitCode = 1;
  }
}
