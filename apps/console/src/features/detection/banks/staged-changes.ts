import type { Entry } from './entry.ts';

/** Changes that were made in the page and are not saved: they go out together, as one version. */
export interface StagedChanges {
  /** New entries, and changed ones in their new form, by id. */
  readonly put: ReadonlyMap<string, Entry>;
  readonly removed: ReadonlySet<string>;
}

export const NO_CHANGES: StagedChanges = { put: new Map(), removed: new Set() };

export function countChanges({ put, removed }: StagedChanges): number {
  return put.size + removed.size;
}

/** Adds an entry, or replaces the one with its id. */
export function stagePut(changes: StagedChanges, entry: Entry): StagedChanges {
  const removed = new Set(changes.removed);
  removed.delete(entry.id);
  return { put: new Map(changes.put).set(entry.id, entry), removed };
}

/** Removes an entry; one that is only staged is simply forgotten. */
export function stageRemoval(changes: StagedChanges, id: string, isStored: boolean): StagedChanges {
  const put = new Map(changes.put);
  put.delete(id);
  return { put, removed: isStored ? new Set(changes.removed).add(id) : changes.removed };
}

/** Takes back what was staged for an entry. */
export function unstage(changes: StagedChanges, id: string): StagedChanges {
  const put = new Map(changes.put);
  const removed = new Set(changes.removed);
  put.delete(id);
  removed.delete(id);
  return { put, removed };
}

/** An entry as the table shows it. */
export interface EntryRow {
  readonly entry: Entry;
  readonly state: 'stored' | 'new' | 'changed' | 'removed';
}

/**
 * Stored entries with what is staged on them; new ones first, so that they are seen.
 *
 * @example
 * rowsOf([{ id: 'a', term: 'x' }], stageRemoval(NO_CHANGES, 'a', true)).map(({ state }) => state) // => ['removed']
 */
export function rowsOf(stored: readonly Entry[], { put, removed }: StagedChanges): readonly EntryRow[] {
  const ids = new Set(stored.map(({ id }) => id));
  const fresh = [...put.values()].filter(({ id }) => !ids.has(id));
  return [
    ...fresh.map((entry): EntryRow => ({ entry, state: 'new' })),
    ...stored.map((entry): EntryRow => {
      const changed = put.get(entry.id);
      if (changed) return { entry: changed, state: 'changed' };
      return { entry, state: removed.has(entry.id) ? 'removed' : 'stored' };
    }),
  ];
}

/** The body that the API takes. */
export function toBody({ put, removed }: StagedChanges): {
  readonly add: Entry[];
  readonly remove: string[];
} {
  return { add: [...put.values()], remove: [...removed] };
}
