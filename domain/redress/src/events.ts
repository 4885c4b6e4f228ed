/** What redress tells platforms. In: decisions, as arguments of `follow`; out: these, through the port `deliver`. */
export const REDRESS_EVENT_TYPES = [
  'statement.issued',
  'statement.withdrawn',
  'appeal.decided',
  'notice.received',
  'notice.decided',
] as const;
export type RedressEventType = (typeof REDRESS_EVENT_TYPES)[number];

/** A message to the platform. */
export interface OutgoingMessage {
  readonly type: RedressEventType;
  readonly platform: string;
  readonly idempotencyKey: string;
  readonly orderingKey: string;
  /** What it is about: a message is out of date once there is a later one about the same. */
  readonly subject: string;
  readonly payload: object;
}
