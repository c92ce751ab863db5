import { assess } from '../../../src/assess/index.ts';
import { summarise } from '../../../src/assess/recap/summary.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';
import type { RecapReport } from '../../../src/report/recap/markdown.ts';
import { makeSubmission, type OpdSpec } from '../../assess/build.ts';
import { recapOf } from '../../assess/recap/make-recap.ts';

/** All pieces of a page as one text. */
export async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** The recap of these OPDs, each from a file of its own, and of nothing else. */
export function reportOf(specs: readonly OpdSpec[], lang: RecapReport['lang'] = 'id'): RecapReport {
  const summaries = specs.flatMap((spec) =>
    summarise(assess(makeSubmission(spec), DEFAULT_SETTINGS, DEFAULT_PROFILE, [])),
  );
  const files = summaries.map((opd) => ({
    file: opd.place.file,
    sha256: '',
    unreadable: null,
    unasked: false,
    opds: [opd.id],
    total: opd.total,
    gaps: 0,
    gbs: 0,
  }));
  return { recap: recapOf(summaries, files), lang, since: null, version: '0', rules: '0', date: null };
}
