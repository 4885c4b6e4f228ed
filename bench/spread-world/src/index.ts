export type { SpreadEvent, SpreadEventKind } from './event.ts';
export {
  type FalseFriction,
  type Friction,
  type FrictionShare,
  measureFalseFriction,
} from './friction/false-friction.ts';
export { makeSpreadWorld, type SpreadWorld, type WorldCounts } from './make-spread-world.ts';
export type { SpreadWorldOptions } from './options.ts';
export type { WorldParameters } from './parameters.ts';
export { COMMUNITIES, type Community, type Language } from './people/community.ts';
export type { ReviewItem } from './review/item.ts';
export { byIndex, ORDERS, type ReviewOrder } from './review/orders.ts';
export {
  type BestReview,
  bestReview,
  type ReviewOptions,
  type ReviewResult,
  simulateReview,
} from './review/simulate-review.ts';
export { type CascadeTruth, COURSES, type Course, TOPICS, type Topic, type Truth } from './truth.ts';
