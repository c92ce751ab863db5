import { tell } from './session.ts';

/**
 * Ends the process as the signal asks when it is told to stop, after the lines that `end` gives were said. What a run has to clear
 * away it does on 'exit'. Returns the way to take the watch back.
 */
export function whenStopped(end: () => readonly string[]): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    for (const line of end()) tell(line);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return () => {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  };
}
