import { toInstant } from '@breakwater/kernel';
import { FORGOTTEN_MS } from './attempts/lock-out.ts';
import type { AccessContext } from './context.ts';
import { purgeDevices } from './store/device-sign-ins.ts';
import { purgeLinks } from './store/links.ts';
import { purgeAttempts } from './store/oidc-attempts.ts';
import { purgeChallenges } from './store/passkey-challenges.ts';
import { STAFF_PASSKEYS } from './store/passkey-tables.ts';
import { purgeFailures } from './store/sign-in-failures.ts';
import { purgeNetworks } from './store/sign-in-networks.ts';

const LINKS_KEPT_MS = 30 * 86_400_000;
const NETWORKS_KEPT_MS = 90 * 86_400_000;

/** Forgets links, challenges and failed attempts that are over. Links stay a while, so that an old one is explained. */
export async function purgeAccess({ storage: { db }, clock }: AccessContext): Promise<void> {
  const now = clock.now();
  await purgeLinks(db, toInstant(now - LINKS_KEPT_MS));
  await purgeDevices(db, toInstant(now));
  await purgeAttempts(db, toInstant(now));
  await purgeChallenges(db, STAFF_PASSKEYS, toInstant(now));
  await purgeNetworks(db, toInstant(now - NETWORKS_KEPT_MS));
  await purgeFailures(db, toInstant(now - FORGOTTEN_MS));
}
