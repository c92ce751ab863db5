/** Started by the fault tests: writes into the folder named by its argument, and would never be done. */

import { type OutFile, writeFolder } from '../../src/cli/write.ts';
import { CLI } from '../../src/locale/cli.ts';

async function* forever(): AsyncGenerator<string> {
  for (;;) {
    yield 'sebagian\n';
    await new Promise((done) => setTimeout(done, 20));
  }
}

// writeFile takes a stream of text too; the type of our files leaves that out because no command needs it.
const endless: unknown = { path: 'laporan.md', content: forever() };
await writeFolder(process.argv[2] ?? '', [endless as OutFile], { force: false, words: CLI.id });
