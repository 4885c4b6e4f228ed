import type { Migrations } from '@breakwater/storage';
import * as lawPacks from './migrations/0001-law-packs.ts';

/** Table of the law packs, for `storage.migrate`. Its migration keeps its key: once it was of the package `orders`. */
export const lawPackMigrations: Migrations = { 'orders/0001-law-packs': lawPacks };
