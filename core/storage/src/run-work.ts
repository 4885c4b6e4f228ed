import { BreakwaterError, forEachOf } from '@breakwater/kernel';
import { appendEvents, type DomainEvent } from './outbox.ts';
import type { AppendEntries, Db, RecordEntry, RunWork, Work } from './storage.ts';
import { createWaitedWrites } from './waited-writes.ts';

type FollowUp = () => void | Promise<void>;

/**
 * Makes units of work out of transactions (Fowler 2002, "Patterns of Enterprise Application Architecture", Unit of Work).
 * The log's end is locked by whoever appends to it until they commit: entries are therefore written last of all. What is
 * to be done once it stands is done, each by itself: what the first threw is thrown when all were tried.
 *
 * @throws BreakwaterError `recorder-missing` when something is to go on record and nobody writes it down; `work-over`
 * when something is added to a unit that has ended
 */
export function createRunWork(
  transaction: <T>(run: (db: Db) => Promise<T>) => Promise<T>,
  recorder: () => AppendEntries | undefined,
): RunWork {
  return async (useCase) => {
    // A conflict makes the transaction begin anew, with nothing of the last attempt.
    let followUps: readonly FollowUp[] = [];
    const answer = await transaction(async (db) => {
      const entries: RecordEntry[] = [];
      const events: DomainEvent[] = [];
      const own: FollowUp[] = [];
      const writes = createWaitedWrites();
      let isOver = false;
      const add = <Added>(to: Added[], ...some: Added[]): void => {
        if (isOver) throw workOver();
        to.push(...some);
      };
      followUps = own;
      const work: Work = {
        db,
        later: (write) => {
          if (isOver) throw workOver();
          writes.later(write);
        },
        settled: writes.settled,
        record: (...some) => add(entries, ...some),
        emit: (topic, payload) => add(events, { topic, payload } as DomainEvent),
        after: (then) => add(own, then),
      };
      const put = async (): Promise<void> => {
        if (events.length > 0) writes.later(appendEvents(db, events.splice(0)));
        if (entries.length > 0) await appended(recorder())(db, entries.splice(0));
      };
      const result = await writes.around(async () => {
        const answered = await useCase(work);
        await put();
        return answered;
      });
      isOver = true;
      // What a write that was waited for had to say.
      await writes.around(put);
      return result;
    });
    await forEachOf(followUps, async (then) => then());
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

function workOver(): BreakwaterError {
  return new BreakwaterError(
    'work-over',
    'The unit of work has ended: what is added to it now would be lost. Wait for what adds it before the unit ends.',
  );
}
