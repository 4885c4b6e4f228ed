import type { AccountRef } from '@breakwater/contracts';
import type { GateCheck } from '@breakwater/contracts/returns';
import { isId } from '@breakwater/kernel';
import type { ReturnsContext } from '../ports.ts';
import { ReturnsError } from '../returns-error.ts';
import { keyOf } from '../store/accounts.ts';
import { type CheckFilter, selectCheck, selectChecks } from '../store/checks.ts';

const PAGE = 50;

export interface CheckQuery extends CheckFilter {
  readonly limit?: number | undefined;
  /** What the page before gave as `next`. */
  readonly after?: string | undefined;
}

/** What the gate found, the latest first, with handles and jobs of the accounts as they are now. */
export async function listChecks(
  context: ReturnsContext,
  { limit = PAGE, after, ...filter }: CheckQuery,
): Promise<{ checks: GateCheck[]; next?: string }> {
  if (filter.removalId !== undefined && !isId(filter.removalId)) return { checks: [] };
  const place = placeOf(after);
  const checks = await selectChecks(context.storage.db, filter, { limit: limit + 1, after: place });
  const page = checks.slice(0, limit);
  const last = page.at(-1);
  const next = checks.length > limit && last ? `${last.at}_${last.id}` : undefined;
  return { checks: await withAccounts(context, page), ...(next !== undefined && { next }) };
}

/** Throws ReturnsError 404 `check-not-found`. */
export async function getCheck(context: ReturnsContext, id: string): Promise<GateCheck> {
  const found = isId(id) ? await selectCheck(context.storage.db, id) : undefined;
  const [check] = found ? await withAccounts(context, [found]) : [];
  if (check) return check;
  throw new ReturnsError(
    'check-not-found',
    'There is no check with this id. Of sign-ups that stood out by nothing, nothing is kept.',
    404,
  );
}

/** A cursor that is none begins at the beginning. */
function placeOf(after: string | undefined): { at: string; id: string } | undefined {
  const [at = '', id = ''] = after?.split('_') ?? [];
  return isId(id) && !Number.isNaN(Date.parse(at)) ? { at, id } : undefined;
}

async function withAccounts(context: ReturnsContext, checks: readonly GateCheck[]): Promise<GateCheck[]> {
  const refs = checks.flatMap(({ platform, accountId }): AccountRef[] =>
    accountId === undefined ? [] : [{ platform, accountId }],
  );
  const known = await context.accountsOf(refs);
  const handles = new Map(
    known.map(({ platform, account }) => [keyOf({ platform, accountId: account.id }), account.handle]),
  );
  const jobs = await context.jobsOf(refs);
  return checks.map((check) => {
    const { platform, accountId = '' } = check;
    const handle = handles.get(keyOf({ platform, accountId }));
    const jobId = jobs.get(keyOf({ platform, accountId }));
    return { ...check, ...(handle !== undefined && { handle }), ...(jobId !== undefined && { jobId }) };
  });
}
