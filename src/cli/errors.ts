/** A reason not to run that a person can act on: printed in one line, exit code 2. Anything else is a defect. */
export class PugError extends Error {
  override readonly name = 'PugError';
}

/** Code of a system error ("ENOENT"), or null for any other error. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Text in one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An error as plain data: on the way out of a worker it would lose its class and its code. */
export interface Fault {
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | null;
  /** What the system could not do it to. */
  readonly path: string | null;
  /** It was a PugError. */
  readonly known: boolean;
}

export function faultOf(error: unknown): Fault {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const path = error instanceof Error && 'path' in error ? String(error.path) : null;
  return { message, stack, code: systemCode(error), path, known: error instanceof PugError };
}

export function errorOf({ message, stack, code, path, known }: Fault): Error {
  if (known) return new PugError(message);
  return Object.assign(new Error(message), { stack, ...(code === null ? {} : { code, path }) });
}
