import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { CliOptions, CliResult } from './run-cli.ts';

const MAIN = fileURLToPath(new URL('../../bin/breakwater.mjs', import.meta.url));

export interface ProcessOptions extends CliOptions {
  /** Asked again and again; sends SIGINT once the answer is yes. */
  readonly interruptWhen?: () => Promise<boolean>;
}

/**
 * Runs the built command line as a user does, in a process of its own: for what only a process shows, such as its exit
 * code, its end, a signal. A start costs much, so the rest of a command is tested by `runCli`.
 */
export function runProcess(
  args: readonly string[],
  { env = {}, input = '', interruptWhen }: ProcessOptions = {},
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      env: { PATH: process.env.PATH ?? '', ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
    child.stdin.end(input);
    if (interruptWhen) interrupt(child, interruptWhen).catch(reject);
  });
}

async function interrupt(child: ChildProcess, when: () => Promise<boolean>): Promise<void> {
  while (child.exitCode === null && !(await when())) await sleep(20);
  child.kill('SIGINT');
}
