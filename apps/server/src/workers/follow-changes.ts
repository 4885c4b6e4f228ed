import type { OutboxTopic } from '@breakwater/contracts';
import { type Follows, followOutbox } from '@breakwater/storage';
import type { Breakwater } from '../compose/breakwater.ts';
import { mountModules } from '../modules.ts';

/** Keeps what this process holds in memory (rules, banks, keys) in step with the database, whoever changed it. */
export function followChanges(breakwater: Breakwater): Promise<() => Promise<void>> {
  const { storage, logger, loadedAt } = breakwater;
  const all = [...mountModules(breakwater).map(({ follows }) => follows), ofServer(breakwater)];
  const onError = (error: unknown) =>
    logger.warn({ err: error }, 'a change could not be followed; trying again');
  return followOutbox(
    storage,
    async ({ topic, payload }) => {
      for (const follows of all) await follows[topic as OutboxTopic]?.(payload as never);
    },
    onError,
    loadedAt,
  );
}

/** What the server itself holds, beside its rooms. */
export function ofServer({ accountFacts }: Pick<Breakwater, 'accountFacts'>): Follows {
  return { 'network.changed': () => accountFacts.refreshNetworks() };
}
