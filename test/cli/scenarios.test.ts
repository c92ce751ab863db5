import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder, pug } from './pug.ts';

/** A scenario: files of a folder, a command, its exit code and its exact output. Texts are lists of lines. */
interface Scenario {
  readonly about: string;
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly run: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: readonly string[];
  readonly code: number;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
}

const folder = new URL('scenarios/', import.meta.url);

for (const name of readdirSync(folder).sort()) {
  const scenario: Scenario = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  it.concurrent(`${name.replace('.json', '')}: ${scenario.about}`, async () => {
    const here = newFolder();
    for (const [path, lines] of Object.entries(scenario.files)) {
      mkdirSync(dirname(join(here, path)), { recursive: true });
      writeFileSync(join(here, path), lines.join('\n'));
    }
    const { code, stdout, stderr } = await pug(scenario.run, here, {
      env: scenario.env,
      stdin: scenario.stdin?.join('\n'),
    });
    expect({ code, stdout: stdout.split('\n'), stderr: stderr.split('\n') }).toEqual({
      code: scenario.code,
      stdout: scenario.stdout.length === 0 ? [''] : scenario.stdout,
      stderr: scenario.stderr.length === 0 ? [''] : scenario.stderr,
    });
  });
}
