import type { Retention } from '@breakwater/storage';

export const settingsRetention: Retention = { tables: [], nothingPersonal: ['review_settings'] };
