/** Words of the list of written files. */
export interface WrittenWords {
  folder(path: string, files: number): string;
  folders(path: string, files: number, folders: number): string;
}

/**
 * Where the files of a run are, in at most `most` lines: each by its path; where there are more, folders with the number of their
 * files; where there are many folders, one line for all. Paths keep the separator that they came with.
 */
export function writtenLines(paths: readonly string[], most: number, words: WrittenWords): readonly string[] {
  if (paths.length <= most) return paths;
  const root = commonFolder(paths);
  const folders = new Map<string, number>();
  const single: string[] = [];
  for (const path of paths) {
    const [, folder] = /^([^/\\]+)[/\\]/.exec(path.slice(root.length)) ?? [];
    if (folder === undefined) single.push(path);
    else folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  if (folders.size === 0) return [words.folder(root.slice(0, -1), paths.length)];
  if (single.length + folders.size > most)
    return [words.folders(root.slice(0, -1), paths.length, folders.size)];
  return [...single, ...[...folders].map(([folder, files]) => words.folder(root + folder, files))];
}

/** The leading part that all paths share, up to and with a separator. */
function commonFolder(paths: readonly string[]): string {
  const [first = ''] = paths;
  let length = first.length;
  for (const path of paths) {
    let at = 0;
    while (at < length && path[at] === first[at]) at++;
    length = at;
  }
  return first.slice(0, length).replace(/[^/\\]*$/, '');
}
