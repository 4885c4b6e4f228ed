import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const ordersRoom = room({
  name: 'orders',
  description: 'Authorities, their officers, and their orders.',
  permissions: {
    'authorities.read': {
      title: 'See authorities and their contacts',
      roles: ['lead', 'legal', 'auditor', 'admin'],
      scopes: ['review'],
    },
    'authorities.manage': {
      title: 'Enter and verify authorities, revoke contacts, invite officers',
      roles: ['legal', 'admin'],
      scopes: ['admin'],
    },
    'orders.read': {
      title: 'Read orders of authorities',
      roles: ['lead', 'legal', 'auditor', 'admin'],
      scopes: ['review'],
    },
    'orders.write': {
      title: 'Enter orders, work on them and write to authorities',
      roles: ['lead', 'legal'],
      scopes: ['review'],
    },
    'orders.decide': {
      title: 'Answer orders: comply, narrow, refuse; confirm as the second person',
      roles: ['lead', 'legal'],
      scopes: ['review'],
    },
    'orders.legal': {
      title: 'Act as lawyer on orders and disclosures',
      roles: ['legal'],
      scopes: ['review'],
    },
  },
});

/** How much of a period is over, in per cent; 100 is overdue. */
export type OrderDueShare = 50 | 80 | 100;

/** What others are told from here. */
export interface OrdersOutbox {
  /** An order of an authority came or changed. */
  'order.changed': { readonly orderId: string };
  /** A deadline of an order comes near, or is over. */
  'order.due': { readonly orderId: string; readonly clock: string; readonly share: OrderDueShare };
}
