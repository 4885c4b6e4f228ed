import { randomUUID } from 'node:crypto';
import { systemClock } from '@breakwater/kernel';
import { PULSE_SECONDS } from '@breakwater/pulse';
import { createLaneHolder, LANE_COUNT } from '@breakwater/storage';
import { createDispatcher } from '@breakwater/webhooks';
import { announceBy } from './announce-access.ts';
import type { Breakwater } from './compose.ts';
import { forgettingOf } from './keeping/forgetting.ts';
import { runRegularly } from './run-regularly.ts';

const LEASE_MS = 10_000;
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** Background work of a process. */
export interface Workers {
  /** Finishes what is under way and gives the lanes back. */
  stop(): Promise<void>;
}

/** Starts what judges, delivers, expires, signs and forgets. Any number of processes may run it side by side. */
export async function startWorkers(breakwater: Breakwater, onVerdicts: () => void): Promise<Workers> {
  const { access, storage, intake, review, audit, metrics, logger, config } = breakwater;
  const { pulse, meter, screening, linkage, networks, disclosure, models, accountFacts } = breakwater;
  const self = { id: `${process.pid}-${randomUUID()}`, role: 'worker', startedAt: systemClock.now() };
  const worker = intake.createWorker({
    holder: createLaneHolder({
      storage,
      holder: self.id,
      laneCount: LANE_COUNT,
      leaseMs: LEASE_MS,
    }),
    batchSize: config.batchSize,
    renewMs: LEASE_MS / 4,
    onBatch: (batch) => {
      metrics.batchDone(batch);
      meter.committed(systemClock.now());
      onVerdicts();
    },
    onFault: (error) => logger.warn({ err: error }, 'a batch was not judged; it is tried again'),
  });
  const dispatcher = createDispatcher({
    storage,
    clock: systemClock,
    post: breakwater.outgoing.post,
    sealKey: breakwater.webhookSealKey,
    onSettled: metrics.delivered,
    onError: (error) => logger.warn({ err: error }, 'a webhook could not be handled; it is tried again'),
  });
  const failed = (what: string) => (error: unknown) =>
    logger.warn({ err: error }, `${what} failed; it is tried again`);
  const listFailed = (list: string, error: unknown) =>
    logger.warn({ err: error, list }, 'a list could not be replaced; the one that was good stays');
  const beat = async () => pulse.beat(self, meter.take(), (await intake.backlog()).count);
  const regular = [
    runRegularly(PULSE_SECONDS * SECOND, beat, failed('writing the pulse')),
    runRegularly(10 * SECOND, () => review.expireActions(), failed('expiring actions')),
    runRegularly(SECOND, () => review.bulk.work(2 * SECOND), failed('deciding in bulk')),
    runRegularly(10 * SECOND, () => review.stepUrgency(), failed('ordering jobs')),
    runRegularly(SECOND / 2, () => review.statements.settleDuties(), failed('giving reasons')),
    runRegularly(2 * SECOND, () => review.notices.passOn(), failed('passing notices on')),
    runRegularly(SECOND / 2, () => screening.screenDue(2 * SECOND), failed('screening accounts')),
    // A little less than whole turns, so that the next one begins at once.
    runRegularly(SECOND, () => screening.runs.work(4.8 * SECOND), failed('screening all accounts')),
    runRegularly(60 * SECOND, () => screening.lists.syncDue(listFailed), failed('fetching lists')),
    runRegularly(SECOND, () => linkage.gate.rescoreDue(2 * SECOND), failed('comparing accounts again')),
    runRegularly(2 * SECOND, () => linkage.vault.completePending(), failed('completing removals')),
    runRegularly(60 * SECOND, () => linkage.gate.recountShared(), failed('counting shared values')),
    runRegularly(
      5 * SECOND,
      () => intake.sealStored(2 * SECOND),
      failed('sealing sessions of stored events'),
    ),
    runRegularly(5 * SECOND, () => disclosure.productions.work(), failed('releasing packages')),
    runRegularly(5 * SECOND, () => disclosure.notices.sendDue(), failed('telling users')),
    runRegularly(60 * SECOND, () => disclosure.lookForKeys(), failed('looking for keys of the sign-in log')),
    runRegularly(SECOND, () => networks.runs.work(2 * SECOND), failed('searching for networks')),
    runRegularly(10 * 60 * SECOND, () => networks.refresh(), failed('asking what stands behind networks')),
    runRegularly(SECOND, () => models.tasks.work(2 * SECOND), failed('training and evaluating models')),
    runRegularly(
      SECOND / 2,
      () => breakwater.exchange.deliverDue(2 * SECOND),
      failed('sending by the exchange'),
    ),
    runRegularly(5 * SECOND, () => breakwater.orders.warnDue(), failed('warning of deadlines')),
    runRegularly(5 * SECOND, () => breakwater.orders.voidChanged(), failed('looking at answers that wait')),
    runRegularly(60 * SECOND, () => audit.checkpoint(), failed('signing the audit log')),
    runRegularly(5 * 60 * SECOND, () => accountFacts.refresh(), failed('asking what is known of accounts')),
    runRegularly(HOUR, () => access.announce(announceBy(breakwater)), failed('announcing keys that end')),
    runRegularly(60 * SECOND, () => access.changes.work(), failed('changing who may do what')),
    ...forgettingOf(breakwater).map(({ what, everyMs, work }) => runRegularly(everyMs, work, failed(what))),
  ];
  const stop = async () => {
    // What learns ends at once; a task that was taken while the others stopped, after them.
    await models.tasks.stop();
    await Promise.all([worker.stop(), dispatcher.stop(), ...regular.map((one) => one.stop())]);
    await models.tasks.stop();
    await beat()
      .then(() => pulse.ended(self.id))
      .catch(failed('writing the pulse'));
  };
  try {
    worker.start();
    await beat();
    await dispatcher.start();
  } catch (error) {
    // What was started would go on over a database that is closed, and keep the process alive.
    await stop().catch(failed('stopping the workers'));
    throw error;
  }
  return { stop };
}
