/**
 * Keeps the output shown in a document real: every fenced block opened by "```console" begins with a `$ node bin/pug.js ...`
 * line, and what follows is what that command prints in an empty folder beside a copy of the fixtures. "```console 12" shows
 * the first twelve lines, then an ellipsis.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BLOCK = /^```console(?: (\d+))?\n\$ node bin\/pug\.js ([^\n]+)\n[^`]*^```$/gm;
const BIN = fileURLToPath(new URL('../bin/pug.js', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

function run(command: string, folder: string): string {
  const { PATH } = process.env;
  const done = spawnSync(process.execPath, [BIN, ...command.split(' ')], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH },
  });
  if (done.error) throw done.error;
  return `${done.stdout}${done.stderr}`.trimEnd();
}

function firstLines(output: string, limit: number | null): string {
  const lines = output.split('\n');
  return limit === null || lines.length <= limit ? output : [...lines.slice(0, limit), '…'].join('\n');
}

/** The document with each console block's output as the command prints it now. */
export function withRealOutput(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pug-docs-'));
  try {
    cpSync(FIXTURES, join(folder, 'fixtures'), { recursive: true });
    return text.replace(BLOCK, (_, limit: string | undefined, command: string) => {
      const output = firstLines(run(command, folder), limit === undefined ? null : Number(limit));
      return `\`\`\`console${limit === undefined ? '' : ` ${limit}`}\n$ node bin/pug.js ${command}\n${output}\n\`\`\``;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
