/** What programs write where they have nothing to write. */
const WORDS: ReadonlySet<string> = new Set([
  'null',
  '(null)',
  'nil',
  'none',
  'undefined',
  'unknown',
  'n/a',
  'na',
  'nan',
  'not available',
  'not set',
  'no value',
  '[object object]',
]);
/** The identifier that a faulty Android gave to every device. */
const KNOWN: ReadonlySet<string> = new Set(['9774d56d682e549c']);

/** One sign that often is nobody's. */
const REPEATED = 6;

/**
 * Whether a value stands for no value: empty, one sign over and over (`00000000-0000-…`), or what programs write where
 * they have nothing. Everybody has the same, so that it says nothing of anybody.
 *
 * @example
 * isPlaceholder('00000000-0000-0000-0000-000000000000') // => true
 * isPlaceholder(' undefined ') // => true
 * isPlaceholder('Adreno 610') // => false
 */
export function isPlaceholder(value: string): boolean {
  const plain = value.trim().toLowerCase();
  if (plain === '' || WORDS.has(plain) || KNOWN.has(plain)) return true;
  const signs = plain.replace(/[^\p{L}\p{N}]/gu, '');
  // Android 11 is no placeholder; a sign that is said six times is.
  if (new Set(signs).size > 1 || signs.length === 1) return false;
  return signs.length === 0 || signs.length >= REPEATED || /^0+$/.test(signs);
}

/** SHA-256 of a file without a byte. */
const EMPTY_FILE = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Whether a SHA-256, hexadecimal, is of no file: of one without a byte, or one sign over and over. */
export function isNoFile(sha256: string): boolean {
  return sha256 === EMPTY_FILE || isPlaceholder(sha256);
}
