import type { OrderTarget } from '@breakwater/contracts/orders';
import type { NoticeLocation } from '@breakwater/contracts/settings';
import type { StoredEvents } from '@breakwater/intake';
import type { Located } from '@breakwater/orders';
import { resolveLocation } from '@breakwater/redress';

const HANDLES = 5;

/**
 * Where the targets of an order are: addresses by the patterns of the settings, accounts and content by their ids, handles
 * by who has them now. What no event has ever told of is not found; mail addresses, numbers and IP addresses are kept as
 * tokens only and cannot be looked up.
 */
export async function locateTargets(
  events: StoredEvents,
  patterns: readonly NoticeLocation[],
  targets: readonly OrderTarget[],
): Promise<readonly (Located | undefined)[]> {
  const guesses: (Located | undefined)[] = [];
  for (const target of targets) guesses.push(await guess(events, patterns, target));
  const owners = await ownersOf(
    events,
    guesses.flatMap((one) => one ?? []),
  );
  const known = await events.accountsOf(
    guesses.flatMap((one) =>
      one?.accountId === undefined ? [] : [{ platform: one.platform, accountId: one.accountId }],
    ),
  );
  const accounts = new Set(known.map(({ platform, account }) => `${platform}\0${account.id}`));
  return guesses.map((one) => {
    if (!one) return undefined;
    const { platform, contentId } = one;
    const owner = contentId === undefined ? undefined : owners.get(`${platform}\0${contentId}`);
    const accountId = owner ?? one.accountId;
    const exists = owner !== undefined || accounts.has(`${platform}\0${accountId}`);
    return exists ? { platform, accountId, contentId } : undefined;
  });
}

async function guess(
  events: StoredEvents,
  patterns: readonly NoticeLocation[],
  { kind, value, platform }: OrderTarget,
): Promise<Located | undefined> {
  const name = value.trim();
  if (kind === 'url') return resolveLocation(name, patterns);
  if (platform === undefined || name.includes('\0')) return undefined;
  if (kind === 'account') return { platform, accountId: name };
  if (kind === 'content') return { platform, contentId: name };
  if (kind !== 'handle') return undefined;
  const handle = name.replace(/^@/, '').toLowerCase();
  const found = await events.findAccounts({ q: handle, platform, limit: HANDLES });
  const [one, another] = found.filter(
    ({ account }) => account.handle?.replace(/^@/, '').toLowerCase() === handle,
  );
  // Two that have had the same handle: a person finds out which is meant.
  return one && !another ? { platform, accountId: one.account.id } : undefined;
}

/** Who posted content, by `platform\0content`. */
async function ownersOf(
  events: StoredEvents,
  located: readonly Located[],
): Promise<ReadonlyMap<string, string>> {
  const owners = new Map<string, string>();
  for (const platform of new Set(located.map((one) => one.platform))) {
    const ids = located.flatMap((one) =>
      one.platform === platform && one.contentId !== undefined ? [one.contentId] : [],
    );
    for (const [contentId, { event }] of await events.contentById(platform, [...new Set(ids)]))
      owners.set(`${platform}\0${contentId}`, event.account.id);
  }
  return owners;
}
