import type { SigningKey } from '@breakwater/audit';

/**
 * The secret from which it follows what is drawn at random; nothing where the file of the key is not the one that was
 * there before, which readiness says: then nothing is drawn, and everything else goes on.
 */
export function drawKeyOf(key: Pick<SigningKey, 'derive'>): { readonly drawKey?: Uint8Array } {
  try {
    return { drawKey: key.derive('random-audit') };
  } catch {
    return {};
  }
}
