import { unknown } from '@breakwater/cel';
import type { EventRecord } from '@breakwater/contracts';
import type { FieldType, SignalDescriptor, SignalSet, SignalValue } from '@breakwater/contracts/detection';

const DAY_MS = 86_400_000;

/** What a condition reads of one event: nested plain objects; what is absent is unknown. */
export type Activation = Readonly<Record<string, unknown>>;

/**
 * Everything of an event that conditions can read. Languages are not copied: no condition could read them even if
 * the checker let one through.
 */
export function activationOf(
  record: EventRecord,
  signals: SignalSet,
  descriptors: readonly SignalDescriptor[],
): Activation {
  const activation = partsOf(record);
  for (const { id, type } of descriptors) {
    const signal = signals[id];
    if (signal !== undefined) setPath(activation, id, activationValue(id, signal, type));
  }
  return activation;
}

function partsOf({ event, source, account, sessionKept }: EventRecord): Record<string, unknown> {
  const at = Date.parse(event.at);
  const createdAt = account.createdAt === undefined ? undefined : Date.parse(account.createdAt);
  const { id, handle, displayName, bio, links, followers } = account;
  const parts: Record<string, unknown> = {
    event: { id: event.id, type: event.type, source, platform: event.platform, at: new Date(at) },
    account: {
      id,
      handle,
      displayName,
      bio,
      links,
      followers,
      createdAt: createdAt === undefined ? undefined : new Date(createdAt),
      // A clock of the platform that runs ahead must not make an account younger than nothing.
      ageDays: createdAt === undefined ? undefined : Math.max(0, Math.floor((at - createdAt) / DAY_MS)),
    },
  };
  // Where a session could have been sent, `has(session.ip)` is decided: it was not.
  if (event.type !== 'report.created') parts.session = event.session ?? sessionLeft(sessionKept);
  if ('content' in event && event.content) parts.content = contentOf(event.content);
  if ('report' in event) parts.report = event.report;
  if ('target' in event) parts.target = event.target;
  return parts;
}

/** A session that has left for the sealed log is not known any more, which is not the same as one that was never sent. */
function sessionLeft(kept: EventRecord['sessionKept']): unknown {
  if (kept === undefined) return {};
  return unknown(kept === 'sealed' ? 'session is sealed in the sign-in log' : `session: ${kept}`);
}

type EventContent = Extract<EventRecord['event'], { type: 'content.created' }>['content'];

function contentOf(content: Partial<EventContent>): Record<string, unknown> {
  const { id, kind, text, links, replyTo, shareOf, audienceSize, media } = content;
  return { id, kind, text, links, replyTo, shareOf, audienceSize, mediaCount: media?.length };
}

function activationValue(id: string, signal: SignalValue, type: FieldType): unknown {
  if (!signal.known) return unknown(signal.reason.startsWith(id) ? signal.reason : `${id}: ${signal.reason}`);
  return hasTimestamp(type) ? withDates(signal.value, type) : signal.value;
}

function hasTimestamp(type: FieldType): boolean {
  if (typeof type === 'string') return type === 'timestamp';
  return 'list' in type ? hasTimestamp(type.list) : Object.values(type.fields).some(hasTimestamp);
}

/** Signals carry instants as milliseconds; conditions want dates. */
function withDates(value: unknown, type: FieldType): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof type === 'string')
    return type === 'timestamp' && typeof value === 'number' ? new Date(value) : value;
  if ('list' in type) return Array.isArray(value) ? value.map((item) => withDates(item, type.list)) : value;
  if (typeof value !== 'object') return value;
  const fields = Object.entries(type.fields).map(([name, field]) => [
    name,
    withDates((value as Record<string, unknown>)[name], field),
  ]);
  return Object.fromEntries(fields);
}

function setPath(target: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() ?? path;
  let parent = target;
  for (const step of steps) {
    parent[step] ??= {};
    parent = parent[step] as Record<string, unknown>;
  }
  parent[last] = value;
}
