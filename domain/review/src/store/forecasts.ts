import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A job of which it is asked how far it will spread, with its latest contents. */
export interface AskedJob {
  readonly id: string;
  readonly platform: string;
  readonly contentIds: readonly string[];
  /** When the latest of them came, milliseconds since the epoch. */
  readonly latestAt: number;
  /** Since when it is due, to the microsecond: it is due anew when more comes while it is asked. */
  readonly dueSince: string;
}

/** Jobs that are not resolved and whose forecast is due, the longest due first. */
export function selectForecastDue(
  db: Db,
  at: string,
  { jobs, contents }: { readonly jobs: number; readonly contents: number },
): Promise<AskedJob[]> {
  return rowsOf(
    db,
    sql`
    select id, platform, extract(epoch from coalesce(
      (select max(at) from review_job_verdicts v where v.job_id = j.id), created_at))::float8 * 1000 as latest_at, forecast_due::text as due_since, array(
      select content_id from review_job_verdicts v where v.job_id = j.id and v.content_id is not null
      group by content_id order by max(at) desc limit ${contents}) as content_ids
    from review_jobs j where state <> 'resolved' and forecast_due <= ${at}
    order by forecast_due limit ${jobs}`,
  );
}

/** What is expected of a job; nothing where nobody can say. */
export interface JobForecast {
  readonly id: string;
  /** As it was asked: when the latest content came, and since when it was due. */
  readonly latestAt: number;
  readonly dueSince: string;
  readonly expected?: number;
  readonly low?: number;
  readonly high?: number;
  /** How much is still to come where nobody can say, above 0 and up to 1. */
  readonly fading: number;
}

/**
 * Writes forecasts down. The next is due in half a minute while the latest content is young, later the older it is: after a
 * twentieth of its age. What became due anew meanwhile, and what somebody else is at, stays due.
 */
export async function updateForecasts(db: Db, forecasts: readonly JobForecast[], at: string): Promise<void> {
  const column = (pick: (forecast: JobForecast) => number | string | undefined) =>
    forecasts.map((forecast) => pick(forecast) ?? null);
  await sql`
    with asked as (
      select * from unnest(
        ${forecasts.map(({ id }) => id)}::uuid[],
        ${column(({ dueSince }) => dueSince)}::timestamptz[],
        ${column(({ latestAt }) => latestAt)}::float8[],
        ${column(({ expected }) => expected)}::bigint[],
        ${column(({ low }) => low)}::bigint[],
        ${column(({ high }) => high)}::bigint[],
        ${column(({ fading }) => fading)}::float8[]
      ) as f (id, due_since, latest_at, expected, low, high, fading)
    ), free as (
      select j.id from review_jobs j join asked f on f.id = j.id
      where j.state <> 'resolved' and j.forecast_due = f.due_since
      order by j.id for update of j skip locked
    )
    update review_jobs j set exposure = f.expected, exposure_low = f.low, exposure_high = f.high,
      fading = f.fading,
      forecast_due = ${at}::timestamptz + greatest(interval '30 seconds', (${at}::timestamptz - to_timestamp(f.latest_at / 1000)) / 20)
    from asked f join free using (id) where j.id = f.id`.execute(db);
}
