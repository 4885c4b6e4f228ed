import { AsyncLocalStorage } from 'node:async_hooks';
import { BreakwaterError } from '@breakwater/kernel';
import type { AppendEntries } from '@breakwater/storage';
import type { FastifyInstance } from 'fastify';

/** Actions that went on record in the call under way. */
const underWay = new AsyncLocalStorage<Set<string>>();
/** Not made: it waits for a second person. */
const WAITS = 202;

/** Notes what goes on record for the call that it belongs to, and appends it. */
export function noteRecords(append: AppendEntries): AppendEntries {
  return (db, entries) => {
    const actions = underWay.getStore();
    for (const { action } of entries) actions?.add(action);
    return append(db, entries);
  };
}

/**
 * Refuses to answer where an operation says that it records and nothing went on record; tests ask for it, so that a use-case
 * that forgets its record fails there.
 *
 * Answers 500 `record-missing`.
 */
export function checkRecords(app: FastifyInstance): void {
  app.addHook('preHandler', (_request, _reply, done) => underWay.run(new Set(), done));
  app.addHook('onSend', async (request, reply, payload) => {
    const { operation } = request.routeOptions.config;
    const { statusCode } = reply;
    const actions = underWay.getStore();
    const { records } = operation ?? {};
    if (records === undefined || statusCode >= 400 || statusCode === WAITS) return payload;
    if (records.some((action) => actions?.has(action))) return payload;
    const message = `${operation?.id} says that it records ${records.join(' or ')}, and did not.`;
    throw new BreakwaterError('record-missing', message);
  });
}
