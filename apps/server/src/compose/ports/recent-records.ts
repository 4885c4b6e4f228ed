import type { EventRecord } from '@breakwater/contracts';
import type { StoredEvents } from '@breakwater/intake';

/** A dry run looks at this many of the latest events. */
const DRY_RUN_EVENTS = 20_000;
const DRY_RUN_PAGE = 500;

/** The events that a dry run of a bank is tried on. */
export async function* recentRecords(
  events: Pick<StoredEvents, 'recentEvents'>,
): AsyncGenerator<EventRecord> {
  let before: number | undefined;
  for (let left = DRY_RUN_EVENTS; left > 0; left -= DRY_RUN_PAGE) {
    const page = await events.recentEvents({ limit: DRY_RUN_PAGE, before });
    yield* page;
    before = page.at(-1)?.seq;
    if (page.length < DRY_RUN_PAGE) return;
  }
}
