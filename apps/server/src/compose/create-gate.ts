import { setTimeout as sleep } from 'node:timers/promises';
import type { Intake } from '@breakwater/intake';
import type { Clock, IdSource } from '@breakwater/kernel';
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

/** Of an account for which nothing was noted, so many of the latest events are read. */
const HISTORY = 500;

/** What the gate is wired to; intake and rules are made later. */
export interface GateSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly config: ServerConfig;
  readonly metrics: Metrics;
  readonly intake: () => Intake;
  readonly review: () => Review;
  readonly rules: () => Rules;
}

/** Vault and gate with their ports. */
export function createGate(around: GateSurroundings): Returns {
  const { storage, clock, ids, config, metrics, intake, review } = around;
  const ports: ReturnsPorts = {
    accountsOf: (refs) => intake().accountsOf(refs),
    historyOf: async ({ platform, accountId }) =>
      [...(await intake().eventsOfAccount(platform, accountId, { limit: HISTORY }))].reverse(),
    accept: (events) =>
      intake().accept(
        OWN_SOURCE,
        events.map((value) => ({ value })),
      ),
    openJob: (work, job, actor) => review().jobs.open(work, job, actor),
    endFriction: (work, account, by) =>
      review().actions.endOfRules(work, { ...account, ruleIds: rulesOnReturns(around.rules()), by }),
    jobsOf: (refs) => review().jobs.openOf(refs),
    onChecked: metrics.gateChecked,
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
