import type { AccountRef, EventRecord } from '@breakwater/contracts';
import type { Share } from '@breakwater/graph';
import { createNearTexts } from './near-texts.ts';
import { type Artefact, readArtefacts } from './read-artefacts.ts';

/** What accounts of a window share, and who follows whom. */
export interface Collected {
  readonly shares: Share[];
  /** By `key`. */
  readonly artefacts: ReadonlyMap<string, Artefact>;
  /** When one account began to follow another, by `followKey`; milliseconds since the epoch. */
  readonly follows: ReadonlyMap<string, number>;
  readonly events: number;
}

export interface Collecting extends Collected {
  add(record: EventRecord): void;
}

/** The name of an account in a graph over platforms. A platform is a slug: no space is in it. */
export function accountKey({ platform, accountId }: AccountRef): string {
  return `${platform} ${accountId}`;
}

export function accountOf(key: string): AccountRef {
  const space = key.indexOf(' ');
  return { platform: key.slice(0, space), accountId: key.slice(space + 1) };
}

export function followKey(from: AccountRef, to: AccountRef): string {
  return JSON.stringify([accountKey(from), accountKey(to)]);
}

/** Gathers shares event by event. */
export function collectShares(platforms: readonly string[]): Collecting {
  const texts = createNearTexts();
  const asked = new Set(platforms);
  const shares: Share[] = [];
  const artefacts = new Map<string, Artefact>();
  const follows = new Map<string, number>();
  let events = 0;
  return {
    shares,
    artefacts,
    follows,
    get events() {
      return events;
    },
    add: (record) => {
      const { event } = record;
      if (asked.size > 0 && !asked.has(event.platform)) return;
      events++;
      const at = Date.parse(event.at);
      const from = { platform: event.platform, accountId: event.account.id };
      if (event.type === 'account.followed') {
        follows.set(followKey(from, { platform: event.platform, accountId: event.target.id }), at);
        return;
      }
      const account = accountKey(from);
      for (const artefact of readArtefacts(record, texts)) {
        if (!artefacts.has(artefact.key)) artefacts.set(artefact.key, artefact);
        shares.push({ object: artefact.key, account, content: record.id, at });
      }
    },
  };
}
