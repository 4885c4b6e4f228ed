import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../chromium.ts';

const CONSOLE = fileURLToPath(new URL('../../../apps/console/dist/index.html', import.meta.url));

let started: Promise<Browser> | undefined;

/**
 * The Chromium of this thread, started by whoever asks first. All test files that a worker runs share it, and it ends
 * with the worker, at the latest when the pipe closes over which it is told what to do. One for each worker rather than
 * one for the run: commands then go straight to it and not over the process that runs the workers.
 */
export function startBrowser(): Promise<Browser> {
  started ??= start();
  return started;
}

/** Ends it, for a process that goes on without one. */
export async function endBrowser(): Promise<void> {
  const ending = started;
  started = undefined;
  await (await ending)?.close();
}

async function start(): Promise<Browser> {
  if (!existsSync(CONSOLE)) throw new Error('The console is not built: npx vite build apps/console');
  return chromium.launch({
    ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
    args: [...chromiumFlags],
    headless: true,
    // Signals reach the process that runs the workers.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
