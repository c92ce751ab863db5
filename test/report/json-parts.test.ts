import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { DEFAULT_SETTINGS } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { analysisJson } from '../../src/report/json.ts';
import { analysisParts, analysisText } from '../../src/report/json-parts.ts';
import { makeSubmission } from '../assess/build.ts';

it.each([
  [
    'a budget',
    makeSubmission({ name: 'Dinas A', rows: [{ code: '3.27.02.2.01.0001', tagged: true, gap: {} }] }),
  ],
  ['nothing', makeSubmission()],
])('writes the file of %s piece by piece byte for byte as it is written at once', async (_, submission) => {
  const assessment = assess(submission, DEFAULT_SETTINGS, DEFAULT_PROFILE, []);
  const options = { lang: 'id', profile: DEFAULT_PROFILE, date: '2026-01-31' } as const;
  const { inputs, opds, findings } = analysisParts(assessment, 'id');
  const counts = {
    files: submission.sources.length,
    opds: assessment.opds.length,
    subKegiatan: submission.opds.length,
    severities: { error: 0, warning: 0, info: 0 },
  };
  let text = '';
  for await (const piece of analysisText(
    { inputs: [inputs], opds: [opds], findings: [findings] },
    counts,
    options,
  )) {
    text += piece;
  }
  expect(text).toBe(analysisJson(assessment, options));
});
