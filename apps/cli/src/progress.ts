import { printNote } from './output.ts';
import { type Output, terminal } from './terminal.ts';

const BAR = 24;
const REDRAW_MS = 100;
const REPORT_MS = 5_000;

/** Progress of long work: share done, count, rate and time left. */
export interface Progress {
  /** Where it stands: units done, and the share from 0 to 1 where the end is known. */
  update(done: number, share: number | undefined): void;
  /** A line above the bar. */
  note(text: string): void;
  end(): void;
}

/**
 * A bar on a terminal, redrawn ten times a second; on anything else a line every five seconds, so that logs stay
 * readable. The rate is that of the last seconds, not of the whole, and the time left follows it.
 */
export function createProgress(unit: string, stream: Output = terminal().stderr): Progress {
  const started = performance.now();
  const interval = stream.isTTY ? REDRAW_MS : REPORT_MS;
  let drawn = stream.isTTY ? 0 : started;
  let line = '';
  let last: { done: number; share: number | undefined } = { done: 0, share: undefined };
  let rate = 0;
  let mark = { at: started, done: 0, share: 0 };
  let shareRate = 0;

  function measure(now: number): void {
    const seconds = (now - mark.at) / 1000;
    if (seconds < 0.5) return;
    const weight = rate === 0 ? 1 : 0.3;
    rate += weight * ((last.done - mark.done) / seconds - rate);
    shareRate += weight * (((last.share ?? 0) - mark.share) / seconds - shareRate);
    mark = { at: now, done: last.done, share: last.share ?? 0 };
  }

  function draw(): void {
    line = describe(last.done, last.share, rate, shareRate, unit);
    stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  }

  return {
    update: (done, share) => {
      const now = performance.now();
      last = { done, share };
      measure(now);
      if (now - drawn < interval) return;
      drawn = now;
      draw();
    },
    note: (text) => {
      if (stream.isTTY) stream.write('\r\u001b[K');
      printNote(text);
      if (stream.isTTY) stream.write(line);
    },
    end: () => {
      const seconds = (performance.now() - started) / 1000;
      const end = `${count(last.done)} ${unit} in ${seconds.toFixed(1)} s (${count(Math.round(last.done / Math.max(seconds, 0.001)))}/s)`;
      stream.write(stream.isTTY ? `\r\u001b[K${end}\n` : `${end}\n`);
    },
  };
}

function describe(
  done: number,
  share: number | undefined,
  rate: number,
  shareRate: number,
  unit: string,
): string {
  const speed = `${count(done)} ${unit}  ${count(Math.round(rate))}/s`;
  if (share === undefined) return speed;
  const full = Math.round(Math.min(1, share) * BAR);
  const left = shareRate > 0 ? `  ${duration((1 - share) / shareRate)} left` : '';
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.floor(share * 100)} %  ${speed}${left}`;
}

function count(n: number): string {
  return n.toLocaleString('en');
}

/**
 * Seconds in words.
 *
 * @example
 * ```ts
 * duration(75) // => '1 min 15 s'
 * ```
 */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
