import { expect, it } from 'vitest';
import { baselineOf, markFindings, type Waived } from '../../src/assess/standing.ts';
import type { Finding } from '../../src/model/index.ts';
import { at } from './samples.ts';

function finding(more: Partial<Finding> = {}): Finding {
  return {
    rule: 'GAP-205',
    severity: 'error',
    step: 2,
    opd: 'Dinas Sosial',
    subKegiatan: '1.06.04.2.01.0003',
    unit: null,
    year: 2026,
    place: at('C7', 'GAP'),
    field: 'data',
    found: 'L 67, P 36',
    args: {},
    ...more,
  };
}

function mark(
  findings: readonly Finding[],
  baseline: readonly Finding[],
  waivers: readonly Waived[] = [],
  today = '2026-03-01',
) {
  return markFindings(findings, {
    baseline: baselineOf(baseline),
    waivers,
    today,
    file: 'pug.config.json',
    isOpd: (one, asked) => one.opd === asked,
  });
}

it('knows an old finding by rule, year, OPD, code and field, whatever its row, words or arguments', () => {
  const moved = finding({
    place: at('C99', 'GAP 2', 'lain.xlsx'),
    found: 'lain',
    args: { left: 1 },
    severity: 'warning',
  });
  expect(mark([moved], [finding()]).marks.get(moved)?.old).toBe(true);
  for (const changed of [
    { rule: 'GAP-204' },
    { year: 2027 },
    { opd: 'Dinas Lain' },
    { subKegiatan: '1' },
    { field: 'aksi' },
  ] as const) {
    expect(mark([finding(changed)], [finding()]).marks.size).toBe(0);
  }
});

it('counts duplicates: a second finding of one identity is new', () => {
  const two = [finding(), finding({ place: at('C8', 'GAP') })];
  expect([...mark(two, [finding()]).marks.keys()]).toEqual([two[0]]);
  expect(mark(two, two).marks.size).toBe(2);
});

it('writes a baseline sorted and counted, the same whatever the order of the findings', () => {
  const findings = [finding({ rule: 'GAP-601' }), finding(), finding()];
  expect(baselineOf(findings)).toEqual(baselineOf([...findings].reverse()));
  expect(baselineOf(findings).map(({ rule, count }) => [rule, count])).toEqual([
    ['GAP-205', 2],
    ['GAP-601', 1],
  ]);
});

const WAIVER: Waived = {
  rule: 'GAP-205',
  subKegiatan: '1.06.04.2.01.0003',
  reason: 'Data diperbarui',
  by: 'Tim',
  until: '2026-03-01',
};

it('a waiver holds on its last day and no day longer', () => {
  const one = finding();
  expect(mark([one], [], [WAIVER]).marks.get(one)?.waiver).toBe(WAIVER);
  const after = mark([one], [], [WAIVER], '2026-03-02');
  expect(after.marks.size).toBe(0);
  expect(after.findings).toMatchObject([
    { rule: 'CFG-001', severity: 'warning', args: { until: '2026-03-01', count: 1 } },
  ]);
});

it('a waiver takes only what it names', () => {
  expect(mark([finding({ subKegiatan: '9' })], [], [WAIVER]).findings).toMatchObject([{ rule: 'CFG-002' }]);
  const byOpd: Waived = { rule: 'GAP-205', opd: 'Dinas Sosial', reason: 'r', by: 'b' };
  expect(mark([finding(), finding({ opd: 'Dinas Lain' })], [], [byOpd]).marks.size).toBe(1);
});
