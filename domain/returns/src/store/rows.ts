import type { AddressClass } from '@breakwater/contracts/returns';
import { type KeyedToken, TOKEN_KINDS, type TokenType } from '../tokens/token.ts';

/** A token as the database gives it: instants in milliseconds, bytes in Base64 where nothing else is said. */
export interface TokenRow {
  readonly type: string;
  readonly epoch: number;
  readonly token: string;
  readonly encoding?: 'base64' | 'hex';
  readonly addressClass: string | null;
  readonly seenAt: number;
}

/** Tokens of types that this version knows. */
export function toTokens(rows: readonly TokenRow[]): KeyedToken[] {
  return rows.flatMap(({ type, epoch, token, encoding = 'base64', addressClass, seenAt }) =>
    Object.hasOwn(TOKEN_KINDS, type)
      ? [
          {
            type: type as TokenType,
            epoch,
            bytes: Buffer.from(token, encoding),
            seenAt,
            ...(addressClass !== null && { addressClass: addressClass as AddressClass }),
          },
        ]
      : [],
  );
}

/** A token as a row that `json_to_recordset` reads. */
export function fromToken({ type, epoch, bytes, addressClass, seenAt }: KeyedToken) {
  const token = Buffer.from(bytes).toString('base64');
  return { type, epoch, token, addressClass: addressClass ?? null, seenAt };
}
