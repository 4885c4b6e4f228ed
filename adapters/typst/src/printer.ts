import { Worker } from 'node:worker_threads';
import type { PrintAnswer, PrintedData, PrintJob, PrintTemplate } from './print-job.ts';
import { PrinterError } from './printer-error.ts';

export type { PrintedData, PrintTemplate } from './print-job.ts';

/** Sets pages. */
export interface Printer {
  /**
   * A document of a template as PDF/A-2a: the same data give the same bytes.
   *
   * @throws PrinterError 500 `print-failed`, 503 `print-too-long`
   */
  print(template: PrintTemplate, data: PrintedData): Promise<Uint8Array>;
  /** Ends the thread; what waits fails. */
  close(): Promise<void>;
}

export interface PrinterOptions {
  /** For one document. */
  readonly timeoutMs?: number;
  /** The thread ends when nothing was printed for so long, and gives its memory back. */
  readonly idleMs?: number;
}

/** Threads run what was built: from a source file the way to it is another one. */
const FILE = new URL(
  import.meta.url.endsWith('.ts') ? '../dist/print-thread.js' : './print-thread.js',
  import.meta.url,
);

interface Waiting {
  readonly job: PrintJob;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: PrinterError) => void;
}

/**
 * Opens a printer over Typst. It sets one document after the other in a thread of its own, which begins with the first:
 * 2,000 addresses take most of a second, in which a server would answer nobody.
 *
 * @example
 * ```text
 * const printer = createPrinter();
 * const pdf = await printer.print('letter', page);
 * ```
 */
export function createPrinter({ timeoutMs = 30_000, idleMs = 60_000 }: PrinterOptions = {}): Printer {
  const queue: Waiting[] = [];
  let thread: Worker | undefined;
  let current: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;
  let made = 0;

  function open(): Worker {
    const opened = new Worker(FILE, { execArgv: [] });
    opened.unref();
    opened.on('message', (answer: PrintAnswer) => settle(opened, answer));
    const lost = (error?: unknown) => {
      if (thread === opened) drop(new PrinterError('print-failed', 'The thread that prints ended.', error));
    };
    opened.on('error', lost);
    opened.on('exit', () => lost());
    return opened;
  }

  function settle(from: Worker, { id, pdf, fault }: PrintAnswer): void {
    if (from !== thread || current?.job.id !== id) return;
    const done = current;
    current = undefined;
    if (pdf) done.resolve(pdf);
    else done.reject(new PrinterError('print-failed', `The page cannot be set: ${fault}.`));
    next();
  }

  /** Gives the thread up: what it had under way fails, the others get another one. */
  function drop(error: PrinterError): void {
    const [gone, failed] = [thread, current];
    thread = undefined;
    current = undefined;
    void gone?.terminate();
    failed?.reject(error);
    next();
  }

  function next(): void {
    clearTimeout(timer);
    current ??= queue.shift();
    if (!current) {
      thread?.unref();
      timer = setTimeout(() => void end(), idleMs).unref();
      return;
    }
    thread ??= open();
    // Somebody waits for it: the process stays until it is done.
    thread.ref();
    thread.postMessage(current.job);
    const message = `It was not set within ${timeoutMs} ms: make it shorter.`;
    timer = setTimeout(() => drop(new PrinterError('print-too-long', message)), timeoutMs);
  }

  async function end(): Promise<void> {
    clearTimeout(timer);
    const gone = thread;
    thread = undefined;
    await gone?.terminate();
  }

  return {
    print: (template, data) =>
      new Promise((resolve, reject) => {
        made += 1;
        queue.push({ job: { id: made, template, data: JSON.stringify(data) }, resolve, reject });
        if (!current) next();
      }),
    async close() {
      const left = [...(current ? [current] : []), ...queue.splice(0)];
      current = undefined;
      await end();
      for (const { reject } of left) reject(new PrinterError('print-failed', 'The printer was closed.'));
    },
  };
}
