import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { DEFAULT_SETTINGS, type RuleId, rupiah, type Severity } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import type { GapRule, RowRule, Rule } from '../../src/rules/rule.ts';
import { at, gap, isian, opd, row, submission, tag } from './samples.ts';

const CODE = '1.01.02.2.04.0010';
const NAME = 'Penyediaan Biaya Personil';

/** A rule that always fires, for the frame alone. */
function gapRule(
  id: RuleId,
  step: 1 | 2 | 3 | undefined,
  severity: Severity,
  check?: GapRule['check'],
): GapRule {
  const always: GapRule['check'] = (ctx) => [{ place: ctx.gap.place, field: 'data' }];
  return {
    id,
    alias: 'uji',
    severity,
    ...(step === undefined ? {} : { step }),
    scope: 'gap',
    check: check ?? always,
  };
}

function run(rules: readonly Rule[], settings = {}, profile = {}) {
  const form = gap({ code: isian(CODE), subKegiatan: isian(NAME) });
  const facts = submission([opd([row(CODE, NAME, 100, { tag: tag() })])], { gaps: [form] });
  return assess(facts, { ...DEFAULT_SETTINGS, ...settings }, { ...DEFAULT_PROFILE, ...profile }, rules);
}

it('adds to a draft what the frame knows', () => {
  expect(run([gapRule('GAP-201', 2, 'error')]).findings).toEqual([
    {
      rule: 'GAP-201',
      severity: 'error',
      step: 2,
      opd: '1.01.0.00.0.00.01.0000',
      subKegiatan: CODE,
      unit: null,
      year: 2026,
      place: at('A4', 'GAP'),
      field: 'data',
      found: null,
      args: {},
    },
  ]);
});

it('scores a step by its worst finding and the sub kegiatan by its weakest step', () => {
  const score = run([
    gapRule('GAP-201', 2, 'error'),
    gapRule('GAP-301', 3, 'warning'),
    gapRule('GAP-203', 1, 'info'),
  ]).opds[0]?.subKegiatan[0]?.score;
  expect(score).toEqual({ status: 'belum', score: 0.83, steps: [2, 0, 1, 2, 2, 2, 2, 2, 2] });
  expect(run([gapRule('GAP-301', 3, 'warning')]).opds[0]?.subKegiatan[0]?.score).toMatchObject({
    status: 'perlu-perbaikan',
    score: 0.94,
  });
  expect(run([]).opds[0]?.subKegiatan[0]?.score).toMatchObject({ status: 'memenuhi', score: 1 });
});

it('leaves a step out of the score where the profile does not have it, and its rules silent', () => {
  const result = run([gapRule('GAP-201', 2, 'error')], {}, { steps: [1, 3, 4] });
  expect(result.findings).toEqual([]);
  expect(result.opds[0]?.subKegiatan[0]?.score?.steps).toEqual([2, null, 2, 2, null, null, null, null, null]);
});

it('obeys the severity a region sets, and lets a silenced rule still hold back the ones that yield to it', () => {
  const first = gapRule('GAP-403', 3, 'warning');
  const yielding = gapRule('GAP-601', 3, 'warning', function* (ctx) {
    if (!ctx.fired('GAP-403')) yield { place: ctx.gap.place, field: 'tujuan' };
  });
  expect(run([first, yielding], { severity: { 'GAP-403': 'off' } }).findings).toEqual([]);
  expect(run([first], { severity: { 'GAP-403': 'error' } }).findings[0]?.severity).toBe('error');
  expect(run([first, yielding], {}, { rulesOff: ['GAP-403'] }).findings.map((f) => f.rule)).toEqual([
    'GAP-601',
  ]);
});

it('runs a reading once, however many rules ask for it', () => {
  let runs = 0;
  const reading = () => {
    runs += 1;
    return 42;
  };
  const asks = (id: RuleId): GapRule =>
    gapRule(id, 2, 'info', (ctx) => (ctx.read(reading) === 42 ? [] : [{ place: null, field: 'data' }]));
  expect(run([asks('GAP-201'), asks('GAP-202'), asks('GAP-203')]).findings).toEqual([]);
  expect(runs).toBe(1);
});

it('shows a row rule the findings of its GAP', () => {
  const seen: number[] = [];
  const rowRule: RowRule = {
    id: 'ARG-008',
    alias: 'uji',
    severity: 'warning',
    scope: 'row',
    check: (ctx) => {
      seen.push(ctx.gapFindings.length);
      return [];
    },
  };
  run([gapRule('GAP-201', 2, 'error'), rowRule]);
  expect(seen).toEqual([1]);
});

it('judges a GAP that no budget row has, and makes up no OPD for it', () => {
  const form = gap({ code: isian('9.99.02.2.01.0001'), opd: isian('Dinas Entah'), year: 2026 });
  const result = assess(submission([], { gaps: [form] }), DEFAULT_SETTINGS, DEFAULT_PROFILE, [
    gapRule('GAP-201', 2, 'error'),
  ]);
  expect(result.opds).toEqual([]);
  expect(result.looseGaps).toMatchObject([{ gap: form, score: { status: 'belum' } }]);
  expect(result.findings[0]).toMatchObject({
    opd: 'Dinas Entah',
    subKegiatan: '9.99.02.2.01.0001',
    year: 2026,
  });
});

