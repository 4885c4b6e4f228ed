import type { OrderFact } from '@breakwater/contracts/orders';
import { type CountedFacts, describeOrder, type Mark } from './counted-fact.ts';
import type { MatterFacts } from './platform-facts.ts';

/** What is counted of authorities: how good their orders were. */
export function authorityFacts(orders: readonly OrderFact[], matters: readonly MatterFacts[]): CountedFacts {
  const subjects = new Map<string, string | undefined>();
  for (const { authorityName, authorityId } of [...matters, ...orders]) {
    if (authorityName !== undefined) subjects.set(authorityName, authorityId ?? subjects.get(authorityName));
  }
  return {
    facts: orders
      .flatMap((order) => {
        const { authorityName: subject, authorityId: subjectId, orderId, receivedAt: at } = order;
        if (subject === undefined) return [];
        const fact = { id: `a:${orderId}`, side: 'authority' as const, subject, at };
        return [
          {
            ...fact,
            ...(subjectId !== undefined && { subjectId }),
            what: describeOrder(order),
            marks: orderMarks(order),
          },
        ];
      })
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    subjects,
    unattributed: orders.filter(({ authorityName }) => authorityName === undefined).length,
  };
}

function orderMarks(order: OrderFact): Mark[] {
  const { outcome, emergency, emergencyConfirmed, secrecyDays } = order;
  return [
    { measure: 'defective', counts: order.defects > 0 },
    { measure: 'over-broad', counts: order.overBroad },
    { measure: 'emergency', counts: emergency },
    ...(emergency && emergencyConfirmed !== undefined
      ? [{ measure: 'emergency-confirmed' as const, counts: emergencyConfirmed }]
      : []),
    { measure: 'secret', counts: secrecyDays !== undefined },
    ...(secrecyDays === undefined
      ? []
      : [{ measure: 'secrecy-days' as const, counts: true, value: secrecyDays }]),
    { measure: 'global-effect', counts: order.globalEffect },
    { measure: 'protected-target', counts: order.protectedTarget },
    ...(outcome === 'full' || outcome === 'partial' || order.reversed
      ? [{ measure: 'reversed' as const, counts: order.reversed }]
      : []),
    { measure: 'withdrawn', counts: outcome === 'withdrawn' },
  ];
}
