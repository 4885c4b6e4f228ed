import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { Purge, VaultState } from '../removal.ts';

/** What the vault holds in numbers, its keys by number, and what it forgot. */
export const vaultOperations = operations('returns', {
  vault: {
    method: 'GET',
    path: '/v1/vault',
    permission: 'gate.read',
    summary: 'How many tokens the vault holds, of which kinds and under which keys',
    answers: { 200: VaultState },
  },
  startEpoch: {
    method: 'POST',
    path: '/v1/vault/epochs',
    permission: 'vault.manage',
    caller: 'person',
    proof: 'fresh',
    onChange: 'vault.rotate',
    summary: 'Make a new key the current one',
    description:
      'The key before stays live, so that removals made with it are still recognised. The one before that ends, and ' +
      'what was made with it is deleted. A person in a session shows fresh proof of who they are.',
    answers: { 200: VaultState },
  },
  purges: {
    method: 'GET',
    path: '/v1/vault/purges',
    permission: 'gate.read',
    summary: 'What was forgotten and why, the latest first',
    answers: { 200: Type.Object({ purges: Type.Array(Purge) }, { additionalProperties: false }) },
  },
});
