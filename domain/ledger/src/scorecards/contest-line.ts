import type { ContestDecision, NewContest, ScorecardLine } from '@breakwater/contracts/ledger';
import { isId, toInstant } from '@breakwater/kernel';
import { LedgerError } from '../ledger-error.ts';
import type { LedgerContext } from '../ports.ts';
import {
  insertContest,
  lockContest,
  type StoredContest,
  standingContest,
  writeContestDecided,
} from '../store/contests.ts';
import { findFact, lineOf } from './read-scorecards.ts';

/**
 * Says that a fact of a scorecard is wrong. Until somebody else decides, it counts and is shown as contested.
 *
 * @throws LedgerError 404 `line-not-found`; 409 `line-contested`
 */
export async function contestLine(
  context: LedgerContext,
  { side, line, because }: NewContest,
  by: string,
): Promise<ScorecardLine> {
  const fact = await findFact(context, side, line);
  if (!fact) throw new LedgerError('line-not-found', 'No scorecard has this line: load it again.', 404);
  const at = toInstant(context.clock.now());
  const contest: StoredContest = {
    id: context.ids(),
    line,
    side,
    subject: fact.subject,
    because,
    by,
    at,
    state: 'open',
  };
  await context.storage.work(async (work) => {
    const standing = await standingContest(work.db, line);
    if (standing) {
      const message =
        standing.state === 'open'
          ? 'This line is contested already, and nobody decided on it yet.'
          : 'This line was struck and counts no more.';
      throw new LedgerError('line-contested', message, 409);
    }
    await insertContest(work.db, contest);
    const detail = { line, side };
    work.record({ actor: by, action: 'scorecard.contested', subject: contest.id, detail });
  });
  return lineOf(fact, contest);
}

/**
 * Decides on a contest: the line counts on, or no more. It takes somebody else than who contested; the store has a
 * constraint for that as well.
 *
 * @throws LedgerError 404 `contest-not-found`; 409 `contest-decided`; 403 `contest-own`
 */
export async function decideContest(
  context: LedgerContext,
  id: string,
  { decision, reason }: ContestDecision,
  by: string,
): Promise<StoredContest> {
  return context.storage.work(async (work) => {
    const contest = isId(id) ? await lockContest(work.db, id) : undefined;
    if (!contest) throw new LedgerError('contest-not-found', 'There is no contest with this id.', 404);
    if (contest.state !== 'open')
      throw new LedgerError('contest-decided', 'Somebody decided on this already: load it again.', 409);
    if (contest.by === by)
      throw new LedgerError('contest-own', 'Somebody else than who contested it decides.', 403);
    const at = toInstant(context.clock.now());
    await writeContestDecided(work.db, { id, state: decision, by, at, reason });
    const detail = { line: contest.line, decision };
    work.record({ actor: by, action: 'scorecard.decided', subject: id, detail });
    return { ...contest, state: decision, decidedBy: by, decidedAt: at, reason };
  });
}
