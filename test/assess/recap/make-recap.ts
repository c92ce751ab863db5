import { type Recap, recap } from '../../../src/assess/recap/recap.ts';
import type { FileLine } from '../../../src/assess/recap/roll-call.ts';
import type { OpdSummary } from '../../../src/assess/recap/summary.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../../src/profile/index.ts';

/** The recap of these OPDs and files and of nothing else. */
export function recapOf(summaries: readonly OpdSummary[], files: readonly FileLine[] = []): Recap {
  return recap(
    {
      summaries,
      files,
      copies: [],
      severities: { error: 0, warning: 0, info: 0 },
      rules: new Map(),
      list: null,
      mentioned: { forms: [], unasked: [] },
      realisasi: null,
    },
    DEFAULT_SETTINGS,
    DEFAULT_PROFILE,
  );
}
