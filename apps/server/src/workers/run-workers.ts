import { randomUUID } from 'node:crypto';
import { systemClock } from '@breakwater/kernel';
import { PULSE_SECONDS } from '@breakwater/pulse';
import { createLaneHolder, LANE_COUNT, type Schedule, type TellFault } from '@breakwater/storage';
import { createDispatcher } from '@breakwater/webhooks';
import type { Breakwater } from '../compose/breakwater.ts';
import { mountModules } from '../modules.ts';
import { announceBy } from './announce-access.ts';
import { forgettingOf } from './forgetting.ts';
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
  const { access, storage, intake, metrics, logger, config } = breakwater;
  const { pulse, meter, models, accountFacts } = breakwater;
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
  const tell: TellFault = (what, error, about) => logger.warn({ err: error, ...about }, what);
  const beat = async () => pulse.beat(self, meter.take(), (await intake.backlog()).count);
  const schedules: readonly Schedule[] = [
    { what: 'writing the pulse', everyMs: PULSE_SECONDS * SECOND, work: beat },
    { what: 'asking what is known of accounts', everyMs: 300 * SECOND, work: () => accountFacts.refresh() },
    {
      what: 'announcing keys that end',
      everyMs: HOUR,
      work: () => access.announce(announceBy(breakwater)),
    },
    ...mountModules(breakwater).flatMap((module) => module.schedules(tell)),
    ...forgettingOf(breakwater),
  ];
  const regular = schedules.map(({ what, everyMs, work }) => runRegularly(everyMs, work, failed(what)));
  const stop = async () => {
    // What learns ends at once; a task that was taken while the others stopped, after them.
    await models.tasks.stop();
    await Promise.all([worker.stop(), dispatcher.stop(), ...regular.map((one) => one.stop())]);
    await models.tasks.stop();
    await beat()
      .then(() => pulse.ended(self.id))
      .catch(failed('writing the pulse'));
  };
  breakwater.spread.judgesHere();
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
