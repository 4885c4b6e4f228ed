import { RETENTION_CLASSES, type RetentionClass } from '@breakwater/contracts/returns';
import { TOKEN_KINDS, type TokenType } from './token.ts';

export const DAY_MS = 86_400_000;

/** The longest that tokens are kept, in days; operators may shorten it. */
export const RETENTION_DAYS: Readonly<Record<RetentionClass, number>> = {
  network: 90,
  device: 180,
  identity: 730,
  behaviour: 730,
};

/**
 * Until when a token of an account that lives is kept, in milliseconds since the epoch: from when it was seen last.
 *
 * @example
 * keptUntil('address', 0, RETENTION_DAYS) // => 7776000000
 */
export function keptUntil(
  type: TokenType,
  seenAt: number,
  days: Readonly<Record<RetentionClass, number>>,
): number {
  return seenAt + days[TOKEN_KINDS[type].retention] * DAY_MS;
}

/** Types of tokens by class of retention. */
export function typesOf(wanted: RetentionClass): readonly TokenType[] {
  return (Object.keys(TOKEN_KINDS) as TokenType[]).filter((type) => TOKEN_KINDS[type].retention === wanted);
}

/** Every class with its types. */
export const CLASS_TYPES: readonly (readonly [RetentionClass, readonly TokenType[]])[] =
  RETENTION_CLASSES.map((one) => [one, typesOf(one)]);
