import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const SPECIAL = /[*?[{]/;

export function isGlob(path: string): boolean {
  return SPECIAL.test(path);
}

/** `{a,b}` written out, innermost first. */
function braces(pattern: string): readonly string[] {
  const match = /\{([^{}]*)\}/.exec(pattern);
  if (!match) return [pattern];
  const before = pattern.slice(0, match.index);
  const after = pattern.slice(match.index + match[0].length);
  return (match[1] ?? '').split(',').flatMap((choice) => braces(before + choice + after));
}

/** One path segment of a pattern as a test of a name: `*` any letters, `?` one, `[ab]` one of them; a dot file only where asked. */
function segmentTest(segment: string): (name: string) => boolean {
  const source = segment.replace(/\*+|\?|\[!?[^\]]+\]|[\\^$.|+(){}[\]]/g, (part) => {
    if (part.startsWith('*')) return '[^/]*?';
    if (part === '?') return '[^/]';
    if (part.startsWith('[') && part.length > 1)
      return `[${part.slice(1, -1).replace(/^!/, '^').replace(/\\/g, '\\\\')}]`;
    return `\\${part}`;
  });
  const test = patternOf(source);
  // A class that is none (`[z-a]`) matches nothing, as in a shell.
  if (test === null) return () => false;
  return (name) => (segment.startsWith('.') || !name.startsWith('.')) && test.test(name);
}

function patternOf(source: string): RegExp | null {
  try {
    return new RegExp(`^${source}$`, process.platform === 'win32' ? 'iu' : 'u');
  } catch {
    return null;
  }
}

/** What stands in a folder, by name; null where it may not be listed. */
export function entriesOf(
  folder: string,
): readonly { readonly name: string; readonly folder: boolean }[] | null {
  try {
    const found = readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
    return found
      .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}

/**
 * Files that a pattern means, for shells that hand it over unexpanded: `*`, `?`, `[..]`, `{a,b}`, and `**` for any depth. Sorted;
 * links to folders are not followed. Folders that may not be read are passed over.
 */
export function glob(pattern: string): readonly string[] {
  const found = new Set<string>();
  const walk = (folder: string, segments: readonly string[]): void => {
    const [segment, ...rest] = segments;
    if (segment === undefined) return;
    if (!isGlob(segment) && rest.length > 0) {
      walk(folder === '' ? segment || '/' : join(folder, segment), rest);
      return;
    }
    if (segment === '**') {
      walk(folder, rest.length > 0 ? rest : ['*']);
      for (const entry of entriesOf(folder) ?? []) {
        if (entry.folder && !entry.name.startsWith('.')) walk(join(folder, entry.name), segments);
      }
      return;
    }
    const matches = segmentTest(segment);
    for (const entry of entriesOf(folder) ?? []) {
      if (!matches(entry.name)) continue;
      if (rest.length > 0) {
        if (entry.folder) walk(join(folder, entry.name), rest);
      } else if (!entry.folder) found.add(join(folder, entry.name));
    }
  };
  for (const one of braces(pattern.replaceAll('\\', process.platform === 'win32' ? '/' : '\\'))) {
    walk('', one.split('/'));
  }
  return [...found].sort();
}
