import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { ScreeningStamp } from '@breakwater/contracts/screening';
import { collectEarly } from '@breakwater/kernel';
import { shippedPlaces } from '../places/shipped-places.ts';
import type { ScreeningContext } from '../ports.ts';
import { changedAfter, type IndexedDesignation, pageOfListed } from '../store/designations.ts';
import { findList, type StoredList, selectLists } from '../store/lists.ts';
import { createScreener, type Screener } from './create-screener.ts';
import type { Designated } from './designated.ts';
import { MATCHER_VERSION, THRESHOLDS } from './thresholds.ts';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const PAGE = 500;
/** Up to this many changes are made in place, within milliseconds; more are made beside and swapped in. */
const IN_PLACE = 300;

/** The index of a process: follows the database, and is whole at any time. */
export interface LiveIndex {
  /** Always the one in use. */
  readonly screener: Screener;
  ready(): boolean;
  start(): Promise<void>;
  follow(changed: { readonly listId: string }): Promise<void>;
  /** The version of a list that is in it. */
  loaded(listId: string): number | undefined;
  versions(): Readonly<Record<string, number>>;
  designatedOf(found: readonly IndexedDesignation[]): Designated[];
}

/** See `LiveIndex`. */
export function createIndex(
  { storage: { db }, clock }: ScreeningContext,
  snapshotFile: string | undefined,
): LiveIndex {
  let lists = new Map<string, StoredList>();
  let stamp = stampOf(lists);
  const screener = createScreener({ stamp: () => stamp });
  let isReady = false;
  let following: Promise<void> = Promise.resolve();

  const designatedOf = (found: readonly IndexedDesignation[], of = lists): Designated[] =>
    found.flatMap((one) => {
      const list = of.get(one.list);
      if (!list) return [];
      const screens = list.screens === 'all' || (list.screens === 'terrorism' && one.entry.terrorism);
      return [{ ...one, listTitle: list.title, screens }];
    });

  /** Builds the index anew beside the one in use, a page at a time, and swaps it in. */
  async function rebuild(): Promise<void> {
    const next = new Map((await selectLists(db, clock.now())).map((list) => [list.id, list]));
    // It is changed in place later: what it says it was made with has to follow.
    const fresh = createScreener({ stamp: () => stamp });
    let after = FIRST_ID;
    for (;;) {
      const page = await pageOfListed(db, after, PAGE);
      fresh.put(designatedOf(page, next));
      const last = page.at(-1);
      if (page.length < PAGE || !last) break;
      after = last.id;
    }
    use(fresh, next);
  }

  function use(fresh: Screener, next: Map<string, StoredList>): void {
    // What is slow the first time is done before anybody waits for it.
    fresh.screen({ handle: 'warm', displayName: 'warm' });
    [lists, stamp] = [next, stampOf(next)];
    // Who holds the screener has the new index from here on.
    Object.assign(screener, fresh);
  }

  /** What the last run kept, when it is of these lists; a file that cannot be used is as good as none. */
  async function kept(header: string): Promise<Screener | undefined> {
    if (snapshotFile === undefined) return undefined;
    try {
      const bytes = await readFile(snapshotFile);
      const end = bytes.indexOf(0x0a);
      if (bytes.subarray(0, end).toString() !== header) return undefined;
      return createScreener({ stamp: () => stamp, kept: bytes.subarray(end + 1) });
    } catch {
      return undefined;
    }
  }

  async function bringUpToDate(listId: string): Promise<void> {
    const before = lists.get(listId);
    const list = await findList(db, listId, clock.now());
    if (before && list && before.screens === list.screens && before.version === list.version) {
      lists.set(listId, list);
      return;
    }
    if (!before || !list || before.screens !== list.screens) return rebuild();
    const { listed, delisted } = await changedAfter(db, listId, before.version);
    if (listed.length + delisted.length > IN_PLACE) return rebuild();
    lists = new Map(lists).set(listId, list);
    stamp = stampOf(lists);
    screener.remove(delisted);
    screener.put(designatedOf(listed));
  }

  /** Other processes may keep theirs at the same time: each writes a file of its own and moves it into place. */
  async function keep(): Promise<void> {
    if (snapshotFile === undefined || screener.size() === 0) return;
    const own = `${snapshotFile}.${randomUUID()}`;
    try {
      await writeFile(own, Buffer.concat([Buffer.from(`${headerOf(lists)}\n`), screener.snapshot()]));
      await rename(own, snapshotFile);
    } catch {
      // The next start builds the index from the database, as it does without a snapshot.
      await rm(own, { force: true }).catch(() => undefined);
    }
  }

  return {
    screener,
    ready: () => isReady,
    async start() {
      collectEarly('index');
      // A pack that cannot be read stops the start, and nobody waits for it later.
      shippedPlaces();
      const next = new Map((await selectLists(db, clock.now())).map((list) => [list.id, list]));
      const before = await kept(headerOf(next));
      if (before) use(before, next);
      else await rebuild();
      isReady = true;
      // The file that it came from says the same.
      if (!before) await keep();
    },
    follow({ listId }) {
      // One after the other: each looks at what the one before has loaded.
      following = following.catch(() => undefined).then(() => bringUpToDate(listId));
      return following;
    },
    loaded: (listId) => lists.get(listId)?.version,
    versions: () => Object.fromEntries([...lists.values()].map(({ id, version }) => [id, version])),
    designatedOf,
  };
}

function stampOf(lists: ReadonlyMap<string, StoredList>): ScreeningStamp {
  return {
    matcher: MATCHER_VERSION,
    thresholds: { ...THRESHOLDS },
    lists: [...lists.values()]
      .filter(({ version }) => version > 0)
      .map(({ id, version, digest = '' }) => ({ list: id, version, digest })),
  };
}

/** What a snapshot was made of: lists, their titles and versions, and what of them is screened. */
function headerOf(lists: ReadonlyMap<string, StoredList>): string {
  const screened = [...lists.values()].map(({ id, title, screens }) => ({ id, title, screens }));
  return JSON.stringify({ ...stampOf(lists), screened });
}
