import type { EventRecord } from '@breakwater/contracts';
import type { BreakerKind, SignUpCheck } from '@breakwater/contracts/returns';
import type { AddressBook } from '../addresses/address-book.ts';
import { sessionOf } from '../profiles/tokens-of-record.ts';
import { canonicalAddress } from '../tokens/canonical/address.ts';

/** One of the places that a sign-up comes from, for breakers alone. */
export interface Place {
  readonly kind: BreakerKind;
  readonly key: string;
}

/**
 * Where a sign-up comes from: range, carrier and language. The language is used here and nowhere else, so that a
 * community of one language is not flagged by the dozen.
 */
export function placesOf(
  from: Pick<SignUpCheck, 'session' | 'account'>,
  addresses: Pick<AddressBook, 'find'>,
): Place[] {
  const places: Place[] = [];
  const ip = from.session?.ip;
  const range = ip === undefined ? undefined : canonicalAddress(ip)?.range;
  if (range !== undefined) places.push({ kind: 'range', key: range });
  const carrier = ip === undefined ? undefined : addresses.find(ip)?.carrier;
  if (carrier !== undefined) places.push({ kind: 'carrier', key: carrier });
  const [language = ''] = from.account?.language?.toLowerCase().split('-') ?? [];
  if (language !== '') places.push({ kind: 'language', key: language });
  return places;
}

export function placesOfRecord(record: EventRecord, addresses: Pick<AddressBook, 'find'>): Place[] {
  const session = sessionOf(record);
  return placesOf({ account: record.account, ...(session && { session }) }, addresses);
}
