import type { Db } from '@breakwater/storage';
import { hashPassword } from '../passwords/password.ts';
import { setPasswordHash } from '../store/staff.ts';
import { makeLongStanding } from './long-standing.ts';

/** A password that nothing speaks against. */
export const TEST_PASSWORD = 'four boats leave at dawn';

let hash: Promise<string> | undefined;

/** Gives somebody `TEST_PASSWORD`, who counts as a colleague of old. Hashing is slow on purpose, so it is done once in a process. */
export async function giveTestPassword(db: Db, staffId: string): Promise<void> {
  hash ??= hashPassword(TEST_PASSWORD);
  await setPasswordHash(db, staffId, await hash);
  await makeLongStanding(db, staffId);
}
