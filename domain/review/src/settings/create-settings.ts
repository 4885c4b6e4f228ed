import type { PublicUrlChange, Settings, SettingsChange } from '@breakwater/contracts';
import type { ReviewContext } from '../ports.ts';
import { changeSettings } from './change-settings.ts';
import { readSettings } from './read-settings.ts';

/** What operators set. */
export interface ReviewSettings {
  get(): Promise<Settings>;
  /** Throws BreakwaterError 422 `request-invalid`. */
  change(change: SettingsChange | PublicUrlChange, by: string): Promise<Settings>;
}

export function createSettings(context: ReviewContext): ReviewSettings {
  return {
    get: () => readSettings(context.storage.db),
    change: (change, by) => changeSettings(context, change, by),
  };
}
