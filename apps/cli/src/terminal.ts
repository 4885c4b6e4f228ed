import { AsyncLocalStorage } from 'node:async_hooks';

/** What a command reads from and answers to. A process has all of it. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** How the command ended. */
  exitCode?: number | string | null | undefined;
}

/** Where text goes, and whether a person watches it come. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const current = new AsyncLocalStorage<Terminal>();
let underWay = 0;

/**
 * The terminal of the command that asks. It follows the command through all that it calls, since nearly every one of its
 * functions prints; without one it is the process.
 */
export function terminal(): Terminal {
  return current.getStore() ?? process;
}

/**
 * Does work at a terminal. Nothing is tracked for the process itself, and no longer than work is under way: tracking makes
 * every `await` of the process three times as slow, those of a server too.
 */
export async function atTerminal<T>(where: Terminal, work: () => Promise<T>): Promise<T> {
  if (where === process) return work();
  underWay += 1;
  try {
    return await current.run(where, work);
  } finally {
    underWay -= 1;
    if (underWay === 0) current.disable();
  }
}
