import { ListError } from '../list-error.ts';
import type { ListSource } from '../list-source.ts';
import { readText } from '../source/read-text.ts';
import type { Tally } from '../tally.ts';
import { type JsonText, ObjectScanner } from './object-scanner.ts';

/**
 * Objects of a file of JSON lines or of one JSON array, whatever its line breaks.
 * Throws ListError `list-empty`, `list-truncated`, `list-unparsable`.
 */
export async function* readObjects(
  source: ListSource,
  tally?: Tally,
): AsyncGenerator<JsonText, void, undefined> {
  const scanner = new ObjectScanner();
  let found = false;
  for await (const text of readText(source, tally)) {
    for (const object of scanner.push(text)) {
      found = true;
      yield object;
    }
    if (scanner.fault) {
      throw unparsable(source, scanner.fault.line, scanner.fault.reason);
    }
  }
  if (scanner.isUnfinished) {
    throw new ListError(
      'list-truncated',
      `${source.name} ends in the middle of what begins in line ${scanner.line}; fetch it again.`,
      { position: { line: scanner.line, column: 1 } },
    );
  }
  if (!found && !scanner.sawArray) {
    throw new ListError('list-empty', `${source.name} is empty; fetch it again.`);
  }
}

export function parseObject(source: ListSource, { line, text }: JsonText): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    throw unparsable(source, line, 'no valid JSON', cause);
  }
}

function unparsable(source: ListSource, line: number, reason: string, cause?: unknown): ListError {
  return new ListError(
    'list-unparsable',
    `${source.name} cannot be read at line ${line}, column 1: ${reason}. Fetch it again, or report the format.`,
    { position: { line, column: 1 }, cause },
  );
}
