import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/model/index.ts';
import { escapeMarkdown } from '../../src/report/markdown-text.ts';
import { statementMarkdown } from '../../src/report/statement-markdown.ts';
import { placeholdersIn, TemplateError } from '../../src/report/template-text.ts';
import { makeStatements } from '../../src/statement/index.ts';
import { assessed, assessment, gap, isian, opd } from '../support/assessment.ts';

const template = readFileSync(new URL('../../templates/gbs.md', import.meta.url), 'utf8');

function made(over: Parameters<typeof gap>[0] = {}) {
  const [statement] = makeStatements(assessment([opd([assessed({ gap: gap(over) })])]), DEFAULT_SETTINGS);
  if (!statement) throw new Error('no statement');
  return statement;
}

it('fills every placeholder and repeats the block for every action', () => {
  const text = statementMarkdown(made(), { template, lang: 'id' });
  expect(placeholdersIn(text)).toEqual([]);
  expect(text).not.toMatch(/#aksi|\/aksi/);
  expect(text).toContain('| **RENCANA AKSI 1** | |');
  expect(text).toContain('| **RENCANA AKSI 2** | |');
  expect(text).toContain('| Masukan (Input) | Rp150.000.000 |');
  expect(text).toContain('| **JUMLAH ANGGARAN SUB KEGIATAN** | Rp420.000.000 |');
});

it('keeps a table row on one line whatever the value holds', () => {
  const text = statementMarkdown(made({ data: isian('L 69 | P 21\n# Judul\n<script>x</script>') }), {
    template,
    lang: 'id',
  });
  const line = text.split('\n').find((row) => row.includes('Data Pembuka Wawasan'));
  expect(line).toBe('| 1. Data Pembuka Wawasan | L 69 \\| P 21<br>\\# Judul<br>\\<script\\>x\\</script\\> |');
});

it('shows what is missing as missing', () => {
  const text = statementMarkdown(made({ reformulasi: null }), { template, lang: 'id' });
  expect(text).toContain('| 1. Tolok Ukur | *(belum diisi pada GAP langkah 6)* |');
});

it('accepts markers of the block with and without table bars, and refuses an unknown placeholder', () => {
  const plain = '{{#aksi}}\n- {{aksi.uraian}}\n{{/aksi}}\n{{opd}}';
  expect(statementMarkdown(made(), { template: plain, lang: 'id' }).split('\n')).toHaveLength(3);
  expect(() => statementMarkdown(made(), { template: '{{kepala}}', lang: 'en' })).toThrow(TemplateError);
  expect(() => statementMarkdown(made(), { template: 'tanpa penanda', lang: 'id' })).toThrow(TemplateError);
});

it.each([
  ['- satu', '\\- satu'],
  ['1. satu', '1\\. satu'],
  ['1.234 orang', '1.234 orang'],
  ['2024', '2024'],
  ['*tebal* _miring_ `kode` [a](b)', '\\*tebal\\* \\_miring\\_ \\`kode\\` \\[a\\](b)'],
  ['R&D &lt;', 'R&amp;D &amp;lt;'],
  ['a\nb', 'a  \nb'],
])('escapes %j as %j', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});
