import type { Clock } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';

/** What settings are kept with. */
export interface SettingsContext {
  readonly storage: Storage;
  readonly clock: Clock;
}
