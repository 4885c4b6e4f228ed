import type { NetworkCase, NetworkDecision } from '@breakwater/contracts/networks';
import { isId } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { NetworkError, networkNotFound } from './network-error.ts';
import type { NetworksContext } from './ports.ts';
import { refreshSeeds } from './refresh-seeds.ts';
import { getNetwork } from './show-networks.ts';
import { lockNetwork, type StoredNetwork, writeNetworkOutcome } from './store/network-cases.ts';
import { allowMembers, membersOf, writeJob } from './store/network-members.ts';

const QUEUE = 'terrorism';
const POLICY = 'terrorism/membership';
const STATES = { confirm: 'confirmed', dismiss: 'dismissed' } as const;

/**
 * Takes down what a person says of a network case. A confirmation does nothing to an account: it opens a review job for
 * each member that is not removed, where people decide with reasons, statement and appeal. What stands behind the case
 * is asked again first. A dismissal may say that these accounts may share; then they make no case again.
 *
 * Throws NetworkError `network-not-found` (404), `network-unseeded` (409) where nothing stands behind it,
 * `network-decided` (409).
 */
export async function decideNetwork(
  context: NetworksContext,
  id: string,
  decision: NetworkDecision,
  by: string,
): Promise<NetworkCase> {
  if (!isId(id)) throw networkNotFound();
  await refreshSeeds(context, id);
  await context.storage.work(async (work) => {
    const stored = await lockNetwork(work.db, id);
    if (!stored) throw networkNotFound();
    checkOpen(stored, decision.decision);
    await carryOut(context, work, stored, decision, by);
    const state = STATES[decision.decision];
    await writeNetworkOutcome(work.db, {
      id,
      state,
      by,
      reason: decision.reason,
      now: context.clock.now(),
    });
    if (state === 'confirmed') work.emit('network.changed', { networkId: id });
    const { members, seeds } = stored.summary;
    const detail = { members, seeds: seeds.length, ...(decision.allow === true && { allowed: true }) };
    work.record({ actor: by, action: `network.${state}`, subject: id, detail });
  });
  return getNetwork(context, id);
}

function checkOpen({ summary: { state } }: StoredNetwork, decision: NetworkDecision['decision']): void {
  if (state === 'open' || (state === 'unseeded' && decision === 'dismiss')) return;
  if (state === 'unseeded' || state === 'closed')
    throw new NetworkError(
      'network-unseeded',
      'No removed account, confirmed listing or confirmed content stands behind this network: nothing may be done.',
      409,
    );
  throw new NetworkError('network-decided', `The case is ${state} already: load it again.`, 409);
}

async function carryOut(
  context: NetworksContext,
  work: Work,
  { summary }: StoredNetwork,
  { decision, reason, policy = POLICY, allow = false }: NetworkDecision,
  by: string,
): Promise<void> {
  if (decision === 'dismiss') {
    if (allow) await allowMembers(work.db, summary.id, by, context.clock.now());
    return;
  }
  const members = (await membersOf(work.db, summary.id)).map((member, place) => ({ ...member, place }));
  // In one order, so that two confirmations wait for each other instead of blocking each other for good.
  members.sort((a, b) => (`${a.platform} ${a.accountId}` < `${b.platform} ${b.accountId}` ? -1 : 1));
  for (const { platform, accountId, removed, jobId, place } of members) {
    if (removed || jobId !== undefined) continue;
    const job = await context.openJob(
      work,
      {
        queue: QUEUE,
        origin: 'network' as const,
        platform,
        accountId,
        policy,
        severity: 'high' as const,
        ...becauseOf(summary.members, reason),
        proposed: [],
      },
      by,
    );
    await writeJob(work.db, summary.id, place, job.id);
  }
}

function becauseOf(members: number, reason: string) {
  const said = `\u2068${reason}\u2069`;
  return {
    because: `Somebody confirmed that this account belongs to a network of ${members} accounts: ${said}`,
    translations: {
      ur: { because: `کسی نے تصدیق کی ہے کہ یہ اکاؤنٹ ${members} اکاؤنٹس کے ایک نیٹ ورک کا حصہ ہے: ${said}` },
    },
  };
}
