import { join, resolve } from 'node:path';
import { maskDatabaseUrl } from '@breakwater/storage';
import type { ServerConfig } from '../config.ts';

/**
 * The database as people know it: its address without the password, or its folder.
 *
 * @example
 * nameOfDatabase({ databaseUrl: 'postgres://bw:secret@db/bw', home: 'var' }) // => 'postgres://bw:***@db/bw'
 */
export function nameOfDatabase({ databaseUrl, home }: Pick<ServerConfig, 'databaseUrl' | 'home'>): string {
  return databaseUrl === undefined ? resolve(join(home, 'database')) : maskDatabaseUrl(databaseUrl);
}
