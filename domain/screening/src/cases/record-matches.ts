import type { AccountRef, KnownAccount } from '@breakwater/contracts';
import type { ScreeningStamp } from '@breakwater/contracts/screening';
import type { Work } from '@breakwater/storage';
import type { Screener } from '../matcher/create-screener.ts';
import { subjectOf } from '../matcher/subject-of.ts';
import type { ScreeningContext } from '../ports.ts';
import { type AccountMatch, forgetOthers, saveMatches } from '../store/matches.ts';
import { closeRestless, openCases, type TouchedCase } from '../store/open-cases.ts';
import { keptMatch, keptSubject } from './kept-subject.ts';

/** The event loop gets a turn after this many accounts. */
const AT_ONCE = 8;
/** An ordinary name may be like many listed ones: that is enough to know. */
const MATCHES_OF_ACCOUNT = 10;

/** Screens accounts; nothing is written. */
export async function matchAccounts(
  screener: Screener,
  accounts: readonly KnownAccount[],
): Promise<AccountMatch[]> {
  const found: AccountMatch[] = [];
  for (const [index, { platform, account }] of accounts.entries()) {
    const subject = subjectOf(account);
    for (const match of screener.screen(subject, { accountsOnly: true, limit: MATCHES_OF_ACCOUNT })) {
      const entryDigest = screener.get(match.designationId)?.entryDigest ?? '';
      found.push({
        platform,
        accountId: account.id,
        match: keptMatch(match),
        subject: keptSubject(subject, match),
        entryDigest,
      });
    }
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

export interface Recorded {
  readonly opened: readonly TouchedCase[];
  readonly closed: readonly TouchedCase[];
}

/**
 * Keeps what accounts matched and opens cases for what may be one. Where the accounts were looked at in full, what they
 * no longer match is forgotten, and what rested on it is closed.
 */
export async function recordMatches(
  { ids, clock }: ScreeningContext,
  work: Work,
  matches: readonly AccountMatch[],
  { stamp, by, inFull }: { stamp: ScreeningStamp; by: string; inFull?: readonly AccountRef[] },
): Promise<Recorded> {
  const now = clock.now();
  const { db } = work;
  await saveMatches(db, matches, stamp, now);
  if (inFull) await forgetOthers(db, inFull, matches);
  const asked = matches.filter(({ match }) => match.tier !== 'T3').map((match) => ({ ...match, id: ids() }));
  const opened = asked.length === 0 ? [] : await openCases(db, asked, { stamp, now, by });
  const closed = inFull ? await closeRestless(db, inFull, 'profile-changed', now) : [];
  for (const { id, designationId, tier } of opened)
    work.record({
      actor: 'breakwater',
      action: 'screening-case.opened',
      subject: id,
      detail: { designationId, tier, by },
    });
  recordClosed(work, closed);
  return { opened, closed };
}

/** Puts on record cases that closed by themselves. */
export function recordClosed(work: Work, closed: readonly TouchedCase[]): void {
  for (const { id, designationId, tier, closing } of closed)
    work.record({
      actor: 'breakwater',
      action: 'screening-case.closed',
      subject: id,
      detail: { designationId, tier, closing: closing ?? 'delisted' },
    });
}
