import { Encrypter } from 'age-encryption';
import { DisclosureError } from '../disclosure-error.ts';

/**
 * Encrypts to an age recipient (age-encryption.org/v1).
 *
 * @throws DisclosureError 422 `recipient-invalid`
 */
export async function encryptTo(recipient: string, plain: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch (cause) {
    throw new DisclosureError(
      'recipient-invalid',
      'The key of this authority is no age recipient (age1…). Ask the authority for its public key and enter it.',
      422,
      { cause },
    );
  }
  return encrypter.encrypt(plain);
}
