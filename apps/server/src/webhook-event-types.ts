import { ACCESS_EVENT_TYPES } from '@breakwater/access';
import { DISCLOSURE_EVENT_TYPES } from '@breakwater/disclosure';
import { ORDER_EVENT_TYPES } from '@breakwater/orders';
import { REVIEW_EVENT_TYPES } from '@breakwater/review';

/** What a platform can be told by webhook, of all domains. */
export const WEBHOOK_EVENT_TYPES: readonly string[] = [
  ...ACCESS_EVENT_TYPES,
  ...REVIEW_EVENT_TYPES,
  ...DISCLOSURE_EVENT_TYPES,
  ...ORDER_EVENT_TYPES,
];
