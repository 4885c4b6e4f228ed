import type { Action } from '@breakwater/contracts';
import {
  checkTexts,
  decodeCursor,
  isId,
  isInstant,
  type Page,
  type PageQuery,
  pageOf,
} from '@breakwater/kernel';
import type { ReviewContext } from './ports.ts';
import { selectActions } from './store/actions.ts';

const PAGE = 50;

export interface ActionQuery extends PageQuery {
  readonly platform?: string;
  readonly account?: string;
}

/** Actions of automation and of people, newest first. Throws BreakwaterError 422 for a cursor that is none, or a
 * text with NUL. */
export async function listActions(
  { storage }: ReviewContext,
  query: ActionQuery = {},
): Promise<Page<Action>> {
  const { platform = null, account = null, limit = PAGE, cursor } = query;
  checkTexts({ platform, account });
  const before = decodeCursor(cursor, { at: isInstant, id: isId });
  const actions = await selectActions(storage.db, { platform, account, before, limit: limit + 1 });
  return pageOf(actions, limit, ({ createdAt, id }) => [createdAt, id]);
}
