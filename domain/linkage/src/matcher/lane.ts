import { TOKEN_TYPES } from '../tokens/token.ts';

/** Two keys are live at most. */
const LIVE_KEYS = 2;

/** Types times live keys: what is under one key is never counted with what is under the other. */
export const LANES = TOKEN_TYPES.length * LIVE_KEYS;

/** Place of a type under the newest key of an account (0) or the one before (1). */
export function lane(type: number, key: 0 | 1): number {
  return type * LIVE_KEYS + key;
}

/** An epoch as one byte that is never 0. */
export function epochByte(epoch: number): number {
  return 1 + (epoch % 255);
}
