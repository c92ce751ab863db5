import { CommanderError } from 'commander';
import { PugError } from './errors.ts';
import { parserError } from './help.ts';
import { makeProgram } from './program.ts';
import { makeSession, tell } from './session.ts';

/** Runs the command line and gives its exit code. Known errors are one line and 2; an unknown one is a defect and is thrown. */
async function main(argv: readonly string[]): Promise<number> {
  const session = makeSession(argv, process.env, process.cwd());
  let code = 0;
  const program = makeProgram(session, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
    return code;
  } catch (error) {
    const known = error instanceof CommanderError ? parserError(error, session.words) : error;
    if (known === null) return 0;
    if (!(known instanceof PugError)) throw known;
    tell(`pug: ${known.message}`);
    return 2;
  }
}

// A reader that closed the pipe (`pug ... | head`) has seen what it wanted: no stack, no message. Anything else is said in one line.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  const { words } = makeSession(process.argv.slice(2), process.env, process.cwd());
  process.stderr.write(`pug: ${words.write.failedStdout(error.code ?? error.message)}\n`);
  process.exit(2);
});

// Not awaited at the top level, which the single script of `validate` (build.mjs) cannot do.
main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
