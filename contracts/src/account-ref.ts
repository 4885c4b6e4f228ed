import { type Static, Type } from 'typebox';
import type { Account } from './account.ts';
import { closed } from './scalar.ts';

/** Which account on which platform. */
export const AccountRef = Type.Object(
  {
    platform: Type.String({ minLength: 1, maxLength: 100 }),
    accountId: Type.String({ minLength: 1, maxLength: 200 }),
  },
  closed,
);
export type AccountRef = Readonly<Static<typeof AccountRef>>;

/** An account as it is known now, and the platform that knows it. */
export interface KnownAccount {
  readonly platform: string;
  readonly account: Account;
}
