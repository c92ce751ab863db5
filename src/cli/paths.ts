import { existsSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { append } from '../intake/append.ts';
import type { CliWords } from '../locale/cli.ts';
import { PugError } from './errors.ts';
import { entriesOf, glob, isGlob } from './glob.ts';
import { noteInputs } from './inputs.ts';

const SPREADSHEET = /\.(xlsx|xlsm|csv|xls|ods|xlsb)$/i;

/** Excel leaves `~$name.xlsx` beside a workbook while it is open. */
const LOCK = '~$';

export function isLockFile(path: string): boolean {
  return basename(path).startsWith(LOCK);
}

/** Folders that hold no submission: hidden ones, packages, and what pug itself wrote. */
function isOther(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name.endsWith('-pug');
}

/** Whether a folder holds what `pug` leaves in one of its results, whatever it is called; a `rekap.xlsx` alone may be anybody's. */
function isOfResults(names: ReadonlySet<string>): boolean {
  return (
    ['analysis.json', 'rekap.md', 'rekap.html'].some((name) => names.has(name)) ||
    (names.has('rekap.xlsx') && names.has('tindak-lanjut.xlsx'))
  );
}

/**
 * Spreadsheets below a folder, but for those in folders of results. One that may not be listed is given itself: reading it makes a
 * finding, and the others are read.
 */
function spreadsheetsIn(folder: string, asked: boolean): readonly string[] {
  const found = entriesOf(folder);
  if (found === null) return [folder];
  if (!asked && isOfResults(new Set(found.map(({ name }) => name)))) return [];
  const paths: string[] = [];
  for (const entry of found) {
    const path = join(folder, entry.name);
    if (entry.folder) {
      if (!isOther(entry.name)) append(paths, spreadsheetsIn(path, false));
    } else if (SPREADSHEET.test(entry.name) && !entry.name.startsWith('.') && !isLockFile(entry.name)) {
      paths.push(path);
    }
  }
  return paths;
}

/** What stands at a path; null for nothing that can be seen. */
function kindOf(path: string): 'folder' | 'file' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

/**
 * Files that the arguments mean, in the order given, each once; a folder and a pattern give theirs sorted. `-` is standard input.
 * A plain path that does not exist is kept, so that its absence becomes a finding beside the other files.
 * Throws PugError where a folder or a pattern gives nothing, or where folders are not taken.
 */
export function expandPaths(
  args: readonly string[],
  words: CliWords,
  folders: 'taken' | 'refused',
): readonly string[] {
  const paths = new Map<string, string>();
  const add = (path: string): void => {
    const key = path === '-' ? path : resolve(path);
    if (!paths.has(key)) paths.set(key, path);
  };
  for (const arg of args) {
    const info = arg === '-' ? null : kindOf(arg);
    if (info === 'folder') {
      if (folders === 'refused') throw new PugError(words.load.isFolder(arg));
      const inside = spreadsheetsIn(arg, true);
      if (inside.length === 0) throw new PugError(words.load.noMatch(arg));
      for (const path of inside) add(path);
    } else if (info === null && isGlob(arg)) {
      const matched = glob(arg).filter((path) => !isLockFile(path));
      if (matched.length === 0) throw new PugError(words.load.noMatch(arg));
      for (const path of matched) add(path);
    } else {
      add(arg);
    }
  }
  const files = [...paths.values()];
  noteInputs(files);
  return files;
}

/**
 * How files are named in results: relative to the working folder, with `/`, the same on every machine. Files outside it that were
 * given by their absolute path are named from their common folder on, so that no path of this machine gets into a result.
 */
export function displayNames(paths: readonly string[], cwd: string): ReadonlyMap<string, string> {
  const slashed = (path: string): string => path.split(sep).join('/');
  const ways = new Map(paths.map((path) => [path, path === '-' ? '' : relative(cwd, resolve(cwd, path))]));
  const isOutside = (path: string, way: string): boolean =>
    isAbsolute(path) && (way.startsWith('..') || isAbsolute(way));
  const outside = paths.filter((path) => isOutside(path, ways.get(path) ?? ''));
  const common = outside.map(dirname).reduce<string | null>((shared, folder) => {
    if (shared === null) return folder;
    const [a, b] = [shared.split(sep), folder.split(sep)];
    let same = 0;
    while (same < a.length && a[same] === b[same]) same += 1;
    return a.slice(0, same).join(sep) || sep;
  }, null);
  const names = Array.from(ways, ([path, way]): [string, string] => {
    if (path === '-') return [path, 'stdin'];
    return [path, slashed(isOutside(path, way) ? relative(common ?? cwd, path) : way)];
  });
  return toldApart(names);
}

/** Names that would be the same (`x.csv` here and `/elsewhere/x.csv`) are told apart by the folder, else by a number. */
function toldApart(names: readonly (readonly [path: string, name: string])[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  // A name that says where it lies from here is kept; one from elsewhere, or of standard input, gives way.
  const told = new Map<string, string>();
  const relativeFirst = [...names].sort(([a], [b]) => Number(gives(a)) - Number(gives(b)));
  for (const [path, name] of relativeFirst) {
    const folder = basename(dirname(path));
    let free = taken.has(name) && folder !== '' && path !== '-' ? `${folder}/${basename(path)}` : name;
    for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
    taken.add(free);
    told.set(path, free);
  }
  return told;
}

function gives(path: string): boolean {
  return path === '-' || isAbsolute(path);
}

/** Whether Excel has the file open: its lock file lies beside it. */
export function isOpenInExcel(path: string): boolean {
  return existsSync(join(dirname(path), `${LOCK}${basename(path)}`));
}
