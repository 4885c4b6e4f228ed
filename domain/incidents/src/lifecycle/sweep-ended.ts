import { codeOf } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import type { IncidentsContext } from '../ports.ts';
import { retryAfter } from '../retry-after.ts';
import { forgetAwareness } from '../store/awareness.ts';
import { leaveEvents, type MatchedAccount, selectAccounts } from '../store/ground.ts';
import {
  addLeft,
  lockUnswept,
  type StoredIncident,
  writeSweepFault,
  writeSwept,
} from '../store/incidents.ts';
import { forgetAccounts } from '../store/indicators.ts';
import { deleteMatchesOf } from '../store/matches.ts';
import { selectRules } from '../store/rules.ts';
import { forgetVariants } from '../store/variants.ts';
import { endGround } from './end-ground.ts';

const PAGE = 100;
const BY = 'system';

/**
 * Ends friction on the accounts of incidents that ended, a page in a unit; after a kill it goes on where the last page
 * ended. Of a false alarm jobs that rest on it alone, all matches and the accounts among its indicators go too. Says whether
 * there was any.
 *
 * Throws what a page threw, once it is counted: that incident is tried again later, and others go on.
 */
export async function sweepEnded(context: IncidentsContext, forMs: number): Promise<boolean> {
  const end = performance.now() + forMs;
  let any = false;
  do {
    const more = await trySweepPage(context);
    if (!more) return any;
    any = true;
  } while (performance.now() < end);
  return any;
}

async function trySweepPage(context: IncidentsContext): Promise<boolean> {
  const { storage, clock } = context;
  let worked: StoredIncident | undefined;
  try {
    return await storage.work((work) =>
      sweepPage(context, work, (incident) => {
        worked = incident;
      }),
    );
  } catch (error) {
    if (worked) {
      const { id, sweepAttempts } = worked;
      const attempts = sweepAttempts + 1;
      const retryAt = retryAfter(attempts, clock.now());
      await writeSweepFault(storage.db, id, { attempts, retryAt, fault: codeOf(error) || 'unknown' });
    }
    throw error;
  }
}

async function sweepPage(
  context: IncidentsContext,
  work: Work,
  begin: (incident: StoredIncident) => void,
): Promise<boolean> {
  const incident = await lockUnswept(work.db, context.clock.now());
  if (!incident) return false;
  begin(incident);
  const accounts = await selectAccounts(work.db, incident.id, incident.sweptAfter, PAGE);
  const ruleIds = await selectRules(work.db, incident.id);
  for (const account of accounts) await sweepAccount(context, work, incident, account, ruleIds);
  const last = accounts.at(-1);
  if (incident.status === 'false-alarm') {
    // With the matches goes who they were of: what could not be ended of them is counted before.
    await addLeft(work.db, incident.id, await leftOf(context.review, work.db, accounts, ruleIds));
    const known = accounts.filter((account) => account.known);
    await leaveEvents(work.db, incident.id, known);
    await deleteMatchesOf(work.db, incident.id, accounts);
  }
  if (last && accounts.length === PAGE) {
    await writeSwept(work.db, incident.id, last.place);
    return true;
  }
  if (incident.status === 'false-alarm') {
    await forgetVariants(work.db, incident.id);
    await forgetAwareness(work.db, incident.id);
    await forgetAccounts(work.db, incident.id);
  }
  await writeSwept(work.db, incident.id, last?.place ?? incident.sweptAfter, context.clock.now());
  work.record({
    actor: BY,
    action: 'incident.swept',
    subject: incident.id,
    detail: { status: incident.status },
  });
  return true;
}

async function sweepAccount(
  { review }: IncidentsContext,
  work: Work,
  { status }: StoredIncident,
  account: MatchedAccount,
  ruleIds: readonly string[],
): Promise<void> {
  const { platform, accountId, posts } = account;
  await endGround(review, work, { account, ruleIds, by: BY });
  const eventIds = posts.flatMap((post) => post.eventIds);
  if (status === 'false-alarm' && eventIds.length > 0)
    await review.dropJobs(work, { platform, accountId, eventIds });
}

/** What is left on accounts of an incident that ended: what another one asks for is not. */
export async function leftOf(
  { left }: Pick<IncidentsContext['review'], 'left'>,
  db: Db,
  accounts: readonly MatchedAccount[],
  ruleIds: readonly string[],
): Promise<{ readonly friction: number; readonly jobs: number }> {
  const refs = (some: readonly MatchedAccount[]) =>
    some.map(({ platform, accountId }) => ({ platform, accountId }));
  const held = await left(db, refs(accounts.filter(({ elsewhere }) => !elsewhere)), ruleIds);
  const looked = await left(db, refs(accounts.filter(({ known }) => !known)), ruleIds);
  return { friction: held.friction, jobs: looked.jobs };
}
