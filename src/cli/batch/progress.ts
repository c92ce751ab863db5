/** How far a run is, on standard error: a bar on a terminal, plain lines elsewhere, nothing with `-q`. Never part of a result. */
import type { Rekap } from '../../locale/rekap.ts';
import { shownLine } from '../../report/visible.ts';

export interface Progress {
  /** Begins a stretch of the run with so many steps. */
  start(title: string, steps: number): void;
  step(what: string): void;
  /** Clears the bar, so that a message stands on a line of its own. */
  end(): void;
  readonly done: number;
  /** Which stretch of the run it is in, from 0. */
  readonly phase: number;
}

const WIDTH = 24;
const BAR_MS = 100;
const LINE_MS = 5000;

/** Minutes and seconds, `1:05`. */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Beginning and end of a name that is too long for the line. */
function squeeze(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return limit < 8
    ? text.slice(0, Math.max(0, limit))
    : `${text.slice(0, 4)}…${text.slice(text.length - limit + 5)}`;
}

export function openProgress(stream: NodeJS.WriteStream, quiet: boolean, words: Rekap['jalan']): Progress {
  let title = '';
  let done = 0;
  let all = 0;
  let began = 0;
  let shown = 0;
  let phase = -1;
  const bar = stream.isTTY === true;
  const left = (now: number): string => {
    if (done === 0 || now - began < 2000) return '';
    return words.sisa(clock(((now - began) / done) * (all - done)));
  };
  const show = (what: string): void => {
    const now = performance.now();
    if (now - shown < (bar ? BAR_MS : LINE_MS) && done < all) return;
    shown = now;
    if (bar) {
      const full = all === 0 ? WIDTH : Math.round((done / all) * WIDTH);
      const head = `${title} [${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${done}/${all} ${left(now)} `;
      stream.write(`\r${head}${squeeze(what, (stream.columns ?? 80) - head.length - 1)}\u001b[K`);
    } else {
      stream.write(`${title} ${words.membaca(done, all, what)}${left(now) ? ` (${left(now)})` : ''}\n`);
    }
  };
  return {
    start(name, steps) {
      title = name;
      phase++;
      all = steps;
      done = 0;
      began = performance.now();
      shown = bar ? 0 : began;
    },
    step(what) {
      done++;
      if (!quiet) show(shownLine(what));
    },
    end() {
      if (!quiet && bar) stream.write('\r\u001b[K');
    },
    get done() {
      return done;
    },
    get phase() {
      return phase;
    },
  };
}
