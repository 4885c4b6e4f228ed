import type { Account } from '../account.ts';
import type { EventRecord, PlatformEvent } from '../event.ts';
import type { DesignationEntry } from '../screening/index.ts';

let made = 0;

type ContentEvent = Extract<PlatformEvent, { type: 'content.created' }>;

/** A plausible post; any part can be replaced. */
export function aPost(text: string, changes: Partial<ContentEvent> = {}): ContentEvent {
  const id = `e${++made}`;
  return {
    id,
    type: 'content.created',
    at: '2026-01-01T00:00:00Z',
    platform: 'harbour',
    account: { id: 'a1', handle: 'amina_writes', createdAt: '2025-06-01T00:00:00Z' },
    content: { id: `c${made}`, kind: 'post', text },
    ...changes,
  };
}

/** A record of an event as intake stores it; any part can be replaced. */
export function aRecord(event: PlatformEvent, changes: Partial<EventRecord> = {}): EventRecord {
  const seq = ++made;
  const account: Account = event.account;
  return {
    id: `00000000-0000-7000-8000-${seq.toString(16).padStart(12, '0')}`,
    seq,
    lane: 0,
    source: 'test',
    receivedAt: Date.parse(event.at),
    event,
    account,
    ...changes,
  };
}

/** A person on a list of terrorists, of whom it tells nothing but what is given. */
export function aDesignation(
  given: Partial<DesignationEntry> & Pick<DesignationEntry, 'names'>,
): DesignationEntry {
  return {
    ref: `D.${++made}`,
    type: 'person',
    programmes: [],
    terrorism: true,
    births: [],
    fathers: [],
    places: [],
    countries: [],
    identifiers: [],
    urls: [],
    emails: [],
    phones: [],
    wallets: [],
    roles: [],
    sameAs: [],
    ...given,
  };
}
