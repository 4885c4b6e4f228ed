import { Purge, VaultState } from '@breakwater/contracts';
import type { Linkage } from '@breakwater/linkage';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const tags = ['vault'];

/** What the vault holds in numbers, its keys by number, and what it forgot. */
export function vaultRoutes(app: App, { vault }: Linkage): void {
  app.get(
    '/v1/vault',
    {
      config: { permission: 'gate.read' },
      schema: {
        tags,
        summary: 'How many tokens the vault holds, of which kinds and under which keys',
        response: { 200: VaultState },
      },
    },
    async () => vault.state(),
  );
  app.post(
    '/v1/vault/epochs',
    {
      config: {
        ...{ permission: 'vault.manage', caller: 'person', proof: 'fresh' },
        onChange: 'vault.rotate',
      },
      schema: {
        tags,
        summary: 'Make a new key the current one',
        description:
          'The key before stays live, so that removals made with it are still recognised. The one before that ends, and ' +
          'what was made with it is deleted. A person in a session shows fresh proof of who they are.',
        response: { 200: VaultState },
      },
    },
    async (request) => vault.rotate(actorOf(request)),
  );
  app.get(
    '/v1/vault/purges',
    {
      config: { permission: 'gate.read' },
      schema: {
        tags,
        summary: 'What was forgotten and why, the latest first',
        response: { 200: Type.Object({ purges: Type.Array(Purge) }, { additionalProperties: false }) },
      },
    },
    async () => ({ purges: await vault.purges() }),
  );
}
