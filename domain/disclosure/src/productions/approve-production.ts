import type { DisclosureGrant, Production } from '@breakwater/contracts';
import { DisclosureError, reasonOf, wrongState } from '../disclosure-error.ts';
import { getGrant } from '../grants/list-grants.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { scheduleNotices } from '../notices/schedule-notices.ts';
import { buildPackage } from '../package/build-package.ts';
import type { DisclosureContext } from '../ports.ts';
import { markApproved } from '../store/production-steps.ts';
import { collectOnRecord, grantEnded } from './collect-on-record.ts';
import { getProduction, lockedProduction } from './list-productions.ts';
import { recipientOf } from './recipient-of.ts';
import { tellProduction } from './tell-production.ts';

/** For so long an authority can download what was released. */
export const DOWNLOAD_DAYS = 14;
const DAY_MS = 86_400_000;
const REVIEW_MS = DAY_MS;

/** Who approves. */
export interface Approver {
  readonly by: string;
  /** Whether they act as a lawyer. */
  readonly lawyer: boolean;
}

/**
 * Approves a package as the second person: collects the same again, refuses where it is not the same any more, seals it
 * for the authority and releases it, or blocks it until the window of the law is over (Art. 10(2) of (EU) 2023/1543).
 *
 * @throws DisclosureError 404 `production-not-found`, 403 `lawyer-needed`, 409 `second-person-needed`, `production-state`,
 * `production-changed`, `grant-ended`, `recipient-missing`, `recipient-expired`, 422 `recipient-invalid`; LogKeyError 503
 */
export async function approveProduction(
  context: DisclosureContext,
  keys: KeyRing,
  id: string,
  { by, lawyer }: Approver,
): Promise<Production> {
  return seal(context, keys, id, {
    ...{ by, lawyer },
    check: (production, grant) => {
      if (production.preparedBy === by) throw secondPersonNeeded();
      if (grant.needsLawyer && !lawyer) {
        throw new DisclosureError('lawyer-needed', 'A lawyer has to approve this package.', 403);
      }
    },
  });
}

/**
 * Discloses alone, where a life is in danger and nobody else can be reached: only under a grant for an emergency that was
 * called back. Somebody else reviews it within 24 hours. 18 U.S.C. 2702(c)(4); Art. 18 of (EU) 2022/2065.
 *
 * @throws DisclosureError 403 `emergency-needed`, 422 `reason-missing`, and as `approveProduction`
 */
export async function breakGlass(
  context: DisclosureContext,
  keys: KeyRing,
  id: string,
  { by, lawyer, because }: Approver & { readonly because: string },
): Promise<Production> {
  const reason = reasonOf(because);
  return seal(context, keys, id, {
    ...{ by, lawyer, alone: reason },
    check: (_production, { emergency, calledBack }) => {
      if (emergency && calledBack) return;
      throw new DisclosureError(
        'emergency-needed',
        'One person discloses alone only where the order is an emergency and was called back to a number of our own roster.',
        403,
      );
    },
  });
}

interface Sealing extends Approver {
  readonly alone?: string;
  readonly check: (production: Production, grant: DisclosureGrant) => void;
}

async function seal(
  context: DisclosureContext,
  keys: KeyRing,
  id: string,
  { by, lawyer, alone, check }: Sealing,
): Promise<Production> {
  const { storage, clock, signingKey, version, record } = context;
  const production = await getProduction(storage.db, id);
  if (production.state !== 'prepared') throw wrongState(production.state, 'prepared');
  const grant = await getGrant(storage.db, production.grantId);
  if (grant.endedAt !== undefined) throw grantEnded();
  check(production, grant);
  const recipient = await recipientOf(context, grant);
  const collected = await collectOnRecord(context, keys, grant, { by, purpose: 'package' });
  const at = clock.now();
  const built = await buildPackage({
    ...{ production, grant, collected, recipient, at, version, signingKey },
    breakGlass: alone !== undefined,
  });
  const isFree = grant.notBefore === undefined || Date.parse(grant.notBefore) <= at;
  await storage.transaction(async (trx) => {
    const locked = await lockedProduction(trx, id);
    if (locked.state !== 'prepared') throw wrongState(locked.state, 'prepared');
    if (locked.digest !== collected.digest) throw changed();
    await markApproved(trx, id, {
      ...{ by, at, lawyer, ...built },
      ...(alone !== undefined && { alone: { because: alone, reviewDueAt: at + REVIEW_MS } }),
      releasedUntil: isFree ? at + DOWNLOAD_DAYS * DAY_MS : undefined,
    });
    const noticed = isFree ? await scheduleNotices(context, trx, { grant, productionId: id, by }) : [];
    const told = await tellProduction(context, trx, id, by);
    const { sha256, bytes } = built.manifest;
    const detail = { orderId: grant.orderId, grantId: grant.id, sha256, bytes, lawyer };
    const action = alone === undefined ? 'disclosure.approved' : 'disclosure.broke-glass';
    const because = alone === undefined ? {} : { because: 'life in danger' };
    await record(trx, [
      ...noticed,
      ...told,
      { actor: by, action, subject: id, detail: { ...detail, ...because, blocked: !isFree } },
    ]);
  });
  return getProduction(storage.db, id);
}

export function secondPersonNeeded(): DisclosureError {
  return new DisclosureError(
    'second-person-needed',
    'Whoever prepared a package does not decide on it: somebody else has to.',
    409,
  );
}

function changed(): DisclosureError {
  return new DisclosureError(
    'production-changed',
    'What is stored is not the same any more as when this was prepared. Reject it and have it prepared again, so that what is approved is what was looked at.',
    409,
  );
}
