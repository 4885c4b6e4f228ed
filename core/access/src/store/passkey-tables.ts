import { sql } from 'kysely';

/** Where passkeys of one kind of people are kept. Staff and officers of authorities share the code and no row. */
export interface PasskeyTables {
  readonly passkeys: 'passkeys' | 'officer_passkeys';
  readonly challenges: 'passkey_challenges' | 'officer_challenges';
  readonly owner: 'staff_id' | 'officer_id';
}

export const STAFF_PASSKEYS: PasskeyTables = {
  passkeys: 'passkeys',
  challenges: 'passkey_challenges',
  owner: 'staff_id',
};

export const OFFICER_PASSKEYS: PasskeyTables = {
  passkeys: 'officer_passkeys',
  challenges: 'officer_challenges',
  owner: 'officer_id',
};

/** The names as SQL: they are of this file and never of a caller. */
export function namesIn({ passkeys, challenges, owner }: PasskeyTables) {
  return { passkeys: sql.raw(passkeys), challenges: sql.raw(challenges), owner: sql.raw(owner) };
}
