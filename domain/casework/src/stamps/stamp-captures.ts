import type { Capture, CaptureStamp } from '@breakwater/contracts/casework';
import { codeOf, toInstant } from '@breakwater/kernel';
import { captureOf, captureState, lockCaptureIn, showCapture } from '../captures/capture-of.ts';
import { CaseworkError } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import { takeDueStamp, writeStamp, writeStampFault } from '../store/stamps.ts';
import { readStamp } from './read-stamp.ts';
import { stampRequest } from './stamp-request.ts';

const MINUTE_MS = 60_000;
const FIRST_RETRY_MS = MINUTE_MS;
const LONGEST_RETRY_MS = 6 * 60 * MINUTE_MS;
/** Longer than a service may take to answer. */
const TAKEN_MS = 2 * MINUTE_MS;

/**
 * Has the hash of a capture stamped now (RFC 3161). The service learns the hash and nothing else.
 *
 * Throws CaseworkError 404 `capture-not-found`, 409 `capture-state` also where it has a stamp, `stamp-not-set-up`, 502
 * `stamp-refused`, `stamp-invalid`; and what the way out says where there is no answer.
 */
export async function stampCapture(context: CaseworkContext, id: string, by: string): Promise<Capture> {
  const { storage, clock } = context;
  const stored = await captureOf(storage.db, id);
  const { state } = showCapture(stored, clock.now());
  if (state !== 'sealed' || stored.sha256 === undefined) throw captureState(state, ['sealed']);
  if (stored.stamp !== undefined)
    throw new CaseworkError(
      'capture-state',
      'It has a stamp, which proves more than a later one would.',
      409,
    );
  await stamp(context, { id, sha256: stored.sha256 }, by);
  return showCapture(await captureOf(storage.db, id), clock.now());
}

/** Has the capture stamped that waits longest; says how many. What fails is tried again, later and later. */
export async function stampNext(context: CaseworkContext): Promise<number> {
  const { storage, clock, captures } = context;
  if (captures.stampService === undefined) return 0;
  const now = clock.now();
  const due = await takeDueStamp(storage.db, toInstant(now), toInstant(now + TAKEN_MS));
  if (!due) return 0;
  try {
    await stamp(context, due, 'casework');
  } catch (error) {
    const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(due.stampTries, 20));
    await writeStampFault(storage.db, due.id, codeOf(error), toInstant(now + wait));
  }
  return 1;
}

async function stamp(
  context: CaseworkContext,
  { id, sha256 }: { readonly id: string; readonly sha256: string },
  by: string,
): Promise<void> {
  const { storage, clock, captures, askStamp } = context;
  const service = captures.stampService;
  if (service === undefined)
    throw new CaseworkError(
      'stamp-not-set-up',
      'No time-stamping service is set up: name one in BREAKWATER_TIMESTAMP_URL.',
      409,
    );
  const { query, nonce } = stampRequest(sha256);
  const answer = await askStamp(service, query);
  const read = readStamp(answer);
  if ('fault' in read) throw noStamp(read);
  const { facts } = read;
  if (facts.sha256 !== sha256 || facts.nonce !== nonce)
    throw new CaseworkError('stamp-invalid', 'The service stamped something else than it was asked to.', 502);
  await storage.work(async (work) => {
    const now = clock.now();
    const { caseId } = await lockCaptureIn(work.db, id, now, 'sealed', 'over');
    const { time, policy, serial } = facts;
    const shown: CaptureStamp = { time, policy, serial, service, askedAt: toInstant(now) };
    await writeStamp(work.db, id, answer, shown);
    const detail = { caseId, sha256, time, serial, service };
    work.record({ actor: by, action: 'casework.capture.stamped', subject: id, detail });
  });
}

function noStamp({ fault, why }: { readonly fault: string; readonly why: string }): CaseworkError {
  return fault === 'stamp-refused'
    ? new CaseworkError('stamp-refused', `The time-stamping service gave no stamp: ${why}.`, 502)
    : new CaseworkError('stamp-invalid', `The time-stamping service gave no stamp that holds: ${why}.`, 502);
}
