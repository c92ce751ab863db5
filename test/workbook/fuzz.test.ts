import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { readSubmission } from '../../src/intake/index.ts';
import { DEFAULT_SETTINGS } from '../../src/model/index.ts';
import { DEFAULT_PROFILE } from '../../src/profile/index.ts';
import { readWorkbook, type Sheet, UnreadableError } from '../../src/workbook/index.ts';
import { Budget, DEFAULT_LIMITS } from '../../src/workbook/limits.ts';
import { parseSheet, scanSheet } from '../../src/workbook/xlsx/read-sheet.ts';
import { change, mutate, mutatePart } from '../support/mutate.ts';
import { SEED_CSV, SEED_WORKBOOKS, SEED_XLS } from '../support/seeds.ts';
import { zip } from '../support/zip.ts';

/**
 * Files damaged at random, the same ones in every run. `PUG_FUZZ=20000 npx vitest run test/workbook/fuzz.test.ts` damages that many,
 * with another seed where PUG_FUZZ_SEED gives one.
 */
const FILES = Number(process.env.PUG_FUZZ ?? 1500);
const SEED = Number(process.env.PUG_FUZZ_SEED ?? 20260101);
const SLOWEST_ALLOWED = 5000;
const MEMORY_ALLOWED = 512;

const seen = { files: 0, read: 0, slowest: 0, memory: 0, refusals: new Map<string, number>() };

afterAll(() => {
  const refusals = [...seen.refusals].sort((a, b) => b[1] - a[1]).map(([why, count]) => `${why} ${count}`);
  console.info(
    `fuzz: ${seen.files} damaged files, ${seen.read} read, ${seen.files - seen.read} refused; slowest ${seen.slowest.toFixed(0)} ms; ` +
      `most memory ${seen.memory.toFixed(0)} MB\n  ${refusals.join(', ')}`,
  );
});

/** The whole way from bytes to findings. Whatever the bytes are, only an UnreadableError may come of it, and soon. */
async function runThrough(bytes: Buffer, file: string): Promise<void> {
  const start = performance.now();
  try {
    const workbook = await readWorkbook(bytes, file);
    const submission = readSubmission([{ file, sha256: '', workbook, unreadable: null }], DEFAULT_PROFILE);
    assess(submission, DEFAULT_SETTINGS, DEFAULT_PROFILE);
    seen.read++;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    seen.refusals.set(error.message, (seen.refusals.get(error.message) ?? 0) + 1);
  }
  seen.files++;
  const milliseconds = performance.now() - start;
  seen.slowest = Math.max(seen.slowest, milliseconds);
  seen.memory = Math.max(seen.memory, process.memoryUsage.rss() / 2 ** 20);
  expect(milliseconds).toBeLessThan(SLOWEST_ALLOWED);
  expect(seen.memory).toBeLessThan(MEMORY_ALLOWED);
}

async function fuzz<T>(
  arbitrary: fc.Arbitrary<T>,
  share: number,
  run: (plan: T) => Promise<void>,
): Promise<void> {
  const numRuns = Math.ceil(FILES * share);
  await fc.assert(fc.asyncProperty(arbitrary, run), {
    numRuns,
    seed: SEED,
    unbiased: true,
    endOnFailure: true,
  });
}

const TIMEOUT = 60_000 + FILES * 100;
const changes = fc.array(change, { minLength: 1, maxLength: 4 });
const which = fc.nat({ max: 999 });

it(
  'survives any damage to the bytes of a workbook',
  async () => {
    const files = SEED_WORKBOOKS.map((parts) => zip(parts.map((part) => ({ ...part, method: 0 as const }))));
    files.push(...SEED_WORKBOOKS.map((parts) => zip(parts)));
    await fuzz(fc.tuple(which, changes), 0.25, async ([n, plan]) => {
      await runThrough(mutate(files[n % files.length] ?? Buffer.alloc(0), plan), 'rusak.xlsx');
    });
  },
  TIMEOUT,
);

it(
  'survives any damage to the XML inside a workbook',
  async () => {
    await fuzz(fc.tuple(which, which, changes), 0.65, async ([n, part, plan]) => {
      await runThrough(mutatePart(SEED_WORKBOOKS[n % SEED_WORKBOOKS.length] ?? [], part, plan), 'rusak.xlsx');
    });
  },
  TIMEOUT,
);

it(
  'survives any damage to an old workbook',
  async () => {
    await fuzz(changes, 0.2, async (plan) => {
      await runThrough(mutate(SEED_XLS, plan), 'rusak.xls');
    });
  },
  TIMEOUT,
);

it(
  'survives any damage to a CSV',
  async () => {
    await fuzz(changes, 0.1, async (plan) => {
      await runThrough(mutate(SEED_CSV, plan), 'rusak.csv');
    });
  },
  TIMEOUT,
);

it(
  'never reads a damaged sheet quickly in another way than strictly',
  async () => {
    const sheets = SEED_WORKBOOKS.flatMap((parts) =>
      parts.filter((part) => part.name.includes('worksheets/')),
    );
    const shared = {
      strings: Array.from({ length: 99 }, (_, i) => `teks ${i}`),
      dates: [false, true],
      zeros: [0, 4],
      date1904: false,
    };
    const name = { name: 'S', hidden: false };
    let compared = 0;
    await fuzz(fc.tuple(which, fc.array(change, { minLength: 1, maxLength: 2 })), 1, async ([n, plan]) => {
      const bytes = mutate(Buffer.from(sheets[n % sheets.length]?.data ?? ''), plan);
      const budget = new Budget(DEFAULT_LIMITS);
      const quick = outcome(() => scanSheet(bytes, name, shared, budget));
      if (quick === 'null') return;
      const strict = await parseSheet(bytes, name, shared, budget).then(flat, refusal);
      expect(quick).toBe(strict);
      compared++;
    });
    expect(compared).toBeGreaterThan(FILES / 10);
  },
  TIMEOUT,
);

function outcome(read: () => Sheet | null): string {
  try {
    const sheet = read();
    return sheet ? flat(sheet) : 'null';
  } catch (error) {
    return refusal(error);
  }
}

/** Of two faults in one file either may be met first. */
function refusal(error: unknown): string {
  if (error instanceof UnreadableError) return 'refused';
  throw error;
}

function flat(sheet: Sheet): string {
  return JSON.stringify({ ...sheet, hiddenColumns: [...sheet.hiddenColumns], formulas: [...sheet.formulas] });
}
