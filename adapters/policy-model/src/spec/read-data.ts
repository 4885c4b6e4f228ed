import { messageOf } from '@breakwater/kernel';
import { parse } from 'yaml';

const MOST_CHARACTERS = 200_000;

/** The value of a YAML or JSON text; JSON is YAML. Aliases are few: a small file may not unfold into a large value. */
export function readData(text: string, invalid: (message: string, cause?: unknown) => Error): unknown {
  if (text.length > MOST_CHARACTERS) throw invalid(`a file may have ${MOST_CHARACTERS} characters at most`);
  try {
    return parse(text, { maxAliasCount: 10 }) as unknown;
  } catch (cause) {
    const [first = ''] = messageOf(cause).split('\n');
    throw invalid(`this is no YAML or JSON: ${first.replace(/[.:]+$/, '')}`, cause);
  }
}
