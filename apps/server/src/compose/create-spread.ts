import { readFileSync } from 'node:fs';
import type { StoredEvents } from '@breakwater/intake';
import type { Clock } from '@breakwater/kernel';
import { createSpread, type Spread } from '@breakwater/spreading';
import { countWorkers, type Storage } from '@breakwater/storage';
import { ConfigError } from '../config.ts';
import type { Logger } from '../logger.ts';

/** A line in the log each time that so many more of a hundred are read. */
const TOLD_SHARE = 0.25;

/** What following is wired to. */
export interface SpreadSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly events: Pick<StoredEvents, 'recentEvents' | 'scanEvents' | 'contentById'>;
  readonly logger: Logger;
  /** JSON of a model of the platform's own. */
  readonly modelFile: string | undefined;
}

/**
 * Following with its ports.
 *
 * @throws ConfigError, or SpreadError of `@breakwater/spread`, for a file that holds no model
 */
export function wireSpread({ storage, clock, events, logger, modelFile }: SpreadSurroundings): Spread {
  let told = 0;
  return createSpread({
    storage,
    clock,
    ...(modelFile !== undefined && { model: readModel(modelFile) }),
    events: { recent: events.recentEvents, scan: events.scanEvents, contentById: events.contentById },
    others: async (judges) => (await countWorkers(storage)) > (judges ? 1 : 0),
    onTrouble: (failures, error, againInMs) =>
      logger.warn({ err: error, failures, againInMs }, 'what spread in the last window could not be read'),
    onProgress: ({ read, events: count, done }) => {
      if (done) logger.info({ things: count }, 'what spreads is followed');
      else if (read >= told + TOLD_SHARE) {
        told = read;
        logger.info({ read, events: count }, 'reading what spread in the last window');
      }
    },
  });
}

function readModel(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigError(
      'BREAKWATER_SPREAD_MODEL',
      `a file with the JSON of a model (${(error as Error).message})`,
    );
  }
}
