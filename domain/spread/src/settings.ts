import type { SpreadSettings } from '@breakwater/contracts/spread';
import type { Work } from '@breakwater/storage';
import { tellSettings } from './events.ts';
import { lockSettings, saveSettings } from './store/settings.ts';

/** Sets what is followed, and leaves the rest: on record by the names of what was set, with what it is now. */
export async function changeSpreadSettings(
  work: Work,
  change: Partial<SpreadSettings>,
  { now, by }: { readonly now: number; readonly by: string },
): Promise<SpreadSettings> {
  const settings = { ...(await lockSettings(work.db)), ...change };
  await saveSettings(work.db, settings, now, by);
  work.record({ actor: by, action: 'spread.settings.changed', subject: 'spread', detail: { ...settings } });
  tellSettings(work);
  return settings;
}
