import { Readable } from 'node:stream';
import { run } from '../run.ts';

/** How a command ended. */
export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs a command as the program does, at a terminal of its own and without a process of its own. */
export async function runCli(
  args: readonly string[],
  { env = {}, input = '' }: CliOptions = {},
): Promise<CliResult> {
  const printed = { stdout: '', stderr: '' };
  const outputOf = (name: keyof typeof printed) => ({
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const terminal = {
    // Nobody is signed in at the terminal of a test, unless it says so: never the person at the machine itself.
    env: { BREAKWATER_SESSION_FILE: '/dev/null/none', ...env },
    stdin: Readable.from([Buffer.from(input)]),
    exitCode: 0,
    stdout: outputOf('stdout'),
    stderr: outputOf('stderr'),
  };
  await run(args, terminal);
  return { code: terminal.exitCode, ...printed };
}
