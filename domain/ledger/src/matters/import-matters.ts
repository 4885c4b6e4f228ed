import type { MatterScenario, NewMatterEntry } from '@breakwater/contracts/ledger';
import type { Work } from '@breakwater/storage';
import { LedgerError } from '../ledger-error.ts';
import { writeMeeting } from '../partners/meetings.ts';
import type { LedgerContext } from '../ports.ts';
import { findImported } from '../store/matters.ts';
import { writeEntry } from './append-entry.ts';
import { zoneOf } from './derive-matter.ts';
import { writeMatter } from './open-matter.ts';
import { momentOf } from './zone-days.ts';

type GivenMatter = MatterScenario['matters'][number];
type GivenEntry = GivenMatter['entries'][number];

/** A matter of a file and the one that it is here. */
export interface ImportedMatter {
  readonly key: string;
  readonly id: string;
  readonly known: boolean;
}

/**
 * Takes in what a file tells, all or nothing. A matter that was taken in from a file of this name before is left as it is.
 *
 * @throws LedgerError 422 `pack-unknown`, `entry-invalid`, `scenario-invalid`
 */
export async function importMatters(
  context: LedgerContext,
  { scenario, matters }: MatterScenario,
  by: string,
): Promise<ImportedMatter[]> {
  return context.storage.work(async (work) => {
    const done: ImportedMatter[] = [];
    for (const given of matters) {
      const importedAs = `${scenario}/${given.key}`;
      const known = await findImported(work.db, importedAs);
      if (known === undefined) {
        const id = await importMatter(context, work, given, importedAs, by);
        done.push({ key: given.key, id, known: false });
      } else done.push({ key: given.key, id: known, known: true });
    }
    return done;
  });
}

async function importMatter(
  context: LedgerContext,
  work: Work,
  { key: _, entries, meetings = [], ...given }: GivenMatter,
  importedAs: string,
  by: string,
): Promise<string> {
  const firstAt = entries[0]?.at ?? '';
  const matter = await writeMatter(context, work, { ...given, firstAt, importedAs }, by);
  const ids = new Map<string, string>();
  for (const { key, ...one } of entries) {
    const written = await writeEntry(context, work, matter, withIds(one, ids), by);
    if (key !== undefined) ids.set(key, written.id);
  }
  const zone = zoneOf(context.law().pack(matter.instrument));
  for (const meeting of meetings) {
    const { at, dayOnly } = momentOf(meeting.at, zone);
    const when = { at, ...(dayOnly && { day: meeting.at }) };
    await writeMeeting(context, work, { ...meeting, ...when, matterId: matter.id }, by);
  }
  return matter.id;
}

/** An entry whose references are ids, not names of the file. */
export function withIds(
  { corrects, contests, answers, ...said }: Omit<GivenEntry, 'key'>,
  ids: ReadonlyMap<string, string>,
): NewMatterEntry {
  const idOf = (key: string) => {
    const id = ids.get(key);
    if (id !== undefined) return id;
    throw new LedgerError(
      'scenario-invalid',
      'An entry refers to a key that no entry before it has: entries stand in the order in which they happened.',
      422,
      { pointer: '/matters' },
    );
  };
  return {
    ...said,
    ...(corrects !== undefined && { corrects: idOf(corrects) }),
    ...(contests !== undefined && { contests: idOf(contests) }),
    ...(answers !== undefined && { answers: idOf(answers) }),
  };
}
