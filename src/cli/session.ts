import { CLI, type CliWords } from '../locale/cli.ts';
import type { Lang } from '../model/index.ts';
import type { Paint } from '../report/paint.ts';
import { PLAIN } from '../report/paint.ts';
import { shownLine } from '../report/visible.ts';
import type { From } from './config/in-force.ts';
import { languageOf } from './flags.ts';

/** What a command has around it: language, working folder, and whether results may be coloured. */
export interface Session {
  readonly lang: Lang;
  readonly langFrom: From;
  readonly words: CliWords;
  readonly cwd: string;
  readonly color: boolean;
}

export function makeSession(argv: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Session {
  const { lang, from, plain: asked } = languageOf(argv, env);
  const plain = asked || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  return {
    lang,
    langFrom: from,
    words: CLI[lang],
    cwd,
    color: !plain && (process.stdout.isTTY === true || (env.FORCE_COLOR ?? '0') !== '0'),
  };
}

/** Colours for the terminal, loaded only where they are shown. */
export async function paintOf(session: Session): Promise<Paint> {
  if (!session.color) return PLAIN;
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}

let heard = false;

/** Standard error. Where it cannot be written to (`2>/dev/full`, a reader that is gone) messages are lost, never the run. */
export function errorStream(): NodeJS.WriteStream {
  if (!heard) process.stderr.on('error', () => {});
  heard = true;
  return process.stderr;
}

/** A message to the person, one line on standard error; results go to standard output. */
export function tell(message: string): void {
  errorStream().write(`${shownLine(message)}\n`);
}

/** Resolves once all messages and results are out. */
export async function told(): Promise<void> {
  if (heard) await written(errorStream(), '');
  await written(process.stdout, '');
}

/** A result to standard output; resolves once it is out, so that no exit cuts it off. */
export function print(content: string | Uint8Array): Promise<void> {
  return written(process.stdout, content);
}

function written(stream: NodeJS.WriteStream, content: string | Uint8Array): Promise<void> {
  return new Promise((done) => {
    stream.write(content, () => done());
  });
}
