import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { sayFinding } from '../../src/locale/index.ts';
import { DEFAULT_SETTINGS, type Finding, type Kategori, type SubKegiatan } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { RULES } from '../../src/rules/index.ts';
import type { GapRule } from '../../src/rules/rule.ts';
import { gap, isian, opd, row, submission, tag } from '../assess/samples.ts';
import cases from './arg-cases.json' with { type: 'json' };

/** ARG-004 reads prose and has its own cases. */
const ARG = RULES.filter(({ id }) => id.startsWith('ARG-') && id !== 'ARG-004');

interface Case {
  readonly name: string;
  readonly row: {
    readonly code?: string;
    readonly name?: string;
    readonly program?: string;
    readonly tag?: string;
    readonly kategori?: Kategori | null;
    readonly alasan?: string;
  };
  readonly gap?: string;
  readonly expect: readonly string[];
}

function rowOf(given: Case['row']): SubKegiatan {
  return row(given.code ?? '1.03.03.2.01.0005', given.name ?? 'Pembangunan Jaringan Air Minum', 250_000_000, {
    program: given.program === undefined ? null : { code: null, name: given.program },
    tag:
      given.tag === undefined
        ? null
        : tag({
            tagged: given.tag === 'ya',
            netral: given.tag === 'netral',
            alasan: given.alasan ?? null,
            kategori: given.kategori === undefined ? 'kesetaraan' : given.kategori,
            kategoriText: given.kategori === null ? null : 'Kesetaraan',
          }),
  });
}

/** A GAP rule that gives the GAP the worst finding a case wants. */
function gapRuleOf(worst: string | undefined): readonly GapRule[] {
  const severity = worst === 'galat' ? 'error' : worst === 'peringatan' ? 'warning' : null;
  if (severity === null) return [];
  return [
    {
      id: 'GAP-201',
      alias: 'uji',
      severity,
      step: 2,
      scope: 'gap',
      check: (ctx) => [{ place: ctx.gap.place, field: 'data' }],
    },
  ];
}

function findingsOf(rows: readonly SubKegiatan[], worst?: string): readonly Finding[] {
  const gaps = worst === undefined ? [] : [gap({ code: isian(rows[0]?.code ?? '') })];
  const result = assess(submission([opd(rows)], { gaps }), DEFAULT_SETTINGS, DEFAULT_PROFILE, [
    ...gapRuleOf(worst),
    ...ARG,
  ]);
  return result.findings.filter(({ rule }) => rule.startsWith('ARG-'));
}

it.each(cases as readonly Case[])('$name', (given) => {
  const findings = findingsOf([rowOf(given.row)], given.gap);
  expect(findings.map(({ rule }) => rule).sort()).toEqual(given.expect);
  for (const finding of findings) {
    for (const lang of ['id', 'en'] as const) {
      const { message, suggestion } = sayFinding(finding, lang);
      expect(`${message} ${suggestion}`).not.toMatch(/undefined|null|\[object/);
      expect(message).toMatch(/[.]$/);
      expect(suggestion).toMatch(/[.]$/);
    }
  }
});

it('says the category, the words it saw, and the money, in both languages', () => {
  const [finding] = findingsOf([
    rowOf({ code: '1.02.02.2.02.0001', name: 'Pelayanan Ibu Hamil', tag: 'tidak' }),
  ]);
  if (!finding) throw new Error('no finding');
  expect(sayFinding(finding, 'id')).toEqual({
    message:
      '“Pelayanan Ibu Hamil” tidak ditandai, padahal namanya menyebut “Ibu Hamil”, yaitu layanan bagi ibu hamil, bersalin, atau nifas: biasanya anggaran khusus target gender (kategori 1).',
    suggestion:
      'Untuk pagu Rp250.000.000, pertimbangkan menyusun GAP (lembarnya disiapkan dalam gap-untuk-diisi.xlsx), lalu menandainya dengan kategori anggaran khusus target gender (kategori 1). Kalau tidak, tuliskan alasannya.',
  });
  expect(sayFinding(finding, 'en').message).toContain('says “Ibu Hamil”');
});

it('names the rules and steps that a tagged GAP must mend first', () => {
  const [finding] = findingsOf([rowOf({ tag: 'ya' })], 'galat');
  expect(finding?.args).toMatchObject({ aturan: ['GAP-201'], langkah: [2] });
});

it('says once what is so in most rows of an OPD, with the count', () => {
  const netral = Array.from({ length: 12 }, (_, index) =>
    rowOf({ code: `1.03.03.2.01.00${index + 10}`, tag: 'netral' }),
  );
  const findings = findingsOf(netral);
  expect(findings).toMatchObject([{ rule: 'ARG-007', subKegiatan: null, args: { count: 12 } }]);
  const few = [...netral.slice(0, 3), ...Array.from({ length: 40 }, () => rowOf({ tag: 'tidak' }))];
  expect(findingsOf(few)).toHaveLength(3);
});

it('says once that a whole table has no category', () => {
  const tagged = Array.from({ length: 11 }, (_, index) =>
    rowOf({ code: `1.03.03.2.01.00${index + 10}`, tag: 'ya', kategori: null }),
  );
  const rules = findingsOf(tagged).map(({ rule }) => rule);
  expect(rules.filter((rule) => rule === 'ARG-006')).toHaveLength(1);
  expect(rules.filter((rule) => rule === 'ARG-001')).toHaveLength(11);
});
