export { type Clock, systemClock, toInstant } from './clock.ts';
export { BreakwaterError, codeOf, type ErrorDetails, messageOf } from './error.ts';
export { createIds, type IdSource, isId } from './id.ts';
export { wilsonInterval } from './wilson-interval.ts';
