import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredEvents } from '@breakwater/intake';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Outgoing } from '@breakwater/outgoing';
import {
  createMatcher,
  createReturns,
  OWN_SOURCE,
  RETURN_SIGNAL,
  type Returns,
  type ReturnsPorts,
  vaultKeysAt,
} from '@breakwater/returns';
import type { Review } from '@breakwater/review';
import type { Rules } from '@breakwater/rules';
import type { Storage } from '@breakwater/storage';
import type { ServerConfig } from '../config.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import { keyFilePaths } from '../watch/key-file.ts';
import type { AcceptOwn } from './create-redress.ts';
import { createFetchAddresses } from './ports/fetch-addresses.ts';

/** Of an account for which nothing was noted, so many of the latest events are read. */
const HISTORY = 500;

/** What the gate is wired to. */
export interface GateSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly config: ServerConfig;
  readonly metrics: Metrics;
  readonly review: Review;
  readonly rules: Rules;
  readonly events: Pick<StoredEvents, 'accountsOf' | 'eventsOfAccount'>;
  readonly accept: AcceptOwn;
  readonly outgoing: Pick<Outgoing, 'forSetting'>;
}

/** Vault and gate with their ports. */
export function createGate(around: GateSurroundings): Returns {
  const { storage, clock, ids, config, metrics, review, rules, events } = around;
  const { addressLists } = config;
  const ports: ReturnsPorts = {
    accountsOf: events.accountsOf,
    historyOf: async ({ platform, accountId }) =>
      [...(await events.eventsOfAccount(platform, accountId, { limit: HISTORY }))].reverse(),
    accept: (made) => around.accept(OWN_SOURCE, made),
    openJob: review.jobs.open,
    endFriction: (work, account, by) =>
      review.actions.endOfRules(work, { ...account, ruleIds: rulesOnReturns(rules), by }),
    jobsOf: review.jobs.openOf,
    onChecked: metrics.gateChecked,
    ...(addressLists !== undefined && {
      fetchAddresses: createFetchAddresses(around.outgoing.forSetting(addressLists).get, addressLists, clock),
    }),
  };
  return createReturns({
    storage,
    clock,
    ids,
    matcher: createMatcher(),
    retentionDays: config.retentionDays,
    ...ports,
    keyStore: vaultKeysAt(keyFilePaths(config).vault),
  });
}

const START_MS = 2_000;

/** Begins to load the removed accounts; a start waits two seconds for it, and what is asked before it is done is unknown. */
export async function startGate(returns: Returns, logger: Logger): Promise<void> {
  const started = returns
    .start()
    .catch((error: unknown) =>
      logger.error({ err: error }, 'the gate could not be started: it answers unknown'),
    );
  await Promise.race([started, sleep(START_MS, undefined, { ref: false })]);
}

/** Rules that read whether an account is a return. */
function rulesOnReturns(rules: Rules): string[] {
  return rules
    .live()
    .rules.filter(({ signals }) => signals.includes(RETURN_SIGNAL.id))
    .map(({ rule }) => rule.id);
}
