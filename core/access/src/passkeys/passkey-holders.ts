import { staffActor } from '../staff-record.ts';
import { OFFICER_PASSKEYS, type PasskeyTables, STAFF_PASSKEYS } from '../store/passkey-tables.ts';

/** A kind of people who have passkeys. The ceremonies are the same for all; tables, names and lock-outs are apart. */
export interface PasskeyHolders {
  readonly tables: PasskeyTables;
  /** How records name one of them. */
  readonly actorOf: (id: string) => string;
  /** What attempts from an address are counted by, so that strangers at one door do not lock the other. */
  readonly lockKey: (address: string) => string;
  readonly refusedAs: 'session.refused' | 'officer.refused';
}

/** Who registers a passkey. */
export interface PasskeyHolder {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** How records name an officer of an authority. */
export function officerActor(id: string): string {
  return `officer:${id}`;
}

export const STAFF_HOLDERS: PasskeyHolders = {
  tables: STAFF_PASSKEYS,
  actorOf: staffActor,
  lockKey: (address) => `passkey:${address}`,
  refusedAs: 'session.refused',
};

export const OFFICER_HOLDERS: PasskeyHolders = {
  tables: OFFICER_PASSKEYS,
  actorOf: officerActor,
  lockKey: (address) => `portal:${address}`,
  refusedAs: 'officer.refused',
};
