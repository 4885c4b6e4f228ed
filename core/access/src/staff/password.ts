import { passwordRefused } from '../access-error.ts';

/** Argon2id with the least that OWASP's Password Storage Cheat Sheet asks for: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const SHORTEST = 12;
const LONGEST = 200;

/** Long enough and still tried first by whoever guesses. */
const COMMON = [
  'password',
  'passwort',
  'qwertyuiop',
  '1234567890',
  'letmein',
  'breakwater',
  'administrator',
  'iloveyou',
  'welcome',
  'changeme',
  'pakistan',
  'abcdefghijkl',
];

/**
 * Refuses what is guessed first (NIST SP 800-63B: length and a list of known ones, no rules of composition).
 *
 * @throws AccessError 422 `password-refused`
 *
 * @example
 * ```ts
 * checkPassword('short', []) // => throws password-refused
 * checkPassword('Password1234!', []) // => throws password-refused
 * checkPassword('amina@example.org', ['amina@example.org']) // => throws password-refused
 * checkPassword('four boats leave at dawn', ['amina@example.org']) // => undefined
 * ```
 */
export function checkPassword(password: string, personal: readonly string[]): void {
  const length = [...password].length;
  if (length < SHORTEST || length > LONGEST) {
    throw passwordRefused(
      `A password has ${SHORTEST} to ${LONGEST} characters; several words are easiest to keep.`,
    );
  }
  const plain = password.normalize('NFKC').toLowerCase();
  const kernel = plain.replaceAll(/[\d\W_]+/gu, '');
  if (
    new Set(plain).size < 5 ||
    COMMON.some((word) => kernel === word || plain === word || kernel === word + word)
  ) {
    throw passwordRefused(
      'This password is among those that are guessed first. Take several words of your own.',
    );
  }
  const own = personal
    .flatMap((text) => [text, text.split('@')[0] ?? ''])
    .map((text) => text.toLowerCase().trim());
  if (own.some((text) => text.length >= 4 && plain.includes(text) && plain.length - text.length < 8)) {
    throw passwordRefused(
      'This password is made of your name or e-mail address. Take several words of your own.',
    );
  }
}

/** Argon2id hash of a password, with its salt and cost. The module is loaded when it is needed first. */
export async function hashPassword(password: string): Promise<string> {
  const { hash } = await import('@node-rs/argon2');
  return hash(password.normalize('NFKC'), COST);
}

let decoy: Promise<string> | undefined;

/** Whether a password fits. Where there is no hash it takes as long as where there is one, and fits never. */
export async function isPassword(hash: string | undefined, password: string): Promise<boolean> {
  const { verify } = await import('@node-rs/argon2');
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(hash ?? (await decoy), password.normalize('NFKC').slice(0, LONGEST * 4));
  return fits && hash !== undefined;
}
