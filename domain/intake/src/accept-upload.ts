import type { Receipt, UploadResult } from '@breakwater/contracts/intake';
import type { Clock, IdSource } from '@breakwater/kernel';
import { laneOf } from '@breakwater/storage';
import type { AwaitVerdicts } from './await-verdicts.ts';
import type { Candidate, CandidateFault } from './candidate.ts';
import { checkUploaded, idOf } from './check-uploaded.ts';
import type { CommitUpload } from './commit-uploads.ts';
import type { BacklogGauge } from './gauge-backlog.ts';
import { type Seal, type SessionSeal, sealEvent, sealSession } from './seal-event.ts';
import type { NewEvent } from './store.ts';

/** What became of an upload, for metrics. */
export interface AcceptedCounts {
  readonly source: string;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
}

export interface AcceptPorts {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly laneCount: number;
  readonly gauge: BacklogGauge;
  readonly seal: Seal;
  readonly sessions: SessionSeal;
  readonly commit: CommitUpload;
  /** Verdicts of these events that exist within so many milliseconds, by event id. */
  readonly awaitVerdicts: AwaitVerdicts;
  readonly onAccepted: (counts: AcceptedCounts) => void;
}

export interface AcceptOptions {
  /** Wait this long for the verdicts, in milliseconds; what is not there by then is `pending`. */
  readonly waitMs?: number | undefined;
}

export type AcceptUpload = (
  source: string,
  candidates: readonly Candidate[],
  options?: AcceptOptions,
) => Promise<UploadResult>;

type Checked = { readonly receipt: Receipt } | { readonly event: NewEvent };

export function acceptUpload(ports: AcceptPorts): AcceptUpload {
  return async (source, candidates, { waitMs = 0 } = {}) => {
    await ports.gauge.admit(candidates.length);
    const checked = candidates.map((candidate, index) => check(ports, source, candidate, index));
    const events = checked.flatMap((one) => ('event' in one ? one.event : []));
    const eventIds = await ports.commit(events);
    ports.gauge.drained(
      candidates.length - events.filter((event, index) => event.id === eventIds[index]).length,
    );
    let next = 0;
    const receipts = checked.map((one, index) => {
      if ('receipt' in one) return one.receipt;
      const eventId = eventIds[next++] ?? one.event.id;
      const status = eventId === one.event.id ? 'accepted' : 'duplicate';
      return { index, id: one.event.sourceEventId, status, eventId } satisfies Receipt;
    });
    const result = summarise(receipts);
    const { accepted, duplicate, rejected } = result;
    ports.onAccepted({ source, accepted, duplicate, rejected });
    if (waitMs > 0) return { ...result, receipts: await withVerdicts(ports, receipts, waitMs) };
    return result;
  };
}

function check(ports: AcceptPorts, source: string, candidate: Candidate, index: number): Checked {
  if (candidate.fault) return { receipt: rejection(index, undefined, candidate.fault) };
  const now = ports.clock.now();
  const uploaded = checkUploaded(candidate.value, now);
  if (!uploaded.ok) return { receipt: rejection(index, idOf(candidate.value), uploaded.fault) };
  const { at } = uploaded;
  const id = ports.ids();
  const { event: seen, sealed } = sealEvent(uploaded.event, Math.min(at, now), ports.seal);
  const { event, session, sessionKept } = sealSession(seen, id, ports.sessions);
  const { platform, type, account } = event;
  return {
    event: {
      id,
      source,
      sourceEventId: event.id,
      platform,
      accountId: account.id,
      type,
      lane: laneOf(platform, account.id, ports.laneCount),
      at,
      receivedAt: now,
      body: event,
      ...(sealed && { sealed }),
      ...(session && { session: Buffer.from(session).toString('base64') }),
      ...(sessionKept && { sessionKept }),
    },
  };
}

function rejection(index: number, id: string | undefined, fault: CandidateFault): Receipt {
  return { index, ...(id !== undefined && { id }), status: 'rejected', ...fault };
}

async function withVerdicts(ports: AcceptPorts, receipts: Receipt[], waitMs: number): Promise<Receipt[]> {
  const idsWith = (statuses: readonly Receipt['status'][]) => [
    ...new Set(
      receipts.flatMap(({ status, eventId }) => (eventId && statuses.includes(status) ? eventId : [])),
    ),
  ];
  const all = idsWith(['accepted', 'duplicate']);
  if (all.length === 0) return receipts;
  const verdicts = await ports.awaitVerdicts({ all, fresh: idsWith(['accepted']) }, waitMs);
  return receipts.map((receipt) => {
    if (receipt.eventId === undefined) return receipt;
    const verdict = verdicts.get(receipt.eventId);
    return verdict ? { ...receipt, verdict } : { ...receipt, pending: true };
  });
}

function summarise(receipts: Receipt[]): UploadResult {
  const count = (status: Receipt['status']) => receipts.filter((receipt) => receipt.status === status).length;
  return {
    accepted: count('accepted'),
    duplicate: count('duplicate'),
    rejected: count('rejected'),
    receipts,
  };
}
