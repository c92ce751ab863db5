import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Page {
  /** Path from the repository's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The pages that people write: README.md, docs/*.md and the README files of folders. Those of the rules have a test of their own. */
export function pages(): readonly Page[] {
  const inDocs = readdirSync(`${ROOT}docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`);
  return ['README.md', 'README.en.md', 'bench/README.md', 'templates/README.md', ...inDocs]
    .filter((path) => existsSync(`${ROOT}${path}`))
    .map((path) => ({ path, text: readFileSync(`${ROOT}${path}`, 'utf8') }));
}

/** Commands of pug in code blocks and code spans: each from `pug <command>` to what ends it. */
export function commandsIn(text: string): readonly { readonly command: string; readonly rest: string }[] {
  const joined = text.replace(/\\\n\s*/g, ' ');
  return [
    ...joined.matchAll(
      /(?<![\w-])pug (analyze|batch|validate|template|explain|diff|init|config)\b([^\n`|;&]*)/g,
    ),
  ].map(([, command = '', rest = '']) => ({ command, rest }));
}

/** Long flags in the words of a command line. */
export function flagsIn(rest: string): readonly string[] {
  return [...rest.matchAll(/(?<=^|\s)--[a-z][a-z-]*/g)].map(([flag]) => flag);
}

/** Where a heading is linked to: as GitHub makes it. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
