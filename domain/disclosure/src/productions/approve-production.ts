import type { DisclosureGrant, Production } from '@breakwater/contracts/disclosure';
import { BOUND_PARTS, type BoundPart } from '@breakwater/contracts/orders';
import { changedParts, contentHash } from '@breakwater/kernel';
import { DisclosureError, reasonOf, wrongState } from '../disclosure-error.ts';
import { getGrant } from '../grants/list-grants.ts';
import { scheduleNotices } from '../notices/schedule-notices.ts';
import { buildPackage } from '../package/build-package.ts';
import type { DisclosureContext } from '../ports.ts';
import { selectBound } from '../store/bound-productions.ts';
import { markApproved } from '../store/production-steps.ts';
import { collectedParts, shownOf } from './bind-production.ts';
import { collectOnRecord, grantEnded } from './collect-on-record.ts';
import { getProduction, lockedProduction } from './list-productions.ts';
import { recipientOf } from './recipient-of.ts';
import { tellProduction } from './tell-production.ts';
import { approvalVoid, voidProduction } from './void-production.ts';

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
 * Approves a package as the second person: collects the same again, makes it void where that, to whom it goes or who is
 * told is not what was shown any more, seals it for the authority and releases it, or blocks it until the window of the law is over (Art. 10(2) of (EU) 2023/1543).
 *
 * @throws DisclosureError 404 `production-not-found`, 403 `lawyer-needed`, 409 `second-person-needed`, `production-state`,
 * `approval-void`, `grant-ended`, `recipient-missing`, `recipient-expired`, 422 `recipient-invalid`; LogKeyError 503
 */
export async function approveProduction(
  context: DisclosureContext,
  id: string,
  { by, lawyer }: Approver,
): Promise<Production> {
  return seal(context, id, {
    by,
    lawyer,
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
  id: string,
  { by, lawyer, because }: Approver & { readonly because: string },
): Promise<Production> {
  const reason = reasonOf(because);
  return seal(context, id, {
    by,
    lawyer,
    alone: reason,
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
  id: string,
  { by, lawyer, alone, check }: Sealing,
): Promise<Production> {
  const { storage, clock, signingKey, version } = context;
  const production = await getProduction(storage.db, id);
  if (production.state !== 'prepared') throw wrongState(production.state, 'prepared');
  const grant = await getGrant(storage.db, production.grantId);
  if (grant.endedAt !== undefined) throw grantEnded();
  check(production, grant);
  // Sealed for whom it was shown to go to; below it is seen whether that is so still.
  const recipient = production.shown?.recipient;
  if (recipient === undefined) throw await fromBefore(context, id, by);
  const collected = await collectOnRecord(context, grant, { by, purpose: 'package' });
  const at = clock.now();
  const built = await buildPackage({
    production,
    grant,
    collected,
    recipient,
    at,
    version,
    signingKey,
    breakGlass: alone !== undefined,
  });
  const isFree = grant.notBefore === undefined || Date.parse(grant.notBefore) <= at;
  const changed = await storage.work(async (work): Promise<readonly BoundPart[]> => {
    const { db } = work;
    const shown = await shownOf(context, db, grant);
    const locked = await lockedProduction(db, id);
    if (locked.state !== 'prepared') throw wrongState(locked.state, 'prepared');
    const before = await selectBound(db, id);
    const parts = { ...shown.parts, ...collectedParts({ ...collected, note: production.note }) };
    const differs = changedParts(before?.binds, parts, BOUND_PARTS);
    if (differs.length > 0) {
      await voidProduction(context, work, id, { changed: differs, by });
      return differs;
    }
    recipientOf(shown.delivery, at);
    await markApproved(db, id, {
      by,
      at,
      lawyer,
      ...built,
      ...(alone !== undefined && { alone: { because: alone, reviewDueAt: at + REVIEW_MS } }),
      releasedUntil: isFree ? at + DOWNLOAD_DAYS * DAY_MS : undefined,
    });
    if (isFree) await scheduleNotices(context, work, { grant, productionId: id, by });
    await tellProduction(context, work, id, by);
    const { sha256, bytes } = built.manifest;
    const binding = { binds: contentHash(parts), fingerprint: shown.view?.fingerprint ?? '' };
    const detail = { orderId: grant.orderId, grantId: grant.id, sha256, bytes, lawyer, ...binding };
    const action = alone === undefined ? 'disclosure.approved' : 'disclosure.broke-glass';
    const because = alone === undefined ? {} : { because: 'life in danger' };
    work.record({ actor: by, action, subject: id, detail: { ...detail, ...because, blocked: !isFree } });
    return [];
  });
  if (changed.length > 0) throw approvalVoid(changed);
  return getProduction(storage.db, id);
}

/** What was prepared before packages bound anything cannot be approved. */
async function fromBefore(context: DisclosureContext, id: string, by: string): Promise<DisclosureError> {
  const changed = ['from-before'] as const;
  await context.storage.work(async (work) => {
    await lockedProduction(work.db, id);
    await voidProduction(context, work, id, { changed, by });
  });
  return approvalVoid(changed);
}

export function secondPersonNeeded(): DisclosureError {
  return new DisclosureError(
    'second-person-needed',
    'Whoever prepared a package does not decide on it: somebody else has to.',
    409,
  );
}
