import { toInstant } from '@breakwater/kernel';
import type { CaseworkContext } from '../ports.ts';
import { longDestroyed, longOver, staleUploads, standingAmong } from '../store/capture-upkeep.ts';
import { deleteCapture, lockCapture } from '../store/captures.ts';
import { captureFolderAt } from '../vault/capture-folder.ts';
import { destroyWithin } from './destroy-capture.ts';

const DAY_MS = 86_400_000;
/** An upload that nobody went on with. */
const STALE_DAYS = 1;
/** For so long after the end of its keeping a capture waits for two people; then it goes all the same: what is kept has an end. */
export const WAITS_DAYS = 90;
/** For so long what a destroyed capture was stays, by its hash. */
export const REMEMBERED_DAYS = 1_826;

/**
 * Ends what is over: uploads that were left, captures long past their end, what is left of those that were destroyed, and
 * bytes that nothing refers to. Says how many.
 */
export async function sweepCaptures(context: CaseworkContext): Promise<number> {
  const { storage, clock, captures } = context;
  const now = clock.now();
  const before = (days: number) => toInstant(now - days * DAY_MS);
  const folder = captureFolderAt(captures.folder);
  const stale = await staleUploads(storage.db, before(STALE_DAYS));
  for (const id of stale) {
    await storage.work(async (work) => {
      const found = await lockCapture(work.db, id);
      if (found?.sealedAt !== undefined) return;
      await deleteCapture(work.db, id);
      work.after(() => folder.remove(id));
    });
  }
  const over = await longOver(storage.db, before(WAITS_DAYS));
  for (const id of over) {
    await storage.work(async (work) => {
      const found = await lockCapture(work.db, id);
      if (found && found.destroyedAt === undefined)
        await destroyWithin(context, work, found, now, 'retention');
    });
  }
  const gone = await longDestroyed(storage.db, before(REMEMBERED_DAYS));
  for (const id of gone) await storage.work((work) => deleteCapture(work.db, id));
  return stale.length + over.length + gone.length + (await sweepFolder(context, now));
}

/** Bytes that no capture refers to: of a unit that failed, or of one that was destroyed when the disk was away. */
async function sweepFolder({ storage, captures }: CaseworkContext, now: number): Promise<number> {
  const folder = captureFolderAt(captures.folder);
  const old = (await folder.list()).filter(({ since }) => since < now - STALE_DAYS * DAY_MS);
  if (old.length === 0) return 0;
  const standing = await standingAmong(
    storage.db,
    old.map(({ id }) => id),
  );
  const left = old.filter(({ id }) => !standing.has(id));
  for (const { id } of left) await folder.remove(id);
  return left.length;
}
