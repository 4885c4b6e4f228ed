import type { Db } from '@breakwater/storage';
import { setNewcomerSince } from '../store/staff.ts';

/** Makes somebody a colleague of old, who may be the second person at once. */
export const makeLongStanding = (db: Db, staffId: string): Promise<void> =>
  setNewcomerSince(db, staffId, undefined);
