import { ADDRESS_CLASSES, type AddressClass, type AddressList } from '@breakwater/contracts/returns';
import ipaddr from 'ipaddr.js';
import type { ReturnsContext } from '../ports.ts';
import { putAddressText, selectAddressLists, selectAddressText } from '../store/address-lists.ts';
import { createRangeIndex, type RangeIndex } from './range-index.ts';
import { numberOf, readAddressList } from './read-address-list.ts';

/** What says most of an address first. */
const ORDER: readonly AddressClass[] = ['tor', 'vpn', 'datacentre', 'mobile', 'shared'];

/** What operators say of addresses, in memory. */
export interface AddressBook {
  /** What kind of address it is and whose; undefined where no list has it. */
  find(address: string): { readonly class: AddressClass; readonly carrier: string | undefined } | undefined;
  list(): Promise<AddressList[]>;
  /** Replaces a list. Throws ReturnsError 422 `address-list-invalid`; the old list then stays. */
  put(listed: AddressClass, text: string, by: string): Promise<AddressList>;
  /** Loads one list, all when left out. */
  load(changed?: { readonly class: string }): Promise<void>;
}

/** See `AddressBook`. */
export function createAddressBook({
  storage,
  clock,
}: Pick<ReturnsContext, 'storage' | 'clock'>): AddressBook {
  const indexes = new Map<AddressClass, RangeIndex>();
  async function list(): Promise<AddressList[]> {
    const stored = await selectAddressLists(storage.db);
    return ADDRESS_CLASSES.map((one) => stored.find((row) => row.class === one) ?? { class: one, ranges: 0 });
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
      const ranges = readAddressList(text).length;
      await storage.work(async (work) => {
        await putAddressText(work.db, { listed, ranges, text, now: clock.now(), by });
        work.emit('addresses.changed', { class: listed });
        work.record({ actor: by, action: 'gate.addresses-given', subject: listed, detail: { ranges } });
      });
      return (await list()).find((one) => one.class === listed) ?? { class: listed, ranges };
    },
    async load(changed) {
      for (const one of ADDRESS_CLASSES.filter((each) => each === (changed?.class ?? each))) {
        const text = await selectAddressText(storage.db, one);
        if (text === undefined || text.trim() === '') indexes.delete(one);
        else indexes.set(one, createRangeIndex(readAddressList(text)));
      }
    },
  };
}
