import { BreakwaterError } from '@breakwater/kernel';

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const CHECKSUM_CHARS = 6;
/** 32 bytes in groups of five bits. */
const X25519_CHARS = 52;

/** The key of an authority cannot be used. */
class RecipientError extends BreakwaterError {
  override readonly name = 'RecipientError';
}

/**
 * Checks that a text is an age X25519 recipient (age-encryption.org/v1, Bech32 of BIP 173): a typing error in it would
 * make every package unreadable, which nobody would notice before the first one.
 *
 * @throws RecipientError 422 `recipient-invalid`
 *
 * @example
 * ```ts
 * checkRecipient('age1gj5h6umd722h7mxdet4wjpnlxv8ahk9tp8t28e8x7hugxv2hhpns0pw7vc') // => 'age1gj5h6umd722h7mxdet4wjpnlxv8ahk9tp8t28e8x7hugxv2hhpns0pw7vc'
 * checkRecipient('age1gj5h6umd722h7mxdet4wjpnlxv8ahk9tp8t28e8x7hugxv2hhpns0pw7vd') // => throws recipient-invalid
 * checkRecipient('AGE-SECRET-KEY-1…') // => throws recipient-invalid
 * ```
 */
export function checkRecipient(text: string): string {
  const recipient = text.trim();
  if (/^age-secret-key-/i.test(recipient)) {
    throw invalid(
      'This is a secret key, which must never be sent. Make a new pair, and send its public part.',
    );
  }
  const data = recipient.startsWith('age1') ? recipient.slice('age1'.length) : '';
  const values = [...data].map((char) => ALPHABET.indexOf(char));
  const isRecipient =
    data.length === X25519_CHARS + CHECKSUM_CHARS &&
    !values.includes(-1) &&
    polymod([...expanded('age'), ...values]) === 1;
  if (isRecipient) return recipient;
  throw invalid(
    'This is no age public key, or was mistyped: "age1" and 58 characters, as age-keygen prints it.',
  );
}

function invalid(message: string): RecipientError {
  return new RecipientError('recipient-invalid', message, { status: 422, pointer: '/recipient' });
}

function expanded(prefix: string): number[] {
  const codes = [...prefix].map((char) => char.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

/** The checksum of BIP 173: 1 for what was not mistyped. */
function polymod(values: readonly number[]): number {
  let checksum = 1;
  for (const value of values) {
    const top = checksum >>> 25;
    checksum = ((checksum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of GENERATOR.entries()) if ((top >>> bit) & 1) checksum ^= generator;
  }
  return checksum >>> 0;
}
