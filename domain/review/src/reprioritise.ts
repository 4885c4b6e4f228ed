import type { ContentRef } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import { fadingAt } from './order-of-work.ts';
import type { ExpectedExposure, ExposurePort, ReviewContext } from './ports.ts';
import { type AskedJob, type JobForecast, selectForecastDue, updateForecasts } from './store/forecasts.ts';
import { countOutcomes, refreshOutcomes, reorderJobs } from './store/outcomes.ts';

const COUNTED_EVERY_MS = 60_000;
/** Jobs in one statement: more would keep reviewers who claim one of them waiting. */
const BATCH = 500;
/** Of a job with many contents the latest are asked for. */
const CONTENTS = 20;
/** More people than there are: what is said beyond is taken as this. */
const MOST_PEOPLE = 10_000_000_000;

/**
 * Keeps the order of jobs true, in bounded steps: the order that is set, what people uphold and how long it takes them,
 * counted by one process every minute, and how far the content will spread. To be called every few seconds.
 *
 * @returns how many jobs were looked at again
 */
export function createReprioritise(context: ReviewContext): () => Promise<number> {
  let countedAt = Number.NEGATIVE_INFINITY;
  let isRefreshing = true;
  return async () => {
    const { storage, clock, exposure } = context;
    const { jobOrder } = await context.settings(storage.db);
    const now = clock.now();
    const reordered = await reorderJobs(storage.db, jobOrder, BATCH * 4);
    if (now - countedAt >= COUNTED_EVERY_MS || now < countedAt) {
      isRefreshing = await storage.transaction((trx) => countOutcomes(trx, toInstant(now), COUNTED_EVERY_MS));
      countedAt = now;
    }
    const refreshed = isRefreshing ? await refreshOutcomes(storage.db, BATCH) : 0;
    isRefreshing = refreshed === BATCH;
    return reordered + refreshed + (exposure ? await forecast(context, exposure, now) : 0);
  };
}

async function forecast({ storage }: ReviewContext, port: ExposurePort, now: number): Promise<number> {
  const at = toInstant(now);
  const jobs = await selectForecastDue(storage.db, at, { jobs: BATCH, contents: CONTENTS });
  if (jobs.length === 0) return 0;
  const asked = jobs.flatMap(contentsOf);
  const said = asked.length === 0 ? [] : await port.exposureOf(asked);
  let from = 0;
  const forecasts = jobs.map((job) => {
    const own = said.slice(from, from + job.contentIds.length);
    from += job.contentIds.length;
    return forecastOf(job, own, now);
  });
  await updateForecasts(storage.db, forecasts, at);
  return jobs.length;
}

function contentsOf({ platform, contentIds }: AskedJob): ContentRef[] {
  return contentIds.map((contentId) => ({ platform, contentId }));
}

/** Of several contents that which will reach most: they may be copies of each other, so that their sum would count twice. */
function forecastOf(job: AskedJob, said: readonly ExpectedExposure[], now: number): JobForecast {
  const { id, latestAt, dueSince } = job;
  const known = said.flatMap((one) => (one.known && Number.isFinite(one.expected) ? one : []));
  const [most] = known.sort((a, b) => b.expected - a.expected);
  const asked = { id, latestAt, dueSince, fading: fadingAt(now - latestAt) };
  if (!most) return asked;
  const [expected, low, high] = [most.expected, most.low, most.high].map(people);
  return {
    ...asked,
    ...(expected !== undefined && { expected }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
  };
}

function people(count: number): number | undefined {
  return Number.isNaN(count) ? undefined : Math.round(Math.min(Math.max(count, 0), MOST_PEOPLE));
}
