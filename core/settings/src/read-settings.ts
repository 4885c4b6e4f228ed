import type { Settings } from '@breakwater/contracts/settings';
import type { Db } from '@breakwater/storage';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import { selectSettings } from './store.ts';

/** The settings as they are now: what was changed, over the defaults. Reads through the handle that it is given. */
export async function readSettings(db: Db): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await selectSettings(db)) };
}
