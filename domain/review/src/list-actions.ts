import type { Action } from '@breakwater/contracts';
import {
  checkTexts,
  decodeCursor,
  encodeCursor,
  isId,
  isInstant,
  type Page,
  pageOf,
} from '@breakwater/kernel';
import type { ReviewContext } from './ports.ts';
import { selectActions } from './store/actions.ts';

const PAGE = 50;

export interface ActionQuery {
  readonly platform?: string;
  readonly account?: string;
  /** 50 when left out. */
  readonly limit?: number;
  readonly cursor?: string;
}

/** Actions of automation and of people, newest first. Throws BreakwaterError 422 for a cursor that is none, or a
 * text with NUL. */
export async function listActions(
  { storage }: ReviewContext,
  query: ActionQuery = {},
): Promise<Page<Action>> {
  const { platform = null, account = null, limit = PAGE, cursor } = query;
  checkTexts({ platform, account });
  const [at = '', id = ''] = cursor === undefined ? [] : decodeCursor(cursor, [isInstant, isId]);
  const before = cursor === undefined ? null : { at, id };
  const actions = await selectActions(storage.db, { platform, account, before, limit: limit + 1 });
  return pageOf(actions, limit, (last) => encodeCursor([last.createdAt, last.id]));
}
