import type { ListFault } from '@breakwater/contracts/screening';
import { BreakwaterError, codeOf, latestDay, messageOf, toInstant } from '@breakwater/kernel';
import {
  checkReplacement,
  detectFormat,
  digestOfDigests,
  entryDigest,
  isOlder,
  type ListSource,
  listFormatOf,
  readList,
} from '@breakwater/lists';
import type { FetchedSources, ScreeningContext } from '../ports.ts';
import { ScreeningError } from '../screening-error.ts';
import { claimReading, endReading, findList, type StoredList } from '../store/lists.ts';
import {
  forgetStaging,
  type StagedEntry,
  stageCurrent,
  stagedDigests,
  stageEntries,
  unstage,
} from '../store/staging.ts';
import { givenSources } from './given-sources.ts';
import { type Found, replaceList, type SyncResult } from './replace-list.ts';
import { withoutContent } from './without-content.ts';

/** A reading that takes longer is taken to have been cut off. */
const READING_MS = 30 * 60_000;
const STAGED_AT_ONCE = 500;

export interface SyncRequest {
  readonly by: string;
  /** Reads the files that were given for the list instead of its addresses. */
  readonly given?: boolean;
  /** Takes a list that is over 20 % smaller than the one before. */
  readonly allowShrink?: boolean;
  /** Takes a list that bears an earlier day than the one in use; that goes on record. */
  readonly force?: boolean;
  /** Called for each thousand records read. */
  readonly onProgress?: (read: number) => void;
}

/**
 * Reads a list and, when it is whole and sound, makes it the one that is screened against, in one short transaction.
 * Whatever is wrong with it, the list that was good stays and the reason is kept beside it.
 *
 * Throws ScreeningError `list-not-found` (404), `list-busy` (409), `list-without-files` (422), and what the reader says
 * of the files (`list-…`, 422).
 */
export async function syncList(
  context: ScreeningContext,
  id: string,
  request: SyncRequest,
): Promise<SyncResult> {
  const { storage, clock } = context;
  if (!(await claimReading(storage.db, id, clock.now(), clock.now() + READING_MS))) {
    if (await findList(storage.db, id, clock.now()))
      throw new ScreeningError('list-busy', 'The list is being read. Wait until that has ended.', 409);
    throw new ScreeningError('list-not-found', 'There is no list with this id.', 404);
  }
  try {
    return await readAndReplace(context, id, request);
  } catch (error) {
    await storage.work(async (work) => {
      await endReading(work.db, id, clock.now(), faultOf(error, clock.now()));
      work.record({
        actor: request.by,
        action: 'list.sync-failed',
        subject: id,
        detail: { code: codeOf(error) },
      });
    });
    throw error;
  }
}

function faultOf(error: unknown, now: number): ListFault {
  const message =
    error instanceof BreakwaterError ? messageOf(error) : 'The list could not be read; see the log.';
  return { code: codeOf(error), message, at: toInstant(now) };
}

async function readAndReplace(
  context: ScreeningContext,
  id: string,
  request: SyncRequest,
): Promise<SyncResult> {
  // Looked at only now: before the claim, somebody else's reading may still replace it.
  const list = await findList(context.storage.db, id, context.clock.now());
  if (!list) throw new ScreeningError('list-not-found', 'There is no list with this id.', 404);
  const fetched = await sourcesOf(context, list, request);
  const same = { changed: false, version: list.version, entries: list.entries, counts: NOTHING, notes: [] };
  const { db } = context.storage;
  if (fetched === 'unchanged') {
    await endReading(db, list.id, context.clock.now(), undefined);
    return same;
  }
  const reading = context.ids();
  try {
    const found = await stage(context, list, fetched.sources, reading, request).catch((error: unknown) => {
      throw request.given ? error : withoutContent(error);
    });
    const digests = await stagedDigests(db, reading);
    const before = list.version === 0 ? undefined : { count: list.entries, dataDate: list.dataDate };
    const next = { count: digests.length, dataDate: found.dataDate };
    checkReplacement(before, next, request);
    const digest = digestOfDigests(digests);
    if (digest === list.digest && list.version > 0) {
      await endReading(db, list.id, context.clock.now(), undefined);
      return { ...same, notes: found.notes };
    }
    const { checksum, etags } = fetched;
    return await replaceList(context, list, {
      ...found,
      reading,
      digest,
      entries: digests.length,
      checksum,
      etags,
      by: request.by,
      insteadOf: isOlder(before, next) ? list.dataDate : undefined,
    });
  } finally {
    await forgetStaging(db, reading);
    await fetched.dispose();
  }
}

const NOTHING = { added: 0, changed: 0, removed: 0, dropped: 0 };

async function sourcesOf(
  context: ScreeningContext,
  list: StoredList,
  { given = false }: SyncRequest,
): Promise<FetchedSources | 'unchanged'> {
  if (given) return givenSources(context.storage.db, list.id);
  if (list.sources.length > 0)
    return context.fetchSources(list.sources, list.version === 0 ? {} : list.etags);
  throw new ScreeningError('list-without-files', 'The list has no address: give its files.', 422);
}

/** Reads the files into the staging table, a few hundred entries at a time. */
async function stage(
  { storage: { db }, clock }: ScreeningContext,
  list: StoredList,
  sources: readonly ListSource[],
  reading: string,
  { onProgress = () => {} }: SyncRequest,
): Promise<Found> {
  const format = list.format === undefined ? await detectFormat(sources) : listFormatOf(list.format);
  const reader = readList(sources, { format, today: latestDay(clock.now()) });
  if (format === 'ftm-delta') await stageCurrent(db, reading, list.id, clock.now());
  let batch: StagedEntry[] = [];
  const flush = async () => {
    if (batch.length > 0) await stageEntries(db, reading, batch, clock.now());
    batch = [];
  };
  let read = 0;
  for await (const item of reader.items) {
    if (item.kind === 'removed') {
      await flush();
      await unstage(db, reading, item.ref);
    } else batch.push({ entry: item.entry, digest: entryDigest(item.entry) });
    read += 1;
    if (batch.length >= STAGED_AT_ONCE) await flush();
    if (read % 1_000 === 0) onProgress(read);
  }
  await flush();
  const { dropped, dataDate, notes } = reader.report();
  return {
    dataDate,
    dropped: dropped.map(({ reason, count }) => ({ reason, count })),
    notes: notes.map(({ reason, count, examples }) => ({ reason, count, examples: [...examples] })),
  };
}
