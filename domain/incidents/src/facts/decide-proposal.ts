import type {
  AcceptIncidentProposal,
  DeclineIncidentProposal,
  Incident,
  IncidentFacts,
  IncidentProposal,
  NewIndicator,
} from '@breakwater/contracts/incidents';
import { checkTexts, decodeCursor, isId, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { IncidentError } from '../incident-error.ts';
import { type Checked, storeWithin } from '../indicators/add-indicators.ts';
import { checkIndicators } from '../indicators/check-indicators.ts';
import { declareWithin } from '../lifecycle/declare-incident.ts';
import { getIncident } from '../lifecycle/show-incidents.ts';
import { checkPersonal, lockIn } from '../lock-incident.ts';
import type { IncidentsContext } from '../ports.ts';
import { takeStep } from '../step.ts';
import { decideProposal, findProposal, lockProposal, selectProposals } from '../store/proposals.ts';

const PAGE = 50;
const HOUR_MS = 3_600_000;
const MOST_HOURS = 168;
const REASON = 2_000;

export interface ProposalQuery extends PageQuery {
  readonly state?: IncidentProposal['state'] | undefined;
}

/** Facts of other installations, the latest first. */
export async function listProposals(
  { storage: { db } }: IncidentsContext,
  { state, limit = PAGE, cursor }: ProposalQuery = {},
): Promise<Page<IncidentProposal>> {
  const after = decodeCursor(cursor, { id: isId })?.id;
  return pageOf(await selectProposals(db, state, after, limit + 1), limit, ({ id }) => [id]);
}

/**
 * Takes facts over. Their indicators are proposed, checked as if somebody here had entered them: in an incident that is
 * there, where a person puts each in force; or in one that is declared by this and waits for a second person.
 *
 * Throws IncidentError 404 `incident-proposal-not-found`, `incident-not-found`, 409 `incident-proposal-decided`,
 * `incident-proposal-changed` where what was seen is not what stands there now, `incident-state`, 403
 * `incident-person-needed`.
 */
export async function acceptProposal(
  context: IncidentsContext,
  id: string,
  { incidentId: into, places, reason, fingerprint }: AcceptIncidentProposal,
  by: string,
): Promise<Incident> {
  checkPersonal(by);
  checkTexts({ reason });
  const { storage, clock } = context;
  const seen = asSeen(isId(id) ? await findProposal(storage.db, id) : undefined, fingerprint);
  const indicators = indicatorsOf(seen, places);
  const check = await checkIndicators(context, indicators);
  const incidentId = await storage.work(async (work) => {
    // The incident before the proposal: facts that come in wait for the proposal, and who shares holds the incident.
    if (into !== undefined) await lockIn(work.db, into, ['declared', 'active']);
    const { facts, peerId, peerName } = asSeen(await lockProposal(work.db, id), fingerprint);
    const target =
      into ??
      (await declareWithin(context, work, declarationOf(facts, reason, clock.now()), by, {
        peerId,
        peerName,
        proposalId: id,
      }));
    if (indicators.length > 0) {
      // What its check speaks against is not taken over by accepting the rest.
      const added = indicators.map(
        (indicator, place): Checked =>
          check.indicators[place]?.faults.length === 0
            ? { indicator, checked: 'passed', addedBy: by }
            : { indicator, checked: 'failed', addedBy: `peer:${peerId}` },
      );
      await storeWithin(context, work, target, { added, by, inForce: false });
    }
    await decideProposal(work.db, id, {
      state: 'accepted',
      by,
      at: clock.now(),
      reason,
      incidentId: target,
      facts: withoutAccounts(facts),
    });
    const detail = { proposal: id, peer: peerId, indicators: indicators.length };
    await takeStep(work, target, { by, step: 'proposal-accepted', at: clock.now(), note: peerName, detail });
    return target;
  });
  return getIncident(context, incidentId);
}

/** Does not take facts over. Throws as `acceptProposal` does. */
export async function declineProposal(
  { storage, clock }: IncidentsContext,
  id: string,
  { reason, fingerprint }: DeclineIncidentProposal,
  by: string,
): Promise<IncidentProposal> {
  checkTexts({ reason });
  return storage.work(async (work) => {
    const proposal = isId(id) ? await lockProposal(work.db, id) : undefined;
    const { facts, peerId } = asSeen(proposal, fingerprint);
    const at = clock.now();
    await decideProposal(work.db, id, { state: 'declined', by, at, reason, facts: withoutAccounts(facts) });
    work.record({ actor: by, action: 'incident.proposal-declined', subject: id, detail: { peer: peerId } });
    return read(work.db, id);
  });
}

async function read(db: Db, id: string): Promise<IncidentProposal> {
  const found = await findProposal(db, id);
  if (!found) throw notFound();
  return found;
}

/** One that nobody decided on, and that still says what whoever decides has read. */
function asSeen(proposal: IncidentProposal | undefined, fingerprint: string): IncidentProposal {
  if (!proposal) throw notFound();
  const { state } = proposal;
  if (state !== 'waiting')
    throw new IncidentError('incident-proposal-decided', `The proposal is ${state}: load it again.`, 409);
  if (proposal.fingerprint !== fingerprint)
    throw new IncidentError(
      'incident-proposal-changed',
      'Other facts came since you looked: load the proposal again and read it before you decide.',
      409,
    );
  return proposal;
}

function notFound(): IncidentError {
  return new IncidentError('incident-proposal-not-found', 'There is no proposal with this id.', 404);
}

function indicatorsOf(
  { facts, peerName }: IncidentProposal,
  places: readonly number[] | undefined,
): NewIndicator[] {
  const taken =
    places === undefined ? facts.indicators : places.flatMap((place) => facts.indicators[place] ?? []);
  return taken.map(({ kind, value, platform, reason }) => ({
    kind,
    value,
    ...(platform !== undefined && { platform }),
    reason: `${peerName}: ${reason}`.slice(0, REASON).toWellFormed(),
  }));
}

function declarationOf(facts: IncidentFacts, reason: string, now: number) {
  const { title, summary, happenedAt, entities, jurisdictions, threatToLife, expiresAt } = facts;
  const left = Math.ceil((Date.parse(expiresAt) - now) / HOUR_MS);
  const hours = Math.min(MOST_HOURS, Math.max(1, left));
  const trigger = 'installation' as const;
  return { title, summary, happenedAt, entities, jurisdictions, threatToLife, trigger, reason, hours };
}

/** What is decided keeps no account of it: the incident has those that were taken. */
function withoutAccounts(facts: IncidentFacts): IncidentFacts {
  return { ...facts, indicators: facts.indicators.filter(({ kind }) => kind !== 'account') };
}
