import { expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/report/markdown-text.ts';
import { shownLine, visible } from '../../src/report/visible.ts';
import { wrap } from '../../src/report/wrap.ts';
import { xmlText } from '../../src/report/xml-text.ts';

const STEERING = '\u001b[31mmerah\u0007\u009b2J\u202ebalik\u2066\u2028';
const RAW = /[^\P{Cc}\n\t]|[\u2028\u202a-\u202e\u2066-\u2069]/u;

it('what steers a terminal or turns the writing is shown as a mark, and ordinary text is left alone', () => {
  expect(visible(STEERING)).toBe('\ufffd[31mmerah\ufffd\ufffd2J\ufffdbalik\ufffd\ufffd');
  for (const text of [wrap(STEERING, 80), escapeMarkdown(STEERING), escapeMarkdown(STEERING, 'cell')])
    expect(text).not.toMatch(RAW);
  expect(xmlText(STEERING)).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u);
  expect(visible('Penyediaan “Permakanan”: 12 m², Rp1.000\n\tlanjutan')).toBe(
    'Penyediaan “Permakanan”: 12 m², Rp1.000\n\tlanjutan',
  );
});

it('a line never begins as a command to a runner, also where a break or a wrap would put it there', () => {
  expect(shownLine('a.csv\n::error::x')).toBe('a.csv\ufffd::error::x');
  expect(shownLine('  ::stop-commands::x')).toBe('  : :stop-commands::x');
  expect(shownLine('teks ##[add-mask]x dan ##vso[task]')).toBe('teks # #[add-mask]x dan # #vso[task]');
  expect(wrap('teks\n::error::x', 80, '    ')).toBe('    teks\n    : :error::x');
  expect(wrap('satu dua ::error::x', 10, '  ')).toBe('  satu dua\n  : :error::x');
});
