import type { DesignationEntry, ListNote } from '@breakwater/contracts/screening';
import { diffEntries } from '@breakwater/lists';
import type { ScreeningContext } from '../ports.ts';
import { type AppliedChange, applyStaging, writeChanges } from '../store/apply-staging.ts';
import { type StoredList, writeVersion } from '../store/lists.ts';
import { insertRun } from '../store/runs.ts';

/** What a reading found besides entries. */
export interface Found {
  readonly dataDate: string | undefined;
  readonly dropped: readonly { readonly reason: string; readonly count: number }[];
  readonly notes: readonly ListNote[];
}

export interface SyncResult {
  readonly changed: boolean;
  readonly version: number;
  readonly entries: number;
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly dropped: number;
  };
  readonly notes: readonly ListNote[];
}

/** A list that is staged and found good. */
export interface Replacement extends Found {
  readonly reading: string;
  readonly digest: string;
  readonly entries: number;
  readonly checksum: string;
  readonly etags: Readonly<Record<string, string>>;
  readonly by: string;
  /** The day of the one in use, where that is later and somebody wanted it so. */
  readonly insteadOf?: string | undefined;
}

/** Makes a list what was staged: entries, version, what changed, the screening that it asks for, and the record of it. */
export async function replaceList(
  context: ScreeningContext,
  list: StoredList,
  next: Replacement,
): Promise<SyncResult> {
  const version = list.version + 1;
  const now = context.clock.now();
  const total = await context.accounts.count();
  const { reading, insteadOf, ...rest } = next;
  return context.storage.work(async (work) => {
    const changes = await applyStaging(work.db, { listId: list.id, reading, version, now });
    await writeVersion(work.db, {
      ...rest,
      id: list.id,
      version,
      now,
    });
    await writeChanges(work.db, list.id, version, changes.map(shown));
    await insertRun(work.db, {
      id: context.ids(),
      cause: `${list.id}@${version}`,
      listId: list.id,
      version,
      total,
      now,
      designations: changes.length,
    });
    work.emit('list.changed', { listId: list.id, version });
    const counts = { ...countsOf(changes), dropped: next.dropped.reduce((sum, { count }) => sum + count, 0) };
    work.record({
      actor: next.by,
      action: 'list.loaded',
      subject: list.id,
      detail: {
        version,
        digest: next.digest,
        ...counts,
        ...(insteadOf !== undefined && { dataDate: next.dataDate, insteadOf }),
      },
    });
    return { changed: true, version, entries: next.entries, counts, notes: next.notes };
  });
}

function shown({ id, kind, before, after }: AppliedChange) {
  const fields = before && after ? (diffEntries([before], [after]).changed[0]?.fields ?? []) : [];
  return { id, kind, fields, name: nameOf(after ?? before) };
}

function nameOf(entry: DesignationEntry | undefined): string {
  return entry?.names[0]?.text ?? '';
}

function countsOf(changes: readonly AppliedChange[]) {
  const of = (kind: string) => changes.filter((change) => change.kind === kind).length;
  return { added: of('added'), changed: of('changed'), removed: of('removed') };
}
