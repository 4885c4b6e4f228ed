import type { Operation } from '@breakwater/contracts';
import type { CommonOptions } from '../command.ts';
import { printResult, table } from '../output.ts';

/** Prints the operations that have all of the words in id, address or summary. */
export function listOperations(
  operations: readonly Operation[],
  words: readonly string[],
  options: CommonOptions,
): void {
  const wanted = words.map((word) => word.toLowerCase());
  const found = operations
    .map(({ id, method, path, summary }) => ({ id, method, path, summary }))
    .filter((one) => {
      const text = Object.values(one).join(' ').toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
  printResult(found, options, (all) =>
    all.length === 0
      ? 'No operation has these words.'
      : table(
          ['operation', 'call', 'what it does'],
          all.map(({ id, method, path, summary }) => [id, `${method} ${path}`, summary]),
        ),
  );
}
