import type { Matter, MatterEntry, NewMatterEntry } from '@breakwater/contracts/ledger';
import { isId, toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import { LedgerError, matterNotFound } from '../ledger-error.ts';
import type { LedgerContext } from '../ports.ts';
import { insertEntry, lastEntry, selectEntries } from '../store/entries.ts';
import { lockMatter, type StoredMatter } from '../store/matters.ts';
import { zoneOf } from './derive-matter.ts';
import { entryHash, NO_ENTRY } from './entry-hash.ts';
import { getMatter } from './show-matters.ts';
import { dueMomentOf, momentOf } from './zone-days.ts';

/** Clocks of two machines may differ; what is later than that did not happen yet. */
const AHEAD_MS = 300_000;

const invalid = (message: string, pointer: string) =>
  new LedgerError('entry-invalid', message, 422, { pointer });

/**
 * Adds what happened to a matter. Nothing of it is ever changed: what is wrong is corrected by another entry.
 *
 * @throws LedgerError 404 `matter-not-found`; 409 `matter-closed`; 422 `entry-invalid`
 */
export async function appendEntry(
  context: LedgerContext,
  matterId: string,
  given: NewMatterEntry,
  by: string,
): Promise<Matter> {
  await context.storage.work((work) => appendWithin(context, work, matterId, given, by));
  return getMatter(context, matterId);
}

/** The same in the unit of the caller. */
export async function appendWithin(
  context: LedgerContext,
  work: Work,
  matterId: string,
  given: NewMatterEntry,
  by: string,
): Promise<MatterEntry> {
  const matter = isId(matterId) ? await lockMatter(work.db, matterId) : undefined;
  if (!matter) throw matterNotFound();
  if (matter.closedAt !== undefined)
    throw new LedgerError('matter-closed', 'The matter is closed: open another that refers to it.', 409);
  await checkReferences(work.db, matterId, given);
  return writeEntry(context, work, matter, given, by);
}

/** Writes an entry at the end of the chain and puts its hash on record. The matter has to be locked. */
export async function writeEntry(
  { ids, clock, law }: LedgerContext,
  work: Work,
  matter: StoredMatter,
  given: NewMatterEntry,
  by: string,
): Promise<MatterEntry> {
  const zone = zoneOf(law().pack(matter.instrument));
  const { at, dayOnly } = momentOf(given.at, zone);
  const now = clock.now();
  checkEntry(given, at, now);
  const last = await lastEntry(work.db, matter.id);
  const seq = (last?.seq ?? 0) + 1;
  const prev = last?.hash ?? NO_ENTRY;
  const { dueAt, evidence = [], at: _, ...said } = given;
  const unsealed = {
    id: ids(),
    matterId: matter.id,
    ...said,
    at,
    ...(dayOnly && { dayOnly }),
    ...(dueAt !== undefined && { dueAt: dueMomentOf(dueAt, zone) }),
    evidence,
    recordedAt: toInstant(now),
    recordedBy: by,
  };
  const entry = { ...unsealed, hash: entryHash(seq, prev, unsealed) };
  await insertEntry(work.db, { seq, prev, entry });
  const detail = { entry: entry.id, seq, type: entry.type, hash: entry.hash };
  work.record({ actor: by, action: 'matter.entry', subject: matter.id, detail });
  return entry;
}

export function checkEntry({ type, money, contests, dueAt }: NewMatterEntry, at: string, now: number): void {
  if (Date.parse(at) > now + AHEAD_MS)
    throw invalid('This lies in the future: an entry says what happened.', '/at');
  if ((type === 'fine-imposed' || type === 'fine-paid') && money === undefined)
    throw invalid('A fine has an amount and a currency.', '/money');
  if (type === 'contested' && contests === undefined)
    throw invalid('Say which entry is contested.', '/contests');
  if (dueAt !== undefined && Date.parse(dueAt) < Date.parse(at.slice(0, 10)))
    throw invalid('This is due before it was asked.', '/dueAt');
}

async function checkReferences(trx: Db, matterId: string, given: NewMatterEntry): Promise<void> {
  const named = (['corrects', 'contests', 'answers'] as const).filter((name) => given[name] !== undefined);
  if (named.length === 0) return;
  const entries = (await selectEntries(trx, [matterId])).map(({ entry }) => entry);
  for (const name of named) {
    if (!entries.some(({ id }) => id === given[name]))
      throw invalid('This matter has no such entry.', `/${name}`);
  }
  if (given.corrects !== undefined && entries.some(({ corrects }) => corrects === given.corrects))
    throw invalid('That entry is corrected already: correct the one that stands for it.', '/corrects');
}