it('orders findings by sheet, row, column and id, whatever order the rules ran in', () => {
  const places = [at('C10', 'GAP'), at('C2', 'GAP'), at('B2', 'GAP'), at('Z1', 'RKA')];
  const rules = (['GAP-301', 'GAP-201'] as const).map((id) =>
    gapRule(id, undefined, 'info', () => places.map((place) => ({ place, field: 'data' }))),
  );
  expect(run(rules).findings.map((f) => `${f.place?.sheet}!${f.place?.ref} ${f.rule}`)).toEqual([
    'RKA!Z1 GAP-201',
    'RKA!Z1 GAP-301',
    'GAP!B2 GAP-201',
    'GAP!B2 GAP-301',
    'GAP!C2 GAP-201',
    'GAP!C2 GAP-301',
    'GAP!C10 GAP-201',
    'GAP!C10 GAP-301',
  ]);
});

it('counts the ARG by category, and apart what a clean GAP earns', () => {
  const form = gap({ code: isian(CODE) });
  const rows = [
    row(CODE, NAME, 100, { tag: tag() }),
    row('1.01.02.2.04.0011', 'Lain', 40, { tag: tag({ kategori: null, kategoriText: null }) }),
    row('1.01.02.2.04.0012', 'Ketiga', 60, { tag: tag({ tagged: false, kategori: null }) }),
  ];
  const [only] = assess(
    submission([opd(rows)], { gaps: [form] }),
    DEFAULT_SETTINGS,
    DEFAULT_PROFILE,
    [],
  ).opds;
  expect(only?.arg).toEqual({
    total: rupiah(140),
    byKategori: { khusus: 0n, kesetaraan: rupiah(100), pelembagaan: 0n, 'tanpa-kategori': rupiah(40) },
    basis: 'apbd',
    denominator: rupiah(200),
    why: null,
    share: 0.7,
    memenuhiTotal: rupiah(100),
    memenuhiShare: 0.5,
  });
});

it('takes the denominators from the rekening, from the config, or says why there is none', () => {
  const byJenis = new Map([
    ['5.1.01', rupiah(10)],
    ['5.1.02', rupiah(20)],
    ['5.1.06', rupiah(5)],
    ['5.2.03', rupiah(30)],
    ['5.4.01', rupiah(35)],
  ]);
  const withRekening = opd([row(CODE, NAME, 100, { tag: tag(), byJenis })]);
  const bases = (settings = {}, one = withRekening) =>
    assess(submission([one]), { ...DEFAULT_SETTINGS, ...settings }, DEFAULT_PROFILE, []).opds[0]?.bases;
  expect(bases()).toMatchObject({
    apbd: { denominator: rupiah(100), why: null },
    'operasi-modal': { denominator: rupiah(65) },
    'barjas-bansos-modal': { denominator: rupiah(55) },
    'belanja-langsung': { denominator: null, why: 'needs-config', share: null },
  });
  expect(bases({ belanjaLangsung: rupiah(80) })?.['belanja-langsung']).toMatchObject({ share: 1.25 });
  const without = opd([...withRekening.subKegiatan, row('1.01.02.2.04.0011', 'Lain', 1)]);
  expect(bases({}, without)?.['operasi-modal']).toMatchObject({
    denominator: null,
    why: 'no-rekening',
    share: null,
  });
  expect(bases({}, opd([row(CODE, NAME, 0, { tag: tag() })]))?.apbd).toMatchObject({
    why: 'zero',
    share: null,
  });
});

it('knows no share where no table has a tag column: unknown is not zero', () => {
  const [only] = assess(
    submission([opd([row(CODE, NAME, 100)])]),
    DEFAULT_SETTINGS,
    DEFAULT_PROFILE,
    [],
  ).opds;
  expect(only?.arg).toMatchObject({ total: 0n, share: null, why: 'no-tag' });
  expect(only?.subKegiatan[0]?.tagged).toBeNull();
});

it('limits the run to the OPD and year asked for, with their forms', () => {
  const kesehatan = opd(
    [row('1.02.02.2.02.0001', 'Pelayanan', 5, { unit: { code: null, name: 'Dinas Kesehatan' } })],
    {
      code: null,
      name: 'Dinas Kesehatan',
    },
  );
  const facts = submission([opd([row(CODE, NAME, 100)]), kesehatan], {
    gaps: [gap({ code: isian(CODE) }), gap({ code: isian('1.02.02.2.02.0001') })],
  });
  const only = assess(facts, { ...DEFAULT_SETTINGS, opd: 'dinas kesehatan' }, DEFAULT_PROFILE, [
    gapRule('GAP-201', 2, 'error'),
  ]);
  expect(only.opds.map((one) => one.opd.name)).toEqual(['Dinas Kesehatan']);
  expect(only.findings.map((f) => f.subKegiatan)).toEqual(['1.02.02.2.02.0001']);
  expect(assess(facts, { ...DEFAULT_SETTINGS, year: 2025 }, DEFAULT_PROFILE, []).opds).toEqual([]);
});
