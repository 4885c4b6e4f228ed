import type { IncidentFacts, IncidentShare } from '@breakwater/contracts/incidents';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { IncidentsContext } from '../ports.ts';
import { takeStep } from '../step.ts';
import { insertShare } from '../store/shares.ts';

/** What one installation is told, by whom. */
export interface Telling {
  readonly peerId: string;
  readonly facts: IncidentFacts;
  readonly status: IncidentShare['status'];
  readonly by: string;
  readonly at: number;
}

/** Tells one installation facts that were checked, and keeps that it was told. */
export async function tellPeer(
  { exchange }: IncidentsContext,
  work: Work,
  { peerId, facts, status, by, at }: Telling,
): Promise<void> {
  const { id, title } = facts;
  const indicators = facts.indicators.length;
  const { id: envelope, peerName } = await exchange.tell(work, { peerId, subject: id, title, facts, by });
  const sharedAt = toInstant(at);
  await insertShare(work.db, id, {
    id: envelope,
    peerId,
    peerName,
    sharedBy: by,
    sharedAt,
    status,
    indicators,
  });
  const step = status === 'active' ? 'shared' : 'end-told';
  await takeStep(work, id, {
    by,
    step,
    at,
    note: peerName,
    detail: { peer: peerId, envelope, status, indicators },
  });
}
