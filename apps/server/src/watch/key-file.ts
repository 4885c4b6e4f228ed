import { join } from 'node:path';
import type { ServerConfig } from '../config.ts';

/** Key files with a key that signs, or that others are derived from; vault and sign-in log keep checks of their keys themselves. */
export const SIGNING_KEY_FILES = {
  audit: 'audit-key.pem',
  'disclosure-signing': 'disclosure-signing-key.pem',
  evidence: 'evidence-key.pem',
  exchange: 'exchange-key.pem',
  webhook: 'webhook-key.pem',
} as const;

export type SigningKeyName = keyof typeof SIGNING_KEY_FILES;

/** Every file of keys that the data of an installation need. */
export interface KeyFilePaths extends Readonly<Record<SigningKeyName, string>> {
  readonly vault: string;
  readonly 'sign-in-log': string;
}

/**
 * Where the key files are.
 *
 * @example
 * keyFilePaths({ home: '/var/bw', vaultKeys: undefined }).vault // => '/var/bw/vault-keys.json'
 */
export function keyFilePaths({ home, vaultKeys }: Pick<ServerConfig, 'home' | 'vaultKeys'>): KeyFilePaths {
  return {
    audit: join(home, SIGNING_KEY_FILES.audit),
    'disclosure-signing': join(home, SIGNING_KEY_FILES['disclosure-signing']),
    evidence: join(home, SIGNING_KEY_FILES.evidence),
    exchange: join(home, SIGNING_KEY_FILES.exchange),
    webhook: join(home, SIGNING_KEY_FILES.webhook),
    vault: vaultKeys ?? join(home, 'vault-keys.json'),
    'sign-in-log': join(home, 'disclosure-keys.json'),
  };
}
