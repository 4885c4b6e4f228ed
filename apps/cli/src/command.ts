import type { Answer, Client } from '@breakwater/client';
import { BreakwaterError, codeOf, messageOf } from '@breakwater/kernel';
import type { Command } from 'commander';
import { createApiClient, ServerRefusedError, ServerUnreachableError } from './api-client.ts';
import { readConnection } from './config.ts';
import { EXIT } from './exit-code.ts';
import { printJson, printNote } from './output.ts';
import { terminal } from './terminal.ts';

/** Options that every command has. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly url?: string;
  readonly key?: string;
}

/** Adds `--json`, and for commands that talk to a server `--url` and `--key`. */
export function withJson(command: Command): Command {
  return command.option('--json', 'print one JSON object instead of text');
}

export function withServer(command: Command): Command {
  return withJson(command)
    .option('--url <url>', 'address of the server (BREAKWATER_URL; default http://127.0.0.1:8080)')
    .option('--key <key>', 'API key (BREAKWATER_KEY)');
}

/** What a change is answered with that waits for a second administrator. */
type Waiting = Extract<Answer<'settings.change'>, { readonly waiting: object }>;

/** Shows what came of a change; of one that waits for a second administrator, that it does. */
export function unlessWaiting<Done extends object>(
  show: (done: Done) => string,
): (answer: Done | Waiting) => string {
  return (answer) =>
    isWaiting(answer)
      ? `It waits for a second administrator: breakwater changes show ${answer.waiting.id}`
      : show(answer);
}

function isWaiting(answer: object): answer is Waiting {
  return 'waiting' in answer;
}

export function clientOf(options: CommonOptions): Client {
  return createApiClient(readConnection(options));
}

/**
 * Runs a command and turns what it throws into a sentence and an exit code. Nothing is printed twice, no stack is
 * shown: a fault of ours says so and asks for a report.
 */
export function act<A extends readonly unknown[]>(
  options: { readonly json?: boolean },
  work: (...args: A) => Promise<number | undefined>,
  ...args: A
): Promise<void> {
  return work(...args).then(
    (code) => {
      terminal().exitCode = code ?? EXIT.done;
    },
    (error: unknown) => {
      if (options.json)
        printJson({ error: { ...detailsOf(error), code: codeOf(error), message: messageOf(error) } });
      else printNote(`breakwater: ${messageOf(error)}`);
      if (!(error instanceof BreakwaterError) && error instanceof Error && error.stack) {
        printNote(`This is not one of our own errors; please report it with this:\n${error.stack}`);
      }
      terminal().exitCode = exitCodeOf(error);
    },
  );
}

/** What a server says beyond the sentence: hits of a refused bank, faults by line. */
function detailsOf(error: unknown): object {
  if (!(error instanceof ServerRefusedError)) return {};
  const { type, title, status, code, detail, ...more } = error.problem;
  return more;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof ServerUnreachableError || codeOf(error) === 'database-unreachable')
    return EXIT.unreachable;
  if (error instanceof ServerRefusedError) return EXIT.refused;
  return EXIT.usage;
}
