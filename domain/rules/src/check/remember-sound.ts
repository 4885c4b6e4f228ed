import { createHash } from 'node:crypto';

/** What decides, beside the text, whether a rule set is sound. */
interface CheckedAgainst {
  readonly catalogue: readonly unknown[];
  readonly banks?: readonly string[] | undefined;
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
  const known = new Map<string, C>();
  return (text, options) => {
    const { catalogue, banks } = options;
    const key = createHash('sha256')
      .update(JSON.stringify([text, catalogue, banks]))
      .digest('base64');
    const found = known.get(key) ?? check(text, options);
    if (found.compiled === undefined) return found;
    // Taken out and put in again: the one that was not asked for longest goes first.
    known.delete(key);
    known.set(key, found);
    for (const oldest of known.keys()) {
      if (known.size <= MOST) break;
      known.delete(oldest);
    }
    return found;
  };
}
