import type { Retention } from '@breakwater/storage';

export const lawPackRetention: Retention = { tables: [], nothingPersonal: ['law_packs'] };
