import { canonical, sha256, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { IncidentError } from '../incident-error.ts';
import type { IncidentsContext } from '../ports.ts';
import { endProposals, putProposal } from '../store/proposals.ts';
import { checkFacts, isOver } from '../telling/check-facts.ts';

/** Facts as another installation signed them. */
export interface ReceivedFacts {
  readonly peer: { readonly id: string; readonly name: string };
  /** The incident that the envelope is about. */
  readonly subject: string;
  readonly document: unknown;
}

/**
 * Takes facts in as a proposal, in the unit that keeps the envelope. They have no effect before a person here has judged
 * them. Of an incident that ended there nobody is asked any more, and one that took its facts over says so; what people
 * here made of it stays theirs to end.
 *
 * Throws IncidentError 422 `incident-facts-invalid`, which the receipt tells the sender.
 */
export async function takeFacts(
  { clock, ids }: IncidentsContext,
  work: Work,
  { peer, subject, document }: ReceivedFacts,
): Promise<void> {
  const now = clock.now();
  const facts = checkFacts(document, now);
  if (facts.id !== subject)
    throw new IncidentError(
      'incident-facts-invalid',
      'The document is about another incident than the envelope.',
      422,
    );
  const receivedAt = toInstant(now);
  const actor = `peer:${peer.id}`;
  if (isOver(facts)) {
    const proposals = await endProposals(work.db, { peerId: peer.id, facts, at: receivedAt });
    const detail = { peer: peer.id, status: facts.status, proposals };
    work.record({ actor, action: 'incident.end-received', subject, detail });
    return;
  }
  const fingerprint = sha256(canonical(facts));
  await putProposal(work.db, {
    id: ids(),
    peerId: peer.id,
    peerName: peer.name,
    receivedAt,
    facts,
    fingerprint,
  });
  const detail = { peer: peer.id, indicators: facts.indicators.length, fingerprint };
  work.record({ actor, action: 'incident.facts-received', subject, detail });
}
