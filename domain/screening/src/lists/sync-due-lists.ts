import type { ScreeningContext } from '../ports.ts';
import { selectDueLists } from '../store/lists.ts';
import { syncList } from './sync-list.ts';

/** Reads the lists whose time has come, one after the other; what is wrong with one keeps no other. Says how many. */
export async function syncDueLists(
  context: ScreeningContext,
  onFault: (listId: string, error: unknown) => void,
): Promise<number> {
  const due = await selectDueLists(context.storage.db, context.clock.now());
  for (const id of due) {
    try {
      await syncList(context, id, { by: 'schedule' });
    } catch (error) {
      onFault(id, error);
    }
  }
  return due.length;
}
