import { expect, it } from 'vitest';
import { clauses, lines, sentences } from '../../src/language/sentences.ts';
import { normalise, tokens } from '../../src/language/tokens.ts';
import { kalimatSchema } from '../../src/profile/schema/kalimat.ts';
import kalimat from '../../src/profile/words/kalimat.json' with { type: 'json' };

it('keeps laki-laki, laki2 and 1.234,5 whole and marks apart', () => {
  expect(tokens('Laki-laki 1.234,5; laki2 (L/P) 16-18 th').map((t) => t.text)).toEqual([
    'Laki-laki',
    '1.234,5',
    ';',
    'laki2',
    '(',
    'L',
    '/',
    'P',
    ')',
    '16',
    '-',
    '18',
    'th',
  ]);
});

it('parts Rp and a sex letter from their figure, not the letters of a name', () => {
  expect(tokens('Rp9,4 juta L67 P36 P4K K6').map((t) => t.text)).toEqual([
    'Rp',
    '9,4',
    'juta',
    'L',
    '67',
    'P',
    '36',
    'P4K',
    'K6',
  ]);
});

it('gives spans that cut the very words out of the text', () => {
  const text = '  Peserta\t40 orang,\n12 perempuan';
  for (const token of tokens(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
});

it('undoes the capital I of a scan, and nothing else', () => {
  expect(normalise('Iaki-Iaki dan IBU, Iklan')).toBe('laki-laki dan ibu iklan');
});

it('takes list marks off lines', () => {
  expect(lines('1. Satu\n- dua\n\n b) tiga\n2024 empat').map((l) => [l.bullet, l.text])).toEqual([
    ['1.', 'Satu'],
    ['-', 'dua'],
    ['b)', 'tiga'],
    ['', '2024 empat'],
  ]);
});

it('ends a sentence at a full stop, not at an abbreviation, a figure or a list number', () => {
  expect(
    sentences('Kec. Sukolilo 1.234 orang, Rp. 5.000 tiap orang. Pr. hadir 12 org; 2. Kel. Petemon').map(
      (s) => s.text,
    ),
  ).toEqual(['Kec. Sukolilo 1.234 orang, Rp. 5.000 tiap orang', 'Pr. hadir 12 org', '2. Kel. Petemon']);
});

it('cuts clauses at commas and contrasting words, not inside numbers', () => {
  const text = 'Laki-laki 41,5 persen, perempuan 73 persen sedangkan target 80';
  expect(clauses(text).map((c) => c.text)).toEqual([
    'Laki-laki 41,5 persen',
    'perempuan 73 persen',
    'sedangkan target 80',
  ]);
  for (const clause of clauses(text)) expect(text.slice(clause.start, clause.end)).toBe(clause.text);
});

it('reads hostile text in linear time', () => {
  const started = performance.now();
  for (const unit of ['1.', 'a-', '. ', ';', '- ', '\n', 'Kec.', '((', ',,1', '  ']) {
    const text = unit.repeat(100_000 / unit.length);
    tokens(text);
    clauses(text);
  }
  expect(performance.now() - started).toBeLessThan(5_000);
});

it('ships word lists that fit their schema', () => {
  expect(kalimatSchema.parse(kalimat)).toEqual(kalimat);
});
