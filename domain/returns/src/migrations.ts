import type { Migrations } from '@breakwater/storage';
import * as profiles from './migrations/0001-profiles.ts';
import * as removals from './migrations/0002-removals.ts';
import * as gate from './migrations/0003-gate.ts';
import * as addressListDates from './migrations/0004-address-list-dates.ts';
import * as accountsByAge from './migrations/0005-accounts-by-age.ts';
import * as shippedAddressLists from './migrations/0006-shipped-address-lists.ts';

/** Tables of returns, for `storage.migrate`. Applied migrations keep their keys: once they were of a package `linkage`. */
export const returnsMigrations: Migrations = {
  'linkage/0001-profiles': profiles,
  'linkage/0002-removals': removals,
  'linkage/0003-gate': gate,
  'linkage/0004-address-list-dates': addressListDates,
  'linkage/0005-accounts-by-age': accountsByAge,
  'linkage/0006-shipped-address-lists': shippedAddressLists,
};
