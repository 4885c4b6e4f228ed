import type { Action } from '@breakwater/contracts';

/** What review tells platforms. In: verdicts, as an argument; out: these, through the port `deliver`. */
export const REVIEW_EVENT_TYPES = ['action.created', 'action.expired', 'action.reversed'] as const;
export type ReviewEventType = (typeof REVIEW_EVENT_TYPES)[number];

/** A message to the platform. */
export interface OutgoingMessage {
  readonly type: ReviewEventType;
  readonly platform: string;
  readonly idempotencyKey: string;
  readonly orderingKey: string;
  /** What it is about: a message is out of date once there is a later one about the same action. */
  readonly subject: string;
  readonly payload: object;
}

const SUFFIX = {
  'action.created': '',
  'action.expired': '.expired',
  'action.reversed': '.reversed',
} as const;

/** The message about an action: its payload is the action, and each of its events is told once. */
export function messageAbout(type: keyof typeof SUFFIX, action: Action): OutgoingMessage {
  return {
    type,
    platform: action.platform,
    idempotencyKey: `${action.id}${SUFFIX[type]}`,
    orderingKey: `${action.platform}/${action.accountId}`,
    subject: action.id,
    payload: action,
  };
}
