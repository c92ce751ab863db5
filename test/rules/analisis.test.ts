/** The rules that read what a GAP says, held to whole worksheets of own texts: clean ones, and each defect put into a clean one. */
import { expect, it } from 'vitest';
import { sayFinding } from '../../src/locale/index.ts';
import type { Finding, RuleId } from '../../src/model/index.ts';
import { RULES } from '../../src/rules/index.ts';
import type { GapRule } from '../../src/rules/rule.ts';
import { type GapText, gapContext } from '../support/gap-context.ts';
import cases from './analisis-cases.json' with { type: 'json' };

const OWN = /^GAP-(?:103|301|302|304|306|401|402|403|501|601|602|603|701|702|703|901|903)$/;
const rules = RULES.filter((rule): rule is GapRule => rule.scope === 'gap' && OWN.test(rule.id));

interface Kasus extends GapText {
  readonly name: string;
  /** Name of the clean worksheet that it changes. */
  readonly dari: string;
  readonly expect: readonly string[];
}

const lembar: Readonly<Record<string, GapText>> = cases.lembar as Readonly<Record<string, GapText>>;

/** Runs the rules in their order, as the assessment does. */
function findingsOf(text: GapText): Finding[] {
  const fired: RuleId[] = [];
  const context = gapContext(text, fired);
  const found: Finding[] = [];
  for (const rule of rules) {
    for (const draft of rule.check(context)) {
      fired.push(rule.id);
      found.push({
        rule: rule.id,
        severity: rule.severity,
        step: rule.step ?? null,
        opd: null,
        subKegiatan: null,
        unit: null,
        year: 2026,
        place: draft.place,
        field: draft.field,
        found: draft.found ?? null,
        args: draft.args ?? {},
      });
    }
  }
  return found;
}

const all: readonly Kasus[] = (cases.kasus as readonly Kasus[]).map((one) => ({
  ...lembar[one.dari],
  ...one,
}));

it.each(all)('$name', (one) => {
  const found = findingsOf(one);
  expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual([...one.expect].sort());
});

it('has a failing and a passing case for every rule', () => {
  for (const { id } of rules) {
    expect(
      all.some((one) => one.expect.includes(id)),
      id,
    ).toBe(true);
    expect(
      all.some((one) => !one.expect.includes(id)),
      id,
    ).toBe(true);
  }
});

it.each(['id', 'en'] as const)('says each finding in whole sentences that quote the text (%s)', (lang) => {
  for (const one of all) {
    for (const finding of findingsOf(one)) {
      const { message, suggestion } = sayFinding(finding, lang);
      for (const text of [message, suggestion]) {
        expect(text).toMatch(/^[\p{Lu}“\d].*[.)]$/su);
        expect(text).not.toMatch(/undefined|\[object|null|NaN|“”/);
      }
      if (finding.found && finding.rule !== 'GAP-901') expect(message).toContain('“');
      expect(suggestion.length).toBeGreaterThan(40);
    }
  }
});
