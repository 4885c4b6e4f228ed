import {
  ADDRESS_CLASSES,
  type AddressClass,
  type AddressList,
  PUBLISHED_ADDRESSES,
} from '@breakwater/contracts/returns';
import ipaddr from 'ipaddr.js';
import type { ReturnsContext, ShippedList } from '../ports.ts';
import {
  type GivenAddresses,
  putAddressText,
  selectAddressLists,
  selectAddressText,
  selectGivers,
} from '../store/address-lists.ts';
import { DAY_MS } from '../tokens/retention.ts';
import { createRangeIndex, type RangeIndex } from './range-index.ts';
import { type AddressRange, numberOf, readAddressList } from './read-address-list.ts';
import { readListHead } from './read-list-head.ts';

/** What says most of an address first. */
const ORDER: readonly AddressClass[] = ['tor', 'vpn', 'datacentre', 'mobile', 'shared'];

/** Ranges change hands: after so long a list says less than it seems to. */
const STALE_MS = 90 * DAY_MS;
const RENEWED_MS = 7 * DAY_MS;
/** Classes of which lists are published, and who gave those that people did not. */
const PUBLISHED: ReadonlySet<AddressClass> = new Set(PUBLISHED_ADDRESSES.lists.map(({ listed }) => listed));
const SEEDED = 'first-start';
const FETCHED = 'breakwater';

/** What operators say of addresses, in memory. */
export interface AddressBook {
  /** What kind of address it is and whose; undefined where no list has it. */
  find(address: string): { readonly class: AddressClass; readonly carrier: string | undefined } | undefined;
  list(): Promise<AddressList[]>;
  /** Replaces a list. Throws ReturnsError 422 `address-list-invalid`; the old list then stays. */
  put(listed: AddressClass, text: string, by: string): Promise<AddressList>;
  /**
   * Gives lists that come with the product where nobody gave one, or took one away, yet, and where another version came
   * with it before.
   */
  seed(lists: readonly ShippedList[]): Promise<void>;
  /** Fetches newer lists where an operator said from where, and those that are there are a week old; none that people gave. */
  renew(): Promise<void>;
  /** Loads one list, all when left out. */
  load(changed?: { readonly class: string }): Promise<void>;
}

/** See `AddressBook`. */
export function createAddressBook({
  storage,
  clock,
  fetchAddresses,
}: Pick<ReturnsContext, 'storage' | 'clock' | 'fetchAddresses'>): AddressBook {
  const indexes = new Map<AddressClass, RangeIndex>();
  /** Read when they were given, at a start that loads them next. */
  const isRead = new Set<AddressClass>();

  async function list(): Promise<AddressList[]> {
    const stored = await selectAddressLists(storage.db);
    return ADDRESS_CLASSES.map((one) => {
      const row = stored.find((each) => each.class === one);
      return row ? { ...row, ...(isStale(row, clock.now()) && { stale: true }) } : { class: one, ranges: 0 };
    });
  }

  /** Undefined where the list that is there is of somebody else, who perhaps gave it just now. */
  async function write(
    listed: AddressClass,
    text: string,
    by: string,
    more: Pick<GivenAddresses, 'shipped' | 'ofOnly'> = {},
  ): Promise<AddressRange[] | undefined> {
    const ranges = readAddressList(text);
    return storage.work(async (work) => {
      const count = ranges.length;
      const { source, asOf } = readListHead(text);
      const isWritten = await putAddressText(work.db, {
        ...more,
        listed,
        ranges: count,
        text,
        now: clock.now(),
        by,
        ...(source !== undefined && { source }),
        ...(asOf !== undefined && { asOf }),
      });
      if (!isWritten) return undefined;
      work.emit('addresses.changed', { class: listed });
      work.record({ actor: by, action: 'gate.addresses-given', subject: listed, detail: { ranges: count } });
      return ranges;
    });
  }

  return {
    find(address) {
      if (indexes.size === 0 || !ipaddr.isValid(address)) return undefined;
      const parsed = ipaddr.process(address);
      const number = numberOf(parsed.toByteArray());
      for (const one of ORDER) {
        const range = indexes.get(one)?.find(parsed.kind() === 'ipv4' ? 4 : 6, number);
        if (range) return { class: one, carrier: range.carrier };
      }
      return undefined;
    },
    list,
    async put(listed, text, by) {
      const ranges = (await write(listed, text, by)) ?? [];
      const given = (await list()).find((one) => one.class === listed);
      return given ?? { class: listed, ranges: ranges.length };
    },
    async seed(lists) {
      const given = new Map((await selectGivers(storage.db)).map((one) => [one.class, one]));
      for (const { class: listed, version, text } of lists) {
        const before = given.get(listed);
        if (before && (before.by !== SEEDED || before.shipped === version)) continue;
        const more = { shipped: version, ofOnly: [SEEDED] };
        const ranges = await write(listed, text(), SEEDED, more);
        if (!ranges) continue;
        indexes.set(listed, createRangeIndex(ranges));
        isRead.add(listed);
      }
    },
    async renew() {
      if (!fetchAddresses) return;
      const due = (await list()).filter((one) => isRenewed(one, clock.now())).map((one) => one.class);
      if (!due.some((one) => PUBLISHED.has(one))) return;
      for (const { class: listed, text } of await fetchAddresses())
        if (due.includes(listed)) await write(listed, text, FETCHED, { ofOnly: [SEEDED, FETCHED] });
    },
    async load(changed) {
      for (const one of ADDRESS_CLASSES.filter((each) => each === (changed?.class ?? each))) {
        if (changed === undefined && isRead.delete(one)) continue;
        const text = await selectAddressText(storage.db, one);
        if (text === undefined || text.trim() === '') indexes.delete(one);
        else indexes.set(one, createRangeIndex(readAddressList(text)));
      }
    },
  };
}

function isStale({ ranges, asOf, updatedAt }: AddressList, now: number): boolean {
  const since = Date.parse(asOf ?? updatedAt ?? '');
  return ranges > 0 && now - since > STALE_MS;
}

function isRenewed({ by, asOf, updatedAt }: AddressList, now: number): boolean {
  return (by === SEEDED || by === FETCHED) && now - Date.parse(asOf ?? updatedAt ?? '') > RENEWED_MS;
}
