import type { CaseItem } from '@breakwater/contracts/casework';
import { contentHash } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { StoredCase } from '../store/cases.ts';
import { selectItems } from '../store/items.ts';

const MOST = 10_001;

/** Items that a letter lists. */
export async function itemsFor(db: Db, caseId: string, which: 'all' | 'open'): Promise<CaseItem[]> {
  const items = await selectItems(db, caseId, { limit: MOST });
  return which === 'all' ? items : items.filter(({ state }) => state !== 'gone');
}

/**
 * The hash of everything of a case that its first letter shows: when any of it changes, a letter that was made before is not
 * what would be sent any more.
 */
export function hashShown(one: StoredCase, items: readonly CaseItem[]): string {
  const { kind, addresseeId, instrument, requestType, reference, reason, asked, emergency, dueWish } = one;
  return contentHash({
    case: { kind, addresseeId, instrument, requestType, reference, reason, asked, emergency, dueWish },
    items: items.map(({ kind: of, value, platform, ground, note }) => ({
      of,
      value,
      platform,
      ground,
      note,
    })),
  });
}
