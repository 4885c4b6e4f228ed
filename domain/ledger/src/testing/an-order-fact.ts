import type { OrderFact } from '@breakwater/contracts/orders';

let made = 0;

/** What an order came to that was answered in full within an hour; `changes` say what is different. */
export function anOrderFact(changes: Partial<OrderFact> = {}): OrderFact {
  made += 1;
  return {
    orderId: `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    authorityName: 'Harbour Police Cyber Unit',
    platform: 'lantern',
    country: 'DE',
    instrument: 'eu-tco-2021-784',
    kind: 'remove',
    category: 'terrorism',
    receivedAt: '2026-02-01T10:00:00.000Z',
    acknowledgedAt: '2026-02-01T10:00:00.000Z',
    effectAt: '2026-02-01T11:00:00.000Z',
    answeredAt: '2026-02-01T11:00:00.000Z',
    outcome: 'full',
    grounds: [],
    inTime: true,
    items: 1,
    itemsDone: 1,
    defects: 0,
    overBroad: false,
    emergency: false,
    globalEffect: false,
    protectedTarget: false,
    reversed: false,
    ...changes,
  };
}
