import { ADDRESS_CLASSES, type AddressClass } from '@breakwater/contracts/returns';
import type { KeyedToken } from '../tokens/token.ts';
import { TYPE_NUMBER } from './token-key.ts';

/** Type in five bits, class of address in three. */
export function metaOf({ type, addressClass }: KeyedToken): number {
  return TYPE_NUMBER[type] | (classNumber(addressClass) << 5);
}

/** Of two of one value the one with a class of address: what was said of an address once holds for all that have it. */
export function moreGeneral(one: number, other: number): number {
  return classOfMeta(other) > classOfMeta(one) ? other : one;
}

export function typeOfMeta(meta: number): number {
  return meta & 0x1f;
}

/** 0 where it is not known. */
export function classOfMeta(meta: number): number {
  return (meta >>> 5) & 0x7;
}

export function classNumber(addressClass: AddressClass | undefined): number {
  return addressClass === undefined ? 0 : ADDRESS_CLASSES.indexOf(addressClass) + 1;
}
