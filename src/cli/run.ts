import { assess, isAskedOpd } from '../assess/index.ts';
import { SubmissionReader } from '../intake/index.ts';
import type { Assessment, Finding, Submission } from '../model/index.ts';
import type { InForce } from './config/in-force.ts';
import { PugError } from './errors.ts';
import type { FailOn } from './flags.ts';
import { type Hash, loadFile } from './load.ts';
import { displayNames, expandPaths, isOpenInExcel } from './paths.ts';
import { type Session, tell } from './session.ts';

export interface Reading {
  /** Whether a folder stands for the files in it. */
  readonly folders: 'taken' | 'refused';
  readonly quiet?: boolean | undefined;
  readonly hash: Hash | null;
}

/** What a run reads: of each file only what it holds is kept, so that memory follows the largest file and not their number. */
async function readAll(
  args: readonly string[],
  { profile }: InForce,
  session: Session,
  { folders, quiet, hash }: Reading,
): Promise<Submission> {
  const paths = expandPaths(args, session.words, folders);
  const names = displayNames(paths, session.cwd);
  const reader = new SubmissionReader(profile);
  for (const path of paths) {
    const name = names.get(path) ?? path;
    if (!quiet && path !== '-' && isOpenInExcel(path)) tell(session.words.load.openElsewhere(name));
    reader.add(await loadFile(path, name, hash));
  }
  return reader.finish();
}

/** Reads and judges. Throws PugError where `--opd` or `--year` name what no file holds. */
export async function assessFiles(
  args: readonly string[],
  inForce: InForce,
  session: Session,
  reading: Reading,
): Promise<Assessment> {
  const { settings, profile } = inForce;
  const submission = await readAll(args, inForce, session, reading);
  const { opds } = submission;
  if (opds.length > 0) {
    const { opd: asked, year } = settings;
    if (asked !== null && !opds.some((opd) => isAskedOpd(opd, asked))) {
      throw new PugError(
        session.words.load.noOpd(
          asked,
          opds.map(({ name }) => name),
        ),
      );
    }
    if (year !== null && !opds.some((opd) => opd.year === null || opd.year === year)) {
      const years = [...new Set(opds.flatMap((opd) => (opd.year === null ? [] : [String(opd.year)])))].sort();
      throw new PugError(session.words.load.noYear(year, years));
    }
  }
  return assess(submission, settings, profile);
}

/** Whether a finding is of the severity that fails a run, or above it. */
export function failsBy({ severity }: Finding, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return severity === 'error' || (failOn === 'warning' && severity === 'warning');
}

/**
 * Exit code of a run: 2 where no file could be read; 1 for findings that fail it; 2 also where nothing failed but no table, GAP or
 * GBS was recognised at all, because reading nothing is never success; else 0.
 */
export function exitCode({ submission }: Assessment, failing: readonly Finding[], failOn: FailOn): 0 | 1 | 2 {
  const { opds, gaps, gbs, notes, sources } = submission;
  if (notes.filter(({ kind }) => kind === 'unreadable').length === sources.length) return 2;
  if (failing.some((finding) => failsBy(finding, failOn))) return 1;
  return opds.length + gaps.length + gbs.length === 0 ? 2 : 0;
}
