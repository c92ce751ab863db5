import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
}

export interface Measured {
  readonly name: string;
  /** Median, least and most wall time of a whole process, in milliseconds. */
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** Peak memory in MB; null where GNU time is not there. */
  readonly peak: number | null;
}

const GNU_TIME = '/usr/bin/time';
/** `pug` ends with 1 where it has findings: still a run. Any other program that does not end with 0 has failed. */
function isWell(status: number | null, program: readonly string[]): boolean {
  return status === 0 || (status === 1 && program.some((part) => part.endsWith('pug.js')));
}

/**
 * Runs the contenders in turn, round after round, so that a drift of the machine meets all of them alike; the first round warms up
 * the file cache and does not count.
 * @throws where one of them fails
 */
export function measure(contenders: readonly Contender[], rounds: number): Measured[] {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    contenders.forEach((contender, i) => {
      const milliseconds = time(contender);
      if (round > 0) times[i]?.push(milliseconds);
    });
  }
  return contenders.map((contender, i) => {
    const sorted = (times[i] ?? []).sort((a, b) => a - b);
    return {
      name: contender.name,
      median: sorted[sorted.length >> 1] ?? Number.NaN,
      least: sorted[0] ?? Number.NaN,
      most: sorted.at(-1) ?? Number.NaN,
      peak: peakMemory(contender),
    };
  });
}

function time({ name, command }: Contender): number {
  const [program = '', ...args] = command;
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const milliseconds = performance.now() - start;
  if (!isWell(status, command)) throw new Error(`${name} failed: ${stderr}`);
  return milliseconds;
}

function peakMemory({ command }: Contender): number | null {
  if (!existsSync(GNU_TIME)) return null;
  const { stderr } = spawnSync(GNU_TIME, ['-f', 'peak %M', ...command], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const kilobytes = /peak (\d+)/.exec(stderr)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** A variable that makes each Node process read a bundle of certificates first, and so lowers every ratio to one. */
export function sayWhatNodeReads(): void {
  if (process.env.NODE_EXTRA_CA_CERTS)
    console.log(
      'NODE_EXTRA_CA_CERTS is set: every Node process here starts later by the reading of it (README.md)',
    );
}

/** A table of what was measured, each as a ratio to the contender named `base`. */
export function table(measured: readonly Measured[], base: string): string {
  const floor = measured.find(({ name }) => name === base)?.median ?? Number.NaN;
  const rows = measured.map(({ name, median, least, most, peak }) => [
    name,
    `${median.toFixed(0)} ms`,
    `${least.toFixed(0)} to ${most.toFixed(0)}`,
    peak === null ? '?' : `${peak.toFixed(0)} MB`,
    `${(median / floor).toFixed(2)} x`,
  ]);
  const head = ['', 'median', 'range', 'peak', `to "${base}"`];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('   ');
  return [head, ...rows].map(line).join('\n');
}
