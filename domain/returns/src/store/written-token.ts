import type { AddressClass } from '@breakwater/contracts/returns';
import { type KeyedToken, TOKEN_KINDS, type TokenType } from '../tokens/token.ts';

/** A token as text and JSON carry it: its bytes in Base64 where nothing else is said, instants in milliseconds. */
export interface WrittenToken extends Omit<KeyedToken, 'type' | 'bytes' | 'addressClass'> {
  readonly type: string;
  readonly token: string;
  readonly encoding?: 'base64' | 'hex';
  readonly addressClass?: string | null;
}

/** Tokens of types that this version knows. */
export function toTokens(written: readonly WrittenToken[]): KeyedToken[] {
  return written.flatMap(({ type, epoch, token, encoding = 'base64', addressClass, seenAt }) =>
    Object.hasOwn(TOKEN_KINDS, type)
      ? [
          {
            type: type as TokenType,
            epoch,
            bytes: Buffer.from(token, encoding),
            seenAt,
            ...(addressClass && { addressClass: addressClass as AddressClass }),
          },
        ]
      : [],
  );
}

/** A token as `json_to_recordset` reads it. */
export function fromToken({ type, epoch, bytes, addressClass, seenAt }: KeyedToken): WrittenToken {
  const token = Buffer.from(bytes).toString('base64');
  return { type, epoch, token, addressClass: addressClass ?? null, seenAt };
}
