import type { PublicUrlChange, Settings, SettingsChange } from '@breakwater/contracts/settings';
import { bind } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { changeSettings } from './change-settings.ts';
import { readSettings } from './read-settings.ts';
import type { SettingsContext } from './settings-context.ts';

/** What operators set. */
export interface InstallationSettings {
  get(): Promise<Settings>;
  /** The same through a handle, within a transaction. */
  read(db: Db): Promise<Settings>;
  /** Throws BreakwaterError 422 `request-invalid`. */
  change(change: SettingsChange | PublicUrlChange, by: string): Promise<Settings>;
}

/** Opens the settings of a storage. Their table is made by `settingsMigrations`. */
export function createSettings(context: SettingsContext): InstallationSettings {
  return {
    get: () => readSettings(context.storage.db),
    read: readSettings,
    ...bind(context, { change: changeSettings }),
  };
}
