import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { printLine, printNote } from './output.ts';
import { atTerminal, terminal } from './terminal.ts';

function aTerminal(name: string) {
  const printed: string[] = [];
  const output = { write: (text: string) => printed.push(text) };
  return { env: { NAME: name }, stdin: process.stdin, stdout: output, stderr: output, printed };
}

it('belongs to its command alone, through all that it waits for, and is the process afterwards', async () => {
  const [first, second] = [aTerminal('first'), aTerminal('second')];
  const command = async (waitMs: number) => {
    await sleep(waitMs);
    printLine(terminal().env.NAME);
    printNote('done');
  };
  await Promise.all([atTerminal(first, () => command(20)), atTerminal(second, () => command(1))]);
  expect([first.printed, second.printed]).toEqual([
    ['first\n', 'done\n'],
    ['second\n', 'done\n'],
  ]);
  expect(terminal()).toBe(process);
});

it('is the process, untracked, where the process is given', async () => {
  expect(await atTerminal(process, async () => terminal())).toBe(process);
});
