import { createHash } from 'node:crypto';
import type { PlatformEvent } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import { BAND_RANK } from '../matcher/band-rank.ts';
import { keyOf } from '../store/accounts.ts';
import { type DueAccount, STAGES, settleDue, takeDue } from '../store/due.ts';
import { type Profile, selectProfiles } from '../store/profiles.ts';
import { findReturns, standingReturns } from './compare-account.ts';
import { type GateParts, whyUnknown } from './gate-parts.ts';

const AT_ONCE = 200;
/** Longer than a turn can take: another process takes over what one left lying. */
const TAKEN_MS = 60_000;

/**
 * Compares accounts again an hour, a day and a week after they were made, as behaviour shows, for so long at most
 * (milliseconds); says how many. Where one stands worse than before, an event goes the way of every other, so that the
 * rules act on it and nothing else does.
 */
export async function rescoreDue(parts: GateParts, forMs: number): Promise<number> {
  const { context } = parts;
  const { storage, clock } = context;
  const end = performance.now() + forMs;
  let done = 0;
  // What cannot be compared waits: unknown is not nothing.
  while (performance.now() < end && whyUnknown(parts) === undefined) {
    const now = clock.now();
    const due = await takeDue(storage.db, AT_ONCE, now, now + TAKEN_MS);
    if (due.length === 0) break;
    const profiles = await selectProfiles(storage.db, due);
    const events: PlatformEvent[] = [];
    for (const account of due) {
      const profile = profiles.get(keyOf(account));
      if (profile && (await standsWorse(parts, account, profile, now))) events.push(eventOf(account, now));
    }
    if (events.length > 0) await context.accept(events);
    await settleDue(storage.db, due);
    done += due.length;
    if (due.length < AT_ONCE) break;
  }
  return done;
}

async function standsWorse(
  { context: { matcher, storage }, rates }: GateParts,
  account: DueAccount,
  profile: Profile,
  now: number,
): Promise<boolean> {
  if (profile.removed) return false;
  const createdAt = profile.createdAt ?? account.createdAt;
  const found = findReturns(matcher, {
    at: now,
    createdAt,
    rates: rates.of(account.platform),
    tokens: profile.tokens,
  });
  const { band } = await standingReturns(storage.db, found, account, now);
  return BAND_RANK[band] > BAND_RANK[profile.band ?? 'nothing'];
}

/** Its id says why it is, and makes it one event however often it is sent. */
function eventOf({ platform, accountId, stage }: DueAccount, now: number): PlatformEvent {
  const digest = createHash('sha256').update(`${platform}\0${accountId}`).digest('hex').slice(0, 32);
  return {
    id: `${STAGES[stage]?.cause ?? 'after-7d'}-${digest}`,
    type: 'account.updated',
    at: toInstant(now),
    platform,
    account: { id: accountId },
  };
}
