import type { SpreadEvent } from '../event.ts';
import type { SpreadWorld } from '../make-spread-world.ts';
import type { ReviewItem } from './item.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** An item while it grows. */
export interface GrowingItem extends Mutable<ReviewItem> {
  /** Contents that are up still. */
  standing: number;
}

/** Plays a world's events forward and keeps an item for each object or, with `known-copies`, for those a matcher joins. */
export interface Replay {
  /** Time of the next event, infinite after the last. */
  nextAt(): number;
  /** Takes all events up to `now` in; `seen` is called with each item that changed, `isNew` at its first sight. */
  until(now: number, seen: (item: GrowingItem, isNew: boolean) => void): void;
}

/** Starts at the beginning of a world. */
export function createReplay(world: SpreadWorld, join: 'known-copies' | 'none'): Replay {
  const items = new Map<string | number, GrowingItem>();
  const events = world.events();
  let next = events.next();
  const take = (event: SpreadEvent, seen: (item: GrowingItem, isNew: boolean) => void): void => {
    const { object, family } = world.truth(event.content);
    const key = join === 'none' ? object : family;
    const known = items.get(key);
    const item = known ?? newItem(world, event);
    if (known === undefined) items.set(key, item);
    addEvent(world, item, event);
    seen(item, known === undefined);
  };
  return {
    nextAt: () => (next.done === true ? Number.POSITIVE_INFINITY : next.value.at),
    until(now, seen) {
      while (next.done !== true && next.value.at <= now) {
        take(next.value, seen);
        next = events.next();
      }
    },
  };
}

function newItem(world: SpreadWorld, event: SpreadEvent): GrowingItem {
  const { content, platform, at, accountCreatedAt, followers } = event;
  return {
    id: content,
    contents: [],
    platform,
    startedAt: at,
    accountCreatedAt,
    followers,
    suspicion: 0,
    severity: world.guessedSeverity(content),
    expectedMinutes: world.expectedMinutes(content),
    after: [],
    audience: [],
    madeAt: [],
    shares: 0,
    copies: -1,
    replies: 0,
    reports: [],
    standing: 0,
  };
}

function addEvent(world: SpreadWorld, item: GrowingItem, event: SpreadEvent): void {
  switch (event.kind) {
    case 'report':
      item.reports.push(event.at);
      return;
    case 'reply':
      item.replies++;
      return;
    case 'delete':
      item.standing--;
      return;
    case 'share':
      item.shares++;
      addArrival(item, event);
      return;
    case 'post':
    case 'copy':
      item.copies++;
      item.standing++;
      item.contents.push(event.content);
      item.suspicion = Math.max(item.suspicion, world.suspicion(event.content));
      addArrival(item, event);
      return;
    default:
      throw new TypeError(`No such kind of event: ${event.kind satisfies never}`);
  }
}

function addArrival(item: GrowingItem, { at, audience, accountCreatedAt }: SpreadEvent): void {
  item.after.push((at - item.startedAt) / 1_000);
  item.audience.push(audience);
  item.madeAt.push(accountCreatedAt);
}
