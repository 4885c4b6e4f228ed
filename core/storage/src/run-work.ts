import { BreakwaterError } from '@breakwater/kernel';
import { appendEvents, type DomainEvent } from './outbox.ts';
import type { AppendEntries, Db, RecordEntry, RunWork } from './storage.ts';

/**
 * Makes units of work out of transactions (Fowler 2002, "Patterns of Enterprise Application Architecture", Unit of Work).
 * The log's end is locked by whoever appends to it until they commit: entries are therefore written last of all, and
 * only outbox rows, which tell of them, after.
 *
 * @throws BreakwaterError `recorder-missing` when something is to go on record and nobody writes it down
 */
export function createRunWork(
  transaction: <T>(run: (db: Db) => Promise<T>) => Promise<T>,
  recorder: () => AppendEntries | undefined,
): RunWork {
  return async (useCase) => {
    // A conflict makes the transaction begin anew, with nothing of the last attempt.
    let followUps: (() => void | Promise<void>)[] = [];
    const answer = await transaction(async (db) => {
      const entries: RecordEntry[] = [];
      const events: DomainEvent[] = [];
      followUps = [];
      const result = await useCase({
        db,
        record: (...some) => void entries.push(...some),
        emit: (topic, payload) => void events.push({ topic, payload } as DomainEvent),
        after: (then) => void followUps.push(then),
      });
      if (entries.length > 0) await appended(recorder())(db, entries);
      await appendEvents(db, events);
      return result;
    });
    for (const then of followUps) await then();
    return answer;
  };
}

function appended(append: AppendEntries | undefined): AppendEntries {
  if (append) return append;
  throw new BreakwaterError(
    'recorder-missing',
    'Nobody puts on record: call storage.recordWith(append) first.',
  );
}
