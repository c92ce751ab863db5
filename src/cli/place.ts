import { copyFileSync, linkSync, lstatSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { CliWords } from '../locale/cli.ts';
import { PugError } from './errors.ts';
import { isInput } from './inputs.ts';
import { makeFolder } from './staging.ts';

/** A finished file of the staging folder, and where in the output folder it goes: a path with `/`. */
export interface Placing {
  readonly draft: string;
  readonly path: string;
}

/** Whether something stands at a path, be it a link that leads nowhere. */
export function stands(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The place of a file in the folder; a path that would leave it is a defect of ours, not of the user. */
export function placeIn(root: string, path: string): string {
  const to = resolve(root, ...path.split('/'));
  const way = relative(resolve(root), to);
  if (way === '' || way.startsWith('..') || isAbsolute(way))
    throw new Error(`path leaves the output folder: ${path}`);
  return to;
}

/**
 * Puts finished files in their places, all or none: each is renamed over what stands there, which is never away in between. The old
 * files are kept under a second name until the last one is in place, and put back where one fails. Synchronous, so that a signal
 * waits until it is done: a few renames take no time.
 * @throws PugError where a folder or a file that this run reads stands in the place of a file; the error of the system
 */
export function placeAll(out: string, files: readonly Placing[], words: CliWords): void {
  const places = files.map(({ path }) => placeIn(out, path));
  const folder = places.findIndex((to) => lstatSync(to, { throwIfNoEntry: false })?.isDirectory());
  if (folder >= 0) throw new PugError(words.write.folderThere(join(out, files[folder]?.path ?? '')));
  const input = places.findIndex(isInput);
  if (input >= 0) throw new PugError(words.write.overInput(join(out, files[input]?.path ?? '')));
  const undo: (() => void)[] = [];
  const kept: string[] = [];
  try {
    files.forEach(({ draft }, index) => {
      const to = places[index] ?? '';
      for (const made of makeFolder(dirname(to))) undo.push(() => rmdirSync(made));
      if (stands(to)) {
        const before = `${draft}.lama`;
        keepOld(to, before);
        kept.push(before);
        undo.push(() => renameSync(before, to));
      } else {
        undo.push(() => rmSync(to, { force: true }));
      }
      renameSync(draft, to);
    });
  } catch (error) {
    for (const step of undo.reverse()) attempt(step);
    throw error;
  }
  for (const before of kept) attempt(() => rmSync(before, { force: true }));
}

/** A second name for a file; a copy where the disk has no such thing. */
function keepOld(path: string, other: string): void {
  try {
    linkSync(path, other);
  } catch {
    copyFileSync(path, other);
  }
}

function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // What is left to do is done all the same.
  }
}
