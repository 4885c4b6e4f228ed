import { TOKEN_TYPES } from '../tokens/token.ts';

/** Two keys are live at most, one after the other: whether its number is odd tells them apart. */
const LIVE_KEYS = 2;

/** Types times live keys: what is under one key is never counted with what is under the other. */
export const LANES = TOKEN_TYPES.length * LIVE_KEYS;

/** Place of a type under a key. */
export function lane(type: number, isOdd: boolean): number {
  return type * LIVE_KEYS + (isOdd ? 1 : 0);
}

/** An epoch as one byte that is never 0. */
export function epochByte(epoch: number): number {
  return 1 + (epoch % 255);
}

/** Whether the number of the key of a token is odd. */
export function isOdd({ epoch }: { readonly epoch: number }): boolean {
  return (epoch & 1) === 1;
}
