import { createHash } from 'node:crypto';
import { createRecent } from '@breakwater/kernel';

/** What decides, beside the text, whether a rule set is sound. */
interface CheckedAgainst {
  readonly catalogue: readonly unknown[];
  readonly banks?: readonly unknown[] | undefined;
  readonly policies?: readonly string[] | undefined;
  readonly queues?: readonly string[] | undefined;
  readonly stored?: boolean | undefined;
}

/** The live set, the ones before it that people go back to, and what is being tried beside them. */
const MOST = 8;

/**
 * A check that gives what it found before when it meets a sound source again, against the same signals and banks. One
 * source is checked when it is saved, activated, dry-run, backtested and gone back to, and compiling its conditions is
 * nearly all of what that costs. Faulty sources are not kept: each is another on its way to being sound.
 */
export function rememberSound<O extends CheckedAgainst, C extends { readonly compiled?: unknown }>(
  check: (text: string, options: O) => C,
): (text: string, options: O) => C {
  const known = createRecent<string, C>(MOST);
  return (text, options) => {
    const { catalogue, banks, policies, queues, stored } = options;
    const key = createHash('sha256')
      .update(JSON.stringify([text, catalogue, banks, policies, queues, stored]))
      .digest('base64');
    const sound = known.get(key);
    if (sound) return sound;
    const found = check(text, options);
    return found.compiled === undefined ? found : known.keep(key, found);
  };
}
