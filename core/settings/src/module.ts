import type { Module } from '@breakwater/storage';
import { settingsMigrations } from './migrations.ts';
import { settingsRetention } from './retention.ts';
import type { InstallationSettings } from './settings.ts';

/** What the settings are to be wired with. */
export const settingsModule: Module<InstallationSettings> = {
  name: 'settings',
  migrations: settingsMigrations,
  retention: settingsRetention,
};
