import { findWeakness } from './guess-password.ts';
import { passwordRefused } from './password-refused.ts';

/** Argon2id with the least that OWASP's Password Storage Cheat Sheet asks for: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const SHORTEST = 12;
const LONGEST = 200;
/** What is tried first on a server of this kind, and stands in no list of stolen passwords. */
const OURS = ['breakwater', 'administrator', 'moderation', 'trustandsafety'];

/**
 * Refuses what is guessed first (NIST SP 800-63B: length and known ones, no rules of composition).
 *
 * @throws AccessError 422 `password-refused`, with the reason and advice in English and Urdu
 *
 * @example
 * ```ts
 * await checkPassword('short', []) // => throws password-refused
 * await checkPassword('Password1234!', []) // => throws password-refused
 * await checkPassword('amina@example.org', ['amina@example.org']) // => throws password-refused
 * await checkPassword('four boats leave at dawn', ['amina@example.org']) // => undefined
 * ```
 */
export async function checkPassword(password: string, personal: readonly string[]): Promise<void> {
  const length = [...password].length;
  if (length < SHORTEST || length > LONGEST) throw passwordRefused('length', SHORTEST, LONGEST);
  const plain = password.normalize('NFKC').toLowerCase();
  const own = personal
    .flatMap((text) => [text, text.split('@')[0] ?? '', text.replaceAll(/\s+/g, '')])
    .map((text) => text.toLowerCase().trim());
  if (own.some((text) => text.length >= 4 && plain.includes(text) && plain.length - text.length < 8))
    throw passwordRefused('personal', SHORTEST, LONGEST);
  if (OURS.some((text) => plain.includes(text) && plain.length - text.length < 8))
    throw passwordRefused('common', SHORTEST, LONGEST);
  const weakness = new Set(plain).size < 5 ? 'pattern' : await findWeakness(plain, own);
  if (weakness !== undefined) throw passwordRefused(weakness, SHORTEST, LONGEST);
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
  // Nobody has a longer one: it is not cut, it does not fit.
  const known = [...password].length <= LONGEST ? hash : undefined;
  const fits = await verify(known ?? (await decoy), known === undefined ? '' : password.normalize('NFKC'));
  return fits && known !== undefined;
}
