import type { PublicUrlChange, Settings, SettingsChange } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import type { ReviewContext } from '../ports.ts';
import { changeSettings } from './change-settings.ts';
import { readSettings } from './read-settings.ts';

/** What operators set. */
export interface ReviewSettings {
  get(): Promise<Settings>;
  /** The same through a handle, within a transaction. */
  read(db: Db): Promise<Settings>;
  /** Throws BreakwaterError 422 `request-invalid`. */
  change(change: SettingsChange | PublicUrlChange, by: string): Promise<Settings>;
}

export function createSettings(context: ReviewContext): ReviewSettings {
  return {
    get: () => readSettings(context.storage.db),
    read: readSettings,
    change: (change, by) => changeSettings(context, change, by),
  };
}
