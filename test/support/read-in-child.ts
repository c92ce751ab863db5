/** Runs as a process of its own: reads one file and prints what became of it, how much processor time it took and how much memory. */
import { existsSync, readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/workbook/index.ts';

async function main(path: string): Promise<void> {
  const bytes = readFileSync(path);
  const start = process.cpuUsage();
  const outcome = await readWorkbook(bytes, 'uji.xlsx').then(
    (book) => `read ${book.sheets.reduce((rows, sheet) => rows + sheet.rows.length, 0)} rows`,
    (error: unknown) => String(error),
  );
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  process.stdout.write(JSON.stringify({ outcome, milliseconds, megabytes: peakMegabytes() }));
}

/** The system's own peak counts the parent that this process was forked from; Linux keeps one for the program alone. */
function peakMegabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'latin1') : '';
  const own = /VmHWM:\s*(\d+) kB/.exec(status)?.[1];
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
}

void main(process.argv[2] ?? '');
