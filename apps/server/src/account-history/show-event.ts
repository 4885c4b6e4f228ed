import { type Content, contentOf, type EventRecord } from '@breakwater/contracts';
import type { PlacedContent, ShownEvent, ShownReport } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';

/** What of personal data a reader may see beyond the record itself. */
export interface Sight {
  /** Addresses of media. */
  readonly media: boolean;
  /** Who reported. */
  readonly reporters: boolean;
  /** What rules saw of how the user came in. */
  readonly signIns: boolean;
}

/** An event without how the user came in, and without what the reader may not see. */
export function showEvent({ id, source, receivedAt, event, account }: EventRecord, sight: Sight): ShownEvent {
  const content = 'content' in event ? event.content : undefined;
  const whole = contentOf({ event });
  return {
    id,
    type: event.type,
    platform: event.platform,
    source,
    at: event.at,
    receivedAt: toInstant(receivedAt),
    account,
    ...(content && { contentId: content.id }),
    ...(whole && { content: showContent(whole, sight) }),
    ...(event.type === 'account.followed' && { target: event.target.id }),
    ...(event.type === 'report.created' && { report: showReport(event.report, sight) }),
  };
}

function showContent(content: Content, { media }: Sight): Content {
  if (media || content.media === undefined) return content;
  return { ...content, media: content.media.map(({ url: _, ...file }) => file) };
}

function showReport<R extends { readonly reporter?: string }>(report: R, { reporters }: Sight): R {
  if (reporters) return report;
  const { reporter: _, ...rest } = report;
  return rest as R;
}

/** The content of an event with who posted it when; nothing where it carries none. */
export function placedContent(record: EventRecord, sight: Sight): PlacedContent | undefined {
  const { event } = record;
  const content = contentOf({ event });
  return content && { ...showContent(content, sight), accountId: event.account.id, at: event.at };
}

/** A report of a user as staff see it; nothing where the event is none. */
export function shownReport({ event }: EventRecord, sight: Sight): ShownReport | undefined {
  if (event.type !== 'report.created') return undefined;
  const { report, content, at } = event;
  return { at, ...showReport(report, sight), ...(content && { contentId: content.id }) };
}
