/** A reason not to run that a person can act on: printed in one line, exit code 2. Anything else is a defect and is rethrown. */
export class PugError extends Error {
  override readonly name = 'PugError';
}

/** Code of a system error ("ENOENT"), or null for any other error. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
