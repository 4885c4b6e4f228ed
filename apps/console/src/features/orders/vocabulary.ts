import type { Authority, Order, OrderForm, OrderTarget } from '@breakwater/contracts/orders';

/** What can be chosen in filters and forms, in the order in which people meet it. */
export const STATES = [
  'unread',
  'received',
  'clarification',
  'legal-review',
  'awaiting-second',
  'approved',
  'effect-given',
  'partial',
  'refused',
  'withdrawn',
  'closed',
] as const satisfies Order['state'][];

export const KINDS = [
  'remove',
  'disable',
  'geo-block',
  'preserve',
  'disclose',
  'inform',
  'block-livestream',
  'register',
  'appoint-representative',
  'report',
] as const satisfies NonNullable<Order['kind']>[];

/** How an order that is typed by hand came. */
export const HAND_CHANNELS = ['email', 'post'] as const satisfies Order['channel'][];

export const DUE_WINDOWS = ['overdue', 'today', 'week'] as const;

export const TARGET_KINDS = [
  'account',
  'handle',
  'url',
  'content',
  'email',
  'phone',
  'ip',
  'other',
] as const satisfies OrderTarget['kind'][];

export const CATEGORIES = [
  'subscriber',
  'user-identification',
  'traffic',
  'content',
] as const satisfies NonNullable<OrderForm['dataCategories']>;

export const AUTHORITY_KINDS = [
  'judge',
  'court',
  'prosecutor',
  'law-enforcement',
  'administrative',
  'telecom-regulator',
  'ministry',
  'central-authority',
] as const satisfies Authority['kind'][];
