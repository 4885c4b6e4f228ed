import type { Body, OperationId } from '@breakwater/client';
import { BreakwaterError } from '@breakwater/kernel';
import { readInput } from './read-input.ts';

/** The JSON of a file, or of standard input for `-`. @throws FileUnreadableError, BreakwaterError `json-invalid` */
export async function readJson(file: string): Promise<unknown> {
  const source = await readInput(file);
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new BreakwaterError('json-invalid', 'The file is no JSON; check it, e.g. with jq.', { cause });
  }
}

/**
 * The body of an operation from a file, or from standard input for `-`: any JSON, since the server checks each field of
 * it and says what is wrong with which.
 *
 * @throws FileUnreadableError, BreakwaterError `json-invalid`
 */
export async function readBody<Id extends OperationId>(file: string): Promise<Body<Id>> {
  return (await readJson(file)) as Body<Id>;
}
