import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const ordersPermissions = permissions({
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
  'orders.legal': { title: 'Act as lawyer on orders and disclosures', roles: ['legal'], scopes: ['review'] },
});
