import { assess, isAskedOpd } from '../assess/index.ts';
import { readSubmission } from '../intake/index.ts';
import type { LoadedFile } from '../intake/loaded-file.ts';
import type { Assessment, Finding } from '../model/index.ts';
import type { InForce } from './config/in-force.ts';
import { PugError } from './errors.ts';
import type { FailOn } from './flags.ts';
import { loadFile } from './load.ts';
import { displayNames, expandPaths, isOpenInExcel } from './paths.ts';
import { type Session, tell } from './session.ts';

/** Files of a run as they were read, in order. */
export async function loadAll(
  args: readonly string[],
  session: Session,
  folders: 'taken' | 'refused',
  quiet = false,
): Promise<readonly LoadedFile[]> {
  const paths = await expandPaths(args, session.words, folders);
  const names = displayNames(paths, session.cwd);
  const files: LoadedFile[] = [];
  for (const path of paths) {
    const name = names.get(path) ?? path;
    if (!quiet && path !== '-' && isOpenInExcel(path)) tell(session.words.load.openElsewhere(name));
    files.push(await loadFile(path, name));
  }
  return files;
}

/** Reads and judges. Throws PugError where `--opd` or `--year` name what no file holds. */
export function assessFiles(files: readonly LoadedFile[], inForce: InForce, session: Session): Assessment {
  const { settings, profile } = inForce;
  const submission = readSubmission(files, profile);
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
export function exitCode(
  files: readonly LoadedFile[],
  assessment: Assessment,
  failing: readonly Finding[],
  failOn: FailOn,
): 0 | 1 | 2 {
  if (files.every((file) => file.workbook === null)) return 2;
  if (failing.some((finding) => failsBy(finding, failOn))) return 1;
  const { opds, gaps, gbs } = assessment.submission;
  return opds.length + gaps.length + gbs.length === 0 ? 2 : 0;
}
