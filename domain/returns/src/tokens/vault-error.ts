import { BreakwaterError } from '@breakwater/kernel';

/** Codes of what is wrong with the keys of the vault. */
export type VaultErrorCode = 'vault-key-exposed' | 'vault-key-unreadable' | 'vault-key-missing';

/** The keys of the vault cannot be used; `message` says what to do. */
export class VaultError extends BreakwaterError {
  override readonly name = 'VaultError';

  constructor(code: VaultErrorCode, message: string, cause?: unknown) {
    super(code, message, { status: 503, ...(cause !== undefined && { cause }) });
  }
}
