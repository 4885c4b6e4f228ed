import type { Appeal, AppealState } from '@breakwater/contracts/redress';
import { checkTexts, decodeCursor, isId, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import type { RedressContext } from '../ports.ts';
import { selectAppeals } from '../store/appeals.ts';

const PAGE = 50;

export interface AppealQuery extends PageQuery {
  readonly state?: AppealState;
  readonly platform?: string;
  readonly account?: string;
}

/** Appeals: what waits, the longest overdue first, then what is settled, the latest first. */
export async function listAppeals(
  { storage, clock }: RedressContext,
  query: AppealQuery = {},
): Promise<Page<Appeal>> {
  const { state = null, platform = null, account = null, limit = PAGE, cursor } = query;
  checkTexts({ platform, account });
  const after = decodeCursor(cursor, { rank: /^\d{1,16}$/, id: isId });
  const filter = { state, platform, account, after, limit: limit + 1 };
  const rows = await selectAppeals(storage.db, filter, clock.now());
  const page = pageOf(rows, limit, ({ rank, appeal }) => [rank, appeal.id]);
  return { ...page, items: page.items.map(({ appeal }) => appeal) };
}
