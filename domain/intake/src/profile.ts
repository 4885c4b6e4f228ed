import type { Account, EventRecord, KnownAccount } from '@breakwater/contracts';

/** What is known of an account, and the instant of the event that said so last (milliseconds since the epoch), or when it
 * came if it claims to be of later. */
export interface Profile {
  readonly platform: string;
  readonly account: Account;
  readonly seenAt: number;
}

/** A stored event whose account is not looked up yet. */
export type StoredEvent = Omit<EventRecord, 'account'>;

export const accountKey = ({ platform, account }: KnownAccount) => `${platform}\0${account.id}`;

/**
 * Goes through events in order, and gives each the account as known by then: its own fields over what earlier events
 * said. An event that arrives late (an older `at`) fills gaps of the profile and overrides nothing newer.
 * `known` holds profiles by `accountKey` and is brought up to date; the result says which ones changed.
 */
export function followProfiles(
  events: readonly StoredEvent[],
  known: Map<string, Profile>,
): { records: readonly EventRecord[]; changed: readonly Profile[] } {
  const changed = new Set<string>();
  const records = events.map((stored): EventRecord => {
    const { event } = stored;
    const key = accountKey(event);
    const before = known.get(key);
    const account = before ? { ...before.account, ...event.account } : event.account;
    if (!before || saysSomething(event.account)) {
      known.set(key, after(before, stored, account));
      changed.add(key);
    }
    return { ...stored, account };
  });
  return { records, changed: [...changed].flatMap((key) => known.get(key) ?? []) };
}

/** Whether an event carries more of its account than the id. */
function saysSomething(account: Account): boolean {
  for (const field in account) if (field !== 'id') return true;
  return false;
}

function after(before: Profile | undefined, { event, receivedAt }: StoredEvent, account: Account): Profile {
  // A sender's clock may run ahead: what it says next, by a clock that is right, must not count as older.
  const at = Math.min(Date.parse(event.at), receivedAt);
  if (before && at < before.seenAt) return { ...before, account: { ...event.account, ...before.account } };
  return { platform: event.platform, account, seenAt: at };
}
