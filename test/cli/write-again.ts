/** Started by the tests of placing: writes 200 files over old ones and is told to stop at some moment on the way. */
import { writeFolder } from '../../src/cli/write.ts';
import { CLI } from '../../src/locale/cli.ts';

const [, , out = '', after = '0'] = process.argv;
const files = Array.from({ length: 200 }, (_, i) => ({
  path: `gbs/${i}.md`,
  content: 'baru\n'.repeat(2000),
}));
setTimeout(() => process.kill(process.pid, 'SIGTERM'), Number(after));
await writeFolder(out, files, { force: false, words: CLI.id });
