import type { Authority, OrderSettings, OrderTarget } from '@breakwater/contracts/orders';
import type { OrderFacts } from '@breakwater/law';
import type { Located } from '../ports.ts';
import type { StoredOrder } from '../stored-order.ts';
import { homesOf } from './homes-of.ts';
import { targetKey } from './target-key.ts';

/** What stands around an order when the law looks at it. */
export interface OrderSurroundings {
  readonly authority: Authority | undefined;
  readonly settings: OrderSettings;
  /** Where the targets of the form are, as far as they were found. */
  readonly locationOf?: ReadonlyMap<OrderTarget, Located | undefined>;
  readonly firstOrder: boolean;
  readonly duplicate: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** An order as the law asks for it; where nobody has classified it, of no known law. */
export function factsOf(
  order: StoredOrder,
  { authority, settings, locationOf, firstOrder, duplicate, now }: OrderSurroundings,
): OrderFacts {
  const { form, instrument, requestType, anomalies } = order;
  return {
    form: {
      ...withoutLaw(form),
      ...(instrument !== undefined && requestType !== undefined && { instrument, requestType }),
    },
    receivedAt: Date.parse(order.receivedAt),
    level: order.level,
    ...(authority && { authority }),
    contactRevoked: anomalies.includes('revoked'),
    contactExpired: anomalies.includes('expired'),
    calledBack: order.callBack?.confirmed ?? false,
    firstOrder,
    languages: settings.languages,
    addressees: settings.addressees,
    duplicate,
    withdrawn: order.state === 'withdrawn',
    ...homesOf(form, settings, locationOf),
    isProtected: protectedBy(settings, locationOf),
    now,
  };
}

/** However an order names them: as they stand in the list, or by the account behind an address or a handle. */
function protectedBy(
  { protectedTargets }: OrderSettings,
  locationOf: OrderSurroundings['locationOf'],
): (target: OrderTarget) => boolean {
  if (protectedTargets.length === 0) return () => false;
  const keys = new Set(
    protectedTargets.flatMap(({ value }) =>
      (['url', 'account', 'handle'] as const).map((kind) => targetKey({ kind, value }, undefined)),
    ),
  );
  return (target) => {
    const { kind, value } = target;
    if (keys.has(targetKey({ kind, value }, undefined))) return true;
    const account = locationOf?.get(target)?.accountId;
    return account !== undefined && keys.has(targetKey({ kind: 'account', value: account }, undefined));
  };
}

/** What the form itself names as its law counts only where the desk found it. */
function withoutLaw({ instrument: _instrument, requestType: _requestType, ...form }: StoredOrder['form']) {
  return form;
}
