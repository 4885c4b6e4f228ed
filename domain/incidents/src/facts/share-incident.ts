import type { IncidentShare, IncidentShareRequest } from '@breakwater/contracts/incidents';
import { canonical } from '@breakwater/kernel';
import { IncidentError } from '../incident-error.ts';
import { checkPersonal, incidentOf, lockIn } from '../lock-incident.ts';
import type { IncidentsContext } from '../ports.ts';
import { type StoredIndicator, selectInForce } from '../store/indicators.ts';
import { selectShares } from '../store/shares.ts';
import { checkFacts } from '../telling/check-facts.ts';
import { factsOf } from '../telling/facts-of.ts';
import { tellPeer } from '../telling/tell-peer.ts';

/** An envelope takes 4 MiB with what stands around it. */
const LARGEST_BYTES = 3 * 1024 ** 2;

/**
 * Shares facts of an incident that two people stand behind with other installations: on the chains of the exchange, with
 * signed receipts. Accounts go only where a person names them.
 *
 * Throws IncidentError 404 `incident-not-found`, 409 `incident-state`, 422 `incident-facts-invalid`; what the exchange says
 * of a peer.
 */
export async function shareIncident(
  context: IncidentsContext,
  id: string,
  { peerIds, indicatorIds }: IncidentShareRequest,
  by: string,
): Promise<IncidentShare[]> {
  checkPersonal(by);
  const { storage, clock, exchange } = context;
  await storage.work(async (work) => {
    const stored = await lockIn(work.db, id, ['active']);
    const inForce = await selectInForce(work.db, [id]);
    const shared = chosen(inForce, indicatorIds);
    const at = clock.now();
    // Before anybody is told: what others would refuse goes to nobody.
    const facts = checkFacts(factsOf(stored, shared, exchange.name), at);
    if (Buffer.byteLength(canonical(facts)) > LARGEST_BYTES)
      throw new IncidentError(
        'incident-facts-invalid',
        'These are more facts than an envelope takes: name fewer indicators.',
        422,
        { pointer: '/indicatorIds' },
      );
    // In one order, so that two that share with the same peers wait for each other.
    for (const peerId of [...new Set(peerIds)].sort())
      await tellPeer(context, work, { peerId, facts, status: 'active', by, at });
  });
  return listShares(context, id);
}

function chosen(inForce: readonly StoredIndicator[], ids: readonly string[] | undefined): StoredIndicator[] {
  if (ids === undefined) return inForce.filter(({ kind }) => kind !== 'account');
  const byId = new Map(inForce.map((one) => [one.id, one]));
  return [...new Set(ids)].map((id) => {
    const found = byId.get(id);
    if (found) return found;
    throw new IncidentError('incident-facts-invalid', 'Only indicators in force are shared.', 422, {
      pointer: '/indicatorIds',
    });
  });
}

/** Who was told of an incident, and whether it arrived. */
export async function listShares(
  { storage: { db }, exchange }: IncidentsContext,
  id: string,
): Promise<IncidentShare[]> {
  await incidentOf(db, id);
  const shares = await selectShares(db, id);
  const receipts = await exchange.receipts(shares.map((share) => share.id));
  return shares.map((share) => ({ ...share, ...receipts.get(share.id) }));
}
