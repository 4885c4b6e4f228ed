import { BreakwaterError } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { findStored, insertEvents, type NewEvent } from './store.ts';

const keyOf = ({ source, sourceEventId }: Pick<NewEvent, 'source' | 'sourceEventId'>) =>
  `${source}\0${sourceEventId}`;

/**
 * Stores each event once per (source, id of the source), whether the first came in this batch or long ago. Returns,
 * for each event, the id under which it is stored: its own, or that of the first. The batch is stored by one statement,
 * so by itself it is there as a whole or not at all.
 */
export async function storeOnce(db: Db, events: readonly NewEvent[]): Promise<readonly string[]> {
  const firsts = new Map<string, NewEvent>();
  for (const event of events) if (!firsts.has(keyOf(event))) firsts.set(keyOf(event), event);
  const stored = await insertEvents(db, [...firsts.values()]);
  const ids = new Map([...firsts].map(([key, event]) => [key, event.id]));
  const known = [...firsts.values()].filter((event) => !stored.has(event.id));
  const found = known.length > 0 ? await findStored(db, known) : [];
  if (found.length !== known.length) {
    throw new BreakwaterError(
      'event-removed',
      'An event was removed while it was sent again. Send the upload again.',
    );
  }
  for (const event of found) ids.set(keyOf(event), event.id);
  return events.map((event) => ids.get(keyOf(event)) ?? event.id);
}
