import { CommanderError } from 'commander';
import { oneLine, PugError } from './errors.ts';
import { checkLanguage } from './flags.ts';
import { checkHelp, parserError } from './help.ts';
import { makeProgram } from './program.ts';
import { makeSession, tell, told } from './session.ts';

/** Runs the command line and gives its exit code. A reason not to run is one line and 2, a defect of ours too: 1 means findings. */
async function main(argv: readonly string[]): Promise<number> {
  const session = makeSession(argv, process.env, process.cwd());
  let code = 0;
  const program = makeProgram(session, (result) => {
    code = result;
  });
  try {
    checkLanguage(argv, session.words);
    checkHelp(program, argv, session.words);
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
    return code;
  } catch (error) {
    const known = error instanceof CommanderError ? parserError(error, session.words) : error;
    if (known === null) return 0;
    if (known instanceof PugError) tell(`pug: ${known.message}`);
    else tellDefect(known);
    return 2;
  }
}

/** An error that nobody foresaw: its message in one line; where it arose only for who asks, with PUG_DEBUG=1. */
function tellDefect(error: unknown): void {
  const { words } = makeSession(process.argv.slice(2), process.env, process.cwd());
  const what = error instanceof Error ? error.message : String(error);
  tell(`pug: ${words.usage.defect(oneLine(what).slice(0, 300))}`);
  if ((process.env.PUG_DEBUG ?? '') === '' || !(error instanceof Error)) return;
  for (const line of (error.stack ?? '').split('\n')) tell(line);
}

process.on('uncaughtException', (error) => {
  tellDefect(error);
  process.exit(2);
});

/** Whether a result could not be written to standard output. */
let lost = false;

// A reader that closed the pipe (`pug ... | head`) has seen what it wanted: nothing is said, and the run goes on, so that its exit code
// is that of the findings and the other files asked for are written. Anything else is said in one line.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (lost || code === 'EPIPE' || code === 'EOF' || code === 'ERR_STREAM_DESTROYED') return;
  lost = true;
  process.exitCode = 2;
  const { words } = makeSession(process.argv.slice(2), process.env, process.cwd());
  tell(`pug: ${words.write.failedStdout(code ?? message)}`);
});

// Not awaited at the top level, which the single script of `validate` (build.mjs) cannot do.
main(process.argv.slice(2)).then(async (code) => {
  process.exitCode = lost ? 2 : code;
  await told();
  // The error of a last write is heard by the next tick. A whole turn of the loop would clear memory first, for nobody.
  process.nextTick(() => process.exit());
});
