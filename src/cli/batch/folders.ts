/** The folder of each OPD of a run: `<code and short name>`, its own whatever else the run holds. */
import type { IndexedOpd } from '../../assess/recap/plan.ts';
import type { Sought } from '../../assess/recap/since.ts';
import { distinctNames } from '../names.ts';

/** A stored assessment: of one file, or of files that were judged together. */
export interface Entry {
  readonly entry: string;
  /** Its OPDs, in the order of the assessment. */
  readonly opds: readonly IndexedOpd[];
  /** The files it was made from. */
  readonly files: readonly string[];
  readonly pemerintah: string | null;
}

export interface EntryFolders {
  readonly entry: string;
  readonly files: readonly string[];
  /** Its OPDs as an earlier run is asked for them. */
  readonly opds: readonly Sought[];
  /** One a OPD; one for the forms where it holds no budget. */
  readonly folders: readonly string[];
}

function nameOf(opd: IndexedOpd): string {
  return [opd.code, opd.name].filter((part) => part !== null).join(' ');
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]{3,4}$/i, '');
}

/** Room for stage and year after the name of an OPD that stands in the run more than once. */
const BEFORE_SUFFIX = 45;

export function foldersFor(entries: readonly Entry[]): readonly EntryFolders[] {
  const seen = new Map<string, number>();
  for (const { opds } of entries)
    for (const opd of opds) seen.set(nameOf(opd), (seen.get(nameOf(opd)) ?? 0) + 1);
  const text = (opd: IndexedOpd): string => {
    const name = nameOf(opd);
    const suffix = [opd.stage, opd.year].filter((part) => part !== null).join(' ');
    if ((seen.get(name) ?? 0) < 2 || suffix === '') return name;
    return `${[...name].slice(0, BEFORE_SUFFIX).join('').trim()} ${suffix}`;
  };
  const texts = entries.map(({ opds, files }) =>
    opds.length === 0 ? [baseName(files[0] ?? '')] : opds.map(text),
  );
  const names = distinctNames(texts.flat());
  let at = 0;
  return entries.map(({ entry, opds, files, pemerintah }, i) => {
    const count = texts[i]?.length ?? 0;
    const folders = names.slice(at, at + count);
    at += count;
    const sought = opds.map(({ code, name, year, stage }) => {
      return { id: code ?? name, pemerintah, year, stage, files };
    });
    return { entry, files, opds: sought, folders };
  });
}
