import type { ScreeningStamp } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import type { Screener } from '../matcher/create-screener.ts';
import type { KnownAccount, RecordEntry, ScreeningContext } from '../ports.ts';
import type { AccountRef } from '../store/due.ts';
import { type AccountMatch, forgetOthers, saveMatches } from '../store/matches.ts';
import { closeRestless, openCases, type TouchedCase } from '../store/open-cases.ts';
import { keptMatch, keptSubject, subjectOf } from './subject-of.ts';

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
  readonly entries: readonly RecordEntry[];
}

/**
 * Keeps what accounts matched and opens cases for what may be one. Where the accounts were looked at in full, what they
 * no longer match is forgotten, and what rested on it is closed.
 */
export async function recordMatches(
  { ids, clock }: ScreeningContext,
  trx: Db,
  matches: readonly AccountMatch[],
  { stamp, by, inFull }: { stamp: ScreeningStamp; by: string; inFull?: readonly AccountRef[] },
): Promise<Recorded> {
  const now = clock.now();
  await saveMatches(trx, matches, stamp, now);
  if (inFull) await forgetOthers(trx, inFull, matches);
  const asked = matches.filter(({ match }) => match.tier !== 'T3').map((match) => ({ ...match, id: ids() }));
  const opened = asked.length === 0 ? [] : await openCases(trx, asked, { stamp, now, by });
  const closed = inFull ? await closeRestless(trx, inFull, 'profile-changed', now) : [];
  return { opened, closed, entries: entriesOf(opened, closed, by) };
}

/** What goes on record of cases that opened and closed by themselves. */
export function entriesOf(
  opened: readonly TouchedCase[],
  closed: readonly TouchedCase[],
  by: string,
): RecordEntry[] {
  const entry = (action: string, { id, designationId, tier }: TouchedCase, more: object): RecordEntry => ({
    ...{ actor: 'breakwater', action, subject: id },
    detail: { designationId, tier, ...more },
  });
  return [
    ...opened.map((one) => entry('screening-case.opened', one, { by })),
    ...closed.map((one) => entry('screening-case.closed', one, { closing: one.closing ?? 'delisted' })),
  ];
}
