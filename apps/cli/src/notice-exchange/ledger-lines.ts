import { openLines } from '../replay/read-lines.ts';

/** Lines of an exported ledger as text. */
export async function* ledgerLines(file: string): AsyncGenerator<string> {
  for await (const line of openLines(file).lines()) yield line.toString('utf8');
}

/** The first line, from 1, in which two ledgers are not the same; undefined when they are. */
export async function firstDifference(file: string, other: string): Promise<number | undefined> {
  const [left, right] = [ledgerLines(file), ledgerLines(other)];
  for (let line = 1; ; line += 1) {
    const [one, two] = await Promise.all([left.next(), right.next()]);
    if (one.done && two.done) return undefined;
    if (one.done || two.done || one.value !== two.value) return line;
  }
}
