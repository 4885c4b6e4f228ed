import type { LawPack } from '@breakwater/contracts/law';
import type { Authority } from '@breakwater/contracts/orders';
import type { StoredOrder } from '../stored-order.ts';

/**
 * The reason that a user reads, with the order that it follows (Art. 17(3)(b) of (EU) 2022/2065), unless secrecy stands.
 * In both languages, since a person's reason is shown as it is in each.
 */
export function withOrder(
  reason: string,
  {
    order,
    authority,
    pack,
  }: {
    readonly order: StoredOrder;
    readonly authority: Pick<Authority, 'name' | 'country'> | undefined;
    readonly pack: LawPack | undefined;
  },
): string {
  if (order.form.secrecy !== undefined) return reason;
  const name = authority?.name ?? order.form.authority?.name;
  if (name === undefined) return reason;
  const country = authority?.country ?? order.form.authority?.country ?? '';
  const of = country === '' ? name : `${name} (${country})`;
  const law = pack?.pack.title;
  return [
    reason,
    `This follows an order of ${of}${law ? ` under ${law.en}` : ''}.`,
    `یہ فیصلہ ${of} کے حکم پر ہے${law ? `، قانون: ${law.ur}` : ''}۔`,
  ].join('\n');
}
