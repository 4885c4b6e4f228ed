import { BreakwaterError } from '@breakwater/kernel';
import { readInput } from '../read-input.ts';

/** The JSON of a file, or of standard input for `-`. @throws FileUnreadableError, BreakwaterError `json-invalid` */
export async function readJson(file: string): Promise<unknown> {
  const source = await readInput(file);
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new BreakwaterError('json-invalid', 'The file is no JSON; check it, e.g. with jq.', { cause });
  }
}
