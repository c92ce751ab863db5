import { expect, it } from 'vitest';
import { isPlaceholder } from '../../src/language/placeholder.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import anggaran from '../../src/profile/layouts/anggaran.json' with { type: 'json' };
import gbs from '../../src/profile/layouts/gbs.json' with { type: 'json' };
import { anggaranLayout } from '../../src/profile/schema/anggaran.ts';
import { gbsLayout } from '../../src/profile/schema/gbs.ts';
import { fieldNames } from '../../src/report/statement-fields.ts';
import { placeholdersIn } from '../../src/report/template-text.ts';

it('holds the layouts to their schemas', () => {
  expect(gbsLayout.safeParse(gbs).error).toBeUndefined();
  expect(anggaranLayout.safeParse(anggaran).error).toBeUndefined();
});

it('uses no placeholder in the shipped form that no statement fills', () => {
  const used = [...gbs.rows.flatMap((row) => [row.label, row.value ?? '']), ...gbs.signature, gbs.footer];
  const known = fieldNames();
  expect(used.flatMap(placeholdersIn).filter((name) => !known.has(name))).toEqual([]);
});

it('says what is missing in words that read back as missing', () => {
  const words = Object.values(gbs.missing).filter((text) => text.startsWith('('));
  expect(words.filter((text) => !isPlaceholder(text, DEFAULT_PROFILE))).toEqual([]);
});
