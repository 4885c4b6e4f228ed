import type { SigningKey } from '@breakwater/audit';
import type { EventRecord, Media } from '@breakwater/contracts';
import {
  type ContentItem,
  createDisclosure,
  type Disclosure,
  type GrantedRange,
  logKeysAt,
} from '@breakwater/disclosure';
import type { StoredEvents } from '@breakwater/intake';
import { BreakwaterError, bind, type Clock, type IdSource } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';
import type { Webhooks } from '@breakwater/webhooks';
import type { ServerConfig } from '../config.ts';
import { ENGINE_VERSION } from '../version.ts';
import { keyFilePaths } from '../watch/key-file.ts';
import type { FilledByTheDesk } from './create-orders.ts';

const PAGE = 500;
/** Of an account that did more than that a package cannot be made at once. */
const MOST_EVENTS = 200_000;
const CONTENT = ['content.created', 'content.updated', 'content.shared'] as const;

/** What disclosure is wired to. */
export interface DisclosureSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly config: ServerConfig;
  readonly webhooks: Webhooks;
  /** Signs packages. */
  readonly signingKey: SigningKey;
  readonly events: StoredEvents;
  /** Filled by the orders desk. */
  readonly ports: FilledByTheDesk;
}

/** The encrypted log and the packages with their ports; the key that signs packages is not the one of the audit log. */
export function wireDisclosure(around: DisclosureSurroundings): Disclosure {
  const { storage, clock, ids, config, webhooks, signingKey, events, ports } = around;
  return createDisclosure({
    storage,
    clock,
    ids,
    signingKey,
    version: ENGINE_VERSION,
    keyStore: logKeysAt(keyFilePaths(config)['sign-in-log']),
    subscriberOf: async ({ platform, accountId }) => {
      const [found] = await events.accountsOf([{ platform, accountId }]);
      if (!found) return undefined;
      const { handle, displayName, createdAt } = found.account;
      return { handle, displayName, createdAt };
    },
    ...bind(events, { contentOf }),
    tellUser: (trx, notice) =>
      webhooks.enqueue(trx, [
        {
          type: 'user.notified',
          platform: notice.platform,
          idempotencyKey: notice.id,
          orderingKey: `${notice.platform}/${notice.accountId}`,
          subject: notice.id,
          payload: notice,
        },
      ]),
    ...ports,
  });
}

/** What an account wrote in a time, the earliest first: each piece as it was last in that time. */
async function contentOf(
  events: StoredEvents,
  { platform, accountId, from, to }: GrantedRange,
): Promise<readonly ContentItem[]> {
  const latest = new Map<string, ContentItem>();
  let before: number | undefined;
  for (let read = 0; read < MOST_EVENTS; read += PAGE) {
    const page = await events.eventsOfAccount(platform, accountId, { limit: PAGE, before, types: CONTENT });
    for (const record of page) {
      const at = Date.parse(record.event.at);
      const item = at >= from && at < to ? itemOf(record) : undefined;
      if (item && !latest.has(item.id)) latest.set(item.id, item);
    }
    before = page.at(-1)?.seq;
    if (page.length < PAGE) return inOrder(latest);
  }
  // Half of what was granted is never taken for all of it.
  throw new BreakwaterError(
    'content-too-much',
    `An account of this order wrote more than ${MOST_EVENTS} times, which is more than is read for a package. Narrow the order.`,
    { status: 422 },
  );
}

function inOrder(latest: ReadonlyMap<string, ContentItem>): ContentItem[] {
  return [...latest.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function itemOf({ event }: EventRecord): ContentItem | undefined {
  if (!('content' in event) || event.content === undefined || !('kind' in event.content)) return undefined;
  const { id, kind, text, links, media, replyTo, shareOf } = event.content;
  return { id, at: event.at, kind, text, links, media: media?.map(nameOf), replyTo, shareOf };
}

function nameOf({ kind, sha256, id, url }: Media): string {
  return sha256 ?? id ?? url ?? kind;
}
