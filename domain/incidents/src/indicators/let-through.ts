import type { AccountRef } from '@breakwater/contracts';
import type { IncidentAwareness, NewIncidentAwareness } from '@breakwater/contracts/incidents';
import { checkTexts, isId, toInstant } from '@breakwater/kernel';
import { IncidentError } from '../incident-error.ts';
import { endGround } from '../lifecycle/end-ground.ts';
import { lockIn } from '../lock-incident.ts';
import type { IncidentsContext } from '../ports.ts';
import { PRESERVED_DAYS } from '../preserved-days.ts';
import { takeStep, tellChanged } from '../step.ts';
import { insertAwareness, withdrawAwareness as writeWithdrawn } from '../store/awareness.ts';
import { selectAccountsOf } from '../store/ground.ts';
import { refreshAwareness } from '../store/matches.ts';
import { preserveAccounts, releaseLetThrough } from '../store/preserved.ts';
import { selectRules } from '../store/rules.ts';

/**
 * Lets a newsroom, an eyewitness or one post through: it is shown apart, and gets no friction from then on. What the
 * incident put on it before ends, but what another incident in force asks for; nothing of it is kept for the incident any
 * more where nothing else of it matched. What is let through already stays as it is.
 *
 * Throws IncidentError 404 `incident-not-found`, 409 `incident-state`, 422 `incident-awareness-invalid`.
 */
export async function addAwareness(
  { storage, clock, ids, review }: IncidentsContext,
  id: string,
  { kind, platform, accountId, contentId, reason }: NewIncidentAwareness,
  by: string,
): Promise<IncidentAwareness> {
  checkTexts({ platform, accountId, contentId, reason });
  const which = kind === 'post' ? { contentId } : { accountId };
  if (Object.values(which).includes(undefined))
    throw new IncidentError(
      'incident-awareness-invalid',
      'Name the post with `contentId` for `post`, and the account with `accountId` otherwise.',
      422,
      { pointer: kind === 'post' ? '/contentId' : '/accountId' },
    );
  const named = which as { readonly accountId?: string; readonly contentId?: string };
  const at = clock.now();
  const one: IncidentAwareness = {
    id: ids(),
    kind,
    platform,
    ...named,
    reason,
    addedBy: by,
    addedAt: toInstant(at),
  };
  return storage.work(async (work) => {
    await lockIn(work.db, id, ['declared', 'active']);
    const known = await insertAwareness(work.db, { ...one, incidentId: id });
    if (known) return known;
    const covered = await refreshAwareness(work.db, id, { platform, ...named });
    const posts = new Set(covered.map((post) => post.contentId));
    const ruleIds = await selectRules(work.db, id);
    for (const account of await selectAccountsOf(work.db, id, distinct(covered)))
      await endGround(review, work, { account, posts, ruleIds, by });
    await releaseLetThrough(work.db, id, distinct(covered));
    await takeStep(work, id, {
      by,
      step: 'awareness-added',
      at,
      note: reason,
      detail: { kind, exception: one.id },
    });
    tellChanged(work, id);
    return one;
  });
}

function distinct(posts: readonly AccountRef[]): AccountRef[] {
  const found = new Map(
    posts.map(({ platform, accountId }) => [`${platform} ${accountId}`, { platform, accountId }]),
  );
  return [...found.values()];
}

/** Lets it through no longer. Throws IncidentError 404 `incident-awareness-not-found`, 409 `incident-state`. */
export async function withdrawAwareness(
  { storage, clock }: IncidentsContext,
  id: string,
  awarenessId: string,
  by: string,
): Promise<void> {
  await storage.work(async (work) => {
    await lockIn(work.db, id, ['declared', 'active']);
    const at = clock.now();
    const was = isId(awarenessId) ? await writeWithdrawn(work.db, id, awarenessId, { by, at }) : undefined;
    if (!was)
      throw new IncidentError(
        'incident-awareness-not-found',
        'The incident lets nothing through by this id.',
        404,
      );
    const { platform, accountId, contentId } = was;
    const which = {
      platform,
      ...(accountId !== undefined && { accountId }),
      ...(contentId !== undefined && { contentId }),
    };
    // Another exception may cover the same posts.
    const posts = await refreshAwareness(work.db, id, which);
    const kept = distinct(posts.filter((post) => !post.awareness));
    await preserveAccounts(
      work.db,
      kept.map((account) => ({ incidentId: id, ...account })),
      PRESERVED_DAYS,
    );
    await takeStep(work, id, { by, step: 'awareness-withdrawn', at, detail: { exception: awarenessId } });
    tellChanged(work, id);
  });
}
