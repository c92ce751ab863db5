import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';

const HEADINGS = {
  id: ['Apa yang diperiksa', 'Dasar', 'Contoh keliru', 'Contoh benar', 'Cara memperbaiki'],
  en: ['What it checks', 'Basis', 'Bad example', 'Good example', 'How to fix it'],
};

for (const lang of ['id', 'en'] as const) {
  const folder = new URL(`../../docs/rules/${lang}/`, import.meta.url);

  it(`every rule has a page in ${lang}, and every page a rule`, () => {
    const pages = readdirSync(folder).map((name) => name.replace(/\.md$/, ''));
    expect(pages.sort()).toEqual(RULES.map((rule) => rule.id).sort());
  });

  it.each(RULES.map((rule) => rule.id))(
    `the ${lang} page of %s has its five headings, none of them empty`,
    (rule) => {
      const sections = readFileSync(new URL(`${rule}.md`, folder), 'utf8')
        .split(/^## /m)
        .slice(1);
      expect(sections.map((section) => section.split('\n')[0])).toEqual(HEADINGS[lang]);
      for (const section of sections) expect(section.split('\n').slice(1).join('').trim()).not.toBe('');
    },
  );
}
