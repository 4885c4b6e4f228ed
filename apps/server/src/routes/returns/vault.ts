import { vaultOperations } from '@breakwater/contracts/returns';
import type { Returns } from '@breakwater/returns';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** What the vault holds in numbers, its keys by number, and what it forgot. */
export function vaultRoutes(app: App, { vault }: Returns): void {
  serve(app, vaultOperations, {
    vault: async () => vault.state(),
    startEpoch: async (request) => vault.rotate(actorOf(request)),
    purges: async () => ({ purges: await vault.purges() }),
  });
}
