import type { AccountRef } from '@breakwater/contracts';
import type { GateCheck } from '@breakwater/contracts/returns';
import { decodeCursor, isId, isInstant, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import type { ReturnsContext } from '../ports.ts';
import { ReturnsError } from '../returns-error.ts';
import { keyOf } from '../store/accounts.ts';
import { type CheckFilter, selectCheck, selectChecks } from '../store/checks.ts';

const PAGE = 50;

export interface CheckQuery extends CheckFilter, PageQuery {}

/** What the gate found, the latest first, with handles and jobs of the accounts as they are now. */
export async function listChecks(
  context: ReturnsContext,
  { limit = PAGE, cursor, ...filter }: CheckQuery,
): Promise<Page<GateCheck>> {
  if (filter.removalId !== undefined && !isId(filter.removalId)) return { items: [] };
  const after = decodeCursor(cursor, { at: isInstant, id: isId });
  const checks = await selectChecks(context.storage.db, filter, { limit: limit + 1, after });
  const page = pageOf(checks, limit, ({ at, id }) => [at, id]);
  return { ...page, items: await withAccounts(context, page.items) };
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
