import { createHash } from 'node:crypto';
import type { Verdict } from '@breakwater/contracts/rules';
import { createRecent } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

type Versions = Verdict['versions'];

/** Sets that a process remembers: one is in use at a time, and pages of old verdicts hold a few. */
const REMEMBERED = 100;

/** Versions as they are stored: under a name that follows from them, so that whoever stores them needs no answer. */
export interface StoredVersions {
  /** The first 128 bits of the SHA-256 of `json`, in the form of a UUID. */
  readonly id: string;
  readonly json: string;
}

export function toStoredVersions(versions: Versions): StoredVersions {
  const json = JSON.stringify(versions);
  const hex = createHash('sha256').update(json).digest('hex');
  const id = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
  return { id, json };
}

/** Reads sets of versions by their names; those that were just read are not read again, since they cannot change. */
export type ReadVersions = (ids: Iterable<string>) => Promise<ReadonlyMap<string, Versions>>;

export function createVersionsReader(db: Db): ReadVersions {
  const recent = createRecent<string, Versions>(REMEMBERED);
  return async (ids) => {
    const found = new Map<string, Versions>();
    const missing: string[] = [];
    for (const id of new Set(ids)) {
      const known = recent.get(id);
      if (known) found.set(id, known);
      else missing.push(id);
    }
    if (missing.length === 0) return found;
    const rows = await rowsOf<{ id: string; versions: Versions }>(
      db,
      sql`select id, versions from verdict_versions where id = any(${missing}::uuid[])`,
    );
    for (const { id, versions } of rows) found.set(id, recent.keep(id, versions));
    return found;
  };
}
