import type { LawPack } from '@breakwater/contracts/law';
import type { Authority } from '@breakwater/contracts/orders';
import type { OrderedBy } from '@breakwater/contracts/review';
import type { StoredOrder } from '../stored-order.ts';

/** Where nobody knows the law in words; nothing is carried out then that is not classified. */
const SOME_LAW = { en: 'the law that the order names', ur: 'وہ قانون جو حکم میں درج ہے' };
const LONGEST = { basis: 2_000, authority: 500, redress: 5_000 } as const;

/**
 * An order as the ground of a restriction: law and authority, and before whom it can be challenged. Whether users are told of
 * it, and when, is for the law of the order.
 */
export function orderedBy(
  { id, number, instrument = '', form }: StoredOrder,
  authority: Pick<Authority, 'name' | 'country'> | undefined,
  pack: LawPack | undefined,
): OrderedBy {
  const name = authority?.name ?? form.authority?.name;
  const country = authority?.country ?? form.authority?.country;
  const { legalBasis = '', redress = '' } = form;
  return {
    orderId: id,
    number,
    instrument,
    law: pack?.pack.title ?? SOME_LAW,
    ...(legalBasis.trim() !== '' && { basis: legalBasis.slice(0, LONGEST.basis) }),
    ...(name !== undefined && { authority: name.slice(0, LONGEST.authority) }),
    ...(country !== undefined && /^[A-Z]{2}$/.test(country) && { country }),
    ...(redress.trim() !== '' && { redress: redress.slice(0, LONGEST.redress) }),
  };
}
