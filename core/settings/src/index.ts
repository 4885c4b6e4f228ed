export { DEFAULT_SETTINGS } from './default-settings.ts';
export { settingsMigrations } from './migrations.ts';
export { settingsModule } from './module.ts';
export { settingsRetention } from './retention.ts';
export { createSettings, type InstallationSettings } from './settings.ts';
