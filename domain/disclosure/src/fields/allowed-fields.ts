import type { DataCategory, PackDisclosure } from '@breakwater/contracts/law';
import { THIRD_PARTY } from './fields.ts';

/**
 * Fields of a category that a law pack lets be disclosed; none where its list says nothing of the category (safeguard: the
 * least that answers). What is about somebody else is never among them, whatever the list says.
 *
 * @example
 * const list = [{ category: 'subscriber', fields: ['handle', 'email'], art: 'Art. 1', prov: 'recalled' }] as const;
 * [...allowedFields(list, 'subscriber')] // => ['handle', 'email']
 * [...allowedFields(list, 'content')] // => []
 */
export function allowedFields(
  list: readonly Pick<PackDisclosure, 'category' | 'fields'>[],
  category: DataCategory,
): ReadonlySet<string> {
  const fields = list.flatMap((one) => (one.category === category ? one.fields : []));
  const others: readonly string[] = THIRD_PARTY;
  return new Set(fields.filter((field) => !others.includes(field)));
}
