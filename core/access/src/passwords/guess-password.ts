/** What is told about a password that is guessed too soon. */
export type Weakness = 'common' | 'pattern';

/** Below, whoever has stolen the hashes finds it, at ten billion guesses or fewer (zxcvbn, score 3 of 4). */
const LEAST_SCORE = 3;
/** Of longer ones the beginning and the end are looked at, each by itself: time grows fast with the length. */
const LOOKED_AT = 24;
/** Ways of reading digits as letters that are tried; more take seconds for a text that is made to. */
const MOST_SUBSTITUTIONS = 8;
const KNOWN: ReadonlySet<string> = new Set([
  'common',
  'similarToCommon',
  'topTen',
  'topHundred',
  'wordByItself',
  'namesByThemselves',
  'commonNames',
  'pwned',
]);

type Guess = (
  password: string,
  personal: string[],
) => { readonly score: number; readonly warning: string | null };
let guess: Promise<Guess> | undefined;

/** Thirty thousand breached and common passwords and the rows of keyboards: loaded when a password is first chosen. */
async function loadGuess(): Promise<Guess> {
  const [{ zxcvbn, zxcvbnOptions }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  zxcvbnOptions.setOptions({
    dictionary,
    graphs: adjacencyGraphs,
    maxLength: LOOKED_AT,
    l33tMaxSubstitutions: MOST_SUBSTITUTIONS,
  });
  return (password, personal) => {
    const { score, feedback } = zxcvbn(password, personal);
    return { score, warning: feedback.warning };
  };
}

/**
 * Why a password is guessed too soon, or undefined. Nothing leaves the process: the lists are part of the program.
 *
 * @example
 * ```ts
 * await findWeakness('P@ssw0rd12345', []) // => 'common'
 * await findWeakness('qwertyuiop[]', []) // => 'pattern'
 * await findWeakness('four boats leave at dawn', []) // => undefined
 * ```
 */
export async function findWeakness(
  password: string,
  personal: readonly string[],
): Promise<Weakness | undefined> {
  guess ??= loadGuess();
  const ask = await guess;
  const parts =
    password.length > LOOKED_AT ? [password.slice(0, LOOKED_AT), password.slice(-LOOKED_AT)] : [password];
  let best: ReturnType<Guess> | undefined;
  for (const part of parts) {
    const found = ask(part, [...personal]);
    if (best === undefined || found.score > best.score) best = found;
  }
  if (best === undefined || best.score >= LEAST_SCORE) return undefined;
  return best.warning !== null && KNOWN.has(best.warning) ? 'common' : 'pattern';
}
