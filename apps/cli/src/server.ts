import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { readDescription } from './api-client.ts';
import { act, type CommonOptions, withJson, withServer } from './command.ts';
import { readConnection } from './config.ts';
import { EXIT } from './exit-code.ts';
import { printJson, printLine, printNote } from './output.ts';
import { terminal } from './terminal.ts';
import { answerOver } from './watch-line.ts';
import { wholeNumber } from './whole-number.ts';
import { startWorkerProcess, type WorkerProcess } from './worker-process.ts';

/** Where a start leaves what opens the house when nobody watches it, below the home folder. */
const SET_UP_FILES = { key: 'set-up-key', link: 'set-up-link' } as const;

interface DemoOptions extends CommonOptions {
  readonly fresh?: boolean;
  readonly events: string;
}

/** Commands that run Breakwater: `serve`, `worker`, `demo`, `openapi`. */
export function registerServer(program: Command): void {
  program
    .command('serve')
    .description(
      'answer requests and judge events (settings: environment variables, see the guide "Configuration")',
    )
    .option('--no-worker', 'only answer requests; judge in other processes')
    .action((options: { worker: boolean }) => act({}, serve, options));
  program
    .command('worker')
    .description('only judge events and deliver webhooks')
    .action(() => act({}, run, ['worker'] as const));
  withJson(program.command('demo'))
    .description('serve with a demo: made-up accounts and events, streamed through it')
    .option('--fresh', 'begin anew: forget the demo of before')
    .option('--events <n>', 'events to stream', '3000')
    .action((options: DemoOptions) => act(options, demo, options));
  withServer(program.command('openapi'))
    .description('print the OpenAPI document of the server')
    .action((options: CommonOptions) => act(options, openapi, options));
}

/**
 * With PostgreSQL the judging runs in a process of its own beside the one that answers, so that neither waits for the
 * other; the embedded database allows one process only.
 */
async function serve(options: { readonly worker: boolean }): Promise<number> {
  const { readConfig } = await import('@breakwater/server');
  if (!options.worker) return run(['serve']);
  return readConfig().databaseUrl ? run(['serve'], startWorkerProcess) : run(['serve', 'worker']);
}

async function run(roles: readonly ('serve' | 'worker')[], beside?: () => WorkerProcess): Promise<number> {
  // A worker beside a server has nobody to work for when that is gone; listened for from the first moment on.
  const alone = new Promise<void>((resolve) => process.once('disconnect', resolve));
  try {
    return await runUntil(alone, roles, beside);
  } finally {
    // The line to the server beside which a worker runs would keep it alive, also one that could not start.
    if (process.connected) process.disconnect();
  }
}

async function runUntil(
  alone: Promise<void>,
  roles: readonly ('serve' | 'worker')[],
  beside?: () => WorkerProcess,
): Promise<number> {
  const { readConfig, start } = await import('@breakwater/server');
  let worker: WorkerProcess | undefined;
  // The server beside which a worker runs answers for both.
  const config =
    process.send && !roles.includes('serve') ? { ...readConfig(), watch: undefined } : readConfig();
  const running = await start(config, roles, undefined, () => (worker ? [worker.watched] : []));
  answerOver(process, running.watched);
  worker = beside?.();
  await worker?.ready;
  process.send?.('ready');
  // Whoever reads that it answers may stop it in the same moment.
  const stopped = untilStopped();
  const { home } = running.breakwater.config;
  if (running.adminKey) tellSecret(home, 'key', running.adminKey);
  if (running.setUpUrl) tellSecret(home, 'link', running.setUpUrl);
  if (running.address) printLine(`Breakwater answers at ${running.address} (API: ${running.address}/docs)`);
  await Promise.race([stopped, alone]);
  await Promise.all([worker?.stop(), running.stop()]);
  return EXIT.done;
}

const SET_UP_WORDS = {
  key: 'Set-up key (ends within a day or with the first administrator)',
  link: 'Set-up link (good once, for 24 hours)',
} as const;

/**
 * Shows the key or the link of a first start to whoever watches it come. A log would keep it for everybody who reads
 * logs, so that where nobody watches it goes to a file of whoever runs the server.
 */
function tellSecret(home: string, of: keyof typeof SET_UP_FILES, secret: string): void {
  if (terminal().stdout.isTTY === true) {
    printLine(`${SET_UP_WORDS[of]}: ${secret}`);
    return;
  }
  const file = join(home, SET_UP_FILES[of]);
  rmSync(file, { force: true });
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  printLine(`${SET_UP_WORDS[of]}: in ${file}`);
}

/** Resolves when the process is asked to stop. A second request ends it at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        printNote('Stopping: finishing what is under way…');
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });
}

async function demo(options: DemoOptions): Promise<number> {
  const { runDemo } = await import('./demo/run-demo.ts');
  return runDemo(
    { fresh: options.fresh ?? false, events: wholeNumber('--events', options.events, 1_000) },
    untilStopped,
  );
}

async function openapi(options: CommonOptions): Promise<undefined> {
  printJson(await readDescription(readConnection(options)));
}
