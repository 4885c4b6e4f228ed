import type { Migrations } from '@breakwater/storage';
import * as pulse from './migrations/0001-pulse.ts';

export const pulseMigrations: Migrations = { 'pulse/0001-pulse': pulse };
