import type { LawPack } from '@breakwater/contracts/law';
import type { Matter, MatterEntry, MatterState, MatterSummary } from '@breakwater/contracts/ledger';
import { stateOfPath } from '@breakwater/law';
import type { LedgerLaw } from '../ports.ts';
import type { StoredMatter } from '../store/matters.ts';
import { blockedDays } from './blocked-days.ts';
import { fineCeilings } from './fine-ceilings.ts';
import { openDues } from './open-dues.ts';
import { standingEntries } from './standing-entries.ts';
import { sumFines } from './sum-fines.ts';
import { dayOf } from './zone-days.ts';

/** Before any step of the ladder is reached. */
const NOT_BEGUN: MatterState = {
  step: 0,
  id: 'not-begun',
  label: { en: 'No step reached', ur: 'ابھی کوئی مرحلہ نہیں' },
  answers: [],
};

/** Zone of a matter whose pack is not there any more. */
export const zoneOf = (pack: LawPack | undefined): string => pack?.pack.timezone ?? 'UTC';

/** A matter from its entries: nothing of this is stored, so that it cannot differ from them. */
export function deriveMatter(
  law: LedgerLaw,
  stored: StoredMatter,
  entryList: readonly MatterEntry[],
  now: number,
): Matter {
  const { entries, corrected, contested } = standingEntries(entryList);
  const pack = law.pack(stored.instrument);
  const timezone = zoneOf(pack);
  const reached = pack
    ? law.ladder(
        stored.instrument,
        entries.map(({ id, type, at }) => ({ id, type, at: Date.parse(at) })),
      )
    : [];
  const path = reached.map((state) =>
    state.since === undefined ? state : { ...state, day: dayOf(Date.parse(state.since), timezone) },
  );
  const dues = stored.closedAt === undefined ? openDues(entries, now) : [];
  const days = blockedDays(entries, timezone, now);
  const [next] = dues;
  return {
    ...stored,
    timezone,
    openedOn: dayOf(Date.parse(stored.openedAt), timezone),
    state: stateOfPath(path) ?? NOT_BEGUN,
    ...(next && { dueAt: next.dueAt }),
    entries: entryList.length,
    entryList: [...entryList],
    path,
    fines: sumFines(entries),
    ceilings: fineCeilings(entries, pack),
    ...(days !== undefined && { blockedDays: days }),
    dues,
    corrected: [...corrected],
    contested: [...contested],
  };
}

/** A matter as lists show it. */
export function summaryOf(matter: Matter): MatterSummary {
  const { id, title, workspace, platform, authorityId, authorityName, instrument, packVersion, timezone } =
    matter;
  const { state, dueAt, openedAt, openedOn, closedAt, entries } = matter;
  return {
    id,
    title,
    workspace,
    platform,
    authorityName,
    instrument,
    packVersion,
    timezone,
    state,
    openedAt,
    entries,
    ...(openedOn !== undefined && { openedOn }),
    ...(authorityId !== undefined && { authorityId }),
    ...(dueAt !== undefined && { dueAt }),
    ...(closedAt !== undefined && { closedAt }),
  };
}
