import type { NetworksContext } from './ports.ts';
import { forgetNetworks } from './store/network-cases.ts';

const KEPT_MS = 90 * 86_400_000;

/**
 * Forgets groups that rest on nothing, that nobody decided about, and that no search found again for 90 days: a list of
 * who acted together is no list to keep without a reason.
 */
export async function purgeNetworks({ storage, clock }: NetworksContext): Promise<number> {
  return storage.work(async (work) => {
    const forgotten = await forgetNetworks(work.db, clock.now() - KEPT_MS);
    if (forgotten > 0)
      work.record({
        actor: 'automation',
        action: 'network.forgotten',
        subject: 'networks',
        detail: { cases: forgotten },
      });
    return forgotten;
  });
}
