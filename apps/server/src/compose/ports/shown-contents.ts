import { type Content, filesOf } from '@breakwater/contracts';
import { isReason } from '@breakwater/contracts/rules';
import { storedEvents } from '@breakwater/intake';
import type { ShownContent, VerdictOfEvent } from '@breakwater/review';
import { createVerdictReader } from '@breakwater/rules';
import type { Db } from '@breakwater/storage';

/** What was found in events, in one sentence each. */
export async function verdictsIn(
  db: Db,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, VerdictOfEvent>> {
  const verdicts = await createVerdictReader({ db }).verdictsOf(eventIds);
  return new Map(
    [...verdicts].map(([eventId, { id, at, fired }]) => [
      eventId,
      { verdictId: id, at, because: fired.find(isReason)?.because ?? '' },
    ]),
  );
}

/** What pieces of content say and show, by their newest events; what never came here is left out. */
export async function shownContents(
  db: Db,
  platform: string,
  contentIds: readonly string[],
): Promise<ReadonlyMap<string, ShownContent>> {
  const records = await storedEvents(db).contentById(platform, contentIds);
  return new Map(
    [...records].flatMap(([id, { event }]) => {
      if (!('content' in event) || !event.content) return [];
      const content: Partial<Content> = event.content;
      const { text } = content;
      return [[id, { files: filesOf(content), ...(text !== undefined && { text }) }] as const];
    }),
  );
}
