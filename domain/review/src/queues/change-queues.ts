import { type Queue, RESERVED_QUEUES, type Routing } from '@breakwater/contracts/review';
import { checkPerson, checkTexts, invalid, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { ReviewContext } from '../ports.ts';
import { conflict, ReviewError } from '../review-error.ts';
import { deleteQueue, hasWork, selectQueues, upsertQueue } from '../store/queues.ts';
import { findRouting, insertRouting } from '../store/routing.ts';
import { checkRouting, type RoutingSource } from './check-routing.ts';

/** Where jobs go for which nobody says a queue, where notices go, and what is drawn at random or a copy. */
const NEEDED = ['default', 'notices', ...RESERVED_QUEUES.keys()];

/** Makes a queue or changes it. Throws BreakwaterError 422 for a text with NUL or an empty title. */
export async function saveQueue(context: ReviewContext, queue: Queue, by: string): Promise<Queue> {
  const { id, title, description, dueHours, paused } = queue;
  checkTexts({ id, 'title/en': title.en, 'title/ur': title.ur, description });
  for (const locale of ['en', 'ur'] as const)
    if (title[locale].trim() === '')
      throw invalid(`/title/${locale}`, 'A queue needs a title in each language.');
  return change(context, by, async (db, at) => {
    await upsertQueue(db, queue, by, at);
    return { done: queue, action: 'queue.changed', subject: id, detail: { paused, dueHours } };
  });
}

/**
 * Removes a queue. Errors: 404 `queue-not-found`; 409 `queue-in-use` while jobs wait in it or a rule sends jobs there,
 * `queue-needed` for those that always have to be.
 */
export async function removeQueue(context: ReviewContext, id: string, by: string): Promise<void> {
  checkTexts({ id });
  if (NEEDED.includes(id))
    throw conflict('queue-needed', `The queue '${id}' is always needed. Pause it instead.`);
  return change(context, by, async (db) => {
    if (await hasWork(db, id)) {
      throw conflict(
        'queue-in-use',
        'Jobs wait in this queue. Decide them, or route new ones elsewhere first.',
      );
    }
    const rule = (await findRouting(db)).rules.find(({ queue }) => queue === id);
    if (rule) throw conflict('queue-in-use', `The routing rule '${rule.id}' sends jobs to this queue.`);
    if (!(await deleteQueue(db, id))) {
      throw new ReviewError('queue-not-found', 'There is no queue of this name.', { status: 404 });
    }
    return { done: undefined, action: 'queue.removed', subject: id, detail: {} };
  });
}

/**
 * Replaces the routing rules, for jobs that are opened from then on. Throws ReviewError 422 `routing-faulty` with all
 * faults, each with file, line and column, and changes nothing.
 */
export async function saveRouting(
  context: ReviewContext,
  source: RoutingSource,
  by: string,
  file?: string,
): Promise<Routing> {
  return change(context, by, async (db, at) => {
    const queues = (await selectQueues(db)).map(({ id }) => id);
    const { rules, faults } = checkRouting(source, queues, file);
    const [first] = faults;
    if (first) {
      const { line, column, message } = first;
      const more = faults.length > 1 ? ` There are ${faults.length - 1} more faults.` : '';
      const text = `${first.file}:${line}:${column} ${message}${more} Nothing was changed.`;
      throw new ReviewError('routing-faulty', text, { status: 422, extra: { faults } });
    }
    for (const { when } of rules) checkTexts({ rules: when });
    await insertRouting(db, rules, by, at);
    const routing = await findRouting(db);
    const detail = { version: routing.version, rules: rules.length };
    return { done: routing, action: 'routing.changed', subject: String(routing.version), detail };
  });
}

interface Change<T> {
  readonly done: T;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Makes a change, tells the judges of it, and puts it on record, all in one transaction. */
function change<T>(
  context: ReviewContext,
  by: string,
  make: (db: Db, at: string) => Promise<Change<T>>,
): Promise<T> {
  const actor = checkPerson(by);
  return context.storage.work(async (work) => {
    const { done, action, subject, detail } = await make(work.db, toInstant(context.clock.now()));
    work.emit('routing.changed', { version: (await findRouting(work.db)).version });
    work.record({ actor, action, subject, detail });
    return done;
  });
}
