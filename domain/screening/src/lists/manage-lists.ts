import type { DesignationList, ListSettings, ListVersion } from '@breakwater/contracts/screening';
import { listFormatOf } from '@breakwater/lists';
import type { Db } from '@breakwater/storage';
import type { ScreeningContext } from '../ports.ts';
import { ScreeningError } from '../screening-error.ts';
import { findList, markRemoved, type StoredList, selectLists, upsertList } from '../store/lists.ts';
import { insertRun } from '../store/runs.ts';
import { selectChanges, selectVersions } from '../store/versions.ts';

const SHOWN_VERSIONS = 200;

function shown({ checksum: _checksum, etags: _etags, ...list }: StoredList): DesignationList {
  return list;
}

/** All lists, by id. */
export async function listLists({ storage, clock }: ScreeningContext): Promise<DesignationList[]> {
  return (await selectLists(storage.db, clock.now())).map(shown);
}

/** Throws ScreeningError 404 `list-not-found`. */
export async function getList({ storage, clock }: ScreeningContext, id: string): Promise<DesignationList> {
  const list = await findList(storage.db, id, clock.now());
  if (!list) throw new ScreeningError('list-not-found', 'There is no list with this id.', 404);
  return shown(list);
}

/**
 * Adds a list or changes its settings; where other entries are screened from then on, all accounts are screened anew.
 *
 * @throws ListError 422 `list-format-unknown`
 */
export async function putList(
  context: ScreeningContext,
  id: string,
  settings: ListSettings,
  by: string,
): Promise<DesignationList> {
  const { storage, clock } = context;
  if (settings.format !== undefined) listFormatOf(settings.format);
  const total = await context.accounts.count();
  await storage.work(async (work) => {
    const before = await findList(work.db, id, clock.now());
    await upsertList(work.db, id, settings, by, clock.now());
    const version = before?.version ?? 0;
    if (before && before.screens !== settings.screens && version > 0)
      await askForRun(context, work.db, { id, version, total, designations: before.entries });
    work.emit('list.changed', { listId: id, version });
    const { screens, everyHours = null } = settings;
    work.record({
      actor: by,
      action: before ? 'list.changed' : 'list.added',
      subject: id,
      detail: { screens, everyHours },
    });
  });
  return getList(context, id);
}

/** Takes a list away: nothing is screened against it any more, and what rested on it is closed. */
export async function removeList(context: ScreeningContext, id: string, by: string): Promise<void> {
  const list = await getList(context, id);
  const total = await context.accounts.count();
  await context.storage.work(async (work) => {
    await markRemoved(work.db, id, context.clock.now());
    await askForRun(context, work.db, { id, version: list.version, total, designations: list.entries });
    work.emit('list.changed', { listId: id, version: list.version });
    work.record({ actor: by, action: 'list.removed', subject: id, detail: { version: list.version } });
  });
}

async function askForRun(
  { ids, clock }: ScreeningContext,
  db: Db,
  { id, version, total, designations }: { id: string; version: number; total: number; designations: number },
): Promise<void> {
  const cause = `${id}@settings`;
  await insertRun(db, { id: ids(), cause, listId: id, version, total, designations, now: clock.now() });
}

/** Versions of a list, latest first, without what they changed. */
export async function listVersions(context: ScreeningContext, id: string): Promise<ListVersion[]> {
  await getList(context, id);
  return selectVersions(context.storage.db, id, { limit: SHOWN_VERSIONS });
}

/** A version of a list with what it changed. Throws ScreeningError 404 `list-not-found`. */
export async function getVersion(
  context: ScreeningContext,
  id: string,
  version: number,
): Promise<ListVersion> {
  const { db } = context.storage;
  const [found] = await selectVersions(db, id, { version, limit: 1 });
  if (!found) throw new ScreeningError('list-not-found', 'The list has no such version.', 404);
  return { ...found, ...(await selectChanges(db, id, version)) };
}
