import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withJson, withServer } from './command.ts';
import { EXIT } from './exit-code.ts';
import { printJson, printLine, printNote } from './output.ts';
import { wholeNumber } from './whole-number.ts';

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
    .action((options: { worker: boolean }) =>
      act({}, run, options.worker ? (['serve', 'worker'] as const) : (['serve'] as const)),
    );
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

async function run(roles: readonly ('serve' | 'worker')[]): Promise<number> {
  const { readConfig, start } = await import('@breakwater/server');
  const running = await start(readConfig(), roles);
  const { adminKey } = running;
  if (adminKey) printLine(`Admin API key (shown this once): ${adminKey}`);
  if (running.address) printLine(`Breakwater answers at ${running.address} (API: ${running.address}/docs)`);
  await untilStopped();
  await running.stop();
  return EXIT.done;
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
  printJson(await clientOf(options).request('/openapi.json'));
}
