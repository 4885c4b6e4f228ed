export { canonical, canonicalOf } from './canonical.ts';
export { type Clock, systemClock, toInstant } from './clock.ts';
export { changedParts, contentHash, hashParts, type PartHashes, sha256 } from './content-hash.ts';
export { createRecent, type Recent } from './create-recent.ts';
export { BreakwaterError, codeOf, type ErrorDetails, messageOf } from './error.ts';
export { exactInterval } from './exact-interval.ts';
export { forEachOf } from './for-each-of.ts';
export { createIds, type IdSource, isId } from './id.ts';
export { wilsonInterval } from './wilson-interval.ts';
